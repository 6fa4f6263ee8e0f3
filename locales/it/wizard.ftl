### The New deal wizard (SPEC §5) and the list of drafts.

## Steps

wizard-step-customer = Cliente
wizard-step-contact = Referente
wizard-step-details = Dettagli
wizard-step-team = Team
wizard-step-solution = Soluzione
wizard-step-consent = Consenso
wizard-steps = Passaggi
wizard-step-count = Passaggio { $step } di { $steps }
step-state-not_started = Da iniziare
step-state-complete = Completo
step-state-attention = Da rivedere

wizard-heading-customer = Chi è il cliente?
wizard-heading-contact = Chi è il referente del cliente?
wizard-heading-details = Di quale trattativa si tratta?
wizard-heading-team = Chi ci lavora?
wizard-heading-solution = Che cosa si vende?
wizard-heading-consent = Verifica e creazione

wizard-lead-customer = Scegliere l’account esatto. Nella stessa località più aziende possono avere lo stesso nome: a distinguerle sono il numero D‑U‑N‑S e l’indirizzo.
wizard-lead-contact = { $vendor } può chiamare direttamente questa persona: trasmettere i dati di contatto solo con il consenso del cliente.
wizard-lead-details = Il nome, il valore e la chiusura prevista. Tutto si può modificare in seguito, tranne la sede.
wizard-lead-team = Almeno una persona della propria azienda, con tutti e quattro i campi. Il team si può modificare in seguito.
wizard-lead-solution = Che cosa acquista il cliente, e se { $vendor } partecipa.
wizard-lead-consent = Rileggere tutto un’ultima volta. Nulla viene condiviso prima della creazione della trattativa.

## Buttons

wizard-next = Avanti
wizard-back = Indietro
wizard-later = Salva per dopo
wizard-create = Crea trattativa
wizard-find = Cerca
wizard-change-customer = Scegli un altro cliente
wizard-add-team = Aggiungi una persona
wizard-add-partner = Invita un partner
wizard-add-solution = Aggiungi una soluzione
wizard-remove-team = Rimuovi persona { $number }
wizard-remove-partners = Rimuovi partner { $number }
wizard-remove-solution = Rimuovi soluzione { $number }
wizard-change = Modifica
wizard-change-what = Modifica: { $what }

wizard-optional = (facoltativo)
wizard-choose = Scegli…

## Saving

wizard-saving = Salvataggio…
wizard-saved = Salvato
wizard-not-saved = Non salvato: il server non è raggiungibile. Quanto digitato è ancora qui e verrà salvato selezionando “Avanti”.
wizard-changed-elsewhere = Questa bozza è stata modificata in un’altra finestra. Selezionare “Avanti” per confrontare le due versioni e scegliere.
wizard-signed-out = Sessione chiusa. Selezionare “Avanti” e accedere di nuovo per ritrovare quanto digitato.

## Summary of problems

problems-title = C’è un problema

## Aside

aside-title = Che cosa comporta
aside-missing = Che cosa manca
aside-nothing-missing = Non manca nulla. Passare a “Consenso” per creare la trattativa.
aside-partners = { $count ->
    [one] Un partner invitato vede la propria parte di questa trattativa.
   *[other] { $count } partner invitati vedono ciascuno la propria parte di questa trattativa.
}

## Customer

customer-mode-name = Paese e nome
customer-mode-duns = Numero D-U-N-S
customer-mode-account = ID account { $vendor }
customer-mode-manual = Inserimento manuale
customer-mode-manual-hint = Per un cliente che non è nell’elenco. Risulta non abbinato finché { $vendor } non trova l’account.
field-customer-country = Paese dell’azienda cliente
field-customer-name = Nome dell’azienda cliente
field-customer-name-hint = La ragione sociale dà i risultati migliori.
field-customer-duns = Numero D-U-N-S
field-customer-duns-hint = Nove cifre, ad esempio 12-345-6789
field-customer-mode = Come indicare il cliente
field-customer-chosen = Account scelto
customer-linked = Account collegati
customer-linked-count = { $count ->
    [one] Un account collegato
   *[other] { $count } account collegati
}
customer-category-count = { $category } ({ $count })
wizard-more = Cerca altri
customer-not-here = Non è tra questi? Scegliere “{ customer-mode-manual }” qui sopra.
field-customer-account = ID account { $vendor }
field-customer-account-hint = Ad esempio 6-ABCDEFG23XB
field-customer-line1 = Indirizzo, riga 1
field-customer-line2 = Indirizzo, riga 2
field-customer-city = Città
field-customer-state = Provincia o regione
field-customer-postal_code = Codice postale
customer-suggestions = Clienti corrispondenti
customer-suggestions-none = Nessun cliente con questo nome in quel Paese. Provare con meno lettere o con un altro Paese, oppure passare all’inserimento manuale.
customer-suggestions-country-first = Scegliere prima il Paese del cliente.
customer-results = { $count ->
    [one] Un account corrisponde
   *[other] { $count } account corrispondono. Scegliere quello esatto.
}
customer-chosen = Account scelto
# Its hyphens are no-break ones (U+2011), since it stands in narrow columns.
customer-duns = Numero D‑U‑N‑S
customer-account = ID account { $vendor }
contact-required = Il referente è obbligatorio

