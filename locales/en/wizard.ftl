### The New deal wizard (SPEC §5) and the list of drafts.

## Steps

wizard-step-customer = Customer
wizard-step-contact = Contact
wizard-step-details = Details
wizard-step-team = Team
wizard-step-solution = Solution
wizard-step-consent = Consent
wizard-steps = Steps
wizard-step-count = Step { $step } of { $steps }
step-state-not_started = Not started
step-state-complete = Complete
step-state-attention = Needs attention

wizard-heading-customer = Who is the customer?
wizard-heading-contact = Who speaks for the customer?
wizard-heading-details = What is the deal?
wizard-heading-team = Who works on it?
wizard-heading-solution = What do you sell?
wizard-heading-consent = Check and create

wizard-lead-customer = Pick the exact account. Several companies can share a name in one place: the D‑U‑N‑S number and the address tell them apart.
wizard-lead-contact = { $vendor } may call this person directly, so pass on contact data only with the customer's consent.
wizard-lead-details = The name, what it is worth and when you expect to close. You can change all of this later, except the location.
wizard-lead-team = At least one person of your company, with all four fields. You can change the team later.
wizard-lead-solution = What the customer buys, and whether { $vendor } takes part.
wizard-lead-consent = Read it once more. Nothing is shared before you create the deal.

## Buttons

wizard-next = Next
wizard-back = Back
wizard-later = Save and finish later
wizard-create = Create deal
wizard-find = Find
wizard-change-customer = Choose another customer
wizard-add-team = Add another person
wizard-add-partner = Invite a partner
wizard-add-solution = Add a solution
wizard-remove-team = Remove person { $number }
wizard-remove-partners = Remove partner { $number }
wizard-remove-solution = Remove solution { $number }
wizard-change = Change
wizard-change-what = Change { $what }

wizard-optional = (optional)
wizard-choose = Choose…

## Saving

wizard-saving = Saving…
wizard-saved = Saved
wizard-not-saved = Not saved: the server could not be reached. What you typed is still here; it is saved when you press Next.
wizard-changed-elsewhere = This draft was changed in another window. Press Next to compare both and choose.
wizard-signed-out = You have been signed out. Press Next, sign in again, and you will find what you typed.

## Summary of problems

problems-title = There is a problem

## Aside

aside-title = What this means
aside-missing = Still missing
aside-nothing-missing = Nothing is missing. Go to Consent to create the deal.
aside-partners = { $count ->
    [one] One invited partner sees its own part of this deal.
   *[other] { $count } invited partners see their own part of this deal.
}

## Customer

customer-mode-name = Location and name
customer-mode-duns = D-U-N-S number
customer-mode-account = { $vendor } account ID
customer-mode-manual = Enter it by hand
customer-mode-manual-hint = For a customer who is not in the directory. It counts as unmatched until { $vendor } finds the account.
field-customer-country = Customer company location
field-customer-name = Customer company name
field-customer-name-hint = The legal name gives the best match.
field-customer-duns = D-U-N-S number
field-customer-duns-hint = Nine digits, such as 12-345-6789
field-customer-mode = Look for the customer by
field-customer-chosen = Chosen account
customer-linked = Linked accounts
customer-linked-count = { $count ->
    [one] One linked account
   *[other] { $count } linked accounts
}
customer-category-count = { $category } ({ $count })
wizard-more = Search more
customer-not-here = Not among them? Choose “{ customer-mode-manual }” above.
field-customer-account = { $vendor } account ID
field-customer-account-hint = Such as 6-ABCDEFG23XB
field-customer-line1 = Address line 1
field-customer-line2 = Address line 2
field-customer-city = City
field-customer-state = State or region
field-customer-postal_code = Postal code
customer-suggestions = Customers that fit
customer-suggestions-none = No customer of this name there. Try fewer letters, another location, or enter it by hand.
customer-suggestions-country-first = Choose the customer’s location first.
customer-results = { $count ->
    [one] One account fits
   *[other] { $count } accounts fit. Pick the exact one.
}
customer-chosen = Chosen account
# Its hyphens are no-break ones (U+2011), since it stands in narrow columns.
customer-duns = D‑U‑N‑S number
customer-account = { $vendor } account ID
contact-required = The contact is required

## Contact

contact-required-help = You are asking { $vendor } for help.
contact-required-assessment = Every solution assessment needs one.
contact-optional = The contact is optional
contact-not-required = You can add it later, when you invite { $vendor }.
field-contact-first_name = First name
field-contact-last_name = Last name
field-contact-phone = Phone
field-contact-email = E-mail
field-contact-notes = Notes for the assessment specialist
field-contact-notes-hint = What { $vendor }'s Solution Assessment Specialist should know before calling.

