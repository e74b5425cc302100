package hanoius.workspace;

import hanoius.model.DateRole;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.query.Facet;
import hanoius.query.Filter;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A place that the navigation leads to. */
public enum Section {
    TIMELINE(1),
    CHARTS(2),
    AGREEMENTS(3),
    SOURCES(4),
    HISTORY(6);

    private final int digit;

    Section(int digit) {
        this.digit = digit;
    }

    /** The one that is about a kind of record most of all. */
    public static Section of(Kind kind) {
        return switch (kind) {
            case MILESTONE, LINK, PARTY -> TIMELINE;
            case AGREEMENT -> AGREEMENTS;
            case INDICATOR, OBSERVATION, CHART -> CHARTS;
            case SOURCE, TERM, ATTACHMENT -> SOURCES;
        };
    }

    /** Whether records of a kind can be seen there, in whatever form. */
    public boolean shows(Kind kind) {
        return of(kind) == this
                || (this == TIMELINE && kind == Kind.AGREEMENT)
                || (this == CHARTS && kind == Kind.MILESTONE);
    }

    /** Whether days can be marked there for all to see. */
    public boolean hasTimeAxis() {
        return this == TIMELINE || this == CHARTS;
    }

    /** The digit that leads there together with Ctrl. */
    public int digit() {
        return digit;
    }

    /**
     * What the records that it shows can be told apart by, in the order in which it is offered;
     * what only a field of theirs tells stands at the end.
     */
    public List<Facet> facets() {
        return Stream.concat(chosen().stream(), kinds().stream().flatMap(Facet::unnamed).distinct())
                .toList();
    }

    private List<Facet> chosen() {
        return switch (this) {
            case TIMELINE ->
                    List.of(
                            Facet.CATEGORY,
                            Facet.PARTNER,
                            Facet.SECTOR,
                            Facet.SCOPE,
                            Facet.REPORTS,
                            Facet.PLACE,
                            Facet.STATUS,
                            Facet.SOURCE);
            case CHARTS ->
                    List.of(Facet.THEME, Facet.UNIT, Facet.SCOPE, Facet.CATEGORY, Facet.PARTNER);
            case AGREEMENTS ->
                    List.of(
                            Facet.STATUS,
                            Facet.KIND,
                            Facet.PARTNER,
                            Facet.SECTOR,
                            Facet.SCOPE,
                            Facet.REPORTS,
                            Facet.SOURCE);
            case SOURCES -> List.of(Facet.PUBLISHER);
            case HISTORY -> List.of();
        };
    }

    /** The kinds of records that it lists. */
    public Set<RecordId.Kind> kinds() {
        return switch (this) {
            case TIMELINE -> EnumSet.of(Kind.MILESTONE, Kind.AGREEMENT);
            case CHARTS -> EnumSet.of(Kind.MILESTONE);
            case AGREEMENTS -> EnumSet.of(Kind.AGREEMENT);
            case SOURCES -> EnumSet.of(Kind.SOURCE);
            case HISTORY -> EnumSet.noneOf(Kind.class);
        };
    }

    /** The kind of record that is usually added where it is shown. */
    public RecordId.Kind newRecord() {
        return switch (this) {
            case CHARTS -> Kind.OBSERVATION;
            case AGREEMENTS -> Kind.AGREEMENT;
            case SOURCES -> Kind.SOURCE;
            default -> Kind.MILESTONE;
        };
    }

    /** Whether it lists records of a kind that a filter lets through. */
    public boolean lists(RecordId.Kind kind, Filter filter) {
        return this != TIMELINE
                || kind != Kind.AGREEMENT
                || filter.showsAgreementsAmongMilestones();
    }

    /** The kinds of records that are counted for a facet. */
    public Set<RecordId.Kind> kinds(Facet facet) {
        return switch (this) {
            case CHARTS ->
                    facet.equals(Facet.CATEGORY) || facet.equals(Facet.PARTNER)
                            ? EnumSet.of(Kind.MILESTONE)
                            : EnumSet.of(Kind.INDICATOR);
            case TIMELINE, AGREEMENTS, SOURCES, HISTORY -> kinds();
        };
    }

    /** Whether it shows what happened or was signed in some days. */
    public boolean hasDays() {
        return hasTimeAxis();
    }

    /** The single dates by which the records that it shows can be filtered. */
    public List<DateRole> dates() {
        return switch (this) {
            case TIMELINE -> List.of(DateRole.IN_FORCE);
            case AGREEMENTS -> List.of(DateRole.SIGNED, DateRole.IN_FORCE, DateRole.ENDED);
            case CHARTS, SOURCES, HISTORY -> List.of();
        };
    }
}
