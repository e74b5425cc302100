package hanoius.app;

import hanoius.command.UserFolder;
import hanoius.evidence.AttachmentsView;
import hanoius.workspace.Workspace;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the program asks of the system around it.
 *
 * @param browser opens an address
 * @param choosers ask for files and folders
 * @param folder where the program keeps what is this user's
 */
record Outside(Consumer<URI> browser, Choosers choosers, UserFolder folder) {

    /** Ask for a file or a folder; empty when the user thinks better of it. */
    interface Choosers {

        /** Those of the system. */
        Choosers SYSTEM =
                new Choosers() {
                    @Override
                    public Optional<File> save(FileChooser chooser, @Nullable Window owner) {
                        return Optional.ofNullable(chooser.showSaveDialog(owner));
                    }

                    @Override
                    public Optional<File> open(FileChooser chooser, @Nullable Window owner) {
                        return Optional.ofNullable(chooser.showOpenDialog(owner));
                    }

                    @Override
                    public List<File> openSeveral(FileChooser chooser, @Nullable Window owner) {
                        List<File> chosen = chooser.showOpenMultipleDialog(owner);
                        return chosen == null ? List.of() : List.copyOf(chosen);
                    }

                    @Override
                    public Optional<File> folder(DirectoryChooser chooser, @Nullable Window owner) {
                        return Optional.ofNullable(chooser.showDialog(owner));
                    }
                };

        /** Where a file shall be written. */
        default Optional<File> save(FileChooser chooser, @Nullable Window owner) {
            return Optional.empty();
        }

        /** Which file is meant. */
        default Optional<File> open(FileChooser chooser, @Nullable Window owner) {
            return Optional.empty();
        }

        /** Which files are meant. */
        default List<File> openSeveral(FileChooser chooser, @Nullable Window owner) {
            return List.of();
        }

        /** Asks for the files of records. */
        default AttachmentsView.Choosing files(
                Workspace workspace, Supplier<@Nullable Window> owner) {
            return new AttachmentsView.Choosing() {
                @Override
                public List<Path> toAdd() {
                    FileChooser chooser = new FileChooser();
                    chooser.setTitle(workspace.words().get("attachment.add_title"));
                    return openSeveral(chooser, owner.get()).stream().map(File::toPath).toList();
                }

                @Override
                public Optional<Path> toSave(String name) {
                    FileChooser chooser = new FileChooser();
                    chooser.setTitle(workspace.words().get("attachment.save_title"));
                    chooser.setInitialFileName(name);
                    return Choosers.this.save(chooser, owner.get()).map(File::toPath);
                }
            };
        }

        /** Which folder is meant. */
        default Optional<File> folder(DirectoryChooser chooser, @Nullable Window owner) {
            return Optional.empty();
        }
    }

    /** One that never answers, as there is nobody to ask. */
    static Outside unattended(UserFolder folder) {
        return new Outside(_ -> {}, new Choosers() {}, folder);
    }
}
