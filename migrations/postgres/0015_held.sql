-- Filtered lists that stay quick in a large company (SPEC §10.3): what a deal is filtered by is a word of one
-- company and direction, its type one of a group as well. The application lists all referrals anew after this
-- step, which writes their words; an earlier version that still runs can write none, since the column has
-- another name.

DROP TABLE referral_search;
CREATE TABLE referral_search (
    seq   BIGINT   NOT NULL PRIMARY KEY REFERENCES referrals (seq),
    words TSVECTOR NOT NULL
);
-- Without the pending list, which every search would have to read through.
CREATE INDEX referral_search_words ON referral_search USING gin (words) WITH (fastupdate = off);
DROP TABLE referral_words;
CREATE TABLE referral_words (
    org_id TEXT             NOT NULL,
    word   TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (org_id, word)
);
UPDATE referrals SET listed = 0;
