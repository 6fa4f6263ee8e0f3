### The lists of deals: tabs, columns, filters, search, saved views (SPEC §10.2, §10.3).

tab-inbound = Inbound
tab-outbound = Outbound
tab-favorites = Favorites

deals-page-title = { $tab }, { $group }
deals-found = { $count } found
deals-or-more = { $number }+

deals-column-country = Country
deals-column-location = Location
deals-column-created = Created on
deals-column-role = Partner role
deals-column-crm = CRM ID
deals-column-referral = Referral ID

deals-previous = Previous
deals-next = Next
deals-rows = Rows per page
deals-preview = Preview
deals-preview-of = Preview: { $name }
deals-to-start = Back to the first page
deals-clear = Clear all
deals-all = Show all

deals-empty-favorites-title = No favorites yet
deals-empty-favorites = Press the heart beside a deal, and you find it here.
deals-empty-inbox-title = Nothing waits for an answer
deals-empty-inbox = New deals are here until somebody accepts or declines them.
deals-empty-active-title = No active deals
deals-empty-active = Deals that were accepted are here until they are won or lost.
deals-empty-archive-title = Nothing is archived yet
deals-empty-archive = Won, lost, declined and expired deals stay here to be read.
deals-empty-narrowed-title = No deal fits
deals-empty-narrowed = No deal of this list has all that you ask for. Take a filter away, or look in another tab.
deals-empty-part-title = Not found in this part of the deals
deals-empty-part = Deals of this list have it elsewhere.
deals-empty-beyond-title = The list ends here
deals-empty-beyond = There is nothing more on this side of the list.

## Marks

favorite-mark = Mark as a favorite
favorite-unmark = No longer a favorite
favorite-of = Favorite: { $name }
favorite-failed = The mark could not be saved. Try again.

## Search and filters

deals-search = Search these deals
deals-search-hint = Name, customer, notes, team, ID
deals-search-go = Search
deals-search-short = Type at least three letters or digits.
deals-everywhere = Everywhere
deals-search-everywhere = Search everywhere
deals-part-name = Deal name
deals-part-customer = Customer
deals-part-notes = Notes
deals-part-team = Team
deals-part-ids = IDs
deals-value-hint = Unless the filter names a currency, values are compared as numbers, whatever their currency.
deals-filter = Filter
deals-filter-on = Filter ({ $count })
deals-columns = Columns
deals-views = Views
deals-sorted = Sorted: { $order }
deals-order--created = Newest first
deals-order-created = Oldest first
deals-order-name = Deal name, A to Z
deals-order--name = Deal name, Z to A
deals-order-customer = Customer name, A to Z
deals-order--customer = Customer name, Z to A
deals-order-status = Status, pending first
deals-order--status = Status, pending last
deals-order-value = Lowest value first
deals-order--value = Highest value first
deals-order-closes = Earliest close date first
deals-order--closes = Latest close date first
deals-chips = Filters that are on
deals-chip = { $name }: { $value }
deals-chip-search = Search: { $text }
deals-chip-search-in = Search ({ $part }): { $text }
deals-chip-remove = Remove the filter { $filter }
deals-found-in = { $place }: { $text }
deals-ignored = These filters could not be read and are not applied: { $names }.
deals-unread = Some filters could not be read and are not applied
deals-left-out = Up to { $most } columns fit. Left out: { $names }.

found-in-notes = Notes
found-in-team = Team
found-in-contact = Customer contact
found-in-crm = CRM ID
found-in-vendor_crm = CRM ID at { $vendor }
found-in-campaign = Marketing campaign ID
found-in-id = ID

view-tab = Direction
view-group = Group
view-q = Search
view-in = Search in
view-sort = Order
view-rows = Rows per page
view-column = Columns
view-country = Customer country
view-type = Deal type
view-partners = Partner-to-partner
view-status = Status
view-vendor = { $vendor } status
view-solution = Solution
view-location = Location
view-mine = My deals
view-customer = Customer name
view-value_from = Value from
view-value_to = Value to
view-currency = Currency
view-closes_from = Closes from
view-closes_to = Closes until
view-created_from = Created from
view-created_to = Created until

vendor-not-involved = Not involved

panel = Beside the list
panel-close = Close

filter-mine = Only deals on whose team I am
filter-span-value = Estimated value
filter-span-closes = Estimated close date
filter-span-created = Created on
filter-any-currency = Any currency
filter-customer-hint = Beginnings of words, from three letters on. A shorter word is found only as a whole.
filter-date-hint = Such as { $example }
filter-problem-amount = In “{ $field }”, type an amount, such as 25000.
filter-problem-date = In “{ $field }”, type a date, such as { $example }.
filter-problem-name = In “{ $field }”, type letters or digits.
filter-solutions-more = More than { $count } solutions fit, these are the first. Not among them? Type more of the name.
filter-apply = Apply
filter-reset = Reset

columns-hint = Up to { $most }, with deal name, customer name and status always among them.
columns-apply = Show these

views-none = Nothing is saved yet.
views-shared = Shared
views-of = From { $name }
views-delete = Delete the view { $name }
views-delete-title = Delete this view?
views-delete-body = “{ $name }” is gone for good. Its deals stay.
views-delete-shared = Colleagues will not find it any more either.
views-delete-yes = Delete view
views-delete-no = Keep it
views-deleted = The view is deleted.
views-unshare = Stop sharing
views-unshare-what = Stop sharing the view { $name }
views-unshared = Colleagues no longer find this view.
views-save-title = Save this list
views-name = Name
views-name-hint = What is filtered, searched, sorted and shown now. A view that you have under this name is replaced, and stays shared if it is.
views-share = Share it with colleagues
views-save = Save view
views-saved = The view is saved. You find it under Views.
views-replaced = The view is saved in place of the one that had this name.
views-replaced-shared = The view is saved in place of the one that had this name. Colleagues find it as well.
views-problem-missing = Give the view a name.
views-problem-too-long = The name may have 60 characters at most.
views-problem-too-many = You have as many views as one may have. Delete one first.

preview-open = Open deal
preview-open-tab = Open in a new tab
preview-answer-by = Answer by
preview-contact = Customer contact
preview-team = Team
preview-seller = { $vendor } seller
preview-eligible = IP co-sell eligible

copy-this = Copy: { $text }
copy-done = Copied
copy-failed = It could not be copied. Select the text and copy it yourself.

## From anywhere

search-everything = Search deals, customers, people and pages
search-hint = Deals, customers, people
search-title = Search
search-title-of = Search: { $text }
search-nothing-typed = Type what you look for: a name, a customer, a word of the notes, an ID.
search-colleagues = Search people and pages
search-colleagues-nothing-typed = Type what you look for: a name, an e-mail address, a page.
search-none-title = Nothing found
search-none = No deal that you may see, no customer, nobody of your company and no page has these words.
search-deals = Deals
search-deal-facts = { $customer }, { $value }
search-customers = Customers
search-people = People
search-pages = Pages
search-all-in = All in { $tab }

deal-place-list = Deals: { $tab }
deal-previous = Previous deal
deal-next-deal = Next deal
