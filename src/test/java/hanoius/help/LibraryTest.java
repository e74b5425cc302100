package hanoius.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

class LibraryTest {

    /** What each licence says in its own words. */
    private static final Map<String, String> WORDS =
            Map.of(
                    "Apache 2.0", "Apache License",
                    "MIT", "Permission is hereby granted",
                    "BSD 3-Clause", "Redistribution and use in source and binary forms",
                    "GPL 2.0, Classpath Exception", "\"CLASSPATH\" EXCEPTION",
                    "SIL Open Font License 1.1", "SIL OPEN FONT LICENSE");

    /** The program itself, and what only its tests ask for. */
    private static final Set<String> BESIDE = Set.of("hanoius", "org.slf4j");

    /** JavaFX has a jar without any code beside that of each platform. */
    private static final String WITHOUT_CODE = "Empty";

    static Stream<Library> all() {
        return Library.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theLicenceOfEachCanBeReadAndNamesWhoseItIs(Library library) {
        String licence = library.licence().replaceFirst(", SQLite.*", "");
        String text = library.licenceText();
        assertTrue(text.contains(WORDS.getOrDefault(licence, "?")), text);
        assertTrue(text.contains(library.holder()), text);
        assertFalse(
                !library.holder().isEmpty() && text.contains("Siegmar"),
                "it names whoever the text was taken from");
    }

    /**
     * Whatever the program runs with, asked for by the build or brought along by something else.
     */
    @Test
    void everyModuleThatTheProgramRunsWithIsNamedWithItsVersion() {
        Map<String, String> wrong = new TreeMap<>();
        List<String> brought =
                ModuleLayer.boot().configuration().modules().stream()
                        .filter(each -> !BESIDE.contains(each.name()))
                        .flatMap(each -> file(each).stream().map(file -> each.name() + " " + file))
                        .toList();
        for (String each : brought) {
            String module = each.substring(0, each.indexOf(' '));
            String file = each.substring(each.indexOf(' ') + 1);
            boolean isNamed =
                    Library.listed().stream()
                            .filter(
                                    library ->
                                            library.modules()
                                                    .contains(module.replace(WITHOUT_CODE, "")))
                            .anyMatch(
                                    library ->
                                            library.artifacts().stream()
                                                    .anyMatch(
                                                            artifact ->
                                                                    file.startsWith(
                                                                            artifact
                                                                                    + "-"
                                                                                    + library
                                                                                            .version())));
            if (!isNamed) {
                wrong.put(module, file);
            }
        }
        assertTrue(brought.size() > 10, brought::toString);
        assertEquals(Map.of(), wrong);
    }

    private static Optional<String> file(ResolvedModule module) {
        ModuleReference reference = module.reference();
        return reference
                .location()
                .filter(each -> each.getScheme().equals("file"))
                .map(URI::getPath)
                .filter(each -> each.endsWith(".jar"))
                .map(each -> String.valueOf(Path.of(each).getFileName()));
    }
}
