-- What format 5 has besides what format 4 has: files that are kept with records. Never edited once
-- released: a later format is another numbered file.

-- Attachments are rows of "record" too. Its check changes, so it is made anew; nothing follows
-- references meanwhile.
CREATE TABLE new_record (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN
        ('milestone', 'agreement', 'indicator', 'observation', 'source', 'link', 'term', 'party',
         'attachment')),
    key TEXT NOT NULL CHECK (trim(key) <> ''),
    uuid TEXT CHECK (length(uuid) = 36),
    UNIQUE (kind, key)
) STRICT;
INSERT INTO new_record SELECT id, kind, key, uuid FROM record;
DROP TABLE record;
ALTER TABLE new_record RENAME TO record;
CREATE UNIQUE INDEX record_uuid ON record (uuid) WHERE uuid IS NOT NULL;

-- A file of a record. What is in it stands once in "content", whoever has it.
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY REFERENCES record ON DELETE CASCADE,
    of_record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    sha256 TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_of ON attachment (of_record);

-- The bytes of files in parts, in their order from 0, by their SHA-256 (64 hexadecimal digits): an
-- empty file has one empty part. They are under no other seal than that. What the history names
-- stays, so that it can come back.
CREATE TABLE content (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    part INTEGER NOT NULL CHECK (part >= 0),
    bytes BLOB NOT NULL,
    UNIQUE (sha256, part)
) STRICT;
