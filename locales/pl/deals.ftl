### The list of deals and the deal page (SPEC §6 to §8, §10).

deals-title = Transakcje
deals-group-all = Wszystkie
deals-group-inbox = Nowe
deals-group-active = Aktywne
deals-group-archive = Archiwum
deals-groups = Grupa
deals-tabs = Kierunek
deals-empty-outbound-title = Nie ma tu jeszcze transakcji
deals-empty-outbound = Pojawią się tu transakcje utworzone przez twoją firmę.
deals-empty-inbound-title = Nic jeszcze nie przyszło
deals-empty-inbound = Pojawią się tu transakcje, które prześle firma { $vendor } lub inny partner.
deals-column-name = Nazwa transakcji
deals-column-customer = Nazwa klienta
deals-column-status = Status
deals-column-stage = Etap
deals-column-type = Typ
deals-column-vendor = Status w firmie { $vendor }
deals-column-value = Wartość
deals-column-closes = Data zamknięcia
deals-newer = Nowsze
deals-older = Starsze
deals-pages = Strony
deals-count = { $count ->
    [one] { $shown } transakcja
    [few] { $shown } transakcje
    [many] { $shown } transakcji
   *[other] { $shown } transakcji
}

label-with-partners = Między partnerami

## The deal page

deal-progress = Postęp
deal-progress-created = Utworzona
deal-progress-accepted = Przyjęta
deal-progress-waiting = Czeka na odpowiedź
deal-progress-wonlost = Wygrana lub przegrana
deal-progress-closed = Zamknięta
deal-progress-done = ukończony
deal-progress-now = teraz
deal-progress-open = do zrobienia
deal-progress-show = Pokaż szczegóły
deal-progress-hide = Ukryj szczegóły
deal-progress-stages = Etapy sprzedaży
deal-waits = Twoja firma jeszcze nie odpowiedziała. Termin odpowiedzi: { $date }. Bez odpowiedzi transakcja wygaśnie.
deal-waits-left = Wygasa { $left }
deal-waits-who = W tej wersji nie można jeszcze przyjąć ani odrzucić transakcji. Będą mogli odpowiedzieć: { $roles }.
deal-waits-over = Czas na odpowiedź minął { $date }.
deal-stages-optional = Oznaczanie etapów jest opcjonalne, ale ułatwia firmie { $vendor } pomoc we właściwym momencie.
deal-stages-mandatory = Ocenę można wygrać dopiero po oznaczeniu wszystkich czterech etapów.

deal-customer = Klient
deal-contact = Osoba kontaktowa klienta
deal-details = Szczegóły transakcji
deal-team = Zespół
deal-team-none = Na razie nikt.
deal-solutions = Rozwiązania
deal-help = Pomoc firmy { $vendor }
deal-partners = Partnerzy
deal-timeline = Historia
deal-ends = Zakończ transakcję
deal-ends-lead = Każda z tych czynności zamyka transakcję na stałe.
deal-closes = Zamknięcie: { $date }
deal-closed-note = Zamknięto { $date }.
deal-closed-because = Zamknięto { $date }. Powód: { $reason }.
deal-created-note = Transakcja została utworzona
deal-done-stage = Etap „{ $stage }” został oznaczony jako ukończony.
deal-done-shared = Transakcję widzi teraz firma { $vendor }.
deal-done-closed = Transakcja jest zamknięta. Status: { $state }.

deal-id = ID polecenia
deal-engagement = ID przedsięwzięcia
deal-location = Lokalizacja
deal-location-all = Cała firma
deal-value = Szacowana wartość
deal-close-date = Przewidywana data zamknięcia
deal-created-at = Utworzono
deal-crm-id = ID w CRM
deal-campaign-id = ID kampanii marketingowej
deal-intent = Zamiar zakupu na platformie handlowej
deal-notes = Uwagi
deal-contact-notes = Uwagi dla specjalisty ds. ocen
deal-contact-none = Nie podano osoby kontaktowej.
deal-address = Adres
deal-category = Konto
deal-assessment-location = Lokalizacja oceny:
deal-help-none-private = Nie poproszono o pomoc, a handlowcy firmy { $vendor } nie widzą tej transakcji.
deal-help-none-shared = Nie poproszono o pomoc. Handlowcy firmy { $vendor } widzą tę transakcję.
deal-help-notes = Uwagi dla firmy { $vendor }
deal-wanted = Pomoc oczekiwana od twojej firmy
deal-partners-none = Żaden partner nie uczestniczy.
deal-quantity = Ilość: { $quantity }
deal-price = Cena jednostkowa: { $price }
deal-partner-role = Rola partnera
deal-solution-area = Obszar rozwiązań
deal-solution-play = Scenariusz sprzedaży
deal-partner-invited = W zaproszeniu: wartość { $value }, zamknięcie { $date }
deal-partner-sent = Co zostało wysłane

