### The list of deals and the deal page (SPEC §6 to §8, §10).

deals-title = Trattative
deals-group-all = Tutte
deals-group-inbox = Nuove
deals-group-active = Attive
deals-group-archive = Archivio
deals-groups = Gruppo
deals-tabs = Direzione
deals-empty-outbound-title = Ancora nessuna trattativa
deals-empty-outbound = Qui compaiono le trattative create dalla propria azienda.
deals-empty-inbound-title = Ancora nulla in entrata
deals-empty-inbound = Qui compaiono le trattative inviate da { $vendor } o da un altro partner.
deals-column-name = Trattativa
deals-column-customer = Cliente
deals-column-status = Stato
deals-column-stage = Fase
deals-column-type = Tipo
deals-column-vendor = Stato presso { $vendor }
deals-column-value = Valore
deals-column-closes = Chiusura
deals-newer = Più recenti
deals-older = Meno recenti
deals-pages = Pagine
deals-count = { $count ->
    [one] { $shown } trattativa
   *[other] { $shown } trattative
}

label-with-partners = Tra partner

## The deal page

deal-progress = Avanzamento
deal-progress-created = Creata
deal-progress-accepted = Accettata
deal-progress-waiting = In attesa di risposta
deal-progress-wonlost = Vinta o persa
deal-progress-closed = Chiusa
deal-progress-done = completata
deal-progress-now = in corso
deal-progress-open = da completare
deal-progress-show = Mostra dettagli
deal-progress-hide = Nascondi dettagli
deal-progress-stages = Fasi di vendita
deal-waits = L’azienda non ha ancora risposto. Termine per la risposta: { $date }. Senza risposta la trattativa scade.
deal-waits-left = Scade { $left }
deal-waits-who = Accettare o rifiutare non è ancora possibile in questa versione. Potranno rispondere: { $roles }.
deal-waits-over = Il termine per rispondere è scaduto ({ $date }).
deal-stages-optional = Segnare le fasi è facoltativo e permette a { $vendor } di dare supporto al momento giusto.
deal-stages-mandatory = L’assessment può essere segnato come vinto solo dopo tutte e quattro le fasi.

deal-customer = Cliente
deal-contact = Referente del cliente
deal-details = Dettagli della trattativa
deal-team = Team
deal-team-none = Ancora nessuno.
deal-solutions = Soluzioni
deal-help = Supporto di { $vendor }
deal-partners = Partner
deal-timeline = Cronologia
deal-ends = Chiudi questa trattativa
deal-ends-lead = Ognuna di queste azioni chiude la trattativa in modo definitivo.
deal-closes = Chiusura: { $date }
deal-closed-note = Chiusa in data { $date }.
deal-closed-because = Chiusa in data { $date }. Motivo: “{ $reason }”.
deal-created-note = Trattativa creata
deal-done-stage = Fase “{ $stage }” segnata come completata.
deal-done-shared = Ora { $vendor } vede la trattativa.
deal-done-closed = Trattativa chiusa: { $state }.

deal-id = ID segnalazione
deal-engagement = ID engagement
deal-location = Sede
deal-location-all = Tutta l’azienda
deal-value = Valore stimato
deal-close-date = Data di chiusura prevista
deal-created-at = Creata
deal-crm-id = ID CRM
deal-campaign-id = ID campagna marketing
deal-intent = Intenzione di acquisto nel marketplace
deal-notes = Note
deal-contact-notes = Note per lo specialista di assessment
deal-contact-none = Nessun referente inserito.
deal-address = Indirizzo
deal-category = Account
deal-assessment-location = Sede dell’assessment:
deal-help-none-private = Non è stato chiesto supporto e i venditori di { $vendor } non vedono questa trattativa.
deal-help-none-shared = Non è stato chiesto supporto. I venditori di { $vendor } possono vedere questa trattativa.
deal-help-notes = Note per { $vendor }
deal-wanted = Supporto richiesto alla propria azienda
deal-partners-none = Nessun partner partecipa.
deal-quantity = Quantità: { $quantity }
deal-price = { $price } per unità
deal-partner-role = Ruolo del partner
deal-solution-area = Area di soluzione
deal-solution-play = Scenario di soluzione
deal-partner-invited = Invitato con { $value }, chiusura: { $date }
deal-partner-sent = Che cosa è stato inviato

