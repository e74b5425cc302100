package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.support.WindowExtension;
import hanoius.text.Words;

import javafx.scene.control.Label;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

import java.util.List;

@ExtendWith(WindowExtension.class)
class MarkedTextTest {

    private static final Words EN = Words.in(Language.EN);
    private static final Words VI = Words.in(Language.VI);
    private static final LocalizedText VISIT = LocalizedText.of("en", "A visit");

    @Test
    void aTextThatStandsInHasATagThatSaysSo(FxRobot robot) {
        var label = new Label();
        robot.interact(() -> MarkedText.show(label, VI.text(VISIT), VI));
        Label tag = (Label) label.getGraphic();
        assertEquals("A visit", label.getText());
        assertEquals("en", tag.getText());
        assertEquals("Bản tiếng Anh: chưa có bản dịch tiếng Việt", LateTooltip.text(tag));
        assertEquals(
                "A visit (Bản tiếng Anh: chưa có bản dịch tiếng Việt)", label.getAccessibleText());
    }

    @Test
    void theTagGoesWithTheLanguageAndComesWithIt(FxRobot robot) {
        var label = new Label();
        robot.interact(() -> MarkedText.show(label, VI.text(VISIT), VI));
        robot.interact(() -> MarkedText.show(label, EN.text(VISIT), EN));
        assertEquals("A visit", label.getText());
        assertNull(label.getGraphic());
        assertNull(label.getAccessibleText());
        LocalizedText tham = LocalizedText.of("vi", "Chuyến thăm");
        robot.interact(() -> MarkedText.show(label, EN.text(tham), EN));
        assertEquals(
                "In Vietnamese: no English translation yet",
                LateTooltip.text((Label) label.getGraphic()));
    }

    @Test
    void aTextMayEndInParenthesesOfItsOwn(FxRobot robot) {
        var label = new Label();
        robot.interact(
                () -> MarkedText.show(label, VI.text(LocalizedText.of("vi", "Nước (vi)")), VI));
        assertEquals("Nước (vi)", label.getText());
        assertNull(label.getGraphic());
    }

    @Test
    void whatIsCopiedOfATextThatFlowsIsTheText(FxRobot robot) {
        String told = VI.get("evidence.dated", VI.text(VISIT), "9/2019");
        robot.interact(
                () -> {
                    List<Text> flow = MarkedText.flowing(told, VI, Text::new);
                    assertEquals(3, flow.size());
                    assertEquals("\u00A0(en)", flow.get(1).getText());
                    assertEquals(told, String.join("", flow.stream().map(Text::getText).toList()));
                });
    }
}
