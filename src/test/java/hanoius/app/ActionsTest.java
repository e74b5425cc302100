package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import hanoius.control.Action;
import hanoius.control.ActionKeys;
import hanoius.control.LateTooltip;
import hanoius.control.Shortcut;
import hanoius.control.Shortcut.Reach;
import hanoius.language.Language;
import hanoius.text.Words;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whatever offers an action says the same of it, and no key does two things in one place. */
class ActionsTest extends InBundledWindow {

    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("hanoius");

    /** An action with the node on which its keys work when they work on one alone. */
    private record Bound(Action action, Node focused) {

        Shortcut shortcut() {
            return Objects.requireNonNull(action.shortcut());
        }

        /** Whether there is a place of the focus in which both answer a key. */
        boolean meets(Bound other) {
            boolean here = shortcut().reach() == Reach.FOCUSED;
            boolean there = other.shortcut().reach() == Reach.FOCUSED;
            return !(here && there) || focused.equals(other.focused);
        }
    }

    /** What keys do in what is on screen, as far as there is anything to do. */
    private static Stream<Bound> bound(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Bound> own =
                ActionKeys.of(node).stream()
                        .flatMap(
                                keys ->
                                        keys.actions().stream()
                                                .map(each -> new Bound(each, keys.focused())))
                        .filter(each -> each.action().shortcut() != null);
        Stream<Bound> below =
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(ActionsTest::bound)
                        : Stream.of();
        return Stream.concat(own, below);
    }

    private static List<String> shared(List<Bound> all) {
        List<String> found = new ArrayList<>();
        for (Bound one : all) {
            for (Bound other : all.subList(all.indexOf(one) + 1, all.size())) {
                // A figure walks by itself unless its view knows a better way.
                boolean walk = one.action().id().equals(other.action().id());
                for (KeyCombination key : one.shortcut().keys()) {
                    if (!walk
                            && other.shortcut().keys().contains(key)
                            && one.action().enabled().get()
                            && other.action().enabled().get()
                            && one.meets(other)) {
                        found.add(key + " " + one.action().id() + " " + other.action().id());
                    }
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource
    void noKeyDoesTwoThingsAndButtonsTellTheKeys(Shown shown, FxRobot robot) {
        shown.show(window, robot);
        assertAll(this::noKeyDoesTwoThings, () -> buttonsTellTheKeysOfTheirActions(robot));
    }

    private void noKeyDoesTwoThings() {
        List<Bound> all = Stops.onFx(() -> bound(window.view()).toList());
        assertTrue(all.size() > 10, all::toString);
        assertEquals(List.of(), Stops.onFx(() -> shared(all)));
    }

    /** The same of two that are planted. */
    @Test
    void aKeyThatDoesTwoThingsIsFound() {
        Shortcut shortcut = Shortcut.of("shell.key_help", Reach.WINDOW, "Shortcut+K");
        Node node = new Pane();
        List<Bound> two =
                Stream.of("timeline.fit", "chart.fit")
                        .map(each -> new Bound(Action.of(each, () -> {}).on(shortcut), node))
                        .toList();
        assertEquals(1, shared(two).size());
    }

    private void buttonsTellTheKeysOfTheirActions(FxRobot robot) {
        for (Language language : Language.values()) {
            robot.interact(() -> window.program().viewModel().speak(language));
            Words words = Words.in(language);
            Map<String, String> told = new TreeMap<>();
            Map<String, String> wanted = new TreeMap<>();
            Stops.onFx(
                    () -> {
                        bound(window.view())
                                .forEach(each -> compare(each.action(), words, wanted, told));
                        return true;
                    });
            assertEquals(wanted, told);
        }
    }

    private void compare(
            Action action, Words words, Map<String, String> wanted, Map<String, String> told) {
        Node node = window.view().lookup("#" + action.id());
        // A toggle that is on says how to turn it off.
        boolean on = node instanceof ToggleButton toggle && toggle.isSelected();
        if (node instanceof ButtonBase button && !on) {
            wanted.put(action.id(), action.tip(words));
            told.put(action.id(), LateTooltip.text(button));
        }
    }

    /** The list of keys in both languages has a line for every key that any package binds. */
    @Test
    void everyShortcutIsListed(FxRobot robot) throws IllegalAccessException {
        Shown.SHORTCUTS.show(window, robot);
        Map<String, List<Shortcut>> lines =
                shortcuts().stream().collect(Collectors.groupingBy(Shortcut::line));
        assertTrue(lines.size() > 25, lines::toString);
        for (Language language : Language.values()) {
            robot.interact(() -> window.program().viewModel().speak(language));
            Words words = Words.in(language);
            Set<String> listed =
                    robot.lookup(".shortcut-group .label").queryAll().stream()
                            .map(each -> ((Labeled) each).getText())
                            .collect(Collectors.toSet());
            Set<String> missing = new TreeSet<>();
            for (String line : lines.keySet()) {
                if (!listed.contains(words.get(line))) {
                    missing.add(line);
                }
            }
            assertEquals(Set.of(), missing);
            for (Shortcut each : shortcuts()) {
                String keys = each.told().replace("click", words.get("shell.click"));
                String last = keys.substring(keys.lastIndexOf('+') + 1);
                assertTrue(
                        listed.stream()
                                .anyMatch(line -> line.contains(last.isEmpty() ? "+" : last)),
                        keys);
            }
        }
    }

    private static List<Shortcut> shortcuts() throws IllegalAccessException {
        List<Shortcut> found = new ArrayList<>();
        for (JavaClass type : PRODUCT) {
            for (JavaField each : type.getFields()) {
                if (each.getRawType().isEquivalentTo(Shortcut.class)
                        && each.getModifiers().contains(JavaModifier.STATIC)) {
                    Field field = each.reflect();
                    field.setAccessible(true);
                    found.add((Shortcut) Objects.requireNonNull(field.get(null)));
                }
            }
        }
        return found;
    }

    /** So that one finds every key of a package by one search, in one class. */
    @Test
    void keysAreBoundInOneClassOfEachPackage() {
        ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Shortcut.class.getName())
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe(
                                "makes a key",
                                access ->
                                        access.getTargetOwner().isAssignableTo(KeyCombination.class)
                                                && (access.getTarget().getName().equals("<init>")
                                                        || access.getTarget()
                                                                .getName()
                                                                .equals("valueOf"))))
                .check(PRODUCT);
        Map<String, List<String>> binding =
                PRODUCT.stream()
                        .filter(ActionsTest::binds)
                        .collect(
                                Collectors.groupingBy(
                                        JavaClass::getPackageName,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                JavaClass::getSimpleName, Collectors.toList())));
        assertTrue(binding.size() >= 5, binding::toString);
        binding.values()
                .forEach(
                        each ->
                                assertTrue(
                                        each.size() == 1 && each.getFirst().endsWith("Keys"),
                                        binding::toString));
    }

    private static boolean binds(JavaClass type) {
        return !type.isEquivalentTo(Shortcut.class)
                && !type.getSimpleName().endsWith("Test")
                && type.getMethodCallsFromSelf().stream()
                        .anyMatch(
                                call ->
                                        call.getTargetOwner().isEquivalentTo(Shortcut.class)
                                                && Set.of("of", "gesture")
                                                        .contains(call.getTarget().getName()));
    }
}
