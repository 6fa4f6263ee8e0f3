### The list of deals and the deal page (SPEC §6 to §8, §10).

deals-title = Сделки
deals-group-all = Все
deals-group-inbox = Новые
deals-group-active = Активные
deals-group-archive = Архив
deals-groups = Раздел
deals-tabs = Направление
deals-empty-outbound-title = Сделок пока нет
deals-empty-outbound = Здесь появятся сделки, которые создаст ваша компания.
deals-empty-inbound-title = Пока ничего не пришло
deals-empty-inbound = Здесь появятся сделки, которые пришлёт { $vendor } или другой партнёр.
deals-column-name = Название
deals-column-customer = Клиент
deals-column-status = Статус
deals-column-stage = Этап
deals-column-type = Тип
deals-column-vendor = Статус в компании { $vendor }
deals-column-value = Сумма
deals-column-closes = Закрытие
deals-newer = Более новые
deals-older = Более старые
deals-pages = Страницы
deals-count = { $count ->
    [one] { $shown } сделка
    [few] { $shown } сделки
    [many] { $shown } сделок
   *[other] { $shown } сделки
}

label-with-partners = С партнёрами

## The deal page

deal-progress = Ход сделки
deal-progress-created = Создана
deal-progress-accepted = Принята
deal-progress-waiting = Ждёт ответа
deal-progress-wonlost = Итог
deal-progress-closed = Закрыта
deal-progress-done = пройдено
deal-progress-now = сейчас
deal-progress-open = впереди
deal-progress-show = Показать подробности
deal-progress-hide = Скрыть подробности
deal-progress-stages = Этапы продажи
deal-waits = Ваша компания ещё не ответила. Срок ответа: { $date }. Без ответа сделка истечёт.
deal-waits-left = Истекает { $left }
deal-waits-who = Принять или отклонить сделку в этой версии ещё нельзя. Отвечать смогут: { $roles }.
deal-waits-over = Срок ответа истёк { $date }.
deal-stages-optional = Отмечать этапы необязательно, но так { $vendor } сможет помочь вовремя.
deal-stages-mandatory = Закрыть оценку как выигранную можно, только когда отмечены все четыре этапа.

deal-customer = Клиент
deal-contact = Контакт клиента
deal-details = О сделке
deal-team = Команда
deal-team-none = Пока никого.
deal-solutions = Решения
deal-help = Помощь компании { $vendor }
deal-partners = Партнёры
deal-timeline = История
deal-ends = Завершить сделку
deal-ends-lead = Каждое из этих действий закрывает сделку навсегда.
deal-closes = Закрытие: { $date }
deal-closed-note = Сделка закрыта { $date }.
deal-closed-because = Сделка закрыта { $date }. Причина: «{ $reason }».
deal-created-note = Сделка создана
deal-done-stage = Этап «{ $stage }» отмечен как пройденный.
deal-done-shared = Теперь сделку видит компания { $vendor }.
deal-done-closed = Сделка закрыта. Статус: { $state }.

deal-id = ID реферала
deal-engagement = ID совместной работы
deal-location = Офис
deal-location-all = Вся компания
deal-value = Ожидаемая сумма
deal-close-date = Ожидаемая дата закрытия
deal-created-at = Создана
deal-crm-id = ID в CRM
deal-campaign-id = ID маркетинговой кампании
deal-intent = Покупка через маркетплейс
deal-notes = Заметки
deal-contact-notes = Заметки для специалиста по оценке
deal-contact-none = Контакт не указан.
deal-address = Адрес
deal-category = Категория
deal-assessment-location = Оценка для офиса
deal-help-none-private = Помощь не запрошена, и продавцы компании { $vendor } не видят эту сделку.
deal-help-none-shared = Помощь не запрошена. Продавцы компании { $vendor } видят эту сделку.
deal-help-notes = Заметки для компании { $vendor }
deal-wanted = Какая помощь нужна от вашей компании
deal-partners-none = Партнёры не участвуют.
deal-quantity = Количество: { $quantity }
deal-price = { $price } за единицу
deal-partner-role = Роль партнёра
deal-solution-area = Область решений
deal-solution-play = Сценарий решения
deal-partner-invited = Приглашение: { $value }, закрытие до { $date }
deal-partner-sent = Что было отправлено

