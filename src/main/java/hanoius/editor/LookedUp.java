package hanoius.editor;

import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.form.Suggestion;
import hanoius.form.Suggestions;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Term;
import hanoius.text.Words;
import hanoius.typing.Composition;
import hanoius.workspace.EditSession;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A field in which a record is looked up that something is then done with; empty again after. */
final class LookedUp {

    private LookedUp() {}

    /**
     * @param without what is not offered
     * @param taking told what was chosen
     */
    static TextField field(
            EditSession session,
            Spoken spoken,
            CompletionViewModel.Making making,
            Supplier<Set<RecordId>> without,
            Consumer<Suggestion.Meant> taking) {
        var input = new TextField();
        StringProperty text = new SimpleStringProperty("");
        var completion =
                new CompletionViewModel(
                        session.workspace(),
                        () -> making,
                        without,
                        suggestion -> {
                            text.set("");
                            taking.accept(suggestion.meant());
                        });
        input.getStyleClass().add("entry-field");
        // Before the keys of the field: those of an open list come first.
        CompletionList.install(completion, spoken, input, input);
        var lifetime = NodeLifetime.of(input);
        Composition composition = Composition.of(input);
        composition.bind(lifetime, text);
        input.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (!event.isConsumed()
                            && !composition.isRunning()
                            && answers(event, text, session)) {
                        event.consume();
                    }
                });
        lifetime.subscribe(
                text,
                (_, now) -> {
                    if (input.isFocused()) {
                        completion.typed(now);
                    }
                });
        return input;
    }

    /** Takes what was typed away, and where nothing was, the last step of the document back. */
    private static boolean answers(KeyEvent event, StringProperty text, EditSession session) {
        boolean isTyped = !text.get().isEmpty();
        if (isTyped && (EditorKeys.UNDO.matches(event) || EditorKeys.PUT_BACK.matches(event))) {
            text.set("");
            return true;
        }
        if (EditorKeys.UNDO.matches(event)) {
            session.undo();
            return true;
        }
        if (EditorKeys.REDO.matches(event) && !isTyped) {
            session.redo();
            return true;
        }
        return false;
    }

    /** Suggests what can stand in the place of a record: others of its kind, or of its list. */
    static CompletionViewModel.Making like(RecordId id) {
        return new Like(id);
    }

    private record Like(RecordId id) implements CompletionViewModel.Making {

        @Override
        public Suggestions in(Dataset dataset, Words words) {
            return id.kind() == Kind.TERM
                    ? Suggestions.terms(dataset, Term.list(id), words)
                    : Suggestions.facts(dataset, Set.of(id.kind()), words);
        }
    }
}
