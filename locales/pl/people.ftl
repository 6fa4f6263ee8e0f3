### User management (F05): the list, an invitation, one person; and the way in by a link.

people-title = Osoby
people-invite = Zaproś
people-states = Osoby według stanu
people-all = Wszystkie
people-tab-active = Aktywne
people-tab-invited = Zaproszone
people-tab-deactivated = Wyłączone
people-search = Nazwisko lub e‑mail
people-role = Rola
people-any-role = Dowolna rola
people-show = Pokaż
people-clear = Wyczyść wyszukiwanie i rolę
people-show-all = Pokaż wszystkich
people-column-name = Imię i nazwisko
people-column-email = E-mail
people-column-roles = Role
people-column-seen = Ostatnia aktywność
people-column-state = Stan
people-never = Nigdy
people-none-title = Nikogo nie znaleziono
people-none = Nikt w firmie nie spełnia tych warunków. Usuń któryś z nich albo pokaż wszystkich.
people-pages = Strony listy osób
people-before = Poprzednie
people-after = Następne
people-count = { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
    [many] { $count } osób
   *[other] { $count } osoby
}
# A role with the place that it is for.
people-grant = { $role } · { $place }

## Whether an account opens anything

standing-active = Aktywne
standing-invited = Zaproszone
standing-deactivated = Wyłączone

## An invitation

people-invite-title = Zaproszenie
people-invite-lead = Potem nadasz role i przekażesz link, dzięki któremu ta osoba wybierze hasło.
people-email-hint = Adres służbowy. Służy do logowania.
people-invite-send = Zaproś
people-cancel = Anuluj
people-name-missing = Podaj imię i nazwisko
people-name-too-long = Imię i nazwisko ma więcej niż { $characters } znaków
people-email-missing = Podaj adres e‑mail
people-email-malformed = Podaj adres e‑mail w postaci nazwa@firma.example
people-email-too-long = Adres e‑mail jest za długi
people-email-taken = Tego adresu nie można zaprosić
people-email-colleague = Ktoś w firmie ma już ten adres
people-open-colleague = Otwórz stronę tej osoby

## One person

people-person = Osoba
people-opens = Otwiera
people-opens-open_workspace = Transakcje
people-opens-open_profiles = Profile firmy: w tej wersji jeszcze ich nie ma
people-opens-open_solutions = Rozwiązania: w tej wersji jeszcze ich nie ma
people-opens-assign_roles = Osoby i ich role
people-opens-nothing = Jeszcze nic: do tego potrzebna jest rola
people-since = Konto od

people-no-role = Jeszcze bez roli.
people-withdraw = Odbierz
people-withdraw-what = Odbierz: { $grant } ({ $name })
people-resign-title = Odebrać sobie rolę „Administrator konta”?
people-resign-follows = Od tej chwili nie otworzysz sekcji „Osoby”, nie zaprosisz nikogo i nie nadasz ról, także tej sobie. Może ją przywrócić inny administrator konta.
people-resign-nothing-left = Nie masz roli, która otwiera transakcje: pozostanie ci dostęp tylko do twojego konta.
people-resign-no = Zachowaj rolę
people-resign-yes = Odbierz
people-grant-title = Nadaj rolę
people-location-hint = Tylko role „{ $admin }” i „{ $user }” mogą dotyczyć jednej lokalizacji.
people-grant-button = Nadaj

people-way-in = Logowanie
people-way-in-active = Ta osoba loguje się hasłem. Jeśli je zapomniała, utwórz link, dzięki któremu wybierze nowe.
people-way-in-invited = Hasło nie zostało jeszcze wybrane i żaden link nie czeka. Utwórz go i przekaż.
people-way-in-linked = Link jest ważny do { $until }. Nowy go zastąpi.
people-way-in-deactivated = To konto niczego nie otwiera. Role i historia pozostają.
people-make-link = Nowy link do logowania
people-link-title = Przekaż ten link
people-link-lead = { $name } wybierze dzięki niemu hasło. Działa raz, do { $until }.
people-link = Link
people-link-hint = Widać go tylko teraz. Nie przekazuj go nikomu innemu: kto go ma, zaloguje się pod tym nazwiskiem.

people-deactivate = Wyłącz konto
people-deactivate-title = { $name }: wyłączyć konto?
people-deactivate-follows = { $name }: wszystkie sesje zakończą się od razu i logowanie nie będzie możliwe. Transakcje, role i historia pozostaną bez zmian, a konto można włączyć ponownie.
people-deactivate-no = Zostaw aktywne
people-deactivate-yes = Wyłącz konto
people-reactivate = Włącz konto
people-reactivate-title = { $name }: włączyć konto?
people-reactivate-follows = { $name } będzie znów logować się poprzednim hasłem i odzyska poprzednie role.
people-reactivate-no = Zostaw wyłączone
people-reactivate-yes = Włącz konto

people-done-invited = Zaproszono: { $name }.
people-done-granted = Rola została nadana i już obowiązuje.
people-done-granted-deactivated = Rola została nadana. Zacznie obowiązywać, gdy konto znów będzie włączone.
people-done-withdrawn = Rola została odebrana i już nie obowiązuje.
people-done-deactivated = { $name }: konto zostało wyłączone, a wszystkie sesje zakończone.
people-done-reactivated = { $name }: konto jest znów aktywne.
people-done-linked = Utworzono nowy link.

