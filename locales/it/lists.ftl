### The lists of deals: tabs, columns, filters, search, saved views (SPEC §10.2, §10.3).

tab-inbound = In entrata
tab-outbound = In uscita
tab-favorites = Preferite

deals-page-title = { $tab }: { $group }
deals-found = Trattative trovate: { $count }
deals-or-more = { $number }+

deals-column-country = Paese
deals-column-location = Sede
deals-column-created = Creata
deals-column-role = Ruolo del partner
deals-column-crm = ID CRM
deals-column-referral = ID segnalazione

deals-previous = Precedenti
deals-next = Successive
deals-rows = Righe per pagina
deals-preview = Anteprima
deals-preview-of = Anteprima: { $name }
deals-to-start = Torna alla prima pagina
deals-clear = Azzera tutto
deals-all = Mostra tutte

deals-empty-favorites-title = Ancora nessuna preferita
deals-empty-favorites = Selezionare il cuore accanto a una trattativa per ritrovarla qui.
deals-empty-inbox-title = Nulla in attesa di risposta
deals-empty-inbox = Le nuove trattative restano qui finché qualcuno non le accetta o le rifiuta.
deals-empty-active-title = Nessuna trattativa attiva
deals-empty-active = Le trattative accettate restano qui finché non sono vinte o perse.
deals-empty-archive-title = L’archivio è ancora vuoto
deals-empty-archive = Le trattative vinte, perse, rifiutate e scadute restano qui, sempre consultabili.
deals-empty-narrowed-title = Nessuna trattativa corrispondente
deals-empty-narrowed = Nessuna trattativa di questo elenco soddisfa tutti i criteri. Rimuovere un filtro o cercare in un’altra scheda.
deals-empty-part-title = Nessun risultato in questa parte delle trattative
deals-empty-part = Nelle trattative di questo elenco il testo cercato si trova altrove.
deals-empty-beyond-title = L’elenco finisce qui
deals-empty-beyond = Da questa parte dell’elenco non c’è altro.

## Marks

favorite-mark = Aggiungi alle preferite
favorite-unmark = Rimuovi dalle preferite
favorite-of = Preferita: { $name }
favorite-failed = Non è stato possibile salvare il contrassegno. Riprovare.

## Search and filters

deals-search = Cerca tra queste trattative
deals-search-hint = Nome, cliente, note, team, ID
deals-search-go = Cerca
deals-search-short = Digitare almeno tre lettere o cifre.
deals-everywhere = Ovunque
deals-search-everywhere = Cerca ovunque
deals-part-name = Nome della trattativa
deals-part-customer = Cliente
deals-part-notes = Note
deals-part-team = Team
deals-part-ids = ID
deals-value-hint = Se nel filtro non è scelta una valuta, i valori si confrontano come numeri, qualunque sia la valuta.
deals-filter = Filtri
deals-filter-on = Filtri ({ $count })
deals-columns = Colonne
deals-views = Viste
deals-sorted = Ordine: { $order }
deals-order--created = Prima le più recenti
deals-order-created = Prima le meno recenti
deals-order-name = Trattativa, A–Z
deals-order--name = Trattativa, Z–A
deals-order-customer = Cliente, A–Z
deals-order--customer = Cliente, Z–A
deals-order-status = Stato: prima quelle in attesa
deals-order--status = Stato: in attesa per ultime
deals-order-value = Valore crescente
deals-order--value = Valore decrescente
deals-order-closes = Prima le chiusure più vicine
deals-order--closes = Prima le chiusure più lontane
deals-chips = Filtri attivi
deals-chip = { $name }: { $value }
deals-chip-search = Ricerca: { $text }
deals-chip-search-in = Ricerca ({ $part }): { $text }
deals-chip-remove = Rimuovi il filtro “{ $filter }”
deals-found-in = { $place }: { $text }
deals-ignored = Questi filtri risultano illeggibili e non sono applicati: { $names }.
deals-unread = Alcuni filtri risultano illeggibili e non sono applicati
deals-left-out = Ci stanno al massimo { $most } colonne. Tralasciate: { $names }.

found-in-notes = Note
found-in-team = Team
found-in-contact = Referente del cliente
found-in-crm = ID CRM
found-in-vendor_crm = ID CRM di { $vendor }
found-in-campaign = ID campagna marketing
found-in-id = ID