## Contact

contact-required-help = Si chiede supporto a { $vendor }.
contact-required-assessment = Serve per ogni assessment.
contact-optional = Il referente è facoltativo
contact-not-required = Si può aggiungere più tardi, invitando { $vendor }.
field-contact-first_name = Nome
field-contact-last_name = Cognome
field-contact-phone = Telefono
field-contact-email = E-mail
field-contact-notes = Note per lo specialista di assessment
field-contact-notes-hint = Che cosa deve sapere lo specialista di assessment di { $vendor } prima di chiamare.

## Details

field-details-name = Nome della trattativa
field-details-location = Sede
field-details-location-hint = Determina chi può vedere la trattativa. Non si può cambiare in seguito.
field-details-location-all = Tutta l’azienda
field-details-value = Valore stimato
field-details-currency = Valuta
field-details-close_date = Data di chiusura prevista
field-details-close_date-hint = Ad esempio { $example }
field-details-crm_id = ID CRM
field-details-crm_id-hint = Il numero interno di questa trattativa. Lo vede solo la propria azienda.
field-details-campaign_id = ID campagna marketing
field-details-campaign_id-hint = Uguale per tutte le trattative di una campagna, per misurarne il ritorno.
field-details-notes = Note
field-details-notes-hint = Le possono leggere i colleghi e tutti coloro con cui la trattativa è condivisa.
field-details-intent = Intenzione di acquisto nel marketplace
field-details-intent-hint = Il cliente intende acquistare tramite il marketplace commerciale?

## Team and partners

team-title = Il team
team-person = Persona { $number }
team-recent = Persone di trattative precedenti
team-recent-add = Aggiungi { $name }
field-team-first_name = Nome
field-team-last_name = Cognome
field-team-phone = Telefono
field-team-email = E-mail

partners-title = Partner
partners-lead = Invitare un altro partner a lavorare a questa trattativa. Il partner ne riceve una copia, con valore, data e team propri. La verifica reciproca spetta alle due aziende: { $vendor } non garantisce per i partner.
partner-number = Partner { $number }
field-partners-name = Partner
field-partners-org = Partner scelto
field-partners-name-hint = Digitare il nome dell’azienda. Si possono invitare solo partner con soluzioni per il co-selling.
partners-suggestions = Partner corrispondenti
partners-suggestions-none = Nessun partner con questo nome ha soluzioni per il co-selling.
partners-found = Quale di questi?
partners-find = Cerca partner
field-partners-value = Valore stimato del partner
field-partners-currency = Valuta del partner
field-partners-close_date = Data di chiusura prevista del partner
field-partners-notes = Motivo dell’invito
field-partners-help = Tipo di supporto richiesto
field-partners-team = Team per questo partner
field-partners-team-hint = Entrambe le aziende vedono il team completo.
field-partners-solutions = Soluzioni richieste
field-partners-solutions-hint = Le soluzioni di questo partner pronte per il co-selling.
field-partners-solutions-pick-first = Scegliere prima il partner.
partners-fixed = Un invito non si può modificare dopo la creazione della trattativa.

## Solution and help

