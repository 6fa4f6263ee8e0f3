### The lists of deals: tabs, columns, filters, search, saved views (SPEC §10.2, §10.3).

tab-inbound = Przychodzące
tab-outbound = Wychodzące
tab-favorites = Ulubione

deals-page-title = { $tab }: { $group }
deals-found = Znaleziono: { $count }
deals-or-more = { $number }+

deals-column-country = Kraj
deals-column-location = Lokalizacja
deals-column-created = Utworzono
deals-column-role = Rola partnera
deals-column-crm = ID w CRM
deals-column-referral = ID polecenia

deals-previous = Poprzednie
deals-next = Następne
deals-rows = Wiersze na stronie
deals-preview = Podgląd
deals-preview-of = Podgląd: { $name }
deals-to-start = Wróć na pierwszą stronę
deals-clear = Wyczyść wszystko
deals-all = Pokaż wszystkie

deals-empty-favorites-title = Nie ma jeszcze ulubionych
deals-empty-favorites = Wybierz serce obok transakcji, a znajdziesz ją tutaj.
deals-empty-inbox-title = Nic nie czeka na odpowiedź
deals-empty-inbox = Nowe transakcje pozostają tutaj, dopóki ktoś ich nie przyjmie lub nie odrzuci.
deals-empty-active-title = Nie ma aktywnych transakcji
deals-empty-active = Przyjęte transakcje pozostają tutaj, dopóki nie zostaną wygrane lub przegrane.
deals-empty-archive-title = Archiwum jest jeszcze puste
deals-empty-archive = Wygrane, przegrane, odrzucone i wygasłe transakcje pozostają tutaj do wglądu.
deals-empty-narrowed-title = Brak pasujących transakcji
deals-empty-narrowed = Żadna transakcja z tej listy nie spełnia wszystkich warunków. Usuń filtr lub sprawdź inną kartę.
deals-empty-part-title = Brak wyników w tej części transakcji
deals-empty-part = W transakcjach z tej listy szukany tekst występuje gdzie indziej.
deals-empty-beyond-title = Tu lista się kończy
deals-empty-beyond = W tę stronę nie ma już nic więcej.

## Marks

favorite-mark = Dodaj do ulubionych
favorite-unmark = Usuń z ulubionych
favorite-of = Ulubiona: { $name }
favorite-failed = Nie udało się zapisać oznaczenia. Spróbuj ponownie.

## Search and filters

deals-search = Szukaj w tych transakcjach
deals-search-hint = Nazwa, klient, uwagi, zespół, ID
deals-search-go = Szukaj
deals-search-short = Wpisz co najmniej trzy litery lub cyfry.
deals-everywhere = Wszędzie
deals-search-everywhere = Szukaj wszędzie
deals-part-name = Nazwa transakcji
deals-part-customer = Klient
deals-part-notes = Uwagi
deals-part-team = Zespół
deals-part-ids = ID
deals-value-hint = Jeśli w filtrze nie wybrano waluty, wartości porównuje się jako liczby, bez względu na walutę.
deals-filter = Filtry
deals-filter-on = Filtry ({ $count })
deals-columns = Kolumny
deals-views = Widoki
deals-sorted = Kolejność: { $order }
deals-order--created = Od najnowszych
deals-order-created = Od najstarszych
deals-order-name = Nazwa transakcji, A–Ż
deals-order--name = Nazwa transakcji, Ż–A
deals-order-customer = Nazwa klienta, A–Ż
deals-order--customer = Nazwa klienta, Ż–A
deals-order-status = Status, od oczekujących
deals-order--status = Status, oczekujące na końcu
deals-order-value = Od najniższej wartości
deals-order--value = Od najwyższej wartości
deals-order-closes = Od najbliższej daty zamknięcia
deals-order--closes = Od najdalszej daty zamknięcia
deals-chips = Włączone filtry
deals-chip = { $name }: { $value }
deals-chip-search = Wyszukiwanie: { $text }
deals-chip-search-in = Wyszukiwanie ({ $part }): { $text }
deals-chip-remove = Usuń filtr „{ $filter }”
deals-found-in = { $place }: { $text }
deals-ignored = Tych filtrów nie udało się odczytać, więc nie zostały zastosowane: { $names }.
deals-unread = Niektórych filtrów nie udało się odczytać, więc nie zostały zastosowane
deals-left-out = Mieści się najwyżej { $most } kolumn. Pominięte: { $names }.

found-in-notes = Uwagi
found-in-team = Zespół
found-in-contact = Osoba kontaktowa klienta
found-in-crm = ID w CRM
found-in-vendor_crm = ID w CRM firmy { $vendor }
found-in-campaign = ID kampanii marketingowej
found-in-id = ID

