package hanoius.intake;

import hanoius.language.Language;
import hanoius.model.RecordId.Kind;
import hanoius.query.FoldedText;
import hanoius.query.SearchWords;
import hanoius.schema.AgreementSchema;
import hanoius.schema.CitationsType;
import hanoius.schema.Column;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.IndicatorSchema;
import hanoius.schema.LocalizedType;
import hanoius.schema.ObservationSchema;
import hanoius.schema.ParticipationsType;
import hanoius.schema.QuantityType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the columns of a kind are called: in data packages, and by the program in each language. */
final class Heads {

    private static final Pattern IN_LANGUAGE =
            Pattern.compile(
                    "(.+?)[\\s_(\\[-]+(?:in |bằng |tiếng"
                            + " )*(en|vi|english|vietnamese|anh|việt|vn)[\\])]?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Map<String, String> LANGUAGES =
            Map.of(
                    "en",
                    "en",
                    "english",
                    "en",
                    "anh",
                    "en",
                    "vi",
                    "vi",
                    "vietnamese",
                    "vi",
                    "viet",
                    "vi",
                    "vn",
                    "vi");

    private final Map<String, Target> targets = new HashMap<>();

    /** What offices write above such columns, where nothing of the program is called so. */
    private final Map<String, Target> usual = new HashMap<>();

    /**
     * @param words those of the document, from which its sides are known
     */
    Heads(Kind kind, Words words) {
        Schema<?> schema = Schemas.of(kind);
        if (schema.hasKey()) {
            add(Target.of(Column.ID.name()), Column.ID.name());
            add(Target.of(Column.UUID.name()), Column.UUID.name());
        }
        for (Field<?, ?> field : schema.fields()) {
            field.columns().forEach(each -> add(Target.of(each.name()), each.name()));
        }
        for (Language each : Language.values()) {
            called(schema, Words.in(each));
            if (kind == Kind.OBSERVATION) {
                unit(new FieldWords(Words.in(each)));
            }
        }
        sides(schema, words);
    }

    private void called(Schema<?> schema, Words words) {
        FieldWords fields = new FieldWords(words);
        if (schema.hasKey()) {
            add(Target.of(Column.ID.name()), words.get("xlsx.id"));
        }
        for (Field<?, ?> field : schema.fields()) {
            String label = fields.label(field);
            usually(field, fields);
            if (field.type() instanceof FieldType.Edtf) {
                add(Target.of(field.name()), words.get("xlsx.edtf", label));
            }
            if (field.type() instanceof QuantityType) {
                for (Field<?, ?> part : QuantityType.PARTS) {
                    add(Target.of(part.name()), fields.label(part));
                    usually(part, fields);
                }
            } else if (field.type() instanceof ParticipationsType) {
                add(Target.of(Target.PARTIES), label);
                add(Target.of(Target.PARTIES), fields.label(AgreementSchema.PARTNERS));
            } else {
                add(Target.of(field.name()), label);
            }
            if (field.name().equals("url")) {
                add(Target.of(field.name()), words.get("xlsx.address"));
            } else if (field.name().equals("summary")) {
                add(Target.of(field.name()), words.get("xlsx.summary"));
            }
        }
    }

    private void unit(FieldWords fields) {
        Target unit = Target.of(Target.UNIT);
        add(unit, Target.UNIT);
        add(unit, fields.label(IndicatorSchema.UNIT));
        fields.usualHeads(IndicatorSchema.UNIT)
                .forEach(each -> usual.putIfAbsent(FoldedText.of(each), unit));
    }

    private void usually(Field<?, ?> field, FieldWords fields) {
        for (String head : fields.usualHeads(field)) {
            usual.putIfAbsent(FoldedText.of(head), Target.of(field.name()));
        }
    }

    private void sides(Schema<?> schema, Words words) {
        boolean has =
                schema.fields().stream()
                        .anyMatch(each -> each.type() instanceof ParticipationsType);
        if (has) {
            add(Target.of(Target.PARTIES), Target.PARTIES);
            for (String side : words.sides()) {
                Target target = new Target(Target.PARTIES, side);
                add(target, side);
                Stream.of(Language.values())
                        .map(language -> words.to(language).side(side))
                        .forEach(each -> add(target, each));
            }
        }
    }

    private void add(Target target, String head) {
        targets.putIfAbsent(FoldedText.of(head), target);
    }

    /** What is called so and not otherwise. */
    Optional<Target> exactly(String head) {
        return Optional.ofNullable(targets.get(FoldedText.of(head)));
    }

    /** What a column of that head may be; empty when nothing is called nearly so. */
    Optional<Target> of(String head) {
        Matcher said = IN_LANGUAGE.matcher(head.strip());
        if (!said.matches()) {
            return nearly(head);
        }
        String language = LANGUAGES.getOrDefault(FoldedText.of(said.group(2)), "");
        return exactly(said.group(1))
                .or(() -> nearly(said.group(1)))
                .filter(each -> each.detail().isEmpty())
                .map(each -> new Target(each.column(), language));
    }

    private Optional<Target> nearly(String head) {
        return Optional.ofNullable(usual.get(FoldedText.of(head))).or(() -> beginning(head));
    }

    /** What begins with the name of a column is that, as in "Tên sự kiện". */
    private Optional<Target> beginning(String head) {
        List<SearchWords.Word> words = SearchWords.of(head);
        for (int most = words.size() - 1; most > 0; most--) {
            StringBuilder begin = new StringBuilder();
            words.subList(0, most).forEach(each -> begin.append(each.folded()));
            Target known = targets.get(begin.toString());
            if (known != null) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** What a kind can be asked for, by the names of columns, for somebody to choose from. */
    static List<Target> all(Kind kind, Words words) {
        Schema<?> schema = Schemas.of(kind);
        Map<String, Target> all = new LinkedHashMap<>();
        Stream<Target> own =
                schema.fields().stream()
                        .flatMap(
                                field ->
                                        field.type() instanceof LocalizedType
                                                ? Stream.concat(
                                                        Stream.of(Target.of(field.name())),
                                                        Stream.of(Language.values())
                                                                .map(
                                                                        each ->
                                                                                new Target(
                                                                                        field
                                                                                                .name(),
                                                                                        each
                                                                                                .code())))
                                                : field.type() instanceof ParticipationsType
                                                        ? Stream.concat(
                                                                Stream.of(
                                                                        Target.of(Target.PARTIES)),
                                                                words.sides().stream()
                                                                        .map(
                                                                                each ->
                                                                                        new Target(
                                                                                                Target
                                                                                                        .PARTIES,
                                                                                                each)))
                                                        : field.columns().stream()
                                                                .map(Column::name)
                                                                .map(Target::of));
        Stream.concat(schema.hasKey() ? Stream.of(Target.of(Column.ID.name())) : Stream.of(), own)
                .forEach(each -> all.put(each.toString(), each));
        if (kind == Kind.OBSERVATION) {
            all.put(Target.UNIT, Target.of(Target.UNIT));
        }
        return List.copyOf(all.values());
    }

    /** Whether a kind cites sources. */
    static boolean cites(Kind kind) {
        return Schemas.of(kind).fields().stream()
                .anyMatch(each -> each.type() instanceof CitationsType);
    }

    /** The columns without which no record of a kind is made. */
    static List<String> required(Kind kind) {
        return Schemas.of(kind).fields().stream()
                .filter(Field::required)
                .flatMap(field -> field.columns().stream())
                .filter(Column::required)
                .map(Column::name)
                .filter(each -> !each.equals(QuantityType.QUALIFIER.name()))
                .filter(each -> !each.equals(AgreementSchema.COUNT.name()))
                .filter(
                        each ->
                                kind != Kind.OBSERVATION
                                        || !each.equals(ObservationSchema.FEATURED.name()))
                .toList();
    }
}
