package hanoius.form;

import hanoius.edtf.EdtfDate;
import hanoius.form.LikelyDoubles.Likeness;
import hanoius.form.LikelyDoubles.Sign;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Milestones;
import hanoius.model.Party;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.CanonicalAddress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The records of a document that may be there twice. Sources and parties are found by what both
 * have, an address or a name, milestones and agreements by rare words that both have; all else by
 * looking at each as {@link LikelyDoubles} does.
 */
public final class DocumentDoubles {

    /** Addresses say more than names, which cities and streets may share. */
    private static final double BY_ADDRESS = 1;

    private static final double BY_NAME = 0.8;

    /** So many pairs of a kind, those most alike, are as many as somebody looks through. */
    public static final int MOST = 1_000;

    private final Dataset dataset;
    private final Progress progress;
    private final Map<Set<RecordId>, Pair> found = new LinkedHashMap<>();
    private final double all;
    private int seen;

    private DocumentDoubles(Dataset dataset, Progress progress) {
        this.dataset = dataset;
        this.progress = progress;
        all = Math.max(1, dataset.milestones().size() + dataset.sources().size());
    }

    /**
     * Two records that may say the same.
     *
     * @param one the one that comes first by its name
     * @param degree how much they are alike, from 0 to 1
     */
    public record Pair(RecordId one, RecordId other, Set<Sign> signs, double degree) {

        public Pair {
            signs = Set.copyOf(signs);
        }
    }

    /**
     * All pairs, no more than {@link #MOST} of a kind, by kind and most alike first; without those
     * that the document itself joins.
     *
     * @throws CancellationException when the answer is no longer wanted
     */
    public static List<Pair> of(Dataset dataset, Progress progress) {
        DocumentDoubles doubles = new DocumentDoubles(dataset, progress);
        doubles.look();
        Map<Kind, List<Pair>> byKind =
                doubles.found.values().stream()
                        .collect(Collectors.groupingBy(each -> each.one().kind()));
        return Kind.FACTS.stream()
                .flatMap(
                        kind ->
                                byKind.getOrDefault(kind, List.of()).stream()
                                        .sorted(
                                                Comparator.comparingDouble(Pair::degree)
                                                        .reversed()
                                                        .thenComparing(Pair::one)
                                                        .thenComparing(Pair::other))
                                        .limit(MOST))
                .toList();
    }

    private void look() {
        join(new MilestoneTitles());
        join(new AgreementTitles());
        dataset.indicators().forEach(this::compare);
        dataset.observations().forEach(this::compare);
        join(dataset.sources(), DocumentDoubles::address, Sign.ADDRESS, BY_ADDRESS);
        join(dataset.sources(), DocumentDoubles::title, Sign.TITLE, BY_NAME);
        join(dataset.parties(), DocumentDoubles::address, Sign.ADDRESS, BY_ADDRESS);
        join(dataset.parties(), DocumentDoubles::names, Sign.NAME, BY_NAME);
    }

    private void step() {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        progress.report(Math.min(1, ++seen / all));
    }

    private void join(TitleJoin.Titled titled) {
        TitleJoin.of(titled, MOST, this::step)
                .forEach(
                        each ->
                                add(
                                        titled.id(each.one()),
                                        titled.id(each.other()),
                                        titled.days(each.one()) == null
                                                        || titled.days(each.other()) == null
                                                ? Set.of(Sign.TITLE)
                                                : Set.of(Sign.TIME, Sign.TITLE),
                                        each.degree()));
    }

    /** What milestones are called, and when they were. */
    private final class MilestoneTitles implements TitleJoin.Titled {

        private final Milestones milestones = dataset.milestones();

        @Override
        public int size() {
            return milestones.size();
        }

        @Override
        public RecordId id(int place) {
            return milestones.id(place);
        }

        @Override
        public List<TitleWords> titles(int place) {
            return LikelyDoubles.titles(milestones, place);
        }

        @Override
        public LikelyDoubles.Days days(int place) {
            return new LikelyDoubles.Days(milestones.earliest(place), milestones.latest(place));
        }

        @Override
        public boolean isKnown(int one, int other) {
            return LikelyDoubles.known(dataset, id(one)).contains(id(other));
        }
    }

    /** What agreements are called, and when they were signed. */
    private final class AgreementTitles implements TitleJoin.Titled {

        private final List<Agreement> agreements = dataset.agreements();

        @Override
        public int size() {
            return agreements.size();
        }

        @Override
        public RecordId id(int place) {
            return agreements.get(place).id();
        }

        @Override
        public List<TitleWords> titles(int place) {
            return LikelyDoubles.words(agreements.get(place).title());
        }

        @Override
        public LikelyDoubles.@Nullable Days days(int place) {
            EdtfDate signed = agreements.get(place).signed();
            return signed == null ? null : LikelyDoubles.Days.of(signed);
        }

        @Override
        public boolean isKnown(int one, int other) {
            return LikelyDoubles.known(dataset, id(one)).contains(id(other));
        }
    }

    private void compare(Entity record) {
        step();
        for (Likeness each : LikelyDoubles.of(dataset, record)) {
            add(record.id(), each.id(), each.signs(), each.degree());
        }
    }

    /** What a record is found by. */
    private interface Keys<R> {
        Stream<?> of(R record);
    }

    private <R extends Entity> void join(List<R> records, Keys<R> keys, Sign sign, double degree) {
        Map<Object, List<RecordId>> same = new HashMap<>();
        for (R each : records) {
            step();
            keys.of(each)
                    .distinct()
                    .forEach(
                            key ->
                                    same.computeIfAbsent(key, _ -> new ArrayList<>())
                                            .add(each.id()));
        }
        for (List<RecordId> ids : same.values()) {
            // Of many, each is put beside the first: what they are is seen from there.
            ids.stream().skip(1).forEach(each -> join(ids.getFirst(), each, sign, degree));
        }
    }

    private void join(RecordId one, RecordId other, Sign sign, double degree) {
        if (!LikelyDoubles.known(dataset, one).contains(other)) {
            add(one, other, Set.of(sign), degree);
        }
    }

    private void add(RecordId one, RecordId other, Set<Sign> signs, double degree) {
        List<RecordId> ordered = Stream.of(one, other).sorted().toList();
        found.merge(
                Set.of(one, other),
                new Pair(ordered.getFirst(), ordered.getLast(), signs, degree),
                DocumentDoubles::together);
    }

    private static Pair together(Pair one, Pair other) {
        Set<Sign> signs = new TreeSet<>(one.signs());
        signs.addAll(other.signs());
        return new Pair(one.one(), one.other(), signs, Math.max(one.degree(), other.degree()));
    }

    private static Stream<String> address(Source source) {
        return address(source.url());
    }

    private static Stream<String> address(Party party) {
        return address(party.address());
    }

    private static Stream<String> address(String url) {
        return url.isBlank() ? Stream.empty() : Stream.of(CanonicalAddress.of(url));
    }

    private static Stream<TitleWords> title(Source source) {
        return source.title().isBlank() ? Stream.empty() : Stream.of(TitleWords.of(source.title()));
    }

    private static Stream<TitleWords> names(Party party) {
        return Stream.concat(
                LikelyDoubles.words(party.name()).stream(),
                LikelyDoubles.others(party.otherNames()));
    }
}
