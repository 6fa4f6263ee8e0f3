### Pages for what went wrong.

error-not-found-title = Questa pagina non esiste
error-not-found = L’indirizzo è errato, oppure manca l’autorizzazione per vedere ciò a cui porta. Se il link arriva da qualcuno, chiedergli di essere aggiunti al team della trattativa.
error-forbidden-title = Operazione non consentita
error-unavailable-title = Servizio momentaneamente non disponibile
error-unavailable = Il server non è riuscito a rispondere. Nulla di quanto salvato è andato perso. Attendere un momento e riprovare.
error-unavailable-sent = Il server non è riuscito a rispondere e quanto appena inviato potrebbe non essere stato salvato. Nulla di quanto salvato prima è andato perso. Attendere un momento e ricaricare questa pagina: il browser chiede conferma e invia di nuovo i dati. Si può anche tornare indietro: la maggior parte dei browser conserva il testo digitato.
error-malformed-title = Il server non ha capito la richiesta
error-malformed = Una parte della richiesta risulta illeggibile, quindi non è stato modificato nulla. Tornare indietro e riprovare.
error-request = Richiesta { $id }
error-home = Vai alla pagina iniziale
error-form-saved = Apri il modulo come salvato l’ultima volta

error-too-large-title = Contenuto troppo grande
error-too-large = I dati inviati superano quanto il server accetta in una volta, quindi non è stato modificato nulla. Tornare indietro e accorciare il testo inserito.
error-cross-site = La richiesta sembra provenire da un altro sito, quindi non è stato modificato nulla. Aprire la pagina da qui e riprovare.