## Details

field-details-name = Deal name
field-details-location = Location
field-details-location-hint = Who can see the deal depends on it. It cannot be changed later.
field-details-location-all = Entire company
field-details-value = Estimated value
field-details-currency = Currency
field-details-close_date = Estimated close date
field-details-close_date-hint = Such as { $example }
field-details-crm_id = CRM ID
field-details-crm_id-hint = Your own number for this deal. Only your company sees it.
field-details-campaign_id = Marketing campaign ID
field-details-campaign_id-hint = The same on all deals of a campaign, so that its return can be counted.
field-details-notes = Notes
field-details-notes-hint = Your colleagues, and everyone with whom the deal is shared, can read them.
field-details-intent = Marketplace purchase intent
field-details-intent-hint = Does the customer intend to buy through the commercial marketplace?

## Team and partners

team-title = Your team
team-person = Person { $number }
team-recent = People from earlier deals
team-recent-add = Add { $name }
field-team-first_name = First name
field-team-last_name = Last name
field-team-phone = Phone
field-team-email = E-mail

partners-title = Partners
partners-lead = Invite another partner to work on this deal. It gets its own copy, with its own value, date and team. Vet each other yourselves: { $vendor } does not vouch for a partner.
partner-number = Partner { $number }
field-partners-name = Partner
field-partners-org = Chosen partner
field-partners-name-hint = Type the company's name. Only partners with something to co-sell can be invited.
partners-suggestions = Partners that fit
partners-suggestions-none = No partner of this name has anything to co-sell.
partners-found = Which of them?
partners-find = Find partner
field-partners-value = Their estimated value
field-partners-currency = Their currency
field-partners-close_date = Their estimated close date
field-partners-notes = Why you invite them
field-partners-help = Type of help wanted
field-partners-team = Your team for this partner
field-partners-team-hint = Both companies see the whole team.
field-partners-solutions = Solutions wanted
field-partners-solutions-hint = What this partner sells, co-sell ready.
field-partners-solutions-pick-first = Choose the partner first.
partners-fixed = You cannot change an invitation after the deal is created.

## Solution and help

solutions-title = Solutions
solution-number = Solution { $number }
solution-withdrawn = { $name } (no longer offered)
field-solution-id = Solution
field-solution-find = Find another partner's solution
field-solution-find-hint = Type the name of the solution or of the partner.
solutions-suggestions = Solutions that fit
solutions-suggestions-none = No other partner has a solution of this name that can be co-sold.
solutions-found = What was found
solutions-find = Find solution
solutions-results = { $count ->
    [one] One solution fits. It is the first in the list above.
   *[other] { $count } solutions fit. They come first in the list above: choose one.
}
solutions-results-more = More than { $count } solutions fit. The first { $count } come first in the list above. Not among them? Type more of the name.
field-solution-quantity = Quantity
field-solution-price = Unit price
field-solution-currency = Price currency
solution-incentive = Qualifies for { $incentive }
assessment-title = Solution assessment
assessment-lead = An assessment has exactly one type and no other solution. Neither can be changed after the deal is created.
assessment-not-vetted = Only companies that { $vendor } has vetted can create solution assessments. Yours has not been vetted; a programme manager of { $vendor } can do that.
field-solution-assessment = Assessment type
field-solution-assessment-none = No assessment
field-solution-assessment_location = Location the assessment is for
field-solution-assessment_location-hint = It decides where the incentive is paid.

services-title = Services co-sell
services-lead = Asked because you sell services with { $vendor }'s help.
field-services-role = Partner role
field-services-area = Solution area
field-services-play = Solution play

help-title = Help from { $vendor }
help-not-for-assessment = Not asked for a solution assessment: { $vendor }'s specialists take part anyway.
field-help-kind = Identify the type of help
field-help-kind-hint = Asking is no guarantee. A seller has { $days } days to answer.
field-help-share = Would you like { $vendor } sellers to view this deal?
field-help-share-hint = Once shared, a deal cannot be made private again.
field-help-notes = Notes to { $vendor }
answer-yes = Yes
answer-no = No

## Consent

