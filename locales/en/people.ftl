### User management (F05): the list, an invitation, one person; and the way in by a link.

people-title = People
people-invite = Invite somebody
people-states = People by state
people-all = All
people-tab-active = Active
people-tab-invited = Invited
people-tab-deactivated = Deactivated
people-search = Name or e-mail
people-role = Role
people-any-role = Any role
people-show = Show
people-clear = Clear search and role
people-show-all = Show everybody
people-column-name = Name
people-column-email = E-mail
people-column-roles = Roles
people-column-seen = Last seen
people-column-state = State
people-never = Never
people-none-title = Nobody fits
people-none = Nobody in your company fits what you chose. Choose less, or look at everybody.
people-pages = Pages of people
people-before = Previous
people-after = Next
people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
# A role with the place that it is for.
people-grant = { $role } · { $place }

## Whether an account opens anything

standing-active = Active
standing-invited = Invited
standing-deactivated = Deactivated

## An invitation

people-invite-title = Invite somebody
people-invite-lead = Next you give them their roles, and pass on a link by which they choose a password.
people-email-hint = Their address at work. It is how they sign in.
people-invite-send = Invite
people-cancel = Cancel
people-name-missing = Enter a name
people-name-too-long = The name has more than { $characters } characters
people-email-missing = Enter an e-mail address
people-email-malformed = Enter an e-mail address such as name@company.example
people-email-too-long = This e-mail address is too long
people-email-taken = This address cannot be invited
people-email-colleague = Somebody in your company has this address already
people-open-colleague = Open their page

## One person

people-person = Person
people-opens = Opens
people-opens-open_workspace = Deals
people-opens-open_profiles = Business profiles: not in this version yet
people-opens-open_solutions = Solutions: not in this version yet
people-opens-assign_roles = People and their roles
people-opens-nothing = Nothing yet: that needs a role
people-since = Account since

people-no-role = No role yet.
people-withdraw = Withdraw
people-withdraw-what = Withdraw { $grant } from { $name }
people-resign-title = Withdraw “Account admin” from yourself?
people-resign-follows = From that moment you cannot open “People”, invite anybody or give roles, not even this one to yourself. Another account admin can give it back.
people-resign-nothing-left = You have no role that opens deals: only your account stays open to you.
people-resign-no = Keep the role
people-resign-yes = Withdraw
people-grant-title = Grant a role
people-location-hint = Only { $admin } and { $user } can be for one location.
people-grant-button = Grant

people-way-in = Signing in
people-way-in-active = They sign in with their password. If they have forgotten it, make a link by which they choose another one.
people-way-in-invited = They have not chosen a password yet, and no link is waiting for them. Make one and pass it on.
people-way-in-linked = A link is waiting for them until { $until }. A new one takes its place.
people-way-in-deactivated = This account opens nothing. Its roles and its history stay.
people-make-link = New sign-in link
people-link-title = Pass this link on
people-link-lead = With it { $name } chooses a password. It works once, until { $until }.
people-link = Link
people-link-hint = It is shown only now. Pass it on to nobody else: whoever has it comes in under this name.

people-deactivate = Deactivate
people-deactivate-title = Deactivate { $name }?
people-deactivate-follows = { $name } is signed out everywhere at once and cannot sign in any more. Deals, roles and history stay as they are, and you can reactivate the account.
people-deactivate-no = Keep it active
people-deactivate-yes = Deactivate
people-reactivate = Reactivate
people-reactivate-title = Reactivate { $name }?
people-reactivate-follows = { $name } can sign in again with the former password and has the former roles.
people-reactivate-no = Leave it deactivated
people-reactivate-yes = Reactivate

people-done-invited = { $name } is invited.
people-done-granted = The role is granted. It counts from now on.
people-done-granted-deactivated = The role is granted. It counts once the account is active again.
people-done-withdrawn = The role is withdrawn. It counts from now on.
people-done-deactivated = { $name } is deactivated and signed out everywhere.
people-done-reactivated = { $name } is active again.
people-done-linked = A new link is made.

people-refused-last_admin = Your company needs at least one active account admin. Make somebody else an account admin first.
people-refused-oneself = Not for yourself. Change your password on your account's page; another account admin can deactivate you.
people-refused-wrong_company = This role is not for people of your company.
people-refused-no_location = This role is always for the entire company. Choose no location.
people-refused-unknown_location = Your company has no such location.
people-refused-granted_already = They have this role already, for this very place.
people-refused-not_granted = They do not have this role any more.
people-refused-deactivated = This account is deactivated.
people-refused-not_deactivated = This account is not deactivated.
people-refused-no_role_chosen = Choose a role first.
people-refused-other = Nothing was changed. Look at the present state below or on the person's page.

## What happened to a person

people-history = History
people-history-empty = Nothing is recorded.
people-operator = At the command line
people-event-added = Account made
people-event-invited = Invited
people-event-granted = Granted: { $grant }
people-event-withdrawn = Withdrawn: { $grant }
people-event-deactivated = Deactivated
people-event-reactivated = Reactivated
people-event-link_made = New sign-in link made
people-event-joined = Chose a password and came in
people-event-password_set = Password set anew

## Why somebody may or may not do something with a deal

explain-title = Why can this person not see a deal?
explain-lead = Paste the address of a deal of your company to see what { $name } may do with it, and why. Of the deal you are told no more than its location and whether { $name } is on its team.
explain-deal = Address or id of the deal
explain-deal-hint = Such as https://tandem.example/deals/01…
explain-button = Explain
explain-missing = Paste the address of a deal
explain-no-such-deal = Your company has no such deal
explain-deactivated = This account is deactivated, so it opens no deal, whatever its roles are
explain-invited = This person has not signed in yet. Once they do, this counts:
explain-on-team = Location of the deal: { $place }. { $name } is on its team.
explain-off-team = Location of the deal: { $place }. { $name } is not on its team.
explain-view_deal = See the deal
explain-edit_deal = Change the deal
explain-answer_deal = Accept or decline it
explain-move_deal = Mark stages, won or lost
explain-yes = Yes
explain-no = No
explain-because = By the role: { $grant }.
explain-denied-other_company = The deal belongs to another company.
explain-denied-partners_only = Only partners do this.
explain-denied-no_role = { $name } has no role.
explain-denied-needs_role = None of the roles of { $name } allows it. One of these would: { $roles }.
explain-denied-needs_whole_company = The role is for one location only; this needs it for the entire company.
explain-denied-outside_location = The deal is of a location that the role of { $name } is not for.
explain-denied-not_on_team = { $name } is not on the deal's team.
explain-denied-not_vetted = { $vendor } has not vetted your company for solution assessments.
explain-who-account_admin = An account admin can change that: grant a role above.
explain-who-referrals_admin = A Referrals admin can put people on the deal's team.
explain-who-solution_admin = A co-sell solution admin can change that.
explain-who-assessment_team = { $vendor } can change that.
explain-who-operator = Whoever runs this installation can change that.
explain-who-nobody = Nobody can change that.
explain-open-only = Whether the deal is still open, and what its state allows, is not looked at here.

## In by a link

welcome-title = Welcome to Tandem
welcome-lead = Choose a password, and you are in.
welcome-button = Start
welcome-again-title = Choose a new password
welcome-again-lead = It takes the place of the former one, and you are signed out everywhere else.
welcome-again-button = Save and sign in
welcome-closed-title = This link opens nothing
welcome-gone = It was used, has expired, or a newer one has taken its place. Ask an account admin of your company for a new link.

## For whoever does not give roles

no-access-people-title = This is for account admins
no-access-people = Account admins of your company invite people and give them their roles.
no-access-manage = Manage people
