### The coded values of the domain: key = type - code. One word for one thing (SPEC §1); other
### files repeat none of these. `src/words/families.rs` has a function for each family.

## Deal types; the meaning says who sees such a deal (SPEC §4)

deal-type-private = Частная
    .meaning = Сделку видят только ваша компания и партнёры, которых вы пригласите. { $vendor } её не видит.
deal-type-partner_led = Ведёт партнёр
    .meaning = Продавцы компании { $vendor } видят сделку среди прочих сделок своих клиентов. Продавец не назначается: вы ведёте её сами.
deal-type-co_sell = Совместная продажа
    .meaning = { $vendor } получает приглашение участвовать. Если продавец согласится, вы поведёте сделку вместе, но запрос этого не гарантирует.
deal-type-assessment = Оценка решения
    .meaning = { $vendor } получает приглашение участвовать, как при совместной продаже, а специалист по оценке из этой компании читает ваши заметки о контакте. Такие сделки создают только компании, которым { $vendor } даёт допуск.

## Help that a partner may ask for, in the programme's words (SPEC §5.6)

help-none = Помощь сейчас не нужна
help-type-workload_specific_value_proposition = Ценностное предложение для рабочей нагрузки
help-type-customer_technical_architecture = Техническая архитектура клиента
help-type-proof_of_concept_or_demo = Проверка концепции / демонстрация
help-type-quotes_or_licensing = Расчёт цены / лицензирование
help-type-post_sales_customer_success = Сопровождение клиента после продажи
help-type-general_or_other = Общая или другая помощь

## What a partner does in a services co-sell (SPEC §5.3)

partner-role-presales_envisioning = Предпродажная проработка
partner-role-solution_design = Проектирование решения
partner-role-proof_of_concept = Проверка концепции
partner-role-business_strategy = Бизнес-стратегия
partner-role-deployment_services = Внедрение
partner-role-adoption_and_change_management = Освоение и управление изменениями
partner-role-transaction = Оформление продажи
partner-role-managed_services = Управляемые услуги

## Solution areas and their plays, as long as the vendor sets no others (SPEC §5.3)

topic-data_ai = Данные и ИИ
topic-analytics = Аналитика для всех
topic-databases = Базы данных в облаке
topic-ai_apps = Приложения с ИИ
topic-infrastructure = Инфраструктура
topic-migration = Миграция и модернизация
topic-hybrid = Гибридные и периферийные среды
topic-resilience = Отказоустойчивость
topic-business_applications = Бизнес-приложения
topic-sales = Продажи и обслуживание
topic-finance = Финансы и цепочки поставок
topic-low_code = Разработка с минимумом кода
topic-modern_work = Современное рабочее место
topic-teamwork = Совместная работа
topic-devices = Устройства и конечные точки
topic-frontline = Персонал первой линии
topic-security = Безопасность
topic-identity = Идентификация и доступ
topic-threats = Защита от угроз
topic-compliance = Соответствие требованиям

## Whether the customer will buy through the marketplace (SPEC §5.3)

purchase-intent-yes = Да
purchase-intent-no = Нет
purchase-intent-undecided = Ещё не решено

## Where a referral came from, and whose copy it is

direction-inbound = Входящие
direction-outbound = Исходящие

party-creator = Создатель сделки
party-vendor = { $vendor }
party-partner = Приглашённый партнёр

## One word for each state, everywhere (SPEC §1, §6.1)

state-pending = Ожидает
state-accepted = Принята
state-won = Выиграна
state-lost = Проиграна
state-declined = Отклонена
state-expired = Истекла
state-error = Ошибка

## Sales stages (SPEC §7)

track-regular = Этапы продажи
track-assessment = Этапы оценки

stage-qualified = Квалификация
    .meaning = Когда сумма и требования клиента станут ясны, отметьте это здесь.
    .mark = Отметить этап «Квалификация»
stage-developed = Проработка
    .meaning = Когда появятся подробные требования, проверка концепции или другие результаты, которые можно показать, отметьте это здесь.
    .mark = Отметить этап «Проработка»
stage-proposed = Предложение
    .meaning = Когда клиент получит официальное предложение, отметьте это здесь.
    .mark = Отметить этап «Предложение»
stage-negotiated = Согласование
    .meaning = Когда условия будут согласованы, отметьте это здесь.
    .mark = Отметить этап «Согласование»
