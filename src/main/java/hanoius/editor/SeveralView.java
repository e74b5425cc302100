package hanoius.editor;

import hanoius.control.Action;
import hanoius.control.LateTooltip;
import hanoius.control.NodeLifetime;
import hanoius.control.Panes;
import hanoius.control.Spoken;
import hanoius.editor.SeveralViewModel.Together;
import hanoius.font.Icon;
import hanoius.form.RecordMerge;
import hanoius.form.SharedFields.Shared;
import hanoius.form.Suggestion.Meant;
import hanoius.form.Suggestions;
import hanoius.model.Dataset;
import hanoius.model.Party;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;
import hanoius.model.Term;
import hanoius.schema.CitationsType;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.text.EditWords;
import hanoius.text.FieldWords;
import hanoius.text.PartyWords;
import hanoius.text.Words;
import hanoius.typing.ChoiceField;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The panel while several records are selected and edited: what they share, or how two merge. */
final class SeveralView extends BorderPane {

    /** So many values of a field are named where records differ. */
    private static final int NAMED = 4;

    private static final String MERGE = "merge-two";

    private final SeveralViewModel viewModel;
    private final Runnable gone;
    private final Spoken spoken;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final HBox mergeFoot = new HBox();

    /**
     * @param gone takes the focus when it was here and there are no longer several
     */
    SeveralView(SeveralViewModel viewModel, Runnable gone) {
        this.viewModel = viewModel;
        this.gone = gone;
        spoken = new Spoken(viewModel.wordsProperty());
        setId("several");
        content.getStyleClass().add("form-content");
        content.setMinWidth(0);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        setCenter(scroll);
        var merge = new Button();
        merge.getStyleClass().add("accent");
        Action.of("editor.merge", viewModel::merge).dress(merge, spoken.words());
        merge.textProperty().bind(spoken.say("editor.merge"));
        var cancel = new Button();
        Action.of("editor.keep_both", viewModel::cancel).dress(cancel, spoken.words());
        cancel.textProperty().bind(spoken.say("editor.keep_both"));
        mergeFoot.getStyleClass().addAll("panel-foot", "form-foot", "merge-foot");
        mergeFoot.getChildren().setAll(cancel, merge);
        var lifetime = NodeLifetime.of(this);
        lifetime.subscribe(viewModel.togetherProperty(), _ -> show());
        lifetime.subscribe(viewModel.mergeProperty(), (_, _) -> show());
        lifetime.subscribe(spoken.words(), (_, _) -> show());
    }

    private void show() {
        Together together = viewModel.togetherProperty().get();
        RecordMerge<?> merge = viewModel.mergeProperty().get();
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        boolean here = content.isFocusWithin() || mergeFoot.isFocusWithin();
        String place = here && focused != null ? focused.getId() : null;
        setVisible(!together.isNone());
        setBottom(merge == null ? null : mergeFoot);
        content.getChildren().clear();
        if (merge != null) {
            content.getChildren().setAll(new MergeRows<>(viewModel, spoken, merge).all());
        } else if (!together.isNone()) {
            fill(together);
        }
        boolean kept = merge != null && mergeFoot.isFocusWithin();
        if (here && !kept) {
            goOn(place == null ? null : content.lookup("#" + place));
        }
    }

    /**
     * Keeps the focus in what is shown by now.
     *
     * @param same what had it, made anew; null where that is gone
     */
    private void goOn(@Nullable Node same) {
        Node next = same == null ? content.lookup("#" + MERGE) : same;
        if (!isVisible()) {
            gone.run();
        } else if (next != null) {
            next.requestFocus();
        } else {
            Panes.first(content).ifPresent(Node::requestFocus);
        }
    }

    private Words words() {
        return spoken.words().getValue();
    }

    private void fill(Together together) {
        var count = new Label(words().get("editor.several", together.records().size()));
        count.getStyleClass().add("title-field");
        content.getChildren().add(count);
        if (together.isPair()) {
            var merge = new Button(words().get("editor.merge_two"), new Icon(Feather.GIT_MERGE));
            merge.setId(MERGE);
            merge.setOnAction(_ -> viewModel.ask());
            content.getChildren().add(merge);
        }
        together.shared().forEach(each -> content.getChildren().add(row(each)));
        if (together.shared().isEmpty()) {
            var nothing = new Label(words().get("editor.nothing_shared"));
            nothing.getStyleClass().add("field-hint");
            nothing.setWrapText(true);
            content.getChildren().add(nothing);
        }
    }

    private FieldRow row(Shared shared) {
        FieldWords fields = new FieldWords(words());
        String label = fields.label(shared.field());
        if (shared.field().type() instanceof FieldType.Flag) {
            String ticked = fields.ticked(shared.field());
            FieldRow row =
                    ticked.isEmpty()
                            ? new FieldRow("", flag(shared, label))
                            : new FieldRow(label, flag(shared, ticked));
            return hinted(row, shared);
        }
        if (shared.isList()) {
            return new FieldRow(label, list(shared));
        }
        return hinted(new FieldRow(label, choice(shared)), shared);
    }

    /** Says below a field in what the records differ. */
    private FieldRow hinted(FieldRow row, Shared shared) {
        if (!shared.isSame()) {
            String some =
                    shared.values().entrySet().stream()
                            .limit(NAMED)
                            .map(
                                    each ->
                                            said(shared.field(), each.getKey())
                                                    + " "
                                                    + each.getValue())
                            .collect(Collectors.joining(" · "));
            var hint = new Label(some);
            hint.getStyleClass().addAll("field-hint", "quiet");
            hint.setWrapText(true);
            hint.setMinHeight(USE_PREF_SIZE);
            row.below(hint);
        }
        return row;
    }

