### Signing in and out, and the No-access page.

sign-in-title = Accedi
sign-in-lead = L’area di lavoro in cui { $vendor } e i suoi partner seguono insieme le trattative.
sign-in-email = E-mail
sign-in-password = Password
sign-in-button = Accedi
sign-in-wrong = Indirizzo e‑mail e password non corrispondono. Controllarli e riprovare.
sign-in-throttled = Troppi tentativi. Riprovare tra { $minutes ->
    [one] un minuto
   *[other] { $minutes } minuti
}.
sign-in-expired = Sessione chiusa per inattività. Accedere di nuovo per continuare.
sign-in-kept = Sessione chiusa per inattività. Quanto digitato è stato conservato: accedere di nuovo per ritrovarlo.
sign-in-signed-out = Sessione chiusa.
sign-in-demo-title = Accessi demo
sign-in-demo-lead = Tutti con la password { $password }. Questa installazione contiene solo dati inventati.
no-role = Nessun ruolo
sign-in-demo-use = Usa { $email }

no-access-title = Accesso non ancora abilitato
no-access-lead = Accesso effettuato come { $name } di { $company }, ma senza alcun ruolo in quest’area di lavoro. Può assegnarne uno un amministratore account dell’azienda.
no-access-admins = A chi rivolgersi
no-access-nobody = { $company } non ha ancora un amministratore account. Rivolgersi a chi gestisce questa installazione.
no-access-admin-self = Un amministratore account di { $company } può assegnare ruoli ai colleghi e a sé stesso in “Persone”, ma per l’area di lavoro serve un ruolo apposito.
no-access-again = Una volta ottenuto un ruolo, riprovare.
no-access-retry = Riprova
no-access-other = Il ruolo assegnato riguarda i profili aziendali o le soluzioni, per i quali questa versione non ha ancora pagine. Per le trattative serve un ruolo apposito, che può essere assegnato da un amministratore account dell’azienda.

## One's own account

account-title = Account personale
account-you = Dati personali
account-name = Nome
account-name-save = Salva nome
account-company = Azienda
account-roles = Ruoli
account-scope-company = Tutta l’azienda
account-preferences = Preferenze
account-save = Salva le modifiche
account-language = Lingua
account-language-browser = Come nel browser
account-zone = Fuso orario
account-zone-browser = Come nel browser ({ $zone })
account-zone-utc = UTC
account-zone-hint = Tutti gli orari sono indicati così. I giorni delle trattative restano uguali per tutti.
zone-area-africa = Africa
zone-area-america = America
zone-area-antarctica = Antartide
zone-area-arctic = Artico
zone-area-asia = Asia
zone-area-atlantic = Atlantico
zone-area-australia = Australia
zone-area-europe = Europa
zone-area-indian = Oceano Indiano
zone-area-pacific = Pacifico
account-slash = Andare alla ricerca con il tasto /
account-slash-hint = Disattivare se si comanda il computer a voce o si premono tasti per sbaglio. Ctrl+K funziona sempre.
account-theme = Tema
theme-system = Come nel dispositivo
theme-light = Chiaro
theme-dark = Scuro
account-password-present = Password attuale
account-password-new = Nuova password
account-password-hint = Almeno 12 caratteri. Meglio una frase personale.
account-password-change = Cambia password
account-password-short = La nuova password deve avere almeno 12 caratteri
account-password-long = La nuova password è troppo lunga
account-password-common = Questa password è tra le prime a essere indovinate. Sceglierne un’altra
account-password-wrong = Questa non è la password attuale
account-saved-name = Nome salvato.
account-saved-preferences = Preferenze salvate.
account-saved-password = Password cambiata. Tutte le altre sessioni sono terminate.
account-saved-session = La sessione è terminata.
account-sessions = Dove è aperto l’accesso
account-sessions-hint = Terminare le sessioni sconosciute, poi cambiare la password.
account-browser = Browser
account-address = Indirizzo
account-last-seen = Ultimo uso
account-act = Azione
account-here = Questa
account-end = Termina
account-end-what = Termina la sessione in { $browser }
