package hanoius.agreement;

/** What stands in one line of the table. */
sealed interface Line permits AgreementRow, GroupLine {}