solutions-title = Soluzioni
solution-number = Soluzione { $number }
solution-withdrawn = { $name } (non più offerta)
field-solution-id = Soluzione
field-solution-find = Cerca la soluzione di un altro partner
field-solution-find-hint = Digitare il nome della soluzione o del partner.
solutions-suggestions = Soluzioni corrispondenti
solutions-suggestions-none = Nessun altro partner ha una soluzione con questo nome disponibile per il co-selling.
solutions-found = Soluzioni trovate
solutions-find = Cerca soluzione
solutions-results = { $count ->
    [one] Una soluzione corrisponde: è la prima nell’elenco qui sopra.
   *[other] { $count } soluzioni corrispondono. Sono le prime nell’elenco qui sopra: sceglierne una.
}
solutions-results-more = Più di { $count } soluzioni corrispondono. Le prime { $count } sono all’inizio dell’elenco qui sopra. Manca quella giusta? Digitare più lettere del nome.
field-solution-quantity = Quantità
field-solution-price = Prezzo unitario
field-solution-currency = Valuta del prezzo
solution-incentive = Idonea per { $incentive }
assessment-title = Assessment
assessment-lead = Un assessment ha un solo tipo e non ammette altre soluzioni. Dopo la creazione della trattativa non si può più cambiare né il tipo né le soluzioni.
assessment-not-vetted = Solo le aziende accreditate da { $vendor } possono creare assessment. La propria azienda non lo è ancora: può accreditarla un responsabile del programma di { $vendor }.
field-solution-assessment = Tipo di assessment
field-solution-assessment-none = Nessun assessment
field-solution-assessment_location = Sede dell’assessment
field-solution-assessment_location-hint = Determina dove viene pagato l’incentivo.

services-title = Co-selling di servizi
services-lead = Da compilare quando si vendono servizi con il supporto di { $vendor }.
field-services-role = Ruolo del partner
field-services-area = Area di soluzione
field-services-play = Scenario di soluzione

help-title = Supporto di { $vendor }
help-not-for-assessment = Non richiesto per un assessment: gli specialisti di { $vendor } partecipano comunque.
field-help-kind = Tipo di supporto
field-help-kind-hint = La richiesta non è una garanzia. Un venditore ha { $days } giorni per rispondere.
field-help-share = Consentire ai venditori di { $vendor } di vedere questa trattativa?
field-help-share-hint = Una volta condivisa, la trattativa non può tornare privata.
field-help-notes = Note per { $vendor }
answer-yes = Sì
answer-no = No

## Consent

review-empty = Nessuna risposta
field-consent = Ho il consenso di tutte le persone qui indicate a condividere i loro dati di contatto e posso trasmettere questa trattativa come descritto sopra.
review-changed-title = La trattativa non è stata creata
review-changed = Le risposte sono state modificate in un’altra finestra dopo l’apertura di questa pagina. Rileggerle, selezionare la casella e creare la trattativa.
review-open = { $count ->
    [one] Manca ancora una risposta:
   *[other] Mancano ancora { $count } risposte:
}

## Drafts

drafts-title = Bozze
drafts-lead = Trattative iniziate e non ancora create. Le vede solo chi le ha iniziate, su ogni dispositivo, fino a quando non le crea o le elimina.
drafts-empty-title = Nessuna bozza
drafts-empty = Le trattative iniziate e non completate si ritrovano qui.
drafts-count = { $count ->
    [one] { $count } bozza
   *[other] { $count } bozze
}
drafts-unnamed = Trattativa senza nome
drafts-column-name = Trattativa
drafts-column-step = Ultimo passaggio
drafts-column-changed = Modificata
drafts-delete = Elimina
drafts-delete-what = Elimina { $name }
draft-delete-title = Eliminare questa bozza?
draft-delete-body = Quanto digitato in “{ $name }” andrà perso definitivamente. Nessun altro l’ha visto.
draft-delete-yes = Elimina bozza
draft-delete-no = Conserva

## Two windows on one draft

conflict-title = Questo passaggio è stato modificato in un’altra finestra
conflict-deal-title = Qualcun altro ha modificato questa trattativa
conflict-lead = Nulla è andato perso. Per ogni campo diverso, scegliere quale risposta conservare.
kept-title = Le risposte sono state conservate
kept-lead = La sessione era chiusa al momento del salvataggio. Ecco quanto digitato, accanto al contenuto attuale della bozza.
conflict-mine = Quanto digitato
conflict-theirs = Contenuto salvato
conflict-base = Contenuto precedente
conflict-empty = Vuoto
conflict-field-of-row = { $row }: { $field }
conflict-save = Salva la scelta
conflict-discard = Mantieni il contenuto attuale
conflict-same = Le due versioni coincidono. Non c’è nulla da scegliere.

## Problems, by field

problem-customer-country =
    .missing = Scegliere il Paese del cliente
    .unknown = Scegliere un Paese dall’elenco
problem-customer-name =
    .missing = Inserire il nome del cliente
    .not-chosen = Scegliere il cliente dall’elenco o passare all’inserimento manuale
    .too-long = Il nome del cliente può avere al massimo { $line } caratteri
