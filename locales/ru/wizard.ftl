### The New deal wizard (SPEC §5) and the list of drafts.

## Steps

wizard-step-customer = Клиент
wizard-step-contact = Контакт
wizard-step-details = О сделке
wizard-step-team = Команда
wizard-step-solution = Решение
wizard-step-consent = Согласие
wizard-steps = Шаги
wizard-step-count = Шаг { $step } из { $steps }
step-state-not_started = Не начат
step-state-complete = Готов
step-state-attention = Требует внимания

wizard-heading-customer = Кто клиент?
wizard-heading-contact = Кто представляет клиента?
wizard-heading-details = Что это за сделка?
wizard-heading-team = Кто над ней работает?
wizard-heading-solution = Что вы продаёте?
wizard-heading-consent = Проверьте и создайте

wizard-lead-customer = Выберите именно ту организацию. В одном месте бывает несколько компаний с одинаковым названием: их различают номер D‑U‑N‑S и адрес.
wizard-lead-contact = { $vendor } может позвонить этому человеку напрямую, поэтому передавайте контактные данные только с согласия клиента.
wizard-lead-details = Название, сумма и ожидаемая дата закрытия. Всё это, кроме офиса, потом можно изменить.
wizard-lead-team = Нужен хотя бы один сотрудник вашей компании, у которого заполнены все четыре поля. Команду потом можно изменить.
wizard-lead-solution = Что покупает клиент и участвует ли { $vendor }.
wizard-lead-consent = Прочитайте ещё раз. Пока сделка не создана, её никто не видит.

## Buttons

wizard-next = Далее
wizard-back = Назад
wizard-later = Сохранить на потом
wizard-create = Создать сделку
wizard-find = Найти
wizard-change-customer = Выбрать другого клиента
wizard-add-team = Добавить участника
wizard-add-partner = Пригласить партнёра
wizard-add-solution = Добавить решение
wizard-remove-team = Удалить участника { $number }
wizard-remove-partners = Удалить партнёра { $number }
wizard-remove-solution = Удалить решение { $number }
wizard-change = Изменить
wizard-change-what = Изменить: { $what }

wizard-optional = (необязательно)
wizard-choose = Выберите…

## Saving

wizard-saving = Сохранение…
wizard-saved = Сохранено
wizard-not-saved = Не сохранено: нет связи с сервером. То, что вы ввели, на месте и сохранится, когда вы нажмёте «Далее».
wizard-changed-elsewhere = Этот черновик изменили в другом окне. Нажмите «Далее», чтобы сравнить оба варианта и выбрать.
wizard-signed-out = Сеанс завершён. Нажмите «Далее» и войдите снова: то, что вы ввели, будет на месте.

## Summary of problems

problems-title = Нужно исправить

## Aside

aside-title = Что это значит
aside-missing = Чего не хватает
aside-nothing-missing = Всё заполнено. Чтобы создать сделку, перейдите к шагу «Согласие».
aside-partners = { $count ->
    [one] { $count } приглашённый партнёр видит свою часть этой сделки.
    [few] { $count } приглашённых партнёра видят свои части этой сделки.
    [many] { $count } приглашённых партнёров видят свои части этой сделки.
   *[other] { $count } приглашённых партнёра видят свои части этой сделки.
}

## Customer

customer-mode-name = Страна и название
customer-mode-duns = Номер D-U-N-S
customer-mode-account = ID организации ({ $vendor })
customer-mode-manual = Ввести вручную
customer-mode-manual-hint = Для клиента, которого нет в справочнике. Он считается несопоставленным, пока { $vendor } не найдёт организацию.
field-customer-country = Страна клиента
field-customer-name = Название клиента
field-customer-name-hint = По юридическому названию найти проще.
field-customer-duns = Номер D-U-N-S
field-customer-duns-hint = Девять цифр, например 12-345-6789
field-customer-mode = Как искать клиента
field-customer-chosen = Выбранная организация
customer-linked = Связанные организации
customer-linked-count = { $count ->
    [one] { $count } связанная организация
    [few] { $count } связанные организации
    [many] { $count } связанных организаций
   *[other] { $count } связанной организации
}
customer-category-count = { $category } ({ $count })
wizard-more = Искать ещё
customer-not-here = Нет в списке? Выберите выше «{ customer-mode-manual }».
field-customer-account = ID организации ({ $vendor })
field-customer-account-hint = Например, 6-ABCDEFG23XB
field-customer-line1 = Адрес, строка 1
field-customer-line2 = Адрес, строка 2
field-customer-city = Город
field-customer-state = Область или регион
field-customer-postal_code = Почтовый индекс
customer-suggestions = Подходящие клиенты
customer-suggestions-none = Клиента с таким названием там нет. Введите меньше букв, выберите другую страну или введите клиента вручную.
customer-suggestions-country-first = Сначала выберите страну клиента.
customer-results = { $count ->
    [one] Подходит { $count } организация
    [few] Подходят { $count } организации. Выберите нужную.
    [many] Подходит { $count } организаций. Выберите нужную.
   *[other] Подходят { $count } организации. Выберите нужную.
}
customer-chosen = Выбранная организация
# Its hyphens are no-break ones (U+2011), since it stands in narrow columns.
customer-duns = Номер D‑U‑N‑S
customer-account = ID организации ({ $vendor })
contact-required = Контакт обязателен