view-tab = Kierunek
view-group = Grupa
view-q = Wyszukiwanie
view-in = Gdzie szukać
view-sort = Sortowanie
view-rows = Wiersze na stronie
view-column = Kolumny
view-country = Kraj klienta
view-type = Typ transakcji
view-partners = Między partnerami
view-status = Status
view-vendor = Status w firmie { $vendor }
view-solution = Rozwiązanie
view-location = Lokalizacja
view-mine = Moje transakcje
view-customer = Nazwa klienta
view-value_from = Wartość od
view-value_to = Wartość do
view-currency = Waluta
view-closes_from = Zamknięcie od
view-closes_to = Zamknięcie do
view-created_from = Utworzono od
view-created_to = Utworzono do

vendor-not-involved = Nie uczestniczy

panel = Obok listy
panel-close = Zamknij

filter-mine = Tylko transakcje, do których zespołu należę
filter-span-value = Szacowana wartość
filter-span-closes = Przewidywana data zamknięcia
filter-span-created = Utworzono
filter-any-currency = Dowolna waluta
filter-customer-hint = Początki słów, od trzech liter. Krótsze słowo musi być wpisane w całości.
filter-date-hint = Na przykład { $example }
filter-problem-amount = W polu „{ $field }” wpisz kwotę jako liczbę, np. 25000.
filter-problem-date = W polu „{ $field }” wpisz datę, np. { $example }.
filter-problem-name = W polu „{ $field }” wpisz litery lub cyfry.
filter-solutions-more = Pasujących rozwiązań jest zbyt wiele (pokazano: { $count }). Nie ma wśród nich właściwego? Wpisz dłuższą część nazwy.
filter-apply = Zastosuj
filter-reset = Wyczyść

columns-hint = Najwyżej { $most }, w tym zawsze nazwa transakcji, nazwa klienta i status.
columns-apply = Pokaż wybrane

views-none = Nic jeszcze nie zapisano.
views-shared = Udostępniony
views-of = Autor: { $name }
views-delete = Usuń widok „{ $name }”
views-delete-title = Usunąć ten widok?
views-delete-body = Widok „{ $name }” zniknie bezpowrotnie. Transakcje pozostaną.
views-delete-shared = Współpracownicy też już go nie zobaczą.
views-delete-yes = Usuń widok
views-delete-no = Zachowaj widok
views-deleted = Widok został usunięty.
views-unshare = Przestań udostępniać
views-unshare-what = Przestań udostępniać widok „{ $name }”
views-unshared = Współpracownicy nie widzą już tego widoku.
views-save-title = Zapisz tę listę
views-name = Nazwa
views-name-hint = Zapisane zostaną obecne filtry, wyszukiwanie, sortowanie i kolumny. Twój widok o tej samej nazwie zostanie zastąpiony, a jeśli był udostępniony, pozostanie udostępniony.
views-share = Udostępnij współpracownikom
views-save = Zapisz widok
views-saved = Widok został zapisany. Jest na liście „Widoki”.
views-replaced = Widok został zapisany zamiast poprzedniego o tej samej nazwie.
views-replaced-shared = Widok został zapisany zamiast poprzedniego o tej samej nazwie. Współpracownicy też go widzą.
views-problem-missing = Wpisz nazwę widoku.
views-problem-too-long = Nazwa może mieć najwyżej 60 znaków.
views-problem-too-many = Nie można zapisać więcej widoków. Najpierw usuń jeden z nich.

preview-open = Otwórz transakcję
preview-open-tab = Otwórz w nowej karcie
preview-answer-by = Termin odpowiedzi
preview-contact = Osoba kontaktowa klienta
preview-team = Zespół
preview-seller = Handlowiec firmy { $vendor }
preview-eligible = Kwalifikuje się do IP co-sell

copy-this = Kopiuj: { $text }
copy-done = Skopiowano
copy-failed = Nie udało się skopiować. Zaznacz tekst i skopiuj go samodzielnie.

## From anywhere

search-everything = Szukaj transakcji, klientów, osób i stron
search-hint = Transakcje, klienci, osoby
search-title = Wyszukiwanie
search-title-of = Wyszukiwanie: { $text }
search-nothing-typed = Wpisz, czego szukasz: nazwy, klienta, słowa z uwag lub ID.
search-colleagues = Szukaj osób i stron
search-colleagues-nothing-typed = Wpisz, czego szukasz: nazwiska, adresu e‑mail lub strony.
search-none-title = Nic nie znaleziono
search-none = Tych słów nie ma w żadnej dostępnej transakcji ani w nazwach klientów, osób z twojej firmy i stron.
search-deals = Transakcje
search-deal-facts = { $customer }, { $value }
search-customers = Klienci
search-people = Osoby
search-pages = Strony
search-all-in = Wszystkie na karcie „{ $tab }”

deal-place-list = Transakcje: { $tab }
deal-previous = Poprzednia transakcja
deal-next-deal = Następna transakcja
