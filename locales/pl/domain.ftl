### The coded values of the domain: key = type - code. One word for one thing (SPEC §1); other
### files repeat none of these. `src/words/families.rs` has a function for each family.

## Deal types; the meaning says who sees such a deal (SPEC §4)

deal-type-private = Prywatna
    .meaning = Tę transakcję widzi tylko twoja firma i zaproszeni przez nią partnerzy. Firma { $vendor } jej nie widzi.
deal-type-partner_led = Prowadzona przez partnera
    .meaning = Handlowcy firmy { $vendor } widzą tę transakcję wśród transakcji swoich klientów. Żaden handlowiec nie jest do niej przypisany: twoja firma prowadzi ją samodzielnie.
deal-type-co_sell = Wspólna sprzedaż
    .meaning = Firma { $vendor } otrzymuje prośbę o udział. Jeśli handlowiec ją przyjmie, obie strony pracują nad transakcją razem; sama prośba niczego nie gwarantuje.
deal-type-assessment = Ocena rozwiązania
    .meaning = Firma { $vendor } otrzymuje prośbę o udział, jak przy wspólnej sprzedaży, a jej specjalista ds. ocen czyta uwagi dotyczące osoby kontaktowej. Taką transakcję mogą utworzyć tylko firmy dopuszczone przez firmę { $vendor }.

## Help that a partner may ask for, in the programme's words (SPEC §5.6)

help-none = Na razie pomoc nie jest potrzebna
help-type-workload_specific_value_proposition = Propozycja wartości dla konkretnego zastosowania
help-type-customer_technical_architecture = Architektura techniczna u klienta
help-type-proof_of_concept_or_demo = Weryfikacja koncepcji / demo
help-type-quotes_or_licensing = Wycena / licencje
help-type-post_sales_customer_success = Opieka nad klientem po sprzedaży
help-type-general_or_other = Ogólna lub inna

## What a partner does in a services co-sell (SPEC §5.3)

partner-role-presales_envisioning = Doradztwo przedsprzedażowe
partner-role-solution_design = Projekt rozwiązania
partner-role-proof_of_concept = Weryfikacja koncepcji
partner-role-business_strategy = Strategia biznesowa
partner-role-deployment_services = Usługi wdrożeniowe
partner-role-adoption_and_change_management = Adopcja i zarządzanie zmianą
partner-role-transaction = Obsługa zakupu
partner-role-managed_services = Usługi zarządzane

## Solution areas and their plays, as long as the vendor sets no others (SPEC §5.3)

topic-data_ai = Dane i AI
topic-analytics = Analityka dla każdego
topic-databases = Bazy danych w chmurze
topic-ai_apps = Aplikacje z AI
topic-infrastructure = Infrastruktura
topic-migration = Migracja i modernizacja
topic-hybrid = Rozwiązania hybrydowe i brzegowe
topic-resilience = Odporność
topic-business_applications = Aplikacje biznesowe
topic-sales = Sprzedaż i obsługa
topic-finance = Finanse i łańcuch dostaw
topic-low_code = Low-code
topic-modern_work = Nowoczesna praca
topic-teamwork = Praca zespołowa
topic-devices = Urządzenia i punkty końcowe
topic-frontline = Praca na pierwszej linii
topic-security = Bezpieczeństwo
topic-identity = Tożsamość i dostęp
topic-threats = Ochrona przed zagrożeniami
topic-compliance = Zgodność z przepisami

## Whether the customer will buy through the marketplace (SPEC §5.3)

purchase-intent-yes = Tak
purchase-intent-no = Nie
purchase-intent-undecided = Brak decyzji

## Where a referral came from, and whose copy it is

direction-inbound = Przychodzące
direction-outbound = Wychodzące

party-creator = Autor transakcji
party-vendor = { $vendor }
party-partner = Zaproszony partner

## One word for each state, everywhere (SPEC §1, §6.1)

state-pending = Oczekująca
state-accepted = Przyjęta
state-won = Wygrana
state-lost = Przegrana
state-declined = Odrzucona
state-expired = Wygasła
state-error = Błędna

## Sales stages (SPEC §7)

track-regular = Etapy sprzedaży
track-assessment = Etapy oceny

stage-qualified = Zakwalifikowana
    .meaning = Gdy wartość transakcji i wymagania klienta będą znane, oznacz to tutaj.
    .mark = Oznacz jako zakwalifikowaną
stage-developed = Opracowana
    .meaning = Gdy będą szczegółowe wymagania, weryfikacja koncepcji lub inne materiały do pokazania, oznacz to tutaj.
    .mark = Oznacz jako opracowaną
stage-proposed = Zaoferowana
    .meaning = Gdy klient otrzyma formalną ofertę, oznacz to tutaj.
    .mark = Oznacz jako zaoferowaną
stage-negotiated = Wynegocjowana
    .meaning = Gdy warunki zostaną uzgodnione, oznacz to tutaj.
    .mark = Oznacz jako wynegocjowaną
