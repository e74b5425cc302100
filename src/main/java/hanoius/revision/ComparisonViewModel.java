package hanoius.revision;

import hanoius.archive.Archive;
import hanoius.filing.UndecidedMerges;
import hanoius.merge.Difference;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What another document has otherwise than the one that is open, and what is taken of it. The other
 * is closed again as soon as it was read; nothing is written before that is asked for.
 */
public final class ComparisonViewModel {

    private final Workspace workspace;
    private final ChangeQueue changes;
    private final TaskRunner runner;
    private final DocumentOpener opener;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<@Nullable Compared> found = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FormerState> former =
            new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Shelf> shelf = new SimpleObjectProperty<>();
    private final MergeViewModel merging;
    private final UndecidedViewModel undecided;
    private final ObservableValue<List<ComparisonLine>> lines;
    private final ObservableValue<Boolean> outdated;
    private @Nullable ComparisonTelling telling;
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
    public void compare(FormerState backup) {
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
        List<Difference> differences = now == null ? List.of() : now.comparison().differences();
        merging.begin(now);
        if (shelf.get() != null && differences.stream().noneMatch(this::isOnShelf)) {
            shelf.set(null);
        }
        // Only now: what was chosen is told while what was found before is still shown.
        telling = null;
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
    ReadOnlyObjectProperty<@Nullable FormerState> formerProperty() {
        return former.getReadOnlyProperty();
    }

    /** Makes the document say what the backup says, and shows it again. */
    void goBack() {
        FormerState backup = former.get();
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

    private void afterwards(String group, List<Resolution<?>> open) {
        Compared now = found.get();
        if (now != null) {
            undecided.left(now.file(), group, open.stream().map(this::undecided).toList());
        }
        if (open.isEmpty()) {
            close();
        } else {
            again();
        }
    }

    private UndecidedMerges.Open undecided(Resolution<?> open) {
        return new UndecidedMerges.Open(open.id(), telling().said().name(open.difference()));
    }

    /** Whether what was found can be merged. */
    ObservableValue<Boolean> mergeable() {
        return former.isNull().and(changes.unwritableProperty().isNull());
    }

    /** How many records are not shown, as all that is suggested of them was declined before. */
    int hidden() {
        Compared now = found.get();
        Compared.Comment comment = now == null ? null : now.comment();
        return comment == null ? 0 : comment.hidden();
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
        return Shelf.of(difference, former.get() != null);
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
    ObservableValue<List<ComparisonLine>> lines() {
        return lines;
    }

    private List<ComparisonLine> linesNow() {
        Compared now = found.get();
        return now == null
                ? List.of()
                : ComparisonLine.of(
                        now.comparison().differences().stream().filter(this::isOnShelf).toList(),
                        this::shelf);
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

    /** What is told of what was found, in the words of the window. */
    ComparisonTelling telling() {
        ComparisonTelling known = telling;
        if (known == null || !known.isIn(words())) {
            known =
                    new ComparisonTelling(
                            Objects.requireNonNull(found.get()), former.get(), words());
            telling = known;
        }
        return known;
    }

    /** Whether what was found comes from a copy that was sent for comment. */
    boolean isForComment() {
        return found.get() != null && telling().isOfSuggestions();
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
