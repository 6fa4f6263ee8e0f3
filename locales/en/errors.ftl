### Pages for what went wrong.

error-not-found-title = This page does not exist
error-not-found = Either the address is wrong, or what it names is not yours to see. If somebody sent you the link, ask them to put you on the deal's team.
error-forbidden-title = You cannot do this
error-unavailable-title = This does not work at the moment
error-unavailable = The server could not answer. Nothing that you saved is lost. Wait a moment and try again.
error-unavailable-sent = The server could not answer, and what you just sent may not be saved. Nothing that you saved before is lost. Wait a moment, then reload this page: your browser asks, and sends it once more. You can also go back: most browsers still have what you typed.
error-malformed-title = The server did not understand this
error-malformed = Something in the request could not be read, so nothing was changed. Go back and try again.
error-request = Request { $id }
error-home = Go to the start page
error-form-saved = Open the form as it was last saved

error-too-large-title = This is too large
error-too-large = More was sent than the server takes at once, so nothing was changed. Go back and shorten what you entered.
error-cross-site = The request seems to come from another site, so nothing was changed. Open the page here and try again.
