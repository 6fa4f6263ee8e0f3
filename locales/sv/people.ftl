### User management (F05): the list, an invitation, one person; and the way in by a link.

people-title = Personer
people-invite = Bjud in
people-states = Personer efter status
people-all = Alla
people-tab-active = Aktiva
people-tab-invited = Inbjudna
people-tab-deactivated = Inaktiverade
people-search = Namn eller e‑post
people-role = Roll
people-any-role = Alla roller
people-show = Visa
people-clear = Rensa sökning och roll
people-show-all = Visa alla
people-column-name = Namn
people-column-email = E-post
people-column-roles = Roller
people-column-seen = Senast aktiv
people-column-state = Status
people-never = Aldrig
people-none-title = Ingen hittades
people-none = Ingen på företaget stämmer med det du valde. Ta bort något villkor eller visa alla.
people-pages = Sidor med personer
people-before = Föregående
people-after = Nästa
people-count = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
# A role with the place that it is for.
people-grant = { $role } · { $place }

## Whether an account opens anything

standing-active = Aktiv
standing-invited = Inbjuden
standing-deactivated = Inaktiverad

## An invitation

people-invite-title = Bjud in en person
people-invite-lead = Sedan ger du personen roller och lämnar över en länk för att välja lösenord.
people-email-hint = Adressen på arbetet. Med den loggar personen in.
people-invite-send = Bjud in
people-cancel = Avbryt
people-name-missing = Ange ett namn
people-name-too-long = Namnet har fler än { $characters } tecken
people-email-missing = Ange en e‑postadress
people-email-malformed = Ange en e‑postadress som namn@foretag.example
people-email-too-long = E‑postadressen är för lång
people-email-taken = Den här adressen kan inte bjudas in
people-email-colleague = Någon på företaget har redan den här adressen
people-open-colleague = Öppna personens sida

## One person

people-person = Om personen
people-opens = Öppnar
people-opens-open_workspace = Affärer
people-opens-open_profiles = Företagsprofiler: finns inte i den här versionen ännu
people-opens-open_solutions = Lösningar: finns inte i den här versionen ännu
people-opens-assign_roles = Personer och roller
people-opens-nothing = Ingenting ännu: det kräver en roll
people-since = Konto sedan

people-no-role = Ingen roll ännu.
people-withdraw = Ta bort
people-withdraw-what = Ta bort { $grant } från { $name }
people-resign-title = Ta bort rollen ”Kontoadministratör” från dig själv?
people-resign-follows = Från den stunden kan du inte öppna ”Personer”, bjuda in någon eller ge roller, inte ens den här till dig själv. En annan kontoadministratör kan ge tillbaka den.
people-resign-nothing-left = Du har ingen roll som öppnar affärer: bara ditt konto är då öppet för dig.
people-resign-no = Behåll rollen
people-resign-yes = Ta bort
people-grant-title = Ge en roll
people-location-hint = Bara { $admin } och { $user } kan gälla ett enda arbetsställe.
people-grant-button = Ge rollen

people-way-in = Inloggning
people-way-in-active = Personen loggar in med sitt lösenord. Är det glömt skapar du en länk för att välja ett nytt.
people-way-in-invited = Inget lösenord är valt ännu och ingen länk väntar. Skapa en och lämna över den.
people-way-in-linked = En länk gäller till { $until }. En ny ersätter den.
people-way-in-deactivated = Kontot öppnar ingenting. Roller och historik finns kvar.
people-make-link = Ny inloggningslänk
people-link-title = Lämna över länken
people-link-lead = Med den väljer { $name } ett lösenord. Den fungerar en gång, till { $until }.
people-link = Länk
people-link-hint = Den visas bara nu. Ge den inte till någon annan: den som har den loggar in under det här namnet.

people-deactivate = Inaktivera
people-deactivate-title = Inaktivera { $name }?
people-deactivate-follows = { $name } loggas genast ut överallt och kan inte logga in igen. Affärer, roller och historik blir kvar, och du kan aktivera kontot igen.
people-deactivate-no = Behåll kontot aktivt
people-deactivate-yes = Inaktivera
people-reactivate = Aktivera igen
people-reactivate-title = Aktivera { $name } igen?
people-reactivate-follows = { $name } kan logga in igen med sitt tidigare lösenord och får tillbaka sina roller.
people-reactivate-no = Låt kontot vara inaktiverat
people-reactivate-yes = Aktivera igen

people-done-invited = { $name } är inbjuden.
people-done-granted = Rollen är given och gäller nu.
people-done-granted-deactivated = Rollen är given. Den gäller när kontot är aktivt igen.
people-done-withdrawn = Rollen är borttagen och gäller inte längre.
people-done-deactivated = { $name } är inaktiverad och utloggad överallt.
people-done-reactivated = { $name } är aktiv igen.
people-done-linked = En ny länk är skapad.