## Contact

contact-required-help = Вы запрашиваете помощь компании { $vendor }.
contact-required-assessment = Он нужен для каждой оценки решения.
contact-optional = Контакт необязателен
contact-not-required = Его можно добавить позже, когда вы пригласите компанию { $vendor }.
field-contact-first_name = Имя
field-contact-last_name = Фамилия
field-contact-phone = Телефон
field-contact-email = Эл. почта
field-contact-notes = Заметки для специалиста по оценке
field-contact-notes-hint = Что специалисту по оценке решений из компании { $vendor } нужно знать перед звонком.

## Details

field-details-name = Название сделки
field-details-location = Офис
field-details-location-hint = От офиса зависит, кто видит сделку. Потом его изменить нельзя.
field-details-location-all = Вся компания
field-details-value = Ожидаемая сумма
field-details-currency = Валюта
field-details-close_date = Ожидаемая дата закрытия
field-details-close_date-hint = Например, { $example }
field-details-crm_id = ID в CRM
field-details-crm_id-hint = Ваш собственный номер этой сделки. Его видит только ваша компания.
field-details-campaign_id = ID маркетинговой кампании
field-details-campaign_id-hint = Один и тот же у всех сделок кампании, чтобы можно было посчитать её отдачу.
field-details-notes = Заметки
field-details-notes-hint = Их могут читать ваши коллеги и все, кому показана сделка.
field-details-intent = Покупка через маркетплейс
field-details-intent-hint = Собирается ли клиент покупать через коммерческий маркетплейс?

## Team and partners

team-title = Ваша команда
team-person = Участник { $number }
team-recent = Люди из прежних сделок
team-recent-add = Добавить: { $name }
field-team-first_name = Имя
field-team-last_name = Фамилия
field-team-phone = Телефон
field-team-email = Эл. почта

partners-title = Партнёры
partners-lead = Пригласите к работе над сделкой другого партнёра. Он получит собственную копию со своей суммой, датой и командой. Проверяйте друг друга сами: { $vendor } не ручается за партнёров.
partner-number = Партнёр { $number }
field-partners-name = Партнёр
field-partners-org = Выбранный партнёр
field-partners-name-hint = Введите название компании. Пригласить можно только партнёров, у которых есть решения для совместной продажи.
partners-suggestions = Подходящие партнёры
partners-suggestions-none = Партнёра с таким названием и с решениями для совместной продажи нет.
partners-found = Какой из них?
partners-find = Найти партнёра
field-partners-value = Ожидаемая сумма партнёра
field-partners-currency = Валюта партнёра
field-partners-close_date = Ожидаемая дата закрытия у партнёра
field-partners-notes = Зачем вы приглашаете партнёра
field-partners-help = Какая помощь нужна
field-partners-team = Ваша команда для этого партнёра
field-partners-team-hint = Обе компании видят всю команду.
field-partners-solutions = Нужные решения
field-partners-solutions-hint = Решения этого партнёра, готовые к совместной продаже.
field-partners-solutions-pick-first = Сначала выберите партнёра.
partners-fixed = После создания сделки изменить приглашение нельзя.

## Solution and help

