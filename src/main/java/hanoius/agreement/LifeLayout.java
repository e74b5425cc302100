package hanoius.agreement;

import hanoius.edtf.EdtfDate;
import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.Ink;
import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Meaning;
import hanoius.figure.Palette;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;
import hanoius.plot.AxisMarks;
import hanoius.plot.CategoryLook;
import hanoius.plot.Extent;
import hanoius.plot.ExtentMarks;
import hanoius.plot.Extents;
import hanoius.plot.LabelSlots;
import hanoius.plot.LabelSlots.Slot;
import hanoius.plot.TimeAxis;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeStep;
import hanoius.text.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/** The life of an agreement on a time axis: its bar, the milestones below it, and today. */
record LifeLayout(Words words, Palette palette) {

    /** How tall the picture is, in pixels. */
    static final double HEIGHT = 156;

    static final double BAR_TOP = 22;

    private static final double MOMENTS = BAR_TOP + ExtentMarks.HEIGHT + 8;
    private static final double AXIS = HEIGHT - 26;
    private static final double SIDE = 28;

    /** The baseline of what stands above the bar. */
    private static final double ABOVE = 13;

    /** Between two labels, and between a label and the line of today. */
    private static final double BETWEEN = 12;

    /** With less room than this it is not said how a life began. */
    private static final double LEAST_WORDS = 40;

    private static final double LEAST_TICK = 56;
    private static final double LEAST_SPAN = 365;
    private static final double MARGIN = 0.04;
    private static final TextStyle SMALL = TextStyle.regular(11);

    /** The picture in a width in pixels; without marks when no day of the life is known. */
    Figure figure(Life life, double width) {
        DoubleSummaryStatistics known = life.days().summaryStatistics();
        if (known.getCount() == 0 || width < 4 * SIDE) {
            return new Figure(width, HEIGHT, Ink.TRANSPARENT, List.of());
        }
        TimeScale scale = scale(life, known, width);
        List<Mark> marks = new ArrayList<>();
        axis(scale, marks);
        Bounds room = new Bounds(0, 0, scale.right() + SIDE, HEIGHT);
        LabelSlots labels = new LabelSlots(room, BETWEEN, InterMeasure.INSTANCE);
        today(life.today(), scale, labels, marks);
        List<Mark> bar = bar(life, scale);
        marks.add(Mark.Group.of(new Meaning(life.agreement().id(), () -> said(life)), bar));
        effect(life, scale, marks);
        marks.addAll(named(life, bar, scale, labels));
        marks.addAll(new MomentMarks(words, palette, scale).marks(life.moments(), MOMENTS, AXIS));
        return new Figure(width, HEIGHT, Ink.TRANSPARENT, marks);
    }

    private static TimeScale scale(Life life, DoubleSummaryStatistics known, double width) {
        double now = life.today().toEpochDay() + 1.0;
        double from = Math.min(known.getMin(), now);
        double to = Math.max(known.getMax(), now);
        double lack = Math.max(0, LEAST_SPAN - (to - from)) / 2;
        double margin = MARGIN * (to - from) + lack;
        return new TimeScale(from - margin, to + margin, SIDE, width - SIDE);
    }

    private void axis(TimeScale scale, List<Mark> marks) {
        Stroke hairline = Stroke.of(palette.hairline(), 1);
        marks.add(new Mark.Line(scale.left(), AXIS, scale.right(), AXIS, hairline));
        TimeAxis axis = TimeAxis.ofOneRow(scale, LEAST_TICK, TimeStep.DAY);
        double width = scale.right() - scale.left();
        Bounds ticks = new Bounds(scale.left(), BAR_TOP - 6, width, AXIS - BAR_TOP + 10);
        marks.addAll(
                new AxisMarks(axis, palette, words, InterMeasure.INSTANCE)
                        .ticks(ticks, 0.5, true, AXIS + 17, ticks.grow(SIDE)));
    }

    private void today(LocalDate today, TimeScale scale, LabelSlots labels, List<Mark> marks) {
        double x = Math.rint(scale.at(today)) + 0.5;
        marks.add(new Mark.Line(x, 4, x, AXIS, Stroke.of(palette.accent(), 1)));
        String text = words.get("agreement.life_today", words.shortDate(EdtfDate.of(today)));
        labels.place(text, SMALL, Slot.end(x - 6, ABOVE), Slot.start(x + 6, ABOVE))
                .ifPresent(label -> marks.add(label.mark(palette.accent())));
        labels.keepClear(new Bounds(x, 0, 0, BAR_TOP));
    }

    /** What says above the bar how the life began, and behind or within it how it ended. */
    private List<Mark> named(Life life, List<Mark> bar, TimeScale scale, LabelSlots labels) {
        List<Mark> said = new ArrayList<>();
        Bounds drawn = bar.stream().map(Mark::bounds).reduce(Bounds::union).orElse(null);
        if (drawn == null) {
            return said;
        }
        labels.place(begun(life), SMALL, Slot.start(drawn.x(), ABOVE).orShortened(LEAST_WORDS))
                .ifPresent(label -> said.add(label.mark(palette.muted())));
        double y = BAR_TOP + ExtentMarks.HEIGHT / 2 + 4;
        Slot behind = Slot.start(drawn.right() + 8, y);
        Slot within =
                Slot.end(Math.min(drawn.right(), scale.right()) - 18, y).within(drawn.width() - 60);
        labels.place(ended(life), SMALL, behind, within)
                .ifPresent(
                        label ->
                                said.add(
                                        label.mark(
                                                label.anchor() == Anchor.START
                                                        ? palette.muted()
                                                        : palette.text())));
        return said;
    }

