package hanoius.form;

import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfDate;
import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.language.Translation.Origin;
import hanoius.model.AgreementStatus;
import hanoius.model.Quantity;
import hanoius.schema.Field;
import hanoius.schema.FieldType;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Which of two values says more. Each comparison is below zero when the second one does. */
final class Fullness {

    private Fullness() {}

    /**
     * Of a field in two records: the shorter date, the figure with more to it, the longer text,
     * what is known.
     */
    static <R> int compare(Field<R, ?> field, R one, R other) {
        if (field.of(one) instanceof AgreementStatus first
                && field.of(other) instanceof AgreementStatus second) {
            return Boolean.compare(isKnown(first), isKnown(second));
        }
        if (field.of(one) instanceof EdtfDate first && field.of(other) instanceof EdtfDate second) {
            return Long.compare(days(second), days(first));
        }
        if (field.of(one) instanceof Quantity) {
            return Long.compare(filled(field.cells(one)), filled(field.cells(other)));
        }
        if (field.type() instanceof FieldType.Text
                && field.termList().isEmpty()
                && field.of(one) instanceof String first
                && field.of(other) instanceof String second) {
            return Integer.compare(first.length(), second.length());
        }
        return 0;
    }

    /** Of a text in one language: what a person wrote, the longer one. */
    static int compare(LocalizedText one, LocalizedText other, String language) {
        int origins = Boolean.compare(isByMachine(other, language), isByMachine(one, language));
        return origins == 0
                ? Integer.compare(length(one, language), length(other, language))
                : origins;
    }

    private static boolean isKnown(AgreementStatus status) {
        return status != AgreementStatus.UNKNOWN;
    }

    private static boolean isByMachine(LocalizedText text, String language) {
        Translation translation = text.translations().get(language);
        return translation != null && translation.origin() == Origin.MACHINE;
    }

    private static int length(LocalizedText text, String language) {
        Translation translation = text.translations().get(language);
        return translation == null ? text.text().length() : translation.value().length();
    }

    private static long filled(List<String> cells) {
        return cells.stream().filter(each -> !each.isEmpty()).count();
    }

    /** How many days it may cover. */
    private static long days(EdtfDate date) {
        DayRange days = DayRange.of(date);
        LocalDate from = days.from();
        LocalDate to = days.to();
        return from == null || to == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(from, to);
    }
}
