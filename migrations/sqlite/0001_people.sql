-- Companies, their locations, the people in them and what they may do.
--
-- Why so: ids are UUIDv7 text, times are milliseconds UTC, flags are 0 or 1, as on PostgreSQL, so
-- that one set of queries serves both engines. STRICT makes SQLite refuse text in a number's place
-- as PostgreSQL does. The driver reads no BOOLEAN column, hence flags as integers.

CREATE TABLE organizations (
    id                 TEXT    NOT NULL PRIMARY KEY,
    kind               TEXT    NOT NULL CHECK (kind IN ('partner', 'vendor')),
    name               TEXT    NOT NULL,
    -- The name as it is searched: lower case, without diacritics and punctuation.
    name_key           TEXT    NOT NULL,
    -- SPEC §19 C21.
    strict_locations   INTEGER NOT NULL DEFAULT 0 CHECK (strict_locations IN (0, 1)),
    -- F36.
    assessments_vetted INTEGER NOT NULL DEFAULT 0 CHECK (assessments_vetted IN (0, 1)),
    created_at         INTEGER NOT NULL
) STRICT;
CREATE INDEX organizations_name ON organizations (kind, name_key, id);

CREATE TABLE locations (
    id         TEXT NOT NULL PRIMARY KEY,
    org_id     TEXT NOT NULL REFERENCES organizations (id),
    name       TEXT NOT NULL,
    city       TEXT NOT NULL,
    country    TEXT NOT NULL,
    -- The location PartnerID (SPEC §1).
    partner_id TEXT NOT NULL
) STRICT;
CREATE INDEX locations_org ON locations (org_id);

CREATE TABLE users (
    id             TEXT    NOT NULL PRIMARY KEY,
    org_id         TEXT    NOT NULL REFERENCES organizations (id),
    email          TEXT    NOT NULL,
    -- The address in lower case: one account an address, however it is typed.
    email_key      TEXT    NOT NULL UNIQUE,
    name           TEXT    NOT NULL,
    phone          TEXT    NOT NULL,
    title          TEXT    NOT NULL,
    -- None: cannot sign in with a password.
    password_hash  TEXT,
    locale         TEXT    NOT NULL,
    theme          TEXT    NOT NULL,
    created_at     INTEGER NOT NULL,
    deactivated_at INTEGER
) STRICT;
CREATE INDEX users_org ON users (org_id);

CREATE TABLE grants (
    id          TEXT    NOT NULL PRIMARY KEY,
    user_id     TEXT    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role        TEXT    NOT NULL,
    -- None: for the entire company (SPEC §3.2).
    location_id TEXT    REFERENCES locations (id),
    granted_at  INTEGER NOT NULL,
    -- None: by the command line.
    granted_by  TEXT    REFERENCES users (id)
) STRICT;
-- Two indexes, because a NULL equals no other NULL in a unique index.
CREATE UNIQUE INDEX grants_once_a_location ON grants (user_id, role, location_id) WHERE location_id IS NOT NULL;
CREATE UNIQUE INDEX grants_once_everywhere ON grants (user_id, role) WHERE location_id IS NULL;

CREATE TABLE sessions (
    -- The token itself is only in the browser: a stolen copy of this table opens nothing.
    token_hash   TEXT    NOT NULL PRIMARY KEY,
    user_id      TEXT    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at   INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    expires_at   INTEGER NOT NULL,
    user_agent   TEXT    NOT NULL,
    address      TEXT    NOT NULL
) STRICT;
CREATE INDEX sessions_user ON sessions (user_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- Counts failed sign-ins by account and by address; the key says which. No reference to users: an
-- address without an account is counted all the same, or the difference would tell who exists.
CREATE TABLE sign_in_failures (
    key      TEXT    NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX sign_in_failures_age ON sign_in_failures (last_at);
