### The list of deals and the deal page (SPEC §6 to §8, §10).

deals-title = Deals
deals-group-all = All
deals-group-inbox = Inbox
deals-group-active = Active
deals-group-archive = Archive
deals-groups = Group
deals-tabs = Direction
deals-empty-outbound-title = No deals here yet
deals-empty-outbound = Deals that your company creates appear here.
deals-empty-inbound-title = Nothing has come in
deals-empty-inbound = Deals that { $vendor } or another partner sends you appear here.
deals-column-name = Deal name
deals-column-customer = Customer name
deals-column-status = Status
deals-column-stage = Stage
deals-column-type = Type
deals-column-vendor = { $vendor } status
deals-column-value = Value
deals-column-closes = Close date
deals-newer = Newer
deals-older = Older
deals-pages = Pages
deals-count = { $count ->
    [one] { $shown } deal
   *[other] { $shown } deals
}

label-with-partners = Partner-to-partner

## The deal page

deal-progress = Progress
deal-progress-created = Created
deal-progress-accepted = Accepted
deal-progress-waiting = Waiting for an answer
deal-progress-wonlost = Won or lost
deal-progress-closed = Closed
deal-progress-done = done
deal-progress-now = now
deal-progress-open = still to come
deal-progress-show = Show details
deal-progress-hide = Hide details
deal-progress-stages = Sales stages
deal-waits = Your company has not answered yet and has until { $date }. Without an answer the deal expires.
deal-waits-left = Expires { $left }
deal-waits-who = Accepting and declining are not in this version yet. They will be for: { $roles }.
deal-waits-over = The time to answer ended on { $date }.
deal-stages-optional = Marking stages is optional, and helps { $vendor } to help at the right moment.
deal-stages-mandatory = All four stages have to be marked before the assessment can be won.

deal-customer = Customer
deal-contact = Customer contact
deal-details = Deal details
deal-team = Team
deal-team-none = Nobody yet.
deal-solutions = Solutions
deal-help = Help from { $vendor }
deal-partners = Partners
deal-timeline = What happened
deal-ends = End this deal
deal-ends-lead = Each of these closes the deal for good.
deal-closes = Closes { $date }
deal-closed-note = Closed on { $date }.
deal-closed-because = Closed on { $date }. Reason: { $reason }.
deal-created-note = The deal is created
deal-done-stage = “{ $stage }” is marked as complete.
deal-done-shared = { $vendor } can see the deal now.
deal-done-closed = The deal is closed: { $state }.

deal-id = Referral ID
deal-engagement = Engagement ID
deal-location = Location
deal-location-all = Entire company
deal-value = Estimated value
deal-close-date = Estimated close date
deal-created-at = Created
deal-crm-id = CRM ID
deal-campaign-id = Marketing campaign ID
deal-intent = Marketplace purchase intent
deal-notes = Notes
deal-contact-notes = Notes for the assessment specialist
deal-contact-none = No contact was entered.
deal-address = Address
deal-category = Account
deal-assessment-location = Assessment is for
deal-help-none-private = No help was requested, and { $vendor }'s sellers cannot see this deal.
deal-help-none-shared = No help was requested. { $vendor }'s sellers can see this deal.
deal-help-notes = Notes to { $vendor }
deal-wanted = Help wanted from your company
deal-partners-none = No partner takes part.
deal-quantity = Quantity { $quantity }
deal-price = { $price } each
deal-partner-role = Partner role
deal-solution-area = Solution area
deal-solution-play = Solution play
deal-partner-invited = Invited with { $value }, to close by { $date }
deal-partner-sent = What was sent

deal-edit = Edit
deal-share = Share with { $vendor }
deal-change-details = Edit deal details
    .lead = The location is fixed for good when a deal is created.
deal-change-team = Edit team
    .lead = At least one person of your company, with all four fields.
deal-change-contact = Edit the customer's contact
    .lead = Pass on contact data only with the customer's consent.
deal-change-solutions = Edit solutions
    .lead = What the customer buys.
deal-change-help = Ask { $vendor } for help
    .lead = The deal becomes co-sell, and that cannot be taken back. Asking is no guarantee that a seller takes part.
deal-change-partner = Invite a partner
    .lead = The partner gets its own copy of the deal. You cannot change an invitation afterwards.
deal-edit-save = Save changes
deal-edit-cancel = Cancel
deal-edit-saved = Your changes are saved.
deal-edit-kept = Your changes were not saved. This is what you typed, for you to copy.
deal-edit-back = Back to the deal
deal-edit-left = Your changes are saved. You are not on that deal's team any more, so you no longer see the deal.

## The vendor's card (SPEC §8, F11 to F16)

vendor-card = { $vendor }
vendor-not-shared = { $vendor } has no part in this deal.
vendor-pending = { $vendor } has not answered yet. It has until { $date }.
vendor-accepted = A seller of { $vendor } takes part.
vendor-crm-id = CRM ID at { $vendor }
vendor-declined = { $vendor } declined. Who decided is not shown.
vendor-expired = { $vendor } did not answer in time, so there is no reason to show.
vendor-won = { $vendor } marked its side as won.
vendor-lost = { $vendor } marked its side as lost.
vendor-reason-given = { $reason }. { $meaning }
vendor-reason-below = No reason is shown for deals below { $amount }.
vendor-remedy-recreate = A decline cannot be taken back. If it was a mistake, create the deal again and invite { $vendor } anew.

