package hanoius.revision;

import hanoius.archive.Archive;
import hanoius.archive.Comparison;
import hanoius.archive.Comparison.Difference;
import hanoius.archive.Comparison.Group;
import hanoius.archive.Comparison.Side;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.model.Link;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.schema.CitationsType;
import hanoius.schema.Field;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.task.TaskRunner;
import hanoius.text.EditWords;
import hanoius.text.EditWords.Changed;
import hanoius.text.FieldWords;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What another document has otherwise than the one that is open. Nothing is taken over, and the
 * other is closed again as soon as it was read.
 */
public final class ComparisonViewModel {

    /** Opens a document beside the one that is shown. */
    @FunctionalInterface
    public interface Opener {
        Archive open(Path file) throws IOException;
    }

    /**
     * A backup of the document that is open.
     *
     * @param name what it is called within a sentence
     * @param goBack makes the document say what it says
     */
    public record Former(Path file, Function<Words, String> name, Runnable goBack) {}

    /** What stands in one line of the list. */
    sealed interface Line {

        /** Above the records of a group. */
        record Heading(Group group, int count) implements Line {}

        /** One record. */
        record Row(Difference difference) implements Line {}
    }

    /**
     * One field of a record, in words.
     *
     * @param was what it said when both documents were one; empty where nobody knows
     */
    record FieldLine(String label, String there, String here, String was) {}

    /**
     * What was found.
     *
     * @param file of the other document
     * @param here what the document held that is open
     * @param there where the other's records are found that others name
     */
    record Found(Path file, String title, Comparison comparison, Dataset here, Dataset there) {

        private long count(Group group) {
            return comparison.differences().stream().filter(each -> each.group() == group).count();
        }

        String fileName() {
            return String.valueOf(file.getFileName());
        }
    }

    private final Workspace workspace;
    private final ChangeQueue changes;
    private final TaskRunner runner;
    private final Opener opener;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Former> former = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Kind> kind = new SimpleObjectProperty<>();
    private final ObservableValue<List<Line>> lines;
    private final ObservableValue<String> counts;
    private final ObservableValue<Boolean> outdated;
    private TaskRunner.@Nullable Request request;

    /**
     * @param runner reads the other document and compares it
     * @param failed told why a document cannot be compared
     */
    public ComparisonViewModel(
            Workspace workspace,
            ChangeQueue changes,
            TaskRunner runner,
            Opener opener,
            Consumer<Throwable> failed) {
        this.workspace = workspace;
        this.changes = changes;
        this.runner = runner;
        this.opener = opener;
        this.failed = failed;
        lines = Bindings.createObjectBinding(this::linesNow, found, kind);
        counts = Bindings.createStringBinding(this::countsNow, found, workspace.wordsProperty());
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
        changes.ask(
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
            Dataset there = other.read(progress);
            Comparison comparison =
                    Comparison.of(Side.of(open, here), Side.of(other, there), progress);
            // What has to be read of a document is no longer there when it is closed.
            return new Found(
                    file,
                    other.title(),
                    comparison,
                    here,
                    there.milestones().atHand() ? there : here);
        }
    }

    private final class Answer implements TaskRunner.Answer<Found> {

        @Override
        public void result(Found now) {
            request = null;
            if (kind.get() != null
                    && now.comparison().differences().stream()
                            .noneMatch(each -> each.id().kind() == kind.get())) {
                kind.set(null);
            }
            found.set(now);
        }

        @Override
        public void failure(Throwable failure) {
            request = null;
            failed.accept(failure);
        }
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
        return now.comparison().related() ? "compare.related" : "compare.unrelated";
    }

    /** Forgets what was found, and gives up what is being looked for. */
    public void close() {
        giveUp();
        found.set(null);
        former.set(null);
        kind.set(null);
    }

    /** What was found; null while nothing is compared. */
    ReadOnlyObjectProperty<@Nullable Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Whether there is something to show. */
    public ObservableValue<Boolean> shown() {
        return found.isNotNull();
    }

    /** The one kind of record that is listed; null for all. */
    ObjectProperty<@Nullable Kind> kindProperty() {
        return kind;
    }

