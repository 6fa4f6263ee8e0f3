### The lists of deals: tabs, columns, filters, search, saved views (SPEC §10.2, §10.3).

tab-inbound = Inkommande
tab-outbound = Utgående
tab-favorites = Favoriter

deals-page-title = { $tab }: { $group }
deals-found = Antal träffar: { $count }
deals-or-more = { $number }+

deals-column-country = Land
deals-column-location = Arbetsställe
deals-column-created = Skapad
deals-column-role = Partnerns roll
deals-column-crm = CRM-ID
deals-column-referral = Hänvisnings-ID

deals-previous = Föregående
deals-next = Nästa
deals-rows = Rader per sida
deals-preview = Förhandsvisning
deals-preview-of = Förhandsvisning: { $name }
deals-to-start = Till första sidan
deals-clear = Rensa allt
deals-all = Visa alla

deals-empty-favorites-title = Inga favoriter ännu
deals-empty-favorites = Tryck på hjärtat bredvid en affär, så finns den här.
deals-empty-inbox-title = Inget väntar på svar
deals-empty-inbox = Nya affärer ligger här tills någon accepterar eller avböjer dem.
deals-empty-active-title = Inga aktiva affärer
deals-empty-active = Accepterade affärer ligger här tills de är vunna eller förlorade.
deals-empty-archive-title = Arkivet är tomt än så länge
deals-empty-archive = Vunna, förlorade, avböjda och utgångna affärer finns kvar här och går att läsa.
deals-empty-narrowed-title = Inga affärer matchar
deals-empty-narrowed = Ingen affär i listan uppfyller alla villkor. Ta bort ett filter eller titta under en annan flik.
deals-empty-part-title = Inga träffar i den här delen av affärerna
deals-empty-part = Det du söker finns på andra ställen i listans affärer.
deals-empty-beyond-title = Listan slutar här
deals-empty-beyond = Det finns inget mer åt det här hållet.

## Marks

favorite-mark = Markera som favorit
favorite-unmark = Ta bort som favorit
favorite-of = Favorit: { $name }
favorite-failed = Markeringen kunde inte sparas. Försök igen.

## Search and filters

deals-search = Sök bland de här affärerna
deals-search-hint = Namn, kund, anteckningar, team, ID
deals-search-go = Sök
deals-search-short = Skriv minst tre bokstäver eller siffror.
deals-everywhere = Överallt
deals-search-everywhere = Sök överallt
deals-part-name = Affärens namn
deals-part-customer = Kund
deals-part-notes = Anteckningar
deals-part-team = Team
deals-part-ids = ID
deals-value-hint = Om ingen valuta är vald i filtret jämförs värden som tal, oavsett valuta.
deals-filter = Filter
deals-filter-on = Filter ({ $count })
deals-columns = Kolumner
deals-views = Vyer
deals-sorted = Ordning: { $order }
deals-order--created = Nyast först
deals-order-created = Äldst först
deals-order-name = Affärens namn, A–Ö
deals-order--name = Affärens namn, Ö–A
deals-order-customer = Kundens namn, A–Ö
deals-order--customer = Kundens namn, Ö–A
deals-order-status = Status, väntande först
deals-order--status = Status, väntande sist
deals-order-value = Lägst värde först
deals-order--value = Högst värde först
deals-order-closes = Tidigast avslutsdatum först
deals-order--closes = Senast avslutsdatum först
deals-chips = Aktiva filter
deals-chip = { $name }: { $value }
deals-chip-search = Sökning: { $text }
deals-chip-search-in = Sökning ({ $part }): { $text }
deals-chip-remove = Ta bort filtret ”{ $filter }”
deals-found-in = { $place }: { $text }
deals-ignored = De här filtren gick inte att läsa och används inte: { $names }.
deals-unread = Några filter gick inte att läsa och används inte
deals-left-out = Högst { $most } kolumner får plats. Utelämnade: { $names }.

found-in-notes = Anteckningar
found-in-team = Team
found-in-contact = Kundens kontaktperson
found-in-crm = CRM-ID
found-in-vendor_crm = CRM-ID hos { $vendor }
found-in-campaign = Kampanj-ID
found-in-id = ID

