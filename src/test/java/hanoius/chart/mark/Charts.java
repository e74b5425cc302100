package hanoius.chart.mark;

import hanoius.chart.series.ChartMilestone;
import hanoius.chart.series.ChartScene;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Measure;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.picture.SourceNotes;
import hanoius.plot.TimeScale;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.support.Marks;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The bundled record, made-up series, and ways to look into a drawing. */
public final class Charts {

    public static final Dataset RECORD = record();
    public static final Bounds AREA = new Bounds(0, 0, 900, 600);

    private Charts() {}

    private static Dataset record() {
        try {
            return BundledDocument.record().dataset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ChartStyle style() {
        return new ChartStyle(Palette.LIGHT, Words.in(Language.EN), SourceNotes.none(), null, true);
    }

    public static ChartScene scene(String... indicators) {
        return ChartScene.of(
                RECORD,
                ChartDefinition.of(Stream.of(indicators).map(RecordId::indicator).toList()),
                ChartMilestone.of(RECORD.milestones()));
    }

    public static ChartScene scene(Measure measure, Observation... observations) {
        Indicator indicator = Facts.indicator("made").measure(measure).build();
        Dataset dataset =
                Facts.dataset(
                        Stream.concat(Stream.of(indicator), Stream.of(observations)).toList());
        return ChartScene.of(dataset, ChartDefinition.of(List.of(indicator.id())), List.of());
    }

    public static Observation observation(
            String id, String period, String value, Qualifier qualifier) {
        return observation(id, period, value, qualifier, null, null, null);
    }

    public static Observation observation(
            String id,
            String period,
            String value,
            Qualifier qualifier,
            @Nullable String lower,
            @Nullable String upper,
            @Nullable String sameAs) {
        return Facts.observation(id, RecordId.indicator("made"))
                .period(period)
                .quantity(
                        new Quantity(
                                new BigDecimal(value),
                                qualifier,
                                lower == null ? null : new BigDecimal(lower),
                                upper == null ? null : new BigDecimal(upper),
                                ""))
                .sameAs(sameAs)
                .build();
    }

    public static ChartLayout.Drawing draw(ChartScene scene) {
        return ChartLayout.layout(scene, scene.wholeSpan(), AREA, style());
    }

    /** Moved so that what was at one pixel is a distance further right. */
    public static TimeScale panned(TimeScale time, double pixels) {
        double days = pixels / time.pixelsPerDay();
        return new TimeScale(time.from() - days, time.to() - days, time.left(), time.right());
    }

    /** Every mark, the insides of groups included. */
    public static List<Mark> all(List<Mark> marks) {
        return Marks.all(marks).toList();
    }

    public static List<String> labels(List<Mark> marks) {
        return all(marks).stream()
                .filter(Mark.Label.class::isInstance)
                .map(each -> ((Mark.Label) each).text())
                .toList();
    }

    /** The marks of which one observation's group consists. */
    public static List<Mark> of(ChartLayout.Drawing drawing, String observation) {
        return all(drawing.marks()).stream()
                .filter(Mark.Group.class::isInstance)
                .map(Mark.Group.class::cast)
                .filter(
                        each ->
                                each.meaning() != null
                                        && each.meaning().record().key().equals(observation))
                .findFirst()
                .map(each -> all(each.marks()))
                .orElseThrow();
    }
}
