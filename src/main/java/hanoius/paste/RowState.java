package hanoius.paste;

/** What a typed row is to the record. */
public enum RowState {
    NEW("paste.new"),
    CHANGED("paste.changed"),
    SAME("paste.same"),
    IN_ERROR("paste.in_error"),
    /** Nothing is typed in it, or it is not understood yet. */
    EMPTY("");

    private final String key;

    RowState(String key) {
        this.key = key;
    }

    /** The message key of its name; empty where it has none. */
    public String key() {
        return key;
    }
}
