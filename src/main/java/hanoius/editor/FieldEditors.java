package hanoius.editor;

import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.Refusal;
import hanoius.form.CitationRemark;
import hanoius.form.CountNotation;
import hanoius.form.DayNotation;
import hanoius.form.FormulaTarget;
import hanoius.form.Notation;
import hanoius.form.Reading;
import hanoius.form.Tokens;
import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.model.Citation;
import hanoius.model.Entity;
import hanoius.model.Party.OtherName;
import hanoius.model.Party.Participation;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.schema.CitationsType;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.LocalizedType;
import hanoius.schema.ObservationSchema;
import hanoius.schema.OtherNamesType;
import hanoius.schema.ParticipationsType;
import hanoius.schema.PartySchema;
import hanoius.schema.QuantityType;
import hanoius.schema.SourceSchema;
import hanoius.text.FieldWords;
import hanoius.text.WebAddress;
import hanoius.text.Words;
import hanoius.typing.ChoiceField;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What edits each field of a record, by the type of the field.
 *
 * @param <R> the kind of record
 * @param language the one whose texts are edited
 */
record FieldEditors<R extends Entity>(RecordForm<R> form, Words words, Language language) {

    /** What edits a field, with its name. */
    @SuppressWarnings("unchecked") // A field's own type says what its values are.
    FieldRow row(Field<R, ?> field) {
        FieldRow row =
                switch (field.type()) {
                    case LocalizedType _ ->
                            new TranslatedText<>(
                                            form, (Field<R, LocalizedText>) field, words, language)
                                    .row(label(field));
                    case FieldType.Flag _ -> flag((Field<R, Boolean>) field);
                    case FieldType.Choice<?> choice -> choice(field, choice);
                    case FieldType.Edtf _ ->
                            new DateEditor<>(form, (Field<R, EdtfDate>) field, words)
                                    .row(label(field));
                    case QuantityType _ ->
                            new QuantityEditor<>(form, (Field<R, Quantity>) field, words)
                                    .row(label(field));
                    case FieldType.Day _ ->
                            noted((Field<R, LocalDate>) field, DayNotation::new, this::edtf);
                    case FieldType.Count count ->
                            noted(
                                    (Field<R, Integer>) field,
                                    reader -> new CountNotation(reader, count.smallest()),
                                    _ -> "");
                    case OtherNamesType _ ->
                            new OtherNamesEditor<>(form, (Field<R, List<OtherName>>) field, words)
                                    .row(label(field));
                    case FieldType.Text _ when !field.termList().isEmpty() ->
                            tokens().row(
                                            (Field<R, String>) field,
                                            new Tokens.One(field.termList()),
                                            label(field));
                    case FieldType.Names _ when !field.termList().isEmpty() ->
                            tokens().row(
                                            (Field<R, List<String>>) field,
                                            new Tokens.Many(field.termList()),
                                            label(field));
                    case FieldType.Reference reference ->
                            tokens().row(
                                            (Field<R, RecordId>) field,
                                            another(reference),
                                            label(field));
                    case CitationsType _ -> citations((Field<R, List<Citation>>) field);
                    case ParticipationsType _ ->
                            tokens().sides((Field<R, List<Participation>>) field);
                    case FieldType.Text _ -> plain((Field<R, String>) field);
                    default -> cell(field);
                };
        row.setId("field-" + field.name());
        return row;
    }

    /** What edits all fields of another record, such as a source that is cited. */
    private <S extends Entity> List<FieldRow> rows(RecordForm<S> other) {
        var editors = new FieldEditors<>(other, words, language);
        List<Field<S, ?>> fields = other.schema().fields();
        Set<Field<S, ?>> wordings = new HashSet<>();
        fields.forEach(each -> Stream.ofNullable(each.wording()).forEach(wordings::add));
        return fields.stream().filter(each -> !wordings.contains(each)).map(editors::row).toList();
    }

    private Spoken spoken() {
        return new Spoken(form.session().workspace().wordsProperty());
    }

    /** A figure that is the same is one of the same indicator. */
    private Tokens.Another another(FieldType.Reference reference) {
        RecordId indicator =
                reference.unchained() && form.schema().equals(ObservationSchema.OBSERVATION)
                        ? ofIndicator()
                        : null;
        return new Tokens.Another(Set.copyOf(reference.kinds()), form.id(), indicator);
    }

    private @Nullable RecordId ofIndicator() {
        Field<R, ?> field = form.schema().field(ObservationSchema.INDICATOR.name());
        return form.value(field) instanceof RecordId indicator ? indicator : null;
    }

    private TokenRows<R> tokens() {
        return new TokenRows<>(form, spoken());
    }

