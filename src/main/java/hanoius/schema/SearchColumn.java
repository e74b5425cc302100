package hanoius.schema;

/** The columns of the search index: what a word that is searched for may be. */
public enum SearchColumn {
    TITLE,
    PARTY,
    PLACE,
    SECTOR,
    KIND,
    THEME,
    /** Keys, titles and publishers of sources. */
    SOURCE,
    /** Any other text. */
    WORDS
}
