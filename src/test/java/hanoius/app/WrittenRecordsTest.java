package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.ChartViewModel;
import hanoius.command.UserFolder;
import hanoius.interchange.ForeignFormat;
import hanoius.interchange.RecordFormat;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.RecordId.Kind;
import hanoius.shell.MainViewModel;
import hanoius.shell.Preferences;
import hanoius.support.BundledDocument;
import hanoius.support.PlainCsv;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.text.Words;
import hanoius.timeline.TimelineViewModel;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Records are written as what was chosen in the dialog, from menu and lists alike. */
@ExtendWith(WindowExtension.class)
@SuppressWarnings("NullAway.Init")
class WrittenRecordsTest {

    @TempDir private Path folder;

    private final List<URI> opened = new ArrayList<>();
    private final List<FileChooser> asked = new ArrayList<>();
    private Workspace workspace;
    private MainViewModel window;
    private ShownPictures shown;
    private TableExport tables;

    /** Of the type that is chosen; the suggested one if null. */
    private @Nullable String type;

    private final class Answers implements Outside.Choosers {
        @Override
        public Optional<File> save(FileChooser chooser, @Nullable Window owner) {
            asked.add(chooser);
            chooser.getExtensionFilters().stream()
                    .filter(each -> each.getDescription().equals(type))
                    .forEach(chooser::setSelectedExtensionFilter);
            return Optional.of(folder.resolve(chooser.getInitialFileName()).toFile());
        }
    }

    @BeforeEach
    void start() throws IOException {
        Dataset dataset = BundledDocument.record().dataset();
        onFx(
                () -> {
                    workspace =
                            new Workspace(Language.EN, Theme.LIGHT, new DirectRunner(), _ -> {});
                    workspace.show(dataset);
                    window =
                            new MainViewModel(
                                    workspace,
                                    new RunningWork(new DirectRunner()),
                                    Preferences.initial(Locale.ENGLISH),
                                    new SimpleObjectProperty<>(Theme.LIGHT));
                    TimelineViewModel timeline =
                            new TimelineViewModel(
                                    workspace,
                                    LocalDate.of(2026, 11, 29),
                                    new DirectRunner(),
                                    new DirectRunner(),
                                    IndicatorStrip::of);
                    shown = new ShownPictures(timeline, new ChartViewModel(workspace));
                    tables = tables();
                });
    }

    private TableExport tables() {
        return new TableExport(
                workspace,
                window,
                shown,
                new DirectRunner(),
                new Outside(opened::add, new Answers(), new UserFolder(folder)));
    }

    private static void onFx(Runnable action) {
        Stops.onFx(
                () -> {
                    action.run();
                    return true;
                });
    }

    private void press(String id) {
        onFx(
                () ->
                        tables.actions(() -> null).stream()
                                .filter(each -> each.id().equals(id))
                                .findFirst()
                                .orElseThrow()
                                .run()
                                .run());
    }

    private Path only(String ending) throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> some = files.filter(each -> each.toString().endsWith(ending)).toList();
            assertEquals(1, some.size());
            return some.getFirst();
        }
    }

    @Test
    void whatIsFilteredIsWrittenAsTheTypeThatWasChosen() throws IOException {
        onFx(() -> workspace.filters().search("Utah"));
        type = "TimelineJS (JSON)";
        press("export-milestones");
        int listed = workspace.listed().extract(List.of(Kind.MILESTONE)).milestones().size();
        Path file = only(".json");
        assertTrue(file.getFileName().toString().contains("Utah"), file.toString());
        assertTrue(listed > 0 && listed < workspace.dataset().milestones().size());
        assertEquals(
                listed,
                ForeignFormat.TIMELINE_JSON.read(Files.readString(file)).rows("milestones").size());
    }

    @Test
    void aListIsWrittenWithItsColumnsOrWithAll() throws IOException {
        type = "CSV table, columns as shown";
        List<String> columns = List.of("status", "title");
        onFx(
                () ->
                        tables.listed(
                                Kind.AGREEMENT,
                                workspace.dataset().agreements().reversed(),
                                columns,
                                null));
        String csv = Files.readString(only(".csv"));
        assertEquals('\uFEFF', csv.charAt(0));
        List<List<String>> rows = PlainCsv.lines(csv.substring(1));
        Words words = Words.in(Language.EN).with(workspace.dataset());
        assertEquals(List.of("Status", "Title"), rows.getFirst());
        assertEquals(
                words.text(workspace.dataset().agreements().getLast().title()),
                rows.get(1).getLast());
        type = "Excel workbook (XLSX), all columns";
        onFx(() -> tables.listed(Kind.AGREEMENT, workspace.dataset().agreements(), columns, null));
        assertEquals('P', Files.readAllBytes(only(".xlsx"))[0]);
    }

    @Test
    void whatWasWrittenIsOpenedAndItsFolderIsRemembered() throws IOException {
        assertEquals(RecordFormat.KINDS.size(), tables.actions(() -> null).size());
        press("export-sources");
        Path file = only(".csv");
        press("documents-open-written");
        press("documents-show-written");
        assertEquals(List.of(file.toUri(), folder.toUri()), opened);
        press("export-parties");
        assertEquals(folder.toFile(), asked.getLast().getInitialDirectory());
        assertNull(asked.getFirst().getInitialDirectory());
        tables = tables();
        press("export-links");
        assertEquals(folder.toFile(), asked.getLast().getInitialDirectory());
    }
}
