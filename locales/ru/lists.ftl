### The lists of deals: tabs, columns, filters, search, saved views (SPEC §10.2, §10.3).

tab-inbound = Входящие
tab-outbound = Исходящие
tab-favorites = Избранное

deals-page-title = { $tab }: { $group }
deals-found = Найдено: { $count }
deals-or-more = { $number }+

deals-column-country = Страна
deals-column-location = Офис
deals-column-created = Создана
deals-column-role = Роль партнёра
deals-column-crm = ID в CRM
deals-column-referral = ID реферала

deals-previous = Предыдущие
deals-next = Следующие
deals-rows = Строк на странице
deals-preview = Быстрый просмотр
deals-preview-of = Быстрый просмотр: { $name }
deals-to-start = К первой странице
deals-clear = Сбросить всё
deals-all = Показать все

deals-empty-favorites-title = В избранном пока пусто
deals-empty-favorites = Нажмите на сердечко рядом со сделкой, и она появится здесь.
deals-empty-inbox-title = Ответа ничто не ждёт
deals-empty-inbox = Новые сделки остаются здесь, пока их не примут или не отклонят.
deals-empty-active-title = Активных сделок нет
deals-empty-active = Принятые сделки остаются здесь, пока не будут выиграны или проиграны.
deals-empty-archive-title = В архиве пока пусто
deals-empty-archive = Выигранные, проигранные, отклонённые и истёкшие сделки остаются здесь, их можно читать.
deals-empty-narrowed-title = Подходящих сделок нет
deals-empty-narrowed = Ни одна сделка из этого списка не отвечает всем условиям. Уберите фильтр или посмотрите на другой вкладке.
deals-empty-part-title = В этой части сделок ничего не найдено
deals-empty-part = В сделках из этого списка искомое есть в другом месте.
deals-empty-beyond-title = Список закончился
deals-empty-beyond = Дальше в эту сторону сделок нет.

## Marks

favorite-mark = Добавить в избранное
favorite-unmark = Убрать из избранного
favorite-of = Избранное: { $name }
favorite-failed = Не удалось сохранить отметку. Попробуйте ещё раз.

## Search and filters

deals-search = Поиск по этим сделкам
deals-search-hint = Название, клиент, заметки, команда, ID
deals-search-go = Найти
deals-search-short = Введите не меньше трёх букв или цифр.
deals-everywhere = Везде
deals-search-everywhere = Искать везде
deals-part-name = Название сделки
deals-part-customer = Клиент
deals-part-notes = Заметки
deals-part-team = Команда
deals-part-ids = ID
deals-value-hint = Если в фильтре не выбрана валюта, суммы сравниваются как числа, в какой бы валюте они ни были.
deals-filter = Фильтры
deals-filter-on = Фильтры ({ $count })
deals-columns = Столбцы
deals-views = Представления
deals-sorted = Порядок: { $order }
deals-order--created = Сначала новые
deals-order-created = Сначала старые
deals-order-name = Название, А–Я
deals-order--name = Название, Я–А
deals-order-customer = Клиент, А–Я
deals-order--customer = Клиент, Я–А
deals-order-status = Статус, сначала ожидающие
deals-order--status = Статус, ожидающие в конце
deals-order-value = Сумма по возрастанию
deals-order--value = Сумма по убыванию
deals-order-closes = Сначала с ближайшим закрытием
deals-order--closes = Сначала с дальним закрытием
deals-chips = Включённые фильтры
deals-chip = { $name }: { $value }
deals-chip-search = Поиск: { $text }
deals-chip-search-in = Поиск ({ $part }): { $text }
deals-chip-remove = Убрать фильтр «{ $filter }»
deals-found-in = { $place }: { $text }
deals-ignored = Эти фильтры не удалось прочитать, и они не применены: { $names }.
deals-unread = Некоторые фильтры не удалось прочитать, и они не применены
deals-left-out = Помещается не больше { $most } столбцов. Не показаны: { $names }.

found-in-notes = Заметки
found-in-team = Команда
found-in-contact = Контакт клиента
found-in-crm = ID в CRM
found-in-vendor_crm = ID в CRM компании { $vendor }
found-in-campaign = ID маркетинговой кампании
found-in-id = ID

