-- What the host vendor has set about its programme, one JSON document a key.
--
-- Why so: the domain owns the settings' shape and defaults; a key that is missing means the
-- defaults.

CREATE TABLE programme (
    key  TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL
);
