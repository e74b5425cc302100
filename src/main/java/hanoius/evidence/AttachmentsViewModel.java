package hanoius.evidence;

import hanoius.archive.Archive;
import hanoius.archive.Content;
import hanoius.edtf.Refusal;
import hanoius.exchange.AtomicFile;
import hanoius.model.Attachment;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Fact;
import hanoius.model.ReadException;
import hanoius.model.RecordId;
import hanoius.opening.Scratch;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Why;
import hanoius.text.Words;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Workspace;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The files of the selected record: what they are, and what is done with them. */
public final class AttachmentsViewModel {

    /** From here on it is said how large the document is, in bytes. */
    static final long LARGE = 500L << 20;

    /** A file that was read, or why it was not. */
    private record Read(String name, @Nullable Content content, @Nullable Throwable failure) {}

    private final Workspace workspace;
    private final ChangeQueue changes;
    private final RunningWork work;
    private final Consumer<URI> opener;
    private final ReadOnlyObjectWrapper<@Nullable RecordId> asked = new ReadOnlyObjectWrapper<>();
    private final SimpleObjectProperty<List<Read>> failed = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyLongWrapper size = new ReadOnlyLongWrapper();
    private final ObservableValue<List<Attachment>> all;

    /**
     * @param work shows what takes long
     * @param opener opens a file outside the program; called only after the user agreed
     */
    public AttachmentsViewModel(
            Workspace workspace, ChangeQueue changes, RunningWork work, Consumer<URI> opener) {
        this.workspace = workspace;
        this.changes = changes;
        this.work = work;
        this.opener = opener;
        all =
                Bindings.createObjectBinding(
                        this::ofSelected,
                        workspace.selectedProperty(),
                        workspace.datasetProperty());
        workspace.lifetime().subscribe(workspace.selectedProperty(), (_, _) -> selected());
        workspace.lifetime().subscribe(workspace.datasetProperty(), this::changed);
    }

    private List<Attachment> ofSelected() {
        Fact fact = workspace.selected();
        return fact == null ? List.of() : workspace.dataset().attachmentsOf(fact.id());
    }

    /** What was asked of a file of another record is not asked any more. */
    private void selected() {
        RecordId now = asked.get();
        if (ofSelected().stream().noneMatch(each -> each.id().equals(now))) {
            asked.set(null);
        }
        failed.set(List.of());
    }

    private void forget() {
        asked.set(null);
        failed.set(List.of());
    }

    private void changed(@Nullable Dataset before, Dataset now) {
        if (before == null || !before.attachments().equals(now.attachments())) {
            changes.questions().ask(Archive::size, size::set);
        }
    }

    public ReadOnlyObjectProperty<Words> wordsProperty() {
        return workspace.wordsProperty();
    }

    /** Those of the selected record, in the document's order. */
    ObservableValue<List<Attachment>> all() {
        return all;
    }

    /** Whether there is a record to attach them to. */
    boolean hasRecord() {
        return workspace.selected() != null;
    }

    /** The one of which it is asked what is to be done with it; null for none. */
    ReadOnlyObjectProperty<@Nullable RecordId> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** How much place the document takes, in bytes. */
    ReadOnlyLongProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /** How large the document is, if that is much; else empty. */
    ObservableValue<String> large() {
        return Bindings.createStringBinding(
                () ->
                        size.get() > LARGE
                                ? words().get("attachment.large", inWords(size.get(), words()))
                                : "",
                size,
                workspace.wordsProperty());
    }

    /** Why files were not added or handed out, a line each; empty when all were. */
    ObservableValue<String> problems() {
        return Bindings.createStringBinding(
                () ->
                        failed.get().stream()
                                .map(
                                        each ->
                                                words().get(
                                                                "attachment.problem",
                                                                each.name,
                                                                new Why(
                                                                                Objects
                                                                                        .requireNonNull(
                                                                                                each.failure))
                                                                        .in(words())))
                                .collect(Collectors.joining("\n")),
                failed,
                workspace.wordsProperty());
    }

    /** Why nothing can be added, renamed or removed; empty when it can be. */
    public ObservableValue<String> unwritable() {
        return Bindings.createStringBinding(
                () -> {
                    Refusal reason = changes.unwritableProperty().get();
                    return reason == null ? "" : Why.isReadOnly(reason, words());
                },
                changes.unwritableProperty(),
                workspace.wordsProperty());
    }

    private Words words() {
        return workspace.words();
    }

    /** What kind of file it is and how large, as in "PDF document · 1.2 MB". */
    static String what(Attachment attachment, Words words) {
        return FileKind.of(attachment.name()).in(words) + " · " + inWords(attachment.size(), words);
    }

    private static String inWords(long bytes, Words words) {
        if (bytes < 1000) {
            return words.get("attachment.bytes", bytes);
        }
        boolean large = bytes >= 1_000_000;
        BigDecimal some = BigDecimal.valueOf(bytes, large ? 6 : 3);
        int digits = some.compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
        return words.get(
                large ? "attachment.megabytes" : "attachment.kilobytes",
                words.number(some.setScale(digits, RoundingMode.HALF_UP)));
    }

    /** Attaches files to the selected record, all of them at once. */
    public void add(List<Path> files) {
        Fact fact = workspace.selected();
        if (fact != null && !files.isEmpty()) {
            RecordId of = fact.id();
            List<Path> some = List.copyOf(files);
            forget();
            changes.questions()
                    .askWriting(
                            work.as("attachment.adding"),
                            (open, progress) -> read(open, some, progress),
                            read -> add(of, read),
                            failure -> failed.set(List.of(new Read(of.key(), null, failure))));
        }
    }

