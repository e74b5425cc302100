-- A document of format 1. Never edited once released: a later format is another numbered file.
-- Days are counted from 1970-01-01 and empty where a date is open or its end unknown;
-- figures are text, so that no digit is added or lost.

CREATE TABLE document (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uuid TEXT NOT NULL,
    title TEXT NOT NULL,
    generation INTEGER NOT NULL CHECK (generation >= 1),
    changed TEXT NOT NULL
) STRICT;

CREATE TABLE record (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('milestone', 'agreement', 'indicator', 'observation', 'source')),
    key TEXT NOT NULL CHECK (trim(key) <> ''),
    UNIQUE (kind, key)
) STRICT;

CREATE TABLE source (
    id INTEGER PRIMARY KEY REFERENCES record ON DELETE CASCADE,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    published TEXT,
    published_earliest INTEGER,
    published_latest INTEGER,
    url TEXT NOT NULL,
    accessed TEXT,
    weak INTEGER NOT NULL CHECK (weak IN (0, 1)),
    notes TEXT NOT NULL,
    CHECK (published_earliest <= published_latest)
) STRICT;

CREATE TABLE indicator (
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

CREATE TABLE milestone (
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

CREATE TABLE agreement (
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

CREATE TABLE observation (
    id INTEGER PRIMARY KEY REFERENCES record ON DELETE CASCADE,
    indicator INTEGER NOT NULL REFERENCES indicator,
    period TEXT NOT NULL,
    period_earliest INTEGER,
    period_latest INTEGER,
    value TEXT NOT NULL,
    qualifier TEXT NOT NULL CHECK (qualifier IN
        ('exact', 'about', 'at_least', 'nearly', 'at_most', 'estimated', 'derived', 'target')),
    lower TEXT,
    upper TEXT,
    as_reported TEXT NOT NULL,
    note TEXT NOT NULL,
    same_as INTEGER REFERENCES observation DEFERRABLE INITIALLY DEFERRED CHECK (same_as <> id),
    featured INTEGER NOT NULL CHECK (featured IN (0, 1)),
    CHECK (period_earliest <= period_latest)
) STRICT;

CREATE TABLE link (
    id INTEGER PRIMARY KEY,
    from_record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
    relation TEXT NOT NULL CHECK (relation IN
        ('signs', 'proposes', 'discusses', 'carries_out', 'suspends', 'mentions', 'counts',
         'brings_into_force', 'part_of', 'follows', 'same_event', 'possibly_same')),
    to_record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
    note TEXT NOT NULL,
    UNIQUE (from_record, relation, to_record)
) STRICT;

CREATE TABLE sector (
    record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (record, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
    record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (record, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE partner (
    record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (record, position)
) STRICT, WITHOUT ROWID;

-- The parties of an agreement; those of a milestone are told apart by their side.
CREATE TABLE party (
    record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (record, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE vietnam_side (
    record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (record, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE us_side (
    record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (record, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE citation (
    record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
    position INTEGER NOT NULL,
    source INTEGER NOT NULL REFERENCES source,
    locator TEXT NOT NULL,
    quote TEXT NOT NULL,
    PRIMARY KEY (record, position)
) STRICT, WITHOUT ROWID;

-- One row an edit: the record as JSON before (empty: it was new) and after (empty: it was deleted).
CREATE TABLE revision (
    id INTEGER PRIMARY KEY,
    generation INTEGER NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    before TEXT,
    after TEXT,
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;

-- The sum of the hashes of each table's rows, kept in the transaction that changes them.
CREATE TABLE seal (
    name TEXT PRIMARY KEY,
    count INTEGER NOT NULL,
    sum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX milestone_span ON milestone (date_earliest, date_latest, category);
CREATE INDEX agreement_span ON agreement (signed_earliest, signed_latest);
CREATE INDEX observation_series ON observation (indicator, period_earliest, period_latest);
CREATE INDEX observation_reports ON observation (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX link_to ON link (to_record);
CREATE INDEX citation_source ON citation (source);
CREATE INDEX revision_record ON revision (kind, key);
