package hanoius.chart;

import hanoius.figure.InterMeasure;
import hanoius.figure.Palette;
import hanoius.figure.TextMeasure;
import hanoius.figure.TextStyle;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.picture.SourceNotes;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

/**
 * Everything but data and time that decides how a chart comes out.
 *
 * @param sources the numbers that stand behind values; none on the screen
 * @param selected the record that is set off; null for none
 */
public record Look(Palette palette, Words words, SourceNotes sources, @Nullable RecordId selected) {

    static final TextStyle AXIS = TextStyle.regular(12);
    static final TextStyle VALUE = TextStyle.semibold(12);
    static final TextStyle HEADING = TextStyle.semibold(14);
    static final TextStyle SMALL = TextStyle.regular(11);
    static final TextStyle ASIDE = TextStyle.italic(11);

    TextMeasure measure() {
        return InterMeasure.INSTANCE;
    }

    /** The value with its sign, and the numbers of its sources where those are told. */
    String value(Datum datum) {
        return words.quantity(datum.observation().quantity())
                + sources.superscript(datum.reports());
    }

    /** The text alternative of a value. */
    String sentence(Series series, Datum datum) {
        Observation observation = datum.observation();
        String amount = words.amount(observation.quantity(), series.indicator().unit());
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
                datum.reports().stream()
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
