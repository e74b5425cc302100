package hanoius.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import hanoius.archive.InvalidChange;
import hanoius.edtf.DateProblem;
import hanoius.file.FileProblem;
import hanoius.interchange.ForeignFormat;
import hanoius.language.Language;
import hanoius.limit.LimitProblem;
import hanoius.model.AgreementStatus;
import hanoius.model.Measure;
import hanoius.model.Qualifier;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.numeral.NumberProblem;
import hanoius.schema.AgreementSchema;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.QuantityType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.store.DocumentException.Reason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/hanoius/text");
    private static final Path SOURCES = Path.of("src/main/java");

    /**
     * A literal that looks like a key, or like a family of keys with a dot or underscore at its
     * end.
     */
    private static final Pattern LITERAL =
            Pattern.compile("\"([a-z][a-z_]*\\.(?:[A-Za-z0-9_]+(?:\\.[A-Za-z0-9_]+)*\\.?)?)\"");

    private static final Pattern FILE_NAME =
            Pattern.compile(
                    ".*\\.(png|svg|csv|json|xlsx|zip|css|otf|sql|properties|txt|md|milestones)");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameKeys(Language language) throws IOException {
        Map<String, String> en = messages(Language.EN);
        Map<String, String> own = messages(language);
        assertNothing("Add to " + file(language) + ":", lines(en, own.keySet()));
        assertNothing("Add to " + file(Language.EN) + ":", lines(own, en.keySet()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noKeyIsWrittenTwice(Language language) throws IOException {
        List<String> keys = keysAsWritten(language);
        var seen = new TreeSet<String>();
        assertNothing(
                "Written more than once in " + file(language) + ":",
                keys.stream().filter(key -> !seen.add(key)).toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void keysAreGroupedByPrefixAndSortedWithinTheGroup(Language language) throws IOException {
        List<String> keys = keysAsWritten(language);
        List<String> groups = keys.stream().map(MessagesTest::group).distinct().toList();
        List<String> sorted =
                groups.stream()
                        .flatMap(
                                group ->
                                        keys.stream()
                                                .filter(key -> group(key).equals(group))
                                                .sorted())
                        .toList();
        assertNothing(
                "Sort within their group in " + file(language) + ", from:",
                IntStream.range(0, keys.size())
                        .filter(i -> !keys.get(i).equals(sorted.get(i)))
                        .mapToObj(keys::get)
                        .limit(1)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aMessageHasTheSamePlacesInEveryLanguage(Language language) throws IOException {
        Map<String, String> own = messages(language);
        List<String> wrong = new ArrayList<>();
        messages(Language.EN)
                .forEach(
                        (key, pattern) -> {
                            if (!places(pattern).equals(places(own.getOrDefault(key, pattern)))) {
                                wrong.add(key + " = " + own.get(key));
                            }
                        });
        assertNothing("Give the same {0}, {1}… in " + file(language) + " to:", wrong);
    }

    @Test
    void noApostropheHidesAPlace() throws IOException {
        for (Language language : Language.values()) {
            assertNothing(
                    "Write ’ for ' in " + file(language) + ":",
                    messages(language).entrySet().stream()
                            .filter(each -> each.getValue().contains("'"))
                            .map(each -> each.getKey() + " = " + each.getValue())
                            .toList());
        }
    }

    @Test
    void everyKeyThatTheProgramNamesIsThere() throws IOException {
        Map<String, String> en = messages(Language.EN);
        Set<String> groups =
                en.keySet().stream().map(MessagesTest::group).collect(toCollection(TreeSet::new));
        assertNothing(
                "Add to the file of every language:",
                literals().stream()
                        .filter(literal -> groups.contains(group(literal)))
                        .filter(literal -> !isFamily(literal))
                        .filter(literal -> !FILE_NAME.matcher(literal).matches())
                        .filter(literal -> !en.containsKey(literal))
                        .map(literal -> literal + " = ")
                        .toList());
    }

    @Test
    void everyKeyIsUsedByTheProgram() throws IOException {
        Set<String> literals = literals();
        assertNothing(
                "Take out of the file of every language:",
                messages(Language.EN).keySet().stream()
                        .filter(key -> !literals.contains(key))
                        .filter(
                                key ->
                                        literals.stream()
                                                .noneMatch(
                                                        each ->
                                                                isFamily(each)
                                                                        && key.startsWith(each)))
                        .toList());
    }

    @Test
    void everyConstantHasAWordAndNoWordIsLeftOver() throws IOException {
        Map<String, Enum<?>[]> families =
                Map.ofEntries(
                        Map.entry("status.", AgreementStatus.values()),
                        Map.entry("relation.", Relation.values()),
                        Map.entry("inverse.", Relation.values()),
                        Map.entry("qualifier.", Qualifier.values()),
                        Map.entry("quantity.", Qualifier.values()),
                        Map.entry("measure.", Measure.values()),
                        Map.entry("interchange.format.", ForeignFormat.values()),
                        Map.entry("language.", Language.values()),
                        Map.entry("mark.language.", Language.values()),
                        Map.entry("date_problem.", DateProblem.values()),
                        Map.entry("number_problem.", NumberProblem.values()),
                        Map.entry("limit_problem.", LimitProblem.values()),
                        Map.entry("document.", Reason.values()),
                        Map.entry("invalid_change.", InvalidChange.Reason.values()),
                        Map.entry("file.", FileProblem.values()));
        Set<String> keys = messages(Language.EN).keySet();
        families.forEach(
                (family, constants) -> {
                    Set<String> wanted = new TreeSet<>();
                    for (Enum<?> constant : constants) {
                        wanted.add(family + constant.name().toLowerCase(Locale.ROOT));
                    }
                    Set<String> present = new TreeSet<>(keys);
                    present.removeIf(key -> !key.startsWith(family));
                    assertEquals(wanted, present);
                });
    }

    @Test
    void everyFieldHasANameAndNoNameIsLeftOver() throws IOException {
        Set<String> wanted =
                fields().map(each -> "field." + each.name()).collect(toCollection(TreeSet::new));
        wanted.addAll(Set.of("field.in_words", "field.quoted", "field.yes"));
        wanted.add("field." + AgreementSchema.PARTNERS.name());
        Set<String> present = new TreeSet<>(messages(Language.EN).keySet());
        present.removeIf(key -> !key.startsWith("field."));
        assertEquals(wanted, present);
    }

    @Test
    void aMissingKeyIsAnErrorThatNamesFileAndKey() {
        var error =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Words.in(Language.VI).get("no.such_key"));
        assertEquals("messages_vi.properties has no no.such_key", error.getMessage());
    }

    private static List<String> lines(Map<String, String> messages, Set<String> without) {
        return messages.entrySet().stream()
                .filter(each -> !without.contains(each.getKey()))
                .map(each -> each.getKey() + " = " + each.getValue())
                .toList();
    }

    private static void assertNothing(String otherwise, Collection<String> lines) {
        assertTrue(
                lines.isEmpty(), () -> otherwise + lines.stream().collect(joining("\n", "\n", "")));
    }

    private static boolean isFamily(String literal) {
        return literal.endsWith(".") || literal.endsWith("_");
    }

    private static String group(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<Integer> places(String pattern) {
        var found = new TreeSet<Integer>();
        var matcher = Pattern.compile("\\{(\\d+)").matcher(new MessageFormat(pattern).toPattern());
        while (matcher.find()) {
            found.add(Integer.valueOf(matcher.group(1)));
        }
        return found;
    }

    private static Map<String, String> messages(Language language) throws IOException {
        var found = new TreeMap<String, String>();
        for (String line : written(language)) {
            String[] parts = line.split("\\s*=\\s*", 2);
            found.put(parts[0], parts[1]);
        }
        return found;
    }

    private static List<String> keysAsWritten(Language language) throws IOException {
        return written(language).stream().map(line -> line.split("\\s*=", 2)[0]).toList();
    }

    private static String file(Language language) {
        return "messages_" + language.code() + ".properties";
    }

    private static List<String> written(Language language) throws IOException {
        return Files.readAllLines(RESOURCES.resolve(file(language))).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static Set<String> literals() throws IOException {
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file))
                        .results()
                        .forEach(each -> found.add(each.group(1)));
            }
        }
        return found;
    }

    private static Stream<Field<?, ?>> fields() {
        return Stream.concat(
                RecordId.Kind.FACTS.stream().flatMap(kind -> Schemas.of(kind).fields().stream()),
                QuantityType.PARTS.stream());
    }

    @ParameterizedTest
    @EnumSource
    void everyConstantOfEveryFieldHasWords(Language language) {
        FieldWords words = new FieldWords(Words.in(language));
        for (Schema<?> schema : Schemas.all()) {
            for (Field<?, ?> field : schema.fields()) {
                if (field.type() instanceof FieldType.Choice<?> choice) {
                    for (Enum<?> constant : choice.words().getEnumConstants()) {
                        assertFalse(words.value(field, constant.name()).isBlank());
                    }
                }
            }
        }
    }
}
