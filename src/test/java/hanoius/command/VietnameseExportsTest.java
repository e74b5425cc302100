package hanoius.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.support.RecordFiles;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is exported in Vietnamese against the files of the record. */
class VietnameseExportsTest {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"|\\\\]+");

    @TempDir static Path folder;

    private static Path document = Path.of("");

    @BeforeAll
    static void aDocument() throws IOException {
        document = BundledDocument.in(folder);
    }

    private static String exported(String what, String language) throws IOException {
        boolean table = what.startsWith("agreements");
        Path file = folder.resolve("exported-" + language + (table ? ".csv" : ".svg"));
        List<String> arguments = new ArrayList<>(List.of("export"));
        arguments.addAll(List.of(what.split(" ")));
        arguments.addAll(List.of("--document", document.toString(), "-o", file.toString()));
        arguments.addAll(List.of("--lang", language));
        Answer answer = Answer.run(arguments.toArray(String[]::new));
        assertEquals(0, answer.code(), answer.err());
        return Files.readString(file);
    }

    /** What readers see of it, in one line, without what is called as it was published. */
    private static String told(String file) {
        String text =
                file.replaceAll("(?s)<metadata.*?</metadata>|<style.*?</style>", " ")
                        .replaceAll("<[^>]*>", " ")
                        .replace("&amp;", "&")
                        .replace("&quot;", "\"")
                        .replace("&lt;", "<")
                        .replaceAll("\\s+", " ");
        Set<String> published = new LinkedHashSet<>();
        RecordFiles.rows("sources").stream()
                .flatMap(row -> Stream.of(row.get("title"), row.get("publisher"), row.get("url")))
                .map(each -> each == null ? "" : each.replaceAll("\\s+", " "))
                .filter(each -> !each.isEmpty())
                .sorted((one, other) -> other.length() - one.length())
                .forEach(published::add);
        // A table doubles the quotation marks within a cell.
        text = text.replace("\"\"", "\"");
        for (String each : published) {
            text = text.replace(each, "§");
        }
        return text.replace("Hanoi–US cooperation", "§");
    }

    /** English texts of the record that the Vietnamese ones do not have in them. */
    private static List<String> english() {
        return RecordFiles.rows("translations").stream()
                .filter(row -> "vi".equals(row.get("language")))
                // "Utah" is told in "Bang Utah".
                .filter(
                        row ->
                                !row.getOrDefault("value", "")
                                        .contains(row.getOrDefault("original", "")))
                .map(row -> row.getOrDefault("original", ""))
                .filter(each -> !each.isBlank())
                .distinct()
                .toList();
    }

    private static boolean says(String text, String words) {
        int at = text.indexOf(words);
        while (at >= 0) {
            int end = at + words.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (begins && ends) {
                return true;
            }
            at = text.indexOf(words, at + 1);
        }
        return false;
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline --whole", "chart", "agreements"})
    void nothingOfTheRecordIsLeftInEnglish(String what) throws IOException {
        String told = told(exported(what, "vi"));
        assertEquals(List.of(), english().stream().filter(each -> says(told, each)).toList());
    }

    /** So that the test before would see it. */
    @ParameterizedTest
    @ValueSource(strings = {"timeline --whole", "chart", "agreements"})
    void inEnglishItIsThere(String what) throws IOException {
        String told = told(exported(what, "en"));
        assertTrue(english().stream().filter(each -> says(told, each)).count() > 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline --whole", "chart", "agreements"})
    void theSourcesAreTheSameInBothLanguages(String what) throws IOException {
        Set<String> vietnamese = addresses(exported(what, "vi"));
        assertEquals(addresses(exported(what, "en")), vietnamese);
        assertFalse(vietnamese.isEmpty());
    }

    private static Set<String> addresses(String file) {
        Set<String> all = new LinkedHashSet<>();
        Matcher address = ADDRESS.matcher(file);
        while (address.find()) {
            all.add(address.group());
        }
        return all;
    }

    @Test
    void aCheckSaysOfEachTableHowMuchOfItIsInWhichLanguage() {
        List<String> lines = Answer.run("check", document.toString()).out().lines().toList();
        List<String> vietnamese =
                Answer.run("check", "--lang", "vi", document.toString()).out().lines().toList();
        Map.of(
                        "milestone", "title",
                        "agreement", "title",
                        "indicator", "name")
                .forEach(
                        (table, field) -> {
                            int all = RecordFiles.count(table + "s");
                            assertTrue(
                                    lines.contains(
                                            table
                                                    + "\tvi "
                                                    + translated(table, field)
                                                    + " of "
                                                    + all),
                                    lines.toString());
                            assertTrue(
                                    lines.contains(table + "\ten " + all + " of " + all),
                                    lines.toString());
                            assertTrue(
                                    vietnamese.contains(table + "\tvi " + all + " trên " + all),
                                    vietnamese.toString());
                        });
        int noted =
                RecordFiles.count("observations", row -> !row.getOrDefault("note", "").isEmpty());
        assertTrue(lines.contains("observation\tvi " + noted + " of " + noted), lines.toString());
    }

    @Test
    void aTranslationOfAnotherTextThanThereIsNowIsOlder() throws IOException {
        Path edited = folder.resolve("edited");
        Files.createDirectories(edited);
        LocalizedText title =
                LocalizedText.of("en", "Visits").with("vi", Translation.of("Chuyến thăm", "Visit"));
        Path file =
                BundledDocument.write(
                        edited.resolve("edited.milestones"),
                        Facts.dataset(
                                Facts.milestone("M1").title(title).build(),
                                Facts.milestone("M2").title("Talks").build()));
        assertTrue(
                Answer.run("check", file.toString())
                        .out()
                        .contains("milestone\tvi 1 of 2, 1 older than the original\n"));
        assertTrue(
                Answer.run("check", "--lang", "vi", file.toString())
                        .out()
                        .contains("milestone\tvi 1 trên 2, 1 cũ hơn bản gốc\n"));
    }

    private static int translated(String kind, String field) {
        return RecordFiles.count(
                "translations",
                row ->
                        kind.equals(row.get("kind"))
                                && field.equals(row.get("field"))
                                && "vi".equals(row.get("language")));
    }
}
