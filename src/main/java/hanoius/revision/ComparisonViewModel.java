package hanoius.revision;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Revision;
import hanoius.filing.UndecidedMerges;
import hanoius.merge.ChangedSide;
import hanoius.merge.Difference;
import hanoius.merge.MergeWords;
import hanoius.merge.Resolution;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.Link;
import hanoius.model.RecordId;
import hanoius.task.TaskRunner;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.Workspace;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What another document has otherwise than the one that is open, and what is taken of it. The other
 * is closed again as soon as it was read; nothing is written before that is asked for.
 */
public final class ComparisonViewModel {

    /**
     * A backup of the document that is open.
     *
     * @param name what it is called within a sentence
     * @param goBack makes the document say what it says
     */
    public record Former(Path file, Function<Words, String> name, Runnable goBack) {}

    /** How a record is otherwise there: who changed it, or of a backup, where it is. */
    enum Shelf {
        BOTH,
        NEW,
        CHANGED,
        REMOVED,
        OURS,
        ONLY_THERE,
        OTHERWISE,
        NOT_THERE;

        private static Shelf of(Difference difference) {
            return valueOf(difference.group().name());
        }

        private static Shelf ofBackup(Difference difference) {
            return difference.here() == null
                    ? ONLY_THERE
                    : difference.there() == null ? NOT_THERE : OTHERWISE;
        }

        /** What it is called among the messages. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What stands in one line of the list. */
    sealed interface Line {

        /** Above the records of a shelf. */
        record Heading(Shelf shelf, List<Difference> below) implements Line {}

        /** One record. */
        record Row(Shelf shelf, Difference difference) implements Line {}
    }

    private final Workspace workspace;
    private final ChangeQueue changes;
    private final TaskRunner runner;
    private final DocumentOpener opener;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<@Nullable Compared> found = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Former> former = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Shelf> shelf = new SimpleObjectProperty<>();
    private final MergeViewModel merging;
    private final UndecidedViewModel undecided;
    private final ObservableValue<List<Line>> lines;
    private final ObservableValue<Boolean> outdated;
    private @Nullable MergeWords said;
    private @Nullable RecordId wanted;
    private TaskRunner.@Nullable Request request;

    /**
     * @param runner reads the other document and compares it
     * @param pinning keeps the document before a merge
     * @param undecided told what is left open by a merge
     * @param failed told why a document cannot be compared
     */
    public ComparisonViewModel(
            Workspace workspace,
            ChangeQueue changes,
            TaskRunner runner,
            DocumentOpener opener,
            DocumentPinning pinning,
            UndecidedViewModel undecided,
            Consumer<Throwable> failed) {
        this.workspace = workspace;
        this.changes = changes;
        this.runner = runner;
        this.opener = opener;
        this.undecided = undecided;
        this.failed = failed;
        merging = new MergeViewModel(workspace, changes, opener, pinning, this::afterwards);
        lines = Bindings.createObjectBinding(this::linesNow, found, shelf);
        outdated =
                Bindings.createBooleanBinding(
                        () ->
                                found.get() != null
                                        && !found.get().here().equals(workspace.dataset()),
                        found,
                        workspace.datasetProperty());
    }

    /** Reads a document and compares it with the one that is open; what was found is shown. */
    public void compare(Path file) {
        compare(file, null);
    }

    /**
     * The same, for one of the records.
     *
     * @param first the one that is shown first, if it differs; null for any
     */
    public void compare(Path file, @Nullable RecordId first) {
        former.set(null);
        wanted = first;
        read(file, false);
    }

    /** Shows what is otherwise than in a backup, and offers to go back to that. */
    public void compare(Former backup) {
        former.set(backup);
        wanted = null;
        read(backup.file(), false);
    }

    /** Shows what was declined before as well. */
    void compareWithDeclined() {
        Compared last = found.get();
        if (last != null) {
            read(last.file(), true);
        }
    }

    private void read(Path file, boolean again) {
        giveUp();
        Dataset here = workspace.dataset();
        DocumentOpener how = opener;
        changes.questions()
                .ask(
                        open -> open,
                        open ->
                                request =
                                        runner.submit(
                                                progress ->
                                                        found(
                                                                open, here, file, how, again,
                                                                progress),
                                                new Answer()));
    }

    /** Compares the same document again, as both are now. */
    void again() {
        Compared last = found.get();
        if (last != null) {
            read(last.file(), false);
        }
    }

    private static Compared found(
            Archive open,
            Dataset here,
            Path file,
            DocumentOpener opener,
            boolean again,
            Progress progress)
            throws IOException {
        try (Archive other = opener.open(file)) {
            return Compared.of(file, open, here, other, again, progress);
        }
    }

