-- A search can be held to one part of the deals (SPEC §10.3): each word of a deal is kept once more with what
-- says it. The application lists all referrals anew after this step, which writes their words.

UPDATE referrals SET listed = 0;
