package hanoius.editor;

import hanoius.control.Alternatives;
import hanoius.control.Spoken;
import hanoius.form.RecordMerge;
import hanoius.form.RecordMerge.Part;
import hanoius.form.RecordMerge.Pick;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.schema.CitationsType;
import hanoius.text.EditWords;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How two records become one: each part of which both say something else, to be chosen, and the
 * record that comes of it.
 *
 * @param <R> the kind of record
 */
record MergeRows<R extends Entity>(
        SeveralViewModel viewModel, Spoken spoken, RecordMerge<R> merge) {

    List<Node> all() {
        List<Node> rows = new ArrayList<>();
        rows.add(
                text(
                        words().get(
                                        "editor.merge_stays",
                                        merge.staying().id().key(),
                                        merge.going().id().key()),
                        "field-hint"));
        merge.picks().forEach((part, pick) -> rows.add(row(part, pick)));
        rows.add(text(words().get("editor.merged"), "section-heading"));
        fields().lines(merge.schema(), merge.record()).stream()
                .filter(line -> !line.value().isEmpty())
                .forEach(
                        line ->
                                rows.add(
                                        new FieldRow(
                                                line.label(), text(line.value(), "merged-value"))));
        return rows;
    }

    private Words words() {
        return spoken.words().getValue();
    }

    private FieldWords fields() {
        return new FieldWords(words());
    }

    private static Label text(String says, String styleClass) {
        var label = new Label(says);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private FieldRow row(Part<R> part, Pick chosen) {
        var choices = new VBox();
        choices.getStyleClass().add("merge-choices");
        var picks = new Alternatives<Pick>(now -> pick(choices, part, now));
        for (Pick each : merge.choices(part)) {
            var button = new RadioButton(said(part, each));
            button.setId(id(part, each));
            button.setWrapText(true);
            button.setMinHeight(RadioButton.USE_PREF_SIZE);
            picks.offer(button, each);
            choices.getChildren().add(button);
        }
        picks.show(chosen);
        return new FieldRow(label(part), choices);
    }

    private String id(Part<R> part, Pick pick) {
        return "merge-"
                + part.field().name()
                + part.language()
                + "-"
                + pick.name().toLowerCase(Locale.ROOT);
    }

    /** All rows are made anew; who chose by keys goes on from the choice. */
    private void pick(Node choices, Part<R> part, Pick now) {
        Scene scene = choices.getScene();
        boolean byKeys = choices.isFocusWithin();
        viewModel.pick(merge, part, now);
        Node again = scene.lookup("#" + id(part, now));
        if (byKeys && again != null) {
            again.requestFocus();
        }
    }

    private String label(Part<R> part) {
        String label = fields().label(part.field());
        return part.language().isEmpty()
                ? label
                : words().get("edit.in_language", label, words().languageName(part.language()));
    }

    private String said(Part<R> part, Pick pick) {
        if (pick == Pick.BOTH) {
            return words().get("editor.both");
        }
        R record = pick == Pick.GOING ? merge.going() : merge.staying();
        if (part.field().type() instanceof CitationsType && record instanceof Fact fact) {
            return fact.citations().stream().map(this::said).collect(Collectors.joining("\n"));
        }
        return part.language().isEmpty()
                ? fields().whole(part.field(), record)
                : merge.said(part, pick);
    }

    private String said(Citation citation) {
        Dataset dataset = viewModel.workspace().dataset();
        String name =
                new EditWords(dataset, words())
                        .name(dataset.entity(citation.source()).orElse(null));
        return Stream.of(name, citation.locator(), citation.quote())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
