package hanoius.app;

import hanoius.control.Action;
import hanoius.exchange.AtomicFile;
import hanoius.exchange.RecordTables.Selection;
import hanoius.filing.LastFolder;
import hanoius.interchange.ExportName;
import hanoius.interchange.Loss;
import hanoius.interchange.RecordFormat;
import hanoius.interchange.Telling;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Schemas;
import hanoius.shell.Failure;
import hanoius.shell.MainViewModel;
import hanoius.task.TaskRunner;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;
import hanoius.workspace.FilterWords;
import hanoius.workspace.Workspace;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import javafx.util.Duration;

import org.controlsfx.control.Notifications;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Asks where records shall be written and as what, and writes them there. */
final class TableExport {

    private static final Duration SHOWN = Duration.seconds(12);

    /** Of a notice, in pixels. */
    private static final double WIDTH = 460;

    /** What a file can be written as, and of a table with which columns. */
    private record Type(RecordFormat format, List<String> columns) {}

    /**
     * What is to be written, taken while nothing changes it.
     *
     * @param listed in that order; null for all of the kind that are shown
     */
    private record Order(Kind kind, FilterResult shown, @Nullable List<? extends Entity> listed) {

        Selection selection(List<String> columns) {
            return listed == null
                    ? new Selection(kind, () -> shown.records(kind), columns)
                    : Selection.of(kind, listed).only(columns);
        }

        /** What formats of other programs say of them. */
        Dataset extract() {
            return shown.extract(List.of(kind));
        }
    }

    private final Workspace workspace;
    private final MainViewModel viewModel;
    private final ShownPictures shown;
    private final TaskRunner runner;
    private final Outside outside;
    private final LastFolder folder;
    private @Nullable Path written;

    /**
     * @param shown knows what the document is called
     * @param runner writes the table
     */
    TableExport(
            Workspace workspace,
            MainViewModel viewModel,
            ShownPictures shown,
            TaskRunner runner,
            Outside outside) {
        this.workspace = workspace;
        this.viewModel = viewModel;
        this.shown = shown;
        this.runner = runner;
        this.outside = outside;
        folder = new LastFolder(outside.folder().path().resolve("last-folder"));
    }

    /** What the menu offers: each kind as it is filtered, and what was written last. */
    List<Action> actions(Supplier<@Nullable Window> owner) {
        List<Action> actions = new ArrayList<>();
        for (Kind kind : RecordFormat.KINDS) {
            String table = Schemas.of(kind).table();
            actions.add(
                    Action.named(
                            "export-" + table,
                            words ->
                                    words.get(
                                            "documents.export_kind",
                                            words.get("interchange.table." + table)),
                            () ->
                                    ask(
                                            new Order(kind, workspace.listed(), null),
                                            List.of(),
                                            owner.get())));
        }
        Path last = written;
        if (last != null && Files.exists(last)) {
            String name = String.valueOf(last.getFileName());
            actions.add(Action.of("documents.open_written", () -> open(last), name));
            actions.add(Action.of("documents.show_written", () -> show(last), name));
        }
        return actions;
    }

    /**
     * Writes some records.
     *
     * @param listed in the order in which they are shown; none of them ever changes
     * @param columns those that are shown; none where the screen has no table of them
     */
    void listed(
            Kind kind,
            List<? extends Entity> listed,
            List<String> columns,
            @Nullable Window owner) {
        ask(new Order(kind, workspace.listed(), listed), columns, owner);
    }

    /** Does nothing when the user thinks better of it. */
    private void ask(Order order, List<String> columns, @Nullable Window owner) {
        Words words = workspace.words();
        Map<ExtensionFilter, Type> types = types(order.kind(), columns, words);
        Type usual = types.values().iterator().next();
        var chooser = new FileChooser();
        chooser.setTitle(words.get("export.title_of_table"));
        chooser.setInitialFileName(name(order, words) + usual.format().ending());
        folder.get().ifPresent(last -> chooser.setInitialDirectory(last.toFile()));
        chooser.getExtensionFilters().setAll(types.keySet());
        outside.choosers()
                .save(chooser, owner)
                .ifPresent(
                        file -> {
                            ExtensionFilter asked = chooser.getSelectedExtensionFilter();
                            Type chosen = asked == null ? usual : types.getOrDefault(asked, usual);
                            write(order, chosen, usual, file.toPath(), owner);
                        });
    }

