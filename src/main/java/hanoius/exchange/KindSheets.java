package hanoius.exchange;

import static hanoius.exchange.RecordSheet.text;

import static java.util.stream.Collectors.joining;

import hanoius.exchange.Spreadsheet.Cell;
import hanoius.exchange.Spreadsheet.Column;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.schema.AgreementSchema;
import hanoius.schema.Field;
import hanoius.schema.IndicatorSchema;
import hanoius.schema.LinkSchema;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.ObservationSchema;
import hanoius.schema.PartySchema;
import hanoius.schema.QuantityType;
import hanoius.schema.SourceSchema;
import hanoius.text.FieldWords;
import hanoius.text.PartyWords;
import hanoius.text.RecordNames;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What is told of each kind of record in a table that people ask for.
 *
 * @param dataset where what records name is found
 */
record KindSheets(Dataset dataset, Words words) {

    /** Those that there is a table of. */
    static final List<Kind> KINDS =
            List.of(
                    Kind.MILESTONE,
                    Kind.AGREEMENT,
                    Kind.OBSERVATION,
                    Kind.INDICATOR,
                    Kind.SOURCE,
                    Kind.PARTY,
                    Kind.LINK);

    /**
     * The sheet of a kind.
     *
     * @param citing what stands in the column of sources
     */
    @SuppressWarnings("unchecked") // Each is that of its kind.
    <R extends Entity> RecordSheet<R> of(Kind kind, Function<R, Cell> citing) {
        RecordSheet<?> sheet =
                switch (kind) {
                    case MILESTONE -> milestones();
                    case AGREEMENT -> agreements();
                    case OBSERVATION -> observations();
                    case INDICATOR -> indicators();
                    case SOURCE -> sources();
                    case PARTY -> parties();
                    case LINK -> links();
                    default -> throw new IllegalArgumentException("no table of " + kind);
                };
        return ((RecordSheet<R>) sheet).citing(citing);
    }

    private FieldWords fields() {
        return new FieldWords(words);
    }

    private RecordSheet<Milestone> milestones() {
        RecordSheet<Milestone> sheet =
                new RecordSheet<>(
                                MilestoneSchema.MILESTONE,
                                fields(),
                                Map.of(
                                        MilestoneSchema.TITLE, 48,
                                        MilestoneSchema.SECTORS, 24,
                                        MilestoneSchema.PLACES, 20,
                                        MilestoneSchema.CITATIONS, 12))
                        .first(MilestoneSchema.TITLE)
                        .before(
                                MilestoneSchema.CITATIONS,
                                MilestoneSchema.SUMMARY.name(),
                                new Column(words.get("xlsx.summary"), 60),
                                each -> text(words.text(each.summary())));
        return sided(sheet, MilestoneSchema.PARTIES, Milestone::parties, Milestone::partners);
    }

    private RecordSheet<Agreement> agreements() {
        RecordSheet<Agreement> sheet =
                new RecordSheet<>(
                                AgreementSchema.AGREEMENT,
                                fields(),
                                Map.of(
                                        AgreementSchema.TITLE, 48,
                                        AgreementSchema.KIND, 24,
                                        AgreementSchema.STATUS, 14,
                                        AgreementSchema.COUNT, 12,
                                        AgreementSchema.SCOPE, 10,
                                        AgreementSchema.SECTORS, 24,
                                        AgreementSchema.CITATIONS, 12))
                        .first(AgreementSchema.TITLE)
                        .before(
                                AgreementSchema.IN_FORCE,
                                new Column(words.get("xlsx.status_rests"), 32),
                                each -> text(words.get(rests(each))))
                        .before(
                                AgreementSchema.CITATIONS,
                                AgreementSchema.SUMMARY.name(),
                                new Column(words.get("xlsx.summary"), 60),
                                each -> text(words.text(each.summary())));
        return sided(sheet, AgreementSchema.PARTIES, Agreement::parties, Agreement::partners);
    }

    private static String rests(Agreement agreement) {
        return agreement.statusAssumed() ? "status_rests.assumed" : "status_rests.stated";
    }

