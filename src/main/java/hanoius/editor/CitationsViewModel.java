package hanoius.editor;

import hanoius.form.PlainText;
import hanoius.form.Suggestion;
import hanoius.form.Suggestion.Meant;
import hanoius.form.Suggestion.Meant.Known;
import hanoius.form.Suggestions;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.schema.Field;
import hanoius.schema.Values;
import hanoius.workspace.EditSession;
import hanoius.workspace.Workspace;

import javafx.beans.value.ObservableValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The sources that a record cites, in their order, and the text that is typed to cite another.
 *
 * @param <R> the kind of record
 */
final class CitationsViewModel<R extends Entity> {

    /** What is rather a web address than a title. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|www\\.)\\S+");

    /**
     * One of the citations, whatever becomes of its order.
     *
     * @param again how many citations of the same source stand before it
     */
    record Cited(RecordId source, int again) {

        /** Tells its texts from those of others. */
        String part(String text) {
            return source.key() + (again == 0 ? "" : "#" + again) + ":" + text;
        }
    }

    private final RecordForm<R> form;
    private final Field<R, List<Citation>> field;
    private final EditSession session;
    private final Workspace workspace;
    private final TypedEntry<String> entry;
    private final CompletionViewModel completion;

    CitationsViewModel(RecordForm<R> form, Field<R, List<Citation>> field) {
        this.form = form;
        this.field = field;
        session = form.session();
        workspace = session.workspace();
        entry = form.entry(field, "+", _ -> "", TokenFieldViewModel::read, true, (_, _) -> {});
        CompletionViewModel.Making suggesting = Suggestions::sources;
        completion = new CompletionViewModel(workspace, () -> suggesting, Set::of, this::take);
    }

    EditSession session() {
        return session;
    }

    /** What is typed to find a source, and is none yet. */
    TypedEntry<String> entry() {
        return entry;
    }

    CompletionViewModel completion() {
        return completion;
    }

    /** The citations as they change. */
    ObservableValue<List<Cited>> keysProperty() {
        return form.valuesProperty().map(all -> keys(citations(all)));
    }

    List<Cited> keys() {
        return keys(citations(form.valuesProperty().get()));
    }

    private static List<Cited> keys(List<Citation> citations) {
        Map<RecordId, Integer> seen = new HashMap<>();
        List<Cited> keys = new ArrayList<>();
        for (Citation each : citations) {
            keys.add(new Cited(each.source(), seen.merge(each.source(), 1, Integer::sum) - 1));
        }
        return List.copyOf(keys);
    }

    private List<Citation> citations(Values<R> all) {
        List<Citation> cited = all.optional(field);
        return cited == null ? List.of() : cited;
    }

    private List<Citation> citations() {
        return citations(form.valuesProperty().get());
    }

    /** The source of a citation as it will be when the changes under way are done. */
    Optional<Source> source(Cited key) {
        return session.current(key.source()).map(Source.class::cast);
    }

    /** What it says of the fact. */
    TypedEntry<String> quote(Cited key) {
        return text(
                key,
                "quote",
                Citation::quote,
                (was, typed) -> new Citation(was.source(), was.locator(), typed));
    }

    /** Where in the source that is. */
    TypedEntry<String> locator(Cited key) {
        return text(
                key,
                "locator",
                Citation::locator,
                (was, typed) -> new Citation(was.source(), typed, was.quote()));
    }

    private TypedEntry<String> text(
            Cited key,
            String text,
            Function<Citation, String> shown,
            BiFunction<Citation, String, Citation> changed) {
        return form.entry(
                field,
                key.part(text),
                all -> cited(key, citations(all)).map(shown).orElse(""),
                PlainText::read,
                true,
                (all, typed) -> change(all, key, changed, typed == null ? "" : typed));
    }

    private static Optional<Citation> cited(Cited key, List<Citation> all) {
        int at = keys(all).indexOf(key);
        return at < 0 ? Optional.empty() : Optional.of(all.get(at));
    }

    private void change(
            Values<R> all,
            Cited key,
            BiFunction<Citation, String, Citation> changed,
            String typed) {
        List<Citation> cited = new ArrayList<>(citations(all));
        int at = keys(cited).indexOf(key);
        if (at >= 0) {
            cited.set(at, changed.apply(cited.get(at), typed));
            all.set(field, List.copyOf(cited));
        }
    }

    void remove(Cited key) {
        List<Citation> left = new ArrayList<>(citations());
        left.remove(keys().indexOf(key));
        form.set(field, List.copyOf(left));
    }

    /** Lets a citation stand one place earlier or later; at the ends it stays. */
    void move(Cited key, int by) {
        List<Citation> moved = new ArrayList<>(citations());
        int at = keys().indexOf(key);
        if (at + by >= 0 && at + by < moved.size()) {
            moved.add(at + by, moved.remove(at));
            form.set(field, List.copyOf(moved));
        }
    }

    /** Shows the source itself. */
    void open(Cited key) {
        workspace.select(key.source());
    }

    private void take(Suggestion suggestion) {
        entry.textProperty().set("");
        switch (suggestion.meant()) {
            case Known(RecordId id) -> cite(id);
            case Meant.Unknown(String typed) ->
                    form.make(
                            RecordId.Kind.SOURCE,
                            id -> made(id, typed),
                            (all, id) -> {
                                List<Citation> cited = new ArrayList<>(citations(all));
                                cited.add(Citation.of(id));
                                all.set(field, List.copyOf(cited));
                            },
                            session::cite);
            case Meant.Reported _ -> throw new IllegalArgumentException("no source is reported");
        }
    }

    /** One of which no more is known than what was typed; it has a title at any rate. */
    private static Source made(RecordId id, String typed) {
        String address = ADDRESS.matcher(typed).matches() ? typed : "";
        return new Source(id, typed, "", null, "", address, null, false, "");
    }

    private void cite(RecordId source) {
        List<Citation> cited = new ArrayList<>(citations());
        cited.add(Citation.of(source));
        form.set(field, List.copyOf(cited));
        session.cite(source);
    }

    /** Cites what was cited last in another record, unless it is here already. */
    void citeLast() {
        session.citedLast()
                .filter(last -> citations().stream().noneMatch(each -> each.source().equals(last)))
                .filter(last -> session.current(last).isPresent())
                .ifPresent(this::cite);
    }

    /** In how many records a source is cited; may take its time. */
    static int uses(Dataset dataset, RecordId source) {
        return dataset.milestonesCiting(source).cardinality()
                + (int)
                        dataset.agreements().stream()
                                .filter(each -> cites(each.citations(), source))
                                .count()
                + (int)
                        dataset.observations().stream()
                                .filter(each -> cites(each.citations(), source))
                                .count();
    }

    private static boolean cites(List<Citation> citations, RecordId source) {
        return citations.stream().anyMatch(each -> each.source().equals(source));
    }
}