deal-edit = Edytuj
deal-share = Udostępnij firmie { $vendor }
deal-change-details = Edytuj szczegóły transakcji
    .lead = Lokalizację ustala się na stałe przy tworzeniu transakcji.
deal-change-team = Edytuj zespół
    .lead = Co najmniej jedna osoba z twojej firmy, z wypełnionymi czterema polami.
deal-change-contact = Edytuj osobę kontaktową klienta
    .lead = Przekazuj dane kontaktowe tylko za zgodą klienta.
deal-change-solutions = Edytuj rozwiązania
    .lead = Co kupuje klient.
deal-change-help = Poproś firmę { $vendor } o pomoc
    .lead = Transakcja stanie się wspólną sprzedażą i nie będzie można tego cofnąć. Prośba nie gwarantuje udziału handlowca.
deal-change-partner = Zaproś partnera
    .lead = Partner otrzyma własną kopię transakcji. Zaproszenia nie można później zmienić.
deal-edit-save = Zapisz zmiany
deal-edit-cancel = Anuluj
deal-edit-saved = Zmiany zostały zapisane.
deal-edit-kept = Zmiany nie zostały zapisane. Oto wpisane dane, do skopiowania.
deal-edit-back = Wróć do transakcji
deal-edit-left = Zmiany zostały zapisane. Nie ma cię już w zespole tej transakcji, więc jej nie widzisz.

## The vendor's card (SPEC §8, F11 to F16)

vendor-card = { $vendor }
vendor-not-shared = Firma { $vendor } nie uczestniczy w tej transakcji.
vendor-pending = Firma { $vendor } jeszcze nie odpowiedziała. Termin odpowiedzi: { $date }.
vendor-accepted = W transakcji uczestniczy handlowiec firmy { $vendor }.
vendor-crm-id = ID w CRM firmy { $vendor }
vendor-declined = Firma { $vendor } odrzuciła transakcję. Nie jest widoczne, kto podjął tę decyzję.
vendor-expired = Firma { $vendor } nie odpowiedziała w terminie, dlatego nie podano powodu.
vendor-won = Firma { $vendor } oznaczyła transakcję po swojej stronie jako wygraną.
vendor-lost = Firma { $vendor } oznaczyła transakcję po swojej stronie jako przegraną.
vendor-reason-given = { $reason }. { $meaning }
vendor-reason-below = Przy transakcjach o wartości poniżej { $amount } powód nie jest podawany.
vendor-remedy-recreate = Odrzucenia nie można cofnąć. Jeśli to pomyłka, utwórz transakcję od nowa i jeszcze raz zaproś firmę { $vendor }.

## Ending a deal

act-won = Oznacz jako wygraną
act-lost = Oznacz jako przegraną
act-error = Zamknij jako błędną
act-won-title = Oznaczyć transakcję „{ $name }” jako wygraną?
act-lost-title = Oznaczyć transakcję „{ $name }” jako przegraną?
act-error-title = Zamknąć transakcję „{ $name }” jako błędną?
act-cannot-undo = Tego nie można cofnąć. Zamkniętą transakcję nadal można przeglądać, ale nikt nie może jej zmienić ani ponownie otworzyć.
act-won-consequence = Transakcja o wartości { $value } trafi do archiwum.
act-won-72-hours = Transakcję utworzono mniej niż { $hours ->
    [one] { $hours } godzinę
    [few] { $hours } godziny
    [many] { $hours } godzin
   *[other] { $hours } godziny
} temu, a jej rozwiązanie jest objęte zachętą. Tak wczesna rejestracja może zostać odrzucona. Lepiej poczekać do: { $date }.
act-lost-consequence = Transakcja trafi do archiwum. Firma { $vendor } i partnerzy zachowają własne kopie.
act-error-consequence = Transakcja trafi do archiwum i nie wejdzie do żadnych statystyk.
act-won-confirm = Tak, oznacz jako wygraną
act-lost-confirm = Tak, oznacz jako przegraną
act-error-confirm = Tak, zamknij jako błędną
act-keep-open = Pozostaw otwartą
act-reason = Powód
act-notes = Uwagi
act-notes-hint = Wymagane przy powodach z dopiskiem „wyjaśnij w uwagach”.
act-won-hint = Klient kupił.
act-lost-hint = Klient nie kupi.
act-error-hint = Transakcja nie powinna była powstać: duplikat, test, błędne dane.

problem-act-reason =
    .missing = Wybierz powód
problem-act-notes =
    .missing = Wyjaśnij powód w uwagach
    .too-long = Skróć uwagi (limit znaków: { $notes })

## Why an act is not possible (the lifecycle's refusals)