    /** The kinds of which a record differs. */
    Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Found now = found.get();
        if (now != null) {
            now.comparison().differences().forEach(each -> kinds.add(each.id().kind()));
        }
        return kinds;
    }

    /** The differences of that kind, each group under its heading. */
    ObservableValue<List<Line>> lines() {
        return lines;
    }

    private List<Line> linesNow() {
        Found now = found.get();
        if (now == null) {
            return List.of();
        }
        List<Line> all = new ArrayList<>();
        for (Group group : Group.values()) {
            List<Line.Row> rows =
                    now.comparison().differences().stream()
                            .filter(each -> each.group() == group)
                            .filter(each -> kind.get() == null || each.id().kind() == kind.get())
                            .map(Line.Row::new)
                            .toList();
            if (!rows.isEmpty()) {
                all.add(new Line.Heading(group, rows.size()));
                all.addAll(rows);
            }
        }
        return List.copyOf(all);
    }

    /** How many records differ in each way, in words. */
    ObservableValue<String> counts() {
        return counts;
    }

    private String countsNow() {
        Found now = found.get();
        if (now == null) {
            return "";
        }
        Words words = workspace.words();
        if (now.comparison().differences().isEmpty()) {
            return words.get("compare.same");
        }
        List<String> parts = new ArrayList<>();
        for (Group group : Group.values()) {
            long count = now.count(group);
            if (count > 0) {
                parts.add(words.get("compare.count", heading(group), count));
            }
        }
        return String.join(" · ", parts);
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

    /** What a group is called. */
    String heading(Group group) {
        return words().get(
                        switch (group) {
                            case ON_BOTH_SIDES -> "compare.both";
                            case ONLY_THERE -> "compare.only_there";
                            case OTHERWISE -> "compare.otherwise";
                            case NOT_THERE -> "compare.not_there";
                        });
    }

    /** What a record is called. */
    String name(Difference difference) {
        return difference.here() == null
                ? theirs().name(difference.there())
                : ours().name(difference.here());
    }

    /** What differs of a record in a few words: its fields, or what kind it is. */
    String brief(Difference difference) {
        return difference.here() != null && difference.there() != null
                ? ours().fields(difference.edit())
                : ours().kind(difference.id());
    }

    private EditWords ours() {
        Found now = Objects.requireNonNull(found.get());
        return new EditWords(now.here(), words());
    }

    private EditWords theirs() {
        Found now = Objects.requireNonNull(found.get());
        return new EditWords(now.there(), words().with(now.there()));
    }

    /** A record field by field: where it is in both, the fields that differ; else all it says. */
    List<FieldLine> fields(Difference difference) {
        Entity here = difference.here();
        Entity there = difference.there();
        if (here == null || there == null) {
            return here == null
                    ? said(Objects.requireNonNull(there), theirs()).stream()
                            .map(each -> new FieldLine(each.label(), each.after(), "", ""))
                            .toList()
                    : said(here, ours()).stream()
                            .map(each -> new FieldLine(each.label(), "", each.after(), ""))
                            .toList();
        }
        List<Changed> inOurWords = ours().changed(difference.edit());
        List<Changed> inTheirWords = theirs().changed(difference.edit());
        List<FieldLine> fields = new ArrayList<>();
        for (int i = 0; i < inOurWords.size(); i++) {
            Changed ours = inOurWords.get(i);
            fields.add(
                    new FieldLine(
                            ours.label(),
                            inTheirWords.get(i).after(),
                            ours.before(),
                            was(difference, ours.label())));
        }
        return fields;
    }

    /** What a field said when both were one, where that is not what it says here. */
    private String was(Difference difference, String label) {
        Entity was = difference.was();
        Entity here = difference.here();
        return was == null || here == null
                ? ""
                : ours().changed(new Edit(here.id(), was, here)).stream()
                        .filter(each -> each.label().equals(label))
                        .map(Changed::before)
                        .findFirst()
                        .orElse("");
    }

    private static <R extends Entity> List<Changed> said(R record, EditWords words) {
        Schema<R> schema = Schemas.of(record);
        var fields = new FieldWords(words.words());
        return schema.fields().stream()
                .filter(field -> !field.isAside() && words.words().has("field." + field.name()))
                .map(field -> said(field, record, fields))
                .filter(each -> !each.after().isEmpty())
                .toList();
    }

    private static <R extends Entity> Changed said(Field<R, ?> field, R record, FieldWords fields) {
        return new Changed(
                field.name(),
                fields.label(field),
                "",
                field.type() instanceof CitationsType && empty(field.of(record))
                        ? ""
                        : fields.brief(field, record));
    }

    private static boolean empty(@Nullable Object value) {
        return value instanceof List<?> many && many.isEmpty();
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
