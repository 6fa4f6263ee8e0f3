-- Engagements, the referrals of their parties, and what happened to them.
--
-- Why so: a referral is kept whole as JSON in referral_bodies; referrals is the narrow row that
-- lists filter and sort by, derived from the body by one function. The event log is only ever
-- added to: it is the timeline, the audit trail and, later, the outbox.

CREATE TABLE engagements (
    id         TEXT    NOT NULL PRIMARY KEY,
    created_at BIGINT  NOT NULL
);

CREATE TABLE referrals (
    id               TEXT    NOT NULL PRIMARY KEY,
    engagement_id    TEXT    NOT NULL REFERENCES engagements (id),
    -- The company that holds this copy.
    org_id           TEXT    NOT NULL REFERENCES organizations (id),
    party            TEXT    NOT NULL CHECK (party IN ('creator', 'vendor', 'partner')),
    direction        TEXT    NOT NULL CHECK (direction IN ('inbound', 'outbound')),
    deal_type        TEXT    NOT NULL,
    with_partners    BIGINT  NOT NULL CHECK (with_partners IN (0, 1)),
    -- None: entire organization.
    location_id      TEXT    REFERENCES locations (id),
    status           TEXT    NOT NULL CHECK (status IN ('new', 'active', 'closed')),
    substatus        TEXT    NOT NULL,
    percent          BIGINT ,
    name             TEXT    NOT NULL,
    customer_name    TEXT    NOT NULL,
    customer_country TEXT    NOT NULL,
    value_minor      BIGINT  NOT NULL,
    currency         TEXT    NOT NULL,
    close_date       TEXT    NOT NULL,
    crm_id           TEXT,
    created_by       TEXT    NOT NULL REFERENCES users (id),
    created_at       BIGINT  NOT NULL,
    updated_at       BIGINT  NOT NULL,
    expires_at       BIGINT ,
    closed_at        BIGINT ,
    version          BIGINT  NOT NULL
);
-- Pages by key, newest first, with and without a group of states; the second also counts the tabs.
CREATE INDEX referrals_newest ON referrals (org_id, direction, created_at, id);
CREATE INDEX referrals_by_status ON referrals (org_id, direction, status, created_at, id);
CREATE INDEX referrals_engagement ON referrals (engagement_id, party);
CREATE INDEX referrals_expiry ON referrals (expires_at) WHERE expires_at IS NOT NULL;
-- A company holds one copy of an engagement.
CREATE UNIQUE INDEX referrals_once ON referrals (engagement_id, org_id);

CREATE TABLE referral_bodies (
    referral_id TEXT NOT NULL PRIMARY KEY REFERENCES referrals (id) ON DELETE CASCADE,
    body        TEXT NOT NULL
);

-- Who is on a referral's team, for the rule that a Referrals user sees only those deals (SPEC §3.3).
CREATE TABLE referral_team (
    referral_id TEXT    NOT NULL REFERENCES referrals (id) ON DELETE CASCADE,
    org_id      TEXT    NOT NULL REFERENCES organizations (id),
    email_key   TEXT    NOT NULL,
    position    BIGINT  NOT NULL,
    PRIMARY KEY (referral_id, position)
);
CREATE INDEX referral_team_member ON referral_team (org_id, email_key, referral_id);

CREATE TABLE events (
    -- Sorts by time, and within a millisecond by the order of writing.
    id            TEXT    NOT NULL PRIMARY KEY,
    engagement_id TEXT    NOT NULL REFERENCES engagements (id),
    referral_id   TEXT    NOT NULL REFERENCES referrals (id),
    org_id        TEXT    NOT NULL REFERENCES organizations (id),
    at            BIGINT  NOT NULL,
    -- None: the clock did it.
    actor_id      TEXT    REFERENCES users (id),
    -- As it was then: a person who is renamed does not change history.
    actor_name    TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    body          TEXT    NOT NULL
);
CREATE INDEX events_timeline ON events (referral_id, id);
CREATE FUNCTION events_are_only_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'events are never changed or deleted';
END;
$$;
CREATE TRIGGER events_are_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION events_are_only_added();

-- Which draft became which referral: pressing Create twice makes one deal. The draft is gone by
-- then, so it is not referred to; the referral is inserted after its claim, so that check waits.
CREATE TABLE creations (
    draft_id    TEXT    NOT NULL PRIMARY KEY,
    owner_id    TEXT    NOT NULL REFERENCES users (id),
    referral_id TEXT    NOT NULL REFERENCES referrals (id) DEFERRABLE INITIALLY DEFERRED,
    created_at  BIGINT  NOT NULL
);
