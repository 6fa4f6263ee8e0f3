### The New deal wizard (SPEC §5) and the list of drafts.

## Steps

wizard-step-customer = Kund
wizard-step-contact = Kontaktperson
wizard-step-details = Uppgifter
wizard-step-team = Team
wizard-step-solution = Lösning
wizard-step-consent = Samtycke
wizard-steps = Steg
wizard-step-count = Steg { $step } av { $steps }
step-state-not_started = Inte påbörjat
step-state-complete = Klart
step-state-attention = Behöver ses över

wizard-heading-customer = Vem är kunden?
wizard-heading-contact = Vem företräder kunden?
wizard-heading-details = Vad gäller affären?
wizard-heading-team = Vilka arbetar med den?
wizard-heading-solution = Vad säljer ni?
wizard-heading-consent = Kontrollera och skapa

wizard-lead-customer = Välj exakt rätt konto. Flera företag på samma ort kan heta likadant: D‑U‑N‑S‑numret och adressen skiljer dem åt.
wizard-lead-contact = { $vendor } kan komma att ringa personen direkt, så lämna bara ut kontaktuppgifter om kunden har samtyckt till det.
wizard-lead-details = Namn, värde och när du räknar med avslut. Allt utom arbetsstället kan du ändra senare.
wizard-lead-team = Minst en person på ditt företag, med alla fyra fälten ifyllda. Du kan ändra teamet senare.
wizard-lead-solution = Vad kunden köper, och om { $vendor } deltar.
wizard-lead-consent = Läs igenom allt en gång till. Inget delas innan du skapar affären.

## Buttons

wizard-next = Nästa
wizard-back = Tillbaka
wizard-later = Spara till senare
wizard-create = Skapa affär
wizard-find = Sök
wizard-change-customer = Välj en annan kund
wizard-add-team = Lägg till en person
wizard-add-partner = Bjud in en partner
wizard-add-solution = Lägg till en lösning
wizard-remove-team = Ta bort person { $number }
wizard-remove-partners = Ta bort partner { $number }
wizard-remove-solution = Ta bort lösning { $number }
wizard-change = Ändra
wizard-change-what = Ändra { $what }

wizard-optional = (valfritt)
wizard-choose = Välj{"\u00A0"}…

## Saving

wizard-saving = Sparar{"\u00A0"}…
wizard-saved = Sparat
wizard-not-saved = Inte sparat: servern gick inte att nå. Det du skrev finns kvar här och sparas när du trycker på Nästa.
wizard-changed-elsewhere = Utkastet har ändrats i ett annat fönster. Tryck på Nästa för att jämföra och välja.
wizard-signed-out = Du har loggats ut. Tryck på Nästa och logga in igen, så finns det du skrev kvar.

## Summary of problems

problems-title = Något behöver rättas

## Aside

aside-title = Vad det innebär
aside-missing = Saknas ännu
aside-nothing-missing = Inget saknas. Gå till Samtycke för att skapa affären.
aside-partners = { $count ->
    [one] En inbjuden partner ser sin del av affären.
   *[other] { $count } inbjudna partner ser var sin del av affären.
}

## Customer

customer-mode-name = Land och namn
customer-mode-duns = D-U-N-S-nummer
customer-mode-account = Konto-ID hos { $vendor }
customer-mode-manual = Fyll i för hand
customer-mode-manual-hint = För en kund som inte finns i registret. Kunden räknas som omatchad tills { $vendor } har hittat kontot.
field-customer-country = Kundens land
field-customer-name = Kundens namn
field-customer-name-hint = Det registrerade företagsnamnet ger bäst träff.
field-customer-duns = D-U-N-S-nummer
field-customer-duns-hint = Nio siffror, till exempel 12-345-6789
field-customer-mode = Så anger du kunden
field-customer-chosen = Valt konto
customer-linked = Länkade konton
customer-linked-count = { $count ->
    [one] Ett länkat konto
   *[other] { $count } länkade konton
}
customer-category-count = { $category } ({ $count })
wizard-more = Sök fler
customer-not-here = Finns kunden inte här? Välj ”{ customer-mode-manual }” ovanför.
field-customer-account = Konto-ID hos { $vendor }
field-customer-account-hint = Till exempel 6-ABCDEFG23XB
field-customer-line1 = Adressrad 1
field-customer-line2 = Adressrad 2
field-customer-city = Ort
field-customer-state = Delstat eller region
field-customer-postal_code = Postnummer
customer-suggestions = Kundförslag
customer-suggestions-none = Ingen kund med det namnet finns där. Pröva färre bokstäver eller ett annat land, eller fyll i kunden för hand.
customer-suggestions-country-first = Välj kundens land först.
customer-results = { $count ->
    [one] Ett konto hittades
   *[other] { $count } konton hittades. Välj exakt rätt konto.
}
customer-chosen = Valt konto
# Its hyphens are no-break ones (U+2011), since it stands in narrow columns.
customer-duns = D‑U‑N‑S‑nummer
customer-account = Konto-ID hos { $vendor }
contact-required = En kontaktperson krävs

