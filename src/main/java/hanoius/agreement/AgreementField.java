package hanoius.agreement;

import hanoius.edtf.EdtfDate;
import hanoius.model.Agreement;
import hanoius.schema.AgreementSchema;
import hanoius.schema.CitationsType;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.table.Arrangement;
import hanoius.table.ListedField;
import hanoius.table.ListedField.Content;
import hanoius.table.RecordGrouping;
import hanoius.table.SortKey;
import hanoius.table.TableSubject;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What the list of agreements tells of each. */
public final class AgreementField {

    static final ListedField<ListedAgreement> SIGNED = of(AgreementSchema.SIGNED);
    static final ListedField<ListedAgreement> TITLE = of(AgreementSchema.TITLE);
    static final ListedField<ListedAgreement> STATUS = of(AgreementSchema.STATUS);
    static final ListedField<ListedAgreement> COUNT = of(AgreementSchema.COUNT);

    /** Those whose columns are shown until someone chooses otherwise. */
    private static final List<ListedField<ListedAgreement>> AT_FIRST =
            List.of(
                    SIGNED,
                    TITLE,
                    STATUS,
                    of(AgreementSchema.KIND),
                    of(AgreementSchema.PARTNERS),
                    COUNT,
                    of(AgreementSchema.CITATIONS));

    /** All of them in the order of the columns. */
    static final List<ListedField<ListedAgreement>> ALL =
            Stream.of(
                            AT_FIRST.stream(),
                            AgreementSchema.AGREEMENT.fields().stream()
                                    .filter(field -> !field.isAside())
                                    .filter(field -> !isAtFirst(field))
                                    .filter(field -> field != AgreementSchema.SCOPE)
                                    .map(AgreementField::of),
                            Stream.of(of(AgreementSchema.SCOPE)))
                    .flatMap(each -> each)
                    .toList();

    /** The list of agreements: the latest first. */
    public static final TableSubject<ListedAgreement> SUBJECT =
            new TableSubject<>(
                    "agreement",
                    new TableSubject.Messages(
                            "agreement.heading", "agreement.nothing", "agreement.possible_why"),
                    ALL,
                    TITLE,
                    List.<RecordGrouping<ListedAgreement>>of(AgreementGrouping.values()),
                    new Arrangement<>(
                            List.of(new SortKey<>(SIGNED, true)), AgreementGrouping.NONE, Set.of()),
                    ListedAgreements::new);

    private AgreementField() {}

    private static ListedField<ListedAgreement> of(Field<Agreement, ?> field) {
        return new ListedField<>(
                name(field),
                field.name(),
                words -> new FieldWords(words).label(field),
                width(field),
                isAtFirst(field),
                field.type() instanceof CitationsType,
                content(field),
                field == AgreementSchema.COUNT
                        ? AgreementField::counted
                        : (row, words) -> new FieldWords(words).brief(field, row.agreement()));
    }

    private static boolean isAtFirst(Field<Agreement, ?> field) {
        return List.of(
                        AgreementSchema.SIGNED,
                        AgreementSchema.TITLE,
                        AgreementSchema.STATUS,
                        AgreementSchema.KIND,
                        AgreementSchema.PARTNERS,
                        AgreementSchema.COUNT,
                        AgreementSchema.CITATIONS)
                .contains(field);
    }

    private static double width(Field<Agreement, ?> field) {
        if (field == AgreementSchema.TITLE) {
            return 296;
        }
        if (field == AgreementSchema.STATUS) {
            return 212;
        }
        return switch (field.type()) {
            case FieldType.Edtf _ -> 122;
            case CitationsType _, FieldType.Choice<?> _ -> 84;
            default -> 160;
        };
    }

    private static Content<ListedAgreement> content(Field<Agreement, ?> field) {
        return switch (field.type()) {
            case FieldType.Edtf _ ->
                    new Content.Dates<>(row -> (EdtfDate) field.of(row.agreement()));
            case FieldType.Count _, CitationsType _ ->
                    new Content.Numbers<>(row -> number(field, row));
            default -> new Content.Names<>();
        };
    }

    private static int number(Field<Agreement, ?> field, ListedAgreement row) {
        return switch (field.of(row.agreement())) {
            case Integer number -> number;
            case List<?> many -> many.size();
            case null, default -> 0;
        };
    }

    private static String counted(ListedAgreement row, Words words) {
        int count = row.agreement().count();
        return count == 1 ? "" : words.get("agreement.counted", count, row.listed());
    }

    /** The name by which a column was remembered before fields had names of their own. */
    private static String name(Field<Agreement, ?> field) {
        return field == AgreementSchema.SECTORS ? "SECTORS" : field.name().toUpperCase(Locale.ROOT);
    }

    /** The field of that name. */
    static ListedField<ListedAgreement> valueOf(String name) {
        return SUBJECT.field(name);
    }
}
