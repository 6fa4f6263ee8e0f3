### User management (F05): the list, an invitation, one person; and the way in by a link.

people-title = Persone
people-invite = Invita
people-states = Persone per stato
people-all = Tutte
people-tab-active = Attive
people-tab-invited = Invitate
people-tab-deactivated = Disattivate
people-search = Nome o e‑mail
people-role = Ruolo
people-any-role = Qualsiasi ruolo
people-show = Mostra
people-clear = Azzera ricerca e ruolo
people-show-all = Mostra tutte
people-column-name = Nome
people-column-email = E-mail
people-column-roles = Ruoli
people-column-seen = Ultimo accesso
people-column-state = Stato
people-never = Mai
people-none-title = Nessuna persona trovata
people-none = Nessuno nell’azienda corrisponde a questi criteri. Ridurli, o mostrare tutte le persone.
people-pages = Pagine dell’elenco
people-before = Precedenti
people-after = Successive
people-count = { $count ->
    [one] { $count } persona
   *[other] { $count } persone
}
# A role with the place that it is for.
people-grant = { $role } · { $place }

## Whether an account opens anything

standing-active = Attiva
standing-invited = Invitata
standing-deactivated = Disattivata

## An invitation

people-invite-title = Invita una persona
people-invite-lead = Poi si assegnano i ruoli e si consegna un link con cui la persona sceglie la password.
people-email-hint = L’indirizzo di lavoro. Serve per accedere.
people-invite-send = Invita
people-cancel = Annulla
people-name-missing = Inserire un nome
people-name-too-long = Il nome ha più di { $characters } caratteri
people-email-missing = Inserire un indirizzo e‑mail
people-email-malformed = Inserire un indirizzo e‑mail come nome@azienda.example
people-email-too-long = L’indirizzo e‑mail è troppo lungo
people-email-taken = Questo indirizzo non può essere invitato
people-email-colleague = Qualcuno nell’azienda ha già questo indirizzo
people-open-colleague = Apri la sua pagina

## One person

people-person = Persona
people-opens = Apre
people-opens-open_workspace = Trattative
people-opens-open_profiles = Profili aziendali: non ancora in questa versione
people-opens-open_solutions = Soluzioni: non ancora in questa versione
people-opens-assign_roles = Persone e ruoli
people-opens-nothing = Ancora niente: serve un ruolo
people-since = Account dal

people-no-role = Ancora nessun ruolo.
people-withdraw = Revoca
people-withdraw-what = Revoca { $grant } a { $name }
people-resign-title = Revocare a sé stessi il ruolo “Amministratore account”?
people-resign-follows = Da quel momento non si può più aprire “Persone”, invitare altri né assegnare ruoli, neppure questo a sé stessi. Può restituirlo un altro amministratore account.
people-resign-nothing-left = Nessun altro ruolo apre le trattative: resta accessibile solo il proprio account.
people-resign-no = Mantieni il ruolo
people-resign-yes = Revoca
people-grant-title = Assegna un ruolo
people-location-hint = Solo { $admin } e { $user } possono valere per una sede.
people-grant-button = Assegna

people-way-in = Accesso
people-way-in-active = Accede con la sua password. Se l’ha dimenticata, creare un link con cui sceglierne un’altra.
people-way-in-invited = Non ha ancora scelto una password e non c’è un link valido. Crearne uno e consegnarlo.
people-way-in-linked = È già valido un link (scadenza: { $until }). Uno nuovo lo sostituisce.
people-way-in-deactivated = Questo account non apre nulla. Ruoli e cronologia restano.
people-make-link = Nuovo link di accesso
people-link-title = Consegnare questo link
people-link-lead = Con questo link { $name } sceglie una password. Funziona una sola volta. Scadenza: { $until }.
people-link = Link
people-link-hint = È visibile solo adesso. Non consegnarlo ad altri: chi lo possiede accede con questo nome.

people-deactivate = Disattiva
people-deactivate-title = Disattivare { $name }?
people-deactivate-follows = Tutte le sessioni di { $name } terminano subito e l’accesso non sarà più possibile. Trattative, ruoli e cronologia restano come sono, e l’account si può riattivare.
people-deactivate-no = Lascia attivo
people-deactivate-yes = Disattiva
people-reactivate = Riattiva
people-reactivate-title = Riattivare { $name }?
people-reactivate-follows = { $name } potrà accedere di nuovo con la password di prima e avrà i ruoli di prima.
people-reactivate-no = Lascia disattivato
people-reactivate-yes = Riattiva

people-done-invited = Invito creato per { $name }.
people-done-granted = Ruolo assegnato. Vale da subito.
people-done-granted-deactivated = Ruolo assegnato. Varrà quando l’account sarà di nuovo attivo.
people-done-withdrawn = Ruolo revocato. Vale da subito.
people-done-deactivated = Account di { $name } disattivato, tutte le sessioni sono terminate.
people-done-reactivated = Account di { $name } di nuovo attivo.
people-done-linked = Nuovo link creato.

