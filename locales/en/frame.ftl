### The frame around every page, and the small words that pages share.

product-name = Tandem
skip-to-content = Skip to content
frame-navigation = Main
frame-crumbs = You are here
nav-deals = Deals
nav-drafts = Drafts
nav-sign-out = Sign out
nav-signed-in-as = Signed in as { $name }, { $company }
page-title = { $page } – Tandem
page-title-wrong = Error: { $page } – Tandem
page-title-of = { $page } – { $name }

none-given = –
name-and-value = { $field }: { $value }

## The New deal button and its gate (SPEC §3.4, F06)

new-deal = New deal
gate-partner-nobody = Only partners create deals.
gate-role = You need the role Referrals admin. An account admin of your company can give it to you: { $people }.
gate-role-nobody = You need the role Referrals admin. Your company has no account admin who could give it to you: ask whoever runs this installation.
gate-published_solution = Your company has no solution published in the commercial marketplace. A co-sell solution admin can publish one: { $people }.
gate-published_solution-nobody = Your company has no solution published in the commercial marketplace, and nobody with the role Co-sell solution admin who could publish one.
gate-co_sell_ready = None of your published solutions is co-sell ready. A co-sell solution admin can make one ready: { $people }.
gate-co_sell_ready-nobody = None of your published solutions is co-sell ready, and nobody in your company has the role Co-sell solution admin.
