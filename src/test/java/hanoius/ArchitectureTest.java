package hanoius;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import hanoius.figure.Palette;
import hanoius.figure.TextMeasure;
import hanoius.language.LocalizedText;
import hanoius.language.Translation;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The order of the packages and what each may not touch. */
class ArchitectureTest {

    /** A package imports only from smaller rows; packages of one row never import each other. */
    private static final Map<String, Integer> ROWS =
            rows(
                    "language edtf task file fts5 metadata",
                    "model everyday limit fault opening",
                    "numeral presence",
                    "figure schema",
                    "text font",
                    "query",
                    "plot archive typing form rows wording canvas",
                    "store exchange picture control paste listing",
                    "interchange",
                    "workspace filing intake merge",
                    "timeline.lane chart.series sheet table",
                    "timeline.mark chart.mark milestone help",
                    "timeline chart agreement source evidence search transfer editor revision"
                            + " importing doubles grid",
                    "shell command",
                    "app build");

    private static Map<String, Integer> rows(String... rows) {
        Map<String, Integer> of = new HashMap<>();
        for (int row = 0; row < rows.length; row++) {
            for (String each : rows[row].split(" ", -1)) {
                of.put(each, row + 1);
            }
        }
        return of;
    }

    private static final JavaClasses PRODUCT =
            new ClassFileImporter().importPath(Path.of("target", "classes", "hanoius"));

    private static final String[] FX_NODES = {
        "javafx.scene..",
        "javafx.stage..",
        "javafx.application..",
        "javafx.animation..",
        "javafx.css..",
        "org.controlsfx.."
    };

