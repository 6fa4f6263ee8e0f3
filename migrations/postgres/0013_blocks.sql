-- Searched and filtered lists that stay quick in a large company (SPEC §10.3).
--
-- Why so: a GIN index finds all that a question asks for before it says the first of it, in no order.
-- Each word is kept with the number of a block of referrals in front (`seq >> 14`), and one block is
-- asked after the other until there is enough. A beginning of a word it reads through before it looks at
-- what else is asked: where few words begin so, they are looked up in a list and asked for by name. The
-- application lists all referrals anew after this step, which writes both; an earlier version that still
-- runs can write neither, since the column has another name.

DROP TABLE referral_search;
CREATE TABLE referral_search (
    seq         BIGINT   NOT NULL PRIMARY KEY REFERENCES referrals (seq),
    block_words TSVECTOR NOT NULL
);
-- Without the pending list, which every search would have to read through.
CREATE INDEX referral_search_words ON referral_search USING gin (block_words) WITH (fastupdate = off);
CREATE TABLE referral_words (
    word TEXT COLLATE "C" NOT NULL PRIMARY KEY
);
UPDATE referrals SET listed = 0;
