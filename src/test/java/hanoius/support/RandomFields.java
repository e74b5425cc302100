package hanoius.support;

import hanoius.edtf.EdtfDate;
import hanoius.everyday.RandomDates;
import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.model.Attachment;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartForm;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Link;
import hanoius.model.Party.OtherName;
import hanoius.model.Party.Participation;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Relation;
import hanoius.model.Term;
import hanoius.schema.AttachmentSchema;
import hanoius.schema.CitationsType;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.LinkSchema;
import hanoius.schema.LocalizedType;
import hanoius.schema.OtherNamesType;
import hanoius.schema.ParticipationsType;
import hanoius.schema.QuantityType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.SeriesType;
import hanoius.schema.TermSchema;
import hanoius.schema.Values;
import hanoius.schema.WeightsType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Edits that somebody might make of what a document holds, made of the schemas: every kind of
 * record, every field, every form of what a field can have, in two languages; some of them make no
 * sense and are refused.
 */
public final class RandomFields {

    private static final List<String> WORDS =
            List.of(
                    "Utah",
                    "Hà Nội",
                    "trade",
                    "thỏa thuận",
                    "Đà Nẵng",
                    "visit",
                    "smart city",
                    "bản ghi nhớ");

    private static final List<String> HOSTILE =
            List.of(
                    "O'Brien; DROP TABLE milestone;--",
                    "a \"quoted\", word, and; more",
                    "two\nlines\tand a tab",
                    "Hà Nội",
                    "\u202Eright to left\u202C",
                    "\uFEFFzero\u200Bwidth",
                    "\uD83C\uDDFB\uD83C\uDDF3 \uD83E\uDD1D \uD83C\uDDFA\uD83C\uDDF8",
                    "=1+1",
                    "<b>&amp;</b> {0} '{1}' %s \\n",
                    "NULL",
                    "1.234,5 (hơn) [~] {x}",
                    "x".repeat(700));

    private final Random random;
    private final RandomDates dates;
    private Dataset dataset = Dataset.EMPTY;

    public RandomFields(long seed) {
        random = new Random(seed);
        dates = new RandomDates(seed);
    }

    /**
     * The edits of one change.
     *
     * @param held what the document holds
     * @param unused gives a key that is free
     */
    public List<Edit> edits(Dataset held, Function<Kind, RecordId> unused) {
        dataset = held;
        Map<RecordId, Edit> edits = new LinkedHashMap<>();
        for (int i = random.nextInt(5) == 0 ? 3 : 1; i > 0; i--) {
            edit(unused).forEach(each -> edits.putIfAbsent(each.id(), each));
        }
        return edits.isEmpty() ? edits(held, unused) : List.copyOf(edits.values());
    }

    private List<Edit> edit(Function<Kind, RecordId> unused) {
        Kind kind = one(List.of(Kind.values()));
        List<? extends Entity> known = known(kind);
        int what = random.nextInt(known.size() > 14 ? 12 : 9);
        if (known.isEmpty() || what < 2) {
            return added(kind, unused);
        }
        Entity record = one(known);
        return what < 7 ? changed(record) : deleted(record);
    }

    private List<? extends Entity> known(Kind kind) {
        return switch (kind) {
            case LINK -> dataset.links();
            case CHART -> dataset.charts();
            case TERM -> dataset.terms();
            case ATTACHMENT -> dataset.attachments();
            case MILESTONE -> dataset.milestones().readAll();
            case AGREEMENT, INDICATOR, OBSERVATION, SOURCE, PARTY -> dataset.facts(kind);
        };
    }

    /** With what names it, or without, which is refused when there is such. */
    private List<Edit> deleted(Entity record) {
        Stream<Edit> links =
                dataset.linksOf(record.id()).stream()
                        .filter(_ -> random.nextInt(9) > 0)
                        .map(Edit::deleting);
        return Stream.concat(links, Stream.of(Edit.deleting(record))).toList();
    }

