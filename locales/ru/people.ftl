### User management (F05): the list, an invitation, one person; and the way in by a link.

people-title = Люди
people-invite = Пригласить
people-states = Люди по состоянию
people-all = Все
people-tab-active = Активные
people-tab-invited = Приглашённые
people-tab-deactivated = Отключённые
people-search = Имя или эл. почта
people-role = Роль
people-any-role = Любая роль
people-show = Показать
people-clear = Сбросить поиск и роль
people-show-all = Показать всех
people-column-name = Имя
people-column-email = Эл. почта
people-column-roles = Роли
people-column-seen = Последняя активность
people-column-state = Состояние
people-never = Никогда
people-none-title = Никого не нашлось
people-none = В вашей компании нет никого, кто подходил бы под эти условия. Смягчите их или посмотрите всех.
people-pages = Страницы списка
people-before = Назад
people-after = Вперёд
people-count = { $count ->
    [one] { $count } человек
    [few] { $count } человека
    [many] { $count } человек
   *[other] { $count } человека
}
# A role with the place that it is for.
people-grant = { $role } · { $place }

## Whether an account opens anything

standing-active = Активен
standing-invited = Приглашён
standing-deactivated = Отключён

## An invitation

people-invite-title = Приглашение
people-invite-lead = Затем вы назначите роли и передадите одноразовую ссылку, по которой человек выберет пароль.
people-email-hint = Рабочий адрес. С ним человек будет входить.
people-invite-send = Пригласить
people-cancel = Отмена
people-name-missing = Введите имя
people-name-too-long = В имени больше { $characters } знаков
people-email-missing = Введите адрес электронной почты
people-email-malformed = Введите адрес вида name@company.example
people-email-too-long = Адрес электронной почты слишком длинный
people-email-taken = Пригласить по этому адресу нельзя
people-email-colleague = Этот адрес уже есть у кого-то в вашей компании
people-open-colleague = Открыть страницу этого человека

## One person

people-person = О человеке
people-opens = Открывает
people-opens-open_workspace = Сделки
people-opens-open_profiles = Бизнес-профили: в этой версии их ещё нет
people-opens-open_solutions = Решения: в этой версии их ещё нет
people-opens-assign_roles = Люди и их роли
people-opens-nothing = Пока ничего: для этого нужна роль
people-since = Аккаунт создан

people-no-role = Пока без роли.
people-withdraw = Отозвать
people-withdraw-what = Отозвать: { $grant } ({ $name })
people-resign-title = Отозвать роль «Администратор аккаунта» у себя?
people-resign-follows = С этого момента вы не сможете открывать раздел «Люди», приглашать людей и давать роли, в том числе вернуть эту роль себе. Вернуть её может другой администратор аккаунта.
people-resign-nothing-left = У вас нет роли, которая открывает сделки: вам останется доступен только ваш аккаунт.
people-resign-no = Оставить роль
people-resign-yes = Отозвать
people-grant-title = Назначить роль
people-location-hint = Для одного офиса могут быть только роли «{ $admin }» и «{ $user }».
people-grant-button = Назначить

people-way-in = Вход
people-way-in-active = Вход выполняется с паролем. Если он забыт, создайте ссылку для входа: по ней можно выбрать новый пароль.
people-way-in-invited = Пароль ещё не выбран, и действующей ссылки для входа нет. Создайте её и передайте.
people-way-in-linked = Ссылка для входа действует до { $until }. Новая заменит её.
people-way-in-deactivated = Этот аккаунт ничего не открывает. Роли и история сохранены.
people-make-link = Новая ссылка для входа
people-link-title = Передайте эту ссылку
people-link-lead = { $name } выберет по ней пароль. Она сработает один раз, до { $until }.
people-link = Ссылка для входа
people-link-hint = Она показана только сейчас. Не передавайте её никому другому: кто её получит, войдёт под этим именем.

people-deactivate = Отключить
people-deactivate-title = { $name }: отключить аккаунт?
people-deactivate-follows = { $name }: все сеансы сразу завершатся, и войти больше не получится. Сделки, роли и история останутся как есть, а аккаунт можно будет включить снова.
people-deactivate-no = Не отключать
people-deactivate-yes = Отключить
people-reactivate = Включить
people-reactivate-title = { $name }: включить аккаунт?
people-reactivate-follows = { $name } снова сможет входить с прежним паролем и получит прежние роли.
people-reactivate-no = Оставить отключённым
people-reactivate-yes = Включить

people-done-invited = Приглашение создано: { $name }.
people-done-granted = Роль назначена и уже действует.
people-done-granted-deactivated = Роль назначена. Она начнёт действовать, когда аккаунт снова включат.
people-done-withdrawn = Роль отозвана и больше не действует.
people-done-deactivated = { $name }: аккаунт отключён, все сеансы завершены.
people-done-reactivated = { $name }: аккаунт снова включён.
people-done-linked = Новая ссылка для входа создана.

