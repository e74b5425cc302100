package hanoius.store;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.model.Agreement;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.DateRole;
import hanoius.model.Fact;
import hanoius.model.FactDates;
import hanoius.model.Indicator;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.Party.OtherName;
import hanoius.model.Party.Participation;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.query.Query;
import hanoius.schema.Field;
import hanoius.schema.IndicatorSchema;
import hanoius.schema.LocalizedType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Search as one would write it without an index: a scan over the texts of all facts. */
final class PlainSearch {

    /** Groups of words for the same, each with its forms cut into words. */
    private static final List<List<Form>> SAME = same();

    private record Form(List<String> exact, List<String> folded) {

        static Form of(String text) {
            List<String> exact = split(text);
            return new Form(exact, PlainSearch.folded(exact));
        }

        /** Whether it stands there; where it is one word, with its accents. */
        boolean isAt(List<String> words, List<String> plain, int at) {
            int end = at + exact.size();
            boolean precise = exact.size() == 1 && !exact.equals(folded);
            return end <= words.size()
                    && (precise
                            ? words.subList(at, end).equals(exact)
                            : plain.subList(at, end).equals(folded));
        }
    }

    private final Dataset dataset;
    private final Map<RecordId, List<Cut>> cut = new HashMap<>();
    private final NavigableMap<String, Set<RecordId>> byWord = new TreeMap<>();
    private final Map<String, Set<RecordId>> byGroup = new HashMap<>();

    /**
     * A text as words without accents, and with a number in the place of each group of the same.
     */
    private record Cut(List<String> words, List<String> grouped) {

        static Cut of(String text) {
            List<String> exact = split(text);
            return new Cut(folded(exact), PlainSearch.grouped(exact));
        }
    }

    PlainSearch(Dataset dataset) {
        this.dataset = dataset;
        facts().forEach(fact -> cut.put(fact.id(), texts(fact).map(Cut::of).toList()));
        cut.forEach((id, texts) -> texts.forEach(text -> add(id, text)));
    }

    private void add(RecordId id, Cut text) {
        text.words.forEach(each -> byWord.computeIfAbsent(each, _ -> new TreeSet<>()).add(id));
        text.grouped.forEach(each -> byGroup.computeIfAbsent(each, _ -> new TreeSet<>()).add(id));
    }