    /** One value in words. */
    private String said(Field<?, ?> field, Object value) {
        Dataset dataset = viewModel.workspace().dataset();
        FieldWords fields = new FieldWords(words());
        return switch (value) {
            case RecordId id ->
                    new EditWords(dataset, words()).name(dataset.entity(id).orElse(null));
            case Participation one -> new PartyWords(words()).brief(List.of(one));
            case Boolean flag when flag && !fields.ticked(field).isEmpty() -> fields.ticked(field);
            case Boolean flag -> words().get(flag ? "field.yes" : "editor.no");
            case Enum<?> constant -> fields.value(field, constant.name());
            default -> fields.value(field, value.toString());
        };
    }

    private CheckBox flag(Shared shared, String label) {
        var box = new CheckBox(label);
        box.setId("share-" + shared.field().name());
        box.setIndeterminate(!shared.isSame());
        box.setSelected(shared.values().containsKey(true));
        box.setOnAction(_ -> viewModel.set(shared.field(), box.isSelected()));
        return box;
    }

    private Node choice(Shared shared) {
        Field<?, ?> field = shared.field();
        var box =
                new ChoiceField<Object>(
                        value -> said(field, value), "", value -> viewModel.set(field, value));
        box.setId("share-" + field.name());
        box.getItems().setAll(choices(shared));
        if (shared.isSame()) {
            shared.values().keySet().forEach(box::put);
        } else {
            box.setPromptText(words().get("editor.mixed", shared.values().size()));
        }
        return box;
    }

    /** What there is to choose: the words of a list, the constants, else what some have. */
    private List<Object> choices(Shared shared) {
        Field<?, ?> field = shared.field();
        Stream<?> others =
                field.type() instanceof FieldType.Choice<?> choice
                        ? Arrays.stream(choice.words().getEnumConstants())
                        : words().glossary().terms(field.termList()).stream().map(Term::key);
        return Stream.<Object>concat(others, shared.values().keySet().stream()).distinct().toList();
    }

    private VBox list(Shared shared) {
        var chips = new FlowPane();
        chips.getStyleClass().add("shared-chips");
        chips.setMinWidth(0);
        shared.values()
                .forEach(
                        (value, count) -> {
                            HBox chip = chip(shared, value, count);
                            // What is too long for a line is shortened, and its signs stay in
                            // sight.
                            chip.maxWidthProperty().bind(chips.widthProperty());
                            chips.getChildren().add(chip);
                        });
        Field<?, ?> field = shared.field();
        TextField more =
                LookedUp.field(
                        viewModel.session(),
                        spoken,
                        new Elements(field.termList(), field.type() instanceof CitationsType),
                        Set::of,
                        meant -> add(field, meant));
        more.setId("share-" + field.name());
        more.setPromptText(words().get("editor.add_to_all"));
        var box = new VBox(chips, more);
        box.getStyleClass().add("shared-list");
        box.setMinWidth(0);
        return box;
    }

    private HBox chip(Shared shared, Object value, int count) {
        boolean all = count == shared.records();
        var label =
                new Label(
                        all
                                ? said(shared.field(), value)
                                : words().get(
                                                "editor.some_of",
                                                said(shared.field(), value),
                                                count,
                                                shared.records()));
        label.setMinWidth(0);
        LateTooltip.give(label, label.getText());
        var chip = new HBox(label);
        chip.getStyleClass().add("token");
        if (!all) {
            chip.getChildren()
                    .add(
                            sign(
                                    Feather.PLUS,
                                    "editor.add_this_to_all",
                                    () -> viewModel.add(shared.field(), value)));
        }
        chip.getChildren()
                .add(
                        sign(
                                Feather.X,
                                "editor.remove_from_all",
                                () -> viewModel.remove(shared.field(), value)));
        return chip;
    }

    private Button sign(Feather icon, String key, Runnable run) {
        Button button = Action.of(key, run).iconButton(icon, spoken.words());
        button.getStyleClass().add("token-sign");
        return button;
    }

    private void add(Field<?, ?> field, Meant meant) {
        switch (meant) {
            case Meant.Known(RecordId id) -> viewModel.add(field, element(id));
            case Meant.Reported(String words) ->
                    viewModel.add(field, new Participation("", "", null, words));
            case Meant.Unknown(String typed) -> viewModel.addNew(field, typed);
        }
    }

    private Object element(RecordId id) {
        return switch (id.kind()) {
            case TERM -> Term.key(id);
            case PARTY ->
                    Participation.partner(
                            viewModel
                                    .workspace()
                                    .dataset()
                                    .find(id, Party.class)
                                    .map(Party::side)
                                    .orElse(""),
                            id);
            default -> id;
        };
    }

    /** What can be added to a list. */
    private record Elements(String terms, boolean sources) implements CompletionViewModel.Making {

        @Override
        public Suggestions in(Dataset dataset, Words words) {
            if (sources) {
                return Suggestions.sources(dataset, words);
            }
            return terms.isEmpty()
                    ? Suggestions.parties(dataset, "", words)
                    : Suggestions.terms(dataset, terms, words);
        }
    }
}
