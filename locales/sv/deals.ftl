### The list of deals and the deal page (SPEC §6 to §8, §10).

deals-title = Affärer
deals-group-all = Alla
deals-group-inbox = Inkorg
deals-group-active = Aktiva
deals-group-archive = Arkiv
deals-groups = Läge
deals-tabs = Riktning
deals-empty-outbound-title = Inga affärer här ännu
deals-empty-outbound = Affärer som ditt företag skapar visas här.
deals-empty-inbound-title = Inget har kommit in
deals-empty-inbound = Affärer som { $vendor } eller en annan partner skickar till er visas här.
deals-column-name = Affärens namn
deals-column-customer = Kundens namn
deals-column-status = Status
deals-column-stage = Fas
deals-column-type = Typ
deals-column-vendor = Status hos { $vendor }
deals-column-value = Värde
deals-column-closes = Avslutsdatum
deals-newer = Nyare
deals-older = Äldre
deals-pages = Sidor
deals-count = { $count ->
    [one] { $shown } affär
   *[other] { $shown } affärer
}

label-with-partners = Partner till partner

## The deal page

deal-progress = Förlopp
deal-progress-created = Skapad
deal-progress-accepted = Accepterad
deal-progress-waiting = Väntar på svar
deal-progress-wonlost = Vunnen eller förlorad
deal-progress-closed = Stängd
deal-progress-done = klar
deal-progress-now = pågår
deal-progress-open = återstår
deal-progress-show = Visa detaljer
deal-progress-hide = Dölj detaljer
deal-progress-stages = Säljfaser
deal-waits = Ditt företag har inte svarat ännu och har till { $date } på sig. Utan svar går affären ut.
deal-waits-left = Går ut { $left }
deal-waits-who = Det går inte att acceptera eller avböja i den här versionen ännu. De som ska kunna svara: { $roles }.
deal-waits-over = Svarstiden gick ut { $date }.
deal-stages-optional = Det är frivilligt att markera faser, men då kan { $vendor } hjälpa till i rätt läge.
deal-stages-mandatory = Alla fyra faserna måste markeras innan utvärderingen kan markeras som vunnen.

deal-customer = Kund
deal-contact = Kundens kontaktperson
deal-details = Uppgifter om affären
deal-team = Team
deal-team-none = Ingen ännu.
deal-solutions = Lösningar
deal-help = Hjälp från { $vendor }
deal-partners = Partner
deal-timeline = Det här har hänt
deal-ends = Stäng affären
deal-ends-lead = Varje val här stänger affären för gott.
deal-closes = Beräknat avslut { $date }
deal-closed-note = Stängdes { $date }.
deal-closed-because = Stängdes { $date }. Orsak: { $reason }.
deal-created-note = Affären är skapad
deal-done-stage = Fasen ”{ $stage }” är markerad som klar.
deal-done-shared = Nu ser { $vendor } affären.
deal-done-closed = Affären är stängd: { $state }.

deal-id = Hänvisnings-ID
deal-engagement = Samarbets-ID
deal-location = Arbetsställe
deal-location-all = Hela företaget
deal-value = Beräknat värde
deal-close-date = Beräknat avslutsdatum
deal-created-at = Skapad
deal-crm-id = CRM-ID
deal-campaign-id = Kampanj-ID
deal-intent = Köp via marknadsplatsen
deal-notes = Anteckningar
deal-contact-notes = Anteckningar till utvärderingsspecialisten
deal-contact-none = Ingen kontaktperson har angetts.
deal-address = Adress
deal-category = Konto
deal-assessment-location = Utvärderingen gäller
deal-help-none-private = Ingen hjälp har begärts, och säljare hos { $vendor } kan inte se affären.
deal-help-none-shared = Ingen hjälp har begärts. Säljare hos { $vendor } kan se affären.
deal-help-notes = Anteckningar till { $vendor }
deal-wanted = Hjälp som önskas av ditt företag
deal-partners-none = Ingen partner deltar.
deal-quantity = Antal { $quantity }
deal-price = { $price } per styck
deal-partner-role = Partnerns roll
deal-solution-area = Lösningsområde
deal-solution-play = Lösningsspår
deal-partner-invited = Inbjuden med { $value }, beräknat avslut { $date }
deal-partner-sent = Vad som skickades

