package hanoius.table;

import hanoius.model.DatasetChange;
import hanoius.model.Entity;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;
import hanoius.workspace.Offer;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a table of records shows; it never changes. */
public final class Listing<T> {

    /** So many are sorted anew sooner than mended. */
    private static final int FEW = 200;

    /** Of so many places that changed, each is put where it belongs. */
    private static final int MENDED = 1000;

    private final TableSubject<T> subject;
    private final FilterResult shown;
    private final Arrangement<T> arrangement;
    private final Words words;
    private final ListedRecords<T> records;

    /** The places of all records, in order. */
    private final int[] all;

    private final Lines.Passing<T> passing;
    private final Lines<T> lines;
    private final Optional<Offer> offer;

    private Listing(
            TableSubject<T> subject,
            FilterResult shown,
            Arrangement<T> arrangement,
            Words words,
            ListedRecords<T> records,
            int[] all,
            Lines.Passing<T> passing) {
        this.subject = subject;
        this.shown = shown;
        this.arrangement = arrangement;
        this.words = words;
        this.records = records;
        this.all = all;
        this.passing = passing;
        lines = arrangement.grouped(passing, words);
        offer =
                passing.places().length == 0
                        ? Offer.best(shown.filter(), filter -> records.count(shown, filter))
                        : Optional.empty();
    }

    /** Nothing of nothing. */
    public static <T> Listing<T> nothing(TableSubject<T> subject, Words words) {
        ListedRecords<T> none = subject.records().of(FilterResult.NOTHING.dataset());
        return new Listing<>(
                subject,
                FilterResult.NOTHING,
                subject.initial(),
                words,
                none,
                new int[0],
                Lines.Passing.of(new int[0], none, FilterResult.NOTHING));
    }

    /**
     * What a table lists of a filtered document; read where it is gone through.
     *
     * @param order as {@link TableSubject#sortedBy}
     * @throws NoSuchElementException when there is no field of such a name
     */
    public static <T> List<Entity> of(
            TableSubject<T> subject, FilterResult shown, List<String> order, Words words) {
        return nothing(subject, words)
                .then(shown, subject.sortedBy(order), words, Optional.empty())
                .entities();
    }

    /**
     * What is shown next. Everything is sorted before it is filtered, and what is in order already
     * is not sorted again, so that typing a filter and opening a group need not sort anew; after a
     * change, only what changed is put where it belongs.
     *
     * @param change what led from the dataset shown to the next one, where it is known
     */
    public Listing<T> then(
            FilterResult newShown,
            Arrangement<T> newArrangement,
            Words newWords,
            Optional<DatasetChange> change) {
        boolean asBefore = newArrangement.order().equals(arrangement.order()) && newWords == words;
        boolean same = newShown.dataset() == shown.dataset();
        boolean inOrder = asBefore && same;
        ListedRecords<T> now = same ? records : subject.records().of(newShown.dataset());
        int[] sorted =
                inOrder
                        ? all
                        : change.filter(_ -> asBefore && now.size() > FEW)
                                .flatMap(each -> mended(each, now))
                                .orElseGet(() -> newArrangement.sorted(now, newWords));
        return new Listing<>(
                subject,
                newShown,
                newArrangement,
                newWords,
                now,
                sorted,
                inOrder && newShown == shown ? passing : Lines.Passing.of(sorted, now, newShown));
    }

    /** All places after a change; empty when too much of them may be told otherwise. */
    private Optional<int[]> mended(DatasetChange change, ListedRecords<T> now) {
        int[] kept =
                IntStream.of(all)
                        .map(place -> records.unchanged(place, change, now))
                        .filter(place -> place >= 0)
                        .toArray();
        return now.size() - kept.length > MENDED
                ? Optional.empty()
                : Optional.of(arrangement.mended(kept, now, words));
    }

    /** Whether another one shows the same of whatever record, in the same order and words. */
    boolean asksLike(Listing<T> other) {
        return other.shown.filter().equals(shown.filter())
                && other.arrangement.equals(arrangement)
                && other.words == words;
    }

    FilterResult shown() {
        return shown;
    }

    Words words() {
        return words;
    }

    /** The records of the document. */
    ListedRecords<T> records() {
        return records;
    }

    /** The places of all records, whatever is filtered, in order. */
    public int[] all() {
        return all.clone();
    }

    /** The lines of the table. */
    public Lines<T> lines() {
        return lines;
    }

    /** What to drop when nothing is listed; empty when that would not help. */
    Optional<Offer> offer() {
        return offer;
    }

    boolean isEmpty() {
        return passing.places().length == 0;
    }

    /** How many are let through certainly. */
    int certain() {
        return passing.places().length - possible() - passing.kept().cardinality();
    }

    /** How many are let through possibly. */
    int possible() {
        return passing.possible().cardinality();
    }

    /**
     * What the filter lets through, each once, in the order of the lines; read where it is gone
     * through.
     */
    public List<Entity> entities() {
        return new ListedEntities(
                records, lines.places().filter(place -> !passing.kept().get(place)).toArray());
    }
}