stage-secure_loe = Письмо-соглашение (LOE)
    .meaning = Когда клиент подпишет письмо-соглашение, отметьте это здесь.
    .mark = Отметить этап «Письмо-соглашение»
stage-collect_data = Сбор данных
    .meaning = Когда будет собрано всё, что нужно для оценки, отметьте это здесь.
    .mark = Отметить этап «Сбор данных»
stage-prepare_report = Подготовка отчёта
    .meaning = Когда отчёт об оценке будет готов, отметьте это здесь.
    .mark = Отметить этап «Подготовка отчёта»
stage-present_to_customer = Презентация клиенту
    .meaning = Когда клиент ознакомится с результатами, отметьте это здесь.
    .mark = Отметить этап «Презентация клиенту»

## Why a deal was declined or lost (SPEC §6.2)

loss-reason-budget = Бюджет проекта слишком мал
loss-reason-no_response = Клиент не ответил
loss-reason-other_vendor = Клиент выбрал другого поставщика
loss-reason-requirement_not_met = Не удалось выполнить одно из требований
loss-reason-not_a_customer = Эта компания не клиент
loss-reason-time_line = Предложенные сроки слишком сжатые
loss-reason-abuse = Злоупотребление, спам или фишинг
loss-reason-other = Другая причина

## Why a deal was closed as error (SPEC §6.2)

error-reason-duplicate_upload = Дубликат из массовой загрузки
error-reason-duplicate_created = Дубликат, созданный в Tandem
error-reason-duplicate_sent = Дубликат от компании { $vendor }
error-reason-connector_sync = CRM-коннектор передал неверные данные
error-reason-customer_matching = Клиента сопоставили не с той организацией
error-reason-solution = Ошибка в решении (поясните в заметках)
error-reason-test = Сделка была тестовой
error-reason-data = Неверные данные
error-reason-other = Другая причина (поясните в заметках)

## Why the vendor declined, and what that means (SPEC §8, F16)

vendor-decline-reason-no_customer_record = В базе компании { $vendor } нет записи об этом клиенте
    .meaning = { $vendor } не работает с этим клиентом.
vendor-decline-reason-no_seller_manages = Ни один продавец компании { $vendor } не ведёт этого клиента напрямую
    .meaning = Организацию, которую вы выбрали, { $vendor } не ведёт.
vendor-decline-reason-other = Другая причина
    .meaning = { $vendor } не сообщает подробностей.

## What kind of account a customer is (SPEC §5.1)

category-managed = { $vendor } ведёт клиента
    .meaning = Эту организацию ведёт одна из команд компании { $vendor }. Сделку с ней можно зарегистрировать для поощрения.
category-unmanaged = { $vendor } не ведёт клиента
    .meaning = { $vendor } знает эту организацию, но ни одна команда её не ведёт. Сделку с ней нельзя зарегистрировать для поощрения за интеллектуальную собственность.
category-other = Прочие
    .meaning = Организация известна по номеру D‑U‑N‑S или введена вручную. Ведёт ли её { $vendor }, станет ясно после сопоставления.

## Solutions (SPEC §5.5, §9.1). IP is intellectual property

solution-kind-own = Моя компания
solution-kind-vendor = { $vendor }
solution-kind-third_party = Другие компании
solution-kind-assessment = Оценка решения

incentive-azure_ip_co_sell = Azure IP co-sell
incentive-biz_apps_premium = Biz Apps Premium
incentive-biz_apps_standard = Biz Apps Standard

## Roles (SPEC §3.1)

role-account_admin = Администратор аккаунта
    .meaning = Назначает роли.
role-referrals_admin = Администратор рефералов
    .meaning = Видит все сделки компании; создаёт и меняет сделки тех офисов, на которые распространяется роль.
role-referrals_user = Пользователь рефералов
    .meaning = Работает со сделками, в команды которых входит.
role-profile_admin = Администратор бизнес-профилей
    .meaning = Ведёт бизнес-профили компании.
role-solution_admin = Администратор решений
    .meaning = Публикует решения и готовит их к совместной продаже.
role-vendor_seller = Продавец
    .meaning = Отвечает на сделки, которые партнёры присылают компании { $vendor }, и работает над ними.
role-programme_manager = Менеджер программы
    .meaning = Видит все сделки, в которых участвует { $vendor }, и ничего в них не меняет.
