### Signing in and out, and the No-access page.

sign-in-title = Accedi
sign-in-lead = L’area di lavoro in cui { $vendor } e i suoi partner seguono insieme le trattative.
sign-in-email = E-mail
sign-in-password = Password
sign-in-button = Accedi
sign-in-wrong = Indirizzo e-mail e password non corrispondono. Controllarli e riprovare.
sign-in-throttled = Troppi tentativi. Riprovare tra { $minutes ->
    [one] un minuto
   *[other] { $minutes } minuti
}.
sign-in-expired = Sessione chiusa per inattività. Accedere di nuovo per continuare.
sign-in-kept = Sessione chiusa per inattività. Quanto digitato è stato conservato: accedere di nuovo per ritrovarlo.
sign-in-signed-out = Sessione chiusa.
sign-in-demo-title = Accessi demo
sign-in-demo-lead = Tutti con la password { $password }. Questa installazione contiene solo dati inventati.
sign-in-demo-no-role = Nessun ruolo
sign-in-demo-use = Usa { $email }

no-access-title = Accesso non ancora abilitato
no-access-lead = Accesso effettuato come { $name } di { $company }, ma senza alcun ruolo in quest’area di lavoro. Può assegnarne uno un amministratore account dell’azienda.
no-access-admins = A chi rivolgersi
no-access-nobody = { $company } non ha ancora un amministratore account. Rivolgersi a chi gestisce questa installazione.
no-access-admin-self = Un amministratore account di { $company } può assegnare ruoli ai colleghi e a sé stesso, ma per l’area di lavoro serve un ruolo apposito.
no-access-again = Una volta ottenuto un ruolo, riaprire questa pagina.
no-access-other = Il ruolo assegnato dà accesso ad altre parti dell’area di lavoro, ma non alle trattative.
