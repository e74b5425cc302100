package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Milestone;
import hanoius.support.BundledDocument;
import hanoius.support.WindowExtension;
import hanoius.text.Words;
import hanoius.workspace.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;

@ExtendWith(WindowExtension.class)
class ListedDatesTest {

    /** The height of a row in the list of records. */
    private static final double ROW = 44;

    @ParameterizedTest
    @EnumSource
    void everyDateOfTheRecordFitsIntoItsRow(Language language, FxRobot robot) throws IOException {
        var dataset = BundledDocument.record().dataset();
        robot.interact(() -> assertThatDatesFit(dataset, Words.in(language)));
    }

    private static void assertThatDatesFit(Dataset dataset, Words words) {
        var date = new Label();
        date.getStyleClass().add("record-date");
        date.setWrapText(true);
        var pane = new StackPane(date);
        Looks.dress(new Scene(pane), new SimpleObjectProperty<>(Theme.LIGHT));
        Stream.concat(
                        dataset.milestones().readAll().stream().map(Milestone::date),
                        dataset.agreements().stream().map(Agreement::signed))
                .filter(Objects::nonNull)
                .forEach(
                        each -> {
                            date.setText(words.shortDate(each));
                            pane.applyCss();
                            double height = date.prefHeight(date.prefWidth(-1));
                            assertTrue(height <= ROW, () -> date.getText() + ": " + height);
                        });
    }
}