deal-edit = Ändra
deal-share = Dela med { $vendor }
deal-change-details = Ändra uppgifter om affären
    .lead = Arbetsstället bestäms när affären skapas och kan inte ändras.
deal-change-team = Ändra teamet
    .lead = Minst en person på ditt företag, med alla fyra fälten ifyllda.
deal-change-contact = Ändra kundens kontaktperson
    .lead = Lämna bara ut kontaktuppgifter om kunden har samtyckt till det.
deal-change-solutions = Ändra lösningar
    .lead = Det som kunden köper.
deal-change-help = Be { $vendor } om hjälp
    .lead = Affären blir en samförsäljning, och det går inte att ångra. En förfrågan är ingen garanti för att en säljare deltar.
deal-change-partner = Bjud in en partner
    .lead = Partnern får ett eget exemplar av affären. Du kan inte ändra inbjudan efteråt.
deal-edit-save = Spara ändringar
deal-edit-cancel = Avbryt
deal-edit-saved = Dina ändringar är sparade.
deal-edit-kept = Dina ändringar sparades inte. Här står det du skrev, så att du kan kopiera det.
deal-edit-back = Tillbaka till affären
deal-edit-left = Dina ändringar är sparade. Du är inte längre med i affärens team och ser därför inte affären.

## The vendor's card (SPEC §8, F11 to F16)

vendor-card = { $vendor }
vendor-not-shared = { $vendor } deltar inte i affären.
vendor-pending = { $vendor } har inte svarat ännu och har på sig till { $date }.
vendor-accepted = En säljare hos { $vendor } deltar.
vendor-crm-id = CRM-ID hos { $vendor }
vendor-declined = { $vendor } avböjde. Vem som fattade beslutet visas inte.
vendor-expired = { $vendor } svarade inte i tid, så det finns ingen orsak att visa.
vendor-won = { $vendor } markerade sin del som vunnen.
vendor-lost = { $vendor } markerade sin del som förlorad.
vendor-reason-given = { $reason }. { $meaning }
vendor-reason-below = För affärer under { $amount } visas ingen orsak.
vendor-remedy-recreate = Ett avböjande kan inte tas tillbaka. Om det var ett misstag får du skapa affären på nytt och bjuda in { $vendor } igen.

## Ending a deal

act-won = Markera som vunnen
act-lost = Markera som förlorad
act-error = Stäng som felaktig
act-won-title = Markera ”{ $name }” som vunnen?
act-lost-title = Markera ”{ $name }” som förlorad?
act-error-title = Stäng ”{ $name }” som felaktig?
act-cannot-undo = Det här går inte att ångra. En stängd affär går att läsa, men ingen kan ändra den eller öppna den igen.
act-won-consequence = Affären flyttas till arkivet med värdet { $value }.
act-won-72-hours = Affären skapades för mindre än { $hours } timmar sedan och har en lösning med incitament. Om den registreras så här tidigt kan registreringen avslås. Vänta hellre till { $date }.
act-lost-consequence = Affären flyttas till arkivet. { $vendor } och partnerna behåller sina egna exemplar.
act-error-consequence = Affären flyttas till arkivet och räknas inte med i några siffror.
act-won-confirm = Ja, markera som vunnen
act-lost-confirm = Ja, markera som förlorad
act-error-confirm = Ja, stäng som felaktig
act-keep-open = Låt den vara öppen
act-reason = Orsak
act-notes = Anteckningar
act-notes-hint = Krävs för orsaker där det står ”förklara i anteckningarna”.
act-won-hint = Kunden har köpt.
act-lost-hint = Kunden kommer inte att köpa.
act-error-hint = Affären borde aldrig ha funnits: en dubblett, ett test, fel uppgifter.

problem-act-reason =
    .missing = Välj en orsak
problem-act-notes =
    .missing = Förklara orsaken i anteckningarna
    .too-long = Anteckningarna får ha högst { $notes } tecken

