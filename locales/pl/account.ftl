### Signing in and out, and the No-access page.

sign-in-title = Logowanie
sign-in-lead = Obszar roboczy, w którym { $vendor } i partnerzy prowadzą wspólne transakcje.
sign-in-email = E-mail
sign-in-password = Hasło
sign-in-button = Zaloguj się
sign-in-wrong = Adres e‑mail i hasło nie pasują do siebie. Sprawdź oba i spróbuj ponownie.
sign-in-throttled = Zbyt wiele prób. Spróbuj ponownie za { $minutes ->
    [one] minutę
    [few] { $minutes } minuty
    [many] { $minutes } minut
   *[other] { $minutes } minuty
}.
sign-in-expired = Wylogowano z powodu braku aktywności. Zaloguj się ponownie, aby kontynuować.
sign-in-kept = Wylogowano z powodu braku aktywności. Wpisane dane zostały zachowane: będą dostępne po ponownym zalogowaniu.
sign-in-signed-out = Wylogowano.
sign-in-demo-title = Konta demonstracyjne
sign-in-demo-lead = Hasło do wszystkich: { $password }. Ta instalacja zawiera wyłącznie zmyślone dane.
no-role = Bez roli
sign-in-demo-use = Wpisz { $email }

no-access-title = Nie masz jeszcze dostępu
no-access-lead = Zalogowano jako { $name } z firmy { $company }, ale bez roli w tym obszarze roboczym. Rolę może nadać administrator konta w twojej firmie.
no-access-admins = Kto może pomóc
no-access-nobody = Firma { $company } nie ma jeszcze administratora konta. Zwróć się do osoby, która zarządza tą instalacją.
no-access-admin-self = Masz rolę „Administrator konta” w firmie { $company }: w sekcji „Osoby” możesz nadawać role współpracownikom i sobie, ale wejście do obszaru roboczego wymaga osobnej roli.
no-access-again = Po otrzymaniu roli spróbuj ponownie.
no-access-retry = Spróbuj ponownie
no-access-other = Twoja rola dotyczy profili firmy lub rozwiązań, ale w tej wersji nie ma jeszcze dla nich stron. Transakcje wymagają osobnej roli, którą może nadać administrator konta w twojej firmie.

## One's own account

account-title = Twoje konto
account-you = O tobie
account-name = Imię i nazwisko
account-name-save = Zapisz imię i nazwisko
account-company = Firma
account-roles = Role
account-scope-company = Cała firma
account-preferences = Preferencje
account-save = Zapisz zmiany
account-language = Język
account-language-browser = Jak w przeglądarce
account-zone = Strefa czasowa
account-zone-browser = Jak w przeglądarce ({ $zone })
account-zone-utc = UTC
account-zone-hint = Według niej podawane są godziny. Dni w transakcjach są dla wszystkich takie same.
zone-area-africa = Afryka
zone-area-america = Ameryka
zone-area-antarctica = Antarktyda
zone-area-arctic = Arktyka
zone-area-asia = Azja
zone-area-atlantic = Atlantyk
zone-area-australia = Australia
zone-area-europe = Europa
zone-area-indian = Ocean Indyjski
zone-area-pacific = Pacyfik
account-slash = Przechodź do wyszukiwania klawiszem /
account-slash-hint = Wyłącz, jeśli sterujesz komputerem głosem lub przypadkowo naciskasz klawisze. Ctrl+K działa zawsze.
account-theme = Motyw
theme-system = Jak w urządzeniu
theme-light = Jasny
theme-dark = Ciemny
account-password-present = Obecne hasło
account-password-new = Nowe hasło
account-password-hint = Co najmniej 12 znaków. Najlepsze jest własne zdanie.
account-password-change = Zmień hasło
account-password-short = Nowe hasło musi mieć co najmniej 12 znaków
account-password-long = Nowe hasło jest za długie
account-password-common = To hasło jest jednym z tych, które zgaduje się najpierw. Wybierz inne
account-password-wrong = To nie jest obecne hasło
account-saved-name = Imię i nazwisko zostało zapisane.
account-saved-preferences = Preferencje zostały zapisane.
account-saved-password = Hasło zostało zmienione. Wszystkie inne sesje zostały zakończone.
account-saved-session = Ta sesja została zakończona.
account-sessions = Gdzie trwa sesja
account-sessions-hint = Zakończ sesje, których nie rozpoznajesz, a potem zmień hasło.
account-browser = Przeglądarka
account-address = Adres
account-last-seen = Ostatnio używana
account-act = Działanie
account-here = Ta sesja
account-end = Zakończ
account-end-what = Zakończ sesję: { $browser }