problem-customer-duns =
    .missing = Inserire il numero D-U-N-S
    .malformed = Un numero D-U-N-S ha nove cifre, ad esempio 12-345-6789
    .not-chosen = Selezionare “Cerca” e scegliere l’account
problem-customer-account =
    .missing = Inserire l’ID account
    .malformed = Un ID account ha la forma 6-ABCDEFG23XB
    .not-chosen = Selezionare “Cerca” e scegliere l’account
problem-customer-chosen =
    .unknown = Questo account non è più nell’elenco. Sceglierne un altro
problem-customer-line1 =
    .missing = Inserire la prima riga dell’indirizzo
    .too-long = Una riga dell’indirizzo può avere al massimo { $line } caratteri
problem-customer-line2 =
    .too-long = Una riga dell’indirizzo può avere al massimo { $line } caratteri
problem-customer-city =
    .missing = Inserire la città
    .too-long = La città può avere al massimo { $line } caratteri
problem-customer-state =
    .too-long = La provincia o regione può avere al massimo { $line } caratteri
problem-customer-postal_code =
    .too-long = Il codice postale può avere al massimo { $line } caratteri

problem-contact-first_name =
    .missing = Inserire il nome del referente
    .too-long = Il nome può avere al massimo { $line } caratteri
problem-contact-last_name =
    .missing = Inserire il cognome del referente
    .too-long = Il cognome può avere al massimo { $line } caratteri
problem-contact-phone =
    .missing = Inserire il numero di telefono del referente
    .malformed = Inserire un numero di telefono, ad esempio +39 02 123 456
problem-contact-email =
    .missing = Inserire l’indirizzo e‑mail del referente
    .malformed = Inserire un indirizzo e‑mail, ad esempio nome@example.com
    .too-long = Questo indirizzo e‑mail è troppo lungo
problem-contact-notes =
    .missing = Inserire le note per lo specialista di assessment
    .too-long = Le note possono avere al massimo { $notes } caratteri

problem-details-name =
    .missing = Inserire un nome per la trattativa
    .too-long = Il nome della trattativa può avere al massimo { $line } caratteri
problem-details-location =
    .missing = Scegliere una sede
    .not-permitted = Per questa sede non è consentito creare trattative. Sceglierne un’altra
problem-details-value =
    .missing = Inserire il valore stimato
    .not-a-number = Inserire il valore stimato in cifre, ad esempio 25000
    .negative = Il valore stimato non può essere negativo
    .zero = Il valore stimato deve essere maggiore di zero
    .too-many-decimals = Il valore stimato ha più decimali di quanti ne preveda questa valuta
    .too-large = Il valore stimato è troppo grande
problem-details-currency =
    .missing = Scegliere una valuta
    .unknown-currency = Scegliere una valuta dall’elenco
problem-details-close_date =
    .missing = Inserire la data di chiusura prevista
    .malformed = Inserire la data di chiusura prevista nella forma { $date_example }
    .ambiguous = Questa data si può leggere in due modi. Inserirla nella forma { $date_example }
    .not-in-calendar = Questo giorno non esiste. Controllare la data di chiusura prevista
    .in-the-past = La data di chiusura prevista non può essere anteriore a oggi
    .too-far = La data di chiusura prevista può essere al massimo tra { $close_years } anni
problem-details-crm_id =
    .too-long = L’ID CRM può avere al massimo { $line } caratteri
problem-details-campaign_id =
    .too-long = L’ID campagna marketing può avere al massimo { $line } caratteri
problem-details-notes =
    .missing = Inserire le note
    .too-long = Le note possono avere al massimo { $notes } caratteri
problem-details-intent =
    .missing = Scegliere l’intenzione di acquisto nel marketplace
    .unknown = Scegliere una delle risposte
    .no-incentive = La risposta Sì richiede una soluzione idonea per un incentivo: aggiungerla prima alla trattativa

problem-team-rows =
    .none = Aggiungere almeno una persona con nome, telefono ed e‑mail
    .without-you = Aggiungere al team anche sé stessi, con l’indirizzo e‑mail usato per accedere: altrimenti la trattativa non sarà visibile
    .too-many = Un team può avere al massimo { $team } persone
problem-team-first_name =
    .missing = Inserire il nome della persona
    .too-long = Il nome può avere al massimo { $line } caratteri
problem-team-last_name =
    .missing = Inserire il cognome della persona
    .too-long = Il cognome può avere al massimo { $line } caratteri
problem-team-phone =
    .missing = Inserire il numero di telefono della persona
    .malformed = Inserire un numero di telefono, ad esempio +39 02 123 456
