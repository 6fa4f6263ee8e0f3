-- Filtered lists that stay quick in a large company (SPEC §10.3): what a deal is filtered by is a word of one
-- company and direction, its type one of a group as well. The application lists all referrals anew after this
-- step, which writes their words.

DROP TABLE referral_search;
CREATE VIRTUAL TABLE referral_search USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '_'"
);
DROP TABLE referral_words;
CREATE TABLE referral_words (
    org_id TEXT NOT NULL,
    word   TEXT NOT NULL,
    PRIMARY KEY (org_id, word)
) STRICT, WITHOUT ROWID;
UPDATE referrals SET listed = 0;
