### The New deal wizard (SPEC §5) and the list of drafts.

## Steps

wizard-step-customer = Klient
wizard-step-contact = Kontakt
wizard-step-details = Szczegóły
wizard-step-team = Zespół
wizard-step-solution = Rozwiązanie
wizard-step-consent = Zgoda
wizard-steps = Kroki
wizard-step-count = Krok { $step } z { $steps }
step-state-not_started = Nierozpoczęty
step-state-complete = Ukończony
step-state-attention = Wymaga uwagi

wizard-heading-customer = Kto jest klientem?
wizard-heading-contact = Kto reprezentuje klienta?
wizard-heading-details = Czego dotyczy transakcja?
wizard-heading-team = Kto nad nią pracuje?
wizard-heading-solution = Co sprzedajesz?
wizard-heading-consent = Sprawdź i utwórz

wizard-lead-customer = Wybierz dokładnie to konto, o które chodzi. W jednej miejscowości może działać kilka firm o tej samej nazwie: rozróżnisz je po numerze D‑U‑N‑S i adresie.
wizard-lead-contact = Firma { $vendor } może zadzwonić bezpośrednio do tej osoby, dlatego przekazuj dane kontaktowe tylko za zgodą klienta.
wizard-lead-details = Nazwa, wartość i przewidywany termin zamknięcia. Później można zmienić wszystko oprócz lokalizacji.
wizard-lead-team = Co najmniej jedna osoba z twojej firmy, z wypełnionymi czterema polami. Zespół można później zmienić.
wizard-lead-solution = Co kupuje klient i czy uczestniczy w tym firma { $vendor }.
wizard-lead-consent = Przeczytaj wszystko jeszcze raz. Nic nie zostanie udostępnione przed utworzeniem transakcji.

## Buttons

wizard-next = Dalej
wizard-back = Wstecz
wizard-later = Zapisz na później
wizard-create = Utwórz transakcję
wizard-find = Znajdź
wizard-change-customer = Wybierz innego klienta
wizard-add-team = Dodaj kolejną osobę
wizard-add-partner = Zaproś partnera
wizard-add-solution = Dodaj rozwiązanie
wizard-remove-team = Usuń osobę { $number }
wizard-remove-partners = Usuń partnera { $number }
wizard-remove-solution = Usuń rozwiązanie { $number }
wizard-change = Zmień
wizard-change-what = Zmień: { $what }

wizard-optional = (opcjonalnie)
wizard-choose = Wybierz…

## Saving

wizard-saving = Zapisywanie…
wizard-saved = Zapisano
wizard-not-saved = Nie zapisano: brak połączenia z serwerem. Wpisane dane nadal tu są i zostaną zapisane, gdy wybierzesz „Dalej”.
wizard-changed-elsewhere = Ten szkic zmieniono w innym oknie. Wybierz „Dalej”, aby porównać obie wersje i zdecydować.
wizard-signed-out = Wylogowano. Wybierz „Dalej” i zaloguj się ponownie: wpisane dane będą na miejscu.

## Summary of problems

problems-title = Formularz wymaga poprawek

## Aside

aside-title = Co to oznacza
aside-missing = Czego jeszcze brakuje
aside-nothing-missing = Niczego nie brakuje. Przejdź do kroku „Zgoda”, aby utworzyć transakcję.
aside-partners = { $count ->
    [one] Jeden zaproszony partner widzi swoją część tej transakcji.
    [few] { $count } zaproszonych partnerów widzi swoje części tej transakcji.
    [many] { $count } zaproszonych partnerów widzi swoje części tej transakcji.
   *[other] { $count } zaproszonego partnera widzi swoją część tej transakcji.
}

## Customer

