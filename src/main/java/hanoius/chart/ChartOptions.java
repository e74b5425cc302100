package hanoius.chart;

import hanoius.chart.series.IndexBase;
import hanoius.chart.series.Modes;
import hanoius.chart.series.Series;
import hanoius.edtf.Bound;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.everyday.EverydayDate;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartDefinition.Entry;
import hanoius.model.ChartForm;
import hanoius.model.ChartMode;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How the chosen series are shown: verbs that change one thing of the chart's definition each. */
final class ChartOptions {

    private static final double LEAST_WEIGHT = 0.15;

    private final ChartViewModel model;

    ChartOptions(ChartViewModel model) {
        this.model = model;
    }

    private ChartDefinition definition() {
        return model.definition();
    }

    /** The mode in use, which is that of values where the wanted one cannot be carried. */
    ChartMode mode() {
        return model.scene().definition().mode();
    }

    void setMode(ChartMode mode) {
        model.define(definition().with(mode));
    }

    /** Why a mode is not offered, in words; nothing when it is. */
    Optional<String> refusal(ChartMode mode) {
        return model.scene().refusal(mode, model.wordsProperty().get());
    }

    /** A mode in words. */
    String words(ChartMode mode) {
        return model.wordsProperty()
                .get()
                .get("chart.mode_" + mode.name().toLowerCase(Locale.ROOT));
    }

    void setEqualSpans(boolean equal) {
        model.define(definition().withEqualSpans(equal));
    }

    void setFitted(boolean fitted) {
        model.define(definition().withFitted(fitted));
    }

    /** Whether there are parts of a year that can be left out, as others stand in their place. */
    boolean hasOverlappingParts() {
        return !model.scene().withOverlappingParts().isEmpty();
    }

    /** Whether those are drawn all the same. */
    boolean showsAllParts() {
        return model.scene().withOverlappingParts().stream()
                .allMatch(each -> chosenForm(each.indicator().id()) != null);
    }

    void setAllParts(boolean all) {
        ChartDefinition drawn = model.scene().withAllParts(all);
        model.define(definition().with(drawn.series()));
    }

    /** The forms that a series may take now. */
    List<ChartForm> forms(Series series) {
        return Modes.forms(series, model.scene().definition());
    }

    /** The form that was chosen by hand; null for the natural one. */
    @Nullable ChartForm chosenForm(RecordId indicator) {
        return definition().series().stream()
                .filter(each -> each.indicator().equals(indicator))
                .findFirst()
                .map(Entry::form)
                .orElse(null);
    }

    void setForm(RecordId indicator, @Nullable ChartForm form) {
        change(
                each ->
                        each.indicator().equals(indicator)
                                ? new Entry(indicator, form, each.shown())
                                : each);
    }

    /** Switches a series off or on again. */
    void toggle(RecordId indicator) {
        change(
                each ->
                        each.indicator().equals(indicator)
                                ? new Entry(indicator, each.form(), !each.shown())
                                : each);
    }

    /** Shows a series alone, or all again when it is alone already. */
    void solo(RecordId indicator) {
        boolean alone =
                definition().series().stream()
                        .allMatch(each -> each.shown() == each.indicator().equals(indicator));
        change(
                each ->
                        new Entry(
                                each.indicator(),
                                each.form(),
                                alone || each.indicator().equals(indicator)));
    }

    private void change(UnaryOperator<Entry> change) {
        model.define(definition().with(definition().series().stream().map(change).toList()));
    }

    /**
     * Rests the index on the period that holds a moment, if all series have a value there.
     *
     * @param moment in days since 1970-01-01
     * @return why it cannot rest there, in words; nothing when it does
     */
    Optional<String> base(double moment) {
        LocalDate day = TimeSpan.day(moment);
        Optional<String> refusal = model.scene().baseRefusal(day, model.wordsProperty().get());
        boolean moved =
                model.scene().reported().stream()
                        .anyMatch(
                                each ->
                                        !IndexBase.of(each, day)
                                                .equals(model.scene().baseOf(each)));
        if (moved && refusal.isEmpty()) {
            model.define(definition().withBase(day));
        }
        return refusal;
    }

    /**
     * Rests the index on the first day of a date as it was typed, or on the first period in view
     * when nothing was.
     *
     * @return why it cannot rest there, in words; nothing when it does
     */
    Optional<String> base(String typed) {
        Words words = model.wordsProperty().get();
        if (typed.isBlank()) {
            model.define(definition().withBase(null));
            return Optional.empty();
        }
        try {
            EdtfDate date = EverydayDate.understand(typed);
            if (!(date.earliest() instanceof Bound.Day day)) {
                return Optional.of(words.get("chart.base_unknown"));
            }
            Optional<String> refusal = model.scene().baseRefusal(day.date(), words);
            if (refusal.isEmpty()) {
                model.define(definition().withBase(day.date()));
            }
            return refusal;
        } catch (EdtfException e) {
            return Optional.of(words.get("chart.base_unknown"));
        }
    }

    /** The base that was chosen by hand, as a month; empty where an index begins in view. */
    String chosenBase() {
        LocalDate base = definition().base();
        return base == null ? "" : base.toString().substring(0, 7);
    }

    /**
     * Moves the border between two panels, which are named by their keys.
     *
     * @param share of the height of both together that the upper one gets
     */
    void divide(String upper, String lower, double share) {
        Map<String, Double> weights = new HashMap<>(definition().weights());
        double both = weight(upper) + weight(lower);
        double kept = Math.clamp(share, LEAST_WEIGHT, 1 - LEAST_WEIGHT);
        weights.put(upper, both * kept);
        weights.put(lower, both * (1 - kept));
        model.weigh(weights);
    }

    private double weight(String key) {
        return model.scene().panels().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .map(each -> definition().weight(each.unit(), key))
                .orElse(1.0);
    }
}
