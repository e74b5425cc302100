-- What format 4 has instead of what format 3 has. Never edited once released: a later format is
-- another numbered file.

-- Tables of which the checks change are made anew; nothing follows references meanwhile.

-- Links, terms and parties are rows of "record" too. "uuid" is NULL for the one that follows from
-- kind and key: version 5 of RFC 9562 for the name "kind:key" in the namespace
-- 0d4a7c4e-3f0a-4b53-9d43-6f2f3a1f5c7b.
CREATE TABLE new_record (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN
        ('milestone', 'agreement', 'indicator', 'observation', 'source', 'link', 'term', 'party')),
    key TEXT NOT NULL CHECK (trim(key) <> ''),
    uuid TEXT CHECK (length(uuid) = 36),
    UNIQUE (kind, key)
) STRICT;
INSERT INTO new_record SELECT id, kind, key, NULL FROM record;
DROP TABLE record;
ALTER TABLE new_record RENAME TO record;
CREATE UNIQUE INDEX record_uuid ON record (uuid) WHERE uuid IS NOT NULL;

-- A text of a record in another language than the record's own.
CREATE TABLE translation (
    record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
    field TEXT NOT NULL,
    language TEXT NOT NULL CHECK (trim(language) <> ''),
    value TEXT NOT NULL CHECK (trim(value) <> ''),
    origin TEXT NOT NULL CHECK (origin IN ('person', 'machine')),
    original TEXT NOT NULL,
    PRIMARY KEY (record, field, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE new_milestone (
    id INTEGER PRIMARY KEY REFERENCES record ON DELETE CASCADE,
    date TEXT NOT NULL,
    date_earliest INTEGER,
    date_latest INTEGER,
    title TEXT NOT NULL,
    category TEXT NOT NULL,
    scope TEXT NOT NULL,
    summary TEXT NOT NULL,
    featured INTEGER NOT NULL CHECK (featured IN (0, 1)),
    lang TEXT NOT NULL,
    CHECK (date_earliest <= date_latest)
) STRICT;
INSERT INTO new_milestone
    SELECT id, date, date_earliest, date_latest, title, category, scope, summary, featured, 'en'
    FROM milestone;
DROP TABLE milestone;
ALTER TABLE new_milestone RENAME TO milestone;
CREATE INDEX milestone_span ON milestone (date_earliest, date_latest, category);

CREATE TABLE new_agreement (
    id INTEGER PRIMARY KEY REFERENCES record ON DELETE CASCADE,
    signed TEXT,
    signed_earliest INTEGER,
    signed_latest INTEGER,
    in_force TEXT,
    in_force_earliest INTEGER,
    in_force_latest INTEGER,
    ended TEXT,
    ended_earliest INTEGER,
    ended_latest INTEGER,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN
        ('proposed', 'signed', 'in_force', 'expired', 'terminated', 'unknown')),
    status_assumed INTEGER NOT NULL CHECK (status_assumed IN (0, 1)),
    count INTEGER NOT NULL CHECK (count >= 1),
    scope TEXT NOT NULL,
    summary TEXT NOT NULL,
    featured INTEGER NOT NULL CHECK (featured IN (0, 1)),
    lang TEXT NOT NULL,
    CHECK (signed_earliest <= signed_latest),
    CHECK (in_force_earliest <= in_force_latest),
    CHECK (ended_earliest <= ended_latest)
) STRICT;
INSERT INTO new_agreement
    SELECT id, signed, signed_earliest, signed_latest, in_force, in_force_earliest,
        in_force_latest, ended, ended_earliest, ended_latest, title, kind, status, status_assumed,
        count, scope, summary, featured, 'en'
    FROM agreement;
DROP TABLE agreement;
ALTER TABLE new_agreement RENAME TO agreement;
CREATE INDEX agreement_span ON agreement (signed_earliest, signed_latest);

CREATE TABLE new_indicator (
    id INTEGER PRIMARY KEY REFERENCES record ON DELETE CASCADE,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    measure TEXT NOT NULL CHECK (measure IN ('flow', 'stock', 'cumulative', 'share', 'growth')),
    theme TEXT NOT NULL,
    scope TEXT NOT NULL,
    frequency TEXT NOT NULL,
    description TEXT NOT NULL,
    lang TEXT NOT NULL
) STRICT;
INSERT INTO new_indicator
    SELECT id, name_en, unit, measure, theme, scope, frequency, description, 'en' FROM indicator;
INSERT INTO translation
    SELECT id, 'name', 'vi', name_vi, 'person', name_en FROM indicator WHERE trim(name_vi) <> '';
DROP TABLE indicator;
ALTER TABLE new_indicator RENAME TO indicator;

-- A link has its number from "record", as all have; one that was deleted keeps it there.
INSERT INTO record (kind, key)
    SELECT 'link', key FROM (
        SELECT link.id AS number,
            a.kind || ':' || a.key || ' ' || relation || ' ' || b.kind || ':' || b.key AS key
        FROM link JOIN record AS a ON a.id = from_record JOIN record AS b ON b.id = to_record
        UNION ALL
        SELECT before ->> 'number', key FROM revision WHERE kind = 'link' AND after IS NULL
    )
    GROUP BY key ORDER BY max(number);
CREATE TABLE new_link (
    id INTEGER PRIMARY KEY REFERENCES record ON DELETE CASCADE,
    from_record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
    relation TEXT NOT NULL CHECK (relation IN
        ('signs', 'proposes', 'discusses', 'carries_out', 'suspends', 'mentions', 'counts',
         'brings_into_force', 'part_of', 'follows', 'same_event', 'possibly_same')),
    to_record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
    note TEXT NOT NULL,
    lang TEXT NOT NULL,
    UNIQUE (from_record, relation, to_record)
) STRICT;
INSERT INTO new_link
    SELECT own.id, from_record, relation, to_record, note, 'en'
    FROM link JOIN record AS a ON a.id = from_record JOIN record AS b ON b.id = to_record
        JOIN record AS own ON own.kind = 'link' AND own.key =
            a.kind || ':' || a.key || ' ' || relation || ' ' || b.kind || ':' || b.key
    ORDER BY own.id;
DROP TABLE link;
ALTER TABLE new_link RENAME TO link;
CREATE INDEX link_to ON link (to_record);

-- What was done, in order: id is 2²⁴ times the document's generation from then on, and the place
-- within what was done at once. The first row of each generation has what holds of all of it:
-- "position" is the change whose result the document holds from then on, by its generation (0
-- before the first), "parent" the one before it, empty where nothing new was done. The others have
-- NULL there. A record is kept as JSON: before (empty: it was new), and of what it was afterwards
-- the members that differ (empty: it was deleted).
CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    position INTEGER,
    parent INTEGER,
    at TEXT,
    author TEXT,
    reason TEXT,
    group_id TEXT,
    undoes INTEGER,
    kind TEXT,
    key TEXT,
    before TEXT,
    after TEXT,
    CHECK (parent IS NULL OR (position = id >> 24 AND parent < position)),
    CHECK (position IS NOT NULL OR kind IS NOT NULL),
    CHECK (kind IS NULL OR (key IS NOT NULL AND (before IS NOT NULL OR after IS NOT NULL)))
) STRICT;
INSERT INTO history
    SELECT (generation << 24) + place,
        iif(place = 0, position, NULL), iif(place = 0, parent, NULL), iif(place = 0, at, NULL),
        iif(place = 0, ifnull(attributed ->> 'author', ''), NULL),
        iif(place = 0, ifnull(attributed ->> 'reason', ''), NULL),
        iif(place = 0, ifnull(attributed ->> 'group', ''), NULL),
        iif(place = 0, ifnull(attributed ->> 'undoes', 0), NULL),
        kind, key, json_remove(before, '$.number'), after
    FROM (
        SELECT edit.generation, position, parent, kind, key, before, after,
            row_number() OVER (PARTITION BY edit.generation ORDER BY revision.id) - 1 AS place,
            (SELECT at FROM revision WHERE revision.generation = edit.generation LIMIT 1) AS at,
            (SELECT after FROM revision
                WHERE revision.generation = edit.generation AND +kind = 'change') AS attributed
        FROM edit LEFT JOIN revision
            ON revision.generation = edit.generation AND +kind <> 'change'
    )
    ORDER BY 1;
