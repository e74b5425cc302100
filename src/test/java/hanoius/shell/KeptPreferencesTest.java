package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.task.DirectRunner;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What was chosen is in the file a moment later, though the window is never closed. */
class KeptPreferencesTest {

    @TempDir Path folder;

    private final Deque<Runnable> later = new ArrayDeque<>();
    private final MainViewModel viewModel =
            new MainViewModel(
                    new Workspace(Language.EN, Theme.LIGHT),
                    new RunningWork(new DirectRunner()),
                    Preferences.initial(Locale.ENGLISH),
                    new SimpleObjectProperty<>(Theme.LIGHT));
    private Preferences.Place place = new Preferences.Place(1, 2, 1000, 700, false);

    private KeptPreferences kept() {
        var kept =
                new KeptPreferences(
                        folder.resolve("window.properties"),
                        () -> viewModel.preferences(place),
                        (_, what) -> {
                            later.add(what);
                            return () -> later.remove(what);
                        },
                        new DirectRunner());
        viewModel.setOnKeep(kept::changed);
        return kept;
    }

    private void moment() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    private Preferences inFile() {
        return Preferences.read(folder.resolve("window.properties"), Locale.ENGLISH);
    }

    @Test
    void eachOfThemIsWrittenWhenItChanges() throws ReflectiveOperationException {
        kept();
        Map<String, Runnable> choices = new LinkedHashMap<>();
        choices.put("language", () -> viewModel.speak(Language.VI));
        choices.put("theme", () -> viewModel.themeChoiceProperty().set(ThemeChoice.DARK));
        choices.put("section", () -> viewModel.sectionProperty().set(Section.SOURCES));
        choices.put("first", () -> viewModel.firstProperty().set(Section.CHARTS));
        choices.put("author", () -> viewModel.authorProperty().set("Thu"));
        choices.put("introduced", () -> viewModel.introducedProperty().set(true));
        choices.put("textSize", () -> viewModel.textSizeProperty().set(130));
        choices.put("systemTextSize", () -> viewModel.systemTextSizeProperty().set(110));
        choices.put("backupMinutes", () -> viewModel.backupMinutesProperty().set(60));
        choices.put("evidenceWidth", () -> viewModel.evidenceWidthProperty().set(400));
        choices.put("views", () -> viewModel.memory().keep("table", "wide"));
        // As a window that was moved does.
        choices.put(
                "place",
                () -> {
                    place = new Preferences.Place(5, 6, 1100, 720, true);
                    viewModel.keep();
                });
        Set<String> all = new TreeSet<>();
        for (RecordComponent each : Preferences.class.getRecordComponents()) {
            all.add(each.getName());
        }
        assertEquals(all, new TreeSet<>(choices.keySet()));
        for (var each : choices.entrySet()) {
            var read = Preferences.class.getDeclaredMethod(each.getKey());
            Object before = String.valueOf(read.invoke(inFile()));
            each.getValue().run();
            moment();
            assertNotEquals(before, String.valueOf(read.invoke(inFile())), each.getKey());
            assertEquals(viewModel.preferences(place), inFile(), each.getKey());
        }
    }

    @Test
    void whatIsDraggedIsWrittenOnce() {
        kept();
        for (int width = 300; width < 500; width++) {
            viewModel.evidenceWidthProperty().set(width);
        }
        assertEquals(1, later.size());
        moment();
        assertEquals(499, inFile().evidenceWidth());
    }

    @Test
    void whatIsInTheFileIsNotWrittenAgain() throws IOException {
        KeptPreferences kept = kept();
        kept.write();
        Files.delete(folder.resolve("window.properties"));
        kept.write();
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void afterOneThatCouldNotBeWrittenTheNextChangeTriesAgain() throws IOException {
        Path file = folder.resolve("window.properties");
        Files.createDirectory(file);
        KeptPreferences kept = kept();
        kept.write();
        Files.delete(file);
        kept.write();
        assertTrue(Files.isRegularFile(file));
    }
}