## Contact

contact-required-help = Du ber { $vendor } om hjälp.
contact-required-assessment = Varje lösningsutvärdering behöver en.
contact-optional = Ingen kontaktperson krävs
contact-not-required = Du kan lägga till en senare, när du bjuder in { $vendor }.
field-contact-first_name = Förnamn
field-contact-last_name = Efternamn
field-contact-phone = Telefon
field-contact-email = E-post
field-contact-notes = Anteckningar till utvärderingsspecialisten
field-contact-notes-hint = Det som utvärderingsspecialisten hos { $vendor } bör veta före samtalet.

## Details

field-details-name = Affärens namn
field-details-location = Arbetsställe
field-details-location-hint = Avgör vilka som kan se affären. Kan inte ändras senare.
field-details-location-all = Hela företaget
field-details-value = Beräknat värde
field-details-currency = Valuta
field-details-close_date = Beräknat avslutsdatum
field-details-close_date-hint = Till exempel { $example }
field-details-crm_id = CRM-ID
field-details-crm_id-hint = Ditt företags eget nummer på affären. Inga andra ser det.
field-details-campaign_id = Kampanj-ID
field-details-campaign_id-hint = Samma för alla affärer i en marknadsföringskampanj, så att utfallet kan räknas ut.
field-details-notes = Anteckningar
field-details-notes-hint = Dina kollegor och alla som affären delas med kan läsa dem.
field-details-intent = Köp via marknadsplatsen
field-details-intent-hint = Tänker kunden köpa via den kommersiella marknadsplatsen?

## Team and partners

team-title = Ert team
team-person = Person { $number }
team-recent = Personer från tidigare affärer
team-recent-add = Lägg till { $name }
field-team-first_name = Förnamn
field-team-last_name = Efternamn
field-team-phone = Telefon
field-team-email = E-post

partners-title = Partner
partners-lead = Bjud in en annan partner att arbeta med affären. Partnern får ett eget exemplar med eget värde, datum och team. Kontrollera varandra själva: { $vendor } går inte i god för någon partner.
partner-number = Partner { $number }
field-partners-name = Partner
field-partners-org = Vald partner
field-partners-name-hint = Skriv företagets namn. Bara partner som har något att erbjuda för samförsäljning kan bjudas in.
partners-suggestions = Partnerförslag
partners-suggestions-none = Ingen partner med det namnet har något att erbjuda för samförsäljning.
partners-found = Vilken av dem?
partners-find = Sök partner
field-partners-value = Partnerns beräknade värde
field-partners-currency = Partnerns valuta
field-partners-close_date = Partnerns beräknade avslutsdatum
field-partners-notes = Varför ni bjuder in partnern
field-partners-help = Önskad typ av hjälp
field-partners-team = Ert team för den här partnern
field-partners-team-hint = Båda företagen ser hela teamet.
field-partners-solutions = Önskade lösningar
field-partners-solutions-hint = Det som partnern säljer och som är redo för samförsäljning.
field-partners-solutions-pick-first = Välj först partnern.
partners-fixed = Du kan inte ändra en inbjudan efter att affären har skapats.

## Solution and help

