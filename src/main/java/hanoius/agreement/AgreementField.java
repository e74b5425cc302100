package hanoius.agreement;

import hanoius.edtf.EdtfDate;
import hanoius.model.Agreement;
import hanoius.schema.AgreementSchema;
import hanoius.schema.CitationsType;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is shown of each agreement in a column.
 *
 * @param width how wide its column is until someone chooses otherwise, in pixels
 */
record AgreementField(Field<Agreement, ?> field, double width) {

    static final AgreementField SIGNED = of(AgreementSchema.SIGNED);
    static final AgreementField TITLE = new AgreementField(AgreementSchema.TITLE, 296);
    static final AgreementField STATUS = new AgreementField(AgreementSchema.STATUS, 212);
    static final AgreementField COUNT = of(AgreementSchema.COUNT);
    static final AgreementField SOURCES = of(AgreementSchema.CITATIONS);

    /** Those whose columns are shown until someone chooses otherwise. */
    private static final List<AgreementField> AT_FIRST =
            List.of(
                    SIGNED,
                    TITLE,
                    STATUS,
                    of(AgreementSchema.KIND),
                    of(AgreementSchema.PARTNERS),
                    COUNT,
                    SOURCES);

    private static final AgreementField LAST = of(AgreementSchema.SCOPE);

    /** All of them in the order of the columns. */
    static final List<AgreementField> ALL =
            Stream.of(
                            AT_FIRST.stream(),
                            AgreementSchema.AGREEMENT.fields().stream()
                                    .filter(field -> !field.isAside())
                                    .map(AgreementField::of)
                                    .filter(each -> !each.shownAtFirst() && !each.equals(LAST)),
                            Stream.of(LAST))
                    .flatMap(each -> each)
                    .toList();

    private static AgreementField of(Field<Agreement, ?> field) {
        return new AgreementField(
                field,
                switch (field.type()) {
                    case FieldType.Edtf _ -> 122;
                    case CitationsType _, FieldType.Choice<?> _ -> 84;
                    default -> 160;
                });
    }

    /** The field of that name. */
    static AgreementField valueOf(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    /** Its name, by which its column was remembered before fields had names of their own. */
    String name() {
        return field == AgreementSchema.SECTORS ? "SECTORS" : field.name().toUpperCase(Locale.ROOT);
    }

    /** The heading of its column. */
    String heading(Words words) {
        return new FieldWords(words).label(field);
    }

    /** Whether the column is shown until someone chooses otherwise. */
    boolean shownAtFirst() {
        return AT_FIRST.stream().anyMatch(each -> each.field == field);
    }

    /** The date of this field; null when it has none or is no date. */
    @Nullable EdtfDate date(AgreementRow row) {
        return isDate() ? (EdtfDate) field.of(row.agreement()) : null;
    }

    boolean isDate() {
        return field.type() instanceof FieldType.Edtf;
    }

    /** The number of this field, for sorting and for columns of figures; 0 when it is no number. */
    int number(AgreementRow row) {
        return switch (field.of(row.agreement())) {
            case Integer number -> number;
            case List<?> many when field.type() instanceof CitationsType -> many.size();
            case null, default -> 0;
        };
    }

    boolean isNumber() {
        return field.type() instanceof FieldType.Count || field.type() instanceof CitationsType;
    }

    /** The content in words, as the table shows it. */
    String words(AgreementRow row, Words words) {
        if (equals(COUNT)) {
            int count = number(row);
            return count == 1 ? "" : words.get("agreement.counted", count, row.listed());
        }
        return new FieldWords(words).brief(field, row.agreement());
    }

    /** The content to paste into another table: numbers bare, dates as EDTF. */
    String plain(AgreementRow row, Words words) {
        if (isNumber()) {
            return Integer.toString(number(row));
        }
        EdtfDate date = date(row);
        return date == null ? words(row, words) : date.text();
    }
}
