package hanoius.editor;

import hanoius.editor.TypedEntry.Outcome;
import hanoius.edtf.Refusal;
import hanoius.form.Reading;
import hanoius.form.Suggestion;
import hanoius.form.Suggestion.Meant;
import hanoius.form.Suggestion.Meant.Known;
import hanoius.form.Tokens;
import hanoius.form.Tokens.Token;
import hanoius.limit.LimitException;
import hanoius.limit.Limits;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.schema.Field;
import hanoius.schema.Values;
import hanoius.text.Words;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A field whose value is a row of tokens, and the text that is typed to add one.
 *
 * @param <R> the kind of record
 * @param <V> the values of the field
 */
final class TokenFieldViewModel<R extends Entity, V> {

    private final RecordForm<R> form;
    private final Field<R, V> field;
    private final Tokens<V> tokens;
    private final Workspace workspace;
    private final TypedEntry<String> entry;
    private final CompletionViewModel completion;
    private final ReadOnlyIntegerWrapper marked = new ReadOnlyIntegerWrapper(-1);

    /**
     * @param part tells the tokens from others of the same field; empty when they are all of it
     */
    TokenFieldViewModel(RecordForm<R> form, Field<R, V> field, Tokens<V> tokens, String part) {
        this.form = form;
        this.field = field;
        this.tokens = tokens;
        workspace = form.session().workspace();
        // Nothing that is typed is a value before it is taken.
        entry = form.entry(field, part + "+", _ -> "", this::readName, true, (_, _) -> {});
        CompletionViewModel.Making suggesting = tokens::suggestions;
        completion =
                new CompletionViewModel(
                        workspace,
                        () -> suggesting,
                        () -> tokens.taken(form.value(field)),
                        this::take);
    }

    /** What is looked for is nothing before it is taken. */
    static Reading<String> read(String typed) {
        return typed.isBlank()
                ? Reading.empty()
                : Reading.misread(Refusal.of("editor.not_taken", typed.strip()));
    }

    /** The same, unless no word of a list could be called so. */
    private Reading<String> readName(String typed) {
        return excess(typed).<Reading<String>>map(Reading::misread).orElseGet(() -> read(typed));
    }

    private Optional<Refusal> excess(String typed) {
        try {
            if (makesTerms()) {
                Limits.name(RecordId.term(tokens.list(), typed.strip()).toString());
            }
            return Optional.empty();
        } catch (LimitException e) {
            return Optional.of(e);
        }
    }

    private boolean makesTerms() {
        return tokens.makes().filter(RecordId.Kind.TERM::equals).isPresent();
    }

    /** What is typed and no token yet. */
    TypedEntry<String> entry() {
        return entry;
    }

    CompletionViewModel completion() {
        return completion;
    }

    Words words() {
        return workspace.words();
    }

    boolean isSingle() {
        return tokens.isSingle();
    }

    /** Whether there may be none. */
    boolean isOptional() {
        return !field.required();
    }

    /** What the tokens depend on. */
    ObservableValue<@Nullable V> valueProperty() {
        return form.observe(field);
    }

    List<Token> tokens() {
        return tokens.of(form.value(field), workspace.dataset(), words());
    }

    /** Which token is marked; −1 for none. */
    ReadOnlyIntegerProperty markedProperty() {
        return marked.getReadOnlyProperty();
    }

    /** Marks a token; −1 for none. */
    void mark(int token) {
        marked.set(Math.min(token, tokens().size() - 1));
    }

    /**
     * Marks the token so many further on, or back, from the text behind them all.
     *
     * @return whether there is one, or the text was come back to
     */
    boolean walk(int step) {
        int count = tokens().size();
        int here = marked.get() < 0 ? count : marked.get();
        int next = Math.clamp(here + step, 0, count);
        boolean moves = next != here;
        marked.set(next == count ? -1 : next);
        return moves || marked.get() >= 0;
    }

    /** Removes the marked token; the next one is marked, so that one can go on. */
    boolean removeMarked() {
        int token = marked.get();
        if (token < 0) {
            return false;
        }
        remove(token);
        return true;
    }

    /** Removes a token, unless it is the only one of a field that must have one. */
    void remove(int token) {
        if (isSingle() && !isOptional()) {
            return;
        }
        int was = marked.get();
        form.set(field, tokens.without(form.value(field), token));
        marked.set(was < 0 ? -1 : Math.min(was, tokens().size() - 1));
    }

    /** Shows the record that the marked token stands for. */
    boolean openMarked() {
        return marked.get() >= 0 && open(marked.get());
    }

    boolean open(int token) {
        RecordId opens = tokens().get(token).opens();
        if (opens == null) {
            return false;
        }
        workspace.select(opens);
        return true;
    }

    private void take(Suggestion suggestion) {
        if (suggestion.meant() instanceof Meant.Unknown(String typed)
                && excess(typed).isPresent()) {
            // It stays in the field, which says what is wrong.
            entry.save();
            return;
        }
        entry.textProperty().set("");
        marked.set(-1);
        switch (suggestion.meant()) {
            case Meant.Unknown(String typed) -> make(typed);
            case Meant meant -> form.set(field, tokens.with(form.value(field), meant));
        }
    }

    private void make(String typed) {
        String language = words().language().code();
        RecordId.Kind kind = tokens.makes().orElseThrow();
        if (makesTerms()) {
            Entity term = tokens.made(typed, RecordId.term(tokens.list(), typed), language);
            form.change(
                    "", all -> add(all, term.id()), List.of(Edit.adding(term)), Outcome.UNHEARD);
        } else {
            form.make(kind, id -> tokens.made(typed, id, language), this::add, _ -> {});
        }
    }

    private void add(Values<R> all, RecordId id) {
        all.set(field, tokens.with(all.optional(field), new Known(id)));
    }

    /** Changes the value itself, as where a token has parts. */
    void change(UnaryOperator<V> changing) {
        V value = form.value(field);
        if (value != null) {
            form.set(field, changing.apply(value));
        }
    }
}
