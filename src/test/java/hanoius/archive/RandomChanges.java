package hanoius.archive;

import hanoius.everyday.RandomDates;
import hanoius.language.LocalizedText;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Attachment;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartMode;
import hanoius.model.Citation;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.model.Link;
import hanoius.model.Measure;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.Party.OtherName;
import hanoius.model.Party.Participation;
import hanoius.model.Party.PartyKind;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.model.SavedChart;
import hanoius.model.Term;
import hanoius.schema.Field;
import hanoius.schema.LinkSchema;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.TermSchema;
import hanoius.schema.Values;
import hanoius.support.Facts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Changes that somebody might make of what they see: most are sensible, some are not. */
final class RandomChanges {

    private static final List<String> WORDS =
            List.of("Utah", "Hà Nội", "trade", "thỏa thuận", "Đà Nẵng", "visit", "smart city");

    /** From here on more is deleted than added. */
    private static final int MANY = 90;

    private final Random random;
    private final RandomDates dates;
    private boolean careless;

    RandomChanges(long seed) {
        random = new Random(seed);
        dates = new RandomDates(seed);
    }

    /** Records to begin with. */
    List<Entity> start() {
        Map<RecordId, Entity> records = new LinkedHashMap<>();
        for (RecordId.Kind kind :
                List.of(
                        RecordId.Kind.SOURCE,
                        RecordId.Kind.PARTY,
                        RecordId.Kind.INDICATOR,
                        RecordId.Kind.MILESTONE,
                        RecordId.Kind.AGREEMENT,
                        RecordId.Kind.OBSERVATION,
                        RecordId.Kind.LINK)) {
            for (int i = 0; i < 8; i++) {
                Entity record = record(kind, "0" + i, records);
                records.put(record.id(), record);
            }
        }
        List.copyOf(records.values()).forEach(each -> ModelRecords.addTerms(each, records));
        careless = true;
        return List.copyOf(records.values());
    }

    /**
     * The edits of one change.
     *
     * @param seen what its author sees
     * @param unused gives a key that is free
     */
    List<Edit> edits(Map<RecordId, Entity> seen, Function<RecordId.Kind, RecordId> unused) {
        Map<RecordId, Entity> after = new LinkedHashMap<>(seen);
        for (int i = random.nextInt(4) == 0 ? 3 : 1; i > 0; i--) {
            change(after, unused);
        }
        List<Edit> edits = new ArrayList<>();
        for (RecordId each : seen.keySet()) {
            if (!after.containsKey(each)) {
                edits.add(new Edit(each, seen.get(each), null));
            }
        }
        for (Entity each : after.values()) {
            if (!each.equals(seen.get(each.id()))) {
                edits.add(new Edit(each.id(), seen.get(each.id()), each));
            }
        }
        return edits.isEmpty() ? edits(seen, unused) : edits;
    }

    private void change(Map<RecordId, Entity> records, Function<RecordId.Kind, RecordId> unused) {
        int what = random.nextInt(records.size() > MANY ? 13 : 11);
        if (what < 4 || records.isEmpty()) {
            RecordId.Kind kind = one(List.of(RecordId.Kind.values()));
            boolean own = kind == RecordId.Kind.CHART || random.nextInt(4) > 0;
            String key =
                    own && kind != RecordId.Kind.LINK && kind != RecordId.Kind.TERM
                            ? unused.apply(kind).key()
                            : Integer.toString(1 + random.nextInt(12));
            Entity added = record(kind, key, records);
            records.put(added.id(), added);
        } else if (what < 8) {
            Entity changed = changed(one(List.copyOf(records.values())), records);
            records.put(changed.id(), changed);
        } else if (what < 9) {
            records.remove(one(List.copyOf(records.keySet())));
        } else {
            delete(one(List.copyOf(records.keySet())), records);
        }
    }