people-refused-last_admin = L’azienda ha bisogno di almeno un amministratore account attivo. Prima nominarne un altro.
people-refused-oneself = Non per sé stessi. La password si cambia nella pagina del proprio account; può disattivarlo un altro amministratore account.
people-refused-wrong_company = Questo ruolo non è previsto per le persone di questa azienda.
people-refused-no_location = Questo ruolo vale sempre per tutta l’azienda. Non scegliere una sede.
people-refused-unknown_location = L’azienda non ha questa sede.
people-refused-granted_already = Ha già questo ruolo, proprio per questo ambito.
people-refused-not_granted = Non ha più questo ruolo.
people-refused-deactivated = Questo account è disattivato.
people-refused-not_deactivated = Questo account non è disattivato.
people-refused-no_role_chosen = Prima scegliere un ruolo.
people-refused-other = Non è cambiato nulla. Lo stato attuale è qui sotto o nella pagina della persona.

## What happened to a person

people-history = Cronologia
people-history-empty = Nessuna registrazione.
people-operator = Da riga di comando
people-event-added = Account creato
people-event-invited = Invito
people-event-granted = Ruolo assegnato: { $grant }
people-event-withdrawn = Ruolo revocato: { $grant }
people-event-deactivated = Account disattivato
people-event-reactivated = Account riattivato
people-event-link_made = Nuovo link di accesso creato
people-event-joined = Password scelta, primo accesso
people-event-password_set = Nuova password impostata

## Why somebody may or may not do something with a deal

explain-title = Perché questa persona non vede una trattativa?
explain-lead = Incollare l’indirizzo di una trattativa dell’azienda per sapere che cosa { $name } può farne, e perché. Della trattativa si dicono solo la sede e se { $name } è nel team.
explain-deal = Indirizzo o id della trattativa
explain-deal-hint = Per esempio https://tandem.example/deals/01…
explain-button = Spiega
explain-missing = Incollare l’indirizzo di una trattativa
explain-no-such-deal = L’azienda non ha questa trattativa
explain-deactivated = Questo account è disattivato: non apre alcuna trattativa, quali che siano i ruoli
explain-invited = Questa persona non ha ancora effettuato l’accesso. Quando lo farà, varrà questo:
explain-on-team = Sede della trattativa: { $place }. { $name } è nel team.
explain-off-team = Sede della trattativa: { $place }. { $name } non è nel team.
explain-view_deal = Vedere la trattativa
explain-edit_deal = Modificarla
explain-answer_deal = Accettarla o rifiutarla
explain-move_deal = Segnare fasi, vinta o persa
explain-yes = Sì
explain-no = No
explain-because = Grazie al ruolo: { $grant }.
explain-denied-other_company = La trattativa è di un’altra azienda.
explain-denied-partners_only = Possono farlo solo i partner.
explain-denied-no_role = { $name } non ha alcun ruolo.
explain-denied-needs_role = Nessun ruolo di { $name } lo consente. Ne basterebbe uno di questi: { $roles }.
explain-denied-needs_whole_company = Il ruolo vale per una sola sede; qui serve per tutta l’azienda.
explain-denied-outside_location = La sede della trattativa non rientra nel ruolo di { $name }.
explain-denied-not_on_team = { $name } non è nel team della trattativa.
explain-denied-not_vetted = { $vendor } non ha abilitato l’azienda agli assessment.
explain-who-account_admin = Può cambiarlo un amministratore account: assegnare un ruolo qui sopra.
explain-who-referrals_admin = Un amministratore segnalazioni può aggiungere persone al team della trattativa.
explain-who-solution_admin = Può cambiarlo un amministratore soluzioni di co-selling.
explain-who-assessment_team = Può cambiarlo { $vendor }.
explain-who-operator = Può cambiarlo chi gestisce questa installazione.
explain-who-nobody = Nessuno può cambiarlo.
explain-open-only = Qui non si verifica se la trattativa è ancora aperta né che cosa consente il suo stato.

## In by a link

welcome-title = Benvenuti in Tandem
welcome-lead = Basta scegliere una password.
welcome-button = Inizia
welcome-again-title = Scegliere una nuova password
welcome-again-lead = Sostituisce quella di prima, e tutte le altre sessioni terminano.
welcome-again-button = Salva e accedi
welcome-closed-title = Questo link non apre nulla
welcome-gone = È già stato usato, è scaduto, o uno più recente lo ha sostituito. Chiederne uno nuovo a un amministratore account dell’azienda.

## For whoever does not give roles

no-access-people-title = Riservato agli amministratori account
no-access-people = Gli amministratori account dell’azienda invitano le persone e assegnano i ruoli.
no-access-manage = Gestisci le persone