deal-edit = Изменить
deal-share = Показать компании { $vendor }
deal-change-details = Изменить сведения о сделке
    .lead = Офис задаётся при создании сделки и больше не меняется.
deal-change-team = Изменить команду
    .lead = Нужен хотя бы один сотрудник вашей компании, у которого заполнены все четыре поля.
deal-change-contact = Изменить контакт клиента
    .lead = Передавайте контактные данные только с согласия клиента.
deal-change-solutions = Изменить решения
    .lead = Что покупает клиент.
deal-change-help = Запросить помощь компании { $vendor }
    .lead = Сделка станет совместной продажей, и отменить это нельзя. Запрос не гарантирует, что продавец подключится.
deal-change-partner = Пригласить партнёра
    .lead = Партнёр получит собственную копию сделки. Изменить приглашение потом нельзя.
deal-edit-save = Сохранить изменения
deal-edit-cancel = Отмена
deal-edit-saved = Изменения сохранены.
deal-edit-kept = Изменения не сохранены. Вот что вы ввели: текст можно скопировать.
deal-edit-back = Вернуться к сделке
deal-edit-left = Изменения сохранены. Вы больше не в команде этой сделки и поэтому не видите её.

## The vendor's card (SPEC §8, F11 to F16)

vendor-card = { $vendor }
vendor-not-shared = { $vendor } не участвует в этой сделке.
vendor-pending = Ответа от компании { $vendor } пока нет. Срок ответа{"\u00A0"}— до { $date }.
vendor-accepted = Продавец компании { $vendor } участвует в сделке.
vendor-crm-id = ID в CRM компании { $vendor }
vendor-declined = Компания { $vendor } отклонила сделку. Кто принял решение, не показывается.
vendor-expired = Компания { $vendor } не ответила вовремя, поэтому причина не указана.
vendor-won = Компания { $vendor } отметила сделку со своей стороны как выигранную.
vendor-lost = Компания { $vendor } отметила сделку со своей стороны как проигранную.
vendor-reason-given = { $reason }. { $meaning }
vendor-reason-below = Для сделок на сумму меньше { $amount } причина не показывается.
vendor-remedy-recreate = Отказ нельзя отозвать. Если он был ошибкой, создайте сделку заново и снова пригласите компанию { $vendor }.

## Ending a deal

act-won = Закрыть как выигранную
act-lost = Закрыть как проигранную
act-error = Закрыть как ошибочную
act-won-title = Закрыть сделку «{ $name }» как выигранную?
act-lost-title = Закрыть сделку «{ $name }» как проигранную?
act-error-title = Закрыть сделку «{ $name }» как ошибочную?
act-cannot-undo = Отменить это нельзя. Закрытую сделку можно читать, но никто не сможет изменить её или открыть снова.
act-won-consequence = Сделка уйдёт в архив с суммой { $value }.
act-won-72-hours = Сделка создана меньше { $hours ->
    [one] { $hours } часа
    [few] { $hours } часов
    [many] { $hours } часов
   *[other] { $hours } часа
} назад, и в ней есть решение с поощрением. Если зарегистрировать её так рано, регистрацию могут отклонить: лучше подождать до { $date }.
act-lost-consequence = Сделка уйдёт в архив. У компании { $vendor } и у партнёров останутся собственные копии.
act-error-consequence = Сделка уйдёт в архив и не войдёт ни в какие показатели.
act-won-confirm = Да, сделка выиграна
act-lost-confirm = Да, сделка проиграна
act-error-confirm = Да, сделка ошибочна
act-keep-open = Не закрывать
act-reason = Причина
act-notes = Заметки
act-notes-hint = Обязательно для причин с пометкой «поясните в заметках».
act-won-hint = Клиент купил.
act-lost-hint = Клиент не будет покупать.
act-error-hint = Этой сделки не должно было быть: дубликат, проверка, неверные данные.

problem-act-reason =
    .missing = Выберите причину
problem-act-notes =
    .missing = Поясните причину в заметках
    .too-long = Сократите заметки: не более { $notes } знаков

## Why an act is not possible (the lifecycle's refusals)

