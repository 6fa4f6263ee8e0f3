### The coded values of the domain: key = type - code. One word for one thing (SPEC §1); other
### files repeat none of these. `src/words/families.rs` has a function for each family.

## Deal types; the meaning says who sees such a deal (SPEC §4)

deal-type-private = Privata
    .meaning = Solo la propria azienda e i partner invitati vedono questa trattativa. { $vendor } non la vede.
deal-type-partner_led = Guidata dal partner
    .meaning = I venditori di { $vendor } possono vedere questa trattativa tra quelle dei loro clienti. Nessun venditore viene assegnato: la trattativa resta in mano al partner.
deal-type-co_sell = Co-selling
    .meaning = Si chiede a { $vendor } di partecipare. Se un venditore accetta, la trattativa viene seguita insieme; la richiesta non è una garanzia.
deal-type-assessment = Assessment
    .meaning = Come nel co-selling, si chiede a { $vendor } di partecipare; il suo specialista di assessment legge le note sul referente. Solo le aziende accreditate da { $vendor } possono crearne uno.

## Help that a partner may ask for, in the programme's words (SPEC §5.6)

help-none = Per ora nessun supporto
help-type-workload_specific_value_proposition = Proposta di valore per un workload specifico
help-type-customer_technical_architecture = Architettura tecnica del cliente
help-type-proof_of_concept_or_demo = Proof of concept / Demo
help-type-quotes_or_licensing = Preventivi / Licenze
help-type-post_sales_customer_success = Customer success post-vendita
help-type-general_or_other = Richiesta generica o altro

## What a partner does in a services co-sell (SPEC §5.3)

partner-role-presales_envisioning = Definizione della visione in prevendita
partner-role-solution_design = Progettazione della soluzione
partner-role-proof_of_concept = Proof of concept
partner-role-business_strategy = Strategia di business
partner-role-deployment_services = Servizi di implementazione
partner-role-adoption_and_change_management = Adozione e gestione del cambiamento
partner-role-transaction = Transazione
partner-role-managed_services = Servizi gestiti

## Solution areas and their plays, as long as the vendor sets no others (SPEC §5.3)

topic-data_ai = Dati e IA
topic-analytics = Analisi dei dati per tutti
topic-databases = Database nel cloud
topic-ai_apps = Applicazioni con IA
topic-infrastructure = Infrastruttura
topic-migration = Migrazione e modernizzazione
topic-hybrid = Cloud ibrido ed edge
topic-resilience = Resilienza
topic-business_applications = Applicazioni aziendali
topic-sales = Vendite e assistenza
topic-finance = Finanza e supply chain
topic-low_code = Low-code
topic-modern_work = Lavoro moderno
topic-teamwork = Collaborazione
topic-devices = Dispositivi ed endpoint
topic-frontline = Lavoro in prima linea
topic-security = Sicurezza
topic-identity = Identità e accessi
topic-threats = Protezione dalle minacce
topic-compliance = Conformità

## Whether the customer will buy through the marketplace (SPEC §5.3)

purchase-intent-yes = Sì
purchase-intent-no = No
purchase-intent-undecided = Da decidere

## Where a referral came from, and whose copy it is

direction-inbound = In entrata
direction-outbound = In uscita

party-creator = Ha creato la trattativa
party-vendor = { $vendor }
party-partner = Partner invitato

## One word for each state, everywhere (SPEC §1, §6.1)

state-pending = In attesa
state-accepted = Accettata
state-won = Vinta
state-lost = Persa
state-declined = Rifiutata
state-expired = Scaduta
state-error = Errore

## Sales stages (SPEC §7)

track-regular = Fasi di vendita
track-assessment = Fasi dell’assessment

stage-qualified = Qualificata
    .meaning = Quando il valore della trattativa e le esigenze del cliente sono chiari, segnarlo qui.
    .mark = Segna come qualificata
stage-developed = Sviluppata
    .meaning = Quando ci sono requisiti dettagliati, un proof of concept o altro lavoro da mostrare, segnarlo qui.
    .mark = Segna come sviluppata
stage-proposed = Proposta
    .meaning = Quando il cliente ha ricevuto un’offerta formale, segnarlo qui.
    .mark = Segna come proposta
stage-negotiated = Negoziata
    .meaning = Quando le condizioni sono concordate, segnarlo qui.
    .mark = Segna come negoziata
