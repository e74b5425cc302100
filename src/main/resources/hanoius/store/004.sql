-- What format 4 has instead of what format 3 has. Never edited once released: a later format is
-- another numbered file.

-- Tables of which the checks change are made anew; nothing follows references meanwhile.

-- Links, terms and parties are rows of "record" too.
CREATE TABLE new_record (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN
        ('milestone', 'agreement', 'indicator', 'observation', 'source', 'link', 'term', 'party')),
    key TEXT NOT NULL CHECK (trim(key) <> ''),
    UNIQUE (kind, key)
) STRICT;
INSERT INTO new_record SELECT id, kind, key FROM record;
DROP TABLE record;
ALTER TABLE new_record RENAME TO record;

CREATE TABLE new_milestone (
    id INTEGER PRIMARY KEY REFERENCES record ON DELETE CASCADE,
    date TEXT NOT NULL,
    date_earliest INTEGER,
    date_latest INTEGER,
    title TEXT NOT NULL,
    category TEXT NOT NULL CHECK (category IN
        ('visit', 'meeting', 'agreement', 'aid', 'event', 'policy', 'diplomatic')),
    scope TEXT NOT NULL CHECK (scope IN ('hanoi', 'national')),
    summary TEXT NOT NULL,
    featured INTEGER NOT NULL CHECK (featured IN (0, 1)),
    CHECK (date_earliest <= date_latest)
) STRICT;
INSERT INTO new_milestone
    SELECT id, date, date_earliest, date_latest, title, category, scope, summary, featured
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
    scope TEXT NOT NULL CHECK (scope IN ('hanoi', 'national')),
    summary TEXT NOT NULL,
    featured INTEGER NOT NULL CHECK (featured IN (0, 1)),
    CHECK (signed_earliest <= signed_latest),
    CHECK (in_force_earliest <= in_force_latest),
    CHECK (ended_earliest <= ended_latest)
) STRICT;
INSERT INTO new_agreement
    SELECT id, signed, signed_earliest, signed_latest, in_force, in_force_earliest,
        in_force_latest, ended, ended_earliest, ended_latest, title, kind, status, status_assumed,
        count, scope, summary, featured
    FROM agreement;
DROP TABLE agreement;
ALTER TABLE new_agreement RENAME TO agreement;
CREATE INDEX agreement_span ON agreement (signed_earliest, signed_latest);

CREATE TABLE new_indicator (
    id INTEGER PRIMARY KEY REFERENCES record ON DELETE CASCADE,
    name_en TEXT NOT NULL,
    name_vi TEXT NOT NULL,
    unit TEXT NOT NULL,
    measure TEXT NOT NULL CHECK (measure IN ('flow', 'stock', 'cumulative', 'share', 'growth')),
    theme TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('hanoi', 'national')),
    frequency TEXT NOT NULL,
    description TEXT NOT NULL
) STRICT;
INSERT INTO new_indicator
    SELECT id, name_en, name_vi, unit, measure, theme, scope, frequency, description
    FROM indicator;
DROP TABLE indicator;
ALTER TABLE new_indicator RENAME TO indicator;