## Ending a deal

act-won = Won
act-lost = Lost
act-error = Close as error
act-won-title = Mark “{ $name }” as won?
act-lost-title = Mark “{ $name }” as lost?
act-error-title = Close “{ $name }” as error?
act-cannot-undo = This cannot be undone. A closed deal stays readable, but nobody can change or reopen it.
act-won-consequence = The deal moves to the archive with the value { $value }.
act-won-72-hours = This deal was created less than { $hours } hours ago and has a solution with an incentive. Registered this early, it may be rejected: better wait until { $date }.
act-lost-consequence = The deal moves to the archive. { $vendor } and partners keep their own copies.
act-error-consequence = The deal moves to the archive and is left out of all figures.
act-won-confirm = Yes, mark as won
act-lost-confirm = Yes, mark as lost
act-error-confirm = Yes, close as error
act-keep-open = Keep it open
act-reason = Reason
act-notes = Notes
act-notes-hint = Required for a reason that says “explain in the notes”.
act-won-hint = The customer bought.
act-lost-hint = The customer will not buy.
act-error-hint = The deal should never have existed: a duplicate, a test, wrong data.

problem-act-reason =
    .missing = Choose a reason
problem-act-notes =
    .missing = Explain the reason in the notes
    .too-long = The notes can have at most { $notes } characters

## Why an act is not possible (the lifecycle's refusals)

refusal-other_company = This deal belongs to another company.
refusal-partners_only = Only partners can do this.
refusal-no_role = You have no role. An account admin can give you one.
refusal-needs_role = Your role does not allow this. An account admin can give you another one.
refusal-needs_whole_company = This needs a role for the entire company. An account admin can extend yours.
refusal-outside_location = This deal is of a location that your role does not cover. An account admin can extend your role.
refusal-not_on_team = Only people on the deal's team can do this. A Referrals admin can put you on it.
refusal-not_vetted = { $vendor } has not vetted your company for solution assessments.
refusal-by_clock_only = Only time can do this.
refusal-not_by_clock = A person has to do this.
refusal-wrong_party = This is not for your side of the deal.
refusal-terminal = The deal is closed. Nothing can be changed any more.
refusal-expired = The time to answer is over.
refusal-not_due = The time to answer is not over yet.
refusal-not_new = This deal was answered already.
refusal-not_yet_accepted = The deal has to be accepted first.
refusal-stages_missing = Mark all stages first: { $left ->
    [one] one is missing, “{ $stage }”.
   *[other] { $left } are missing, next “{ $stage }”.
}
refusal-wrong_stage = Stages are marked in order: next is “{ $stage }”.
refusal-wrong_track = This stage is not of this kind of deal.
refusal-all_stages_done = All stages are marked.
refusal-already_shared = The deal is shared already; that cannot be taken back.
refusal-not_for_assessment = Not for solution assessments.
refusal-solutions_locked = An assessment's solution cannot be changed.
refusal-assessment_solution = An assessment cannot be added to another deal.
refusal-contact_locked = The contact was shared and cannot be changed any more.
refusal-contact_required = Enter the customer's contact first.
refusal-services_required = This deal sells a services offer: enter role, solution area and solution play first.
refusal-incentive_required = The customer intends to buy in the marketplace: the deal needs a solution that qualifies for an incentive.
refusal-empty = At least one must remain.
refusal-limit_reached = No more can be added.
refusal-twice = The same one is there twice.
refusal-own_company = A company does not invite itself.
refusal-notes_required = This reason has to be explained in the notes.
refusal-nothing_changed = Nothing was changed.

## The timeline

event-when = { $who }, { $when }
event-system = Tandem
event-created = Created the deal as { $type }
event-received = Received the deal
event-accepted = Accepted the deal
event-declined = Declined: { $reason }
event-vendor_declined = { $vendor } declined
event-expired = Expired without an answer
event-edited = Changed the details
event-edited-value = { $field }: { $before } → { $after }
event-edited-notes = The notes were rewritten.
event-before = Before
event-after = After
event-team_changed = Changed the team
event-team-added = { $name } joined
event-team-removed = { $name } left
event-contact_changed = Changed the customer's contact
event-solutions_changed = Changed the solutions
event-solution-added = Added: { $solution }
event-solution-removed = Removed: { $solution }
event-stage_marked = Marked { $stage }, { $percent }
event-won = Marked the deal as won
event-lost = Marked the deal as lost: { $reason }
event-closed_as_error = Closed the deal as error: { $reason }
event-shared_with_vendor = Shared the deal with { $vendor }
event-help_asked = Asked { $vendor } for help: { $help }
event-partner_invited = Invited { $partner }
event-shared_further = Changed the deal's type to { $type }