-- What was said of an indicator before its name had translations.
UPDATE history SET after = json_remove(
    json_set(after, '$.name', json_object(
        'text', ifnull(after ->> 'name_en', before ->> 'name_en'),
        'translations', json_object('vi', json_object(
            'value', ifnull(after ->> 'name_vi', before ->> 'name_vi'),
            'origin', 'person',
            'original', ifnull(after ->> 'name_en', before ->> 'name_en'))))),
    '$.name_en', '$.name_vi')
    WHERE kind = 'indicator' AND (after ->> 'name_en' IS NOT NULL OR after ->> 'name_vi' IS NOT NULL);
UPDATE history SET before = json_remove(
    json_set(before, '$.name', json_object(
        'text', before ->> 'name_en',
        'translations', json_object('vi', json_object(
            'value', before ->> 'name_vi', 'origin', 'person', 'original', before ->> 'name_en')))),
    '$.name_en', '$.name_vi')
    WHERE kind = 'indicator' AND before IS NOT NULL;
DROP TABLE edit;
DROP TABLE revision;
CREATE INDEX history_record ON history (kind, key);

-- The sums of the hashes of each table's rows stand in the one row that is written at each change.
DROP TABLE seal;
ALTER TABLE document ADD COLUMN seal TEXT NOT NULL DEFAULT '';

