-- Lists of deals that are filtered, searched and sorted, at any size (SPEC §10.2, §10.3).
--
-- Why so: `seq` numbers referrals in the order in which they came, so that the newest are the end of
-- a key, and survives VACUUM as the row's number in the search index. That index holds what a deal
-- says and what it is filtered by, each as a word, so that any mixture of filters and search is one
-- look-up; who writes a referral writes its words. Columns and words that are new here are filled in
-- by the application after this step, for all rows that are not `listed`. Foreign keys are off while
-- steps run, and checked after them.

CREATE TABLE referrals_new (
    seq              INTEGER PRIMARY KEY,
    id               TEXT    NOT NULL UNIQUE,
    engagement_id    TEXT    NOT NULL REFERENCES engagements (id),
    -- The company that holds this copy.
    org_id           TEXT    NOT NULL REFERENCES organizations (id),
    party            TEXT    NOT NULL CHECK (party IN ('creator', 'vendor', 'partner')),
    direction        TEXT    NOT NULL CHECK (direction IN ('inbound', 'outbound')),
    deal_type        TEXT    NOT NULL,
    with_partners    INTEGER NOT NULL CHECK (with_partners IN (0, 1)),
    -- None: entire organization.
    location_id      TEXT    REFERENCES locations (id),
    status           TEXT    NOT NULL CHECK (status IN ('new', 'active', 'closed')),
    substatus        TEXT    NOT NULL,
    -- The order of substatuses.
    substatus_rank   INTEGER NOT NULL DEFAULT 0,
    -- Of the vendor's referral in the engagement; none while it holds none.
    vendor_substatus TEXT,
    percent          INTEGER,
    name             TEXT    NOT NULL,
    name_key         TEXT    NOT NULL DEFAULT '',
    customer_name    TEXT    NOT NULL,
    customer_key     TEXT    NOT NULL DEFAULT '',
    customer_country TEXT    NOT NULL,
    value_minor      INTEGER NOT NULL,
    currency         TEXT    NOT NULL,
    -- The value in ten-thousandths of the currency's unit: comparable as a number.
    value_rank       INTEGER NOT NULL DEFAULT 0,
    close_date       TEXT    NOT NULL,
    crm_id           TEXT,
    created_by       TEXT    NOT NULL REFERENCES users (id),
    created_at       INTEGER NOT NULL,
    updated_at       INTEGER NOT NULL,
    expires_at       INTEGER,
    closed_at        INTEGER,
    version          INTEGER NOT NULL,
    listed           INTEGER NOT NULL DEFAULT 0 CHECK (listed IN (0, 1))
) STRICT;
INSERT INTO referrals_new (id, engagement_id, org_id, party, direction, deal_type, with_partners, location_id,
    status, substatus, vendor_substatus, percent, name, customer_name, customer_country, value_minor, currency,
    close_date, crm_id, created_by, created_at, updated_at, expires_at, closed_at, version)
SELECT r.id, r.engagement_id, r.org_id, r.party, r.direction, r.deal_type, r.with_partners, r.location_id,
    r.status, r.substatus, v.substatus, r.percent, r.name, r.customer_name, r.customer_country, r.value_minor,
    r.currency, r.close_date, r.crm_id, r.created_by, r.created_at, r.updated_at, r.expires_at, r.closed_at,
    r.version
FROM referrals r LEFT JOIN referrals v ON v.engagement_id = r.engagement_id AND v.party = 'vendor'
ORDER BY r.created_at, r.id;
DROP TABLE referrals;
ALTER TABLE referrals_new RENAME TO referrals;