solutions-title = Lösningar
solution-number = Lösning { $number }
solution-withdrawn = { $name } (erbjuds inte längre)
field-solution-id = Lösning
field-solution-find = Sök en annan partners lösning
field-solution-find-hint = Skriv lösningens eller partnerns namn.
solutions-suggestions = Lösningsförslag
solutions-suggestions-none = Ingen annan partner har en lösning med det namnet för samförsäljning.
solutions-found = Sökresultat
solutions-find = Sök lösning
solutions-results = { $count ->
    [one] En lösning hittades. Den står först i listan ovanför.
   *[other] { $count } lösningar hittades. De står först i listan ovanför: välj en av dem.
}
solutions-results-more = Fler än { $count } lösningar hittades. De första { $count } står först i listan ovanför. Finns lösningen inte där? Skriv mer av namnet.
field-solution-quantity = Antal
field-solution-price = Pris per styck
field-solution-currency = Prisets valuta
solution-incentive = Ger rätt till { $incentive }
assessment-title = Lösningsutvärdering
assessment-lead = En utvärdering har exakt en typ och ingen annan lösning. Inget av det kan ändras efter att affären har skapats.
assessment-not-vetted = Bara företag som { $vendor } har godkänt kan skapa lösningsutvärderingar. Ditt företag är inte godkänt ännu. En programansvarig hos { $vendor } kan godkänna det.
field-solution-assessment = Typ av utvärdering
field-solution-assessment-none = Ingen utvärdering
field-solution-assessment_location = Arbetsställe som utvärderingen gäller
field-solution-assessment_location-hint = Avgör var incitamentet betalas ut.

services-title = Samförsäljning av tjänster
services-lead = Frågorna ställs eftersom ni säljer tjänster med hjälp från { $vendor }.
field-services-role = Partnerns roll
field-services-area = Lösningsområde
field-services-play = Lösningsspår

help-title = Hjälp från { $vendor }
help-not-for-assessment = Frågan ställs inte för en lösningsutvärdering: specialister från { $vendor } deltar ändå.
field-help-kind = Typ av hjälp
field-help-kind-hint = En förfrågan är ingen garanti. En säljare har { $days } dagar på sig att svara.
field-help-share = Ska säljare hos { $vendor } kunna se affären?
field-help-share-hint = En affär som har delats kan inte göras privat igen.
field-help-notes = Anteckningar till { $vendor }
answer-yes = Ja
answer-no = Nej

## Consent

review-empty = Inte besvarat
field-consent = Jag har samtycke från alla som nämns här att dela deras kontaktuppgifter, och jag har rätt att lämna affären vidare så som beskrivs ovan.
review-changed-title = Affären har inte skapats
review-changed = Svaren ändrades i ett annat fönster efter att den här sidan öppnades. Läs igenom dem en gång till, kryssa i rutan och skapa affären.
review-open = { $count ->
    [one] Ett svar saknas ännu:
   *[other] { $count } svar saknas ännu:
}

## Drafts

drafts-title = Utkast
drafts-lead = Affärer som du har påbörjat. Bara du ser dem, och du når dem från alla dina enheter tills du skapar affärerna eller tar bort utkasten.
drafts-empty-title = Inga utkast
drafts-empty = En affär som du påbörjar men inte slutför väntar på dig här.
drafts-count = { $count ->
    [one] { $count } utkast
   *[other] { $count } utkast
}
drafts-unnamed = Affär utan namn
drafts-column-name = Affär
drafts-column-step = Senaste steg
drafts-column-changed = Ändrat
drafts-delete = Ta bort
drafts-delete-what = Ta bort { $name }
draft-delete-title = Ta bort utkastet?
draft-delete-body = Det du skrev i ”{ $name }” försvinner för gott. Ingen annan har sett det.
draft-delete-yes = Ta bort utkastet
draft-delete-no = Behåll utkastet

## Two windows on one draft

conflict-title = Steget har ändrats i ett annat fönster
conflict-deal-title = Någon annan har ändrat affären
conflict-lead = Inget har gått förlorat. Välj vilket svar som ska gälla i varje fält som skiljer sig.
kept-title = Dina svar är sparade
kept-lead = Du hade loggats ut när du sparade. Här står det du skrev bredvid det som finns i utkastet nu.
conflict-mine = Det du skrev
conflict-theirs = Det som är sparat nu
conflict-base = Det som stod förut
conflict-empty = Tomt
conflict-field-of-row = { $row }: { $field }
conflict-save = Spara mitt val
conflict-discard = Behåll det som står nu
conflict-same = Båda är lika. Det finns inget att välja.

## Problems, by field

problem-customer-country =
    .missing = Välj land för kunden
    .unknown = Välj ett land i listan
problem-customer-name =
    .missing = Ange kundens namn
    .not-chosen = Välj kunden i listan eller fyll i kunden för hand
    .too-long = Kundens namn får ha högst { $line } tecken
