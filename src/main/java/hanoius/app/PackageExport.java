package hanoius.app;

import hanoius.archive.Archive;
import hanoius.control.Action;
import hanoius.exchange.AtomicFile;
import hanoius.exchange.Companion;
import hanoius.exchange.DataPackage;
import hanoius.exchange.PackageWriter;
import hanoius.file.FileEnding;
import hanoius.interchange.PackageCompanions;
import hanoius.model.Dataset;
import hanoius.model.RecordId.Kind;
import hanoius.task.TaskRunner.Progress;
import hanoius.workspace.FilterResult;
import hanoius.workspace.Workspace;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The record of the document that is open, or what is filtered of it, as a data package. */
final class PackageExport {

    /** Writes something of the document into a file or folder. */
    @FunctionalInterface
    interface Writing {
        void to(Path place) throws IOException;
    }

    /** Writes something into a file or folder when no change is under way, and tells where. */
    @FunctionalInterface
    interface Output {
        void write(Path place, Writing writing);
    }

    /** Writes a package to a place. */
    private interface Packing {
        void write(DataPackage content, List<Companion> beside, Path place) throws IOException;
    }

    /**
     * What goes into a package.
     *
     * @param history whether it goes along
     * @param shown null for the whole record
     */
    private record Scope(boolean history, @Nullable FilterResult shown) {

        DataPackage content(Archive archive) {
            return new DataPackage(
                    archive.title(),
                    archive.changed(),
                    shown == null ? archive.read(Progress.NONE) : shown.extract(Kind.FACTS),
                    archive.uuids(),
                    (sha256, out) -> archive.writeContent(sha256, out, Progress.NONE));
        }

        List<Companion> beside(Archive archive, DataPackage content) {
            Dataset dataset = content.dataset();
            return history
                    ? PackageCompanions.of(
                            content, archive.steps(), id -> shown == null || dataset.has(id))
                    : PackageCompanions.of(content);
        }
    }

    private final Workspace workspace;
    private final Outside outside;
    private final Supplier<@Nullable Window> owner;
    private final Supplier<@Nullable OpenFile> document;
    private final Output output;

    /**
     * @param document the one that is open; null while none is
     * @param owner the window over which files are asked for; null while there is none
     */
    PackageExport(
            Workspace workspace,
            Outside outside,
            Supplier<@Nullable OpenFile> document,
            Supplier<@Nullable Window> owner,
            Output output) {
        this.workspace = workspace;
        this.outside = outside;
        this.document = document;
        this.owner = owner;
        this.output = output;
    }

    /** What the menu offers; what is filtered only while something is. */
    List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        if (document.get() != null) {
            actions.add(Action.of("documents.to_folder", () -> toFolder(false)));
            actions.add(Action.of("documents.to_zip", () -> toZip(false, false)));
            actions.add(Action.of("documents.to_zip_history", () -> toZip(true, false)));
            if (!workspace.listed().filter().isEmpty()) {
                actions.add(Action.of("documents.filtered_to_folder", () -> toFolder(true)));
                actions.add(Action.of("documents.filtered_to_zip", () -> toZip(false, true)));
            }
        }
        return actions;
    }

    /** Taken when it is asked for: a menu keeps what it offered. */
    private Scope scope(boolean history, boolean filtered) {
        return new Scope(history, filtered ? workspace.listed() : null);
    }

    private String say(String key) {
        return workspace.words().get(key);
    }

    private void toFolder(boolean filtered) {
        OpenFile from = document.get();
        if (from == null) {
            return;
        }
        Scope scope = scope(false, filtered);
        var chooser = new DirectoryChooser();
        chooser.setTitle(say("documents.export_title"));
        String name = from.name();
        outside.choosers()
                .folder(chooser, owner.get())
                .map(File::toPath)
                .ifPresent(
                        folder ->
                                export(
                                        from,
                                        scope,
                                        (content, beside, place) ->
                                                PackageWriter.toFolder(
                                                        content,
                                                        beside,
                                                        packageFolder(place, name)),
                                        folder));
    }

    /** The folder itself if it is empty or holds a package already, else a new one in it. */
    private static Path packageFolder(Path chosen, String name) throws IOException {
        boolean takes;
        try (Stream<Path> all = Files.list(chosen)) {
            takes = all.findAny().isEmpty() || Files.exists(chosen.resolve("datapackage.json"));
        }
        return takes ? chosen : chosen.resolve(name);
    }

    private void toZip(boolean history, boolean filtered) {
        OpenFile from = document.get();
        if (from == null) {
            return;
        }
        Scope scope = scope(history, filtered);
        var chooser = new FileChooser();
        chooser.setTitle(say("documents.export_title"));
        chooser.getExtensionFilters().add(new ExtensionFilter(say("documents.zip"), "*.zip"));
        chooser.setInitialFileName(from.name() + ".zip");
        outside.choosers()
                .save(chooser, owner.get())
                .map(file -> ending(file, ".zip"))
                .ifPresent(
                        file ->
                                export(
                                        from,
                                        scope,
                                        (content, beside, place) ->
                                                AtomicFile.write(
                                                        place,
                                                        out ->
                                                                PackageWriter.toZip(
                                                                        content, beside, out)),
                                        file));
    }

    private static Path ending(File file, String ending) {
        return FileEnding.has(file.getName(), ending)
                ? file.toPath()
                : Path.of(file.getPath() + ending);
    }

    private void export(OpenFile from, Scope scope, Packing packing, Path place) {
        Archive archive = from.archive();
        output.write(
                place,
                to -> {
                    DataPackage content = scope.content(archive);
                    packing.write(content, scope.beside(archive, content), to);
                });
    }
}