customer-mode-name = Kraj i nazwa
customer-mode-duns = Numer D-U-N-S
customer-mode-account = ID konta w firmie { $vendor }
customer-mode-manual = Wpisz ręcznie
customer-mode-manual-hint = Dla klienta, którego nie ma w katalogu. Klient pozostanie niedopasowany, dopóki firma { $vendor } nie odnajdzie konta.
field-customer-country = Kraj lub region klienta
field-customer-name = Nazwa firmy klienta
field-customer-name-hint = Pełną nazwę z rejestru najłatwiej dopasować.
field-customer-duns = Numer D-U-N-S
field-customer-duns-hint = Dziewięć cyfr, np. 12-345-6789
field-customer-mode = Sposób wyszukiwania klienta
field-customer-chosen = Wybrane konto
customer-linked = Powiązane konta
customer-linked-count = { $count ->
    [one] Jedno powiązane konto
    [few] { $count } powiązane konta
    [many] { $count } powiązanych kont
   *[other] { $count } powiązanego konta
}
customer-category-count = { $category } ({ $count })
wizard-more = Szukaj dalej
customer-not-here = Nie ma tego, o które chodzi? Wybierz powyżej „{ customer-mode-manual }”.
field-customer-account = ID konta w firmie { $vendor }
field-customer-account-hint = Na przykład 6-ABCDEFG23XB
field-customer-line1 = Adres, wiersz 1
field-customer-line2 = Adres, wiersz 2
field-customer-city = Miejscowość
field-customer-state = Województwo, stan lub region
field-customer-postal_code = Kod pocztowy
customer-suggestions = Pasujący klienci
customer-suggestions-none = Nie ma tam klienta o tej nazwie. Wpisz mniej liter, wybierz inny kraj albo wpisz klienta ręcznie.
customer-suggestions-country-first = Najpierw wybierz kraj lub region klienta.
customer-results = { $count ->
    [one] Pasuje jedno konto
    [few] Pasują { $count } konta. Wybierz właściwe.
    [many] Pasuje { $count } kont. Wybierz właściwe.
   *[other] Pasuje { $count } konta. Wybierz właściwe.
}
customer-chosen = Wybrane konto
# Its hyphens are no-break ones (U+2011), since it stands in narrow columns.
customer-duns = Numer D‑U‑N‑S
customer-account = ID konta w firmie { $vendor }
contact-required = Osoba kontaktowa jest wymagana

## Contact

contact-required-help = Prosisz o pomoc firmę { $vendor }.
contact-required-assessment = Wymaga jej każda ocena rozwiązania.
contact-optional = Osoba kontaktowa jest opcjonalna
contact-not-required = Można ją dodać później, zapraszając firmę { $vendor }.
field-contact-first_name = Imię
field-contact-last_name = Nazwisko
field-contact-phone = Telefon
field-contact-email = E-mail
field-contact-notes = Uwagi dla specjalisty ds. ocen
field-contact-notes-hint = Co specjalista ds. ocen z firmy { $vendor } powinien wiedzieć przed rozmową.

## Details

field-details-name = Nazwa transakcji
field-details-location = Lokalizacja
field-details-location-hint = Od niej zależy, kto widzi transakcję. Później nie można jej zmienić.
field-details-location-all = Cała firma
field-details-value = Szacowana wartość
field-details-currency = Waluta
field-details-close_date = Przewidywana data zamknięcia
field-details-close_date-hint = Na przykład { $example }
field-details-crm_id = ID w CRM
field-details-crm_id-hint = Własny numer tej transakcji. Widzi go tylko twoja firma.
field-details-campaign_id = ID kampanii marketingowej
field-details-campaign_id-hint = Takie samo we wszystkich transakcjach kampanii, aby można było obliczyć jej zwrot.
field-details-notes = Uwagi
field-details-notes-hint = Widzą je współpracownicy i wszyscy, którym udostępniono transakcję.
field-details-intent = Zamiar zakupu na platformie handlowej
field-details-intent-hint = Czy klient zamierza kupić przez komercyjną platformę handlową?

## Team and partners

team-title = Twój zespół
team-person = Osoba { $number }
team-recent = Osoby z wcześniejszych transakcji
team-recent-add = Dodaj: { $name }
field-team-first_name = Imię
field-team-last_name = Nazwisko
field-team-phone = Telefon
field-team-email = E-mail

