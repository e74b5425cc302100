package hanoius.search;

import hanoius.model.RecordId;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;
import hanoius.workspace.Section;
import hanoius.workspace.Tally;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much of the record a section shows, by the kinds of records that it lists. */
public record Counts(Map<RecordId.Kind, Tally> tallies) {

    /** Of what is shown where there is a time axis, and of what is listed elsewhere. */
    public static Counts of(Section section, FilterResult shown) {
        Map<RecordId.Kind, Tally> tallies = new EnumMap<>(RecordId.Kind.class);
        for (RecordId.Kind kind : section.kinds()) {
            Tally all = Tally.of(shown, kind);
            boolean listed = section.lists(kind, shown.filter());
            tallies.put(kind, listed ? all : new Tally(0, 0, all.all()));
        }
        return new Counts(tallies);
    }

    /** All of them together. */
    Tally together() {
        return tallies.values().stream().reduce(new Tally(0, 0, 0), Tally::plus);
    }

    /** As in "42 of 91 milestones, 3 possible · 23 of 23 agreements · 1 selected". */
    public String words(Words words, int selected) {
        Stream<String> counted =
                tallies.entrySet().stream()
                        .map(
                                each ->
                                        words.get(
                                                "shell.count_"
                                                        + each.getKey()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT),
                                                each.getValue().certain(),
                                                each.getValue().all(),
                                                each.getValue().possible()));
        Stream<String> chosen =
                selected == 0 ? Stream.empty() : Stream.of(words.get("shell.selected", selected));
        return Stream.concat(counted, chosen).collect(Collectors.joining(" · "));
    }
}