solutions-title = Решения
solution-number = Решение { $number }
solution-withdrawn = { $name } (больше не предлагается)
field-solution-id = Решение
field-solution-find = Найти решение другого партнёра
field-solution-find-hint = Введите название решения или партнёра.
solutions-suggestions = Подходящие решения
solutions-suggestions-none = Ни у одного другого партнёра нет решения с таким названием для совместной продажи.
solutions-found = Найденные решения
solutions-find = Найти решение
solutions-results = { $count ->
    [one] Подходит { $count } решение. Выберите нужное в начале списка выше.
    [few] Подходят { $count } решения. Выберите нужное в начале списка выше.
    [many] Подходит { $count } решений. Выберите нужное в начале списка выше.
   *[other] Подходят { $count } решения. Выберите нужное в начале списка выше.
}
solutions-results-more = Подходящих решений слишком много (показано: { $count }). Найденные стоят в начале списка выше. Нужного среди них нет? Введите название точнее.
field-solution-quantity = Количество
field-solution-price = Цена за единицу
field-solution-currency = Валюта цены
solution-incentive = Поощрение: { $incentive }
assessment-title = Оценка решения
assessment-lead = В такой сделке ровно один тип оценки и никаких других решений. После создания сделки изменить это нельзя.
assessment-not-vetted = Оценку решений могут создавать только компании, которым { $vendor } даёт допуск. У вашей компании его нет; дать его может менеджер программы компании { $vendor }.
field-solution-assessment = Тип оценки
field-solution-assessment-none = Без оценки
field-solution-assessment_location = Офис, для которого проводится оценка
field-solution-assessment_location-hint = От него зависит, где выплачивается поощрение.

services-title = Совместная продажа услуг
services-lead = Мы спрашиваем об этом, потому что вы продаёте услуги с помощью компании { $vendor }.
field-services-role = Роль партнёра
field-services-area = Область решений
field-services-play = Сценарий решения

help-title = Помощь компании { $vendor }
help-not-for-assessment = Для оценки решения помощь не запрашивают: специалисты компании { $vendor } участвуют в любом случае.
field-help-kind = Какая помощь нужна
field-help-kind-hint = Запрос не гарантирует помощи. У продавца есть { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
} на ответ.
field-help-share = Показать эту сделку продавцам компании { $vendor }?
field-help-share-hint = Показанную сделку нельзя снова сделать частной.
field-help-notes = Заметки для компании { $vendor }
answer-yes = Да
answer-no = Нет

## Consent

review-empty = Нет ответа
field-consent = У меня есть согласие всех названных здесь людей на передачу их контактных данных, и я вправе передать эту сделку, как описано выше.
review-changed-title = Сделка не создана
review-changed = Ответы изменили в другом окне уже после того, как вы открыли эту страницу. Прочитайте их ещё раз, поставьте отметку и создайте сделку.
review-open = { $count ->
    [one] Остался { $count } вопрос без ответа:
    [few] Осталось { $count } вопроса без ответа:
    [many] Осталось { $count } вопросов без ответа:
   *[other] Осталось { $count } вопроса без ответа:
}

## Drafts

drafts-title = Черновики
drafts-lead = Сделки, которые вы начали. Их видите только вы, на любом своём устройстве, пока не создадите или не удалите их.
drafts-empty-title = Черновиков нет
drafts-empty = Начатая и незаконченная сделка будет ждать вас здесь.
drafts-count = { $count ->
    [one] { $count } черновик
    [few] { $count } черновика
    [many] { $count } черновиков
   *[other] { $count } черновика
}
drafts-unnamed = Сделка без названия
drafts-column-name = Сделка
drafts-column-step = Последний шаг
drafts-column-changed = Изменён
drafts-delete = Удалить
drafts-delete-what = Удалить «{ $name }»
draft-delete-title = Удалить этот черновик?
draft-delete-body = Всё, что вы ввели в «{ $name }», исчезнет навсегда. Кроме вас, этого никто не видел.
draft-delete-yes = Удалить черновик
draft-delete-no = Оставить

## Two windows on one draft

conflict-title = Этот шаг изменили в другом окне
conflict-deal-title = Эту сделку изменил кто-то ещё
conflict-lead = Ничего не потеряно. Для каждого поля, где есть различия, выберите, какой ответ оставить.
kept-title = Ваши ответы сохранены
kept-lead = Когда вы сохраняли, сеанс уже был завершён. Вот что ввели вы и что сейчас в черновике.
conflict-mine = Что ввели вы
conflict-theirs = Что сохранено сейчас
conflict-base = Что было раньше
conflict-empty = Пусто
conflict-field-of-row = { $row }: { $field }
conflict-save = Сохранить выбор
conflict-discard = Оставить как есть
conflict-same = Варианты совпадают. Выбирать не из чего.

## Problems, by field

problem-customer-country =
    .missing = Выберите страну клиента
    .unknown = Выберите страну из списка
problem-customer-name =
    .missing = Введите название клиента
    .not-chosen = Выберите клиента из списка или введите его вручную
    .too-long = Сократите название клиента: не более { $line } знаков
problem-customer-duns =
    .missing = Введите номер D-U-N-S
    .malformed = В номере D-U-N-S девять цифр, например 12-345-6789
    .not-chosen = Нажмите «Найти» и выберите организацию