    /** Keeps what is in files; one that cannot be kept leaves the others alone. */
    private static List<Read> read(Archive archive, List<Path> files, Progress progress)
            throws IOException {
        long total = 1;
        for (Path each : files) {
            total += Files.isRegularFile(each) ? Files.size(each) : 0;
        }
        Reading reading = new Reading(progress, total);
        List<Read> all = new ArrayList<>();
        for (Path each : files) {
            String name = name(each);
            try {
                all.add(new Read(name, keep(archive, each, reading), null));
            } catch (IOException e) {
                all.add(new Read(name, null, new ReadException(each, e)));
            } catch (RuntimeException e) {
                if (!(e instanceof Refusal) || progress.cancelled()) {
                    throw e;
                }
                all.add(new Read(name, null, e));
            }
        }
        return all;
    }

    private static Content keep(Archive archive, Path file, Reading reading) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "Is a directory");
        }
        try (InputStream in = reading.of(Files.newInputStream(file))) {
            return archive.put(in, reading.progress);
        }
    }

    /** How far the reading of several files is. */
    private static final class Reading {

        private final Progress progress;
        private final long total;
        private long done;

        Reading(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        InputStream of(InputStream in) {
            return new FilterInputStream(in) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int read = super.read(bytes, offset, length);
                    done += Math.max(0, read);
                    progress.report(Math.min(1, (double) done / total));
                    return read;
                }
            };
        }
    }

    /** What a file is to be called: as it is, but for signs that no name may have. */
    private static String name(Path file) {
        String name =
                String.valueOf(file.getFileName()).replaceAll("[/\\\\\\p{Cntrl}\\p{Cf}]", "_");
        return Attachment.isName(name) && !name.isBlank() ? name : "_";
    }

    private void add(RecordId of, List<Read> read) {
        failed.set(read.stream().filter(each -> each.failure != null).toList());
        List<Read> kept = read.stream().filter(each -> each.content != null).toList();
        if (!kept.isEmpty()) {
            changes.submit(archive -> adding(archive, of, kept), _ -> {});
        }
    }

    private static List<Edit> adding(Archive archive, RecordId of, List<Read> kept) {
        List<Edit> edits = new ArrayList<>();
        RecordId id = archive.unused(RecordId.Kind.ATTACHMENT);
        for (Read each : kept) {
            Content content = Objects.requireNonNull(each.content);
            edits.add(
                    Edit.adding(
                            new Attachment(
                                    id,
                                    of,
                                    each.name,
                                    FileKind.mediaType(each.name),
                                    content.size(),
                                    content.sha256(),
                                    "")));
            id = following(archive, id);
        }
        return edits;
    }

    /** A key behind one that nothing has or had. */
    private static RecordId following(Archive archive, RecordId id) {
        int letters = id.kind().letter().length();
        long number = Long.parseLong(id.key().substring(letters));
        RecordId next;
        do {
            next = RecordId.attachment(id.kind().letter() + ++number);
        } while (archive.uuid(next).isPresent());
        return next;
    }

    /** One of any record: a field may be left by selecting another. */
    private Optional<Attachment> find(RecordId id) {
        return workspace
                .dataset()
                .entity(id)
                .filter(Attachment.class::isInstance)
                .map(Attachment.class::cast);
    }

    /** Asks what is to be done with one, or no longer asks. */
    void ask(RecordId id) {
        asked.set(id.equals(asked.get()) ? null : id);
    }

    /** Takes one off its record. */
    void remove(RecordId id) {
        asked.set(null);
        find(id).ifPresent(
                        each -> {
                            Edit edit = Edit.deleting(each);
                            changes.submit("", List.of(edit), _ -> {}, _ -> false);
                        });
    }

    /** Shows one in the program that the system has for it, if it is one that is only looked at. */
    void open(RecordId id) {
        asked.set(null);
        find(id).filter(each -> FileKind.of(each.name()).isOpened())
                .ifPresent(
                        each ->
                                changes.questions()
                                        .ask(
                                                work.as("attachment.opening"),
                                                (archive, progress) ->
                                                        aside(archive, each, progress),
                                                file -> opener.accept(file.toUri()),
                                                failure -> notRead(each, failure)));
    }

    /** A copy that nobody changes by mistake: what is done to it would be lost. */
    private static Path aside(Archive archive, Attachment attachment, Progress progress)
            throws IOException {
        // It goes with this run of the program.
        Path copy = Scratch.folder().path().resolve(attachment.name());
        written(archive, attachment, copy, progress);
        File shown = copy.toFile();
        shown.setReadOnly();
        return copy;
    }

    /** Puts one under a name outside the document; it is there whole or not at all. */
    void save(RecordId id, Path file) {
        asked.set(null);
        find(id).ifPresent(
                        each ->
                                changes.questions()
                                        .ask(
                                                work.as("attachment.saving"),
                                                (archive, progress) ->
                                                        written(archive, each, file, progress),
                                                _ -> {},
                                                failure -> notRead(each, failure)));
    }

    private static Path written(
            Archive archive, Attachment attachment, Path file, Progress progress)
            throws IOException {
        AtomicFile.write(file, out -> archive.writeContent(attachment.sha256(), out, progress));
        return file;
    }

    private void notRead(Attachment attachment, Throwable failure) {
        failed.set(List.of(new Read(attachment.name(), null, failure)));
    }
}
