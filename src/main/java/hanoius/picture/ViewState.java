package hanoius.picture;

import hanoius.edtf.EdtfDate;
import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.model.Observation;
import hanoius.model.Quantity;
import hanoius.model.RecordId;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a picture of this program carries about the view of which it was made. */
public sealed interface ViewState {

    /**
     * The chart of which a picture was made, and the values that it shows: enough to open the chart
     * again and to compare the values with a record.
     *
     * @param from the first day shown
     * @param to the last day shown
     */
    record Chart(
            ChartDefinition definition,
            LocalDate from,
            LocalDate to,
            Language language,
            PictureTheme theme,
            List<Value> values)
            implements ViewState {

        /**
         * Checks that the parts fit together.
         *
         * @throws IllegalArgumentException when a value occurs twice or is of an indicator not
         *     shown
         */
        public Chart {
            values = List.copyOf(values);
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("it ends before it begins");
            }
            Set<RecordId> indicators = Set.copyOf(definition.indicators());
            Set<RecordId> ids = new HashSet<>();
            for (Value value : values) {
                if (!ids.add(value.id())) {
                    throw new IllegalArgumentException("the value " + value.id() + " occurs twice");
                }
                if (!indicators.contains(value.indicator())) {
                    throw new IllegalArgumentException(
                            "the value " + value.id() + " is of an indicator that is not shown");
                }
            }
        }
    }

    /**
     * The timeline of which a picture was made. It shows records and no values to compare.
     *
     * @param from the first day shown
     * @param to the last day shown
     */
    record Timeline(LocalDate from, LocalDate to, Language language, PictureTheme theme)
            implements ViewState {

        /**
         * Checks that the days are in order.
         *
         * @throws IllegalArgumentException when it ends before it begins
         */
        public Timeline {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("it ends before it begins");
            }
        }
    }

    /**
     * One value as it was when the picture was made.
     *
     * @param id the observation
     * @param quantity without the words of the source
     */
    record Value(RecordId id, RecordId indicator, EdtfDate period, Quantity quantity) {

        public static Value of(Observation observation) {
            Quantity said = observation.quantity();
            return new Value(
                    observation.id(),
                    observation.indicator(),
                    observation.period(),
                    new Quantity(said.value(), said.qualifier(), said.lower(), said.upper(), ""));
        }
    }
}
