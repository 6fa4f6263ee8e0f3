### The frame around every page, and the small words that pages share.

product-name = Tandem
skip-to-content = Перейти к содержанию
frame-navigation = Главное меню
frame-crumbs = Вы здесь
nav-deals = Сделки
nav-drafts = Черновики
nav-sign-out = Выйти
nav-signed-in-as = Вы вошли как { $name }, { $company }
page-title = { $page } — Tandem
page-title-wrong = Ошибка: { $page } — Tandem
page-title-of = { $page } — { $name }

none-given = —
name-and-value = { $field }: { $value }

## The New deal button and its gate (SPEC §3.4, F06)

new-deal = Новая сделка
gate-partner-nobody = Сделки создают только партнёры.
gate-role = Нужна роль «Администратор рефералов». Её может дать администратор аккаунта вашей компании: { $people }.
gate-role-nobody = Нужна роль «Администратор рефералов». В вашей компании нет администратора аккаунта, который мог бы её дать: обратитесь к тем, кто обслуживает эту систему.
gate-published_solution = У вашей компании нет решений, опубликованных на коммерческом маркетплейсе. Опубликовать решение может администратор решений: { $people }.
gate-published_solution-nobody = У вашей компании нет решений, опубликованных на коммерческом маркетплейсе, и роли «Администратор решений», чтобы опубликовать их, ни у кого нет.
gate-co_sell_ready = Ни одно из ваших опубликованных решений не готово к совместной продаже. Подготовить решение может администратор решений: { $people }.
gate-co_sell_ready-nobody = Ни одно из ваших опубликованных решений не готово к совместной продаже, и роли «Администратор решений» в вашей компании ни у кого нет.