    private final class Answer implements TaskRunner.Answer<Compared> {

        @Override
        public void result(Compared now) {
            request = null;
            show(now);
        }

        @Override
        public void failure(Throwable failure) {
            request = null;
            failed.accept(failure);
        }
    }

    private void show(@Nullable Compared now) {
        said = null;
        List<Difference> differences = now == null ? List.of() : now.comparison().differences();
        merging.begin(now);
        if (shelf.get() != null && differences.stream().noneMatch(this::isOnShelf)) {
            shelf.set(null);
        }
        found.set(now);
    }

    private void giveUp() {
        TaskRunner.Request running = request;
        if (running != null) {
            request = null;
            running.cancel();
        }
    }

    /** The backup that was compared with; null where it is another document. */
    ReadOnlyObjectProperty<@Nullable Former> formerProperty() {
        return former.getReadOnlyProperty();
    }

    /** Makes the document say what the backup says, and shows it again. */
    void goBack() {
        Former backup = former.get();
        if (backup != null) {
            close();
            backup.goBack().run();
        }
    }

    /**
     * Takes over what was chosen, as one step; what waits, or would not hang together, is shown
     * again.
     */
    void merge() {
        Compared now = found.get();
        if (now != null && former.get() == null) {
            merging.merge(now);
        }
    }

    private void afterwards(List<Resolution<?>> open) {
        Compared now = found.get();
        if (now != null) {
            undecided.left(now.file(), open.stream().map(this::undecided).toList());
        }
        if (open.isEmpty()) {
            close();
        } else {
            again();
        }
    }

    private UndecidedMerges.Open undecided(Resolution<?> open) {
        return new UndecidedMerges.Open(open.id(), said().name(open.difference()));
    }

    /** Whether what was found can be merged. */
    ObservableValue<Boolean> mergeable() {
        return former.isNull().and(changes.unwritableProperty().isNull());
    }

    /** What the other document is called. */
    String name(Compared now) {
        Former backup = former.get();
        return backup == null ? now.fileName() : backup.name().apply(words());
    }

    /** What is to be known of the comparison. */
    String note(Compared now) {
        Compared.Comment comment = now.comment();
        return comment == null || former.get() != null
                ? words().get(noteKey(now))
                : words().get(noteKey(now), by(comment.sent()));
    }

    /** How many records are not shown, as all that is suggested of them was declined before. */
    int hidden() {
        Compared now = found.get();
        Compared.Comment comment = now == null ? null : now.comment();
        return comment == null ? 0 : comment.hidden();
    }

    /** The message key of that. */
    String noteKey(Compared now) {
        if (former.get() != null) {
            return "compare.former";
        }
        if (now.isForComment()) {
            return now.comparison().differences().isEmpty() ? "suggest.nothing" : "suggest.note";
        }
        if (now.comparison().differences().isEmpty()) {
            return "compare.same";
        }
        return now.comparison().related() ? "compare.related" : "compare.unrelated";
    }

    /** Who changed how much there or here since both were one; empty where nobody did. */
    String changedBy(Function<Difference, List<Revision>> side) {
        Compared now = found.get();
        if (now == null) {
            return "";
        }
        ChangedSide changed = ChangedSide.of(now.comparison(), side);
        return changed.last()
                .map(
                        last ->
                                words().get(
                                                "merge.changed_by",
                                                String.join(", ", changed.authors()),
                                                changed.edits(),
                                                changed.records(),
                                                moment(last)))
                .orElse("");
    }

    /** A moment in the time of this computer, as a person is told. */
    String moment(Instant at) {
        return words().moment(at.atZone(ZoneId.systemDefault()));
    }

    /** Forgets what was found, and gives up what is being looked for. */
    public void close() {
        giveUp();
        show(null);
        former.set(null);
        shelf.set(null);
    }

    /** What was found; null while nothing is compared. */
    ReadOnlyObjectProperty<@Nullable Compared> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Whether there is something to show. */
    public ObservableValue<Boolean> shown() {
        return found.isNotNull();
    }

    /** What is taken of it. */
    MergeViewModel merging() {
        return merging;
    }

    MergeChoices choices() {
        return merging.choices();
    }

    /** The record that is to be shown first; null for any. */
    @Nullable RecordId wanted() {
        return wanted;
    }

    /** The one shelf that is listed; null for all. */
    ObjectProperty<@Nullable Shelf> shelfProperty() {
        return shelf;
    }

    private boolean isOnShelf(Difference difference) {
        return shelf.get() == null || shelf(difference) == shelf.get();
    }

    private Shelf shelf(Difference difference) {
        return former.get() == null ? Shelf.of(difference) : Shelf.ofBackup(difference);
    }

