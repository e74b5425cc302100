package hanoius.table;

import hanoius.edtf.EdtfDate;
import hanoius.table.ListedField.Content;
import hanoius.text.NameOrder;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The order of records by one field; what says nothing there stands last either way. */
final class Ranks {

    private static final int MISSING = Integer.MAX_VALUE;

    private Ranks() {}

    /** Places sorted by a field; equal ones stay as they were. */
    static <T> int[] sorted(int[] places, SortKey<T> key, ListedRecords<T> records, Words words) {
        int[] ranks = ranks(key.field(), records, words);
        long[] keyed = new long[places.length];
        for (int i = 0; i < places.length; i++) {
            int rank = ranks[places[i]];
            long signed = key.descending() && rank != MISSING ? -(long) rank : rank;
            keyed[i] = (signed << Integer.SIZE) | i;
        }
        Arrays.sort(keyed);
        int[] sorted = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            sorted[i] = places[(int) keyed[i]];
        }
        return sorted;
    }

    private static <T> int[] ranks(ListedField<T> field, ListedRecords<T> records, Words words) {
        return switch (field.content()) {
            case Content.Numbers<T>(var number) -> {
                int[] numbers = new int[records.size()];
                Arrays.setAll(numbers, place -> number.of(records.get(place)));
                yield numbers;
            }
            case Content.Dates<T>(var date) ->
                    dates(records.size(), place -> date.of(records.get(place)));
            case Content.Names<T> _ ->
                    NameOrder.ranks(
                            records.size(),
                            place -> field.words(records.get(place), words),
                            words.language(),
                            MISSING);
        };
    }

    /** Of a million dates few differ: each of those is compared once. */
    private static int[] dates(int size, IntFunction<@Nullable EdtfDate> date) {
        Map<EdtfDate, Integer> numbers = new HashMap<>();
        int[] of = new int[size];
        for (int place = 0; place < size; place++) {
            EdtfDate each = date.apply(place);
            of[place] = each == null ? MISSING : number(each, numbers);
        }
        List<EdtfDate> sorted = numbers.keySet().stream().sorted().toList();
        int[] ranks = new int[sorted.size()];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[numbers.getOrDefault(sorted.get(rank), 0)] = rank;
        }
        for (int place = 0; place < size; place++) {
            of[place] = of[place] == MISSING ? MISSING : ranks[of[place]];
        }
        return of;
    }

    private static int number(EdtfDate date, Map<EdtfDate, Integer> numbers) {
        return numbers.computeIfAbsent(date, _ -> numbers.size());
    }

    /** Compares two places as {@link #sorted} does, without looking at all others first. */
    static <T> Comparator<Integer> ofTwo(SortKey<T> key, ListedRecords<T> records, Words words) {
        ListedField<T> field = key.field();
        return switch (field.content()) {
            case Content.Numbers<T>(var number) -> {
                Comparator<Integer> numbers =
                        Comparator.comparingInt(place -> number.of(records.get(place)));
                yield key.descending() ? numbers.reversed() : numbers;
            }
            case Content.Dates<T>(var date) ->
                    missingLast(
                            place -> date.of(records.get(place)),
                            Comparator.<EdtfDate>naturalOrder(),
                            key.descending());
            case Content.Names<T> _ ->
                    missingLast(
                            place -> {
                                String name = field.words(records.get(place), words);
                                return name.isEmpty() ? null : name;
                            },
                            NameOrder.in(words.language()),
                            key.descending());
        };
    }

    private static <V> Comparator<Integer> missingLast(
            Function<Integer, @Nullable V> value, Comparator<V> order, boolean descending) {
        Comparator<@Nullable V> lasting =
                Comparator.nullsLast(descending ? order.reversed() : order);
        return (one, other) -> lasting.compare(value.apply(one), value.apply(other));
    }
}