problem-customer-account =
    .missing = Введите ID организации
    .malformed = ID организации выглядит так: 6-ABCDEFG23XB
    .not-chosen = Нажмите «Найти» и выберите организацию
problem-customer-chosen =
    .unknown = Этой организации больше нет в справочнике. Выберите другую
problem-customer-line1 =
    .missing = Введите первую строку адреса
    .too-long = Сократите строку адреса: не более { $line } знаков
problem-customer-line2 =
    .too-long = Сократите строку адреса: не более { $line } знаков
problem-customer-city =
    .missing = Введите город
    .too-long = Сократите название города: не более { $line } знаков
problem-customer-state =
    .too-long = Сократите название области или региона: не более { $line } знаков
problem-customer-postal_code =
    .too-long = Сократите почтовый индекс: не более { $line } знаков

problem-contact-first_name =
    .missing = Введите имя контакта
    .too-long = Сократите имя: не более { $line } знаков
problem-contact-last_name =
    .missing = Введите фамилию контакта
    .too-long = Сократите фамилию: не более { $line } знаков
problem-contact-phone =
    .missing = Введите телефон контакта
    .malformed = Введите номер телефона, например +46 8 123 456
problem-contact-email =
    .missing = Введите адрес электронной почты контакта
    .malformed = Введите адрес электронной почты, например name@example.com
    .too-long = Этот адрес электронной почты слишком длинный
problem-contact-notes =
    .missing = Введите заметки для специалиста по оценке
    .too-long = Сократите заметки: не более { $notes } знаков

problem-details-name =
    .missing = Введите название сделки
    .too-long = Сократите название сделки: не более { $line } знаков
problem-details-location =
    .missing = Выберите офис
    .not-permitted = Для этого офиса вы не можете создавать сделки. Выберите другой
problem-details-value =
    .missing = Введите ожидаемую сумму
    .not-a-number = Введите ожидаемую сумму числом, например 25000
    .negative = Ожидаемая сумма не может быть отрицательной
    .zero = Ожидаемая сумма должна быть больше нуля
    .too-many-decimals = В ожидаемой сумме больше знаков после запятой, чем бывает в этой валюте
    .too-large = Ожидаемая сумма слишком велика
problem-details-currency =
    .missing = Выберите валюту
    .unknown-currency = Выберите валюту из списка
problem-details-close_date =
    .missing = Введите ожидаемую дату закрытия
    .malformed = Введите ожидаемую дату закрытия так: { $date_example }
    .ambiguous = Эту дату можно прочитать двояко. Введите её так: { $date_example }
    .not-in-calendar = Такого дня нет. Проверьте ожидаемую дату закрытия
    .in-the-past = Ожидаемая дата закрытия не может быть раньше сегодняшней
    .too-far = Ожидаемая дата закрытия должна наступить не позже чем через { $close_years ->
        [one] { $close_years } год
        [few] { $close_years } года
        [many] { $close_years } лет
       *[other] { $close_years } года
    }
problem-details-crm_id =
    .too-long = Сократите ID в CRM: не более { $line } знаков
problem-details-campaign_id =
    .too-long = Сократите ID маркетинговой кампании: не более { $line } знаков
problem-details-notes =
    .missing = Введите заметки
    .too-long = Сократите заметки: не более { $notes } знаков
problem-details-intent =
    .missing = Укажите, будет ли покупка через маркетплейс
    .unknown = Выберите один из ответов
    .no-incentive = Для ответа «Да» нужно решение с поощрением: сначала добавьте его в сделку

problem-team-rows =
    .none = Добавьте хотя бы одного участника с именем, телефоном и электронной почтой
    .without-you = Добавьте в команду себя с тем адресом электронной почты, с которым входите: иначе вы не увидите эту сделку
    .too-many = В команде может быть не более { $team ->
        [one] { $team } участника
        [few] { $team } участников
        [many] { $team } участников
       *[other] { $team } участника
    }
problem-team-first_name =
    .missing = Введите имя участника
    .too-long = Сократите имя: не более { $line } знаков
problem-team-last_name =
    .missing = Введите фамилию участника
    .too-long = Сократите фамилию: не более { $line } знаков
problem-team-phone =
    .missing = Введите телефон участника
    .malformed = Введите номер телефона, например +46 8 123 456
problem-team-email =
    .missing = Введите адрес электронной почты участника
    .malformed = Введите адрес электронной почты, например name@example.com
    .too-long = Этот адрес электронной почты слишком длинный
    .twice = Этот человек уже в команде

