package hanoius.command;

import static hanoius.support.TwoLanguages.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.support.BundledDocument;
import hanoius.support.TwoLanguages;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What is written in one language has no text of the other, and cites the same sources. */
class LanguageOfExportsTest {

    @TempDir private static Path folder;
    private static Path document = Path.of("");

    @BeforeAll
    static void makeADocument() throws IOException {
        document =
                BundledDocument.write(
                        folder.resolve("two.milestones"),
                        TwoLanguages.of(BundledDocument.record().dataset()));
    }

    @ParameterizedTest
    @CsvSource({
        "timeline, whole.svg, --whole",
        "timeline, timeline.svg,",
        "chart, chart.svg,",
        "agreements, agreements.csv,",
        "agreements, agreements.xlsx,"
    })
    void allOfItIsInTheLanguage(String what, String name, @Nullable String option)
            throws IOException {
        String english = exported(what, "en-" + name, option, Language.EN);
        String vietnamese = exported(what, "vi-" + name, option, Language.VI);
        assertTrue(english.contains(sign(Language.EN)));
        assertFalse(english.contains(sign(Language.VI)));
        assertTrue(vietnamese.contains(sign(Language.VI)));
        assertFalse(vietnamese.contains(sign(Language.EN)));
        assertEquals(addresses(english), addresses(vietnamese));
    }

    private static String exported(
            String what, String name, @Nullable String option, Language language)
            throws IOException {
        Path file = folder.resolve(name);
        List<String> words =
                new ArrayList<>(List.of("export", what, "--document", document.toString()));
        words.addAll(List.of("--lang", language.code(), "-o", file.toString()));
        if (option != null) {
            words.add(option);
        }
        Answer answer = Answer.run(words.toArray(String[]::new));
        assertEquals(0, answer.code(), answer.err());
        try (InputStream in = Files.newInputStream(file)) {
            return name.endsWith(".xlsx")
                    ? unpacked(in)
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String unpacked(InputStream in) throws IOException {
        var text = new StringBuilder();
        var zip = new ZipInputStream(in);
        for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
            text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        // Written by their numbers there.
        return Pattern.compile("&#x([0-9a-fA-F]+);")
                .matcher(text)
                .replaceAll(hit -> Character.toString(Integer.parseInt(hit.group(1), 16)));
    }

    /** The addresses of sources in it, which no language changes, in their order. */
    private static List<String> addresses(String text) {
        return Pattern.compile("https?://[^\\s\"<>&,|]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