stage-secure_loe = Lettera d’incarico
    .meaning = Quando il cliente ha firmato la lettera d’incarico (LOE), segnarlo qui.
    .mark = Segna la lettera come firmata
stage-collect_data = Raccolta dati
    .meaning = Quando sono stati raccolti tutti i dati necessari all’assessment, segnarlo qui.
    .mark = Segna i dati come raccolti
stage-prepare_report = Preparazione del report
    .meaning = Quando il report dell’assessment è pronto, segnarlo qui.
    .mark = Segna il report come pronto
stage-present_to_customer = Presentazione al cliente
    .meaning = Quando il cliente ha visto i risultati, segnarlo qui.
    .mark = Segna come presentato

## Why a deal was declined or lost (SPEC §6.2)

loss-reason-budget = Il budget per il progetto è insufficiente
loss-reason-no_response = Il cliente non ha risposto
loss-reason-other_vendor = Il cliente ha scelto un altro fornitore
loss-reason-requirement_not_met = Un requisito non poteva essere soddisfatto
loss-reason-not_a_customer = L’azienda non è un cliente
loss-reason-time_line = I tempi proposti sono troppo stretti
loss-reason-abuse = Abuso, spam o phishing
loss-reason-other = Altro motivo

## Why a deal was closed as error (SPEC §6.2)

error-reason-duplicate_upload = Duplicato da un caricamento massivo
error-reason-duplicate_created = Duplicato creato in Tandem
error-reason-duplicate_sent = Duplicato inviato da { $vendor }
error-reason-connector_sync = Il connettore CRM ha trasferito dati errati
error-reason-customer_matching = Il cliente è stato abbinato all’account sbagliato
error-reason-solution = La soluzione presenta un problema (spiegare nelle note)
error-reason-test = Era solo una prova
error-reason-data = I dati sono errati
error-reason-other = Altro motivo (spiegare nelle note)

## Why the vendor declined, and what that means (SPEC §8, F16)

vendor-decline-reason-no_customer_record = Nessuna anagrafica cliente corrispondente presso { $vendor }
    .meaning = { $vendor } non ha rapporti con questo cliente.
vendor-decline-reason-no_seller_manages = Nessun venditore di { $vendor } gestisce direttamente questo cliente
    .meaning = Il cliente scelto non è un account gestito da { $vendor }.
vendor-decline-reason-other = Altro motivo
    .meaning = { $vendor } non ha aggiunto altro.

## What kind of account a customer is (SPEC §5.1)

category-managed = Gestito da { $vendor }
    .meaning = Un team di { $vendor } segue questo account. Una trattativa con questo account può essere registrata per un incentivo.
category-unmanaged = Non gestito da { $vendor }
    .meaning = { $vendor } conosce questo account, ma nessun team lo segue. Una trattativa con questo account non può essere registrata per un incentivo sulla proprietà intellettuale (IP).
category-other = Altro
    .meaning = Noto tramite il numero D‑U‑N‑S o inserito manualmente. Solo dopo l’abbinamento si saprà se { $vendor } lo gestisce.

## Solutions (SPEC §5.5, §9.1). IP is intellectual property

solution-kind-own = Della propria azienda
solution-kind-vendor = { $vendor }
solution-kind-third_party = Di terze parti
solution-kind-assessment = Assessment

incentive-azure_ip_co_sell = Azure IP co-sell
incentive-biz_apps_premium = Biz Apps Premium
incentive-biz_apps_standard = Biz Apps Standard

## Roles (SPEC §3.1)

role-account_admin = Amministratore account
    .meaning = Assegna i ruoli alle persone.
role-referrals_admin = Amministratore segnalazioni
    .meaning = Vede tutte le trattative dell’azienda; crea e modifica quelle delle sedi per cui ha il ruolo.
role-referrals_user = Utente segnalazioni
    .meaning = Lavora alle trattative del cui team fa parte.
role-profile_admin = Amministratore profili aziendali
    .meaning = Cura i profili aziendali.
role-solution_admin = Amministratore soluzioni di co-selling
    .meaning = Pubblica le soluzioni e le rende pronte per il co-selling.
role-vendor_seller = Venditore
    .meaning = Risponde a ciò che i partner inviano a { $vendor } e lo segue.
role-programme_manager = Responsabile del programma
    .meaning = Vede tutte le trattative a cui partecipa { $vendor }, senza modificarle.
