-- What format 3 adds to format 2: the words of all records for search, and names in order.
-- Never edited once released: a later format is another numbered file.

-- The rows are numbered as in "record". Words come cut and folded, with blanks between, so that
-- nothing but blanks is left to this tokenizer; it keeps no text, only where each word stands.
-- "accented" has those words of a record that folding changed, as they were written.
CREATE VIRTUAL TABLE search USING fts5(
    record, title, party, place, sector, kind, theme, source, words, accented,
    content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3'
);

CREATE INDEX partner_name ON partner (name);
CREATE INDEX sector_name ON sector (name);
CREATE INDEX place_name ON place (name);
