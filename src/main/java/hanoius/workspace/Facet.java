package hanoius.workspace;

import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Category;
import hanoius.model.Dossier;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.NameLists;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.model.Scope;
import hanoius.model.Source;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A respect in which records can be told apart and filtered. A record that has nothing of the kind,
 * as an agreement has no category, is let through whatever is chosen.
 */
public enum Facet {
    CATEGORY,
    SECTOR,
    PARTNER,
    PLACE,
    SCOPE,
    /** Of agreements. */
    STATUS,
    /** Of agreements. */
    KIND,
    /** Of indicators. */
    THEME,
    /** Of indicators. */
    UNIT,
    /** Of sources. */
    PUBLISHER,
    /** How many sources a record rests on, and whether another report says otherwise. */
    REPORTS,
    /** The keys of the sources that a record rests on. */
    SOURCE;

    /** Values of {@link #REPORTS}. */
    public static final String NO_SOURCE = "NO_SOURCE";

    public static final String ONE_SOURCE = "ONE_SOURCE";
    public static final String SEVERAL_SOURCES = "SEVERAL_SOURCES";
    public static final String OTHER_REPORT = "OTHER_REPORT";

    /** The value of a record that could have some but has none, such as one without a source. */
    public static final String NONE_GIVEN = "";

    /** What it is called, as in "Sector". */
    public String in(Words words) {
        return words.get("facet." + name().toLowerCase(Locale.ROOT));
    }

    /**
     * The values of a record other than a milestone; null when it has nothing of the kind.
     *
     * @throws IllegalArgumentException for a milestone, which is asked through its columns
     */
    @Nullable List<String> values(Fact fact, Dossier dossier) {
        if (this == REPORTS && (fact instanceof Agreement || fact instanceof Observation)) {
            return reports(
                    sources(fact).size(), fact instanceof Observation o && isOtherwise(o, dossier));
        }
        return switch (fact) {
            case Milestone m -> throw new IllegalArgumentException("a milestone: " + m.id());
            case Agreement a -> values(a);
            case Indicator i ->
                    switch (this) {
                        case THEME -> List.of(i.theme());
                        case UNIT -> List.of(i.unit());
                        case SCOPE -> List.of(i.scope().name());
                        default -> null;
                    };
            case Observation o -> this == SOURCE ? given(sources(o)) : null;
            case Source s ->
                    this == PUBLISHER
                            ? List.of(s.publisher().isBlank() ? NONE_GIVEN : s.publisher())
                            : null;
        };
    }

    private @Nullable List<String> values(Agreement agreement) {
        return switch (this) {
            case SECTOR -> given(agreement.sectors());
            case PARTNER -> given(agreement.partners());
            case SCOPE -> List.of(agreement.scope().name());
            case STATUS -> List.of(agreement.status().name());
            case KIND -> List.of(agreement.kind());
            case SOURCE -> given(sources(agreement));
            case CATEGORY, PLACE, THEME, UNIT, PUBLISHER, REPORTS -> null;
        };
    }

    /** Values of {@link #REPORTS} of the milestone at a place. */
    static List<String> reports(Dossier dossier, int place) {
        Milestones milestones = dossier.milestones();
        NameLists cited = milestones.sources();
        int sources = cited.count(place);
        if (sources > 1) {
            sources =
                    (int)
                            IntStream.range(0, sources)
                                    .map(i -> cited.number(place, i))
                                    .distinct()
                                    .count();
        }
        List<Integer> same = dossier.sameEvents().get(place);
        boolean otherwise =
                same != null
                        && same.stream()
                                .anyMatch(
                                        each ->
                                                !milestones
                                                        .date(each)
                                                        .equals(milestones.date(place)));
        return reports(sources, otherwise);
    }

    private static List<String> reports(int sources, boolean otherwise) {
        String count = sources == 0 ? NO_SOURCE : sources == 1 ? ONE_SOURCE : SEVERAL_SOURCES;
        return otherwise ? List.of(count, OTHER_REPORT) : List.of(count);
    }

    /** Whether another report of a figure gives another value, or another period. */
    private static boolean isOtherwise(Observation figure, Dossier dossier) {
        return dossier.reportsOf(figure).stream()
                .anyMatch(
                        each ->
                                each.quantity().value().compareTo(figure.quantity().value()) != 0
                                        || each.quantity().qualifier()
                                                != figure.quantity().qualifier()
                                        || !each.period().equals(figure.period()));
    }

    private static List<String> sources(Fact fact) {
        return fact.citations().stream().map(each -> each.source().key()).distinct().toList();
    }

    private static List<String> given(List<String> values) {
        return values.isEmpty() ? List.of(NONE_GIVEN) : values;
    }

    /** The lists of names that milestones have in this respect; null when they have no lists. */
    @Nullable NameLists lists(Milestones milestones) {
        return switch (this) {
            case SECTOR -> milestones.sectors();
            case PARTNER -> milestones.partners();
            case PLACE -> milestones.places();
            case SOURCE -> milestones.sources();
            case CATEGORY, SCOPE, STATUS, KIND, THEME, UNIT, PUBLISHER, REPORTS -> null;
        };
    }

    /** What one of its values is called in a record; a source by its title. */
    public String name(String value, Dossier dossier, Words words) {
        return this == SOURCE
                ? dossier.find(RecordId.source(value.isEmpty() ? "?" : value), Source.class)
                        .map(Source::title)
                        .orElseGet(() -> value(value, words))
                : value(value, words);
    }

    /** What one of its values is called. */
    public String value(String value, Words words) {
        if (value.equals(NONE_GIVEN)) {
            return words.get(this == SOURCE ? "facet.no_source" : "facet.not_given");
        }
        return switch (this) {
            case CATEGORY -> words.of(Category.valueOf(value));
            case SCOPE -> words.of(Scope.valueOf(value));
            case STATUS -> words.of(AgreementStatus.valueOf(value));
            case SECTOR -> words.sector(value);
            case KIND -> words.kind(value);
            case THEME -> words.theme(value);
            case REPORTS -> words.get("facet.reports_" + value.toLowerCase(Locale.ROOT));
            case UNIT -> words.unit(value);
            case PARTNER, PLACE, PUBLISHER, SOURCE -> value;
        };
    }
}
