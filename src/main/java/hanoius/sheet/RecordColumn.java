package hanoius.sheet;

import hanoius.intake.ColumnWords;
import hanoius.intake.Mention;
import hanoius.intake.Mention.Unmatched;
import hanoius.intake.Target;
import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.model.Citation;
import hanoius.model.Entity;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.paste.RowState;
import hanoius.paste.TypedRow;
import hanoius.schema.CitationsType;
import hanoius.schema.Column;
import hanoius.schema.Field;
import hanoius.schema.LocalizedType;
import hanoius.schema.ParticipationsType;
import hanoius.schema.Schemas;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One cell of the rows of a kind of record: what it is in a table, how it is shown, and what a
 * record says there.
 *
 * @param field that it is of; null for a name of the record itself
 */
record RecordColumn(Kind kind, Target target, @Nullable Field<?, ?> field) {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[;\\n·]\\s*");
    private static final double SHORT = 130;

    /** Wide enough for a heading that says that it is as typed, in both languages. */
    private static final double AS_TYPED = 166;

    private static final double NAMES = 180;
    private static final double LONG = 260;

    static RecordColumn of(Kind kind, Target target) {
        boolean parties = target.column().equals(Target.PARTIES);
        Field<?, ?> field =
                Schemas.of(kind).fields().stream()
                        .filter(
                                each ->
                                        parties
                                                ? each.type() instanceof ParticipationsType
                                                : each.name().equals(target.column()))
                        .findFirst()
                        .orElse(null);
        return new RecordColumn(kind, target, field);
    }

    boolean isParties() {
        return target.column().equals(Target.PARTIES);
    }

    boolean isCitations() {
        return field != null && field.type() instanceof CitationsType;
    }

    Column.@Nullable Type type() {
        return column().map(Column::type).orElse(null);
    }

    boolean isDate() {
        return type() == Column.Type.EDTF || type() == Column.Type.DATE;
    }

    boolean isNumber() {
        return type() == Column.Type.NUMBER || type() == Column.Type.INTEGER;
    }

    private Optional<Column> column() {
        return field == null || isParties()
                ? Optional.empty()
                : field.columns().stream()
                        .filter(each -> each.name().equals(target.column()))
                        .findFirst();
    }

    /** Whether other records stand in it. */
    boolean isOfNames() {
        return isParties() || isCitations();
    }

    /** Whether words of a list stand in it. */
    boolean isOfTerms() {
        return field != null && !field.termList().isEmpty();
    }

    private boolean isText() {
        return field != null && field.type() instanceof LocalizedType;
    }

    /** Whether what is understood may be other words than those that are typed. */
    private boolean isUnderstood() {
        return isParties()
                || isDate()
                || isNumber()
                || type() == Column.Type.FLAG
                || column().filter(each -> !each.terms().isEmpty() || !each.allowed().isEmpty())
                        .isPresent();
    }

    /** What is shown of it. */
    Stream<SheetColumn> shown(int cell) {
        boolean beside = isUnderstood();
        SheetColumn typed =
                SheetColumn.typed(
                        cell,
                        isText() || target.column().equals("title")
                                ? LONG
                                : isParties() || isCitations() ? NAMES : beside ? AS_TYPED : SHORT,
                        words -> new ColumnWords(words).name(target, kind),
                        beside);
        if (!beside) {
            return Stream.of(typed.before(this::was));
        }
        SheetColumn told =
                SheetColumn.told(
                                cell,
                                isParties() ? NAMES : SHORT,
                                words -> words.get("grid.understood"),
                                this::now)
                        .before(this::was);
        return isNumber() ? Stream.of(typed.ofNumbers(), told.ofNumbers()) : Stream.of(typed, told);
    }

    private String now(TypedRow row, Words words) {
        return row instanceof RecordRow record && record.after() != null
                ? said(record.after(), record.names(), words)
                : "";
    }

    private String was(TypedRow row, Words words) {
        if (row instanceof RecordRow record
                && record.state() == RowState.CHANGED
                && record.before() != null) {
            String before = said(record.before(), record.names(), words);
            return before.equals(now(row, words)) ? "" : before;
        }
        return "";
    }

    /** What a record says, in words; empty for nothing. */
    private <R extends Entity> String said(R record, Map<RecordId, String> names, Words words) {
        for (Field<R, ?> each : Schemas.of(record).fields()) {
            if (each.equals(field)) {
                return said(each, record, names, words);
            }
        }
        return "";
    }

    private <R> String said(Field<R, ?> field, R record, Map<RecordId, String> names, Words words) {
        return switch (field.of(record)) {
            case null -> "";
            case LocalizedText text -> told(text, words);
            case List<?> some when isParties() -> parties(some, names, words);
            case List<?> some when isCitations() ->
                    some.stream()
                            .map(each -> ((Citation) each).source())
                            .map(each -> names.getOrDefault(each, each.key()))
                            .collect(Collectors.joining("; "));
            default -> new FieldWords(words).brief(field, record);
        };
    }

    /** In the language of the column; where it has none, in the reader's. */
    private String told(LocalizedText text, Words words) {
        String code = target.detail();
        if (code.isEmpty()) {
            return words.text(text);
        }
        boolean has = text.language().equals(code) || text.translations().containsKey(code);
        return Stream.of(Language.values())
                .filter(each -> has && each.code().equals(code))
                .map(each -> words.to(each).text(text))
                .findFirst()
                .orElse("");
    }

    private String parties(List<?> some, Map<RecordId, String> names, Words words) {
        List<String> told = new ArrayList<>();
        for (Object each : some) {
            Participation one = (Participation) each;
            if (target.detail().isEmpty() || target.detail().equals(one.side())) {
                RecordId party = one.party();
                told.add(
                        party == null
                                ? one.asReported()
                                : Optional.ofNullable(names.get(party))
                                        .orElseGet(() -> words.party(party.key())));
            }
        }
        return told.stream().distinct().collect(Collectors.joining("; "));
    }

    /** Whether a record names something of some that come with it. */
    boolean names(Entity record, Map<RecordId, String> coming) {
        return named(record).anyMatch(coming::containsKey);
    }

    /** What a record names there. */
    <R extends Entity> Stream<RecordId> named(R record) {
        return Schemas.of(record).fields().stream()
                .filter(each -> each.equals(field))
                .flatMap(each -> each.references(record).stream());
    }

    /** The names in a text that nothing is called, of those that rows have. */
    List<Unmatched> unmatched(String text, Map<String, List<Unmatched>> all) {
        return all.isEmpty() || text.isEmpty() || !(isOfNames() || isOfTerms())
                ? List.of()
                : Stream.of(BETWEEN.split(text))
                        .flatMap(name -> all.getOrDefault(name, List.of()).stream())
                        .filter(each -> isOf(each.mention()))
                        .toList();
    }

    private boolean isOf(Mention mention) {
        return mention.kind() == Kind.TERM
                ? field != null && mention.list().equals(field.termList())
                : isParties()
                        ? mention.kind() == Kind.PARTY
                        : isCitations() && mention.kind() == Kind.SOURCE;
    }

    /** What a source is called where it is cited. */
    static String called(Source source) {
        return source.title().isEmpty() ? source.url() : source.title();
    }
}