deal-edit = Modifica
deal-share = Condividi con { $vendor }
deal-change-details = Modifica i dettagli della trattativa
    .lead = La sede si sceglie alla creazione della trattativa e non si può più cambiare.
deal-change-team = Modifica il team
    .lead = Almeno una persona della propria azienda, con tutti e quattro i campi.
deal-change-contact = Modifica il referente del cliente
    .lead = Trasmettere i dati di contatto solo con il consenso del cliente.
deal-change-solutions = Modifica le soluzioni
    .lead = Che cosa acquista il cliente.
deal-change-help = Chiedi supporto a { $vendor }
    .lead = La trattativa passa in co-selling e non si può tornare indietro. La richiesta non garantisce la partecipazione di un venditore.
deal-change-partner = Invita un partner
    .lead = Il partner riceve una propria copia della trattativa. L’invito non si può modificare in seguito.
deal-edit-save = Salva le modifiche
deal-edit-cancel = Annulla
deal-edit-saved = Modifiche salvate.
deal-edit-kept = Le modifiche non sono state salvate. Ecco quanto digitato, da copiare.
deal-edit-back = Torna alla trattativa
deal-edit-left = Modifiche salvate. Chi lascia il team non vede più la trattativa.

## The vendor's card (SPEC §8, F11 to F16)

vendor-card = { $vendor }
vendor-not-shared = { $vendor } non partecipa a questa trattativa.
vendor-pending = { $vendor } non ha ancora risposto. Termine per la risposta: { $date }.
vendor-accepted = Un venditore di { $vendor } partecipa.
vendor-crm-id = ID CRM di { $vendor }
vendor-declined = { $vendor } ha rifiutato. Non viene mostrato chi ha deciso.
vendor-expired = { $vendor } non ha risposto in tempo, quindi non c’è un motivo da mostrare.
vendor-won = { $vendor } ha segnato la propria parte come vinta.
vendor-lost = { $vendor } ha segnato la propria parte come persa.
vendor-reason-given = { $reason }. { $meaning }
vendor-reason-below = Per le trattative sotto { $amount } il motivo non viene mostrato.
vendor-remedy-recreate = Un rifiuto non si può annullare. Se è stato uno sbaglio, creare di nuovo la trattativa e ripetere l’invito a { $vendor }.

## Ending a deal

act-won = Segna come vinta
act-lost = Segna come persa
act-error = Chiudi come errore
act-won-title = Segnare “{ $name }” come vinta?
act-lost-title = Segnare “{ $name }” come persa?
act-error-title = Chiudere “{ $name }” come errore?
act-cannot-undo = L’operazione non si può annullare. Una trattativa chiusa resta consultabile, ma nessuno può modificarla o riaprirla.
act-won-consequence = La trattativa passa in archivio con il valore { $value }.
act-won-72-hours = La trattativa è stata creata da meno di { $hours } ore e contiene una soluzione con un incentivo. Registrata così presto, può essere respinta: meglio attendere. Prima data sicura: { $date }.
act-lost-consequence = La trattativa passa in archivio. { $vendor } e i partner conservano le proprie copie.
act-error-consequence = La trattativa passa in archivio ed è esclusa da tutte le statistiche.
act-won-confirm = Sì, segna come vinta
act-lost-confirm = Sì, segna come persa
act-error-confirm = Sì, chiudi come errore
act-keep-open = Lascia aperta
act-reason = Motivo
act-notes = Note
act-notes-hint = Obbligatorie per i motivi con l’indicazione “spiegare nelle note”.
act-won-hint = Il cliente ha acquistato.
act-lost-hint = Il cliente non acquisterà.
act-error-hint = La trattativa non doveva esistere: un duplicato, una prova, dati errati.

problem-act-reason =
    .missing = Scegliere un motivo
problem-act-notes =
    .missing = Spiegare il motivo nelle note
    .too-long = Le note possono avere al massimo { $notes } caratteri

## Why an act is not possible (the lifecycle's refusals)

