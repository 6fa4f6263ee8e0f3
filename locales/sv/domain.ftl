### The coded values of the domain: key = type - code. One word for one thing (SPEC §1); other
### files repeat none of these. `src/words/families.rs` has a function for each family.

## Deal types; the meaning says who sees such a deal (SPEC §4)

deal-type-private = Privat
    .meaning = Bara ditt företag och de partner som du bjuder in ser affären. { $vendor } ser den inte.
deal-type-partner_led = Partnerledd
    .meaning = Säljare hos { $vendor } kan se affären bland sina kunders affärer. Ingen säljare utses, utan du driver affären på egen hand.
deal-type-co_sell = Samförsäljning
    .meaning = { $vendor } tillfrågas om att delta. Om en säljare accepterar arbetar ni med affären tillsammans. En förfrågan är ingen garanti.
deal-type-assessment = Lösningsutvärdering
    .meaning = { $vendor } tillfrågas om att delta, som vid samförsäljning, och en utvärderingsspecialist därifrån läser dina anteckningar om kontaktpersonen. Bara företag som { $vendor } har godkänt kan skapa en utvärdering.

## Help that a partner may ask for, in the programme's words (SPEC §5.6)

help-none = Ingen hjälp behövs just nu
help-type-workload_specific_value_proposition = Värdeerbjudande för en viss arbetslast
help-type-customer_technical_architecture = Kundens tekniska arkitektur
help-type-proof_of_concept_or_demo = Proof of concept / demo
help-type-quotes_or_licensing = Offerter / licenser
help-type-post_sales_customer_success = Kunduppföljning efter köpet
help-type-general_or_other = Allmänt eller annat

## What a partner does in a services co-sell (SPEC §5.3)

partner-role-presales_envisioning = Visionsarbete inför köpet
partner-role-solution_design = Lösningsdesign
partner-role-proof_of_concept = Proof of concept
partner-role-business_strategy = Affärsstrategi
partner-role-deployment_services = Driftsättning
partner-role-adoption_and_change_management = Införande och förändringsledning
partner-role-transaction = Transaktion
partner-role-managed_services = Drift och förvaltning

## Solution areas and their plays, as long as the vendor sets no others (SPEC §5.3)

topic-data_ai = Data och AI
topic-analytics = Analys för alla
topic-databases = Databaser i molnet
topic-ai_apps = Applikationer med AI
topic-infrastructure = Infrastruktur
topic-migration = Migrering och modernisering
topic-hybrid = Hybridmoln och edge
topic-resilience = Motståndskraft
topic-business_applications = Affärsapplikationer
topic-sales = Försäljning och service
topic-finance = Ekonomi och leveranskedja
topic-low_code = Lågkod
topic-modern_work = Modernt arbete
topic-teamwork = Samarbete
topic-devices = Enheter och slutpunkter
topic-frontline = Arbete i frontlinjen
topic-security = Säkerhet
topic-identity = Identitet och åtkomst
topic-threats = Skydd mot hot
topic-compliance = Regelefterlevnad

## Whether the customer will buy through the marketplace (SPEC §5.3)

purchase-intent-yes = Ja
purchase-intent-no = Nej
purchase-intent-undecided = Inte bestämt

## Where a referral came from, and whose copy it is

direction-inbound = Inkommande
direction-outbound = Utgående

party-creator = Skapade affären
party-vendor = { $vendor }
party-partner = Inbjuden partner

## One word for each state, everywhere (SPEC §1, §6.1)

state-pending = Väntande
state-accepted = Accepterad
state-won = Vunnen
state-lost = Förlorad
state-declined = Avböjd
state-expired = Utgången
state-error = Felaktig

## Sales stages (SPEC §7)

track-regular = Säljfaser
track-assessment = Utvärderingsfaser

stage-qualified = Kvalificerad
    .meaning = Markera här när värdet och kundens krav är klarlagda.
    .mark = Markera som kvalificerad
stage-developed = Utarbetad
    .meaning = Markera här när det finns detaljerade krav, ett proof of concept eller något annat att visa upp.
    .mark = Markera som utarbetad
stage-proposed = Offererad
    .meaning = Markera här när kunden har fått en formell offert.
    .mark = Markera som offererad
stage-negotiated = Förhandlad
    .meaning = Markera här när parterna är överens om villkoren.
    .mark = Markera som förhandlad
