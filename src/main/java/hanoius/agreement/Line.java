package hanoius.agreement;

/** What stands in one line of the table. */
sealed interface Line permits AgreementRow, GroupLine {

    /** What tells it from other lines, before and after a change of its agreement. */
    default Object key() {
        return switch (this) {
            case AgreementRow row -> row.agreement().id();
            case GroupLine heading -> heading.group().key();
        };
    }
}
