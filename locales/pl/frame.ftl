### The frame around every page, and the small words that pages share.

product-name = Tandem
skip-to-content = Przejdź do treści
frame-navigation = Menu główne
frame-crumbs = Jesteś tutaj
nav-deals = Transakcje
nav-drafts = Szkice
nav-sign-out = Wyloguj się
nav-signed-in-as = Zalogowano jako { $name }, { $company }
page-title = { $page } – Tandem
page-title-wrong = Błąd: { $page } – Tandem
page-title-of = { $page } – { $name }

none-given = –
name-and-value = { $field }: { $value }

## The New deal button and its gate (SPEC §3.4, F06)

new-deal = Nowa transakcja
gate-partner-nobody = Transakcje tworzą tylko partnerzy.
gate-role = Potrzebna jest rola „Administrator poleceń”. Może ją nadać administrator konta w twojej firmie: { $people }.
gate-role-nobody = Potrzebna jest rola „Administrator poleceń”. Twoja firma nie ma administratora konta, który mógłby ją nadać: zwróć się do osoby, która zarządza tą instalacją.
gate-published_solution = Twoja firma nie ma rozwiązania opublikowanego na komercyjnej platformie handlowej. Może je opublikować administrator rozwiązań do wspólnej sprzedaży: { $people }.
gate-published_solution-nobody = Twoja firma nie ma rozwiązania opublikowanego na komercyjnej platformie handlowej ani nikogo z rolą „Administrator rozwiązań do wspólnej sprzedaży”, kto mógłby je opublikować.
gate-co_sell_ready = Żadne z opublikowanych rozwiązań twojej firmy nie jest gotowe do wspólnej sprzedaży. Może je przygotować administrator rozwiązań do wspólnej sprzedaży: { $people }.
gate-co_sell_ready-nobody = Żadne z opublikowanych rozwiązań twojej firmy nie jest gotowe do wspólnej sprzedaży i nikt w niej nie ma roli „Administrator rozwiązań do wspólnej sprzedaży”.
