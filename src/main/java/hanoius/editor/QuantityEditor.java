package hanoius.editor;

import hanoius.control.NodeLifetime;
import hanoius.form.DecimalNotation;
import hanoius.form.PlainText;
import hanoius.form.QuantityNotation;
import hanoius.form.Reading;
import hanoius.model.Entity;
import hanoius.model.Indicator;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.schema.Field;
import hanoius.schema.QuantityType;
import hanoius.schema.Values;
import hanoius.text.Words;
import hanoius.typing.ChoiceField;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A figure as it is typed, and what was read out of that, each to be set by hand: the qualifier,
 * the bounds and the words of the source.
 *
 * @param <R> the kind of record
 */
record QuantityEditor<R extends Entity>(RecordForm<R> form, Field<R, Quantity> field, Words words) {

    private static final String NOTHING = "";

    private QuantityNotation notation() {
        return notation(form.valuesProperty().get());
    }

    /** In the unit of the indicator that the record names. */
    private QuantityNotation notation(Values<R> all) {
        String unit =
                form.schema().fields().stream()
                        .map(all::optional)
                        .filter(RecordId.class::isInstance)
                        .map(RecordId.class::cast)
                        .filter(id -> id.kind() == RecordId.Kind.INDICATOR)
                        .findFirst()
                        .flatMap(id -> form.dataset().find(id, Indicator.class))
                        .map(Indicator::unit)
                        .orElse(NOTHING);
        return new QuantityNotation(form.words(), unit);
    }

    private @Nullable Quantity figure() {
        return form.value(field);
    }

    /** What is typed for the whole figure. */
    TypedEntry<Quantity> entry() {
        return form.entry(
                field,
                NOTHING,
                all -> {
                    Quantity figure = all.optional(field);
                    return figure == null ? NOTHING : notation(all).written(figure);
                },
                typed -> notation().read(typed, figure()),
                !field.required(),
                (all, typed) -> all.set(field, typed));
    }

    FieldRow row(String label) {
        TypedEntry<Quantity> entry = entry();
        var typed = new NotationField<>(entry, this::notation, words).called(field.name());
        FieldRow row =
                typed.marked(unit(entry))
                        .row(
                                label,
                                _ -> NOTHING,
                                _ -> notation().remark(entry.textProperty().get(), words));
        TypedEntry<BigDecimal> lower = lower();
        TypedEntry<BigDecimal> upper = upper();
        TypedEntry<String> said = said();
        var dash = new Label("–");
        var bounds = new HBox(input(lower, "lower"), dash, input(upper, "upper"));
        bounds.getStyleClass().add("figure-parts");
        TextField source = input(said, "as_reported");
        var parts = new VBox(qualifier(), bounds, source);
        parts.getStyleClass().add("figure-lines");
        NodeLifetime.of(parts)
                .subscribe(
                        form.observe(field),
                        (@Nullable Quantity now) -> parts.setDisable(now == null));
        return row.below(parts).telling(lower, words).telling(upper, words).telling(said, words);
    }

    /** In what it is typed, while nothing is: then what it means says that. */
    private ObservableValue<String> unit(TypedEntry<Quantity> entry) {
        return form.valuesProperty()
                .flatMap(
                        all ->
                                entry.textProperty()
                                        .map(
                                                text ->
                                                        text.isEmpty()
                                                                ? words.unit(notation(all).unit())
                                                                : NOTHING));
    }

    private TextField input(TypedEntry<?> entry, String part) {
        TextField input = EntryField.line(entry);
        input.setId("edit-" + part);
        input.setPromptText(words.get("editor.figure_" + part));
        input.setAccessibleText(words.get("editor.figure_" + part));
        HBox.setHgrow(input, Priority.ALWAYS);
        input.setPrefColumnCount(6);
        return input;
    }

    private Node qualifier() {
        var box = new ChoiceField<Qualifier>(words::of, NOTHING, this::qualify);
        box.setId("edit-qualifier");
        box.getItems().setAll(List.of(Qualifier.values()));
        box.setAccessibleText(words.get("editor.figure_qualifier"));
        NodeLifetime.of(box)
                .subscribe(
                        form.observe(field),
                        (@Nullable Quantity now) -> box.put(now == null ? null : now.qualifier()));
        return box;
    }

    /** Says how exact the figure is. */
    void qualify(Qualifier now) {
        Quantity figure = figure();
        if (figure != null && figure.qualifier() != now) {
            form.set(field, QuantityNotation.qualified(figure, now));
        }
    }

    TypedEntry<BigDecimal> lower() {
        return bound(QuantityType.LOWER, this::withLower);
    }

    TypedEntry<BigDecimal> upper() {
        return bound(QuantityType.UPPER, this::withUpper);
    }

    private Reading<Quantity> withLower(Quantity figure, @Nullable BigDecimal bound) {
        return notation().bounded(figure, bound, figure.upper());
    }

    private Reading<Quantity> withUpper(Quantity figure, @Nullable BigDecimal bound) {
        return notation().bounded(figure, figure.lower(), bound);
    }

    /** One bound, which is refused where the figure does not lie within. */
    private TypedEntry<BigDecimal> bound(
            Field<Quantity, BigDecimal> part,
            BiFunction<Quantity, @Nullable BigDecimal, Reading<Quantity>> with) {
        return form.entry(
                field,
                part.name(),
                all -> text(all, figure -> number(all, part.of(figure))),
                typed -> read(typed, part, with),
                true,
                (all, bound) -> change(all, figure -> with.apply(figure, bound)));
    }

    private Reading<BigDecimal> read(
            String typed,
            Field<Quantity, BigDecimal> part,
            BiFunction<Quantity, @Nullable BigDecimal, Reading<Quantity>> with) {
        Quantity figure = figure();
        Reading<BigDecimal> read =
                new DecimalNotation(form.words(), notation().unit())
                        .read(typed, figure == null ? null : part.of(figure));
        return figure != null
                        && read instanceof Reading.Understood<BigDecimal>(var bound, var _)
                        && with.apply(figure, bound) instanceof Reading.Misread<Quantity>(var why)
                ? Reading.misread(why)
                : read;
    }

    /** The words of the source. */
    TypedEntry<String> said() {
        return form.entry(
                field,
                QuantityType.AS_REPORTED.name(),
                all -> text(all, Quantity::asReported),
                PlainText::read,
                true,
                (all, said) ->
                        change(
                                all,
                                figure ->
                                        Reading.of(
                                                QuantityNotation.reported(
                                                        figure, said == null ? NOTHING : said))));
    }

    private String text(Values<R> all, Function<Quantity, String> part) {
        Quantity figure = all.optional(field);
        return figure == null ? NOTHING : part.apply(figure);
    }

    private String number(Values<R> all, @Nullable BigDecimal bound) {
        return bound == null
                ? NOTHING
                : new DecimalNotation(form.words(), notation(all).unit()).written(bound);
    }

    private void change(Values<R> all, Function<Quantity, Reading<Quantity>> change) {
        Quantity figure = all.optional(field);
        if (figure != null
                && change.apply(figure) instanceof Reading.Understood<Quantity>(var now, var _)) {
            all.set(field, now);
        }
    }
}
