-- The deal's id in the vendor's system, which its acceptance gives the partner (SPEC §8), is found by search.
-- The application lists those referrals anew after this step, which writes their words.

ALTER TABLE referrals ADD COLUMN vendor_crm_id TEXT;
UPDATE referrals AS r SET vendor_crm_id = v.crm_id, listed = 0 FROM referrals AS v
    WHERE v.engagement_id = r.engagement_id AND v.party = 'vendor' AND v.crm_id IS NOT NULL
    AND v.substatus IN ('accepted', 'won', 'lost') AND r.party <> 'vendor';
