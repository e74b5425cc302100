package hanoius.schema;

/** How the texts of a field are shown to a reader of some language. */
public enum TextRole {
    /** As they stand. */
    PLAIN,
    /** As words of a list, some of which have translations. */
    TERM,
    /** With their numbers in the signs of the language. */
    NOTE,
    /** As what somebody else said. */
    QUOTE
}