partners-title = Partnerzy
partners-lead = Zaproś innego partnera do pracy nad tą transakcją. Otrzyma własną kopię, z własną wartością, datą i zespołem. Partnerzy powinni sprawdzić się nawzajem: firma { $vendor } za nich nie ręczy.
partner-number = Partner { $number }
field-partners-name = Partner
field-partners-org = Wybrany partner
field-partners-name-hint = Wpisz nazwę firmy. Zaprosić można tylko partnerów, którzy mają rozwiązania do wspólnej sprzedaży.
partners-suggestions = Pasujący partnerzy
partners-suggestions-none = Żaden partner o tej nazwie nie ma rozwiązań do wspólnej sprzedaży.
partners-found = Który z nich?
partners-find = Znajdź partnera
field-partners-value = Szacowana wartość u partnera
field-partners-currency = Waluta u partnera
field-partners-close_date = Przewidywana data zamknięcia u partnera
field-partners-notes = Powód zaproszenia
field-partners-help = Oczekiwana pomoc
field-partners-team = Twój zespół dla tego partnera
field-partners-team-hint = Obie firmy widzą cały zespół.
field-partners-solutions = Oczekiwane rozwiązania
field-partners-solutions-hint = Rozwiązania tego partnera gotowe do wspólnej sprzedaży.
field-partners-solutions-pick-first = Najpierw wybierz partnera.
partners-fixed = Po utworzeniu transakcji zaproszenia nie można zmienić.

## Solution and help

solutions-title = Rozwiązania
solution-number = Rozwiązanie { $number }
solution-withdrawn = { $name } (nie jest już w ofercie)
field-solution-id = Rozwiązanie
field-solution-find = Znajdź rozwiązanie innego partnera
field-solution-find-hint = Wpisz nazwę rozwiązania lub partnera.
solutions-suggestions = Pasujące rozwiązania
solutions-suggestions-none = Żaden inny partner nie ma rozwiązania o tej nazwie do wspólnej sprzedaży.
solutions-found = Znalezione rozwiązania
solutions-find = Znajdź rozwiązanie
solutions-results = { $count ->
    [one] Pasuje jedno rozwiązanie. Jest pierwsze na liście powyżej.
    [few] Pasują { $count } rozwiązania. Są na początku listy powyżej: wybierz jedno z nich.
    [many] Pasuje { $count } rozwiązań. Są na początku listy powyżej: wybierz jedno z nich.
   *[other] Pasuje { $count } rozwiązania. Są na początku listy powyżej: wybierz jedno z nich.
}
solutions-results-more = Pasujących rozwiązań jest zbyt wiele (pokazano: { $count }). Znalezione są na początku listy powyżej. Nie ma wśród nich właściwego? Wpisz dłuższą część nazwy.
field-solution-quantity = Ilość
field-solution-price = Cena jednostkowa
field-solution-currency = Waluta ceny
solution-incentive = Zachęta: { $incentive }
assessment-title = Ocena rozwiązania
assessment-lead = Ocena ma dokładnie jeden typ i nie zawiera innych rozwiązań. Po utworzeniu transakcji nie można tego zmienić.
assessment-not-vetted = Oceny rozwiązań mogą tworzyć tylko firmy dopuszczone przez firmę { $vendor }. Twoja nie jest jeszcze dopuszczona; może ją dopuścić menedżer programu z firmy { $vendor }.
field-solution-assessment = Typ oceny
field-solution-assessment-none = Bez oceny
field-solution-assessment_location = Lokalizacja oceny
field-solution-assessment_location-hint = Od niej zależy, gdzie zostanie wypłacona zachęta.

services-title = Wspólna sprzedaż usług
services-lead = Te pytania pojawiają się, ponieważ sprzedajesz usługi z pomocą firmy { $vendor }.
field-services-role = Rola partnera
field-services-area = Obszar rozwiązań
field-services-play = Scenariusz sprzedaży

help-title = Pomoc firmy { $vendor }
help-not-for-assessment = Nie dotyczy oceny rozwiązania: specjaliści firmy { $vendor } i tak w niej uczestniczą.
field-help-kind = Rodzaj pomocy
field-help-kind-hint = Prośba niczego nie gwarantuje. Handlowiec ma { $days ->
    [one] { $days } dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
} na odpowiedź.
field-help-share = Czy handlowcy firmy { $vendor } mają widzieć tę transakcję?
field-help-share-hint = Udostępniona transakcja nie może znów stać się prywatna.
field-help-notes = Uwagi dla firmy { $vendor }
answer-yes = Tak
answer-no = Nie

## Consent