    /** What the record has to do with others, where it can have; null where not. */
    @Nullable Node links() {
        return LinksViewModel.fits(form.id().kind()) && !form.isNew()
                ? new LinksEditor(new LinksViewModel(form), language, spoken())
                : null;
    }

    private FieldRow citations(Field<R, List<Citation>> field) {
        return new FieldRow(
                        "",
                        new CitationsEditor(
                                new CitationsViewModel<>(form, field), this::rows, spoken()))
                .hint(
                        form.valuesProperty()
                                .map(
                                        all ->
                                                CitationRemark.of(
                                                                all.optional(field), form.dataset())
                                                        .map(remark -> words.get(remark.key()))
                                                        .orElse("")),
                        "field-remark");
    }

    private String label(Field<R, ?> field) {
        return new FieldWords(words).label(field);
    }

    private FieldRow plain(Field<R, String> field) {
        return FormulaTarget.of(field)
                .map(target -> new FormulaEditor<>(form, field, target, words).row(label(field)))
                .orElseGet(() -> isAddress(field) ? address(field) : text(field));
    }

    private FieldRow text(Field<R, String> field) {
        TypedEntry<String> entry = form.text(field);
        Node input =
                field.equals(SourceSchema.NOTES)
                        ? EntryField.lines(entry)
                        : EntryField.wrapped(entry);
        input.setId("edit-" + field.name());
        return new FieldRow(label(field), input).telling(entry, words);
    }

    /** A value that is typed in one line, with what it means below. */
    private <V> FieldRow noted(
            Field<R, V> field, Function<Words, Notation<V>> notation, Function<V, String> small) {
        TypedEntry<V> entry = form.noted(field, notation);
        return new NotationField<>(entry, () -> notation.apply(form.words()), words)
                .called(field.name())
                .row(label(field), small, _ -> "");
    }

    private String edtf(LocalDate day) {
        return words.get("editor.edtf", day);
    }

    private static boolean isAddress(Field<?, ?> field) {
        return field.equals(SourceSchema.URL) || field.equals(PartySchema.ADDRESS);
    }

    /** An address, which may be of no page: a remark, since a source may give such a one. */
    private FieldRow address(Field<R, String> field) {
        TypedEntry<String> entry = form.text(field);
        return new FieldRow(label(field), EntryField.line(entry))
                .telling(entry, words)
                .hint(
                        entry.textProperty()
                                .map(
                                        text ->
                                                text.isBlank() || WebAddress.of(text).isPresent()
                                                        ? ""
                                                        : words.get("editor.no_web_address")),
                        "field-remark");
    }

    private FieldRow flag(Field<R, Boolean> field) {
        String ticked = new FieldWords(words).ticked(field);
        var box = new CheckBox(ticked.isEmpty() ? label(field) : ticked);
        box.setId("edit-" + field.name());
        NodeLifetime.of(box)
                .subscribe(
                        form.observe(field),
                        (@Nullable Boolean now) -> box.setSelected(Boolean.TRUE.equals(now)));
        box.setOnAction(_ -> form.set(field, box.isSelected()));
        return new FieldRow(ticked.isEmpty() ? "" : label(field), box);
    }

    @SuppressWarnings("unchecked") // A choice is among the constants of its own type.
    private <E extends Enum<E>> FieldRow choice(Field<R, ?> field, FieldType.Choice<?> type) {
        Field<R, E> chosen = (Field<R, E>) field;
        var box =
                new ChoiceField<E>(
                        constant -> new FieldWords(words).value(field, constant.name()),
                        "",
                        now -> form.set(chosen, now));
        box.setId("edit-" + field.name());
        box.getItems().setAll(Arrays.asList((E[]) type.words().getEnumConstants()));
        NodeLifetime.of(box).subscribe(form.observe(chosen), (@Nullable E now) -> box.put(now));
        return new FieldRow(label(field), box);
    }

    /** A value that is typed as a cell of a table has it. */
    private <V> FieldRow cell(Field<R, V> field) {
        TypedEntry<V> entry =
                form.entry(
                        field,
                        "",
                        all -> String.join("; ", field.type().cells(all.optional(field))),
                        typed -> read(field, typed),
                        !field.required(),
                        (all, value) ->
                                all.set(field, value == null ? field.type().empty() : value));
        Node input = EntryField.line(entry);
        return new FieldRow(label(field), input).telling(entry, words);
    }

    private static <R, V> Reading<V> read(Field<R, V> field, String typed) {
        if (typed.isBlank()) {
            return Reading.empty();
        }
        try {
            V value = field.type().read(List.of(typed.strip()), FieldType.Keys.FIRST);
            return value == null ? Reading.empty() : Reading.of(value);
        } catch (RuntimeException e) {
            return Reading.misread(e instanceof Refusal told ? told : TypedEntry.FAILED);
        }
    }
}
