-- Unfinished wizards, and input that could not be saved where it belongs.
--
-- Why so: what a person typed is never lost. A draft is kept whole as JSON, for its fields are
-- raw text that only the domain reads. A stash keeps a refused form (a conflict, a sign-in that
-- had expired) until its author has decided.

CREATE TABLE drafts (
    id         TEXT    NOT NULL PRIMARY KEY,
    org_id     TEXT    NOT NULL REFERENCES organizations (id),
    owner_id   TEXT    NOT NULL REFERENCES users (id),
    version    INTEGER NOT NULL,
    title      TEXT    NOT NULL,
    body       TEXT    NOT NULL,
    step       TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX drafts_owner ON drafts (owner_id, updated_at);

CREATE TABLE stashes (
    id           TEXT    NOT NULL PRIMARY KEY,
    org_id       TEXT    NOT NULL REFERENCES organizations (id),
    user_id      TEXT    NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    kind         TEXT    NOT NULL,
    -- What the input was for: a draft's or a referral's id, or a path. No reference: the target may
    -- be gone, the input stays.
    target       TEXT    NOT NULL,
    base_version INTEGER,
    body         TEXT    NOT NULL,
    created_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX stashes_user ON stashes (user_id);
CREATE INDEX stashes_age ON stashes (created_at);