## Why an act is not possible (the lifecycle's refusals)

refusal-other_company = Affären tillhör ett annat företag.
refusal-partners_only = Bara partner kan göra det här.
refusal-no_role = Du har ingen roll. En kontoadministratör kan ge dig en.
refusal-needs_role = Din roll tillåter inte det här. En kontoadministratör kan ge dig en annan.
refusal-needs_whole_company = Det här kräver en roll för hela företaget. En kontoadministratör kan utöka din.
refusal-outside_location = Affären hör till ett arbetsställe som din roll inte omfattar. En kontoadministratör kan utöka din roll.
refusal-not_on_team = Bara personer i affärens team kan göra det här. En hänvisningsadministratör kan lägga till dig.
refusal-not_vetted = { $vendor } har inte godkänt ditt företag för lösningsutvärderingar.
refusal-by_clock_only = Det här sker bara när tiden går ut.
refusal-not_by_clock = Det här måste en person göra.
refusal-wrong_party = Det här gäller inte er sida av affären.
refusal-terminal = Affären är stängd. Ingenting kan ändras längre.
refusal-expired = Svarstiden har gått ut.
refusal-not_due = Svarstiden har inte gått ut ännu.
refusal-not_new = Affären är redan besvarad.
refusal-not_yet_accepted = Affären måste accepteras först.
refusal-stages_missing = Markera alla faser först: { $left ->
    [one] en återstår, ”{ $stage }”.
   *[other] { $left } återstår, nästa är ”{ $stage }”.
}
refusal-wrong_stage = Faserna markeras i ordning: nästa är ”{ $stage }”.
refusal-wrong_track = Fasen hör inte till den här typen av affär.
refusal-all_stages_done = Alla faser är markerade.
refusal-already_shared = Affären är redan delad, och det går inte att ångra.
refusal-not_for_assessment = Gäller inte lösningsutvärderingar.
refusal-solutions_locked = Lösningen i en utvärdering kan inte ändras.
refusal-assessment_solution = En utvärdering kan inte läggas till i en annan affär.
refusal-contact_locked = Kontaktpersonen är delad och kan inte ändras längre.
refusal-contact_required = Ange först kundens kontaktperson.
refusal-services_required = Affären omfattar en tjänst: ange först roll, lösningsområde och lösningsspår.
refusal-incentive_required = Kunden tänker köpa via marknadsplatsen: affären behöver en lösning som ger rätt till ett incitament.
refusal-empty = Minst en måste vara kvar.
refusal-limit_reached = Fler kan inte läggas till.
refusal-twice = Samma finns med två gånger.
refusal-own_company = Ett företag kan inte bjuda in sig självt.
refusal-notes_required = Den här orsaken måste förklaras i anteckningarna.
refusal-nothing_changed = Inget har ändrats.

## The timeline

event-when = { $who }, { $when }
event-system = Tandem
event-created = Skapade affären. Typ: { $type }
event-received = Tog emot affären
event-accepted = Accepterade affären
event-declined = Avböjde: { $reason }
event-vendor_declined = { $vendor } avböjde
event-expired = Gick ut utan svar
event-edited = Ändrade uppgifterna
event-edited-value = { $field }: { $before } → { $after }
event-edited-notes = Anteckningarna skrevs om.
event-before = Före
event-after = Efter
event-team_changed = Ändrade teamet
event-team-added = { $name } kom med i teamet
event-team-removed = { $name } lämnade teamet
event-contact_changed = Ändrade kundens kontaktperson
event-solutions_changed = Ändrade lösningarna
event-solution-added = Tillagd: { $solution }
event-solution-removed = Borttagen: { $solution }
event-stage_marked = Markerade fasen ”{ $stage }”, { $percent }
event-won = Markerade affären som vunnen
event-lost = Markerade affären som förlorad: { $reason }
event-closed_as_error = Stängde affären som felaktig: { $reason }
event-shared_with_vendor = Delade affären med { $vendor }
event-help_asked = Bad { $vendor } om hjälp: { $help }
event-partner_invited = Bjöd in { $partner }
event-shared_further = Ändrade affärens typ: { $type }