refusal-other_company = Ta transakcja należy do innej firmy.
refusal-partners_only = Mogą to zrobić tylko partnerzy.
refusal-no_role = Nie masz roli. Może ją nadać administrator konta.
refusal-needs_role = Twoja rola na to nie pozwala. Inną może nadać administrator konta.
refusal-needs_whole_company = Do tego potrzebna jest rola dla całej firmy. Twoją rolę może rozszerzyć administrator konta.
refusal-outside_location = Twoja rola nie obejmuje lokalizacji tej transakcji. Może ją rozszerzyć administrator konta.
refusal-not_on_team = Mogą to zrobić tylko osoby z zespołu transakcji. Do zespołu może cię dodać administrator poleceń.
refusal-not_vetted = Firma { $vendor } nie dopuściła twojej firmy do ocen rozwiązań.
refusal-by_clock_only = To następuje wyłącznie z upływem czasu.
refusal-not_by_clock = To wymaga decyzji człowieka.
refusal-wrong_party = Ta czynność nie należy do twojej strony transakcji.
refusal-terminal = Transakcja jest zamknięta. Niczego nie można już zmienić.
refusal-expired = Czas na odpowiedź minął.
refusal-not_due = Czas na odpowiedź jeszcze nie minął.
refusal-not_new = Na tę transakcję już odpowiedziano.
refusal-not_yet_accepted = Transakcję trzeba najpierw przyjąć.
refusal-stages_missing = Najpierw oznacz wszystkie etapy: { $left ->
    [one] brakuje jednego, „{ $stage }”.
    [few] brakuje { $left }, następny to „{ $stage }”.
    [many] brakuje { $left }, następny to „{ $stage }”.
   *[other] brakuje { $left }, następny to „{ $stage }”.
}
refusal-wrong_stage = Etapy oznacza się po kolei: następny to „{ $stage }”.
refusal-wrong_track = Ten etap nie dotyczy transakcji tego rodzaju.
refusal-all_stages_done = Wszystkie etapy są oznaczone.
refusal-already_shared = Transakcja jest już udostępniona; nie można tego cofnąć.
refusal-not_for_assessment = Nie dotyczy ocen rozwiązań.
refusal-solutions_locked = Rozwiązania w ocenie nie można zmienić.
refusal-assessment_solution = Oceny nie można dodać do innej transakcji.
refusal-contact_locked = Dane osoby kontaktowej zostały udostępnione i nie można ich już zmienić.
refusal-contact_required = Najpierw podaj osobę kontaktową klienta.
refusal-services_required = Transakcja obejmuje ofertę usług: najpierw podaj rolę, obszar rozwiązań i scenariusz sprzedaży.
refusal-incentive_required = Klient zamierza kupić na platformie handlowej: transakcja wymaga rozwiązania, które uprawnia do zachęty.
refusal-empty = Musi pozostać co najmniej jedna pozycja.
refusal-limit_reached = Nie można dodać więcej.
refusal-twice = Ta sama pozycja występuje dwa razy.
refusal-own_company = Firma nie może zaprosić samej siebie.
refusal-notes_required = Ten powód trzeba wyjaśnić w uwagach.
refusal-nothing_changed = Nic nie zmieniono.

## The timeline

event-when = { $who }, { $when }
event-system = Tandem
event-created = Utworzono transakcję typu „{ $type }”
event-received = Otrzymano transakcję
event-accepted = Przyjęto transakcję
event-declined = Odrzucono transakcję. Powód: { $reason }
event-vendor_declined = Firma { $vendor } odrzuciła transakcję
event-expired = Transakcja wygasła bez odpowiedzi
event-edited = Zmieniono szczegóły
event-edited-value = { $field }: { $before } → { $after }
event-edited-notes = Zmieniono treść uwag.
event-before = Przed zmianą
event-after = Po zmianie
event-team_changed = Zmieniono zespół
event-team-added = Dodano do zespołu: { $name }
event-team-removed = Usunięto z zespołu: { $name }
event-contact_changed = Zmieniono osobę kontaktową klienta
event-solutions_changed = Zmieniono rozwiązania
event-solution-added = Dodano: { $solution }
event-solution-removed = Usunięto: { $solution }
event-stage_marked = Oznaczono etap „{ $stage }”, { $percent }
event-won = Oznaczono transakcję jako wygraną
event-lost = Oznaczono transakcję jako przegraną. Powód: { $reason }
event-closed_as_error = Zamknięto transakcję jako błędną. Powód: { $reason }
event-shared_with_vendor = Udostępniono transakcję firmie { $vendor }
event-help_asked = Poproszono firmę { $vendor } o pomoc: { $help }
event-partner_invited = Zaproszono partnera { $partner }
event-shared_further = Zmieniono typ transakcji: „{ $type }”
