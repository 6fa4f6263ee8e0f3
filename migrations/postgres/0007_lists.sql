-- Lists of deals that are filtered, searched and sorted, at any size (SPEC §10.2, §10.3).
--
-- Why so: `seq` numbers referrals in the order in which they came, so that the newest are the end of
-- a key. The search index holds what a deal says and what it is filtered by, each as a word, so that
-- any mixture of filters and search is one look-up; who writes a referral writes its words. Columns
-- and words that are new here are filled in by the application after this step, for all rows that
-- are not `listed`.

ALTER TABLE referrals
    ADD COLUMN seq              BIGINT,
    -- The order of substatuses.
    ADD COLUMN substatus_rank   BIGINT NOT NULL DEFAULT 0,
    -- Of the vendor's referral in the engagement; none while it holds none.
    ADD COLUMN vendor_substatus TEXT,
    ADD COLUMN name_key         TEXT COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN customer_key     TEXT COLLATE "C" NOT NULL DEFAULT '',
    -- The value in ten-thousandths of the currency's unit: comparable as a number.
    ADD COLUMN value_rank       BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN listed           BIGINT NOT NULL DEFAULT 0 CHECK (listed IN (0, 1));
ALTER TABLE referrals ALTER COLUMN close_date TYPE TEXT COLLATE "C";
UPDATE referrals r SET seq = numbered.seq FROM
    (SELECT id, ROW_NUMBER() OVER (ORDER BY created_at, id COLLATE "C") AS seq FROM referrals) numbered
WHERE numbered.id = r.id;
UPDATE referrals r SET vendor_substatus = v.substatus FROM referrals v
WHERE v.engagement_id = r.engagement_id AND v.party = 'vendor';
ALTER TABLE referrals ALTER COLUMN seq SET NOT NULL;
ALTER TABLE referrals ALTER COLUMN seq ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('referrals', 'seq'), (SELECT COALESCE(MAX(seq), 0) + 1 FROM referrals), false);
ALTER TABLE referrals ADD CONSTRAINT referrals_seq UNIQUE (seq);

DROP INDEX referrals_newest;
DROP INDEX referrals_by_status;
CREATE INDEX referrals_newest ON referrals (org_id, direction, seq);
CREATE INDEX referrals_by_status ON referrals (org_id, direction, status, seq);
CREATE INDEX referrals_by_substatus ON referrals (org_id, direction, substatus_rank, seq);
CREATE INDEX referrals_by_name ON referrals (org_id, direction, name_key, seq);
CREATE INDEX referrals_by_customer ON referrals (org_id, direction, customer_key, seq);
CREATE INDEX referrals_by_value ON referrals (org_id, direction, value_rank, seq);
CREATE INDEX referrals_by_close_date ON referrals (org_id, direction, close_date, seq);
CREATE INDEX referrals_not_listed ON referrals (seq) WHERE listed = 0;

CREATE TABLE referral_search (
    seq   BIGINT   NOT NULL PRIMARY KEY REFERENCES referrals (seq),
    words TSVECTOR NOT NULL
);
-- Without the pending list, which every search would have to read through.
CREATE INDEX referral_search_words ON referral_search USING gin (words) WITH (fastupdate = off);

-- How many referrals there are, for the tabs: counting a million takes longer than all else that a
-- page does.
CREATE TABLE referral_counts (
    org_id      TEXT   NOT NULL,
    direction   TEXT   NOT NULL,
    status      TEXT   NOT NULL,
    -- Empty: entire organization.
    location_id TEXT   NOT NULL,
    referrals   BIGINT NOT NULL,
    PRIMARY KEY (org_id, direction, status, location_id)
);
INSERT INTO referral_counts
SELECT org_id, direction, status, COALESCE(location_id, ''), COUNT(*) FROM referrals GROUP BY 1, 2, 3, 4;

CREATE FUNCTION count_referral() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF old.org_id <> new.org_id OR old.direction <> new.direction
            OR old.location_id IS DISTINCT FROM new.location_id THEN
            RAISE EXCEPTION 'company, direction and location of a referral never change';
        END IF;
        IF old.status = new.status THEN
            RETURN NULL;
        END IF;
        UPDATE referral_counts SET referrals = referrals - 1 WHERE org_id = old.org_id
            AND direction = old.direction AND status = old.status
            AND location_id = COALESCE(old.location_id, '');
    END IF;
    INSERT INTO referral_counts AS counted
    VALUES (new.org_id, new.direction, new.status, COALESCE(new.location_id, ''), 1)
    ON CONFLICT (org_id, direction, status, location_id) DO UPDATE SET referrals = counted.referrals + 1;
    RETURN NULL;
END;
$$;
CREATE TRIGGER referral_counts AFTER INSERT OR UPDATE OF org_id, direction, location_id, status ON referrals
    FOR EACH ROW EXECUTE FUNCTION count_referral();
CREATE FUNCTION referrals_are_not_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'referrals are never deleted';
END;
$$;
CREATE TRIGGER referrals_are_not_deleted BEFORE DELETE OR TRUNCATE ON referrals
    FOR EACH STATEMENT EXECUTE FUNCTION referrals_are_not_deleted();

-- What people have marked, each for themselves.
CREATE TABLE favorites (
    user_id     TEXT   NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    referral_id TEXT   NOT NULL REFERENCES referrals (id) ON DELETE CASCADE,
    created_at  BIGINT NOT NULL,
    PRIMARY KEY (user_id, referral_id)
);
CREATE INDEX favorites_referral ON favorites (referral_id);

-- Views of lists that were saved under a name; the query is that of the list's address.
CREATE TABLE saved_views (
    id         TEXT   NOT NULL PRIMARY KEY,
    org_id     TEXT   NOT NULL REFERENCES organizations (id),
    owner_id   TEXT   NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name       TEXT   NOT NULL,
    name_key   TEXT   COLLATE "C" NOT NULL,
    query      TEXT   NOT NULL,
    -- With the colleagues.
    shared     BIGINT NOT NULL CHECK (shared IN (0, 1)),
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX saved_views_own ON saved_views (owner_id, name_key);
CREATE INDEX saved_views_shared ON saved_views (org_id, name_key) WHERE shared = 1;

-- The list as the person left it; empty: as it comes.
ALTER TABLE users ADD COLUMN deals_view TEXT NOT NULL DEFAULT '';
