package hanoius.timeline;

import hanoius.model.Agreement;
import hanoius.model.Category;
import hanoius.model.Certainty;
import hanoius.model.Dossier;
import hanoius.model.Milestone;
import hanoius.model.Scope;
import hanoius.text.Words;
import hanoius.workspace.Filter;
import hanoius.workspace.ReportedEvent;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sorts a record into the lanes of a timeline. */
public final class Scenes {

    private final Dossier dossier;
    private final Filter filter;
    private final Words words;
    private final LocalDate today;

    private Scenes(Dossier dossier, Filter filter, Words words, LocalDate today) {
        this.dossier = dossier;
        this.filter = filter;
        this.words = words;
        this.today = today;
    }

    /**
     * What of a record the filter lets through, in lanes, with agreements in a lane of their own.
     */
    public static Scene of(
            Dossier dossier, Filter filter, Grouping grouping, Words words, LocalDate today) {
        return new Scenes(dossier, filter, words, today).scene(grouping);
    }

    private Scene scene(Grouping grouping) {
        Items items = new Items(dossier, words);
        Map<Certainty, Integer> counts = new EnumMap<>(Certainty.class);
        Map<String, List<Item>> byKey = new TreeMap<>();
        for (ReportedEvent event : ReportedEvent.of(dossier, filter)) {
            counts.merge(event.certainty(), 1, Integer::sum);
            if (event.certainty() != Certainty.NOT) {
                Item item = items.of(event);
                keys(event.leading(), grouping)
                        .distinct()
                        .forEach(
                                key ->
                                        byKey.computeIfAbsent(key, any -> new ArrayList<>())
                                                .add(item));
            }
        }
        List<Lane> lanes = new ArrayList<>();
        byKey.forEach((key, some) -> lanes.add(new Lane(key, name(key, grouping), "", some)));
        lanes.sort(order(grouping));
        agreements(items).filter(lane -> lane.count() > 0).forEach(lanes::add);
        return Scene.of(lanes, today, counts);
    }

    private static Stream<String> keys(Milestone milestone, Grouping grouping) {
        List<String> keys =
                switch (grouping) {
                    case CATEGORY -> List.of(milestone.category().name());
                    case SECTOR -> milestone.sectors();
                    case PARTNER -> milestone.partners();
                    case PLACE -> milestone.places();
                    case SCOPE -> List.of(milestone.scope().name());
                    case NONE -> List.of("ALL");
                };
        return keys.isEmpty() ? Stream.of("") : keys.stream();
    }

    private String name(String key, Grouping grouping) {
        if (key.isEmpty()) {
            return words.get("timeline.not_given");
        }
        return switch (grouping) {
            case CATEGORY -> words.get("timeline.lane." + key.toLowerCase(Locale.ROOT));
            case SECTOR -> capital(words.sector(key));
            case PARTNER, PLACE -> key;
            case SCOPE -> words.of(Scope.valueOf(key));
            case NONE -> words.get("timeline.lane.all");
        };
    }

    private String capital(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(words.language().locale())
                + name.substring(first);
    }

    private Comparator<Lane> order(Grouping grouping) {
        return switch (grouping) {
            case CATEGORY -> Comparator.comparing(lane -> Category.valueOf(lane.key()));
            default ->
                    Comparator.comparing((Lane lane) -> lane.key().isEmpty())
                            .thenComparing(Lane::count, Comparator.reverseOrder())
                            .thenComparing(
                                    Lane::name, Collator.getInstance(words.language().locale()))
                            .thenComparing(Lane::key);
        };
    }

    private Stream<Lane> agreements(Items items) {
        if (!filter.categories().isEmpty() && !filter.categories().contains(Category.AGREEMENT)) {
            return Stream.empty();
        }
        List<Item> some = new ArrayList<>();
        int undated = 0;
        for (Agreement agreement : dossier.agreements()) {
            Certainty certainty = filter.test(agreement);
            if (certainty != Certainty.NOT) {
                Item item = items.of(agreement, certainty);
                if (item == null) {
                    undated++;
                } else {
                    some.add(item);
                }
            }
        }
        String note = undated == 0 ? "" : words.get("timeline.undated", undated);
        return Stream.of(new Lane("AGREEMENTS", words.get("timeline.lane.agreements"), note, some));
    }
}