-- The words of lists, such as categories and sectors, by which records name them: their keys.
CREATE TABLE term (
    id INTEGER PRIMARY KEY REFERENCES record ON DELETE CASCADE,
    list TEXT NOT NULL,
    key TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    colour TEXT NOT NULL,
    shape TEXT NOT NULL,
    name TEXT NOT NULL,
    lang TEXT NOT NULL,
    UNIQUE (list, key)
) STRICT;
ALTER TABLE observation ADD COLUMN lang TEXT NOT NULL DEFAULT 'en';

-- The words of the source for a date, where they say more than EDTF can.
ALTER TABLE milestone ADD COLUMN date_words TEXT NOT NULL DEFAULT '';
ALTER TABLE agreement ADD COLUMN signed_words TEXT NOT NULL DEFAULT '';
ALTER TABLE agreement ADD COLUMN in_force_words TEXT NOT NULL DEFAULT '';
ALTER TABLE agreement ADD COLUMN ended_words TEXT NOT NULL DEFAULT '';
ALTER TABLE observation ADD COLUMN period_words TEXT NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN published_words TEXT NOT NULL DEFAULT '';

-- Who takes part, by an authority for each and the words of the source, in place of four lists of
-- names.
DROP TABLE vietnam_side;
DROP TABLE us_side;
DROP TABLE party;
DROP TABLE partner;

CREATE TABLE party (
    id INTEGER PRIMARY KEY REFERENCES record ON DELETE CASCADE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN
        ('state', 'city', 'agency', 'company', 'organisation', 'person')),
    side TEXT NOT NULL,
    address TEXT NOT NULL,
    lang TEXT NOT NULL
) STRICT;

-- What a party is or was called besides; an empty language is every one.
CREATE TABLE party_name (
    party INTEGER NOT NULL REFERENCES party ON DELETE CASCADE,
    position INTEGER NOT NULL,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    time TEXT NOT NULL,
    PRIMARY KEY (party, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE participation (
    record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
    position INTEGER NOT NULL,
    side TEXT NOT NULL,
    role TEXT NOT NULL,
    party INTEGER REFERENCES party,
    as_reported TEXT NOT NULL,
    PRIMARY KEY (record, position),
    CHECK (party IS NOT NULL OR trim(as_reported) <> '')
) STRICT, WITHOUT ROWID;

CREATE INDEX participation_party ON participation (party) WHERE party IS NOT NULL;
-- All that views need of those under which records are grouped, in the order of the records.
CREATE INDEX participation_partner ON participation (record, position, party)
    WHERE role = 'partner';

-- How a derived value and its bounds were computed.
ALTER TABLE observation ADD COLUMN formula TEXT NOT NULL DEFAULT '';
ALTER TABLE observation ADD COLUMN lower_formula TEXT NOT NULL DEFAULT '';
ALTER TABLE observation ADD COLUMN upper_formula TEXT NOT NULL DEFAULT '';
