package hanoius.form;

import hanoius.model.Agreement;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.NameLists;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Term;
import hanoius.schema.Field;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In how many records of each kind something is used, such as a term, a party or a source. */
final class UseCounts {

    /** Those whose records use others. */
    private static final List<Kind> USING =
            List.of(Kind.AGREEMENT, Kind.INDICATOR, Kind.OBSERVATION, Kind.PARTY);

    private final Map<String, Map<Kind, Integer>> counts = new HashMap<>();

    /** The words of sources for those who are no party, in the order of the document. */
    private final Map<String, Integer> reported = new LinkedHashMap<>();

    private UseCounts() {}

    /** Of the terms of a list, by their keys. */
    static UseCounts ofTerms(Dataset dataset, String list) {
        UseCounts uses = new UseCounts();
        Milestones milestones = dataset.milestones();
        switch (list) {
            case Term.CATEGORY -> uses.count(milestones.categories(), milestones.size());
            case Term.SCOPE -> uses.count(milestones.scopes(), milestones.size());
            case Term.SECTOR -> uses.count(milestones.sectors(), milestones.size());
            case Term.PLACE -> uses.count(milestones.places(), milestones.size());
            default -> uses.countTermsOf(dataset.milestones(), list);
        }
        USING.forEach(
                kind ->
                        dataset.facts(kind)
                                .forEach(each -> uses.count(kind, keys(each, list).toList())));
        return uses;
    }

    private void countTermsOf(Milestones milestones, String list) {
        // Sides and roles stand in no column.
        for (int place = 0; milestones.atHand() && place < milestones.size(); place++) {
            Milestone each = milestones.get(place);
            count(Kind.MILESTONE, keys(MilestoneSchema.MILESTONE, each, list).toList());
        }
    }

    private static <R extends Entity> Stream<String> keys(R record, String list) {
        return keys(Schemas.of(record), record, list);
    }

    private static <R> Stream<String> keys(Schema<R> schema, R record, String list) {
        return schema.fields().stream()
                .flatMap((Field<R, ?> field) -> field.terms(record).stream())
                .filter(term -> Term.list(term).equals(list))
                .map(Term::key);
    }

    /** Of parties, by their keys; while milestones have to be read, of these as partners alone. */
    static UseCounts ofParties(Dataset dataset) {
        UseCounts uses = new UseCounts();
        Milestones milestones = dataset.milestones();
        if (milestones.atHand()) {
            for (int place = 0; place < milestones.size(); place++) {
                uses.countParties(Kind.MILESTONE, milestones.get(place).parties());
            }
        } else {
            uses.count(milestones.partners(), milestones.size());
        }
        for (Agreement each : dataset.agreements()) {
            uses.countParties(Kind.AGREEMENT, each.parties());
        }
        return uses;
    }

    private void countParties(Kind kind, List<Participation> some) {
        List<String> keys = new ArrayList<>();
        for (Participation each : some) {
            RecordId party = each.party();
            if (party != null) {
                keys.add(party.key());
            } else {
                reported.merge(each.asReported(), 1, Integer::sum);
            }
        }
        count(kind, keys);
    }

    /** Of sources, by their keys. */
    static UseCounts ofSources(Dataset dataset) {
        UseCounts uses = new UseCounts();
        Milestones milestones = dataset.milestones();
        uses.count(milestones.sources(), milestones.size());
        dataset.agreements().forEach(each -> uses.countCited(Kind.AGREEMENT, each.citations()));
        dataset.observations().forEach(each -> uses.countCited(Kind.OBSERVATION, each.citations()));
        return uses;
    }

    private void countCited(Kind kind, List<Citation> citations) {
        count(kind, citations.stream().map(each -> each.source().key()).toList());
    }

    /** Of figures by the indicators that they belong to. */
    static UseCounts ofIndicators(Dataset dataset) {
        UseCounts uses = new UseCounts();
        dataset.observations()
                .forEach(each -> uses.count(Kind.OBSERVATION, List.of(each.indicator().key())));
        return uses;
    }

    static UseCounts none() {
        return new UseCounts();
    }

    private void count(NameLists lists, int records) {
        int[] found = new int[lists.names().size()];
        for (int place = 0; place < records; place++) {
            int names = lists.count(place);
            for (int i = 0; i < names; i++) {
                found[lists.number(place, i)]++;
            }
        }
        for (int number = 0; number < found.length; number++) {
            if (found[number] > 0) {
                of(lists.names().get(number)).merge(Kind.MILESTONE, found[number], Integer::sum);
            }
        }
    }

    /** A record counts once, however often it uses the same. */
    private void count(Kind kind, Collection<String> keys) {
        Set.copyOf(keys).forEach(key -> of(key).merge(kind, 1, Integer::sum));
    }

    private Map<Kind, Integer> of(String key) {
        return counts.computeIfAbsent(key, _ -> new EnumMap<>(Kind.class));
    }

    Map<String, Integer> reported() {
        return reported;
    }

    int total(String key) {
        return counts.getOrDefault(key, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** As in "1 milestone · 1 agreement"; empty for what is used in nothing. */
    String words(String key, Words words) {
        return counts.getOrDefault(key, Map.of()).entrySet().stream()
                .map(each -> words.get("complete.in_" + each.getKey().word(), each.getValue()))
                .collect(Collectors.joining(" · "));
    }
}
