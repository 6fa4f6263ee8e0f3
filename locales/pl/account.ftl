### Signing in and out, and the No-access page.

sign-in-title = Logowanie
sign-in-lead = Obszar roboczy, w którym { $vendor } i partnerzy prowadzą wspólne transakcje.
sign-in-email = E-mail
sign-in-password = Hasło
sign-in-button = Zaloguj się
sign-in-wrong = Adres e-mail i hasło nie pasują do siebie. Sprawdź oba i spróbuj ponownie.
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
sign-in-demo-no-role = Bez roli
sign-in-demo-use = Wpisz { $email }

no-access-title = Nie masz jeszcze dostępu
no-access-lead = Zalogowano jako { $name } z firmy { $company }, ale bez roli w tym obszarze roboczym. Rolę może nadać administrator konta w twojej firmie.
no-access-admins = Kto może pomóc
no-access-nobody = Firma { $company } nie ma jeszcze administratora konta. Zwróć się do osoby, która zarządza tą instalacją.
no-access-admin-self = Masz rolę „Administrator konta” w firmie { $company }: możesz nadawać role współpracownikom i sobie, ale wejście do obszaru roboczego wymaga osobnej roli.
no-access-again = Po otrzymaniu roli otwórz tę stronę ponownie.
no-access-other = Twoja rola daje dostęp do innych części obszaru roboczego, ale nie do transakcji.
