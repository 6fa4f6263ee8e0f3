### The frame around every page, and the small words that pages share.

product-name = Tandem
skip-to-content = Vai al contenuto
frame-navigation = Principale
frame-crumbs = Percorso
nav-deals = Trattative
nav-drafts = Bozze
nav-sign-out = Esci
nav-signed-in-as = Accesso effettuato come { $name }, { $company }
page-title = { $page } – Tandem
page-title-wrong = Errore: { $page } – Tandem
page-title-of = { $page } – { $name }

none-given = –
name-and-value = { $field }: { $value }

## The New deal button and its gate (SPEC §3.4, F06)

new-deal = Nuova trattativa
gate-partner-nobody = Solo i partner creano trattative.
gate-role = Serve il ruolo Amministratore segnalazioni. Può assegnarlo un amministratore account dell’azienda: { $people }.
gate-role-nobody = Serve il ruolo Amministratore segnalazioni. L’azienda non ha un amministratore account che possa assegnarlo: rivolgersi a chi gestisce questa installazione.
gate-published_solution = L’azienda non ha soluzioni pubblicate nel marketplace commerciale. Può pubblicarne una un amministratore soluzioni di co-selling: { $people }.
gate-published_solution-nobody = L’azienda non ha soluzioni pubblicate nel marketplace commerciale, e nessuno ha il ruolo Amministratore soluzioni di co-selling per pubblicarne una.
gate-co_sell_ready = Nessuna delle soluzioni pubblicate è pronta per il co-selling. Può prepararne una un amministratore soluzioni di co-selling: { $people }.
gate-co_sell_ready-nobody = Nessuna delle soluzioni pubblicate è pronta per il co-selling, e nell’azienda nessuno ha il ruolo Amministratore soluzioni di co-selling.
