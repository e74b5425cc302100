package hanoius.form;

import hanoius.form.LikelyDoubles.Likeness;
import hanoius.form.LikelyDoubles.Sign;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Party;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.CanonicalAddress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The records of a document that may be there twice. Sources and parties are found by what both
 * have, an address or a name, at once; all else by looking at each as {@link LikelyDoubles} does.
 */
public final class DocumentDoubles {

    /** Addresses say more than names, which cities and streets may share. */
    private static final double BY_ADDRESS = 1;

    private static final double BY_NAME = 0.8;

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
     * All pairs, by kind and most alike first; without those that the document itself joins.
     *
     * @throws CancellationException when the answer is no longer wanted
     */
    public static List<Pair> of(Dataset dataset, Progress progress) {
        DocumentDoubles doubles = new DocumentDoubles(dataset, progress);
        doubles.look();
        return doubles.found.values().stream()
                .sorted(
                        Comparator.comparing((Pair each) -> each.one().kind())
                                .thenComparing(Comparator.comparingDouble(Pair::degree).reversed())
                                .thenComparing(Pair::one)
                                .thenComparing(Pair::other))
                .toList();
    }

    private void look() {
        IntStream.range(0, dataset.milestones().size())
                .mapToObj(dataset.milestones()::get)
                .forEach(this::compare);
        Stream.of(Kind.AGREEMENT, Kind.INDICATOR, Kind.OBSERVATION)
                .flatMap(kind -> dataset.facts(kind).stream())
                .forEach(this::compare);
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
