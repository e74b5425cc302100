package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.command.Commands;
import hanoius.help.HelpChapter;
import hanoius.language.Language;
import hanoius.model.Qualifier;
import hanoius.query.Operator;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import picocli.CommandLine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of the README say what the program does. {@code -Dformat.apply=true} writes them anew
 * instead of complaining.
 */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Words ENGLISH = Words.in(Language.EN);
    private static final Words VIETNAMESE = Words.in(Language.VI);

    /** A table that stands in the README between two comments that name it. */
    enum Table {
        KEYS("where | keys | what they do") {
            @Override
            Stream<List<String>> rows() {
                return Shortcuts.chapter(ENGLISH).topics().stream().flatMap(Table::keys);
            }
        },
        OPERATORS("English | Vietnamese | finds") {
            @Override
            Stream<List<String>> rows() {
                return Arrays.stream(Operator.values())
                        .map(
                                each ->
                                        List.of(
                                                typed(each.name(Language.EN) + ":"),
                                                typed(each.name(Language.VI) + ":"),
                                                ENGLISH.get("search.operator_" + each.key())));
            }
        },
        COMMANDS("command | what it does") {
            @Override
            Stream<List<String>> rows() {
                return commands("", Commands.line());
            }
        },
        EXIT_CODES("exit code | means") {
            @Override
            Stream<List<String>> rows() {
                return Commands.line()
                        .getCommandSpec()
                        .usageMessage()
                        .exitCodeList()
                        .entrySet()
                        .stream()
                        .map(each -> List.of(typed(each.getKey()), each.getValue()));
            }
        },
        QUALIFIERS("qualifier | in Vietnamese | sign | on a chart") {
            @Override
            Stream<List<String>> rows() {
                return Arrays.stream(Qualifier.values())
                        .map(
                                each ->
                                        List.of(
                                                ENGLISH.get("qualifier." + key(each)),
                                                VIETNAMESE.get("qualifier." + key(each)),
                                                ENGLISH.get("quantity." + key(each), "1,000"),
                                                drawn(each)));
            }
        };

        private static final Pattern FURTHER_SENTENCES = Pattern.compile("\\. [A-Z].*");

        private final String head;

        Table(String head) {
            this.head = head;
        }

        abstract Stream<List<String>> rows();

        private static Stream<List<String>> keys(HelpChapter.Topic place) {
            return place.lines().stream()
                    .map(line -> List.of(place.heading(), line.term(), line.text()));
        }

        private static Stream<List<String>> commands(String before, CommandLine line) {
            return line.getSubcommands().entrySet().stream()
                    .flatMap(
                            each ->
                                    each.getValue().getSubcommands().isEmpty()
                                            ? Stream.of(command(before, each.getValue()))
                                            : commands(each.getKey() + " ", each.getValue()));
        }

        private static List<String> command(String before, CommandLine line) {
            String told = line.getCommandSpec().usageMessage().description()[0];
            return List.of(
                    typed(before + line.getCommandName()),
                    FURTHER_SENTENCES.matcher(told).replaceFirst("."));
        }

        private static String typed(Object text) {
            return "`" + text + "`";
        }

        private static String key(Qualifier qualifier) {
            return qualifier.name().toLowerCase(Locale.ROOT);
        }

        private static String drawn(Qualifier qualifier) {
            return switch (qualifier) {
                case EXACT -> "solid";
                case ABOUT -> "a soft top";
                case AT_LEAST -> "a cap with an arrow upwards";
                case NEARLY, AT_MOST -> "a cap with an arrow downwards";
                case ESTIMATED -> "hollow";
                case DERIVED -> "outlined, with whiskers for its range";
                case TARGET -> "a dashed line across the columns of its year";
            };
        }

        private String begins() {
            return "<!-- " + name().toLowerCase(Locale.ROOT).replace('_', '-') + " -->\n";
        }

        /** The table as Markdown. */
        private String text() {
            String rule = head.replaceAll("[^|]+", " --- ");
            return "| "
                    + head
                    + " |\n|"
                    + rule
                    + "|\n"
                    + rows().map(Table::row).collect(Collectors.joining());
        }

        private static String row(List<String> cells) {
            return cells.stream()
                    .map(each -> each.replace("|", "\\|"))
                    .collect(Collectors.joining(" | ", "| ", " |\n"));
        }

        /** The README with the table as it should be. */
        String put(String readme) {
            int from = readme.indexOf(begins());
            int to = readme.indexOf(ENDS, Math.max(from, 0));
            assertTrue(from >= 0 && to > from, "the README has no table " + this);
            return readme.substring(0, from + begins().length()) + text() + readme.substring(to);
        }
    }

    private static final String ENDS = "<!-- end -->";

    @ParameterizedTest
    @EnumSource
    void eachTableIsThatOfTheProgram(Table table) throws IOException {
        String readme = Files.readString(README);
        String right = table.put(readme);
        if (Boolean.getBoolean("format.apply")) {
            Files.writeString(README, right);
        } else {
            assertEquals(
                    right,
                    readme,
                    "to write it anew: mvn test -Dtest=ReadmeTest -Dformat.apply=true");
        }
    }

    @Test
    void whatTheReadmeNamesIsThere() throws IOException {
        String readme = Files.readString(README);
        List<String> tests = named(readme, "`([A-Z][A-Za-z0-9]+(?:Test|Contract))`");
        assertTrue(tests.size() > 20, tests.toString());
        List<String> files = named(readme, "\\]\\(([^):]+)\\)");
        assertTrue(files.size() > 3, files.toString());
        List<String> missing =
                Stream.concat(
                                tests.stream().filter(each -> !isTest(each)),
                                files.stream().filter(each -> Files.notExists(Path.of(each))))
                        .toList();
        assertEquals(List.of(), missing);
    }

    private static List<String> named(String readme, String pattern) {
        return Pattern.compile(pattern)
                .matcher(readme)
                .results()
                .map(each -> each.group(1))
                .distinct()
                .toList();
    }

    private static boolean isTest(String name) {
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            return sources.anyMatch(each -> each.endsWith(name + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