review-empty = Not answered
field-consent = I have the consent of everyone named here to share their contact data, and I may pass this deal on as described above.
review-changed-title = The deal was not created
review-changed = The answers were changed in another window after this page was opened. Read them once more, tick the box and create the deal.
review-open = { $count ->
    [one] One answer is still open:
   *[other] { $count } answers are still open:
}

## Drafts

drafts-title = Drafts
drafts-lead = Deals you began. Only you can see them; they are yours on every device until you create or delete them.
drafts-empty-title = No drafts
drafts-empty = A deal that you begin and do not finish waits here for you.
drafts-count = { $count ->
    [one] { $count } draft
   *[other] { $count } drafts
}
drafts-unnamed = Unnamed deal
drafts-column-name = Deal
drafts-column-step = Last step
drafts-column-changed = Changed
drafts-delete = Delete
drafts-delete-what = Delete { $name }
draft-delete-title = Delete this draft?
draft-delete-body = What you typed into “{ $name }” is gone for good. Nobody else has seen it.
draft-delete-yes = Delete draft
draft-delete-no = Keep it

## Two windows on one draft

conflict-title = This step was changed in another window
conflict-deal-title = Someone else changed this deal
conflict-lead = Nothing is lost. For each field that differs, choose which answer to keep.
kept-title = Your answers were kept
kept-lead = You had been signed out when you saved. Here is what you typed beside what the draft holds now.
conflict-mine = What you typed
conflict-theirs = What is saved now
conflict-base = What it was before
conflict-empty = Empty
conflict-field-of-row = { $row }: { $field }
conflict-save = Save my choice
conflict-discard = Keep what is there
conflict-same = Both are the same. There is nothing to choose.

## Problems, by field

problem-customer-country =
    .missing = Choose where the customer is
    .unknown = Choose a location from the list
problem-customer-name =
    .missing = Enter the customer's name
    .not-chosen = Choose the customer from the list, or enter it by hand
    .too-long = The customer's name can have at most { $line } characters
problem-customer-duns =
    .missing = Enter the D-U-N-S number
    .malformed = A D-U-N-S number has nine digits, such as 12-345-6789
    .not-chosen = Press Find and choose the account
problem-customer-account =
    .missing = Enter the account ID
    .malformed = An account ID looks like 6-ABCDEFG23XB
    .not-chosen = Press Find and choose the account
problem-customer-chosen =
    .unknown = This account is no longer in the directory. Choose another one
problem-customer-line1 =
    .missing = Enter the first line of the address
    .too-long = A line of the address can have at most { $line } characters
problem-customer-line2 =
    .too-long = A line of the address can have at most { $line } characters
problem-customer-city =
    .missing = Enter the city
    .too-long = The city can have at most { $line } characters
problem-customer-state =
    .too-long = The state or region can have at most { $line } characters
problem-customer-postal_code =
    .too-long = The postal code can have at most { $line } characters

problem-contact-first_name =
    .missing = Enter the contact's first name
    .too-long = The first name can have at most { $line } characters
problem-contact-last_name =
    .missing = Enter the contact's last name
    .too-long = The last name can have at most { $line } characters
problem-contact-phone =
    .missing = Enter the contact's phone number
    .malformed = Enter a phone number, such as +46 8 123 456
problem-contact-email =
    .missing = Enter the contact's e-mail address
    .malformed = Enter an e-mail address, such as name@example.com
    .too-long = This e-mail address is too long
problem-contact-notes =
    .missing = Enter notes for the assessment specialist
    .too-long = The notes can have at most { $notes } characters

problem-details-name =
    .missing = Enter a deal name
    .too-long = The deal name can have at most { $line } characters
problem-details-location =
    .missing = Choose a location
    .not-permitted = You cannot create deals for this location. Choose another one
problem-details-value =
    .missing = Enter the estimated value
    .not-a-number = Enter the estimated value as a number, such as 25000
    .negative = The estimated value cannot be negative
    .zero = The estimated value must be more than zero
    .too-many-decimals = The estimated value has more decimals than this currency
    .too-large = The estimated value is too large
problem-details-currency =
    .missing = Choose a currency
    .unknown-currency = Choose a currency from the list
problem-details-close_date =
    .missing = Enter the estimated close date
    .malformed = Enter the estimated close date like { $date_example }
    .ambiguous = This date can be read in two ways. Enter it like { $date_example }
    .not-in-calendar = This day does not exist. Check the estimated close date
    .in-the-past = The estimated close date must be today or later
    .too-far = The estimated close date can be at most { $close_years } years ahead
problem-details-crm_id =
    .too-long = The CRM ID can have at most { $line } characters