    @Test
    void everyPackageStandsInTheTable() {
        Set<String> found =
                PRODUCT.stream()
                        .filter(each -> each.getPackageName().startsWith("hanoius."))
                        .map(ArchitectureTest::packageOf)
                        .collect(Collectors.toCollection(TreeSet::new));
        found.removeAll(ROWS.keySet());
        assertEquals(Set.of(), found, "packages without a row");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleHolds(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @Test
    void whatOutlivesAClassIsSubscribedToThroughALifetime() throws IOException {
        assertEquals(
                List.of(),
                SubscriptionRule.strays(Path.of("src", "main", "java")),
                "subscribe through NodeLifetime.of(node) or workspace.lifetime()");
    }

    @Test
    void noTaskTakesAlongWhatChangesWhileItRuns() throws IOException {
        assertEquals(List.of(), TaskCaptureRule.strays(Path.of("target", "classes", "hanoius")));
    }

    @Test
    void documentsAreOpenedWithTheirLocks() throws IOException {
        assertEquals(List.of(), LockRule.strays(Path.of("target", "classes", "hanoius")));
    }

    @Test
    void everyWayToOpenWithoutLocksIsFound() throws IOException {
        String stray = "planted/hanoius/archive/StrayConnection: ";
        assertEquals(
                List.of(
                        stray + "immutable",
                        stray + "jdbc:sqlite:file:a?immutable=1",
                        stray + "jdbc:sqlite:file:a?vfs=…",
                        stray + "jdbc:sqlite:…?mode=ro&NOLOCK=1"),
                LockRule.strays(Path.of("target", "test-classes", "planted")));
    }

    /** Each way to leave the locale to the machine is a method of a planted class. */
    @Test
    void everyWayToForgetTheLocaleIsFound() {
        JavaClass stray =
                new ClassFileImporter().importClass(planted.hanoius.text.StrayWords.class);
        Set<String> found =
                stray.getAccessesFromSelf().stream()
                        .filter(LocaleRule::isBroken)
                        .map(access -> access.getOrigin().getName())
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> written =
                stray.getMethods().stream()
                        .map(JavaMethod::getName)
                        .filter(name -> !name.startsWith("lambda"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(written, found);
    }

    /** Rules that nothing could break would not be worth their name. */
    @ParameterizedTest
    @MethodSource("rules")
    void theRuleCanFail(ArchRule rule) {
        JavaClasses planted =
                new ClassFileImporter().importPath(Path.of("target", "test-classes", "planted"));
        // Without this, a rule for which nothing is planted would fail for that reason alone.
        ArchRule honest = rule.allowEmptyShould(true);
        assertThrows(AssertionError.class, () -> honest.check(planted), rule.getDescription());
    }

    static Stream<ArchRule> rules() {
        return Stream.concat(order(), TypingRule.all());
    }

    private static Stream<ArchRule> order() {
        return Stream.of(
                classes().should(importOnlyFromSmallerRows()).as("packages keep their order"),
                classes()
                        .that()
                        .areTopLevelClasses()
                        .should(haveANameOfTheirOwn())
                        .as("no two types share a simple name"),
                noClasses()
                        .that(in("edtf"))
                        .should()
                        .dependOnClassesThat(
                                outside(
                                        "java.",
                                        "hanoius.edtf",
                                        "org.jspecify",
                                        "planted.hanoius.edtf"))
                        .as("dates need java.base alone"),
                noClasses()
                        .that(
                                in(
                                        "edtf",
                                        "model",
                                        "everyday",
                                        "numeral presence",
                                        "figure",
                                        "query",
                                        "schema",
                                        "text",
                                        "plot",
                                        "archive",
                                        "store",
                                        "exchange",
                                        "picture",
                                        "timeline.lane",
                                        "timeline.mark",
                                        "chart.series",
                                        "chart.mark"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx..", "org.controlsfx..")
                        .as("facts, figures, data behind views and how it is drawn know no JavaFX"),
                noClasses()
                        .that(in("figure"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.awt..", "javax.imageio..")
                        .as("figures know no AWT"),
                noClasses()
                        .that(DescribedPredicate.not(in("store")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.sql..", "org.sqlite..")
                        .as("SQL stays in the store"),
                noClasses()
                        .that(DescribedPredicate.not(in("store", "command", "app")))
                        .should()
                        .dependOnClassesThat(in("store"))
                        .as("a document is reached through the archive alone"),
                noClasses()
                        .that(DescribedPredicate.not(named("store.Connections")))
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching(
                                "java\\.sql\\.Driver.*|javax\\.sql\\..*"
                                    + "|org\\.sqlite\\.(JDBC|SQLiteConfig|SQLiteDataSource|javax).*")
                        .as("connections are made in one place, with all their settings"),
                noClasses()
                        .that(in("archive"))
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(Path.class, java.io.File.class)
                        .as("no path crosses the door to a document"),
                noClasses()
                        .that(in("text").or(in("workspace")).or(named("ViewModel")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(FX_NODES)
                        .as("view models, workspace and text see no scene"),
                noClasses()
                        .that(named("ViewModel").or(in("workspace")))
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(Thread.class, java.util.concurrent.ExecutorService.class)
                        .as("view models start no threads"),
                noClasses()
                        .that(
                                DescribedPredicate.not(
                                        in("task")
                                                // These ask for every answer that they wait for.
                                                .or(named("store.Readers"))
                                                .or(named("presence.OneWindow"))
                                                .or(named("picture.PngEncoder"))))
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching(
                                "java\\.util\\.(Timer|concurrent\\."
                                        + "(Executor.*|.*Future.*|ForkJoin.*|Scheduled.*))"
                                        + "|java\\.lang\\.ref\\.Cleaner"
                                        + "|javafx\\.concurrent\\..*")
                        .as("what keeps an exception to itself is used where it is asked for"),
                noClasses()
                        .that(named("Layout"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx..")
                        .as("layouts are pure"),
                noClasses()
                        .that(DescribedPredicate.not(in("task").or(in("app"))))
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("javafx.application.Platform")
                        .as("only task and app enter the FX thread"),
                noClasses()
                        .that(
                                DescribedPredicate.describe(
                                        "hold a text field",
                                        (JavaClass type) ->
                                                type.getDirectDependenciesFromSelf().stream()
                                                        .map(
                                                                each ->
                                                                        each.getTargetClass()
                                                                                .getName())
                                                        .anyMatch(
                                                                each ->
                                                                        each.matches(
                                                                                ".*Text(Field|Area)"))))
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching("javafx\\.stage\\.Popup|.*\\.Pop[oO]ver")
                        .as("no text field lies in a window of its own, which input methods mind"),
                noClasses()
                        .that(DescribedPredicate.not(named("control.Tip")))
                        .should()
                        .callConstructorWhere(
                                DescribedPredicate.describe(
                                        "a plain tooltip is made",
                                        each ->
                                                each.getTargetOwner()
                                                        .isEquivalentTo(Tooltip.class)))
                        .as("tooltips break their lines and find their colours"),
                noClasses()
                        .that(DescribedPredicate.not(named("typing.ChoiceField")))
                        .should()
                        .callConstructorWhere(
                                DescribedPredicate.describe(
                                        "a plain combo box is made",
                                        each ->
                                                each.getTargetOwner()
                                                        .isEquivalentTo(ComboBox.class)))
                        .as("no choice can be left for none"),
                noClasses()
                        .that(
                                DescribedPredicate.not(in("figure", "picture"))
                                        .and(DescribedPredicate.not(named("LabelSlots"))))
                        .should()
                        .accessTargetWhere(isCallOf(TextMeasure.class, "fit"))
                        .as("labels are shortened and dropped by LabelSlots alone"),
                noClasses()
                        .that(DescribedPredicate.not(named("ChartStyle")))
                        .should()
                        .accessTargetWhere(isCallOf(Palette.class, "series"))
                        .as("the colour of a series is found in one place"),
                noClasses()
                        .that(
                                DescribedPredicate.not(
                                        in("language", "model", "schema", "query", "text", "store")
                                                // Edits what it says in each language.
                                                .or(in("form", "editor"))
                                                // Holds what comes in against all of it.
                                                .or(in("intake"))
                                                // Shows beside a title the one that was found.
                                                .or(named("SearchLines"))))
                        .should()
                        .accessTargetWhere(
                                isCallOf(LocalizedText.class, "text")
                                        .or(isCallOf(LocalizedText.Shown.class, "text"))
                                        .or(isCallOf(Translation.class, "value")))
                        .as("what a text says in a language is told by Words alone"),
                noClasses()
                        .should()
                        .accessTargetWhere(
                                DescribedPredicate.describe(
                                        "the machine's locale decides", LocaleRule::isBroken))
                        .as("what depends on a locale is told which"));
    }

    private static DescribedPredicate<JavaAccess<?>> isCallOf(Class<?> owner, String method) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + method + " is called",
                access ->
                        access.getName().equals(method)
                                && access.getTargetOwner().isAssignableTo(owner));
    }

    private static String packageOf(JavaClass type) {
        return type.getPackageName().replaceFirst("^(planted\\.)?hanoius\\.", "");
    }

    private static DescribedPredicate<JavaClass> in(String... packages) {
        return DescribedPredicate.describe(
                "in " + String.join(", ", packages),
                type -> Set.of(packages).contains(packageOf(type)));
    }

    private static DescribedPredicate<JavaClass> named(String suffix) {
        return DescribedPredicate.describe(
                "named …" + suffix,
                type -> type.getName().replaceFirst("\\$.*", "").endsWith(suffix));
    }

    private static DescribedPredicate<JavaClass> outside(String... prefixes) {
        return DescribedPredicate.describe(
                "outside " + String.join(", ", prefixes),
                type ->
                        (Stream.of(prefixes).noneMatch(type.getName()::startsWith)
                                        && !type.isPrimitive()
                                        && !type.isArray())
                                || type.getName().startsWith("java.sql")
                                || type.getName().startsWith("java.awt"));
    }

    private static ArchCondition<JavaClass> importOnlyFromSmallerRows() {
        return new ArchCondition<>("import only from packages of smaller rows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = packageOf(type);
                for (Dependency each : type.getDirectDependenciesFromSelf()) {
                    String to = packageOf(each.getTargetClass().getBaseComponentType());
                    if (ROWS.containsKey(from)
                            && ROWS.containsKey(to)
                            && isOurs(each.getTargetClass().getBaseComponentType())
                            && !from.equals(to)
                            && ROWS.get(to) >= ROWS.get(from)) {
                        events.add(SimpleConditionEvent.violated(each, each.getDescription()));
                    }
                }
            }
        };
    }

    /** In any package: who searches for a name finds one thing. */
    private static ArchCondition<JavaClass> haveANameOfTheirOwn() {
        Map<String, JavaClass> byName = new HashMap<>();
        return new ArchCondition<>("have a simple name that no other type has") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                JavaClass other = byName.putIfAbsent(type.getSimpleName(), type);
                if (other != null && !type.getSimpleName().equals("package-info")) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type, type.getName() + " is named like " + other.getName()));
                }
            }
        };
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().contains("hanoius.");
    }
}
