package hanoius.timeline.mark;

import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.model.RecordId;
import hanoius.plot.TimeScale;
import hanoius.text.Words;

import java.util.List;
import java.util.Set;

/** Figures drawn on the timeline's own scale, such as the values of an indicator. */
public interface Strip {

    /** The record that it shows. */
    RecordId id();

    /** What it is called. */
    String name(Words words);

    /** What it belongs to with others, as in "Trade". */
    String theme(Words words);

    /** What its figures are counted in. */
    String unit(Words words);

    /** What it shows of a time, each mark with its meaning. */
    List<Mark> marks(
            TimeScale time, Bounds bounds, Palette palette, Words words, Set<RecordId> selected);
}