problem-details-campaign_id =
    .too-long = The marketing campaign ID can have at most { $line } characters
problem-details-notes =
    .missing = Enter notes
    .too-long = The notes can have at most { $notes } characters
problem-details-intent =
    .missing = Choose the marketplace purchase intent
    .unknown = Choose one of the answers
    .no-incentive = Yes needs a solution that qualifies for an incentive: add one to the deal first

problem-team-rows =
    .none = Add at least one person with name, phone and e‑mail
    .without-you = Add yourself to the team, with the e-mail address that you sign in with: otherwise you could not see this deal
    .too-many = A team can have at most { $team } people
problem-team-first_name =
    .missing = Enter the person's first name
    .too-long = The first name can have at most { $line } characters
problem-team-last_name =
    .missing = Enter the person's last name
    .too-long = The last name can have at most { $line } characters
problem-team-phone =
    .missing = Enter the person's phone number
    .malformed = Enter a phone number, such as +46 8 123 456
problem-team-email =
    .missing = Enter the person's e-mail address
    .malformed = Enter an e-mail address, such as name@example.com
    .too-long = This e-mail address is too long
    .twice = This person is already on the team

problem-partners-name =
    .missing = Enter the partner's name
    .not-chosen = Choose the partner from those that fit the name
    .own-company = You cannot invite your own company
    .unknown = This company cannot be invited. Choose another partner
    .twice = This partner is already invited
    .too-many = A deal can have at most { $partners } partners
problem-partners-value =
    .missing = Enter the partner's estimated value
    .not-a-number = Enter the partner's estimated value as a number, such as 25000
    .negative = The partner's estimated value cannot be negative
    .zero = The partner's estimated value must be more than zero
    .too-many-decimals = The partner's estimated value has more decimals than this currency
    .too-large = The partner's estimated value is too large
problem-partners-currency =
    .missing = Choose the partner's currency
    .unknown-currency = Choose the partner's currency from the list
problem-partners-close_date =
    .missing = Enter the partner's estimated close date
    .malformed = Enter the partner's estimated close date like { $date_example }
    .ambiguous = This date can be read in two ways. Enter it like { $date_example }
    .not-in-calendar = This day does not exist. Check the partner's estimated close date
    .in-the-past = The partner's estimated close date must be today or later
    .too-far = The partner's estimated close date can be at most { $close_years } years ahead
problem-partners-notes =
    .too-long = The notes can have at most { $notes } characters
problem-partners-help =
    .missing = Choose the type of help wanted
    .unknown = Choose one of the types of help
problem-partners-team =
    .none = Choose at least one person of your team for this partner
problem-partners-solutions =
    .none = Choose at least one solution of this partner
    .too-many = A partner can be invited with at most { $solutions } solutions

problem-solution-id =
    .none = Add at least one solution
    .too-many = A deal can have at most { $solutions } solutions
    .twice = This solution is already in the deal
    .unknown = Choose a solution from the list
    .no-incentive = The customer intends to buy in the marketplace: add a solution that qualifies for an incentive
problem-solution-quantity =
    .malformed = Enter the quantity as a whole number from 1
problem-solution-price =
    .missing = Enter the price
    .not-a-number = Enter the price as a number, such as 250
    .negative = The price cannot be negative
    .zero = The price must be more than zero
    .too-many-decimals = The price has more decimals than this currency
    .too-large = The price is too large
problem-solution-currency =
    .missing = Choose the price's currency
    .unknown-currency = Choose the price's currency from the list
problem-solution-assessment =
    .unknown = Choose an assessment type from the list
    .not-vetted = Your company has not been vetted for solution assessments
    .not-alone = An assessment has no other solution. Remove the solutions, or choose “No assessment”
problem-solution-assessment_location =
    .missing = Choose the location that the assessment is for
    .unknown = Choose one of your company's locations

problem-services-role =
    .missing = Choose the partner role
    .unknown = Choose one of the partner roles
problem-services-area =
    .missing = Choose the solution area
    .unknown = Choose a solution area from the list
problem-services-play =
    .missing = Choose the solution play
    .unknown = Choose a solution play from the list
    .not-of-area = Choose a solution play of the solution area

problem-help-kind =
    .missing = Choose the type of help
    .unknown = Choose one of the types of help
problem-help-share =
    .missing = Say whether { $vendor } sellers may view this deal
problem-help-notes =
    .too-long = The notes to { $vendor } can have at most { $notes } characters
problem-consent =
    .missing = Tick the box to give your consent
