-- Services offers: what is sold is work. A co-sell of one is a services co-sell (SPEC §5.3).

ALTER TABLE solutions ADD COLUMN services INTEGER NOT NULL DEFAULT 0 CHECK (services IN (0, 1));