-- Each ends with seq, as every index does.
CREATE INDEX referrals_newest ON referrals (org_id, direction);
CREATE INDEX referrals_by_status ON referrals (org_id, direction, status);
CREATE INDEX referrals_by_substatus ON referrals (org_id, direction, substatus_rank);
CREATE INDEX referrals_by_name ON referrals (org_id, direction, name_key);
CREATE INDEX referrals_by_customer ON referrals (org_id, direction, customer_key);
CREATE INDEX referrals_by_value ON referrals (org_id, direction, value_rank);
CREATE INDEX referrals_by_close_date ON referrals (org_id, direction, close_date);
CREATE INDEX referrals_engagement ON referrals (engagement_id, party);
CREATE INDEX referrals_expiry ON referrals (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX referrals_not_listed ON referrals (seq) WHERE listed = 0;
-- A company holds one copy of an engagement.
CREATE UNIQUE INDEX referrals_once ON referrals (engagement_id, org_id);

-- As for customers: what the application folded into one word stays one.
CREATE VIRTUAL TABLE referral_search USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, prefix = '3 4',
    tokenize = "ascii tokenchars '_'"
);

-- How many referrals there are, for the tabs: counting a million takes longer than all else that a
-- page does.
CREATE TABLE referral_counts (
    org_id      TEXT    NOT NULL,
    direction   TEXT    NOT NULL,
    status      TEXT    NOT NULL,
    -- Empty: entire organization.
    location_id TEXT    NOT NULL,
    referrals   INTEGER NOT NULL,
    PRIMARY KEY (org_id, direction, status, location_id)
) STRICT, WITHOUT ROWID;
INSERT INTO referral_counts
SELECT org_id, direction, status, COALESCE(location_id, ''), COUNT(*) FROM referrals GROUP BY 1, 2, 3, 4;

CREATE TRIGGER referral_counts_insert AFTER INSERT ON referrals BEGIN
    INSERT INTO referral_counts VALUES (new.org_id, new.direction, new.status, COALESCE(new.location_id, ''), 1)
    ON CONFLICT DO UPDATE SET referrals = referrals + 1;
END;
CREATE TRIGGER referral_counts_update AFTER UPDATE OF status ON referrals WHEN old.status <> new.status BEGIN
    UPDATE referral_counts SET referrals = referrals - 1 WHERE org_id = old.org_id
        AND direction = old.direction AND status = old.status AND location_id = COALESCE(old.location_id, '');
    INSERT INTO referral_counts VALUES (new.org_id, new.direction, new.status, COALESCE(new.location_id, ''), 1)
    ON CONFLICT DO UPDATE SET referrals = referrals + 1;
END;
CREATE TRIGGER referrals_stay_where_they_are BEFORE UPDATE OF org_id, direction, location_id ON referrals
WHEN old.org_id <> new.org_id OR old.direction <> new.direction OR old.location_id IS NOT new.location_id
BEGIN
    SELECT RAISE(ABORT, 'company, direction and location of a referral never change');
END;
CREATE TRIGGER referrals_are_not_deleted BEFORE DELETE ON referrals BEGIN
    SELECT RAISE(ABORT, 'referrals are never deleted');
END;

-- What people have marked, each for themselves.
CREATE TABLE favorites (
    user_id     TEXT    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    referral_id TEXT    NOT NULL REFERENCES referrals (id) ON DELETE CASCADE,
    created_at  INTEGER NOT NULL,
    PRIMARY KEY (user_id, referral_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX favorites_referral ON favorites (referral_id);

-- Views of lists that were saved under a name; the query is that of the list's address.
CREATE TABLE saved_views (
    id         TEXT    NOT NULL PRIMARY KEY,
    org_id     TEXT    NOT NULL REFERENCES organizations (id),
    owner_id   TEXT    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name       TEXT    NOT NULL,
    name_key   TEXT    NOT NULL,
    query      TEXT    NOT NULL,
    -- With the colleagues.
    shared     INTEGER NOT NULL CHECK (shared IN (0, 1)),
    created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX saved_views_own ON saved_views (owner_id, name_key);
CREATE INDEX saved_views_shared ON saved_views (org_id, name_key) WHERE shared = 1;

-- The list as the person left it; empty: as it comes.
ALTER TABLE users ADD COLUMN deals_view TEXT NOT NULL DEFAULT '';