stage-secure_loe = Inhämta uppdragsbrev
    .meaning = Markera här när kunden har skrivit under uppdragsbrevet (LOE).
    .mark = Markera uppdragsbrevet som inhämtat
stage-collect_data = Samla in underlag
    .meaning = Markera här när allt underlag som utvärderingen kräver är insamlat.
    .mark = Markera underlaget som insamlat
stage-prepare_report = Skriv rapport
    .meaning = Markera här när rapporten är skriven.
    .mark = Markera rapporten som skriven
stage-present_to_customer = Presentera för kunden
    .meaning = Markera här när kunden har fått se resultatet.
    .mark = Markera resultatet som presenterat

## Why a deal was declined or lost (SPEC §6.2)

loss-reason-budget = Projektets budget är för liten
loss-reason-no_response = Kunden svarade inte
loss-reason-other_vendor = Kunden valde en annan leverantör
loss-reason-requirement_not_met = Ett krav kunde inte uppfyllas
loss-reason-not_a_customer = Företaget är ingen kund
loss-reason-time_line = Den föreslagna tidsplanen är för snäv
loss-reason-abuse = Missbruk, skräppost eller nätfiske
loss-reason-other = Annan orsak

## Why a deal was closed as error (SPEC §6.2)

error-reason-duplicate_upload = Dubblett från en massuppladdning
error-reason-duplicate_created = Dubblett som skapades i Tandem
error-reason-duplicate_sent = Dubblett som skickades av { $vendor }
error-reason-connector_sync = CRM-kopplingen förde över fel uppgifter
error-reason-customer_matching = Kunden matchades med fel konto
error-reason-solution = Något är fel med lösningen (förklara i anteckningarna)
error-reason-test = Det var bara ett test
error-reason-data = Uppgifterna är fel
error-reason-other = Annan orsak (förklara i anteckningarna)

## Why the vendor declined, and what that means (SPEC §8, F16)

vendor-decline-reason-no_customer_record = Ingen motsvarande kundpost hittades hos { $vendor }
    .meaning = { $vendor } har ingen relation till kunden.
vendor-decline-reason-no_seller_manages = Ingen säljare hos { $vendor } hanterar kunden direkt
    .meaning = Kunden som du valde är inte ett konto som { $vendor } hanterar.
vendor-decline-reason-other = Annan orsak
    .meaning = { $vendor } har inte angett något mer.

## What kind of account a customer is (SPEC §5.1)

category-managed = Hanteras av { $vendor }
    .meaning = Ett team hos { $vendor } ansvarar för kontot. En affär med kunden kan registreras för ett incitament.
category-unmanaged = Hanteras inte av { $vendor }
    .meaning = { $vendor } känner till kontot, men inget team ansvarar för det. En affär med kunden kan inte registreras för ett incitament för immateriell egendom (IP).
category-other = Övrigt
    .meaning = Kontot är känt genom sitt D‑U‑N‑S‑nummer eller ifyllt för hand. Om { $vendor } hanterar det visar sig när det har matchats.

## Solutions (SPEC §5.5, §9.1). IP is intellectual property

solution-kind-own = Mitt företag
solution-kind-vendor = { $vendor }
solution-kind-third_party = Tredje part
solution-kind-assessment = Lösningsutvärdering

incentive-azure_ip_co_sell = Azure IP co-sell
incentive-biz_apps_premium = Biz Apps Premium
incentive-biz_apps_standard = Biz Apps Standard

## Roles (SPEC §3.1)

role-account_admin = Kontoadministratör
    .meaning = Delar ut roller till kollegorna.
role-referrals_admin = Hänvisningsadministratör
    .meaning = Ser alla företagets affärer. Skapar och ändrar affärer för de arbetsställen som rollen gäller.
role-referrals_user = Hänvisningsanvändare
    .meaning = Arbetar med de affärer där personen ingår i teamet.
role-profile_admin = Profiladministratör
    .meaning = Sköter företagsprofilerna.
role-solution_admin = Lösningsadministratör
    .meaning = Publicerar lösningar och gör dem redo för samförsäljning.
role-vendor_seller = Säljare
    .meaning = Svarar på det som partner skickar till { $vendor } och arbetar vidare med det.
role-programme_manager = Programansvarig
    .meaning = Ser alla affärer som { $vendor } deltar i, men ändrar inga.
