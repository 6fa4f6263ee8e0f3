-- Solutions of other partners are found by typing, in a catalogue of any size (SPEC §5.5).
--
-- Why so: as customers are. The vector is generated: in step whatever writes. Names and words are
-- folded by the application, which fills them in after this step for all rows without.

ALTER TABLE solutions
    -- The order in which candidates are taken, as on SQLite.
    ADD COLUMN seq           BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE,
    ADD COLUMN name_key      TEXT COLLATE "C" NOT NULL DEFAULT '',
    -- The words that the index holds: of its name and of its publisher's.
    ADD COLUMN search_text   TEXT NOT NULL DEFAULT '',
    -- From an array, not by to_tsvector: its parser would split words in its own way.
    ADD COLUMN search_vector TSVECTOR NOT NULL
        GENERATED ALWAYS AS (array_to_tsvector(string_to_array(search_text, ' '))) STORED;

-- Without the pending list, which every search would have to read through after an import.
CREATE INDEX solutions_search ON solutions USING gin (search_vector) WITH (fastupdate = off);
-- Covers what was solutions_kind.
CREATE INDEX solutions_by_name ON solutions (kind, published, co_sell_ready, name_key, id);
DROP INDEX solutions_kind;
