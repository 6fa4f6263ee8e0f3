### Pages for what went wrong.

error-not-found-title = Nie ma takiej strony
error-not-found = Adres jest błędny albo prowadzi do czegoś, do czego nie masz dostępu. Jeśli link pochodzi od innej osoby, poproś ją o dodanie do zespołu transakcji.
error-forbidden-title = Brak uprawnień do tej czynności
error-unavailable-title = To chwilowo nie działa
error-unavailable = Serwer nie mógł odpowiedzieć. Wszystko, co zapisano, jest bezpieczne. Odczekaj chwilę i spróbuj ponownie.
error-unavailable-sent = Serwer nie mógł odpowiedzieć i to, co właśnie wysłano, mogło nie zostać zapisane. Wszystko, co zapisano wcześniej, jest bezpieczne. Odczekaj chwilę i odśwież tę stronę: przeglądarka zapyta i wyśle dane jeszcze raz. Możesz też wrócić: większość przeglądarek pamięta wpisany tekst.
error-malformed-title = Serwer nie zrozumiał żądania
error-malformed = Części żądania nie dało się odczytać, więc nic nie zostało zmienione. Wróć i spróbuj ponownie.
error-request = Żądanie { $id }
error-home = Przejdź do strony początkowej
error-form-saved = Otwórz formularz w ostatnio zapisanej postaci

error-too-large-title = Za dużo danych
error-too-large = Wysłano więcej, niż serwer przyjmuje za jednym razem, więc nic nie zostało zmienione. Wróć i skróć wpisany tekst.
error-cross-site = Żądanie wygląda na wysłane z innej witryny, więc nic nie zostało zmienione. Otwórz stronę tutaj i spróbuj ponownie.