    /** Deletes a record with everything that names it, or makes that name it no more. */
    private void delete(RecordId id, Map<RecordId, Entity> records) {
        records.remove(id);
        for (Entity each : List.copyOf(records.values())) {
            switch (each) {
                case Observation o when o.indicator().equals(id) -> delete(o.id(), records);
                case Observation o when id.equals(o.sameAs()) ->
                        records.put(o.id(), Facts.like(o).sameAs(null).build());
                case Attachment attachment when attachment.of().equals(id) ->
                        records.remove(attachment.id());
                case Link link when link.from().equals(id) || link.to().equals(id) ->
                        records.remove(link.id());
                case Milestone m when m.parties().stream().anyMatch(p -> id.equals(p.party())) ->
                        delete(m.id(), records);
                case Agreement a when a.parties().stream().anyMatch(p -> id.equals(p.party())) ->
                        delete(a.id(), records);
                case Fact fact
                        when fact.citations().stream().anyMatch(c -> c.source().equals(id)) ->
                        delete(fact.id(), records);
                case Fact fact
                        when ModelRecords.terms(fact).stream().anyMatch(t -> t.id().equals(id)) ->
                        delete(fact.id(), records);
                default -> {}
            }
        }
    }

    /** A record of which up to three fields are others, all of them now and then. */
    private <R extends Entity> R changed(R record, Map<RecordId, Entity> records) {
        Schema<R> schema = Schemas.of(record);
        @SuppressWarnings("unchecked") // Of the same kind.
        R other = (R) record(record.id().kind(), record.id().key(), records);
        Values<R> values = schema.values(record);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            // The other fields of a link, and two of a term, are its id.
            Field<R, ?> field =
                    switch (record) {
                        case Link _ -> schema.field(LinkSchema.NOTE.name());
                        case Term _ -> schema.field(TermSchema.POSITION.name());
                        default -> one(schema.fields());
                    };
            values.copy(field, other);
        }
        try {
            return schema.make(values);
        } catch (IllegalArgumentException _) {
            return record;
        }
    }

    private Entity record(RecordId.Kind kind, String key, Map<RecordId, Entity> records) {
        return switch (kind) {
            case MILESTONE ->
                    Facts.milestone(key)
                            .date(date())
                            .title(title())
                            .category(one(Facts.CATEGORIES))
                            .sectors(names())
                            .parties(parties(records))
                            .places(names())
                            .summary(text())
                            .citations(citations(records))
                            .featured(random.nextBoolean())
                            .build();
            case AGREEMENT ->
                    Facts.agreement(key)
                            .signed(random.nextBoolean() ? date() : null)
                            .ended(random.nextBoolean() ? date() : null)
                            .title(title())
                            .kind(one(WORDS))
                            .status(one(List.of(AgreementStatus.values())), random.nextBoolean())
                            .count(1 + random.nextInt(3))
                            .participations(parties(records))
                            .summary(text())
                            .citations(citations(records))
                            .build();
            case INDICATOR ->
                    Facts.indicator(key)
                            .names(title(), one(WORDS))
                            .unit(one(WORDS))
                            .measure(one(List.of(Measure.values())))
                            .theme(one(WORDS))
                            .scope(one(Facts.SCOPES))
                            .description(text())
                            .build();
            case OBSERVATION -> {
                RecordId indicator = existing(RecordId.Kind.INDICATOR, records);
                yield Facts.observation(key, indicator)
                        .period(date())
                        .value(random.nextInt(100) + "." + random.nextInt(10))
                        .note(text())
                        .sameAs(preferred(indicator, key, records))
                        .citations(citations(records))
                        .featured(random.nextBoolean())
                        .build();
            }
            case SOURCE ->
                    Facts.source(key)
                            .title(title())
                            .publisher(one(WORDS))
                            .published(random.nextBoolean() ? date() : null)
                            .weak(random.nextBoolean())
                            .notes(text())
                            .build();
            case PARTY ->
                    Facts.party(key)
                            .name(title())
                            .otherNames(
                                    names().stream()
                                            .map(each -> new OtherName("", each, null))
                                            .toArray(OtherName[]::new))
                            .kind(one(List.of(PartyKind.values())))
                            .side(side())
                            .address(text())
                            .build();
            case LINK ->
                    Facts.link(
                            existing(end(), records),
                            one(List.of(Relation.values())),
                            existing(end(), records),
                            text());
            case CHART -> chart(key, records);
            case TERM -> term();
            case ATTACHMENT ->
                    Facts.noted(
                            Facts.attachment(
                                    key,
                                    existing(one(RecordId.Kind.FACTS), records),
                                    one(List.of("scan.pdf", "ảnh.jpg", "Biên bản.docx")),
                                    one(Facts.CONTENTS)),
                            text());
        };
    }

    private Term term() {
        return new Term(
                one(List.of(Term.SECTOR, Term.THEME)),
                one(WORDS),
                random.nextInt(4),
                "",
                "",
                LocalizedText.of("en", title()));
    }

    private SavedChart chart(String key, Map<RecordId, Entity> records) {
        int from = random.nextInt(20);
        return new SavedChart(
                RecordId.chart(key),
                "Chart " + random.nextInt(15),
                ChartDefinition.of(
                                List.of(
                                        existing(RecordId.Kind.INDICATOR, records),
                                        RecordId.indicator("lost")))
                        .with(one(List.of(ChartMode.values())))
                        .withFitted(random.nextBoolean())
                        .withWeights(Map.of(one(WORDS), 0.5 + random.nextInt(3))),
                LocalDate.of(2000 + from, 1, 1),
                LocalDate.of(2000 + from + random.nextInt(8), 12, 31));
    }

    private RecordId.Kind end() {
        return random.nextInt(3) == 0 ? RecordId.Kind.AGREEMENT : RecordId.Kind.MILESTONE;
    }

    /** One that is there, as a rule. */
    private RecordId existing(RecordId.Kind kind, Map<RecordId, Entity> records) {
        List<RecordId> all =
                records.keySet().stream()
                        .filter(id -> id.kind() == kind)
                        .sorted(Comparator.naturalOrder())
                        .toList();
        return all.isEmpty() || (careless && random.nextInt(60) == 0)
                ? new RecordId(kind, "gone")
                : one(all);
    }

    /** Another report of the same figure that is preferred. */
    private @Nullable String preferred(
            RecordId indicator, String key, Map<RecordId, Entity> records) {
        Optional<String> preferred =
                records.values().stream()
                        .filter(
                                each ->
                                        each instanceof Observation o
                                                && o.indicator().equals(indicator)
                                                && o.sameAs() == null)
                        .map(each -> each.id().key())
                        .filter(each -> !each.equals(key))
                        .sorted()
                        .findFirst();
        return random.nextInt(3) == 0 ? preferred.orElse(null) : null;
    }

    private List<Citation> citations(Map<RecordId, Entity> records) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(_ -> existing(RecordId.Kind.SOURCE, records))
                .distinct()
                .map(id -> new Citation(id, random.nextBoolean() ? "p. 3" : "", ""))
                .toList();
    }

    private List<Participation> parties(Map<RecordId, Entity> records) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(
                        _ ->
                                random.nextInt(3) == 0
                                        ? new Participation(side(), "", null, one(WORDS))
                                        : new Participation(
                                                side(),
                                                random.nextBoolean() ? Party.PARTNER : "",
                                                existing(RecordId.Kind.PARTY, records),
                                                text()))
                .toList();
    }

    private String side() {
        return one(List.of("vietnam", "us", ""));
    }

    private String date() {
        return dates.dates().findFirst().orElseThrow().text();
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private List<String> names() {
        return IntStream.range(0, random.nextInt(3)).mapToObj(_ -> one(WORDS)).toList();
    }

    private String text() {
        return String.join(" ", names());
    }

    private String title() {
        return careless && random.nextInt(80) == 0 ? " " : one(WORDS) + " " + random.nextInt(30);
    }
}