review-empty = Brak odpowiedzi
field-consent = Mam zgodę wszystkich wymienionych tu osób na udostępnienie ich danych kontaktowych i mogę przekazać tę transakcję w sposób opisany powyżej.
review-changed-title = Transakcja nie została utworzona
review-changed = Odpowiedzi zmieniono w innym oknie już po otwarciu tej strony. Przeczytaj je jeszcze raz, zaznacz pole i utwórz transakcję.
review-open = { $count ->
    [one] Brakuje jeszcze jednej odpowiedzi:
    [few] Brakuje jeszcze { $count } odpowiedzi:
    [many] Brakuje jeszcze { $count } odpowiedzi:
   *[other] Brakuje jeszcze { $count } odpowiedzi:
}

## Drafts

drafts-title = Szkice
drafts-lead = Rozpoczęte transakcje. Widzisz je tylko ty, na każdym urządzeniu, aż do utworzenia transakcji lub usunięcia szkicu.
drafts-empty-title = Brak szkiców
drafts-empty = Tu czekają transakcje rozpoczęte, ale nieukończone.
drafts-count = { $count ->
    [one] { $count } szkic
    [few] { $count } szkice
    [many] { $count } szkiców
   *[other] { $count } szkicu
}
drafts-unnamed = Transakcja bez nazwy
drafts-column-name = Transakcja
drafts-column-step = Ostatni krok
drafts-column-changed = Zmieniono
drafts-delete = Usuń
drafts-delete-what = Usuń: { $name }
draft-delete-title = Usunąć ten szkic?
draft-delete-body = Dane wpisane w szkicu „{ $name }” znikną bezpowrotnie. Nikt inny ich nie widział.
draft-delete-yes = Usuń szkic
draft-delete-no = Zachowaj szkic

## Two windows on one draft

conflict-title = Ten krok zmieniono w innym oknie
conflict-deal-title = Tę transakcję zmienił ktoś inny
conflict-lead = Nic nie przepadło. W każdym polu, które się różni, wybierz odpowiedź do zachowania.
kept-title = Twoje odpowiedzi zostały zachowane
kept-lead = Zapis nastąpił już po wylogowaniu. Oto wpisane dane obok tego, co szkic zawiera teraz.
conflict-mine = Twój wpis
conflict-theirs = Obecny zapis
conflict-base = Poprzedni zapis
conflict-empty = Puste
conflict-field-of-row = { $row }: { $field }
conflict-save = Zapisz mój wybór
conflict-discard = Zostaw obecny zapis
conflict-same = Oba wpisy są takie same. Nie ma z czego wybierać.

## Problems, by field

problem-customer-country =
    .missing = Wybierz kraj lub region klienta
    .unknown = Wybierz kraj lub region z listy
problem-customer-name =
    .missing = Wpisz nazwę klienta
    .not-chosen = Wybierz klienta z listy albo wpisz go ręcznie
    .too-long = Skróć nazwę klienta (limit znaków: { $line })
problem-customer-duns =
    .missing = Wpisz numer D-U-N-S
    .malformed = Numer D-U-N-S ma dziewięć cyfr, np. 12-345-6789
    .not-chosen = Wybierz „Znajdź”, a potem wybierz konto
problem-customer-account =
    .missing = Wpisz ID konta
    .malformed = ID konta wygląda tak: 6-ABCDEFG23XB
    .not-chosen = Wybierz „Znajdź”, a potem wybierz konto
problem-customer-chosen =
    .unknown = Tego konta nie ma już w katalogu. Wybierz inne
problem-customer-line1 =
    .missing = Wpisz pierwszy wiersz adresu
    .too-long = Skróć wiersz adresu (limit znaków: { $line })
problem-customer-line2 =
    .too-long = Skróć wiersz adresu (limit znaków: { $line })
problem-customer-city =
    .missing = Wpisz miejscowość
    .too-long = Skróć nazwę miejscowości (limit znaków: { $line })
problem-customer-state =
    .too-long = Skróć nazwę województwa, stanu lub regionu (limit znaków: { $line })
problem-customer-postal_code =
    .too-long = Skróć kod pocztowy (limit znaków: { $line })

problem-contact-first_name =
    .missing = Wpisz imię osoby kontaktowej
    .too-long = Skróć imię (limit znaków: { $line })
problem-contact-last_name =
    .missing = Wpisz nazwisko osoby kontaktowej
    .too-long = Skróć nazwisko (limit znaków: { $line })
