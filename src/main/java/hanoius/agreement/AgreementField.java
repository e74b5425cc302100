package hanoius.agreement;

import hanoius.edtf.EdtfDate;
import hanoius.model.Agreement;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** What is shown of each agreement, in the order of the columns. */
enum AgreementField {
    SIGNED,
    TITLE,
    STATUS,
    KIND,
    PARTNERS,
    COUNT,
    SOURCES,
    IN_FORCE,
    ENDED,
    PARTIES,
    SECTORS,
    SCOPE;

    /** The message key of its heading. */
    String key() {
        return "field." + (this == SECTORS ? "sector" : name().toLowerCase(Locale.ROOT));
    }

    /** Whether the column is shown until someone chooses otherwise. */
    boolean shownAtFirst() {
        return switch (this) {
            case SIGNED, TITLE, STATUS, KIND, PARTNERS, COUNT, SOURCES -> true;
            case IN_FORCE, ENDED, PARTIES, SECTORS, SCOPE -> false;
        };
    }

    /** How wide its column is until someone chooses otherwise, in pixels. */
    double width() {
        return switch (this) {
            case TITLE -> 296;
            case PARTNERS, PARTIES, SECTORS, KIND, COUNT -> 160;
            case STATUS -> 212;
            case SIGNED, IN_FORCE, ENDED -> 122;
            case SOURCES, SCOPE -> 84;
        };
    }

    /** The date of this field; null when it has none or is no date. */
    @Nullable EdtfDate date(AgreementRow row) {
        Agreement agreement = row.agreement();
        return switch (this) {
            case SIGNED -> agreement.signed();
            case IN_FORCE -> agreement.inForce();
            case ENDED -> agreement.ended();
            default -> null;
        };
    }

    boolean isDate() {
        return this == SIGNED || this == IN_FORCE || this == ENDED;
    }

    /** The number of this field, for sorting and for columns of figures; 0 when it is no number. */
    int number(AgreementRow row) {
        return switch (this) {
            case COUNT -> row.agreement().count();
            case SOURCES -> row.agreement().citations().size();
            default -> 0;
        };
    }

    boolean isNumber() {
        return this == COUNT || this == SOURCES;
    }

    /** The content in words, as the table shows it. */
    String words(AgreementRow row, Words words) {
        Agreement agreement = row.agreement();
        return switch (this) {
            case SIGNED, IN_FORCE, ENDED -> {
                EdtfDate date = date(row);
                yield date == null ? "" : words.shortDate(date);
            }
            case TITLE -> agreement.title();
            case STATUS -> words.of(agreement.status());
            case KIND -> words.kind(agreement.kind());
            case PARTNERS -> list(agreement.partners());
            case COUNT ->
                    agreement.count() == 1
                            ? ""
                            : words.get("agreement.counted", agreement.count(), row.listed());
            case SOURCES -> Integer.toString(number(row));
            case PARTIES -> list(agreement.parties());
            case SECTORS -> list(agreement.sectors().stream().map(words::sector).toList());
            case SCOPE -> words.of(agreement.scope());
        };
    }

    /** The content to paste into another table: numbers bare, dates as EDTF. */
    String plain(AgreementRow row, Words words) {
        if (isNumber()) {
            return Integer.toString(number(row));
        }
        EdtfDate date = date(row);
        return date == null ? words(row, words) : date.text();
    }

    private static String list(List<String> parts) {
        return String.join("; ", parts);
    }
}
