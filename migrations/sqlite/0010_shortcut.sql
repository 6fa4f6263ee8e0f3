-- A key that does something alone can be turned off (WCAG 2.1.4): who speaks to a computer presses keys by
-- talking.

-- Whether / leads to the search.
ALTER TABLE users ADD COLUMN slash_key INTEGER NOT NULL DEFAULT 1 CHECK (slash_key IN (0, 1));
