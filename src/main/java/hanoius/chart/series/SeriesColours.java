package hanoius.chart.series;

import hanoius.figure.Palette;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartMode;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.RecordId;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The number of the colour of each series. Every indicator of a record has one of its own, which it
 * keeps in all views; only where two of one colour share a chart, or two of one hue a panel, does
 * the later of the record yield.
 */
public final class SeriesColours {

    /** Blue, vermilion, green, purple, grey: of each hue one colour. */
    private static final List<Integer> HUES = List.of(0, 1, 2, 3, 6);

    /** Orange and sky blue, which are of the hue of vermilion and of blue. */
    private static final List<Integer> SECOND = List.of(4, 5);

    private final Map<RecordId, Integer> own = new HashMap<>();
    private final Map<RecordId, Integer> places = new HashMap<>();

    /**
     * The colours of the indicators of a record.
     *
     * @param first those that have the first hues, whatever their unit
     */
    SeriesColours(Dataset dataset, List<RecordId> first) {
        Map<String, Integer> next = new HashMap<>();
        for (Indicator each : dataset.indicators()) {
            int rank = first.indexOf(each.id());
            // Those of one unit are most likely to meet, so they go through all hues in turn.
            int hue = next.computeIfAbsent(each.unit(), _ -> next.size() % HUES.size());
            int place = rank < 0 ? hue : rank;
            places.put(each.id(), rank < 0 ? first.size() + places.size() : rank);
            own.put(each.id(), HUES.get(place));
            next.put(each.unit(), (place + 1) % HUES.size());
        }
    }

    /** The colour that an indicator has wherever no other of its hue is beside it. */
    int own(RecordId indicator) {
        return own.getOrDefault(indicator, 0);
    }

    /**
     * The colours of indicators of one chart. They do not hang on the order of choosing.
     *
     * @param panels the indicators of each panel
     * @param before colours that were given before and are kept where they can be
     */
    Map<RecordId, Integer> in(
            Collection<? extends Collection<RecordId>> panels, Map<RecordId, Integer> before) {
        Map<RecordId, Collection<RecordId>> besides = new HashMap<>();
        panels.forEach(panel -> panel.forEach(each -> besides.put(each, panel)));
        Map<RecordId, Integer> colours = new HashMap<>();
        besides.keySet().stream()
                .sorted(Comparator.comparing(each -> places.getOrDefault(each, 0)))
                .forEach(
                        each -> {
                            Set<Integer> hues = new HashSet<>();
                            for (RecordId other : besides.getOrDefault(each, List.of())) {
                                if (colours.containsKey(other)) {
                                    hues.add(hue(colours.get(other)));
                                }
                            }
                            int wanted = before.getOrDefault(each, own(each));
                            colours.put(each, free(wanted, Set.copyOf(colours.values()), hues));
                        });
        return colours;
    }

    /** Series in their colours, which hang on what is chosen and at most on the mode. */
    Map<ChartDefinition.Entry, Series> coloured(
            Map<ChartDefinition.Entry, Series> found, ChartMode mode) {
        Map<RecordId, Integer> values =
                in(Panel.grouped(found.values(), ChartMode.VALUE), Map.of());
        Map<RecordId, Integer> chosen = in(Panel.grouped(found.values(), mode), values);
        Map<ChartDefinition.Entry, Series> coloured = new LinkedHashMap<>();
        found.forEach(
                (entry, series) ->
                        coloured.put(
                                entry,
                                series.coloured(
                                        Objects.requireNonNull(chosen.get(entry.indicator())))));
        return coloured;
    }

    /**
     * The colour wanted, or the first that nothing else in the chart has, if it can be of a hue
     * that nothing else in the panel has.
     */
    private static int free(int wanted, Set<Integer> taken, Set<Integer> hues) {
        boolean crowded = hues.containsAll(HUES);
        return Stream.of(
                        Stream.of(wanted),
                        HUES.stream(),
                        SECOND.stream(),
                        IntStream.iterate(Palette.SERIES_COLOURS, each -> each + 1).boxed())
                .flatMap(each -> each)
                .filter(each -> !taken.contains(each))
                .filter(each -> crowded || !hues.contains(hue(each)))
                .findFirst()
                .orElseThrow();
    }

    /** The colour of {@link #HUES} that a colour has the hue of. */
    public static int hue(int colour) {
        int base = colour % Palette.SERIES_COLOURS;
        return switch (base) {
            case 4 -> 1;
            case 5 -> 0;
            default -> base;
        };
    }
}