view-tab = Direzione
view-group = Gruppo
view-q = Ricerca
view-in = Dove cercare
view-sort = Ordinamento
view-rows = Righe per pagina
view-column = Colonne
view-country = Paese del cliente
view-type = Tipo di trattativa
view-partners = Tra partner
view-status = Stato
view-vendor = Stato presso { $vendor }
view-solution = Soluzione
view-location = Sede
view-mine = Le mie trattative
view-customer = Nome del cliente
view-value_from = Valore da
view-value_to = Valore fino a
view-currency = Valuta
view-closes_from = Chiusura dal
view-closes_to = Chiusura fino al
view-created_from = Creata dal
view-created_to = Creata fino al

vendor-not-involved = Non partecipa

panel = Accanto all’elenco
panel-close = Chiudi

filter-mine = Solo trattative del cui team faccio parte
filter-span-value = Valore stimato
filter-span-closes = Data di chiusura prevista
filter-span-created = Creata
filter-any-currency = Qualsiasi valuta
filter-customer-hint = L’inizio delle parole, a partire da tre lettere. Una parola più corta viene trovata solo intera.
filter-date-hint = Ad esempio { $example }
filter-problem-amount = In “{ $field }” inserire un importo in cifre, ad esempio 25000.
filter-problem-date = In “{ $field }” inserire una data, ad esempio { $example }.
filter-problem-name = In “{ $field }” inserire lettere o cifre.
filter-solutions-more = Più di { $count } soluzioni corrispondono: queste sono le prime. Manca quella giusta? Digitare più lettere del nome.
filter-apply = Applica
filter-reset = Azzera

columns-hint = Al massimo { $most }, sempre compresi il nome della trattativa, il cliente e lo stato.
columns-apply = Mostra queste

views-none = Ancora nulla di salvato.
views-shared = Condivisa
views-of = Di { $name }
views-delete = Elimina la vista “{ $name }”
views-delete-title = Eliminare questa vista?
views-delete-body = “{ $name }” andrà persa definitivamente. Le sue trattative restano.
views-delete-shared = Non la troveranno più nemmeno i colleghi.
views-delete-yes = Elimina vista
views-delete-no = Conserva
views-deleted = Vista eliminata.
views-unshare = Non condividere più
views-unshare-what = Non condividere più la vista “{ $name }”
views-unshared = I colleghi non trovano più questa vista.
views-save-title = Salva questo elenco
views-name = Nome
views-name-hint = Salva i filtri, la ricerca, l’ordinamento e le colonne attuali. Una propria vista con lo stesso nome viene sostituita e, se era condivisa, resta condivisa.
views-share = Condividi con i colleghi
views-save = Salva vista
views-saved = Vista salvata: si trova in Viste.
views-replaced = Vista salvata al posto di quella con lo stesso nome.
views-replaced-shared = Vista salvata al posto di quella con lo stesso nome. La trovano anche i colleghi.
views-problem-missing = Inserire un nome per la vista.
views-problem-too-long = Il nome può avere al massimo 60 caratteri.
views-problem-too-many = Il numero massimo di viste è già raggiunto. Prima eliminarne una.

preview-open = Apri trattativa
preview-open-tab = Apri in una nuova scheda
preview-answer-by = Rispondere entro
preview-contact = Referente del cliente
preview-team = Team
preview-seller = Venditore di { $vendor }
preview-eligible = Idonea per IP co-sell

copy-this = Copia: { $text }
copy-done = Copiato
copy-failed = Non è stato possibile copiare. Selezionare il testo e copiarlo a mano.

## From anywhere

search-everything = Cerca trattative, clienti, persone e pagine
search-hint = Trattative, clienti, persone
search-title = Ricerca
search-title-of = Ricerca: { $text }
search-nothing-typed = Digitare che cosa cercare: un nome, un cliente, una parola delle note, un ID.
search-colleagues = Cerca persone e pagine
search-colleagues-nothing-typed = Digitare che cosa cercare: un nome, un indirizzo e‑mail, una pagina.
search-none-title = Nessun risultato
search-none = Nessuna trattativa accessibile, nessun cliente, nessuna persona dell’azienda e nessuna pagina contiene queste parole.
search-deals = Trattative
search-deal-facts = { $customer }, { $value }
search-customers = Clienti
search-people = Persone
search-pages = Pagine
search-all-in = Tutte nella scheda “{ $tab }”

deal-place-list = Trattative: { $tab }
deal-previous = Trattativa precedente
deal-next-deal = Trattativa successiva