    /** The bar as the timeline draws it; nothing when no talk of a proposal is dated. */
    private List<Mark> bar(Life life, TimeScale scale) {
        Optional<Extent> term = life.term();
        EdtfDate signed = life.agreement().signed();
        if (term.isEmpty() || signed == null) {
            return life.proposal().map(each -> proposal(each, life.today(), scale)).stream()
                    .toList();
        }
        if (term.get().span().days() <= 1 && term.get().end() == Extent.End.SHARP) {
            return List.of(day(term.get(), scale));
        }
        List<Mark> bar = new ArrayList<>(marks(term.get(), life.today(), scale));
        Extent signing = Extents.of(signed);
        if (!signing.members().isEmpty()) {
            bar.addAll(marks(signing, life.today(), scale));
        }
        return bar;
    }

    private List<Mark> marks(Extent extent, LocalDate today, TimeScale scale) {
        return extentMarks(extent, today, scale)
                .marks(BAR_TOP, ExtentMarks.HEIGHT, ExtentMarks.TINT);
    }

    /** What is over in a day has no length. */
    private Mark day(Extent extent, TimeScale scale) {
        CategoryLook look = CategoryLook.ofAgreements(words);
        Ink ink = look.ink(palette);
        return new Mark.Symbol(
                look.shape(),
                scale.at(extent.span().middle()),
                BAR_TOP + ExtentMarks.HEIGHT / 2,
                ExtentMarks.SHORTEST / 2,
                extent.doubtful() ? ExtentMarks.doubtful(ink) : Style.filled(ink),
                null);
    }

    /** Hollow where it was talked of first. */
    private Mark proposal(Extent extent, LocalDate today, TimeScale scale) {
        double x = scale.at(extent.span().middle());
        return scale.pixelsPerDay() * extent.span().days() < ExtentMarks.SHORTEST
                ? new Mark.Symbol(
                        CategoryLook.ofAgreements(words).shape(),
                        x,
                        BAR_TOP + ExtentMarks.HEIGHT / 2,
                        ExtentMarks.SHORTEST / 2,
                        new Style(
                                null,
                                Stroke.dashed(CategoryLook.ofAgreements(words).ink(palette), 1.5)),
                        null)
                : extentMarks(extent, today, scale).outline(BAR_TOP, ExtentMarks.HEIGHT);
    }

    private ExtentMarks extentMarks(Extent extent, LocalDate today, TimeScale scale) {
        return new ExtentMarks(
                extent,
                extent.drawn(today.toEpochDay() + 1.0),
                scale,
                scale.left() - ExtentMarks.FADE,
                scale.right() + ExtentMarks.FADE,
                ExtentMarks.Size.BAR,
                CategoryLook.ofAgreements(words).ink(palette),
                palette.muted());
    }

    /** A line through the bar where it took effect on another day than that of its signing. */
    private void effect(Life life, TimeScale scale, List<Mark> marks) {
        EdtfDate signed = life.agreement().signed();
        EdtfDate date = life.agreement().inForce();
        if (signed == null || date == null || date.equals(signed)) {
            return;
        }
        Extent effect = Extents.beginning(date);
        if (effect.start() == Extent.End.SHARP) {
            double x = Math.rint(scale.at(effect.span().from()));
            Ink ink = CategoryLook.ofAgreements(words).ink(palette);
            double bottom = BAR_TOP + ExtentMarks.HEIGHT;
            marks.add(new Mark.Line(x, BAR_TOP, x, bottom, Stroke.of(ink, 2)));
        }
    }

    private String begun(Life life) {
        EdtfDate signed = life.agreement().signed();
        EdtfDate effect = life.agreement().inForce();
        String begun =
                signed == null
                        ? words.get("agreement.life_proposed")
                        : words.get("agreement.life_signed", words.date(signed));
        return effect == null
                ? begun
                : begun + " · " + words.get("agreement.life_effect", words.date(effect));
    }

    /** How it ended, or that it did not; empty for what never began. */
    private String ended(Life life) {
        EdtfDate ended = life.agreement().ended();
        if (ended != null) {
            return words.get("agreement.life_ended", words.date(ended));
        }
        return switch (life.term().map(Extent::end).orElse(Extent.End.SHARP)) {
            case OPEN -> words.get("agreement.life_open");
            case UNKNOWN -> words.get("agreement.life_unknown");
            case SHARP, SOFT -> "";
        };
    }

    /** The life in words, for those who do not see it. */
    String said(Life life) {
        String ended = ended(life);
        return ended.isEmpty() ? begun(life) : begun(life) + " · " + ended;
    }
}