stage-secure_loe = Uzyskanie LOE od klienta
    .meaning = Gdy klient podpisze zlecenie oceny (LOE), oznacz to tutaj.
    .mark = Oznacz LOE jako uzyskane
stage-collect_data = Zebranie danych
    .meaning = Gdy wszystkie dane potrzebne do oceny będą zebrane, oznacz to tutaj.
    .mark = Oznacz dane jako zebrane
stage-prepare_report = Przygotowanie raportu z oceny
    .meaning = Gdy raport będzie napisany, oznacz to tutaj.
    .mark = Oznacz raport jako gotowy
stage-present_to_customer = Prezentacja klientowi
    .meaning = Gdy klient zapozna się z wynikami, oznacz to tutaj.
    .mark = Oznacz jako zaprezentowaną

## Why a deal was declined or lost (SPEC §6.2)

loss-reason-budget = Zbyt mały budżet projektu
loss-reason-no_response = Brak odpowiedzi klienta
loss-reason-other_vendor = Klient wybrał innego dostawcę
loss-reason-requirement_not_met = Nie udało się spełnić wymagania
loss-reason-not_a_customer = Ta firma nie jest klientem
loss-reason-time_line = Zbyt krótki proponowany termin
loss-reason-abuse = Nadużycie, spam lub phishing
loss-reason-other = Inny powód

## Why a deal was closed as error (SPEC §6.2)

error-reason-duplicate_upload = Duplikat z przesyłania zbiorczego
error-reason-duplicate_created = Duplikat utworzony w aplikacji Tandem
error-reason-duplicate_sent = Duplikat przysłany przez firmę { $vendor }
error-reason-connector_sync = Łącznik CRM przeniósł błędne dane
error-reason-customer_matching = Klienta dopasowano do niewłaściwego konta
error-reason-solution = Problem z rozwiązaniem (wyjaśnij w uwagach)
error-reason-test = To był tylko test
error-reason-data = Błędne dane
error-reason-other = Inny powód (wyjaśnij w uwagach)

## Why the vendor declined, and what that means (SPEC §8, F16)

vendor-decline-reason-no_customer_record = Nie znaleziono odpowiedniego rekordu klienta w firmie { $vendor }
    .meaning = Firma { $vendor } nie współpracuje z tym klientem.
vendor-decline-reason-no_seller_manages = Żaden handlowiec firmy { $vendor } nie opiekuje się bezpośrednio tym klientem
    .meaning = Konto wybranego klienta nie jest pod opieką firmy { $vendor }.
vendor-decline-reason-other = Inny powód
    .meaning = Firma { $vendor } nie podała szczegółów.

## What kind of account a customer is (SPEC §5.1)

category-managed = Pod opieką firmy { $vendor }
    .meaning = Kontem opiekuje się jeden z zespołów firmy { $vendor }. Transakcję z takim klientem można zarejestrować w celu uzyskania zachęty.
category-unmanaged = Bez opieki firmy { $vendor }
    .meaning = Firma { $vendor } zna to konto, ale żaden zespół się nim nie opiekuje. Transakcji z takim klientem nie można zarejestrować w celu uzyskania zachęty za własność intelektualną.
category-other = Inne
    .meaning = Konto znane z numeru D‑U‑N‑S lub wpisane ręcznie. Czy jest pod opieką firmy { $vendor }, okaże się po jego dopasowaniu.

## Solutions (SPEC §5.5, §9.1). IP is intellectual property

solution-kind-own = Moja firma
solution-kind-vendor = { $vendor }
solution-kind-third_party = Inne firmy
solution-kind-assessment = Ocena rozwiązania

incentive-azure_ip_co_sell = Azure IP co-sell
incentive-biz_apps_premium = Biz Apps Premium
incentive-biz_apps_standard = Biz Apps Standard

## Roles (SPEC §3.1)

role-account_admin = Administrator konta
    .meaning = Nadaje role innym osobom.
role-referrals_admin = Administrator poleceń
    .meaning = Widzi wszystkie transakcje firmy; tworzy i zmienia te z lokalizacji, których dotyczy rola.
role-referrals_user = Użytkownik poleceń
    .meaning = Pracuje nad transakcjami, do których zespołu należy.
role-profile_admin = Administrator profili firmy
    .meaning = Dba o profile firmy.
role-solution_admin = Administrator rozwiązań do wspólnej sprzedaży
    .meaning = Publikuje rozwiązania i przygotowuje je do wspólnej sprzedaży.
role-vendor_seller = Handlowiec
    .meaning = Odpowiada na to, co partnerzy przesyłają firmie { $vendor }, i nad tym pracuje.
role-programme_manager = Menedżer programu
    .meaning = Widzi każdą transakcję, w której uczestniczy firma { $vendor }, ale żadnej nie zmienia.
