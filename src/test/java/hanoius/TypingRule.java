package hanoius;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import hanoius.shell.Looks;
import hanoius.typing.Composition;

import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import java.util.Set;
import java.util.stream.Stream;

/** What keeps words whole that an input method composes, wherever in the program one types. */
final class TypingRule {

    private static final Set<String> SELECTING =
            Set.of("selectRange", "selectPositionCaret", "extendSelection", "bindAutoCompletion");

    private TypingRule() {}

    static Stream<ArchRule> all() {
        return Stream.of(
                classes()
                        .that(make("a scene", Scene.class))
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(Looks.class)
                        .as("who makes a scene dresses it, which guards its text fields"),
                classes()
                        .that(make("a text field", TextInputControl.class, Spinner.class))
                        .or(letBoxesBeTypedInto())
                        .and(DescribedPredicate.not(onlyShowText()))
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(Composition.class)
                        .as("who makes a text field asks whether a word is composed in it"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("hanoius.typing")
                        .should()
                        .accessTargetWhere(
                                DescribedPredicate.describe(
                                        "a part of a typed text is selected",
                                        TypingRule::isSelecting))
                        .as("a completion is a line of a list, never a selected tail"),
                noClasses()
                        // Marks, where there are no letters, the token before, and removes none.
                        .that()
                        .haveNameNotMatching(".*\\.TokenField(\\$.*)?")
                        .should()
                        .accessField(KeyCode.class, "BACK_SPACE")
                        .as("Backspace deletes letters and nothing else"));
    }

    private static DescribedPredicate<JavaClass> make(String what, Class<?>... types) {
        return DescribedPredicate.describe(
                "make " + what,
                (JavaClass type) ->
                        type.getConstructorCallsFromSelf().stream()
                                .anyMatch(
                                        call ->
                                                Stream.of(types)
                                                        .anyMatch(
                                                                call.getTargetOwner()
                                                                        ::isAssignableTo)));
    }

    /** Those of details of a failure, which can be copied from. */
    private static DescribedPredicate<JavaClass> onlyShowText() {
        return DescribedPredicate.describe(
                "only show text",
                type -> Set.of("FaultCard", "Overlays").contains(type.getSimpleName()));
    }

    private static DescribedPredicate<JavaClass> letBoxesBeTypedInto() {
        return DescribedPredicate.describe(
                "let boxes be typed into",
                (JavaClass type) ->
                        type.getMethodCallsFromSelf().stream()
                                .anyMatch(
                                        call ->
                                                call.getName().equals("setEditable")
                                                        && assignableTo(ComboBox.class)
                                                                .test(call.getTargetOwner())));
    }

    private static boolean isSelecting(JavaAccess<?> access) {
        return SELECTING.contains(access.getName())
                && (access.getTargetOwner().isAssignableTo(TextInputControl.class)
                        || access.getTargetOwner()
                                .getName()
                                .startsWith("org.controlsfx.control.textfield"));
    }
}