refusal-other_company = Questa trattativa è di un’altra azienda.
refusal-partners_only = Operazione riservata ai partner.
refusal-no_role = Nessun ruolo assegnato. Può assegnarne uno un amministratore account.
refusal-needs_role = Il ruolo attuale non lo consente. Un amministratore account può assegnarne un altro.
refusal-needs_whole_company = Serve un ruolo valido per tutta l’azienda. Un amministratore account può estendere quello attuale.
refusal-outside_location = La sede di questa trattativa non rientra nel ruolo attuale. Un amministratore account può estenderlo.
refusal-not_on_team = Operazione riservata al team della trattativa. Per farne parte, rivolgersi a un amministratore segnalazioni.
refusal-not_vetted = La propria azienda non è accreditata da { $vendor } per gli assessment.
refusal-by_clock_only = Avviene solo alla scadenza del termine.
refusal-not_by_clock = Serve l’intervento di una persona.
refusal-wrong_party = L’operazione spetta a un’altra parte della trattativa.
refusal-terminal = La trattativa è chiusa. Non si può più modificare nulla.
refusal-expired = Il termine per rispondere è scaduto.
refusal-not_due = Il termine per rispondere non è ancora scaduto.
refusal-not_new = Questa trattativa ha già ricevuto risposta.
refusal-not_yet_accepted = Prima la trattativa deve essere accettata.
refusal-stages_missing = Prima vanno segnate tutte le fasi: { $left ->
    [one] ne manca una, “{ $stage }”.
   *[other] ne mancano { $left }, la prossima è “{ $stage }”.
}
refusal-wrong_stage = Le fasi si segnano in ordine: la prossima è “{ $stage }”.
refusal-wrong_track = Questa fase non è prevista per questo tipo di trattativa.
refusal-all_stages_done = Tutte le fasi sono già segnate.
refusal-already_shared = La trattativa è già condivisa; non si può tornare indietro.
refusal-not_for_assessment = Non previsto per gli assessment.
refusal-solutions_locked = La soluzione di un assessment non si può cambiare.
refusal-assessment_solution = Un assessment non si può aggiungere a un’altra trattativa.
refusal-contact_locked = Il referente è stato condiviso e non si può più modificare.
refusal-contact_required = Inserire prima il referente del cliente.
refusal-services_required = La trattativa comprende un’offerta di servizi: indicare prima ruolo, area di soluzione e scenario.
refusal-incentive_required = Il cliente intende acquistare nel marketplace: la trattativa richiede una soluzione idonea per un incentivo.
refusal-empty = L’elenco non può restare vuoto.
refusal-limit_reached = Il numero massimo è già raggiunto.
refusal-twice = L’elenco contiene due volte la stessa voce.
refusal-own_company = Un’azienda non può invitare sé stessa.
refusal-notes_required = Questo motivo va spiegato nelle note.
refusal-nothing_changed = Nessuna modifica.

## The timeline

event-when = { $who }, { $when }
event-system = Tandem
event-created = Trattativa creata: { $type }
event-received = Trattativa ricevuta
event-accepted = Trattativa accettata
event-declined = Trattativa rifiutata: “{ $reason }”
event-vendor_declined = { $vendor } ha rifiutato
event-expired = Scaduta senza risposta
event-edited = Dettagli modificati
event-edited-value = { $field }: { $before } → { $after }
event-edited-notes = Le note sono state riscritte.
event-before = Prima
event-after = Dopo
event-team_changed = Team modificato
event-team-added = Ingresso nel team: { $name }
event-team-removed = Uscita dal team: { $name }
event-contact_changed = Referente del cliente modificato
event-solutions_changed = Soluzioni modificate
event-solution-added = Aggiunta: { $solution }
event-solution-removed = Rimossa: { $solution }
event-stage_marked = Fase segnata: { $stage }, { $percent }
event-won = Trattativa segnata come vinta
event-lost = Trattativa segnata come persa: “{ $reason }”
event-closed_as_error = Trattativa chiusa come errore: “{ $reason }”
event-shared_with_vendor = Trattativa condivisa con { $vendor }
event-help_asked = Supporto chiesto a { $vendor }: { $help }
event-partner_invited = Partner invitato: { $partner }
event-shared_further = Tipo di trattativa cambiato: { $type }
