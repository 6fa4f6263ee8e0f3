-- Solutions of other partners are found by typing, in a catalogue of any size (SPEC §5.5).
--
-- Why so: as customers are. `seq` numbers the rows of the index of words and survives VACUUM; the
-- triggers keep the index in step whatever writes. Names and words are folded by the application,
-- which fills them in after this step for all rows without. Nothing refers to this table, so that it
-- can be made anew.

CREATE TABLE solutions_new (
    seq           INTEGER PRIMARY KEY,
    id            TEXT    NOT NULL UNIQUE,
    -- The publisher.
    org_id        TEXT    NOT NULL REFERENCES organizations (id),
    name          TEXT    NOT NULL,
    name_key      TEXT    NOT NULL DEFAULT '',
    kind          TEXT    NOT NULL CHECK (kind IN ('product', 'vendor', 'assessment')),
    published     INTEGER NOT NULL CHECK (published IN (0, 1)),
    co_sell_ready INTEGER NOT NULL CHECK (co_sell_ready IN (0, 1)),
    services      INTEGER NOT NULL DEFAULT 0 CHECK (services IN (0, 1)),
    -- None: no IP incentive (F10).
    incentive     TEXT,
    -- The words that the index holds: of its name and of its publisher's.
    search_text   TEXT    NOT NULL DEFAULT ''
) STRICT;
INSERT INTO solutions_new (id, org_id, name, kind, published, co_sell_ready, services, incentive)
SELECT id, org_id, name, kind, published, co_sell_ready, services, incentive FROM solutions ORDER BY id;
DROP TABLE solutions;
ALTER TABLE solutions_new RENAME TO solutions;

CREATE INDEX solutions_org ON solutions (org_id, kind);
-- Covers what was solutions_kind.
CREATE INDEX solutions_by_name ON solutions (kind, published, co_sell_ready, name_key, id);

CREATE VIRTUAL TABLE solutions_search USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3',
    tokenize = "ascii tokenchars '_'"
);
CREATE TRIGGER solutions_search_insert AFTER INSERT ON solutions BEGIN
    INSERT INTO solutions_search (rowid, words) VALUES (new.seq, new.search_text);
END;
CREATE TRIGGER solutions_search_update AFTER UPDATE OF search_text ON solutions
WHEN new.search_text <> old.search_text BEGIN
    UPDATE solutions_search SET words = new.search_text WHERE rowid = new.seq;
END;
CREATE TRIGGER solutions_search_delete AFTER DELETE ON solutions BEGIN
    DELETE FROM solutions_search WHERE rowid = old.seq;
END;
-- What the former table held.
INSERT INTO solutions_search (rowid, words) SELECT seq, '' FROM solutions;
