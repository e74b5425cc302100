package hanoius.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.shell.Looks;
import hanoius.workspace.Theme;

import javafx.css.CssParser;
import javafx.css.Declaration;
import javafx.css.Rule;
import javafx.css.Selector;
import javafx.css.Stylesheet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class SheetCompilerTest {

    private static final Path SOURCES = Path.of("src/main/resources/hanoius/shell/css");

    @TempDir private Path classes;
    private Path sheets = SOURCES;

    @BeforeEach
    void copy() throws IOException {
        sheets = Files.createDirectories(classes.resolve("hanoius/shell/css"));
        try (var all = Files.list(SOURCES)) {
            for (Path each : all.toList()) {
                Path copied = Files.copy(each, sheets.resolve(each.getFileName()));
                Files.setLastModifiedTime(copied, FileTime.fromMillis(0));
            }
        }
    }

    private Path compile(String name) throws IOException {
        SheetCompiler.main(new String[] {classes.toString()});
        return sheets.resolve(Looks.COMPILED).resolve(name + ".bss");
    }

    private static List<String> rules(Stylesheet sheet) {
        return sheet.getRules().stream()
                .map(each -> each.getSelectors() + " " + properties(each))
                .toList();
    }

    /** But for selectors of controls that are not there. */
    private static List<String> used(Stylesheet sheet) {
        List<String> rules = new ArrayList<>();
        for (Rule each : sheet.getRules()) {
            List<Selector> selectors =
                    each.getSelectors().stream()
                            .filter(selector -> !AbsentControls.isOfThem(selector.toString()))
                            .toList();
            if (!selectors.isEmpty()) {
                rules.add(selectors + " " + properties(each));
            }
        }
        assertTrue(rules.size() < sheet.getRules().size());
        return rules;
    }

    private static List<String> properties(Rule rule) {
        return rule.getDeclarations().stream().map(Declaration::getProperty).toList();
    }

    private static Stylesheet compiled(Path file) throws IOException {
        return Objects.requireNonNull(Stylesheet.loadBinary(file.toUri().toURL()));
    }

    @Test
    void theComponentsAreAllThereInTheirOrder() throws IOException {
        List<String> rules = new ArrayList<>();
        for (String each : Looks.COMPONENTS) {
            Path source = SOURCES.resolve(each + ".css");
            rules.addAll(rules(new CssParser().parse(source.toUri().toURL())));
        }
        assertFalse(rules.isEmpty());
        assertEquals(rules, rules(compiled(compile(Looks.JOINED))));
    }

    @Test
    void soIsWhatIsUsedOfTheBaseOfEachTheme() throws IOException {
        for (Theme each : Theme.values()) {
            String base = Looks.base(each);
            var source = Objects.requireNonNull(ClassLoader.getSystemResource(base.substring(1)));
            assertEquals(
                    used(new CssParser().parse(source)),
                    rules(compiled(compile(Looks.name(base)))));
            Path tokens = SOURCES.resolve(Looks.tokens(each) + ".css");
            assertEquals(
                    rules(new CssParser().parse(tokens.toUri().toURL())),
                    rules(compiled(compile(Looks.tokens(each)))));
        }
    }

    @Test
    void theSameSheetsGiveTheSameFiles() throws IOException {
        Path base = compile(Looks.name(Looks.base(Theme.LIGHT)));
        byte[] before = Files.readAllBytes(base);
        Files.delete(sheets.resolve(Looks.COMPILED).resolve(Looks.JOINED + ".bss"));
        compile(Looks.JOINED);
        assertArrayEquals(before, Files.readAllBytes(base));
    }

    @Test
    void theyAreMadeAnewWhenOneHasChangedAndOnlyThen() throws IOException {
        Path made = compile(Looks.JOINED);
        FileTime early = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(made, early);
        assertEquals(early, Files.getLastModifiedTime(compile(Looks.JOINED)));
        Files.writeString(sheets.resolve("timeline.css"), ".added { -fx-opacity: 0.5; }");
        assertTrue(Files.getLastModifiedTime(compile(Looks.JOINED)).compareTo(early) > 0);
        assertTrue(rules(compiled(made)).stream().anyMatch(each -> each.contains("added")));
    }
}
