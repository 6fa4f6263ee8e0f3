### Signing in and out, and the No-access page.

sign-in-title = Вход
sign-in-lead = Рабочее пространство, где { $vendor } и партнёры вместе ведут сделки.
sign-in-email = Эл. почта
sign-in-password = Пароль
sign-in-button = Войти
sign-in-wrong = Адрес электронной почты и пароль не подходят друг к другу. Проверьте их и попробуйте снова.
sign-in-throttled = Слишком много попыток. Попробуйте снова через { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}.
sign-in-expired = Вас долго не было, и сеанс завершён. Войдите снова, чтобы продолжить.
sign-in-kept = Вас долго не было, и сеанс завершён. Всё, что вы ввели, сохранено: войдите снова и продолжайте.
sign-in-signed-out = Вы вышли из системы.
sign-in-demo-title = Демонстрационный вход
sign-in-demo-lead = Пароль у всех один: { $password }. Все данные здесь вымышлены.
no-role = Без роли
sign-in-demo-use = Подставить { $email }

no-access-title = У вас пока нет доступа
no-access-lead = Вы вошли как { $name }, компания { $company }, но роли в этом рабочем пространстве у вас нет. Её может дать администратор аккаунта вашей компании.
no-access-admins = Кто может помочь
no-access-nobody = У компании { $company } пока нет администратора аккаунта. Обратитесь к тем, кто обслуживает эту систему.
no-access-admin-self = Вы администратор аккаунта компании { $company } и можете в разделе «Люди» давать роли коллегам и себе, но для самого рабочего пространства нужна отдельная роль.
no-access-again = Когда вам дадут роль, попробуйте снова.
no-access-retry = Попробовать снова
no-access-other = Ваша роль относится к бизнес-профилям или решениям, но страниц для них в этой версии ещё нет. Для сделок нужна отдельная роль, её может дать администратор аккаунта вашей компании.

## One's own account

account-title = Ваш аккаунт
account-you = О вас
account-name = Имя
account-name-save = Сохранить имя
account-company = Компания
account-roles = Роли
account-scope-company = Вся компания
account-preferences = Личные настройки
account-save = Сохранить изменения
account-language = Язык
account-language-browser = Как в браузере
account-zone = Часовой пояс
account-zone-browser = Как в браузере ({ $zone })
account-zone-utc = UTC
account-zone-hint = По нему показывается время. Дни в сделках у всех одни и те же.
zone-area-africa = Африка
zone-area-america = Америка
zone-area-antarctica = Антарктида
zone-area-arctic = Арктика
zone-area-asia = Азия
zone-area-atlantic = Атлантика
zone-area-australia = Австралия
zone-area-europe = Европа
zone-area-indian = Индийский океан
zone-area-pacific = Тихий океан
account-slash = Переходить к поиску клавишей /
account-slash-hint = Отключите, если управляете компьютером голосом или случайно задеваете клавиши. Ctrl+K работает всегда.
account-theme = Тема
theme-system = Как на устройстве
theme-light = Светлая
theme-dark = Тёмная
account-password-present = Текущий пароль
account-password-new = Новый пароль
account-password-hint = Не меньше 12 знаков. Лучше всего — собственная фраза.
account-password-change = Изменить пароль
account-password-short = В новом пароле должно быть не меньше 12 знаков
account-password-long = Новый пароль слишком длинный
account-password-common = Такие пароли подбирают первыми. Выберите другой
account-password-wrong = Это не текущий пароль
account-saved-name = Имя сохранено.
account-saved-preferences = Настройки сохранены.
account-saved-password = Пароль изменён. Во всех остальных местах вход завершён.
account-saved-session = Этот сеанс завершён.
account-sessions = Где выполнен вход
account-sessions-hint = Завершите незнакомые сеансы, затем смените пароль.
account-browser = Браузер
account-address = Адрес
account-last-seen = Активность
account-act = Действие
account-here = Этот сеанс
account-end = Завершить
account-end-what = Завершить сеанс: { $browser }