problem-customer-duns =
    .missing = Ange D-U-N-S-numret
    .malformed = Ett D-U-N-S-nummer har nio siffror, till exempel 12-345-6789
    .not-chosen = Tryck på Sök och välj kontot
problem-customer-account =
    .missing = Ange konto-ID
    .malformed = Ett konto-ID ser ut som 6-ABCDEFG23XB
    .not-chosen = Tryck på Sök och välj kontot
problem-customer-chosen =
    .unknown = Kontot finns inte kvar i registret. Välj ett annat
problem-customer-line1 =
    .missing = Ange första adressraden
    .too-long = En adressrad får ha högst { $line } tecken
problem-customer-line2 =
    .too-long = En adressrad får ha högst { $line } tecken
problem-customer-city =
    .missing = Ange orten
    .too-long = Orten får ha högst { $line } tecken
problem-customer-state =
    .too-long = Delstaten eller regionen får ha högst { $line } tecken
problem-customer-postal_code =
    .too-long = Postnumret får ha högst { $line } tecken

problem-contact-first_name =
    .missing = Ange kontaktpersonens förnamn
    .too-long = Förnamnet får ha högst { $line } tecken
problem-contact-last_name =
    .missing = Ange kontaktpersonens efternamn
    .too-long = Efternamnet får ha högst { $line } tecken
problem-contact-phone =
    .missing = Ange kontaktpersonens telefonnummer
    .malformed = Ange ett telefonnummer, till exempel +46 8 123 456
problem-contact-email =
    .missing = Ange kontaktpersonens e‑postadress
    .malformed = Ange en e‑postadress, till exempel name@example.com
    .too-long = E‑postadressen är för lång
problem-contact-notes =
    .missing = Skriv anteckningar till utvärderingsspecialisten
    .too-long = Anteckningarna får ha högst { $notes } tecken

problem-details-name =
    .missing = Ange affärens namn
    .too-long = Affärens namn får ha högst { $line } tecken
problem-details-location =
    .missing = Välj ett arbetsställe
    .not-permitted = Du kan inte skapa affärer för det här arbetsstället. Välj ett annat
problem-details-value =
    .missing = Ange det beräknade värdet
    .not-a-number = Ange det beräknade värdet som ett tal, till exempel 25{"\u00A0"}000
    .negative = Det beräknade värdet kan inte vara negativt
    .zero = Det beräknade värdet måste vara större än noll
    .too-many-decimals = Det beräknade värdet har fler decimaler än valutan
    .too-large = Det beräknade värdet är för stort
problem-details-currency =
    .missing = Välj en valuta
    .unknown-currency = Välj en valuta i listan
problem-details-close_date =
    .missing = Ange det beräknade avslutsdatumet
    .malformed = Ange det beräknade avslutsdatumet så här: { $date_example }
    .ambiguous = Datumet kan läsas på två sätt. Ange det så här: { $date_example }
    .not-in-calendar = Dagen finns inte. Kontrollera det beräknade avslutsdatumet
    .in-the-past = Det beräknade avslutsdatumet måste vara i dag eller senare
    .too-far = Det beräknade avslutsdatumet får ligga högst { $close_years } år framåt
problem-details-crm_id =
    .too-long = CRM-ID får ha högst { $line } tecken
problem-details-campaign_id =
    .too-long = Kampanj-ID får ha högst { $line } tecken
problem-details-notes =
    .missing = Skriv anteckningar
    .too-long = Anteckningarna får ha högst { $notes } tecken
problem-details-intent =
    .missing = Ange om kunden tänker köpa via marknadsplatsen
    .unknown = Välj ett av svaren
    .no-incentive = Ja kräver en lösning som ger rätt till ett incitament: lägg först till en i affären

problem-team-rows =
    .none = Lägg till minst en person med namn, telefon och e‑post
    .without-you = Lägg till dig själv i teamet, med den e‑postadress som du loggar in med: annars ser du inte affären
    .too-many = Ett team får ha högst { $team } personer
problem-team-first_name =
    .missing = Ange personens förnamn
    .too-long = Förnamnet får ha högst { $line } tecken
problem-team-last_name =
    .missing = Ange personens efternamn
    .too-long = Efternamnet får ha högst { $line } tecken