view-tab = Направление
view-group = Раздел
view-q = Поиск
view-in = Где искать
view-sort = Сортировка
view-rows = Строк на странице
view-column = Столбцы
view-country = Страна клиента
view-type = Тип сделки
view-partners = С партнёрами
view-status = Статус
view-vendor = Статус в компании { $vendor }
view-solution = Решение
view-location = Офис
view-mine = Мои сделки
view-customer = Название клиента
view-value_from = Сумма от
view-value_to = Сумма до
view-currency = Валюта
view-closes_from = Закрытие с
view-closes_to = Закрытие по
view-created_from = Создана с
view-created_to = Создана по

vendor-not-involved = Не участвует

panel = Рядом со списком
panel-close = Закрыть

filter-mine = Только сделки, где я в команде
filter-span-value = Ожидаемая сумма
filter-span-closes = Ожидаемая дата закрытия
filter-span-created = Создана
filter-any-currency = Любая валюта
filter-customer-hint = Начала слов, от трёх букв. Более короткое слово нужно ввести целиком.
filter-date-hint = Например, { $example }
filter-problem-amount = В поле «{ $field }» введите сумму числом, например 25000.
filter-problem-date = В поле «{ $field }» введите дату, например { $example }.
filter-problem-name = В поле «{ $field }» введите буквы или цифры.
filter-solutions-more = Подходящих решений слишком много (показано: { $count }). Нужного среди них нет? Введите название точнее.
filter-apply = Применить
filter-reset = Сбросить

columns-hint = Не больше { $most }. Название, клиент и статус показаны всегда и входят в это число.
columns-apply = Показать выбранные

views-none = Пока ничего не сохранено.
views-shared = Общее
views-of = Автор: { $name }
views-delete = Удалить представление «{ $name }»
views-delete-title = Удалить это представление?
views-delete-body = «{ $name }» исчезнет навсегда. Сами сделки останутся.
views-delete-shared = Коллеги тоже больше его не увидят.
views-delete-yes = Удалить представление
views-delete-no = Оставить
views-deleted = Представление удалено.
views-unshare = Больше не показывать коллегам
views-unshare-what = Больше не показывать коллегам представление «{ $name }»
views-unshared = Коллеги больше не видят это представление.
views-save-title = Сохранить этот список
views-name = Название
views-name-hint = Сохранятся фильтры, поиск, сортировка и столбцы, которые выбраны сейчас. Ваше представление с таким же названием будет заменено, а если оно общее, то останется общим.
views-share = Показывать коллегам
views-save = Сохранить представление
views-saved = Представление сохранено. Оно в списке «Представления».
views-replaced = Представление сохранено вместо прежнего с тем же названием.
views-replaced-shared = Представление сохранено вместо прежнего с тем же названием. Коллеги тоже его видят.
views-problem-missing = Введите название представления.
views-problem-too-long = Сократите название: не более 60 знаков.
views-problem-too-many = Больше представлений сохранить нельзя. Сначала удалите одно из них.

preview-open = Открыть сделку
preview-open-tab = Открыть в новой вкладке
preview-answer-by = Ответить до
preview-contact = Контакт клиента
preview-team = Команда
preview-seller = Продавец компании { $vendor }
preview-eligible = Подходит для IP co-sell

copy-this = Скопировать: { $text }
copy-done = Скопировано
copy-failed = Скопировать не удалось. Выделите текст и скопируйте его сами.

## From anywhere

search-everything = Поиск по сделкам, клиентам, людям и страницам
search-hint = Сделки, клиенты, люди
search-title = Поиск
search-title-of = Поиск: { $text }
search-nothing-typed = Введите, что вы ищете: название, клиента, слово из заметок или ID.
search-colleagues = Поиск по людям и страницам
search-colleagues-nothing-typed = Введите, что вы ищете: имя, адрес электронной почты или страницу.
search-none-title = Ничего не найдено
search-none = Этих слов нет ни в доступных вам сделках, ни в названиях клиентов и страниц, ни в именах людей вашей компании.
search-deals = Сделки
search-deal-facts = { $customer }, { $value }
search-customers = Клиенты
search-people = Люди
search-pages = Страницы
search-all-in = Все на вкладке «{ $tab }»

deal-place-list = Сделки: { $tab }
deal-previous = Предыдущая сделка
deal-next-deal = Следующая сделка
