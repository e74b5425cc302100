package hanoius.archive;

import hanoius.query.Query;
import hanoius.query.TextSearch;
import hanoius.query.Vocabulary;

/** Finds the records of a document. Not to be used by two threads at once. */
public interface RecordSearch extends TextSearch {

    /** Everything that a query finds. */
    Found find(Query query);

    /** The best of each kind, with its count; nothing for a query that asks nothing. */
    Hits hits(Query query, int limitPerKind);

    /** The names that operators can be completed with, most frequent first. */
    Vocabulary vocabulary();
}
