-- User management: who is in a company, how they come in, and who did what to whom.
--
-- Why so: a link to choose a password is a secret like a session, so that only its hash is here; a
-- person has one at most, hence the key. What was done to people is only ever added to, as events are.

-- The name as people are sorted and searched by: lower case, without diacritics and punctuation.
-- Filled by the program, which alone can fold a name; empty until then.
ALTER TABLE users ADD COLUMN name_key TEXT COLLATE "C" NOT NULL DEFAULT '';
-- Of the IANA database, such as Europe/Stockholm; empty is UTC.
ALTER TABLE users ADD COLUMN time_zone TEXT NOT NULL DEFAULT '';
-- Sessions come and go; this stays. None: never.
ALTER TABLE users ADD COLUMN last_seen_at BIGINT;
-- Covers users_org.
CREATE INDEX users_by_name ON users (org_id, name_key, id);
DROP INDEX users_org;
CREATE INDEX grants_of_role ON grants (role, user_id);
-- Asked for with every request; the unique indexes are partial and do not find all of a person's.
CREATE INDEX grants_of_user ON grants (user_id, id);

CREATE TABLE sign_in_links (
    user_id    TEXT   NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    token_hash TEXT   NOT NULL UNIQUE,
    made_at    BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE TABLE people_events (
    -- Sorts by time, and within a millisecond by the order of writing.
    id          TEXT   NOT NULL PRIMARY KEY,
    org_id      TEXT   NOT NULL REFERENCES organizations (id),
    -- To whom.
    user_id     TEXT   NOT NULL REFERENCES users (id),
    at          BIGINT NOT NULL,
    -- None: by the command line.
    actor_id    TEXT   REFERENCES users (id),
    -- As it was then; empty by the command line.
    actor_name  TEXT   NOT NULL,
    kind        TEXT   NOT NULL,
    -- Of grants and withdrawals.
    role        TEXT,
    -- None: for the entire company.
    location_id TEXT   REFERENCES locations (id)
);
CREATE INDEX people_events_of ON people_events (user_id, id);
CREATE TRIGGER people_events_are_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON people_events
    FOR EACH STATEMENT EXECUTE FUNCTION events_are_only_added();
