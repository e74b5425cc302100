package hanoius.plot;

import hanoius.figure.Bounds;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.TextMeasure;
import hanoius.figure.TextStyle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decides which labels of an area are drawn whole, which are shortened and which are dropped: no
 * two overlap, none covers a mark that is kept clear, none leaves the area. Labels are placed in
 * the order of their priority; one that is placed never moves or goes for a later one.
 *
 * <p>A label takes the first of its slots with room for all of it. When there is none, it is
 * shortened in the slot with the most room, unless that is less than the slot's least; then it is
 * dropped.
 */
public final class LabelSlots {

    private static final int BANDS = 64;
    private static final double BAND = 16;

    /** Lines that stand as close as this do not overlap: it is but what rounding leaves. */
    private static final double TOUCHING = 0.01;

    private final Bounds area;
    private final double gap;
    private final TextMeasure measure;

    /** What is taken, by horizontal bands, each of which stands for every {@link #BANDS}th. */
    private final @Nullable Taken[] bands = new Taken[BANDS];

    private record Taken(Bounds bounds, @Nullable Taken next) {}

    /**
     * A place where a label may stand.
     *
     * @param x the pixel at which its anchor stands
     * @param room how wide it may be there, in pixels, whatever else is near
     * @param least with less room than this it is not shortened but dropped; infinite where only
     *     all of it will do
     */
    public record Slot(double x, double baseline, Anchor anchor, double room, double least) {

        private static final double ANY = Double.POSITIVE_INFINITY;

        /** From a pixel to the right, for all of a label. */
        public static Slot start(double x, double baseline) {
            return new Slot(x, baseline, Anchor.START, ANY, ANY);
        }

        /** About a pixel, for all of a label. */
        public static Slot middle(double x, double baseline) {
            return new Slot(x, baseline, Anchor.MIDDLE, ANY, ANY);
        }

        /** To the left of a pixel, for all of a label. */
        public static Slot end(double x, double baseline) {
            return new Slot(x, baseline, Anchor.END, ANY, ANY);
        }

        /** The same for labels up to a width. */
        public Slot within(double most) {
            return new Slot(x, baseline, anchor, most, least);
        }

        /** The same for labels that may be shortened, as long as there is this much room. */
        public Slot orShortened(double atLeast) {
            return new Slot(x, baseline, anchor, room, atLeast);
        }

        /** The same on another line, by pixels further down. */
        public Slot lower(double by) {
            return new Slot(x, baseline + by, anchor, room, least);
        }

        private Placed placed(String text, double width, TextStyle style) {
            return new Placed(text, x, baseline, anchor, style, width);
        }
    }

    /**
     * A label that is drawn.
     *
     * @param text all of it, or its beginning with an ellipsis
     * @param width of the text, in pixels
     */
    public record Placed(
            String text, double x, double baseline, Anchor anchor, TextStyle style, double width) {

        public Mark.Label mark(Ink ink) {
            return new Mark.Label(text, x, baseline, anchor, style, ink);
        }

        public Bounds bounds() {
            double left =
                    switch (anchor) {
                        case START -> x;
                        case MIDDLE -> x - width / 2;
                        case END -> x - width;
                    };
            return new Bounds(left, top(baseline, style), width, height(style));
        }
    }

    /** Slots in an area, whose labels may touch. */
    public LabelSlots(Bounds area, TextMeasure measure) {
        this(area, 0, measure);
    }

    /**
     * @param gap the pixels that stay free beside each label
     */
    public LabelSlots(Bounds area, double gap, TextMeasure measure) {
        this.area = area;
        this.gap = gap;
        this.measure = measure;
    }

    /** Keeps labels off a mark. */
    public void keepClear(Bounds mark) {
        int first = band(mark.y());
        int last = Math.min(band(mark.bottom()), first + BANDS - 1);
        for (int band = first; band <= last; band++) {
            int index = Math.floorMod(band, BANDS);
            bands[index] = new Taken(mark, bands[index]);
        }
    }

    /** Places a label; empty when it is dropped. */
    public Optional<Placed> place(String text, TextStyle style, Slot... slots) {
        return place(text, measure.width(text, style), style, slots);
    }

