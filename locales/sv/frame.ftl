### The frame around every page, and the small words that pages share.

product-name = Tandem
skip-to-content = Hoppa till innehållet
frame-navigation = Huvudmeny
frame-crumbs = Du är här
nav-deals = Affärer
nav-drafts = Utkast
nav-sign-out = Logga ut
nav-signed-in-as = Inloggad som { $name }, { $company }
page-title = { $page } – Tandem
page-title-wrong = Fel: { $page } – Tandem
page-title-of = { $page } – { $name }

none-given = –
name-and-value = { $field }: { $value }

## The New deal button and its gate (SPEC §3.4, F06)

new-deal = Ny affär
gate-partner-nobody = Bara partner skapar affärer.
gate-role = Du behöver rollen Hänvisningsadministratör. En kontoadministratör på ditt företag kan ge dig den: { $people }.
gate-role-nobody = Du behöver rollen Hänvisningsadministratör. Ditt företag har ingen kontoadministratör som kan ge dig den. Vänd dig till den som ansvarar för installationen.
gate-published_solution = Ditt företag har ingen publicerad lösning på den kommersiella marknadsplatsen. En lösningsadministratör kan publicera en: { $people }.
gate-published_solution-nobody = Ditt företag har ingen publicerad lösning på den kommersiella marknadsplatsen och ingen med rollen Lösningsadministratör som kan publicera en.
gate-co_sell_ready = Ingen av era publicerade lösningar är redo för samförsäljning. En lösningsadministratör kan göra en lösning redo: { $people }.
gate-co_sell_ready-nobody = Ingen av era publicerade lösningar är redo för samförsäljning, och ingen på ditt företag har rollen Lösningsadministratör.
