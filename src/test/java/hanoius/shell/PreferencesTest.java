package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.language.Language;
import hanoius.shell.Preferences.Place;
import hanoius.workspace.Section;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

class PreferencesTest {

    @TempDir private Path folder;

    @Test
    void whatWasWrittenIsRemembered() throws IOException {
        Path file = folder.resolve("new folder").resolve("window.properties");
        var chosen =
                new Preferences(
                        Language.VI,
                        ThemeChoice.DARK,
                        Section.SOURCES,
                        Section.AGREEMENTS,
                        "Nguyễn Thu Hà",
                        true,
                        120,
                        110,
                        60,
                        412.5,
                        new Place(-20, 30.5, 1100, 700, true),
                        Map.of("table", "TITLE 90 shown | TITLE ascending = á"));
        chosen.write(file);
        assertEquals(chosen, Preferences.read(file, Locale.ENGLISH));
    }

    @Test
    void aWindowThatNeverStoodAnywhereHasNoPlace() throws IOException {
        Path file = folder.resolve("window.properties");
        Preferences initial = Preferences.initial(Locale.ENGLISH);
        initial.write(file);
        assertEquals(initial, Preferences.read(file, Locale.ENGLISH));
    }

    @Test
    void theFirstStartSpeaksTheUsersLanguageWhereItCan() {
        Path missing = folder.resolve("missing");
        assertEquals(Language.VI, Preferences.read(missing, Locale.of("vi", "VN")).language());
        assertEquals(Language.EN, Preferences.read(missing, Locale.FRENCH).language());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "theme=purple\nsection=\nlanguage=xx\nevidence-width=wide",
                "x=NaN\ny=1\nwidth=2\nheight=3",
                "x=1\ny=2",
                "language=\\u12"
            })
    void whatMakesNoSenseIsAsItWasInitially(String content) throws IOException {
        Path file = folder.resolve("window.properties");
        Files.writeString(file, content);
        assertEquals(Preferences.initial(Locale.ENGLISH), Preferences.read(file, Locale.ENGLISH));
    }

    /** A file that somebody wrote into keeps nobody from having backups. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "7", "1e9", "often"})
    void backupsAreMadeAsOftenAsCanBeChosen(String minutes) throws IOException {
        Path file = folder.resolve("window.properties");
        Files.writeString(file, "backup-minutes=" + minutes);
        assertEquals(20, Preferences.read(file, Locale.ENGLISH).backupMinutes());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5, 0, 10_000})
    void theEvidenceIsNeverTooNarrowToReadNorWiderThanTheViews(double width) {
        var preferences =
                new Preferences(
                        Language.EN,
                        ThemeChoice.SYSTEM,
                        Section.CHARTS,
                        null,
                        "",
                        false,
                        0,
                        0,
                        20,
                        width,
                        null,
                        Map.of());
        assertEquals(
                width < Preferences.NARROWEST ? Preferences.NARROWEST : Preferences.WIDEST,
                preferences.evidenceWidth());
    }
}