    /** How many records differ in each way; those ways only in which some do. */
    Map<Shelf, Long> shelves() {
        Map<Shelf, Long> shelves = new EnumMap<>(Shelf.class);
        Compared now = found.get();
        if (now != null) {
            now.comparison()
                    .differences()
                    .forEach(each -> shelves.merge(shelf(each), 1L, Long::sum));
        }
        return shelves;
    }

    /** The differences of that shelf, each shelf under its heading. */
    ObservableValue<List<Line>> lines() {
        return lines;
    }

    private List<Line> linesNow() {
        Compared now = found.get();
        if (now == null) {
            return List.of();
        }
        Map<Shelf, List<Difference>> all = new EnumMap<>(Shelf.class);
        now.comparison().differences().stream()
                .filter(this::isOnShelf)
                .forEach(
                        each -> all.computeIfAbsent(shelf(each), _ -> new ArrayList<>()).add(each));
        List<Line> shown = new ArrayList<>();
        all.forEach(
                (on, some) -> {
                    shown.add(new Line.Heading(on, List.copyOf(some)));
                    some.forEach(each -> shown.add(new Line.Row(on, each)));
                });
        return List.copyOf(shown);
    }

    /** How much of what is below a heading is chosen, in words; empty where nothing is. */
    String told(Line.Heading heading) {
        List<Resolution<?>> below =
                heading.below().stream().<Resolution<?>>map(choices()::of).toList();
        MergeChoices.Count count = choices().count(below);
        if (isForComment()) {
            return words().get("merge.decided", below.size() - count.open(), below.size());
        }
        return switch (heading.shelf()) {
            case BOTH -> words().get("merge.decided", below.size() - count.open(), below.size());
            case NEW, CHANGED, REMOVED ->
                    words().get("merge.taken_of", count.taken(), below.size());
            case OURS, ONLY_THERE, OTHERWISE, NOT_THERE -> Integer.toString(below.size());
        };
    }

    /** Whether the document that is open was changed since. */
    ObservableValue<Boolean> outdated() {
        return outdated;
    }

    Words words() {
        return workspace.words();
    }

    ReadOnlyObjectProperty<Words> wordsProperty() {
        return workspace.wordsProperty();
    }

    /** What is told of differences, in the words of the window. */
    MergeWords said() {
        Compared now = Objects.requireNonNull(found.get());
        MergeWords known = said;
        if (known == null || !known.isIn(words())) {
            known = MergeWords.of(now.here(), now.comparison(), words());
            said = known;
        }
        return known;
    }

    /** Whether what was found comes from a copy that was sent for comment. */
    boolean isForComment() {
        Compared now = found.get();
        return now != null && now.isForComment() && former.get() == null;
    }

    /** What the records of a shelf are called together. */
    String heading(Shelf on) {
        return words().get((isForComment() ? "suggest." : "compare.") + on.word());
    }

    /** Where both were one document last, line by line; nothing where that is not known. */
    List<String> began() {
        Compared now = found.get();
        if (now == null) {
            return List.of();
        }
        return now.began()
                .map(
                        each ->
                                each.generation() == 0
                                        ? List.of(moment(each.at()))
                                        : List.of(
                                                moment(each.at()),
                                                words().get(
                                                                "compare.began_edit",
                                                                each.generation())))
                .orElse(List.of());
    }

    /** How a record is suggested to be: what it said and would say, by whom, when and why. */
    private String suggestion(Difference difference) {
        List<String> told = new ArrayList<>();
        if (difference.here() == null || difference.there() == null) {
            told.add(said().kind(difference.id()));
        } else {
            told.add(said().changes(difference));
        }
        difference.since().there().stream()
                .findFirst()
                .map(Revision::by)
                .ifPresent(by -> told.add(by(by)));
        return String.join(" · ", told);
    }

    /** Who did something, when, and why if that was said. */
    String by(Attribution by) {
        String author = by.author().isEmpty() ? words().get("compare.nothing") : by.author();
        return by.reason().isBlank()
                ? words().get("merge.by", author, moment(by.at()))
                : words().get("merge.by_reason", author, moment(by.at()), by.reason());
    }

    /** What differs of a record in a few words: its fields, or what kind it is. */
    String brief(Difference difference) {
        if (isForComment()) {
            return suggestion(difference);
        }
        return difference.here() != null && difference.there() != null
                ? said().fields(difference)
                : said().kind(difference.id());
    }

    /** The record of this document that a difference is about; null where it has none. */
    @Nullable RecordId selectable(Difference difference) {
        RecordId id =
                difference.here() instanceof Link link
                        ? link.from()
                        : difference.here() instanceof Fact fact ? fact.id() : null;
        return id != null && workspace.dataset().has(id) ? id : null;
    }
}
