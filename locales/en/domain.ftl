### The coded values of the domain: key = type - code. One word for one thing (SPEC §1); other
### files repeat none of these. `src/words/families.rs` has a function for each family.

## Deal types; the meaning says who sees such a deal (SPEC §4)

deal-type-private = Private
    .meaning = Only your company sees this deal, and the partners whom you invite. { $vendor } does not see it.
deal-type-partner_led = Partner-led
    .meaning = { $vendor }'s sellers can see this deal among those of their customers. No seller is assigned: you work on it alone.
deal-type-co_sell = Co-sell
    .meaning = { $vendor } is asked to take part. If a seller accepts, you work on this deal together; asking is no promise.
deal-type-assessment = Solution assessment
    .meaning = { $vendor } is asked to take part, as in co-sell, and its assessment specialist reads your notes about the contact. Only companies that { $vendor } has vetted can create one.

## Help that a partner may ask for, in the programme's words (SPEC §5.6)

help-none = No help required at this point of time
help-type-workload_specific_value_proposition = Workload-specific value proposition
help-type-customer_technical_architecture = Customer technical architecture
help-type-proof_of_concept_or_demo = Proof of concept / Demo
help-type-quotes_or_licensing = Quotes / Licensing
help-type-post_sales_customer_success = Post-sales customer success
help-type-general_or_other = General or other

## What a partner does in a services co-sell (SPEC §5.3)

partner-role-presales_envisioning = Presales envisioning
partner-role-solution_design = Solution design
partner-role-proof_of_concept = Proof of concept
partner-role-business_strategy = Business strategy
partner-role-deployment_services = Deployment services
partner-role-adoption_and_change_management = Adoption and change management
partner-role-transaction = Transaction
partner-role-managed_services = Managed services

## Solution areas and their plays, as long as the vendor sets no others (SPEC §5.3)

topic-data_ai = Data and AI
topic-analytics = Analytics for everyone
topic-databases = Databases in the cloud
topic-ai_apps = Applications with AI
topic-infrastructure = Infrastructure
topic-migration = Migrate and modernise
topic-hybrid = Hybrid and edge
topic-resilience = Resilience
topic-business_applications = Business applications
topic-sales = Sales and service
topic-finance = Finance and supply chain
topic-low_code = Low code
topic-modern_work = Modern work
topic-teamwork = Teamwork
topic-devices = Devices and endpoints
topic-frontline = Frontline work
topic-security = Security
topic-identity = Identity and access
topic-threats = Threat protection
topic-compliance = Compliance

## Whether the customer will buy through the marketplace (SPEC §5.3)

purchase-intent-yes = Yes
purchase-intent-no = No
purchase-intent-undecided = Have not decided

## Where a referral came from, and whose copy it is

direction-inbound = Inbound
direction-outbound = Outbound

party-creator = Created the deal
party-vendor = { $vendor }
party-partner = Invited partner

## One word for each state, everywhere (SPEC §1, §6.1)

state-pending = Pending
state-accepted = Accepted
state-won = Won
state-lost = Lost
state-declined = Declined
state-expired = Expired
state-error = Error

## Sales stages (SPEC §7)

track-regular = Sales stages
track-assessment = Assessment stages

stage-qualified = Qualified
    .meaning = When the value and the customer's requirements are clear, mark it here.
    .mark = Mark as qualified
stage-developed = Developed
    .meaning = When there are detailed requirements, a proof of concept or other work to show, mark it here.
    .mark = Mark as developed
stage-proposed = Proposed
    .meaning = When the customer has a formal proposal, mark it here.
    .mark = Mark as proposed
stage-negotiated = Negotiated
    .meaning = When the terms are agreed, mark it here.
    .mark = Mark as negotiated
stage-secure_loe = Secure customer LOE
    .meaning = When the customer has signed the letter of engagement, mark it here.
    .mark = Mark the LOE as secured
stage-collect_data = Collect data
    .meaning = When all that the assessment needs to know is collected, mark it here.
    .mark = Mark the data as collected
stage-prepare_report = Prepare assessment report
    .meaning = When the report is written, mark it here.
    .mark = Mark the report as prepared
stage-present_to_customer = Present to customer
    .meaning = When the customer has seen the results, mark it here.
    .mark = Mark as presented

## Why a deal was declined or lost (SPEC §6.2)

loss-reason-budget = The budget for the project is too small
loss-reason-no_response = The customer did not respond
loss-reason-other_vendor = The customer chose another vendor
loss-reason-requirement_not_met = A requirement could not be met
loss-reason-not_a_customer = The company is not a customer
loss-reason-time_line = The proposed time line is too short
loss-reason-abuse = Abuse, spam or phishing
loss-reason-other = Another reason

## Why a deal was closed as error (SPEC §6.2)

error-reason-duplicate_upload = A duplicate from a bulk upload
error-reason-duplicate_created = A duplicate created in Tandem
error-reason-duplicate_sent = A duplicate sent by { $vendor }
error-reason-connector_sync = The CRM connector carried over wrong data
error-reason-customer_matching = The customer was matched with the wrong account
error-reason-solution = Something is wrong with the solution (explain in the notes)
error-reason-test = It was only a test
error-reason-data = The data is wrong
error-reason-other = Another reason (explain in the notes)

## Why the vendor declined, and what that means (SPEC §8, F16)

vendor-decline-reason-no_customer_record = No corresponding { $vendor } customer record could be found
    .meaning = { $vendor } has no relationship with this customer.
vendor-decline-reason-no_seller_manages = No { $vendor } seller directly manages this customer
    .meaning = The customer that you chose is not an account that { $vendor } manages.
vendor-decline-reason-other = Another reason
    .meaning = { $vendor } did not say more.

## What kind of account a customer is (SPEC §5.1)

category-managed = { $vendor } Managed
    .meaning = One of { $vendor }'s teams looks after this account. A deal with it may be registered for an incentive.
category-unmanaged = { $vendor } Unmanaged
    .meaning = { $vendor } knows this account, but no team looks after it. A deal with it cannot be registered for an IP incentive.
category-other = Other
    .meaning = Known by its D‑U‑N‑S number, or entered by hand. Whether { $vendor } manages it is known once it has been matched.

## Solutions (SPEC §5.5, §9.1). IP is intellectual property

solution-kind-own = My company's
solution-kind-vendor = { $vendor }
solution-kind-third_party = Other third-party
solution-kind-assessment = Solution assessment

incentive-azure_ip_co_sell = Azure IP co-sell
incentive-biz_apps_premium = Biz Apps Premium
incentive-biz_apps_standard = Biz Apps Standard

## Roles (SPEC §3.1)

role-account_admin = Account admin
    .meaning = Gives people their roles.
role-referrals_admin = Referrals admin
    .meaning = Sees all deals of the company; creates and changes those of the locations that the role is for.
role-referrals_user = Referrals user
    .meaning = Works on the deals on whose team the person is.
role-profile_admin = Business profile admin
    .meaning = Looks after the company's business profiles.
role-solution_admin = Co-sell solution admin
    .meaning = Publishes solutions and makes them co-sell ready.
role-vendor_seller = Seller
    .meaning = Answers what partners send to { $vendor }, and works on it.
role-programme_manager = Programme manager
    .meaning = Sees every deal in which { $vendor } takes part, and changes none.