problem-contact-phone =
    .missing = Wpisz numer telefonu osoby kontaktowej
    .malformed = Wpisz numer telefonu, np. +48 22 000 00 00
problem-contact-email =
    .missing = Wpisz adres e‑mail osoby kontaktowej
    .malformed = Wpisz adres e‑mail, np. jan@example.com
    .too-long = Ten adres e‑mail jest za długi
problem-contact-notes =
    .missing = Wpisz uwagi dla specjalisty ds. ocen
    .too-long = Skróć uwagi (limit znaków: { $notes })

problem-details-name =
    .missing = Wpisz nazwę transakcji
    .too-long = Skróć nazwę transakcji (limit znaków: { $line })
problem-details-location =
    .missing = Wybierz lokalizację
    .not-permitted = Nie możesz tworzyć transakcji dla tej lokalizacji. Wybierz inną
problem-details-value =
    .missing = Wpisz szacowaną wartość
    .not-a-number = Wpisz szacowaną wartość jako liczbę, np. 25000
    .negative = Szacowana wartość nie może być ujemna
    .zero = Szacowana wartość musi być większa od zera
    .too-many-decimals = Szacowana wartość ma więcej miejsc po przecinku niż ta waluta
    .too-large = Szacowana wartość jest za duża
problem-details-currency =
    .missing = Wybierz walutę
    .unknown-currency = Wybierz walutę z listy
problem-details-close_date =
    .missing = Wpisz przewidywaną datę zamknięcia
    .malformed = Wpisz przewidywaną datę zamknięcia tak: { $date_example }
    .ambiguous = Tę datę można odczytać na dwa sposoby. Wpisz ją tak: { $date_example }
    .not-in-calendar = Nie ma takiego dnia. Sprawdź przewidywaną datę zamknięcia
    .in-the-past = Przewidywana data zamknięcia nie może być wcześniejsza niż dzisiejsza
    .too-far = Przewidywana data zamknięcia może przypadać najpóźniej za { $close_years ->
        [one] { $close_years } rok
        [few] { $close_years } lata
        [many] { $close_years } lat
       *[other] { $close_years } roku
    }
problem-details-crm_id =
    .too-long = Skróć ID w CRM (limit znaków: { $line })
problem-details-campaign_id =
    .too-long = Skróć ID kampanii marketingowej (limit znaków: { $line })
problem-details-notes =
    .missing = Wpisz uwagi
    .too-long = Skróć uwagi (limit znaków: { $notes })
problem-details-intent =
    .missing = Określ zamiar zakupu na platformie handlowej
    .unknown = Wybierz jedną z odpowiedzi
    .no-incentive = Odpowiedź „Tak” wymaga rozwiązania, które uprawnia do zachęty: najpierw dodaj je do transakcji

problem-team-rows =
    .none = Dodaj co najmniej jedną osobę: imię, nazwisko, telefon i e‑mail
    .without-you = Dodaj do zespołu siebie, podając adres e‑mail używany do logowania: inaczej nie zobaczysz tej transakcji
    .too-many = Zespół jest za duży (limit osób: { $team })
problem-team-first_name =
    .missing = Wpisz imię tej osoby
    .too-long = Skróć imię (limit znaków: { $line })
problem-team-last_name =
    .missing = Wpisz nazwisko tej osoby
    .too-long = Skróć nazwisko (limit znaków: { $line })
problem-team-phone =
    .missing = Wpisz numer telefonu tej osoby
    .malformed = Wpisz numer telefonu, np. +48 22 000 00 00
problem-team-email =
    .missing = Wpisz adres e‑mail tej osoby
    .malformed = Wpisz adres e‑mail, np. jan@example.com
    .too-long = Ten adres e‑mail jest za długi
    .twice = Ta osoba jest już w zespole

problem-partners-name =
    .missing = Wpisz nazwę partnera
    .not-chosen = Wybierz partnera spośród pasujących do nazwy
    .own-company = Nie można zaprosić własnej firmy
    .unknown = Tej firmy nie można zaprosić. Wybierz innego partnera
    .twice = Ten partner jest już zaproszony
    .too-many = W transakcji jest za dużo partnerów (limit: { $partners })