people-refused-last_admin = Firma potrzebuje co najmniej jednego aktywnego administratora konta. Najpierw wyznacz kolejnego.
people-refused-oneself = Nie można tego zrobić ze sobą. Hasło zmienisz na stronie swojego konta, a wyłączyć twoje konto może inny administrator konta.
people-refused-wrong_company = Ta rola nie jest dla osób z twojej firmy.
people-refused-no_location = Ta rola zawsze dotyczy całej firmy. Nie wybieraj lokalizacji.
people-refused-unknown_location = Firma nie ma takiej lokalizacji.
people-refused-granted_already = Ta osoba ma już tę rolę w tym właśnie zakresie.
people-refused-not_granted = Ta osoba nie ma już tej roli.
people-refused-deactivated = To konto jest wyłączone.
people-refused-not_deactivated = To konto nie jest wyłączone.
people-refused-no_role_chosen = Najpierw wybierz rolę.
people-refused-other = Nic się nie zmieniło. Obecny stan widać poniżej lub na stronie tej osoby.

## What happened to a person

people-history = Historia
people-history-empty = Brak wpisów.
people-operator = Z wiersza poleceń
people-event-added = Utworzono konto
people-event-invited = Zaproszono
people-event-granted = Nadano rolę: { $grant }
people-event-withdrawn = Odebrano rolę: { $grant }
people-event-deactivated = Wyłączono konto
people-event-reactivated = Włączono konto
people-event-link_made = Utworzono nowy link do logowania
people-event-joined = Wybrano hasło, pierwsze logowanie
people-event-password_set = Ustawiono nowe hasło

## Why somebody may or may not do something with a deal

explain-title = Dlaczego ta osoba nie widzi transakcji?
explain-lead = Wklej adres transakcji swojej firmy, aby zobaczyć, co może z nią zrobić { $name } i dlaczego. O samej transakcji dowiesz się tylko, jaka jest jej lokalizacja i czy { $name } należy do zespołu.
explain-deal = Adres lub identyfikator transakcji
explain-deal-hint = Na przykład https://tandem.example/deals/01…
explain-button = Wyjaśnij
explain-missing = Wklej adres transakcji
explain-no-such-deal = Firma nie ma takiej transakcji
explain-deactivated = To konto jest wyłączone, więc nie otwiera żadnej transakcji, niezależnie od ról
explain-invited = Ta osoba jeszcze się nie logowała. Gdy to zrobi, będzie obowiązywać:
explain-on-team = Lokalizacja transakcji: { $place }. { $name } należy do jej zespołu.
explain-off-team = Lokalizacja transakcji: { $place }. { $name } nie należy do jej zespołu.
explain-view_deal = Widzieć transakcję
explain-edit_deal = Zmieniać transakcję
explain-answer_deal = Przyjąć ją lub odrzucić
explain-move_deal = Oznaczać etapy, wygraną lub przegraną
explain-yes = Tak
explain-no = Nie
explain-because = Dzięki roli: { $grant }.
explain-denied-other_company = Transakcja należy do innej firmy.
explain-denied-partners_only = Robią to tylko partnerzy.
explain-denied-no_role = { $name } nie ma żadnej roli.
explain-denied-needs_role = { $name }: żadna z ról na to nie pozwala. Wystarczyłaby jedna z tych: { $roles }.
explain-denied-needs_whole_company = Rola dotyczy jednej lokalizacji, a tu potrzebna jest dla całej firmy.
explain-denied-outside_location = { $name }: rola nie obejmuje lokalizacji tej transakcji.
explain-denied-not_on_team = { $name } nie należy do zespołu transakcji.
explain-denied-not_vetted = Firma { $vendor } nie dopuściła twojej firmy do ocen rozwiązań.
explain-who-account_admin = Może to zmienić administrator konta: nadaj rolę powyżej.
explain-who-referrals_admin = Do zespołu transakcji może dodać administrator poleceń.
explain-who-solution_admin = Może to zmienić administrator rozwiązań do wspólnej sprzedaży.
explain-who-assessment_team = Może to zmienić firma { $vendor }.
explain-who-operator = Może to zmienić osoba, która zarządza tą instalacją.
explain-who-nobody = Nikt nie może tego zmienić.
explain-open-only = Nie sprawdza się tu, czy transakcja jest jeszcze otwarta i na co pozwala jej stan.

## In by a link

welcome-title = Witamy w Tandem
welcome-lead = Wystarczy wybrać hasło.
welcome-button = Zacznij
welcome-again-title = Wybierz nowe hasło
welcome-again-lead = Zastąpi poprzednie, a wszystkie inne sesje się zakończą.
welcome-again-button = Zapisz i zaloguj się
welcome-closed-title = Ten link niczego nie otwiera
welcome-gone = Został użyty, wygasł albo zastąpił go nowszy. Poproś administratora konta w swojej firmie o nowy.

## For whoever does not give roles

no-access-people-title = To jest dla administratorów konta
no-access-people = Administratorzy konta w twojej firmie zapraszają osoby i nadają im role.
no-access-manage = Zarządzaj osobami