    /**
     * Places a label.
     *
     * @param width of the text when that is known already, in pixels
     */
    public Optional<Placed> place(String text, double width, TextStyle style, Slot... slots) {
        Optional<Placed> placed = fitted(text, width, style, slots);
        placed.ifPresent(each -> keepClear(each.bounds()));
        return placed;
    }

    private Optional<Placed> fitted(String text, double width, TextStyle style, Slot... slots) {
        Slot roomiest = null;
        double most = 0;
        for (Slot slot : slots) {
            double room = room(slot, style);
            if (width > 0 && width <= room) {
                return Optional.of(slot.placed(text, width, style));
            }
            if (room >= slot.least && room > most) {
                roomiest = slot;
                most = room;
            }
        }
        String shorter = roomiest == null ? "" : measure.fit(text, style, most);
        return roomiest == null || shorter.isEmpty()
                ? Optional.empty()
                : Optional.of(roomiest.placed(shorter, measure.width(shorter, style), style));
    }

    /**
     * Places the fullest of several wordings that has a slot; when none has, the briefest is
     * shortened where that is allowed.
     *
     * @param wordings from the fullest to the briefest
     */
    public Optional<Placed> placeFullest(List<String> wordings, TextStyle style, Slot... slots) {
        for (String each : wordings) {
            double width = measure.width(each, style);
            if (Arrays.stream(slots).anyMatch(slot -> width <= room(slot, style))) {
                return place(each, width, style, slots);
            }
        }
        return wordings.isEmpty() ? Optional.empty() : place(wordings.getLast(), style, slots);
    }

    /**
     * Places a text in lines, the last of which is shortened when there are more than wanted.
     *
     * @param first where the first line may stand
     * @param leading from one baseline to the next, in pixels
     */
    public List<Placed> placeLines(
            String text, TextStyle style, Slot first, double leading, int most) {
        List<String> lines = measure.lines(text, style, room(first, style));
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < Math.min(most, lines.size()); i++) {
            boolean last = i == most - 1;
            String line = last ? String.join(" ", lines.subList(i, lines.size())) : lines.get(i);
            Slot slot = first.lower(i * leading).orShortened(0);
            fitted(line, measure.width(line, style), style, slot).ifPresent(placed::add);
        }
        // Only now: the lines of one text may stand closer than those of two.
        placed.forEach(each -> keepClear(each.bounds()));
        return placed;
    }

    /**
     * Places a label behind those of a line, or at the beginning of the next line when there is no
     * room for all of it, where it is shortened if need be.
     *
     * @param left where lines begin
     * @param x where it may stand on its line
     * @param leading from one baseline to the next, in pixels
     * @return the label, without text when it is dropped
     */
    public Placed placeWrapping(
            String text, TextStyle style, double left, double x, double baseline, double leading) {
        Slot begin = Slot.start(left, x > left ? baseline + leading : baseline).orShortened(0);
        return place(text, style, Slot.start(x, baseline), begin)
                .orElse(begin.placed("", 0, style));
    }

    /** How wide a label can be in a slot, considering what is placed already. */
    double room(Slot slot, TextStyle style) {
        double top = top(slot.baseline, style) + TOUCHING;
        double bottom = top + height(style) - 2 * TOUCHING;
        if (top < area.y() || bottom > area.bottom()) {
            return 0;
        }
        double before = slot.x - area.x();
        double behind = area.right() - slot.x;
        if (before < 0 || behind < 0) {
            return 0;
        }
        for (int band = band(top); band <= band(bottom); band++) {
            Taken taken = bands[Math.floorMod(band, BANDS)];
            for (; taken != null; taken = taken.next) {
                Bounds other = taken.bounds;
                if (other.y() < bottom && top < other.bottom()) {
                    if (other.x() - gap < slot.x) {
                        before = Math.min(before, slot.x - other.right() - gap);
                    }
                    if (other.right() + gap > slot.x) {
                        behind = Math.min(behind, other.x() - gap - slot.x);
                    }
                }
            }
        }
        double free =
                switch (slot.anchor) {
                    case START -> behind;
                    case MIDDLE -> 2 * Math.min(before, behind);
                    case END -> before;
                };
        return Math.clamp(free, 0, Math.max(0, slot.room));
    }

    private static int band(double y) {
        return (int) Math.floor(y / BAND);
    }

    private static double top(double baseline, TextStyle style) {
        return baseline - style.size();
    }

    private static double height(TextStyle style) {
        return style.size() * 1.25;
    }
}