people-refused-last_admin = Företaget behöver minst en aktiv kontoadministratör. Utse någon annan först.
people-refused-oneself = Inte för dig själv. Lösenordet byter du på sidan för ditt konto, och en annan kontoadministratör kan inaktivera dig.
people-refused-wrong_company = Rollen är inte för personer på ditt företag.
people-refused-no_location = Rollen gäller alltid hela företaget. Välj inget arbetsställe.
people-refused-unknown_location = Företaget har inget sådant arbetsställe.
people-refused-granted_already = Personen har redan rollen för just detta.
people-refused-not_granted = Personen har inte längre rollen.
people-refused-deactivated = Kontot är inaktiverat.
people-refused-not_deactivated = Kontot är inte inaktiverat.
people-refused-no_role_chosen = Välj en roll först.
people-refused-other = Ingenting ändrades. Se hur det är just nu nedan eller på personens sida.

## What happened to a person

people-history = Historik
people-history-empty = Ingenting finns antecknat.
people-operator = Via kommandoraden
people-event-added = Kontot skapades
people-event-invited = Inbjudan
people-event-granted = Fick rollen: { $grant }
people-event-withdrawn = Blev av med rollen: { $grant }
people-event-deactivated = Inaktiverades
people-event-reactivated = Aktiverades igen
people-event-link_made = Ny inloggningslänk skapades
people-event-joined = Valde lösenord och loggade in första gången
people-event-password_set = Nytt lösenord valdes

## Why somebody may or may not do something with a deal

explain-title = Varför ser personen inte en affär?
explain-lead = Klistra in adressen till en av företagets affärer så ser du vad { $name } får göra med den, och varför. Om affären får du bara veta arbetsstället och om { $name } ingår i teamet.
explain-deal = Affärens adress eller id
explain-deal-hint = Till exempel https://tandem.example/deals/01…
explain-button = Förklara
explain-missing = Klistra in en affärs adress
explain-no-such-deal = Företaget har ingen sådan affär
explain-deactivated = Kontot är inaktiverat och öppnar ingen affär, oavsett roller
explain-invited = Personen har inte loggat in ännu. När det sker gäller detta:
explain-on-team = Affärens arbetsställe: { $place }. { $name } ingår i teamet.
explain-off-team = Affärens arbetsställe: { $place }. { $name } ingår inte i teamet.
explain-view_deal = Se affären
explain-edit_deal = Ändra affären
explain-answer_deal = Acceptera eller avböja den
explain-move_deal = Markera faser, vunnen eller förlorad
explain-yes = Ja
explain-no = Nej
explain-because = Genom rollen: { $grant }.
explain-denied-other_company = Affären hör till ett annat företag.
explain-denied-partners_only = Bara partner gör det här.
explain-denied-no_role = { $name } har ingen roll.
explain-denied-needs_role = Ingen av rollerna som { $name } har tillåter det. En av de här skulle göra det: { $roles }.
explain-denied-needs_whole_company = Rollen gäller ett enda arbetsställe, men det här kräver hela företaget.
explain-denied-outside_location = Affären hör till ett arbetsställe som rollen inte omfattar för { $name }.
explain-denied-not_on_team = { $name } ingår inte i affärens team.
explain-denied-not_vetted = { $vendor } har inte godkänt företaget för lösningsutvärderingar.
explain-who-account_admin = En kontoadministratör kan ändra det: ge en roll ovan.
explain-who-referrals_admin = En hänvisningsadministratör kan lägga till personer i affärens team.
explain-who-solution_admin = En lösningsadministratör kan ändra det.
explain-who-assessment_team = { $vendor } kan ändra det.
explain-who-operator = Den som ansvarar för installationen kan ändra det.
explain-who-nobody = Ingen kan ändra det.
explain-open-only = Om affären fortfarande är öppen, och vad dess status tillåter, prövas inte här.

## In by a link

welcome-title = Välkommen till Tandem
welcome-lead = Välj ett lösenord så är du inne.
welcome-button = Börja
welcome-again-title = Välj ett nytt lösenord
welcome-again-lead = Det ersätter det tidigare, och du loggas ut på alla andra ställen.
welcome-again-button = Spara och logga in
welcome-closed-title = Länken öppnar ingenting
welcome-gone = Den är använd, har gått ut eller har ersatts av en nyare. Be en kontoadministratör på ditt företag om en ny.

## For whoever does not give roles

no-access-people-title = Det här är för kontoadministratörer
no-access-people = Kontoadministratörerna på ditt företag bjuder in personer och ger dem roller.
no-access-manage = Hantera personer
