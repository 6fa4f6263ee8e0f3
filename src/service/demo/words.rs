//! What people of the demo wrote: names of deals, notes, reasons. Data, not text of the interface.

/// What a deal is about; the customer's name follows.
pub(super) const PROJECTS: &[&str] = &[
    "Warehouse stock counts",
    "Cold-chain tracking",
    "Ledger consolidation",
    "Field service rollout",
    "Move of the data centre",
    "Store planning",
    "Route planning",
    "Customer portal",
    "Shop-floor dashboards",
    "Payroll integration",
    "Archive in the cloud",
    "Returns handling",
    "Demand forecast",
    "Supplier onboarding",
    "Branch office network",
    "Quality reports",
    "Fleet maintenance",
    "Loyalty programme",
    "Energy metering",
    "Contract archive",
    "Order desk automation",
    "Backup renewal",
    "Multilingual web shop",
    "Invoice matching",
];

pub(super) const ASSESSMENT_PROJECTS: &[&str] =
    &["Migration readiness", "Security posture", "Data estate review", "Server inventory", "Licence review"];

pub(super) const NOTES: &[&str] = &[
    "They want to be live before the summer stock-taking. The old system runs out of support in autumn.",
    "Met their operations manager at the trade fair; asked for a proof of concept with two sites.",
    "Budget is approved for this year, the board decides on the rest in the next quarter.",
    "Three suppliers are in the race. They liked our reference in the same trade.",
    "Central IT wants single sign-on and an export to their data lake. No hard deadline.",
    "The pilot at one branch went well; twelve more follow if the figures hold.",
    "Price is the main question. Their buyer compares us with a solution made in-house.",
    "Asked for a workshop of two days with finance and logistics together.",
    "They use spreadsheets today. Data quality will be most of the work.",
    "A former customer of ours moved here and brought us in.",
    "The customer wants everything hosted within the country; to be cleared with the vendor.",
    "Follow-up of last year's project: same team, second business unit.",
];

/// Notes in the language of the office that wrote them, by country.
pub(super) const LOCAL_NOTES: &[(&str, &[&str])] = &[
    (
        "SE",
        &[
            "Kunden vill komma igång före inventeringen. Nuvarande system saknar support från i höst.",
            "Första mötet gick bra; de ber om en pilot på två lager innan beslut.",
        ],
    ),
    (
        "PL",
        &[
            "Klient chce zacząć od pilotażu w dwóch magazynach. Decyzja zarządu w przyszłym kwartale.",
            "Najważniejsza jest integracja z księgowością; proszą o warsztat w siedzibie.",
        ],
    ),
    (
        "IT",
        &[
            "Il cliente vuole partire prima dell'inventario. Il sistema attuale non è più supportato dall'autunno.",
            "Primo incontro positivo: chiedono un progetto pilota in due stabilimenti.",
        ],
    ),
];

pub(super) const ADDENDA: &[&str] = &[
    "Call with their project lead: scope confirmed.",
    "They asked for another quote with a longer term.",
    "Reference visit took place, good impression.",
    "Legal has the contract.",
    "New contact in purchasing; the former one has left.",
    "Start moved by a month on the customer's side.",
];

pub(super) const CONTACT_NOTES: &[&str] = &[
    "Best reached in the mornings. Has the list of servers ready and consents to being called.",
    "Responsible for all sites; wants the report for the board meeting.",
    "Speaks English and the local language. The works council has agreed to the collection of data.",
];

pub(super) const HELP_NOTES: &[&str] = &[
    "We need an architect for the first workshop.",
    "The customer asks for a word from you on licensing.",
    "A short demo of the platform would help us over the line.",
    "",
];

pub(super) const INVITATION_NOTES: &[&str] = &[
    "You know their trade better than we do: please take the route planning part.",
    "They asked for your product by name.",
    "We lack people on site; could you do the rollout?",
];

pub(super) const ACCEPTANCE_NOTES: &[&str] = &[
    "Spoke with the customer: they want a first demo next week.",
    "Customer confirmed the need and the time frame.",
    "Called their IT lead, requirements are on file.",
];

pub(super) const LOSS_NOTES: &[&str] = &[
    "They stay with what they have for another year.",
    "Bought from a competitor who was a third cheaper.",
    "No answer to five calls and two letters.",
    "",
];

pub(super) const ERROR_NOTES: &[&str] = &[
    "Entered twice by two of us.",
    "The customer record was merged with another one.",
    "Made while trying out the connector.",
];

pub(super) const CAMPAIGNS: &[&str] = &["cloud-spring", "retail-days", "harbour-fair", "ledger-webinar"];
