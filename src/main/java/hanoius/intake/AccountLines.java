package hanoius.intake;

import hanoius.intake.Account.Line;
import hanoius.intake.Account.State;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Term;
import hanoius.schema.Schemas;
import hanoius.text.EditWords;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An account as lines of cells, as the command line prints it.
 *
 * @param dataset what the document holds
 * @param words that know the terms of the document
 */
public record AccountLines(Account account, Dataset dataset, Words words) {

    private static final List<State> STATES = List.of(State.values());

    /** A head, and for each table how many of its rows are in each state. */
    public List<List<String>> counts() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                Stream.concat(Stream.of("table"), STATES.stream().map(AccountLines::word))
                        .toList());
        for (String table : account.tables()) {
            lines.add(
                    Stream.concat(
                                    Stream.of(table),
                                    STATES.stream()
                                            .map(
                                                    state ->
                                                            Long.toString(
                                                                    account.count(table, state))))
                            .toList());
        }
        return lines;
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What is new, what is changed, field by field with what it was and would be, and what is in
     * error, with the column, why, and what was read.
     */
    public Stream<List<String>> each() {
        return Stream.concat(
                account.lines().stream().flatMap(this::told),
                account.problems().stream()
                        .map(
                                each ->
                                        List.of(
                                                word(State.ERROR),
                                                each.table(),
                                                Long.toString(each.line()),
                                                each.column(),
                                                words.of(each.why()),
                                                each.read())));
    }

    /**
     * The names that nothing is called, with how many rows have them and the keys of what may be
     * meant.
     *
     * @param all also those that nothing is called nearly
     */
    public Stream<List<String>> names(boolean all) {
        return account.unmatched().stream()
                .filter(each -> each.meant() == null && (all || !each.near().isEmpty()))
                .map(
                        each ->
                                Stream.concat(
                                                Stream.of(
                                                        "name",
                                                        list(each.mention()),
                                                        each.mention().text(),
                                                        Long.toString(each.rows())),
                                                each.near().stream().map(AccountLines::key))
                                        .toList());
    }

    private static String list(Mention mention) {
        return mention.list().isEmpty() ? Schemas.of(mention.kind()).table() : mention.list();
    }

    private static String key(RecordId id) {
        return id.kind() == Kind.TERM ? Term.key(id) : id.key();
    }

    private Stream<List<String>> told(Line line) {
        Edit edit = line.edit();
        if (edit == null) {
            return Stream.empty();
        }
        EditWords ours = new EditWords(dataset, words);
        List<String> head =
                List.of(
                        word(line.state()),
                        line.table(),
                        Long.toString(line.line()),
                        edit.id().key());
        return line.state() == State.NEW
                ? Stream.of(and(head, name(ours, edit)))
                : ours.changed(edit).stream()
                        .map(each -> and(head, each.field(), each.before(), each.after()));
    }

    private static String name(EditWords ours, Edit edit) {
        @Nullable Object after = edit.after();
        return after == null ? "" : ours.name(edit.after());
    }

    private static List<String> and(List<String> head, String... more) {
        return Stream.concat(head.stream(), Stream.of(more)).toList();
    }
}
