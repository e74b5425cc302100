package hanoius.revision;

import hanoius.archive.Archive;
import hanoius.archive.Revision;
import hanoius.archive.Step;
import hanoius.merge.ComparedCopy;
import hanoius.merge.CopyComparison;
import hanoius.merge.Difference;
import hanoius.merge.Merge;
import hanoius.merge.MergeWords;
import hanoius.merge.Resolution;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Fact;
import hanoius.model.Link;
import hanoius.model.RecordId;
import hanoius.task.TaskRunner;
import hanoius.text.Words;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.Workspace;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What another document has otherwise than the one that is open, and what is taken of it. The other
 * is closed again as soon as it was read; nothing is written before that is asked for.
 */
public final class ComparisonViewModel {

    /** Opens a document beside the one that is shown. */
    @FunctionalInterface
    public interface Opener {
        Archive open(Path file) throws IOException;
    }

    /** Keeps the document as it is before much of it is changed, where changes are made. */
    @FunctionalInterface
    public interface Pinning {
        void pin(Archive open);
    }

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

    /**
     * What was found.
     *
     * @param file of the other document
     * @param here what the document held that is open
     */
    record Found(Path file, String title, CopyComparison comparison, Dataset here) {

        String fileName() {
            return String.valueOf(file.getFileName());
        }
    }

    private final Workspace workspace;
    private final ChangeQueue changes;
    private final TaskRunner runner;
    private final Opener opener;
    private final Pinning pinning;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Former> former = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Shelf> shelf = new SimpleObjectProperty<>();
    private final MergeChoices choices = new MergeChoices();
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObservableValue<List<Line>> lines;
    private final ObservableValue<Boolean> outdated;
    private @Nullable MergeWords said;
    private TaskRunner.@Nullable Request request;

    /**
     * @param runner reads the other document and compares it
     * @param pinning keeps the document before a merge
     * @param failed told why a document cannot be compared
     */
    public ComparisonViewModel(
            Workspace workspace,
            ChangeQueue changes,
            TaskRunner runner,
            Opener opener,
            Pinning pinning,
            Consumer<Throwable> failed) {
        this.workspace = workspace;
        this.changes = changes;
        this.runner = runner;
        this.opener = opener;
        this.pinning = pinning;
        this.failed = failed;
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
        former.set(null);
        read(file);
    }

    /** Shows what is otherwise than in a backup, and offers to go back to that. */
    public void compare(Former backup) {
        former.set(backup);
        read(backup.file());
    }

    private void read(Path file) {
        giveUp();
        Dataset here = workspace.dataset();
        Opener how = opener;
        changes.questions()
                .ask(
                        open -> open,
                        open ->
                                request =
                                        runner.submit(
                                                progress -> found(open, here, file, how, progress),
                                                new Answer()));
    }

    /** Compares the same document again, as both are now. */
    void again() {
        Found last = found.get();
        if (last != null) {
            read(last.file());
        }
    }

    private static Found found(
            Archive open, Dataset here, Path file, Opener opener, TaskRunner.Progress progress)
            throws IOException {
        try (Archive other = opener.open(file)) {
            return new Found(
                    file,
                    other.title(),
                    CopyComparison.of(
                            ComparedCopy.of(open, here),
                            ComparedCopy.of(other, other.read(progress)),
                            progress),
                    here);
        }
    }

    private final class Answer implements TaskRunner.Answer<Found> {

        @Override
        public void result(Found now) {
            request = null;
            show(now);
        }

        @Override
        public void failure(Throwable failure) {
            request = null;
            failed.accept(failure);
        }
    }

    private void show(@Nullable Found now) {
        said = null;
        reason.set("");
        List<Difference> differences = now == null ? List.of() : now.comparison().differences();
        choices.propose(differences);
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
        Found now = found.get();
        if (now == null || former.get() != null) {
            return;
        }
        List<Resolution<?>> chosen = choices.all();
        Path file = now.file();
        Dataset here = now.here();
        Opener how = opener;
        Pinning before = pinning;
        String group = Merge.group();
        String why = reason.get();
        changes.submit(
                group,
                open -> prepared(open, chosen, here, file, how, before),
                _ -> {
                    explain(group, why);
                    afterwards();
                },
                _ -> false);
    }

    private static List<Edit> prepared(
            Archive open,
            List<Resolution<?>> chosen,
            Dataset here,
            Path file,
            Opener opener,
            Pinning pinning) {
        Merge merge = Merge.of(chosen, ComparedCopy.of(open, here));
        if (!merge.edits().isEmpty()) {
            pinning.pin(open);
            try (Archive other = opener.open(file)) {
                merge.prepare(open, other);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return merge.edits();
    }

    private void explain(String group, String why) {
        Step step = changes.undoableProperty().get();
        if (step != null && !why.isBlank() && step.by().group().equals(group)) {
            changes.explain(List.of(step.generation()), why.strip());
        }
    }

    private void afterwards() {
        if (choices.count().open() > 0) {
            again();
        } else {
            close();
        }
    }

    /** Why it is merged, for the history; empty for nothing. */
    StringProperty reasonProperty() {
        return reason;
    }

    /** Whether what was found can be merged. */
    ObservableValue<Boolean> mergeable() {
        return former.isNull().and(changes.unwritableProperty().isNull());
    }

    /** What the other document is called. */
    String name(Found now) {
        Former backup = former.get();
        return backup == null ? now.fileName() : backup.name().apply(words());
    }

    /** The message key of what is to be known of the comparison. */
    String noteKey(Found now) {
        if (former.get() != null) {
            return "compare.former";
        }
        if (now.comparison().differences().isEmpty()) {
            return "compare.same";
        }
        return now.comparison().related() ? "compare.related" : "compare.unrelated";
    }

    /** Who changed how much there or here since both were one; empty where nobody did. */
    String changedBy(Function<Difference, List<Revision>> side) {
        Found now = found.get();
        if (now == null) {
            return "";
        }
        List<Difference> changed =
                now.comparison().differences().stream()
                        .filter(each -> !side.apply(each).isEmpty())
                        .toList();
        List<Revision> revisions =
                changed.stream().map(side).flatMap(List::stream).distinct().toList();
        return revisions.stream()
                .max(Comparator.comparing(each -> each.by().at()))
                .map(
                        last ->
                                words().get(
                                                "merge.changed_by",
                                                revisions.stream()
                                                        .map(each -> each.by().author())
                                                        .filter(each -> !each.isBlank())
                                                        .distinct()
                                                        .sorted()
                                                        .collect(Collectors.joining(", ")),
                                                revisions.stream()
                                                        .map(Revision::generation)
                                                        .distinct()
                                                        .count(),
                                                changed.size(),
                                                moment(last.by().at())))
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
    ReadOnlyObjectProperty<@Nullable Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Whether there is something to show. */
    public ObservableValue<Boolean> shown() {
        return found.isNotNull();
    }

    /** What was chosen. */
    MergeChoices choices() {
        return choices;
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
        Found now = found.get();
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
        Found now = found.get();
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
                heading.below().stream().<Resolution<?>>map(choices::of).toList();
        MergeChoices.Count count = choices.count(below);
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
        Found now = Objects.requireNonNull(found.get());
        MergeWords known = said;
        if (known == null || !known.isIn(words())) {
            known = MergeWords.of(now.here(), now.comparison(), words());
            said = known;
        }
        return known;
    }

    /** What differs of a record in a few words: its fields, or what kind it is. */
    String brief(Difference difference) {
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