problem-team-email =
    .missing = Inserire l’indirizzo e‑mail della persona
    .malformed = Inserire un indirizzo e‑mail, ad esempio nome@example.com
    .too-long = Questo indirizzo e‑mail è troppo lungo
    .twice = Questa persona è già nel team

problem-partners-name =
    .missing = Inserire il nome del partner
    .not-chosen = Scegliere il partner tra quelli corrispondenti al nome
    .own-company = Non si può invitare la propria azienda
    .unknown = Questa azienda non può essere invitata. Scegliere un altro partner
    .twice = Questo partner è già invitato
    .too-many = Una trattativa può avere al massimo { $partners } partner
problem-partners-value =
    .missing = Inserire il valore stimato del partner
    .not-a-number = Inserire il valore stimato del partner in cifre, ad esempio 25000
    .negative = Il valore stimato del partner non può essere negativo
    .zero = Il valore stimato del partner deve essere maggiore di zero
    .too-many-decimals = Il valore stimato del partner ha più decimali di quanti ne preveda questa valuta
    .too-large = Il valore stimato del partner è troppo grande
problem-partners-currency =
    .missing = Scegliere la valuta del partner
    .unknown-currency = Scegliere la valuta del partner dall’elenco
problem-partners-close_date =
    .missing = Inserire la data di chiusura prevista del partner
    .malformed = Inserire la data di chiusura prevista del partner nella forma { $date_example }
    .ambiguous = Questa data si può leggere in due modi. Inserirla nella forma { $date_example }
    .not-in-calendar = Questo giorno non esiste. Controllare la data di chiusura prevista del partner
    .in-the-past = La data di chiusura prevista del partner non può essere anteriore a oggi
    .too-far = La data di chiusura prevista del partner può essere al massimo tra { $close_years } anni
problem-partners-notes =
    .too-long = Le note possono avere al massimo { $notes } caratteri
problem-partners-help =
    .missing = Scegliere il tipo di supporto richiesto
    .unknown = Scegliere uno dei tipi di supporto
problem-partners-team =
    .none = Scegliere almeno una persona del proprio team per questo partner
problem-partners-solutions =
    .none = Scegliere almeno una soluzione di questo partner
    .too-many = Un partner può essere invitato con al massimo { $solutions } soluzioni

problem-solution-id =
    .none = Aggiungere almeno una soluzione
    .too-many = Una trattativa può avere al massimo { $solutions } soluzioni
    .twice = Questa soluzione è già nella trattativa
    .unknown = Scegliere una soluzione dall’elenco
    .no-incentive = Il cliente intende acquistare nel marketplace: aggiungere una soluzione idonea per un incentivo
problem-solution-quantity =
    .malformed = Inserire la quantità come numero intero a partire da 1
problem-solution-price =
    .missing = Inserire il prezzo
    .not-a-number = Inserire il prezzo in cifre, ad esempio 250
    .negative = Il prezzo non può essere negativo
    .zero = Il prezzo deve essere maggiore di zero
    .too-many-decimals = Il prezzo ha più decimali di quanti ne preveda questa valuta
    .too-large = Il prezzo è troppo grande
problem-solution-currency =
    .missing = Scegliere la valuta del prezzo
    .unknown-currency = Scegliere la valuta del prezzo dall’elenco
problem-solution-assessment =
    .unknown = Scegliere un tipo di assessment dall’elenco
    .not-vetted = La propria azienda non è accreditata per gli assessment
    .not-alone = Un assessment non ha altre soluzioni. Rimuovere le soluzioni o scegliere “Nessun assessment”
problem-solution-assessment_location =
    .missing = Scegliere la sede dell’assessment
    .unknown = Scegliere una delle sedi della propria azienda

problem-services-role =
    .missing = Scegliere il ruolo del partner
    .unknown = Scegliere uno dei ruoli del partner
problem-services-area =
    .missing = Scegliere l’area di soluzione
    .unknown = Scegliere un’area di soluzione dall’elenco
problem-services-play =
    .missing = Scegliere lo scenario di soluzione
    .unknown = Scegliere uno scenario di soluzione dall’elenco
    .not-of-area = Scegliere uno scenario dell’area di soluzione

problem-help-kind =
    .missing = Scegliere il tipo di supporto
    .unknown = Scegliere uno dei tipi di supporto
problem-help-share =
    .missing = Indicare se i venditori di { $vendor } possono vedere questa trattativa
problem-help-notes =
    .too-long = Le note per { $vendor } possono avere al massimo { $notes } caratteri
problem-consent =
    .missing = Selezionare la casella per confermare il consenso
