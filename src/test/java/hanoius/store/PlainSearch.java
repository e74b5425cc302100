package hanoius.store;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.model.Agreement;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.DateRole;
import hanoius.model.Fact;
import hanoius.model.FactDates;
import hanoius.model.Indicator;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.model.Source;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Search as one would write it without an index: a scan over the texts of all facts. */
final class PlainSearch {

    private final Dataset dataset;
    private final Map<RecordId, List<List<String>>> cut = new HashMap<>();

    PlainSearch(Dataset dataset) {
        this.dataset = dataset;
        facts().forEach(fact -> cut.put(fact.id(), texts(fact).map(PlainSearch::split).toList()));
    }

    Stream<Fact> facts() {
        return Stream.of(
                        dataset.milestones().readAll(),
                        dataset.agreements(),
                        dataset.indicators(),
                        dataset.observations(),
                        dataset.sources())
                .flatMap(List::stream);
    }

    Set<RecordId> matching(Predicate<Fact> predicate) {
        return facts().filter(predicate)
                .map(Fact::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The records in whose texts a word begins so. */
    Set<RecordId> beginning(String word) {
        String wanted = folded(word);
        return matching(fact -> words(fact).anyMatch(each -> each.startsWith(wanted)));
    }

    /** The figures of that value, written in digits alone; none for anything else. */
    Set<RecordId> figure(String digits) {
        return matching(
                fact ->
                        digits.matches("[0-9]+")
                                && fact instanceof Observation figure
                                && figure.quantity().value().compareTo(new BigDecimal(digits))
                                        == 0);
    }

    /** Whether any of the dates of a record may lie within days. */
    boolean mayLieWithin(Fact fact, DayRange days) {
        return Arrays.stream(DateRole.values())
                .flatMap(role -> FactDates.within(fact, role, days).stream())
                .anyMatch(each -> each != Certainty.NOT);
    }

    /** The figures of that value or that year whose indicator has a word that begins so. */
    Set<RecordId> figures(String digits, String word) {
        Set<RecordId> indicators = beginning(word);
        Set<RecordId> all = figure(digits);
        if (digits.matches("[12][0-9]{3}")) {
            Year year = Year.parse(digits);
            DayRange days = new DayRange(year.atDay(1), year.atDay(year.length()));
            all.addAll(matching(fact -> mayLieWithin(fact, days)));
        }
        all.removeIf(
                each ->
                        dataset.find(each, Observation.class)
                                .filter(figure -> indicators.contains(figure.indicator()))
                                .isEmpty());
        return all;
    }

    /** The records of which a text has the words one behind the other. */
    Set<RecordId> phrase(String... words) {
        String wanted = " " + folded(String.join(" ", words)) + " ";
        return matching(
                fact ->
                        cut.getOrDefault(fact.id(), List.of()).stream()
                                .map(text -> " " + String.join(" ", text) + " ")
                                .anyMatch(text -> text.contains(wanted)));
    }

    Stream<String> words(Fact fact) {
        return cut.getOrDefault(fact.id(), List.of()).stream().flatMap(List::stream);
    }

    static List<String> split(String text) {
        return Arrays.stream(folded(text).split("[^\\p{L}\\p{Nd}\\p{M}]+", -1))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }

    Stream<Source> cited(Fact fact) {
        return fact.citations().stream()
                .map(Citation::source)
                .map(id -> dataset.find(id, Source.class))
                .flatMap(Optional::stream);
    }

    private Stream<String> texts(Fact fact) {
        List<String> all = new ArrayList<>();
        all.add(fact.id().key());
        cited(fact)
                .forEach(
                        each ->
                                all.addAll(
                                        List.of(each.id().key(), each.title(), each.publisher())));
        switch (fact) {
            case Milestone m -> {
                all.addAll(List.of(m.title(), m.summary()));
                Stream.of(m.vietnamSide(), m.usSide(), m.partners(), m.places(), m.sectors())
                        .forEach(all::addAll);
            }
            case Agreement a -> {
                all.addAll(List.of(a.title(), a.summary(), a.kind()));
                Stream.of(a.parties(), a.partners(), a.sectors()).forEach(all::addAll);
            }
            case Indicator i ->
                    all.addAll(List.of(i.nameEn(), i.nameVi(), i.description(), i.theme()));
            case Observation o -> {
                all.addAll(List.of(o.note(), o.quantity().asReported()));
                dataset.find(o.indicator(), Indicator.class).ifPresent(i -> all.add(i.theme()));
            }
            case Source s -> all.addAll(List.of(s.title(), s.publisher(), s.notes()));
        }
        return all.stream();
    }
}