people-refused-last_admin = В компании должен оставаться хотя бы один активный администратор аккаунта. Сначала назначьте ещё одного.
people-refused-oneself = С собой этого сделать нельзя. Пароль меняется на странице вашего аккаунта, а отключить вас может другой администратор аккаунта.
people-refused-wrong_company = Эта роль не для людей вашей компании.
people-refused-no_location = Эта роль всегда для всей компании. Не выбирайте офис.
people-refused-unknown_location = У вашей компании нет такого офиса.
people-refused-granted_already = Эта роль для этого места уже назначена.
people-refused-not_granted = Этой роли уже нет.
people-refused-deactivated = Этот аккаунт отключён.
people-refused-not_deactivated = Этот аккаунт не отключён.
people-refused-no_role_chosen = Сначала выберите роль.
people-refused-other = Ничего не изменилось. Посмотрите, как обстоит дело сейчас, ниже или на странице этого человека.

## What happened to a person

people-history = История
people-history-empty = Записей нет.
people-operator = Через командную строку
people-event-added = Аккаунт создан
people-event-invited = Приглашение
people-event-granted = Назначена роль: { $grant }
people-event-withdrawn = Отозвана роль: { $grant }
people-event-deactivated = Аккаунт отключён
people-event-reactivated = Аккаунт снова включён
people-event-link_made = Создана новая ссылка для входа
people-event-joined = Выбран пароль, первый вход
people-event-password_set = Пароль задан заново

## Why somebody may or may not do something with a deal

explain-title = Почему человек не видит сделку?
explain-lead = Вставьте адрес сделки вашей компании, и вы узнаете, что может с ней делать { $name } и почему. О самой сделке вы узнаете только её офис и то, есть ли { $name } в её команде.
explain-deal = Адрес или номер сделки
explain-deal-hint = Например, https://tandem.example/deals/01…
explain-button = Объяснить
explain-missing = Вставьте адрес сделки
explain-no-such-deal = У вашей компании нет такой сделки
explain-deactivated = Этот аккаунт отключён и не открывает ни одной сделки, какими бы ни были роли
explain-invited = Этот человек ещё не входил. После входа будет так:
explain-on-team = Офис сделки: { $place }. { $name } есть в её команде.
explain-off-team = Офис сделки: { $place }. В её команде нет: { $name }.
explain-view_deal = Видеть сделку
explain-edit_deal = Менять сделку
explain-answer_deal = Принимать или отклонять её
explain-move_deal = Отмечать этапы, выигрыш или проигрыш
explain-yes = Да
explain-no = Нет
explain-because = Благодаря роли: { $grant }.
explain-denied-other_company = Сделка принадлежит другой компании.
explain-denied-partners_only = Это делают только партнёры.
explain-denied-no_role = { $name }: роли нет.
explain-denied-needs_role = { $name }: ни одна из ролей этого не позволяет. Подошла бы одна из этих: { $roles }.
explain-denied-needs_whole_company = Роль дана только для одного офиса, а нужна для всей компании.
explain-denied-outside_location = { $name }: роль не распространяется на офис этой сделки.
explain-denied-not_on_team = В команде сделки нет: { $name }.
explain-denied-not_vetted = { $vendor } не даёт вашей компании допуск к оценке решений.
explain-who-account_admin = Это может изменить администратор аккаунта: назначьте роль выше.
explain-who-referrals_admin = Добавить человека в команду сделки может администратор рефералов.
explain-who-solution_admin = Это может изменить администратор решений.
explain-who-assessment_team = Это может изменить { $vendor }.
explain-who-operator = Это могут изменить те, кто обслуживает эту систему.
explain-who-nobody = Этого никто не может изменить.
explain-open-only = Открыта ли ещё сделка и что позволяет её состояние, здесь не проверяется.

## In by a link

welcome-title = Добро пожаловать в Tandem
welcome-lead = Осталось выбрать пароль.
welcome-button = Начать
welcome-again-title = Новый пароль
welcome-again-lead = Он заменит прежний, а все остальные сеансы завершатся.
welcome-again-button = Сохранить и войти
welcome-closed-title = Эта ссылка не действует
welcome-gone = Ею уже воспользовались, её срок истёк или её заменила новая. Попросите новую у администратора аккаунта вашей компании.

## For whoever does not give roles

no-access-people-title = Это для администраторов аккаунта
no-access-people = Приглашают людей и назначают роли администраторы аккаунта вашей компании.
no-access-manage = Люди и роли
