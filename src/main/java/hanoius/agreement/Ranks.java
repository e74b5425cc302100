package hanoius.agreement;

import hanoius.edtf.EdtfDate;
import hanoius.text.NameOrder;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The places of rows in the order of one field. Each different content is compared with others
 * once, however many rows have it.
 */
final class Ranks {

    private static final int MISSING = -1;

    private Ranks() {}

    /** Compares rows by their number in the list; what is missing stands last either way. */
    static Comparator<Integer> of(
            AgreementField field, boolean descending, List<AgreementRow> rows, Words words) {
        int[] ranks =
                field.isDate()
                        ? dates(rows, field)
                        : field.isNumber()
                                ? rows.stream().mapToInt(field::number).toArray()
                                : names(rows, field, words);
        int sign = descending ? -1 : 1;
        return (one, other) -> {
            int a = ranks[one];
            int b = ranks[other];
            return a == MISSING || b == MISSING
                    ? Boolean.compare(a == MISSING, b == MISSING)
                    : sign * Integer.compare(a, b);
        };
    }

    /** Compares two rows as {@link #of} does, without looking at all others first. */
    static Comparator<AgreementRow> ofTwo(AgreementField field, boolean descending, Words words) {
        if (field.isNumber()) {
            Comparator<AgreementRow> numbers = Comparator.comparingInt(field::number);
            return descending ? numbers.reversed() : numbers;
        }
        return field.isDate()
                ? missingLast(field::date, Comparator.naturalOrder(), descending)
                : missingLast(
                        row -> {
                            String name = field.words(row, words);
                            return name.isEmpty() ? null : name;
                        },
                        NameOrder.in(words.language()),
                        descending);
    }

    private static <T> Comparator<AgreementRow> missingLast(
            Function<AgreementRow, @Nullable T> value, Comparator<T> order, boolean descending) {
        Comparator<@Nullable T> lasting =
                Comparator.nullsLast(descending ? order.reversed() : order);
        return (one, other) -> lasting.compare(value.apply(one), value.apply(other));
    }

    private static int[] dates(List<AgreementRow> rows, AgreementField field) {
        List<EdtfDate> sorted =
                rows.stream()
                        .map(field::date)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList();
        Map<EdtfDate, Integer> places = HashMap.newHashMap(sorted.size());
        sorted.forEach(each -> places.put(each, places.size()));
        return rows.stream()
                .mapToInt(
                        row -> {
                            EdtfDate date = field.date(row);
                            return date == null ? MISSING : places.getOrDefault(date, MISSING);
                        })
                .toArray();
    }

    private static int[] names(List<AgreementRow> rows, AgreementField field, Words words) {
        List<String> names = rows.stream().map(row -> field.words(row, words)).toList();
        Map<String, Integer> places = NameOrder.places(names, words.language());
        return names.stream()
                .mapToInt(each -> each.isEmpty() ? MISSING : places.getOrDefault(each, MISSING))
                .toArray();
    }
}
