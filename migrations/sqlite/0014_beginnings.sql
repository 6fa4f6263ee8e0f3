-- Why so: FTS5's own indexes of prefixes hold three and four letters of every word, of those as well that filters
-- use and that say where a word stands, of which nobody asks for a beginning: two thirds of what it writes. The
-- application adds such words of texts alone, and lists all referrals anew after this step.

DROP TABLE referral_search;
CREATE VIRTUAL TABLE referral_search USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '_'"
);
UPDATE referrals SET listed = 0;
