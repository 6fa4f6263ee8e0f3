-- The words of deals, each once (SPEC §10.3). FTS5 reads all that a prefix finds before it says the
-- first of it: where few words begin as the one that is looked for, they are looked up here and asked
-- for by name. Only what is longer than the prefixes that the index holds; no words that filters use.

CREATE TABLE referral_words (
    word TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE referral_vocabulary USING fts5vocab (referral_search, row);
INSERT INTO referral_words
SELECT term FROM referral_vocabulary WHERE length(term) > 4 AND (term LIKE 'k\_%' ESCAPE '\' OR instr(term, '_') = 0);
DROP TABLE referral_vocabulary;
