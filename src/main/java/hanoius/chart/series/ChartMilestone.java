package hanoius.chart.series;

import hanoius.edtf.EdtfDate;
import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.model.Milestones;
import hanoius.model.RecordId;
import hanoius.plot.Extent;
import hanoius.plot.Extents;
import hanoius.plot.TimeSpan;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A milestone as charts show it: what the columns of a record have of it, so that none of a large
 * document needs to be read for that.
 */
public final class ChartMilestone {

    /** The order of the numbers: by the middle of the days that are named, then by id. */
    public static final Comparator<ChartMilestone> BY_TIME =
            Comparator.comparingDouble(ChartMilestone::moment).thenComparing(ChartMilestone::id);

    private final Milestones all;
    private final int place;
    private final TimeSpan named;

    private ChartMilestone(Milestones all, int place) {
        this.all = all;
        this.place = place;
        TimeSpan whole = extent().span();
        named =
                Double.isInfinite(whole.from()) && Double.isFinite(whole.to())
                        ? new TimeSpan(whole.to(), whole.to())
                        : all.isPlain(place) ? whole : Extents.named(date());
    }

    /** Those at some places of a record's milestones, in the order of these. */
    public static List<ChartMilestone> of(Milestones all, IntStream places) {
        return places.mapToObj(place -> new ChartMilestone(all, place)).toList();
    }

    /** All of a record. */
    public static List<ChartMilestone> of(Milestones all) {
        return of(all, IntStream.range(0, all.size()));
    }

    public RecordId id() {
        return all.id(place);
    }

    public EdtfDate date() {
        return all.date(place);
    }

    /** The title as a reader of that language is shown it. */
    public LocalizedText.Shown title(Language language) {
        return all.title(place, language);
    }

    /** The key of its category. */
    public String category() {
        return all.category(place);
    }

    /** The key of its scope. */
    public String scope() {
        return all.scope(place);
    }

    public boolean featured() {
        return all.featured(place);
    }

    /** How many sources it cites. */
    public int citations() {
        return all.sources().count(place);
    }

    /** The sources that it cites. */
    public Stream<RecordId> sources() {
        return all.sources().of(place).stream().map(RecordId::source);
    }

    /** The room that its date takes on a time axis. */
    public Extent extent() {
        return all.isPlain(place)
                ? Extents.plain(all.earliest(place), all.latest(place), all.precision(place))
                : Extents.of(date());
    }

    /**
     * The days that its date names; of what only has a bound to its beginning, that bound, as on
     * the timeline.
     */
    public TimeSpan named() {
        return named;
    }

    /** Where in time its pin stands, in days since 1970. */
    public double moment() {
        return named.middle();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChartMilestone that && that.all == all && that.place == place;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(place);
    }

    @Override
    public String toString() {
        return String.join(
                " ",
                id().toString(),
                date().text(),
                category(),
                scope(),
                featured() ? "featured" : "",
                all.sources().of(place).toString());
    }
}
