package hanoius.editor;

import hanoius.control.NodeLifetime;
import hanoius.form.FormulaNotation;
import hanoius.form.FormulaTarget;
import hanoius.model.Entity;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.schema.Field;
import hanoius.schema.QuantityType;
import hanoius.schema.Values;
import hanoius.text.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.Optional;

/**
 * The arithmetic of a derived figure or of one of its bounds, and what comes out of it: where the
 * record has another number, that is offered.
 *
 * @param <R> the kind of record
 */
record FormulaEditor<R extends Entity>(
        RecordForm<R> form, Field<R, String> field, FormulaTarget target, Words words) {

    FormulaNotation notation() {
        return new FormulaNotation(form.words());
    }

    TypedEntry<String> entry() {
        return form.entry(
                field,
                "",
                all -> notation().written(formula(all)),
                typed -> notation().read(typed, form.value(field)),
                true,
                (all, typed) -> all.set(field, typed == null ? "" : typed));
    }

    private String formula(Values<R> all) {
        String formula = all.optional(field);
        return formula == null ? "" : formula;
    }

    FieldRow row(String label) {
        FieldRow row =
                new NotationField<>(entry(), this::notation, words)
                        .called(field.name())
                        .row(label, _ -> "", _ -> "")
                        .below(offer());
        row.managedProperty().bind(row.visibleProperty());
        NodeLifetime.of(row)
                .subscribe(form.valuesProperty(), all -> row.setVisible(isDerived(all)));
        return row;
    }

    private boolean isDerived(Values<R> all) {
        return !formula(all).isEmpty()
                || figure(all).filter(each -> each.qualifier() == Qualifier.DERIVED).isPresent();
    }

    private Optional<Quantity> figure(Values<R> all) {
        return quantity().map(all::optional);
    }

    @SuppressWarnings("unchecked") // The type says what the values are.
    private Optional<Field<R, Quantity>> quantity() {
        return form.schema().fields().stream()
                .filter(each -> each.type() instanceof QuantityType)
                .map(each -> (Field<R, Quantity>) each)
                .findFirst();
    }

    /** The figure with what comes out, where that is another one. */
    Optional<Quantity> computed(Values<R> all) {
        return figure(all).flatMap(figure -> target.computed(formula(all), figure));
    }

    private HBox offer() {
        var says = new Label();
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        says.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(says, Priority.ALWAYS);
        Button use = FieldRow.button(words.get("editor.use"), this::use);
        use.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(says, use);
        line.getStyleClass().addAll("field-remark", "field-other");
        NodeLifetime.of(line)
                .subscribe(
                        form.valuesProperty(),
                        all -> {
                            Optional<String> number =
                                    computed(all).flatMap(target::number).map(words::number);
                            line.setVisible(number.isPresent());
                            says.setText(
                                    number.map(each -> words.get("editor.formula_gives", each))
                                            .orElse(""));
                        });
        return line;
    }

    /** Takes what comes out. */
    void use() {
        quantity()
                .ifPresent(
                        field ->
                                computed(form.valuesProperty().get())
                                        .ifPresent(figure -> form.set(field, figure)));
    }
}
