package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.support.Facts;
import hanoius.support.FxEvents;
import hanoius.support.Held;
import hanoius.support.SourceBuilder;
import hanoius.support.WindowExtension;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The form of a record that is no longer edited is gone: nothing that outlives it keeps it. */
@ExtendWith(WindowExtension.class)
class FormLifeTest {

    private static final int RECORDS = 12;

    private final EditedDocument document =
            new EditedDocument(
                    Facts.dataset(
                            Stream.concat(
                                            IntStream.range(0, RECORDS)
                                                    .mapToObj(each -> Facts.source("S" + each))
                                                    .map(SourceBuilder::build),
                                            IntStream.range(0, RECORDS)
                                                    .mapToObj(FormLifeTest::milestone))
                                    .toList(),
                            IntStream.range(1, RECORDS)
                                    .mapToObj(FormLifeTest::link)
                                    .toArray(Link[]::new)));

    private static Milestone milestone(int number) {
        return Facts.milestone("M" + number).sources("S" + number).build();
    }

    private static Link link(int number) {
        return Facts.link(
                RecordId.milestone("M" + number),
                Relation.FOLLOWS,
                RecordId.milestone("M" + (number - 1)),
                "as announced");
    }

    @Test
    void aFormThatAnotherTookThePlaceOfIsForgotten() throws Exception {
        List<WeakReference<RecordForm<?>>> forms =
                WaitForAsyncUtils.waitForAsyncFx(20_000, this::shownOneAfterTheOther);
        long left = RECORDS;
        // The one that is shown stays, and the control that had the focus last may know its own.
        for (int i = 0; left > 2 && i < 100; i++) {
            System.gc();
            FxEvents.settle();
            left = forms.stream().filter(each -> each.get() != null).count();
        }
        assertTrue(left <= 2, left + " of " + RECORDS + " forms are kept");
    }

    /** Those of a record's links, and of the source of a citation that is unfolded. */
    @Test
    void soAreTheFormsWithinIt() throws Exception {
        long before = Held.instances(RecordForm.class.getName());
        long within = WaitForAsyncUtils.waitForAsyncFx(20_000, this::unfoldedOneAfterTheOther);
        assertTrue(within > 2 * RECORDS, within + " forms were there");
        long left = RECORDS;
        for (int i = 0; left > 6 && i < 10; i++) {
            FxEvents.settle();
            left = Held.instances(RecordForm.class.getName()) - before;
        }
        assertTrue(left <= 6, left + " forms are kept");
    }

    /** How many links and unfolded sources there were. */
    private long unfoldedOneAfterTheOther() {
        FormView form = window();
        long within = 0;
        for (int each = 0; each < RECORDS; each++) {
            document.workspace.select(RecordId.milestone("M" + each));
            Node citation = form.lookup("#citation-S" + each).getParent();
            ((Button) citation.lookup(".small-sign")).fire();
            form.applyCss();
            form.layout();
            within += form.lookupAll("#links .citation").size();
            within += form.lookupAll(".citation-fields").size();
        }
        return within;
    }

    private FormView window() {
        Stage window = new Stage();
        var form = new FormView(document.model, List.of());
        window.setScene(new Scene(form, 400, 600));
        window.show();
        return form;
    }

    private List<WeakReference<RecordForm<?>>> shownOneAfterTheOther() {
        window();
        List<WeakReference<RecordForm<?>>> forms = new ArrayList<>();
        for (int each = 0; each < RECORDS; each++) {
            document.workspace.select(new RecordId(RecordId.Kind.SOURCE, "S" + each));
            forms.add(new WeakReference<>(document.model.formProperty().get()));
        }
        return forms;
    }
}
