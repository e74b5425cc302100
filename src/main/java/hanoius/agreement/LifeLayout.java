package hanoius.agreement;

import hanoius.agreement.Life.Moment;
import hanoius.figure.Figure;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Meaning;
import hanoius.figure.Palette;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;
import hanoius.figure.TimeScale;
import hanoius.figure.TimeStep;
import hanoius.model.AgreementTerm;
import hanoius.model.Category;
import hanoius.model.Edge;
import hanoius.model.EdtfDate;
import hanoius.text.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;

/** The life of an agreement on a time axis: its bar, the milestones below it, and today. */
record LifeLayout(Words words, Palette palette) {

    /** How tall the strip is, in pixels. */
    static final double HEIGHT = 84;

    static final double BAR_TOP = 8;
    private static final double MOMENTS = 44;
    private static final double AXIS = 60;
    private static final double SIDE = 28;
    private static final double LEAST_TICK = 56;
    private static final double LEAST_SPAN = 365;
    private static final double MARGIN = 0.04;
    private static final TextStyle SMALL = TextStyle.regular(11);

    /** The strip in a width in pixels; without marks when no day of the life is known. */
    Figure figure(Life life, double width) {
        DoubleSummaryStatistics known = life.days().summaryStatistics();
        if (known.getCount() == 0 || width < 4 * SIDE) {
            return new Figure(width, HEIGHT, Ink.TRANSPARENT, List.of());
        }
        TimeScale scale = scale(life, known, width);
        List<Mark> marks = new ArrayList<>();
        axis(scale, marks);
        today(life.today(), scale, marks);
        marks.add(
                Mark.Group.of(
                        new Meaning(life.agreement().id(), () -> said(life)),
                        new LifeMarks(life, scale, palette, BAR_TOP).marks()));
        life.moments().forEach(each -> moment(each, scale, marks));
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
        TimeStep step = TimeStep.atLeast(LEAST_TICK, scale);
        for (LocalDate tick : step.ticks(scale)) {
            double x = scale.at(tick);
            if (x >= scale.left()) {
                marks.add(new Mark.Line(x, AXIS, x, AXIS + 4, hairline));
                marks.add(
                        new Mark.Label(
                                tickWords(step, tick),
                                x,
                                AXIS + 16,
                                Anchor.MIDDLE,
                                SMALL,
                                palette.muted()));
            }
        }
    }

    private String tickWords(TimeStep step, LocalDate tick) {
        return switch (step) {
            case DAY, WEEK -> words.shortDate(EdtfDate.of(tick));
            case MONTH, QUARTER -> words.shortDate(EdtfDate.parse(tick.toString().substring(0, 7)));
            default -> String.format(Locale.ROOT, "%d", tick.getYear());
        };
    }

    private void today(LocalDate today, TimeScale scale, List<Mark> marks) {
        double x = Math.rint(scale.at(today));
        marks.add(new Mark.Line(x, 2, x, AXIS, Stroke.of(palette.accent(), 1)));
    }

    /** A milestone stands in the middle of its days, on a line as long as they are. */
    private void moment(Moment moment, TimeScale scale, List<Mark> marks) {
        Edge edge = moment.edge();
        if (!edge.isDated()) {
            return;
        }
        Category category = moment.milestone().category();
        Ink ink = palette.category(category);
        List<Mark> drawn = new ArrayList<>();
        double from = scale.at(edge.from());
        double to = scale.at(edge.to());
        if (edge.how() == Edge.How.SOFT) {
            drawn.add(new Mark.Box(from, MOMENTS - 1, to - from, 2, Style.filled(ink.fade(0.5))));
        }
        drawn.add(
                new Mark.Symbol(
                        Palette.shape(category),
                        scale.at(edge.middle()),
                        MOMENTS,
                        10,
                        edge.doubtful() ? Style.outlined(ink, 1.5) : Style.filled(ink),
                        null));
        marks.add(Mark.Group.of(new Meaning(moment.milestone().id(), () -> said(moment)), drawn));
    }

    private String said(Moment moment) {
        return words.get(
                "agreement.moment",
                words.of(moment.link().relation()),
                moment.milestone().title(),
                words.date(moment.milestone().date()));
    }

    /** The life in words, for those who do not see it. */
    String said(Life life) {
        List<String> said = new ArrayList<>();
        EdtfDate signed = life.agreement().signed();
        said.add(
                signed == null
                        ? words.get("agreement.life_proposed")
                        : words.get("agreement.life_signed", words.date(signed)));
        EdtfDate effect = life.agreement().inForce();
        if (effect != null) {
            said.add(words.get("agreement.life_effect", words.date(effect)));
        }
        EdtfDate ended = life.agreement().ended();
        AgreementTerm term = life.term();
        if (ended != null) {
            said.add(words.get("agreement.life_ended", words.date(ended)));
        } else if (term != null && term.end().how() == Edge.How.OPEN) {
            said.add(words.get("agreement.life_open"));
        } else if (term != null && term.end().how() == Edge.How.UNKNOWN) {
            said.add(words.get("agreement.life_unknown"));
        }
        return String.join(" · ", said);
    }
}
