package hanoius.timeline.mark;

import hanoius.edtf.DayRange;
import hanoius.figure.Palette;
import hanoius.figure.TextMeasure;
import hanoius.model.RecordId;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Everything but data and geometry that decides how a timeline comes out.
 *
 * @param selected the records that are marked as selected
 * @param linked the records that are marked as linked with those that are selected
 * @param brushed the days that are marked; null for none
 * @param strips figures between the lanes and the overview, from the top
 */
public record Rendering(
        Palette palette,
        Words words,
        TextMeasure measure,
        Set<RecordId> selected,
        Set<RecordId> linked,
        @Nullable DayRange brushed,
        List<Strip> strips) {

    public Rendering {
        selected = Set.copyOf(selected);
        linked = Set.copyOf(linked);
        strips = List.copyOf(strips);
    }

    /** With nothing selected or marked, and no figures below the lanes. */
    public Rendering(Palette palette, Words words, TextMeasure measure) {
        this(palette, words, measure, Set.of(), Set.of(), null, List.of());
    }
}
