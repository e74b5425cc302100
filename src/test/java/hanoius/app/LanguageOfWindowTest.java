package hanoius.app;

import static hanoius.support.TwoLanguages.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.control.FigureCanvas;
import hanoius.control.LateTooltip;
import hanoius.figure.Mark;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.support.FxEvents;
import hanoius.support.Marks;
import hanoius.support.TwoLanguages;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Whatever is shown, none of it is in the other language, also when that was chosen before. */
class LanguageOfWindowTest extends InBundledWindow {

    /** What shows no text of a record, or does so only sometimes. */
    private static final Set<Shown> WITHOUT_RECORDS =
            Set.of(Shown.FILTER, Shown.EXPORT, Shown.SHORTCUTS);

    @Override
    Dataset shown(Dataset record) {
        return TwoLanguages.of(record);
    }

    @ParameterizedTest
    @EnumSource(Shown.class)
    void allOfItChangesWithTheLanguage(Shown shown, FxRobot robot) {
        Parent part = shown.show(window, robot);
        @Nullable Fact selected = window.program().workspace().selected();
        for (Language language : List.of(Language.VI, Language.EN)) {
            robot.interact(() -> window.program().viewModel().speak(language));
            FxEvents.settle();
            List<String> texts = Stops.onFx(() -> texts(part).toList());
            Language other = language == Language.VI ? Language.EN : Language.VI;
            assertEquals(
                    List.of(),
                    texts.stream().filter(each -> each.contains(sign(other))).toList(),
                    language.name());
            boolean told = texts.stream().anyMatch(each -> each.contains(sign(language)));
            assertEquals(selected, window.program().workspace().selected());
            assertTrue(told || WITHOUT_RECORDS.contains(shown), language.name());
        }
    }

    /** What is seen, drawn or told to assistive technology. */
    private static Stream<String> texts(Node node) {
        if (!node.isVisible() || isOfOtherLanguages(node)) {
            return Stream.of();
        }
        Stream<String> own =
                Stream.of(
                                node.getAccessibleText(),
                                node.getAccessibleHelp(),
                                node instanceof Labeled labeled ? labeled.getText() : null,
                                node instanceof Text text ? text.getText() : null,
                                node instanceof TextInputControl input ? input.getText() : null,
                                node instanceof TextInputControl input
                                        ? input.getPromptText()
                                        : null,
                                node instanceof Control control ? LateTooltip.text(control) : null)
                        .filter(Objects::nonNull);
        Stream<String> drawn = node instanceof FigureCanvas canvas ? drawn(canvas) : Stream.of();
        Stream<String> within =
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream()
                                .flatMap(LanguageOfWindowTest::texts)
                        : Stream.of();
        return Stream.of(own, drawn, within).flatMap(each -> each);
    }

    /** Evidence tells what a record says in its other languages too. */
    private static boolean isOfOtherLanguages(Node node) {
        return node.getStyleClass().contains("entries")
                && node.lookup(".section-heading") instanceof Labeled heading
                && List.of("In other languages", "Bằng ngôn ngữ khác").contains(heading.getText());
    }

    private static Stream<String> drawn(FigureCanvas canvas) {
        List<Mark> marks = canvas.figureProperty().get().marks();
        Stream<String> labels =
                Marks.all(marks)
                        .filter(Mark.Label.class::isInstance)
                        .map(mark -> ((Mark.Label) mark).text());
        Stream<String> said = canvas.targets().stream().map(each -> each.meaning().words());
        return Stream.of(labels, said, Stream.of(canvas.descriptionProperty().get()))
                .flatMap(each -> each);
    }
}