problem-partners-value =
    .missing = Wpisz szacowaną wartość u partnera
    .not-a-number = Wpisz szacowaną wartość u partnera jako liczbę, np. 25000
    .negative = Szacowana wartość u partnera nie może być ujemna
    .zero = Szacowana wartość u partnera musi być większa od zera
    .too-many-decimals = Szacowana wartość u partnera ma więcej miejsc po przecinku niż ta waluta
    .too-large = Szacowana wartość u partnera jest za duża
problem-partners-currency =
    .missing = Wybierz walutę u partnera
    .unknown-currency = Wybierz walutę u partnera z listy
problem-partners-close_date =
    .missing = Wpisz przewidywaną datę zamknięcia u partnera
    .malformed = Wpisz przewidywaną datę zamknięcia u partnera tak: { $date_example }
    .ambiguous = Tę datę można odczytać na dwa sposoby. Wpisz ją tak: { $date_example }
    .not-in-calendar = Nie ma takiego dnia. Sprawdź przewidywaną datę zamknięcia u partnera
    .in-the-past = Przewidywana data zamknięcia u partnera nie może być wcześniejsza niż dzisiejsza
    .too-far = Przewidywana data zamknięcia u partnera może przypadać najpóźniej za { $close_years ->
        [one] { $close_years } rok
        [few] { $close_years } lata
        [many] { $close_years } lat
       *[other] { $close_years } roku
    }
problem-partners-notes =
    .too-long = Skróć uwagi (limit znaków: { $notes })
problem-partners-help =
    .missing = Wybierz oczekiwaną pomoc
    .unknown = Wybierz jeden z rodzajów pomocy
problem-partners-team =
    .none = Wybierz dla tego partnera co najmniej jedną osobę ze swojego zespołu
problem-partners-solutions =
    .none = Wybierz co najmniej jedno rozwiązanie tego partnera
    .too-many = Dla tego partnera wybrano za dużo rozwiązań (limit: { $solutions })

problem-solution-id =
    .none = Dodaj co najmniej jedno rozwiązanie
    .too-many = W transakcji jest za dużo rozwiązań (limit: { $solutions })
    .twice = To rozwiązanie jest już w transakcji
    .unknown = Wybierz rozwiązanie z listy
    .no-incentive = Klient zamierza kupić na platformie handlowej: dodaj rozwiązanie, które uprawnia do zachęty
problem-solution-quantity =
    .malformed = Wpisz ilość jako liczbę całkowitą, co najmniej 1
problem-solution-price =
    .missing = Wpisz cenę
    .not-a-number = Wpisz cenę jako liczbę, np. 250
    .negative = Cena nie może być ujemna
    .zero = Cena musi być większa od zera
    .too-many-decimals = Cena ma więcej miejsc po przecinku niż ta waluta
    .too-large = Cena jest za wysoka
problem-solution-currency =
    .missing = Wybierz walutę ceny
    .unknown-currency = Wybierz walutę ceny z listy
problem-solution-assessment =
    .unknown = Wybierz typ oceny z listy
    .not-vetted = Twoja firma nie jest dopuszczona do ocen rozwiązań
    .not-alone = Ocena nie może zawierać innych rozwiązań. Usuń je albo wybierz „Bez oceny”
problem-solution-assessment_location =
    .missing = Wybierz lokalizację oceny
    .unknown = Wybierz jedną z lokalizacji swojej firmy

problem-services-role =
    .missing = Wybierz rolę partnera
    .unknown = Wybierz jedną z ról partnera
problem-services-area =
    .missing = Wybierz obszar rozwiązań
    .unknown = Wybierz obszar rozwiązań z listy
problem-services-play =
    .missing = Wybierz scenariusz sprzedaży
    .unknown = Wybierz scenariusz sprzedaży z listy
    .not-of-area = Wybierz scenariusz sprzedaży z tego obszaru rozwiązań

problem-help-kind =
    .missing = Wybierz rodzaj pomocy
    .unknown = Wybierz jeden z rodzajów pomocy
problem-help-share =
    .missing = Określ, czy handlowcy firmy { $vendor } mają widzieć tę transakcję
problem-help-notes =
    .too-long = Skróć uwagi dla firmy { $vendor } (limit znaków: { $notes })
problem-consent =
    .missing = Zaznacz pole, aby wyrazić zgodę
