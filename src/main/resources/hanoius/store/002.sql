-- What format 2 adds to format 1: charts kept under a name, and the steps that undo goes back.
-- Never edited once released: a later format is another numbered file.

-- An indicator is named by its key, so that a chart outlives an indicator that was deleted.
CREATE TABLE chart (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
    mode TEXT NOT NULL CHECK (mode IN ('value', 'change', 'index', 'log')),
    base INTEGER,
    equal_spans INTEGER NOT NULL CHECK (equal_spans IN (0, 1)),
    fitted INTEGER NOT NULL CHECK (fitted IN (0, 1)),
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    CHECK (first_day <= last_day)
) STRICT;

CREATE TABLE chart_series (
    chart INTEGER NOT NULL REFERENCES chart ON DELETE CASCADE,
    position INTEGER NOT NULL,
    indicator TEXT NOT NULL,
    form TEXT CHECK (form IN ('columns', 'points', 'line', 'steps')),
    shown INTEGER NOT NULL CHECK (shown IN (0, 1)),
    PRIMARY KEY (chart, position),
    UNIQUE (chart, indicator)
) STRICT, WITHOUT ROWID;

CREATE TABLE chart_panel (
    chart INTEGER NOT NULL REFERENCES chart ON DELETE CASCADE,
    unit TEXT NOT NULL,
    weight TEXT NOT NULL,
    PRIMARY KEY (chart, unit)
) STRICT, WITHOUT ROWID;

-- One row for each edit, and for each time that one was undone or done again. "position" is the
-- edit whose result the document holds from then on (its generation; 0 before the first), "parent"
-- the one before it, empty where nothing new was done.
CREATE TABLE edit (
    generation INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    parent INTEGER,
    CHECK (parent IS NULL OR (position = generation AND parent < generation))
) STRICT;

CREATE INDEX edit_parent ON edit (parent) WHERE parent IS NOT NULL;
CREATE INDEX revision_generation ON revision (generation);