    private static List<List<Form>> same() {
        try (InputStream in =
                Objects.requireNonNull(Query.class.getResourceAsStream("equivalents.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(" = ", -1)).map(Form::of).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words with a number in the place of each group; where accents count, as they are. */
    private static List<String> grouped(List<String> exact) {
        List<String> plain = folded(exact);
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < exact.size()) {
            String word = plain.get(at);
            int length = 0;
            for (int i = 0; i < SAME.size(); i++) {
                for (Form form : SAME.get(i)) {
                    if (form.exact.size() > length && form.isAt(exact, plain, at)) {
                        word = group(i);
                        length = form.exact.size();
                    }
                }
            }
            words.add(word);
            at += Math.max(1, length);
        }
        return words;
    }

    private static String group(int number) {
        return "#" + number;
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(PlainSearch::folded).toList();
    }

    /** The groups of which a form is those words, accents apart. */
    private static List<String> groups(Predicate<List<String>> form) {
        return IntStream.range(0, SAME.size())
                .filter(i -> SAME.get(i).stream().map(Form::folded).anyMatch(form))
                .mapToObj(PlainSearch::group)
                .toList();
    }

    private static boolean has(List<String> text, List<String> words) {
        return Collections.indexOfSubList(text, words) >= 0;
    }

    private Set<RecordId> having(Predicate<Cut> text) {
        return matching(fact -> cut.getOrDefault(fact.id(), List.of()).stream().anyMatch(text));
    }

    private Set<RecordId> having(List<String> groups) {
        Set<RecordId> all = new TreeSet<>();
        groups.forEach(each -> all.addAll(byGroup.getOrDefault(each, Set.of())));
        return all;
    }

    Stream<Fact> facts() {
        return Stream.of(
                        dataset.milestones().readAll(),
                        dataset.agreements(),
                        dataset.indicators(),
                        dataset.observations(),
                        dataset.sources(),
                        dataset.parties())
                .flatMap(List::stream);
    }

    Set<RecordId> matching(Predicate<Fact> predicate) {
        return facts().filter(predicate)
                .map(Fact::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The records in whose texts a word begins so, or words for the same. */
    Set<RecordId> beginning(String word) {
        String wanted = folded(word);
        List<String> whole = groups(form -> form.equals(List.of(wanted)));
        if (!whole.isEmpty()) {
            return having(whole);
        }
        Set<RecordId> all = new TreeSet<>();
        byWord.subMap(wanted, wanted + Character.MAX_VALUE).values().forEach(all::addAll);
        all.addAll(having(groups(form -> form.stream().anyMatch(w -> w.startsWith(wanted)))));
        return all;
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

    /** The records of which a text has the words one behind the other, or words for the same. */
    Set<RecordId> phrase(String... words) {
        List<String> wanted = folded(List.of(words));
        List<String> whole = groups(wanted::equals);
        if (!whole.isEmpty()) {
            return having(whole);
        }
        Set<RecordId> all = having(text -> has(text.words, wanted));
        List<String> grouped = grouped(List.of(words));
        all.addAll(having(text -> has(text.grouped, grouped)));
        all.addAll(having(groups(form -> has(form, wanted))));
        return all;
    }

    /** The words of a record, folded. */
    Stream<String> words(Fact fact) {
        return cut.getOrDefault(fact.id(), List.of()).stream().flatMap(each -> each.words.stream());
    }

    /** In small letters, with their accents. */
    static List<String> split(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Arrays.stream(small.split("[^\\p{L}\\p{Nd}\\p{M}]+", -1))
                .filter(each -> !folded(each).isEmpty())
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

    /** The words of those who take part: as reported, and the names of each. */
    List<String> parties(List<Participation> some) {
        Stream<String> names =
                some.stream()
                        .flatMap(each -> Stream.ofNullable(each.party()))
                        .flatMap(id -> dataset.find(id, Party.class).stream())
                        .flatMap(each -> names(each).stream());
        return Stream.concat(some.stream().map(Participation::asReported), names).toList();
    }

    static List<String> names(Party party) {
        return Stream.concat(
                        new LocalizedType().texts(party.name()).stream(),
                        party.otherNames().stream().map(OtherName::name))
                .toList();
    }

    /** What the interface shows for the values of a record and for what it is. */
    private Stream<String> shown(Fact fact) {
        String kind = fact.id().kind().name().toLowerCase(Locale.ROOT);
        return Arrays.stream(Language.values())
                .map(Words::in)
                .flatMap(
                        words ->
                                Stream.concat(
                                        Stream.of(
                                                words.get("record." + kind),
                                                words.get("search.kind_" + kind)),
                                        shown(Schemas.of(fact), fact, words)));
    }

    private <R> Stream<String> shown(Schema<R> schema, R record, Words words) {
        FieldWords said = new FieldWords(words);
        List<String> all = new ArrayList<>();
        for (Field<R, ?> field : schema.fields()) {
            Object value = field.of(record);
            if (value instanceof Quantity figure) {
                all.add(words.of(figure.qualifier()));
            } else if (value instanceof RecordId id) {
                dataset.find(id, Indicator.class)
                        .ifPresent(each -> all.add(said.brief(IndicatorSchema.THEME, each)));
            } else if (value instanceof Enum<?> one) {
                all.add(said.value(field, one.name()));
                all.add(one.name());
            } else if (value != null && field.textRole() == Field.TextRole.TERM) {
                (value instanceof List<?> many ? many.stream() : Stream.of(value))
                        .map(Object::toString)
                        .forEach(each -> all.addAll(List.of(each, said.value(field, each))));
            }
        }
        return all.stream();
    }

    private Stream<String> texts(Fact fact) {
        List<String> all = new ArrayList<>(shown(fact).toList());
        all.add(fact.id().key());
        cited(fact)
                .forEach(
                        each ->
                                all.addAll(
                                        List.of(each.id().key(), each.title(), each.publisher())));
        switch (fact) {
            case Milestone m -> {
                all.addAll(List.of(texts(m.title()), texts(m.summary())));
                Stream.of(parties(m.parties()), m.places(), m.sectors()).forEach(all::addAll);
            }
            case Agreement a -> {
                all.addAll(List.of(texts(a.title()), texts(a.summary()), a.kind()));
                Stream.of(parties(a.parties()), a.sectors()).forEach(all::addAll);
            }
            case Indicator i ->
                    all.addAll(List.of(texts(i.name()), texts(i.description()), i.theme()));
            case Observation o -> {
                all.addAll(List.of(texts(o.note()), o.quantity().asReported()));
                dataset.find(o.indicator(), Indicator.class).ifPresent(i -> all.add(i.theme()));
            }
            case Source s -> all.addAll(List.of(s.title(), s.publisher(), s.notes()));
            case Party p -> all.addAll(names(p));
        }
        return all.stream();
    }

    private static String texts(LocalizedText text) {
        return String.join(" ", new LocalizedType().texts(text));
    }
}
