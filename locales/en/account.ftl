### Signing in and out, and the No-access page.

sign-in-title = Sign in
sign-in-lead = The workspace in which { $vendor } and its partners work shared deals.
sign-in-email = E-mail
sign-in-password = Password
sign-in-button = Sign in
sign-in-wrong = This e‑mail address and password do not belong together. Check both and try again.
sign-in-throttled = Too many attempts. Try again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
sign-in-expired = You have been signed out because you were away. Sign in again to go on.
sign-in-kept = You have been signed out because you were away. What you typed was kept: sign in again and you will find it.
sign-in-signed-out = You are signed out.
sign-in-demo-title = Demo sign-ins
sign-in-demo-lead = All with the password { $password }. This installation holds invented data only.
no-role = No role
sign-in-demo-use = Fill in { $email }

no-access-title = You have no access yet
no-access-lead = You are signed in as { $name } of { $company }, but you have no role in this workspace. An account admin of your company can give you one.
no-access-admins = Who can help
no-access-nobody = { $company } has no account admin yet. Ask whoever runs this installation.
no-access-admin-self = You are an account admin of { $company }: in “People” you can give roles to your colleagues and to yourself, but the workspace itself needs a role of its own.
no-access-again = When you have been given a role, try again.
no-access-retry = Try again
no-access-other = Your role is for business profiles or solutions, and this version has no pages for them yet. Deals need a role of their own, which an account admin of your company can give you.

## One's own account

account-title = Your account
account-you = You
account-name = Name
account-name-save = Save name
account-company = Company
account-roles = Roles
account-scope-company = Entire company
account-preferences = Preferences
account-save = Save changes
account-language = Language
account-language-browser = Same as my browser
account-zone = Time zone
account-zone-browser = Same as my browser ({ $zone })
account-zone-utc = UTC
account-zone-hint = All times are told in it. Days of deals stay the same for everybody.
zone-area-africa = Africa
zone-area-america = America
zone-area-antarctica = Antarctica
zone-area-arctic = Arctic
zone-area-asia = Asia
zone-area-atlantic = Atlantic
zone-area-australia = Australia
zone-area-europe = Europe
zone-area-indian = Indian Ocean
zone-area-pacific = Pacific
account-slash = Go to the search with the / key
account-slash-hint = Turn it off if you speak to your computer, or hit keys by accident. Ctrl+K always works.
account-theme = Theme
theme-system = Same as my device
theme-light = Light
theme-dark = Dark
account-password-present = Current password
account-password-new = New password
account-password-hint = At least 12 characters. A sentence of your own is best.
account-password-change = Change password
account-password-short = The new password needs at least 12 characters
account-password-long = The new password is too long
account-password-common = This password is one of those that are guessed first. Take another one
account-password-wrong = This is not your current password
account-saved-name = Your name is saved.
account-saved-preferences = Your preferences are saved.
account-saved-password = Your password is changed. You have been signed out everywhere else.
account-saved-session = That session has ended.
account-sessions = Where you are signed in
account-sessions-hint = Sign out what you do not recognise, then change your password.
account-browser = Browser
account-address = Address
account-last-seen = Last used
account-act = Action
account-here = This one
account-end = Sign out
account-end-what = Sign out { $browser }
