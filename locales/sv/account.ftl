### Signing in and out, and the No-access page.

sign-in-title = Logga in
sign-in-lead = Arbetsytan där { $vendor } och partnerna arbetar med gemensamma affärer.
sign-in-email = E-post
sign-in-password = Lösenord
sign-in-button = Logga in
sign-in-wrong = E‑postadressen och lösenordet hör inte ihop. Kontrollera båda och försök igen.
sign-in-throttled = För många försök. Försök igen om { $minutes ->
    [one] en minut
   *[other] { $minutes } minuter
}.
sign-in-expired = Du har loggats ut eftersom du var borta. Logga in igen för att fortsätta.
sign-in-kept = Du har loggats ut eftersom du var borta. Det du skrev är sparat: logga in igen så hittar du det.
sign-in-signed-out = Du är utloggad.
sign-in-demo-title = Demoinloggningar
sign-in-demo-lead = Alla har lösenordet { $password }. Den här installationen innehåller bara påhittade uppgifter.
no-role = Ingen roll
sign-in-demo-use = Fyll i { $email }

no-access-title = Du har ingen åtkomst ännu
no-access-lead = Du är inloggad som { $name }, { $company }, men du har ingen roll i den här arbetsytan. En kontoadministratör på ditt företag kan ge dig en.
no-access-admins = De här personerna kan hjälpa dig
no-access-nobody = Det finns ingen kontoadministratör hos { $company } ännu. Vänd dig till den som ansvarar för installationen.
no-access-admin-self = Du är kontoadministratör hos { $company }. Under ”Personer” kan du ge roller till dina kollegor och till dig själv, men själva arbetsytan kräver en egen roll.
no-access-again = Försök igen när du har fått en roll.
no-access-retry = Försök igen
no-access-other = Din roll gäller företagsprofiler eller lösningar, som ännu inte har några sidor i den här versionen. Affärer kräver en egen roll, som en kontoadministratör på ditt företag kan ge dig.

## One's own account

account-title = Ditt konto
account-you = Du
account-name = Namn
account-name-save = Spara namn
account-company = Företag
account-roles = Roller
account-scope-company = Hela företaget
account-preferences = Inställningar
account-save = Spara ändringar
account-language = Språk
account-language-browser = Som i webbläsaren
account-zone = Tidszon
account-zone-browser = Som i webbläsaren ({ $zone })
account-zone-utc = UTC
account-zone-hint = Alla klockslag anges i den. Affärernas dagar är desamma för alla.
zone-area-africa = Afrika
zone-area-america = Amerika
zone-area-antarctica = Antarktis
zone-area-arctic = Arktis
zone-area-asia = Asien
zone-area-atlantic = Atlanten
zone-area-australia = Australien
zone-area-europe = Europa
zone-area-indian = Indiska oceanen
zone-area-pacific = Stilla havet
account-slash = Gå till sökningen med tangenten /
account-slash-hint = Stäng av om du styr datorn med rösten eller råkar komma åt tangenter. Ctrl+K fungerar alltid.
account-theme = Tema
theme-system = Som på enheten
theme-light = Ljust
theme-dark = Mörkt
account-password-present = Nuvarande lösenord
account-password-new = Nytt lösenord
account-password-hint = Minst 12 tecken. En egen mening är bäst.
account-password-change = Byt lösenord
account-password-short = Det nya lösenordet behöver minst 12 tecken
account-password-long = Det nya lösenordet är för långt
account-password-common = Det här lösenordet är ett av dem som gissas först. Välj ett annat
account-password-wrong = Det här är inte ditt nuvarande lösenord
account-saved-name = Namnet är sparat.
account-saved-preferences = Inställningarna är sparade.
account-saved-password = Lösenordet är bytt. Du är utloggad på alla andra ställen.
account-saved-session = Sessionen är avslutad.
account-sessions = Här är du inloggad
account-sessions-hint = Avsluta det som du inte känner igen och byt sedan lösenord.
account-browser = Webbläsare
account-address = Adress
account-last-seen = Senast använd
account-act = Åtgärd
account-here = Den här
account-end = Avsluta
account-end-what = Avsluta sessionen i { $browser }
