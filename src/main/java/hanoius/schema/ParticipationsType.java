package hanoius.schema;

import hanoius.model.Party.Participation;
import hanoius.model.RecordId;
import hanoius.model.Term;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Those who take part, in their order; each is a row of a table of their own. */
public record ParticipationsType()
        implements FieldType<List<Participation>>, RowsType<List<Participation>> {

    /** Made once: each row of a table is held against them. */
    private static final List<Column> ROW =
            List.of(
                    Column.of("side", Column.Type.TEXT, false).ofTerms(Term.SIDE),
                    Column.of("role", Column.Type.TEXT, false).ofTerms(Term.ROLE),
                    Column.of("party", Column.Type.TEXT, false)
                            .naming(List.of(RecordId.Kind.PARTY)),
                    Column.of("as_reported", Column.Type.TEXT, false));

    @Override
    public String table() {
        return "participations";
    }

    /** None: nothing stands in the row of the record. */
    @Override
    public List<Column> columns(String name, boolean required) {
        return List.of();
    }

    @Override
    public List<String> cells(@Nullable List<Participation> value) {
        return List.of();
    }

    @Override
    public List<Participation> read(List<String> cells, Keys keys) {
        return List.of();
    }

    @Override
    public List<Column> rowColumns() {
        return ROW;
    }

    @Override
    public List<List<String>> rows(List<Participation> value) {
        return value.stream()
                .map(each -> List.of(each.side(), each.role(), party(each), each.asReported()))
                .toList();
    }

    private static String party(Participation each) {
        RecordId party = each.party();
        return party == null ? "" : party.key();
    }

    @Override
    public boolean isOrdered() {
        return true;
    }

    @Override
    public RowsType<List<Participation>> rowsType() {
        return this;
    }

    @Override
    public List<Participation> with(@Nullable List<Participation> value, List<List<String>> rows) {
        return rows.stream()
                .map(row -> of(row.get(0), row.get(1), row.get(2), row.get(3)))
                .toList();
    }

    /** One whose party is written by its key; empty for none. */
    public static Participation of(String side, String role, String party, String asReported) {
        return new Participation(
                side, role, party.isEmpty() ? null : RecordId.party(party), asReported);
    }

    @Override
    public Object json(List<Participation> value) {
        return value.stream()
                .map(
                        each -> {
                            Map<String, Object> members = new LinkedHashMap<>();
                            members.put("side", each.side());
                            members.put("role", each.role());
                            members.put("party", party(each));
                            members.put("as_reported", each.asReported());
                            return members;
                        })
                .toList();
    }

    @Override
    public List<Participation> of(Object json) {
        return Json.elements(json).stream()
                .map(
                        each ->
                                of(
                                        Json.text(each, "side"),
                                        Json.text(each, "role"),
                                        Json.text(each, "party"),
                                        Json.text(each, "as_reported")))
                .toList();
    }

    /** The sides and the roles. */
    @Override
    public List<RecordId> terms(List<Participation> value) {
        Set<RecordId> terms = new LinkedHashSet<>();
        for (Participation each : value) {
            add(Term.SIDE, each.side(), terms);
            add(Term.ROLE, each.role(), terms);
        }
        return List.copyOf(terms);
    }

    private static void add(String list, String key, Set<RecordId> terms) {
        if (!key.isBlank()) {
            terms.add(RecordId.term(list, key));
        }
    }

    @Override
    public List<Participation> renamed(List<Participation> value, UnaryOperator<RecordId> names) {
        return each(value.stream().map(each -> renamed(each, names)).toList());
    }

    private static Participation renamed(Participation one, UnaryOperator<RecordId> names) {
        RecordId party = one.party();
        return new Participation(
                key(Term.SIDE, one.side(), names),
                key(Term.ROLE, one.role(), names),
                party == null ? null : names.apply(party),
                one.asReported());
    }

    private static String key(String list, String key, UnaryOperator<RecordId> names) {
        return key.isBlank() ? key : Term.key(names.apply(RecordId.term(list, key)));
    }

    @Override
    public List<Participation> together(List<Participation> one, List<Participation> other) {
        return each(Stream.concat(one.stream(), other.stream()).toList());
    }

    /**
     * Each once: a party that takes part on one side in one role is there once, in all the words in
     * which it was named.
     */
    private static List<Participation> each(List<Participation> some) {
        Map<Object, Participation> all = new LinkedHashMap<>();
        for (Participation each : some) {
            all.merge(
                    each.party() == null ? each : List.of(each.side(), each.role(), each.party()),
                    each,
                    ParticipationsType::inAllWords);
        }
        return List.copyOf(all.values());
    }

    private static Participation inAllWords(Participation one, Participation other) {
        String words =
                Stream.of(one.asReported(), other.asReported())
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("; "));
        return new Participation(one.side(), one.role(), one.party(), words);
    }

    @Override
    public List<Participation> empty() {
        return List.of();
    }

    @Override
    public List<String> texts(List<Participation> value) {
        return value.stream()
                .map(Participation::asReported)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    @Override
    public List<RecordId> references(List<Participation> value) {
        return value.stream().map(Participation::party).filter(Objects::nonNull).toList();
    }
}
