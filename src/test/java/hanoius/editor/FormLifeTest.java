package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.RecordId;
import hanoius.support.Facts;
import hanoius.support.FxEvents;
import hanoius.support.WindowExtension;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The form of a record that is no longer edited is gone: nothing that outlives it keeps it. */
@ExtendWith(WindowExtension.class)
class FormLifeTest {

    private static final int RECORDS = 12;

    private final EditedDocument document =
            new EditedDocument(
                    Facts.dataset(
                            IntStream.range(0, RECORDS)
                                    .mapToObj(each -> Facts.source("S" + each).build())
                                    .toList()));

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

    private List<WeakReference<RecordForm<?>>> shownOneAfterTheOther() {
        Stage window = new Stage();
        window.setScene(new Scene(new FormView(document.model, List.of()), 400, 600));
        window.show();
        List<WeakReference<RecordForm<?>>> forms = new ArrayList<>();
        for (int each = 0; each < RECORDS; each++) {
            document.workspace.select(new RecordId(RecordId.Kind.SOURCE, "S" + each));
            forms.add(new WeakReference<>(document.model.formProperty().get()));
        }
        return forms;
    }
}
