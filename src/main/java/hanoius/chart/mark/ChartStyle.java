package hanoius.chart.mark;

import hanoius.chart.series.Datum;
import hanoius.chart.series.Panel;
import hanoius.chart.series.Series;
import hanoius.figure.Ink;
import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.Shape;
import hanoius.figure.TextMeasure;
import hanoius.figure.TextStyle;
import hanoius.model.ChartMode;
import hanoius.model.Observation;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.picture.SourceNotes;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everything but data and time that decides how a chart comes out.
 *
 * @param sources the numbers that stand behind values; none on the screen
 * @param selected the record that is set off; null for none
 * @param numbered whether pins carry the numbers of a list beside the chart
 * @param listed the milestones in that list, which alone have a number and get a pin first; null
 *     for all
 */
public record ChartStyle(
        Palette palette,
        Words words,
        SourceNotes sources,
        @Nullable RecordId selected,
        boolean numbered,
        @Nullable Set<RecordId> listed) {

    /** A style in which the list beside the chart, if there is one, has all milestones. */
    public ChartStyle(
            Palette palette,
            Words words,
            SourceNotes sources,
            @Nullable RecordId selected,
            boolean numbered) {
        this(palette, words, sources, selected, numbered, null);
    }

    private static final Pattern FIRST_DIGIT = Pattern.compile("\\d");

    static final TextStyle AXIS = TextStyle.regular(12);
    static final TextStyle VALUE = TextStyle.semibold(12);
    static final TextStyle HEADING = TextStyle.semibold(14);
    static final TextStyle SMALL = TextStyle.regular(11);
    static final TextStyle ASIDE = TextStyle.italic(11);

    TextMeasure measure() {
        return InterMeasure.INSTANCE;
    }

    /** A label that stands back behind the values. */
    Mark.Label muted(
            String text, double x, double baseline, Mark.Label.Anchor anchor, TextStyle face) {
        return new Mark.Label(text, x, baseline, anchor, face, palette.muted());
    }

    /** The ink of a series. */
    Ink ink(Series series) {
        return palette.series(series.colour());
    }

    /** The ink of a series' name: its colour, as far as that can be read. */
    Ink nameInk(Series series) {
        return palette.legible(ink(series));
    }

    /** The symbol of the values of a series: the colours begin anew, the symbols do not. */
    static Shape symbol(Series series) {
        return series.colour() < Palette.SERIES_COLOURS ? Shape.CIRCLE : Shape.SQUARE;
    }

    /** A round value of an axis, behind which changes have their percent sign. */
    String tick(Panel panel, ChartMode mode, BigDecimal value) {
        return mode == ChartMode.CHANGE && panel.unit().equals(Panel.PERCENT)
                ? words.amount(Quantity.exact(value), Panel.PERCENT)
                : words.number(value);
    }

    /** The value with its sign, and the numbers of its sources where those are told. */
    String value(Datum datum) {
        return figure(datum) + sources.superscript(datum.rests().toList());
    }

    /** The value behind its sign, a change also behind plus or minus. */
    String figure(Datum datum) {
        if (datum.against() == null) {
            String text = words.quantity(datum.quantity());
            return datum.isRange()
                    ? text.replace(
                            words.number(datum.quantity().value()), words.bounds(datum.quantity()))
                    : text;
        }
        return switch (datum.against().computation()) {
            case CHANGE -> plus(datum, words.amount(datum.quantity(), "percent"));
            case DIFFERENCE -> plus(datum, words.quantity(datum.quantity()));
            case INDEX -> words.quantity(datum.quantity());
        };
    }

    private static String plus(Datum datum, String text) {
        return datum.quantity().value().signum() > 0
                ? FIRST_DIGIT.matcher(text).replaceFirst("+$0")
                : text;
    }

    /** The value with its unit, its bounds, and what it was computed from. */
    String amount(Series series, Datum datum) {
        String unit = series.indicator().unit();
        if (datum.against() == null) {
            return words.amount(datum.quantity(), unit) + bounds(datum);
        }
        Observation other = datum.against().observation();
        return words.get(
                "chart.amount_" + datum.against().computation().name().toLowerCase(Locale.ROOT),
                figure(datum) + bounds(datum),
                words.shortDate(other.period()),
                words.amount(other.quantity(), unit),
                words.amount(datum.observation().quantity(), unit));
    }

    private String bounds(Datum datum) {
        return datum.quantity().hasBounds() ? " (" + words.bounds(datum.quantity()) + ")" : "";
    }

    /** The text alternative of a value. */
    String sentence(Series series, Datum datum) {
        Observation observation = datum.observation();
        String amount = amount(series, datum);
        return words.get(
                "chart.value_words",
                words.name(series.indicator()),
                words.date(observation.period()),
                amount,
                sourceCount(datum));
    }

    /** How many sources report the fact, in words. */
    String sourceCount(Datum datum) {
        long count =
                datum.rests()
                        .flatMap(each -> each.citations().stream())
                        .map(each -> each.source())
                        .distinct()
                        .count();
        return words.get("chart.source_count", count);
    }

    boolean isSelected(Datum datum) {
        return selected != null
                && datum.reports().stream().anyMatch(each -> each.id().equals(selected));
    }
}