view-tab = Riktning
view-group = Läge
view-q = Sökning
view-in = Sök i
view-sort = Sortering
view-rows = Rader per sida
view-column = Kolumner
view-country = Kundens land
view-type = Affärstyp
view-partners = Partner till partner
view-status = Status
view-vendor = Status hos { $vendor }
view-solution = Lösning
view-location = Arbetsställe
view-mine = Mina affärer
view-customer = Kundens namn
view-value_from = Värde från
view-value_to = Värde till
view-currency = Valuta
view-closes_from = Avslut tidigast
view-closes_to = Avslut senast
view-created_from = Skapad tidigast
view-created_to = Skapad senast

vendor-not-involved = Deltar inte

panel = Bredvid listan
panel-close = Stäng

filter-mine = Bara affärer där jag ingår i teamet
filter-span-value = Beräknat värde
filter-span-closes = Beräknat avslutsdatum
filter-span-created = Skapad
filter-any-currency = Alla valutor
filter-customer-hint = Början av ord, från tre bokstäver. Kortare ord hittas bara som hela ord.
filter-date-hint = Till exempel { $example }
filter-problem-amount = Ange ett belopp i ”{ $field }”, till exempel 25{"\u00A0"}000.
filter-problem-date = Ange ett datum i ”{ $field }”, till exempel { $example }.
filter-problem-name = Skriv bokstäver eller siffror i ”{ $field }”.
filter-solutions-more = Fler än { $count } lösningar hittades, här är de första. Finns lösningen inte här? Skriv mer av namnet.
filter-apply = Använd
filter-reset = Rensa

columns-hint = Högst { $most }. Affärens namn, kundens namn och status är alltid med och räknas in.
columns-apply = Visa valda

views-none = Inget är sparat ännu.
views-shared = Delad
views-of = Från { $name }
views-delete = Ta bort vyn ”{ $name }”
views-delete-title = Ta bort vyn?
views-delete-body = ”{ $name }” försvinner för gott. Affärerna i den finns kvar.
views-delete-shared = Kollegorna hittar den inte heller längre.
views-delete-yes = Ta bort vyn
views-delete-no = Behåll vyn
views-deleted = Vyn är borttagen.
views-unshare = Sluta dela
views-unshare-what = Sluta dela vyn ”{ $name }”
views-unshared = Kollegorna hittar inte längre den här vyn.
views-save-title = Spara den här listan
views-name = Namn
views-name-hint = Filter, sökning, sortering och kolumner sparas som de är nu. Om du redan har en vy med samma namn ersätts den, och är den delad förblir den det.
views-share = Dela med kollegor
views-save = Spara vyn
views-saved = Vyn är sparad. Du hittar den under Vyer.
views-replaced = Vyn är sparad i stället för den som hade samma namn.
views-replaced-shared = Vyn är sparad i stället för den som hade samma namn. Kollegorna hittar den också.
views-problem-missing = Ge vyn ett namn.
views-problem-too-long = Namnet får ha högst 60 tecken.
views-problem-too-many = Du kan inte ha fler vyer. Ta bort en först.

preview-open = Öppna affären
preview-open-tab = Öppna i en ny flik
preview-answer-by = Svara senast
preview-contact = Kundens kontaktperson
preview-team = Team
preview-seller = Säljare hos { $vendor }
preview-eligible = Ger rätt till IP co-sell

copy-this = Kopiera: { $text }
copy-done = Kopierat
copy-failed = Det gick inte att kopiera. Markera texten och kopiera den själv.

## From anywhere

search-everything = Sök affärer, kunder, personer och sidor
search-hint = Affärer, kunder, personer
search-title = Sökning
search-title-of = Sökning: { $text }
search-nothing-typed = Skriv det du söker: ett namn, en kund, ett ord ur anteckningarna eller ett ID.
search-colleagues = Sök personer och sidor
search-colleagues-nothing-typed = Skriv det du söker: ett namn, en e‑postadress eller en sida.
search-none-title = Inga träffar
search-none = Ingen affär som du får se, ingen kund, ingen person i ditt företag och ingen sida har de orden.
search-deals = Affärer
search-deal-facts = { $customer }, { $value }
search-customers = Kunder
search-people = Personer
search-pages = Sidor
search-all-in = Alla under { $tab }

deal-place-list = Affärer: { $tab }
deal-previous = Föregående affär
deal-next-deal = Nästa affär