problem-team-phone =
    .missing = Ange personens telefonnummer
    .malformed = Ange ett telefonnummer, till exempel +46 8 123 456
problem-team-email =
    .missing = Ange personens e‑postadress
    .malformed = Ange en e‑postadress, till exempel name@example.com
    .too-long = E‑postadressen är för lång
    .twice = Personen finns redan i teamet

problem-partners-name =
    .missing = Ange partnerns namn
    .not-chosen = Välj partnern bland förslagen
    .own-company = Du kan inte bjuda in ditt eget företag
    .unknown = Företaget kan inte bjudas in. Välj en annan partner
    .twice = Partnern är redan inbjuden
    .too-many = En affär får ha högst { $partners } partner
problem-partners-value =
    .missing = Ange partnerns beräknade värde
    .not-a-number = Ange partnerns beräknade värde som ett tal, till exempel 25{"\u00A0"}000
    .negative = Partnerns beräknade värde kan inte vara negativt
    .zero = Partnerns beräknade värde måste vara större än noll
    .too-many-decimals = Partnerns beräknade värde har fler decimaler än valutan
    .too-large = Partnerns beräknade värde är för stort
problem-partners-currency =
    .missing = Välj partnerns valuta
    .unknown-currency = Välj partnerns valuta i listan
problem-partners-close_date =
    .missing = Ange partnerns beräknade avslutsdatum
    .malformed = Ange partnerns beräknade avslutsdatum så här: { $date_example }
    .ambiguous = Datumet kan läsas på två sätt. Ange det så här: { $date_example }
    .not-in-calendar = Dagen finns inte. Kontrollera partnerns beräknade avslutsdatum
    .in-the-past = Partnerns beräknade avslutsdatum måste vara i dag eller senare
    .too-far = Partnerns beräknade avslutsdatum får ligga högst { $close_years } år framåt
problem-partners-notes =
    .too-long = Anteckningarna får ha högst { $notes } tecken
problem-partners-help =
    .missing = Välj vilken typ av hjälp ni önskar
    .unknown = Välj en av hjälptyperna
problem-partners-team =
    .none = Välj minst en person ur ert team för den här partnern
problem-partners-solutions =
    .none = Välj minst en av partnerns lösningar
    .too-many = En partner kan bjudas in med högst { $solutions } lösningar

problem-solution-id =
    .none = Lägg till minst en lösning
    .too-many = En affär får ha högst { $solutions } lösningar
    .twice = Lösningen finns redan i affären
    .unknown = Välj en lösning i listan
    .no-incentive = Kunden tänker köpa via marknadsplatsen: lägg till en lösning som ger rätt till ett incitament
problem-solution-quantity =
    .malformed = Ange antalet som ett heltal från 1
problem-solution-price =
    .missing = Ange priset
    .not-a-number = Ange priset som ett tal, till exempel 250
    .negative = Priset kan inte vara negativt
    .zero = Priset måste vara högre än noll
    .too-many-decimals = Priset har fler decimaler än valutan
    .too-large = Priset är för högt
problem-solution-currency =
    .missing = Välj prisets valuta
    .unknown-currency = Välj prisets valuta i listan
problem-solution-assessment =
    .unknown = Välj en typ av utvärdering i listan
    .not-vetted = Ditt företag är inte godkänt för lösningsutvärderingar
    .not-alone = En utvärdering har ingen annan lösning. Ta bort lösningarna eller välj ”Ingen utvärdering”
problem-solution-assessment_location =
    .missing = Välj det arbetsställe som utvärderingen gäller
    .unknown = Välj ett av företagets arbetsställen

problem-services-role =
    .missing = Välj partnerns roll
    .unknown = Välj en av rollerna
problem-services-area =
    .missing = Välj lösningsområde
    .unknown = Välj ett lösningsområde i listan
problem-services-play =
    .missing = Välj lösningsspår
    .unknown = Välj ett lösningsspår i listan
    .not-of-area = Välj ett lösningsspår inom lösningsområdet

problem-help-kind =
    .missing = Välj typ av hjälp
    .unknown = Välj en av hjälptyperna
problem-help-share =
    .missing = Ange om säljare hos { $vendor } ska kunna se affären
problem-help-notes =
    .too-long = Anteckningarna till { $vendor } får ha högst { $notes } tecken
problem-consent =
    .missing = Kryssa i rutan för att bekräfta samtycket
