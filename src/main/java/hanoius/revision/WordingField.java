package hanoius.revision;

import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.edtf.Refusal;
import hanoius.form.Reading;
import hanoius.merge.Difference;
import hanoius.merge.DifferingParts.Part;
import hanoius.merge.Resolution;
import hanoius.model.Entity;
import hanoius.task.Lifetime;
import hanoius.typing.Composition;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.Optional;

/**
 * A wording that neither of two copies has: a link until it is wanted, then a field that takes what
 * is typed, and says below what it does not understand.
 *
 * @param <R> the kind of record
 */
final class WordingField<R extends Entity> extends VBox {

    private final ComparisonViewModel viewModel;
    private final Difference difference;
    private final Part<R> part;
    private final String place;
    private final TextField field = new TextField();
    private final Label wrong = new Label();
    private final StringProperty typed = new SimpleStringProperty("");

    /**
     * @param place where of the part it stands, as {@link MergeViewModel#places} has it
     * @param label what that is called; empty where there is but one
     */
    WordingField(
            ComparisonViewModel viewModel,
            Resolution<R> resolution,
            Part<R> part,
            String place,
            String label) {
        this.viewModel = viewModel;
        difference = resolution.difference();
        this.part = part;
        this.place = place;
        Optional<String> misread = viewModel.merging().misread(difference, part, place);
        Spoken spoken = new Spoken(viewModel.wordsProperty());
        String id = part.field().name() + (place.isEmpty() ? "" : "-" + place);
        getStyleClass().add("comparison-wording");
        wrong.getStyleClass().add("field-error");
        wrong.setWrapText(true);
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.setVisible(false);
        field.setId("wording-" + id);
        field.setAccessibleText(viewModel.words().get("merge.wording", label));
        typed.set(misread.orElseGet(() -> viewModel.merging().written(resolution, part, place)));
        Lifetime lifetime = NodeLifetime.of(this);
        Composition.of(field).bind(lifetime, typed);
        lifetime.subscribe(typed, (_, _) -> take());
        if (misread.isPresent()) {
            // It was typed before the words changed.
            take();
        }
        if (misread.isPresent() || resolution.wording(part).isPresent()) {
            getChildren().setAll(field, wrong);
        } else {
            var link = new Hyperlink();
            link.setId("word-" + id);
            link.textProperty()
                    .bind(
                            spoken.words()
                                    .map(
                                            words ->
                                                    label.isEmpty()
                                                            ? words.get("merge.word")
                                                            : words.get("merge.word_of", label)));
            link.setOnAction(
                    _ -> {
                        getChildren().setAll(field, wrong);
                        field.requestFocus();
                        field.selectAll();
                    });
            getChildren().setAll(link);
        }
    }

    /** Takes what is typed as it is typed, so that leaving the field in any way loses nothing. */
    private void take() {
        Reading<Resolution<R>> read =
                viewModel.merging().word(difference, part, place, typed.get());
        wrong.setVisible(read instanceof Reading.Misread<Resolution<R>>);
        if (read instanceof Reading.Misread<Resolution<R>>(Refusal why)) {
            wrong.setText(viewModel.words().of(why));
        }
    }
}