    private <R extends Entity> List<Edit> changed(R record) {
        Schema<R> schema = Schemas.of(record);
        Values<R> values = schema.values(record);
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            Field<R, ?> field =
                    switch (record) {
                        case Link _ -> schema.field(LinkSchema.NOTE.name());
                        case Term _ -> schema.field(anyOfTerm().name());
                        case Attachment _ -> schema.field(AttachmentSchema.NOTE.name());
                        default -> one(schema.fields());
                    };
            set(field, values);
        }
        R after = made(schema, values);
        return after == null || after.equals(record)
                ? List.of()
                : List.of(Edit.replacing(record, after));
    }

    /** What is not its id. */
    private Field<Term, ?> anyOfTerm() {
        return one(
                List.of(TermSchema.POSITION, TermSchema.COLOUR, TermSchema.SHAPE, TermSchema.NAME));
    }

    private List<Edit> added(Kind kind, Function<Kind, RecordId> unused) {
        return switch (kind) {
            case LINK -> link();
            case TERM -> added(Schemas.of(kind), new Values<>());
            case ATTACHMENT ->
                    List.of(
                            Edit.adding(
                                    Facts.noted(
                                            Facts.attachment(
                                                    unused.apply(kind).key(),
                                                    existing(Kind.FACTS),
                                                    one(List.of("scan.pdf", "ảnh.jpg")),
                                                    one(Facts.CONTENTS)),
                                            text())));
            case MILESTONE, AGREEMENT, INDICATOR, OBSERVATION, SOURCE, PARTY, CHART ->
                    added(Schemas.of(kind), new Values<>(unused.apply(kind)));
        };
    }

    private List<Edit> link() {
        List<RecordId> ends = ids(List.of(Kind.MILESTONE, Kind.AGREEMENT));
        if (ends.isEmpty()) {
            return List.of();
        }
        Link link = Facts.link(one(ends), one(List.of(Relation.values())), one(ends), one(WORDS));
        return dataset.links().stream().anyMatch(each -> each.id().equals(link.id()))
                ? List.of()
                : List.of(Edit.adding(link));
    }

    @SuppressWarnings("unchecked") // The values are of the kind of the schema.
    private <R extends Entity> List<Edit> added(Schema<R> schema, Values<?> given) {
        Values<R> values = (Values<R>) given;
        for (Field<R, ?> each : schema.fields()) {
            if (each.required() || random.nextInt(3) == 0) {
                set(each, values);
            } else {
                empty(each, values);
            }
        }
        R record = made(schema, values);
        return record == null
                        || known(record.id().kind()).stream()
                                .anyMatch(each -> each.id().equals(record.id()))
                ? List.of()
                : List.of(Edit.adding(record));
    }

    private static <R> @Nullable R made(Schema<R> schema, Values<R> values) {
        try {
            return schema.make(values);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static <R, V> void empty(Field<R, V> field, Values<R> values) {
        values.set(field, field.type().empty());
    }

    @SuppressWarnings("unchecked") // The value is made after the field's type.
    private <R, V> void set(Field<R, V> field, Values<R> values) {
        boolean none = !field.required() && random.nextInt(5) == 0;
        values.set(field, none ? field.type().empty() : (V) value(field));
    }

    private @Nullable Object value(Field<?, ?> field) {
        if (field.name().equals(LocalizedType.LANG)) {
            return one(List.of("en", "vi"));
        }
        if (field.equals(TermSchema.LIST)) {
            return one(List.of(Term.SECTOR, Term.THEME, Term.CATEGORY, Term.PLACE));
        }
        return switch (field.type()) {
            case FieldType.Text _ -> field.termList().isEmpty() ? text() : key(field.termList());
            case FieldType.Edtf _ -> date();
            case FieldType.Day _ -> LocalDate.of(1995 + random.nextInt(30), 1, 1);
            case FieldType.Count count -> (Integer) (count.smallest() + random.nextInt(4));
            case FieldType.Decimal _ -> number();
            case FieldType.Flag _ -> (Boolean) random.nextBoolean();
            case FieldType.Choice<?> choice -> one(List.of(choice.words().getEnumConstants()));
            case FieldType.Reference reference -> existing(reference.kinds());
            case FieldType.Names _ -> some(() -> name(field.termList()));
            case LocalizedType _ -> localized();
            case CitationsType _ -> citations();
            case OtherNamesType _ -> some(this::otherName);
            case SeriesType _ -> series();
            case WeightsType _ -> Map.of(one(WORDS), 0.5 + random.nextInt(3));
            case QuantityType _ -> quantity();
            case ParticipationsType _ -> some(this::participation);
        };
    }

    private String text() {
        return random.nextInt(3) == 0 ? one(HOSTILE) : one(WORDS) + " " + random.nextInt(30);
    }

    /** Mostly a word of the list, now and then one that nobody has used yet. */
    private String key(String list) {
        List<String> keys =
                dataset.terms().stream()
                        .filter(each -> each.list().equals(list))
                        .map(Term::key)
                        .toList();
        return keys.isEmpty() || random.nextInt(8) == 0 ? text().strip() : one(keys);
    }

    private String name(String list) {
        return list.isEmpty() || random.nextInt(4) == 0 ? one(WORDS) : key(list);
    }

    private EdtfDate date() {
        return random.nextBoolean()
                ? dates.dates().findFirst().orElseThrow()
                : EdtfDate.parse((2000 + random.nextInt(25)) + "-0" + (1 + random.nextInt(9)));
    }

    private BigDecimal number() {
        return new BigDecimal(
                one(List.of("0", "0.10", "2.0", "253400", "-3.5", "1E+9", "98765432109876.5")));
    }

    private Quantity quantity() {
        BigDecimal value = number();
        return new Quantity(
                value,
                one(List.of(Qualifier.values())),
                random.nextInt(3) == 0 ? value.subtract(BigDecimal.ONE) : null,
                random.nextInt(3) == 0 ? value.add(BigDecimal.TEN) : null,
                random.nextBoolean() ? text() : "");
    }

    private LocalizedText localized() {
        String own = one(List.of("en", "vi"));
        LocalizedText text = LocalizedText.of(own, text());
        return random.nextBoolean()
                ? text
                : text.with(
                        own.equals("en") ? "vi" : "en",
                        new Translation(
                                text(),
                                one(List.of(Translation.Origin.values())),
                                random.nextBoolean() ? text.text() : text()));
    }

    private OtherName otherName() {
        return new OtherName(
                one(List.of("", "en", "vi")), text(), random.nextBoolean() ? date() : null);
    }

    private Participation participation() {
        String role = random.nextBoolean() ? "partner" : key(Term.ROLE);
        RecordId party = random.nextInt(4) == 0 ? null : existing(List.of(Kind.PARTY));
        return new Participation(
                key(Term.SIDE), role, party, party == null || random.nextBoolean() ? text() : "");
    }

    private List<Citation> citations() {
        Set<RecordId> sources = new LinkedHashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            sources.add(existing(List.of(Kind.SOURCE)));
        }
        return sources.stream()
                .map(
                        each ->
                                new Citation(
                                        each,
                                        random.nextBoolean() ? text() : "",
                                        random.nextBoolean() ? text() : ""))
                .toList();
    }

    private List<ChartDefinition.Entry> series() {
        Set<RecordId> indicators = new LinkedHashSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            indicators.add(existing(List.of(Kind.INDICATOR)));
        }
        return indicators.stream()
                .map(
                        each ->
                                new ChartDefinition.Entry(
                                        each,
                                        random.nextBoolean()
                                                ? null
                                                : one(List.of(ChartForm.values())),
                                        random.nextInt(4) > 0))
                .toList();
    }

    private List<RecordId> ids(List<Kind> kinds) {
        List<RecordId> all = new ArrayList<>();
        kinds.forEach(kind -> known(kind).forEach(each -> all.add(each.id())));
        return all;
    }

    /** One that is there, as a rule. */
    private RecordId existing(List<Kind> kinds) {
        List<RecordId> all = ids(kinds);
        return all.isEmpty() || random.nextInt(60) == 0
                ? new RecordId(kinds.getFirst(), "gone")
                : one(all);
    }

    private <T> List<T> some(Supplier<T> one) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> one.get()).distinct().toList();
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