refusal-other_company = Это сделка другой компании.
refusal-partners_only = Это могут делать только партнёры.
refusal-no_role = У вас нет роли. Её может дать администратор аккаунта.
refusal-needs_role = Ваша роль этого не позволяет. Другую может дать администратор аккаунта.
refusal-needs_whole_company = Для этого нужна роль на всю компанию. Расширить вашу роль может администратор аккаунта.
refusal-outside_location = Ваша роль не распространяется на офис этой сделки. Расширить её может администратор аккаунта.
refusal-not_on_team = Это может делать только команда сделки. Добавить вас в неё может администратор рефералов.
refusal-not_vetted = У вашей компании нет допуска к оценке решений. Его даёт { $vendor }.
refusal-by_clock_only = Это происходит само, когда истекает срок.
refusal-not_by_clock = Это должен сделать человек.
refusal-wrong_party = Это действие не для вашей стороны сделки.
refusal-terminal = Сделка закрыта. Изменить больше ничего нельзя.
refusal-expired = Срок ответа истёк.
refusal-not_due = Срок ответа ещё не истёк.
refusal-not_new = На эту сделку уже ответили.
refusal-not_yet_accepted = Сначала сделку нужно принять.
refusal-stages_missing = Сначала отметьте все этапы: { $left ->
    [one] остался { $left }{"\u00A0"}— «{ $stage }».
    [few] осталось { $left }, следующий{"\u00A0"}— «{ $stage }».
    [many] осталось { $left }, следующий{"\u00A0"}— «{ $stage }».
   *[other] осталось { $left }, следующий{"\u00A0"}— «{ $stage }».
}
refusal-wrong_stage = Этапы отмечают по порядку: следующий{"\u00A0"}— «{ $stage }».
refusal-wrong_track = У сделок этого типа нет такого этапа.
refusal-all_stages_done = Все этапы уже отмечены.
refusal-already_shared = Сделка уже показана, и отменить это нельзя.
refusal-not_for_assessment = Для оценки решения это недоступно.
refusal-solutions_locked = Решение в оценке изменить нельзя.
refusal-assessment_solution = Оценку нельзя добавить в другую сделку.
refusal-contact_locked = Контакт уже передан, изменить его больше нельзя.
refusal-contact_required = Сначала укажите контакт клиента.
refusal-services_required = В сделке есть предложение услуг: сначала укажите роль, область решений и сценарий решения.
refusal-incentive_required = Клиент собирается покупать через маркетплейс: в сделке нужно решение с поощрением.
refusal-empty = Нужно оставить хотя бы одну запись.
refusal-limit_reached = Больше добавить нельзя.
refusal-twice = Одно и то же добавлено дважды.
refusal-own_company = Свою компанию пригласить нельзя.
refusal-notes_required = Эту причину нужно пояснить в заметках.
refusal-nothing_changed = Ничего не изменено.

## The timeline

event-when = { $who }, { $when }
event-system = Tandem
event-created = Сделка создана, тип: «{ $type }»
event-received = Сделка получена
event-accepted = Сделка принята
event-declined = Сделка отклонена: «{ $reason }»
event-vendor_declined = Компания { $vendor } отклонила сделку
event-expired = Срок истёк, ответа не было
event-edited = Сведения изменены
event-edited-value = { $field }: { $before } → { $after }
event-edited-notes = Заметки переписаны.
event-before = Было
event-after = Стало
event-team_changed = Команда изменена
event-team-added = { $name } теперь в команде
event-team-removed = { $name } больше не в команде
event-contact_changed = Контакт клиента изменён
event-solutions_changed = Решения изменены
event-solution-added = Добавлено: { $solution }
event-solution-removed = Удалено: { $solution }
event-stage_marked = Отмечен этап «{ $stage }», { $percent }
event-won = Сделка закрыта как выигранная
event-lost = Сделка закрыта как проигранная: «{ $reason }»
event-closed_as_error = Сделка закрыта как ошибочная: «{ $reason }»
event-shared_with_vendor = Сделка показана компании { $vendor }
event-help_asked = Запрошена помощь компании { $vendor }: «{ $help }»
event-partner_invited = Приглашён партнёр { $partner }
event-shared_further = Тип сделки изменён: «{ $type }»
