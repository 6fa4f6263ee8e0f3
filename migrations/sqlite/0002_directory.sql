-- The directory of customers (SPEC §5.1) and the catalogue of solutions (SPEC §5.5).
--
-- Why so: suggestions come while a person types and must take milliseconds over 100,000 entries.
-- Words are folded (lower case, no diacritics) by the application and stored that way, so that both
-- engines find the same rows. The country is one more word of the index, since filtering found rows
-- by a join costs a hundred times as much. The triggers keep the index in step whatever writes.

CREATE TABLE customers (
    -- The row's number in the search index; it has to survive VACUUM, hence a column.
    seq               INTEGER PRIMARY KEY,
    id                TEXT NOT NULL UNIQUE,
    name              TEXT NOT NULL,
    name_key          TEXT NOT NULL,
    country           TEXT NOT NULL,
    city              TEXT NOT NULL,
    line1             TEXT NOT NULL,
    line2             TEXT NOT NULL,
    state             TEXT NOT NULL,
    postal_code       TEXT NOT NULL,
    duns              TEXT,
    vendor_account_id TEXT UNIQUE,
    category          TEXT NOT NULL,
    -- Linked accounts of one vendor team are shown under their parent (SPEC §5.1).
    parent_id         TEXT REFERENCES customers (id) DEFERRABLE INITIALLY DEFERRED,
    domain            TEXT,
    -- The words that the index holds.
    search_text       TEXT NOT NULL
) STRICT;
CREATE INDEX customers_name ON customers (country, name_key, id);
CREATE INDEX customers_duns ON customers (duns) WHERE duns IS NOT NULL;
CREATE INDEX customers_parent ON customers (parent_id) WHERE parent_id IS NOT NULL;

-- The ascii tokenizer takes every character above 127 for part of a word: what the application
-- folded into one word stays one, which matters because an index without detail has no phrases.
CREATE VIRTUAL TABLE customers_search USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3',
    tokenize = "ascii tokenchars '_'"
);

CREATE TRIGGER customers_search_insert AFTER INSERT ON customers BEGIN
    INSERT INTO customers_search (rowid, words) VALUES (new.seq, new.search_text);
END;
CREATE TRIGGER customers_search_update AFTER UPDATE OF search_text ON customers
WHEN new.search_text <> old.search_text BEGIN
    UPDATE customers_search SET words = new.search_text WHERE rowid = new.seq;
END;
CREATE TRIGGER customers_search_delete AFTER DELETE ON customers BEGIN
    DELETE FROM customers_search WHERE rowid = old.seq;
END;

CREATE TABLE solutions (
    id            TEXT    NOT NULL PRIMARY KEY,
    -- The publisher.
    org_id        TEXT    NOT NULL REFERENCES organizations (id),
    name          TEXT    NOT NULL,
    kind          TEXT    NOT NULL CHECK (kind IN ('product', 'vendor', 'assessment')),
    published     INTEGER NOT NULL CHECK (published IN (0, 1)),
    co_sell_ready INTEGER NOT NULL CHECK (co_sell_ready IN (0, 1)),
    -- None: no IP incentive (F10).
    incentive     TEXT
) STRICT;
CREATE INDEX solutions_org ON solutions (org_id, kind);
CREATE INDEX solutions_kind ON solutions (kind, published, co_sell_ready);
