package hanoius.archive;

import hanoius.language.LocalizedText;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.query.Operator;
import hanoius.query.Query;
import hanoius.query.TextSearch;
import hanoius.query.Vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks through every record each time that something is asked; hits come in their order. */
record MemorySearch(Supplier<Dataset> now) implements RecordSearch {

    @Override
    public Found find(String text) {
        return TextSearch.through(now.get()).find(text);
    }

    @Override
    public Found find(Query query) {
        return find(query.text());
    }

    @Override
    public Hits hits(Query query, int limitPerKind) {
        if (query.isEmpty()) {
            return Hits.NONE;
        }
        Dataset dataset = now.get();
        Found found = TextSearch.through(dataset).find(query.text());
        List<Hits.Group> groups = new ArrayList<>();
        for (RecordId.Kind kind : RecordId.Kind.FACTS) {
            List<Fact> all =
                    facts(dataset)
                            .filter(each -> each.id().kind() == kind && found.other(each))
                            .toList();
            if (!all.isEmpty()) {
                groups.add(
                        new Hits.Group(
                                kind,
                                Math.min(all.size(), Hits.COUNTED),
                                all.stream().limit(limitPerKind).map(MemorySearch::hit).toList()));
            }
        }
        return new Hits(groups);
    }

    static Stream<Fact> facts(Dataset dataset) {
        return Stream.of(
                        dataset.milestones().readAll(),
                        dataset.agreements(),
                        dataset.indicators(),
                        dataset.observations(),
                        dataset.sources(),
                        dataset.parties())
                .flatMap(List::stream);
    }

    private static Hits.Hit hit(Fact fact) {
        return switch (fact) {
            case Milestone m -> new Hits.Hit(m.id(), m.title(), m.date(), m.category());
            case Agreement a -> new Hits.Hit(a.id(), a.title(), a.signed(), a.kind());
            case Indicator i -> new Hits.Hit(i.id(), i.name(), null, i.unit());
            case Observation o -> {
                String value = o.quantity().value().toString();
                yield new Hits.Hit(
                        o.id(), LocalizedText.of("", value), o.period(), o.note().text());
            }
            case Source s ->
                    new Hits.Hit(
                            s.id(), LocalizedText.of("", s.title()), s.published(), s.publisher());
            case Party p ->
                    new Hits.Hit(p.id(), p.name(), null, p.kind().name().toLowerCase(Locale.ROOT));
        };
    }

    @Override
    public Vocabulary vocabulary() {
        Dataset dataset = now.get();
        Map<Operator, List<String>> names = new EnumMap<>(Operator.class);
        names.put(Operator.PARTY, names(dataset, Milestone::partners, Agreement::partners));
        names.put(Operator.SECTOR, names(dataset, Milestone::sectors, Agreement::sectors));
        names.put(Operator.PLACE, names(dataset, Milestone::places, _ -> List.of()));
        names.put(Operator.KIND, names(dataset, _ -> List.of(), each -> List.of(each.kind())));
        names.put(Operator.THEME, frequent(dataset.indicators().stream().map(Indicator::theme)));
        names.put(Operator.SOURCE, frequent(dataset.sources().stream().map(Source::publisher)));
        return new Vocabulary(names);
    }

    private static List<String> names(
            Dataset dataset,
            Function<Milestone, List<String>> ofMilestone,
            Function<Agreement, List<String>> ofAgreement) {
        return frequent(
                Stream.concat(
                        dataset.milestones().readAll().stream()
                                .flatMap(each -> ofMilestone.apply(each).stream()),
                        dataset.agreements().stream()
                                .flatMap(each -> ofAgreement.apply(each).stream())));
    }

    /** Most frequent first, those as frequent by name. */
    private static List<String> frequent(Stream<String> names) {
        return names
                .filter(each -> !each.isEmpty())
                .collect(Collectors.groupingBy(each -> each, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
