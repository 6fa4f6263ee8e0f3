### Pages for what went wrong.

error-not-found-title = Sidan finns inte
error-not-found = Antingen är adressen fel eller så har du inte rätt att se det som finns där. Om någon har skickat länken till dig, be att få komma med i affärens team.
error-forbidden-title = Det här kan du inte göra
error-unavailable-title = Det här fungerar inte just nu
error-unavailable = Servern kunde inte svara. Inget av det du har sparat har gått förlorat. Vänta en stund och försök igen.
error-unavailable-sent = Servern kunde inte svara, och det du just skickade kanske inte har sparats. Inget av det du sparade tidigare har gått förlorat. Vänta en stund och ladda sedan om sidan: webbläsaren frågar och skickar det en gång till. Du kan också gå tillbaka: de flesta webbläsare har kvar det du skrev.
error-malformed-title = Servern förstod inte förfrågan
error-malformed = Något i förfrågan gick inte att läsa, så ingenting ändrades. Gå tillbaka och försök igen.
error-request = Förfrågan { $id }
error-home = Gå till startsidan
error-form-saved = Öppna formuläret som det senast sparades

error-too-large-title = Det blev för mycket
error-too-large = Du skickade mer än servern tar emot på en gång, så ingenting ändrades. Gå tillbaka och korta det du skrev.
error-cross-site = Förfrågan verkar komma från en annan webbplats, så ingenting ändrades. Öppna sidan här och försök igen.