problem-partners-name =
    .missing = Введите название партнёра
    .not-chosen = Выберите партнёра из подходящих по названию
    .own-company = Свою компанию пригласить нельзя
    .unknown = Эту компанию пригласить нельзя. Выберите другого партнёра
    .twice = Этот партнёр уже приглашён
    .too-many = В сделке может быть не более { $partners ->
        [one] { $partners } партнёра
        [few] { $partners } партнёров
        [many] { $partners } партнёров
       *[other] { $partners } партнёра
    }
problem-partners-value =
    .missing = Введите ожидаемую сумму партнёра
    .not-a-number = Введите ожидаемую сумму партнёра числом, например 25000
    .negative = Ожидаемая сумма партнёра не может быть отрицательной
    .zero = Ожидаемая сумма партнёра должна быть больше нуля
    .too-many-decimals = В ожидаемой сумме партнёра больше знаков после запятой, чем бывает в этой валюте
    .too-large = Ожидаемая сумма партнёра слишком велика
problem-partners-currency =
    .missing = Выберите валюту партнёра
    .unknown-currency = Выберите валюту партнёра из списка
problem-partners-close_date =
    .missing = Введите ожидаемую дату закрытия у партнёра
    .malformed = Введите ожидаемую дату закрытия у партнёра так: { $date_example }
    .ambiguous = Эту дату можно прочитать двояко. Введите её так: { $date_example }
    .not-in-calendar = Такого дня нет. Проверьте ожидаемую дату закрытия у партнёра
    .in-the-past = Ожидаемая дата закрытия у партнёра не может быть раньше сегодняшней
    .too-far = Ожидаемая дата закрытия у партнёра должна наступить не позже чем через { $close_years ->
        [one] { $close_years } год
        [few] { $close_years } года
        [many] { $close_years } лет
       *[other] { $close_years } года
    }
problem-partners-notes =
    .too-long = Сократите заметки: не более { $notes } знаков
problem-partners-help =
    .missing = Выберите, какая помощь нужна
    .unknown = Выберите один из видов помощи
problem-partners-team =
    .none = Выберите для этого партнёра хотя бы одного участника вашей команды
problem-partners-solutions =
    .none = Выберите хотя бы одно решение этого партнёра
    .too-many = Партнёра можно пригласить не более чем с { $solutions ->
        [one] { $solutions } решением
        [few] { $solutions } решениями
        [many] { $solutions } решениями
       *[other] { $solutions } решения
    }

problem-solution-id =
    .none = Добавьте хотя бы одно решение
    .too-many = В сделке может быть не более { $solutions ->
        [one] { $solutions } решения
        [few] { $solutions } решений
        [many] { $solutions } решений
       *[other] { $solutions } решения
    }
    .twice = Это решение уже есть в сделке
    .unknown = Выберите решение из списка
    .no-incentive = Клиент собирается покупать через маркетплейс: добавьте решение с поощрением
problem-solution-quantity =
    .malformed = Введите количество целым числом от 1
problem-solution-price =
    .missing = Введите цену
    .not-a-number = Введите цену числом, например 250
    .negative = Цена не может быть отрицательной
    .zero = Цена должна быть больше нуля
    .too-many-decimals = В цене больше знаков после запятой, чем бывает в этой валюте
    .too-large = Цена слишком велика
problem-solution-currency =
    .missing = Выберите валюту цены
    .unknown-currency = Выберите валюту цены из списка
problem-solution-assessment =
    .unknown = Выберите тип оценки из списка
    .not-vetted = У вашей компании нет допуска к оценке решений
    .not-alone = В оценке не может быть других решений. Удалите их или выберите «Без оценки»
problem-solution-assessment_location =
    .missing = Выберите офис, для которого проводится оценка
    .unknown = Выберите один из офисов вашей компании

problem-services-role =
    .missing = Выберите роль партнёра
    .unknown = Выберите одну из ролей партнёра
problem-services-area =
    .missing = Выберите область решений
    .unknown = Выберите область решений из списка
problem-services-play =
    .missing = Выберите сценарий решения
    .unknown = Выберите сценарий решения из списка
    .not-of-area = Выберите сценарий из этой области решений

problem-help-kind =
    .missing = Выберите, какая помощь нужна
    .unknown = Выберите один из видов помощи
problem-help-share =
    .missing = Укажите, показать ли сделку продавцам компании { $vendor }
problem-help-notes =
    .too-long = Сократите заметки для компании { $vendor }: не более { $notes } знаков
problem-consent =
    .missing = Подтвердите согласие: поставьте отметку