    private static Map<ExtensionFilter, Type> types(Kind kind, List<String> columns, Words words) {
        Map<ExtensionFilter, Type> types = new LinkedHashMap<>();
        for (RecordFormat each : RecordFormat.of(kind)) {
            String name = each.in(words);
            String pattern = "*" + each.ending();
            if (each.table() != null && !columns.isEmpty()) {
                types.put(
                        new ExtensionFilter(words.get("export.as_shown", name), pattern),
                        new Type(each, columns));
                name = words.get("export.all_columns", name);
            }
            types.put(new ExtensionFilter(name, pattern), new Type(each, List.of()));
        }
        return types;
    }

    private String name(Order order, Words words) {
        FilterResult shown = order.shown();
        return ExportName.suggested(
                words.get("interchange.table." + Schemas.of(order.kind()).table()),
                FilterWords.of(shown.filter(), "export.name_filter", shown.dataset(), words),
                LocalDate.now(ZoneId.systemDefault()));
    }

    private void write(Order order, Type chosen, Type usual, Path file, @Nullable Window owner) {
        Words words = workspace.words().with(order.shown().dataset());
        List<RecordFormat> all = RecordFormat.of(order.kind());
        RecordFormat format = ExportName.type(file, chosen.format(), usual.format(), all);
        Path place = ExportName.of(file, chosen.format(), usual.format(), all);
        List<String> columns = format.table() == null ? List.of() : chosen.columns();
        Telling telling = shown.telling(words);
        viewModel
                .work()
                .as(runner, "shell.exporting_records")
                .submit(
                        _ -> write(order, format, columns, telling, place),
                        new TaskRunner.Answer<List<Loss>>() {
                            @Override
                            public void result(List<Loss> losses) {
                                written = place;
                                folder.keep(place);
                                tell(place, losses, format, owner);
                            }

                            @Override
                            public void failure(Throwable failure) {
                                viewModel.report(new Failure("shell.export_failed", failure));
                            }
                        });
    }

    private static List<Loss> write(
            Order order, RecordFormat format, List<String> columns, Telling telling, Path place)
            throws IOException {
        RecordFormat.Written written =
                format.write(
                        order.selection(columns),
                        format.table() == null ? order.extract() : order.shown().dataset(),
                        telling,
                        true);
        AtomicFile.write(place, written.content());
        return written.losses();
    }

    private void tell(Path place, List<Loss> losses, RecordFormat format, @Nullable Window owner) {
        Words words = workspace.words();
        String saved = words.get("shell.exported", place);
        String lost = losses.isEmpty() ? "" : "\n" + Loss.told(losses, format.in(words), words);
        if (owner == null) {
            viewModel.tell(saved + lost);
            return;
        }
        Notifications.create()
                .graphic(wrapped(saved + lost))
                .hideAfter(SHOWN)
                // At the right it would be placed by a width without its buttons.
                .position(Pos.BOTTOM_CENTER)
                .owner(owner)
                .action(
                        button(words.get("export.open"), () -> open(place)),
                        button(words.get("export.show_in_folder"), () -> show(place)))
                .show();
    }

    /** The notice itself would be as wide as its longest line. */
    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setPrefWidth(WIDTH);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static org.controlsfx.control.action.Action button(String words, Runnable run) {
        return new org.controlsfx.control.action.Action(words, _ -> run.run());
    }

    private void open(Path file) {
        outside.browser().accept(file.toUri());
    }

    private void show(Path file) {
        outside.browser()
                .accept(
                        Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file)
                                .toUri());
    }
}
