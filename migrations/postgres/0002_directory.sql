-- The directory of customers (SPEC §5.1) and the catalogue of solutions (SPEC §5.5).
--
-- Why so: suggestions come while a person types and must take milliseconds over 100,000 entries.
-- Words are folded (lower case, no diacritics) by the application and stored that way, so that both
-- engines find the same rows. The country is one more word of the index, since filtering found rows
-- by a join costs a hundred times as much. The vector is generated: in step whatever writes.

CREATE TABLE customers (
    -- The order in which candidates are taken, as on SQLite.
    seq               BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id                TEXT NOT NULL UNIQUE,
    name              TEXT NOT NULL,
    name_key          TEXT COLLATE "C" NOT NULL,
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
    search_text       TEXT NOT NULL,
    -- From an array, not by to_tsvector: its parser would split words in its own way.
    search_vector     TSVECTOR NOT NULL
        GENERATED ALWAYS AS (array_to_tsvector(string_to_array(search_text, ' '))) STORED
);
CREATE INDEX customers_name ON customers (country, name_key, id);
CREATE INDEX customers_duns ON customers (duns) WHERE duns IS NOT NULL;
CREATE INDEX customers_parent ON customers (parent_id) WHERE parent_id IS NOT NULL;

-- Without the pending list, which every search would have to read through after an import.
CREATE INDEX customers_search ON customers USING gin (search_vector) WITH (fastupdate = off);

CREATE TABLE solutions (
    id            TEXT    NOT NULL PRIMARY KEY,
    -- The publisher.
    org_id        TEXT    NOT NULL REFERENCES organizations (id),
    name          TEXT    NOT NULL,
    kind          TEXT    NOT NULL CHECK (kind IN ('product', 'vendor', 'assessment')),
    published     BIGINT  NOT NULL CHECK (published IN (0, 1)),
    co_sell_ready BIGINT  NOT NULL CHECK (co_sell_ready IN (0, 1)),
    -- None: no IP incentive (F10).
    incentive     TEXT
);
CREATE INDEX solutions_org ON solutions (org_id, kind);
CREATE INDEX solutions_kind ON solutions (kind, published, co_sell_ready);
