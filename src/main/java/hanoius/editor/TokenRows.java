package hanoius.editor;

import hanoius.control.NodeLifetime;
import hanoius.control.Panes;
import hanoius.control.Spoken;
import hanoius.form.PlainText;
import hanoius.form.Side;
import hanoius.form.Side.Role;
import hanoius.form.Tokens;
import hanoius.model.Entity;
import hanoius.model.Party.Participation;
import hanoius.schema.Field;
import hanoius.text.Words;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of the form in which tokens are edited.
 *
 * @param <R> the kind of record
 */
record TokenRows<R extends Entity>(RecordForm<R> form, Spoken spoken) {

    /** A row for a field that is edited as tokens. */
    <V> FieldRow row(Field<R, V> field, Tokens<V> tokens, String label) {
        return row(field, tokens, "", label);
    }

    private <V> FieldRow row(Field<R, V> field, Tokens<V> tokens, String part, String label) {
        var viewModel = new TokenFieldViewModel<>(form, field, tokens, part);
        return row(viewModel, editor(viewModel, field, part, label), label);
    }

    private <V> TokenField editor(
            TokenFieldViewModel<R, V> viewModel, Field<R, V> field, String part, String label) {
        var editor = new TokenField(viewModel, spoken, label);
        editor.input().setId("edit-" + field.name() + part);
        return editor;
    }

    private FieldRow row(TokenFieldViewModel<R, ?> viewModel, TokenField editor, String label) {
        return new FieldRow(label, editor)
                .telling(viewModel.entry(), words())
                .hint(editor.lacking(), "field-error");
    }

    private Words words() {
        return spoken.words().getValue();
    }

    /** A row for each side on which somebody takes part or may. */
    FieldRow sides(Field<R, List<Participation>> field) {
        var rows = new VBox();
        rows.getStyleClass().add("field-rows");
        List<Side> shown = new ArrayList<>();
        NodeLifetime.of(rows)
                .subscribe(
                        form.observe(field),
                        (@Nullable List<Participation> now) -> {
                            List<Side> all = Side.all(now, words());
                            if (!all.equals(shown)) {
                                shown.clear();
                                shown.addAll(all);
                                rows.getChildren()
                                        .setAll(
                                                all.stream()
                                                        .map(each -> side(field, each, all))
                                                        .toList());
                            }
                        });
        return new FieldRow("", rows);
    }

    private FieldRow side(Field<R, List<Participation>> field, Side side, List<Side> all) {
        String name =
                side.side().isEmpty() ? words().get("editor.no_side") : words().side(side.side());
        boolean alone = all.stream().filter(Side::partners).count() == 1;
        String partners =
                alone ? words().get("field.partners") : words().get("editor.partners", name);
        String label = side.partners() ? partners : name;
        String part = "-" + side.side() + (side.partners() ? "-partners" : "");
        var viewModel = new TokenFieldViewModel<>(form, field, side, part);
        TokenField editor = editor(viewModel, field, part, label);
        var parts = new VBox();
        parts.getStyleClass().add("citation-fields");
        parts.setVisible(false);
        editor.setUnfolding(token -> unfold(parts, field, new Role(side, token), part, editor));
        return row(viewModel, editor, label).below(parts);
    }

    /** Shows what is told of one who takes part, or hides it again. */
    private void unfold(
            VBox parts,
            Field<R, List<Participation>> field,
            Role role,
            String part,
            TokenField editor) {
        if (parts.isVisible()) {
            fold(parts, editor);
            return;
        }
        String of = part + "-" + role.token();
        parts.getChildren().clear();
        if (!role.side().partners()) {
            parts.getChildren().add(row(field, role, of + "-role", words().get("editor.role")));
        }
        TypedEntry<String> reported = reported(field, role, of);
        TextField input = EntryField.line(reported);
        input.setId("edit-" + field.name() + of + "-reported");
        FieldRow row = new FieldRow(words().get("field.as_reported"), input);
        parts.getChildren().add(row.telling(reported, words()));
        parts.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (EditorKeys.PUT_BACK.matches(event)) {
                        fold(parts, editor);
                        event.consume();
                    }
                });
        parts.setVisible(true);
        Panes.first(parts).ifPresent(Node::requestFocus);
    }

    private static void fold(VBox parts, TokenField editor) {
        editor.input().requestFocus();
        parts.setVisible(false);
        parts.getChildren().clear();
    }

    /** The words in which a source names one who takes part. */
    private TypedEntry<String> reported(Field<R, List<Participation>> field, Role role, String of) {
        return form.entry(
                field,
                of + "-reported",
                all -> role.in(all.optional(field)).map(Participation::asReported).orElse(""),
                PlainText::read,
                true,
                (all, typed) ->
                        all.set(
                                field,
                                role.reported(all.optional(field), typed == null ? "" : typed)));
    }
}
