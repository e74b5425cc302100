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
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;

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
            Workspace workspace,
            Spoken spoken,
            CompletionViewModel.Making making,
            Supplier<Set<RecordId>> without,
            Consumer<Suggestion.Meant> taking) {
        var input = new TextField();
        StringProperty text = new SimpleStringProperty("");
        var completion =
                new CompletionViewModel(
                        workspace,
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
        Composition.of(input).bind(lifetime, text);
        lifetime.subscribe(
                text,
                (_, now) -> {
                    if (input.isFocused()) {
                        completion.typed(now);
                    }
                });
        return input;
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