    /** With those of each side, the partners, and those of none apart. */
    private <R> RecordSheet<R> sided(
            RecordSheet<R> sheet,
            Field<R, List<Participation>> parties,
            Function<R, List<Participation>> of,
            Function<R, List<String>> partners) {
        PartyWords names = new PartyWords(words);
        for (String side : words.sides()) {
            sheet.before(
                    parties,
                    parties.name() + "." + side,
                    new Column(words.side(side), 40),
                    each -> text(names.ofSide(side, of.apply(each))));
        }
        return sheet.before(
                        parties,
                        AgreementSchema.PARTNERS.name(),
                        new Column(fields().label(AgreementSchema.PARTNERS), 28),
                        each ->
                                text(
                                        partners.apply(each).stream()
                                                .map(words::party)
                                                .collect(joining("; "))))
                .instead(parties, each -> text(names.ofSide("", of.apply(each))));
    }

    private RecordSheet<Observation> observations() {
        return new RecordSheet<>(
                        ObservationSchema.OBSERVATION,
                        fields(),
                        Map.of(
                                ObservationSchema.INDICATOR, 40,
                                ObservationSchema.NOTE, 60,
                                ObservationSchema.CITATIONS, 12))
                .instead(ObservationSchema.INDICATOR, each -> of(each, words::name))
                .before(
                        QuantityType.QUALIFIER,
                        IndicatorSchema.UNIT.name(),
                        new Column(fields().label(IndicatorSchema.UNIT), 16),
                        each -> of(each, indicator -> words.unit(indicator.unit())))
                .last(
                        ObservationSchema.SAME_AS.name(),
                        new Column(fields().label(ObservationSchema.SAME_AS), 10),
                        each -> text(key(each.sameAs())));
    }

    private static String key(@Nullable RecordId id) {
        return id == null ? "" : id.key();
    }

    /** What its indicator says. */
    private Cell of(Observation observation, Function<Indicator, String> word) {
        return text(dataset.find(observation.indicator(), Indicator.class).map(word).orElse(""));
    }

    private RecordSheet<Indicator> indicators() {
        return new RecordSheet<>(
                IndicatorSchema.INDICATOR,
                fields(),
                Map.of(IndicatorSchema.NAME, 48, IndicatorSchema.DESCRIPTION, 60));
    }

    RecordSheet<Source> sources() {
        return new RecordSheet<>(
                        SourceSchema.SOURCE,
                        fields(),
                        Map.of(
                                SourceSchema.TITLE, 60,
                                SourceSchema.PUBLISHER, 32,
                                SourceSchema.ACCESSED, 14,
                                SourceSchema.WEAK, 14))
                .before(
                        SourceSchema.ACCESSED,
                        SourceSchema.URL.name(),
                        new Column(words.get("xlsx.address"), 60),
                        each -> text(each.url()))
                .instead(
                        SourceSchema.WEAK,
                        each -> text(each.weak() ? words.get("source.weak") : ""))
                .ifAsked(
                        "milestones",
                        column("source.column_milestones"),
                        use(SourceUse::milestones))
                .ifAsked(
                        "agreements",
                        column("source.column_agreements"),
                        use(SourceUse::agreements))
                .ifAsked(
                        "observations",
                        column("source.column_observations"),
                        use(SourceUse::observations));
    }

    private Column column(String key) {
        return new Column(words.get(key), 12);
    }

    /** How many records rest on a source; they are counted once somebody asks. */
    private ToIntFunction<Source> use(ToIntFunction<SourceUse> count) {
        Map<RecordId, SourceUse> counted = new HashMap<>();
        return each -> {
            if (counted.isEmpty()) {
                counted.putAll(SourceUse.of(dataset));
            }
            return count.applyAsInt(counted.getOrDefault(each.id(), SourceUse.NONE));
        };
    }

    private RecordSheet<Party> parties() {
        return new RecordSheet<>(
                        PartySchema.PARTY,
                        fields(),
                        Map.of(PartySchema.NAME, 40, PartySchema.OTHER_NAMES, 40))
                .last(
                        PartySchema.ADDRESS.name(),
                        new Column(words.get("xlsx.address"), 40),
                        each -> text(each.address()));
    }

    private RecordSheet<Link> links() {
        return new RecordSheet<>(
                        LinkSchema.LINK,
                        fields(),
                        Map.of(LinkSchema.FROM, 48, LinkSchema.TO, 48, LinkSchema.NOTE, 60))
                .instead(LinkSchema.FROM, each -> named(each.from()))
                .instead(LinkSchema.RELATION, each -> text(words.of(each.relation())))
                .instead(LinkSchema.TO, each -> named(each.to()));
    }

    /** Its key, by which tables are joined, and what it is called. */
    private Cell named(RecordId id) {
        RecordNames names = new RecordNames(dataset, words);
        return text(id.key() + dataset.entity(id).map(each -> " " + names.of(each)).orElse(""));
    }
}
