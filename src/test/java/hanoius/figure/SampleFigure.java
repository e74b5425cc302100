package hanoius.figure;

import hanoius.figure.Mark.Label.Anchor;
import hanoius.model.RecordId;

import java.util.ArrayList;
import java.util.List;

/** A figure with every kind of mark, fill, stroke and shape, for both painters. */
public final class SampleFigure {

    public static final double WIDTH = 480;
    public static final double HEIGHT = 320;
    public static final String VIETNAMESE = "Hà Nội: xuất khẩu sang Hoa Kỳ, tỷ đô la Mỹ mỗi năm";
    public static final String SIGNS = "≥ 253.400 · ≈ 3 ¹ ² · ◇ 2,70 ³ · 2017–2022 · 5 % ₫";

    private SampleFigure() {}

    public static Figure of(boolean dark) {
        Palette palette = Palette.of(dark);
        Ink blue = palette.series(0);
        Ink orange = palette.series(1);
        List<Mark> marks = new ArrayList<>();
        marks.add(text(VIETNAMESE, 20, 30, Anchor.START, TextStyle.semibold(16), palette.text()));
        marks.add(text(SIGNS, 20, 52, Anchor.START, TextStyle.regular(12), palette.muted()));
        marks.add(text("chưa có số", 460, 30, Anchor.END, TextStyle.italic(11), palette.muted()));
        for (int i = 0; i <= 4; i++) {
            double y = 70 + 30.3 * i;
            marks.add(new Mark.Line(50, y, 460, y, Stroke.of(palette.hairline(), 1)));
            String tick = Integer.toString(4 - i);
            marks.add(text(tick, 42, y + 4, Anchor.END, TextStyle.regular(12), palette.muted()));
        }
        marks.add(column(60.4, 100, Style.filled(blue), "one"));
        Fill hatch = new Fill.Hatch(blue, blue.fade(0.15), 5);
        marks.add(column(120.4, 120, Style.of(hatch, Stroke.of(blue, 1)), "two"));
        Fill tint = new Fill.Solid(orange.fade(0.12));
        marks.add(column(180.4, 90, Style.of(tint, Stroke.of(orange, 2)), "three"));
        Fill fade = new Fill.Fade(240, 0, orange.fade(0), 300, 0, orange);
        marks.add(column(240.4, 110, Style.filled(fade), "four"));
        marks.add(
                new Mark.Polyline(
                        Points.of(310, 170, 340, 90, 370, 150, 400, 80, 450, 120),
                        Stroke.of(blue, 2),
                        null));
        marks.add(new Mark.Line(310, 185.5, 455, 185.5, Stroke.dashed(palette.accent(), 1), null));
        marks.add(
                new Mark.Line(
                        310,
                        180,
                        455,
                        160,
                        new Stroke(palette.muted(), 2, Stroke.Dash.DOTTED),
                        null));
        Shape[] shapes = Shape.values();
        for (int i = 0; i < shapes.length; i++) {
            double x = 60 + 36 * i;
            marks.add(
                    new Mark.Symbol(
                            shapes[i],
                            x,
                            220,
                            14,
                            Style.filled(palette.series(i)),
                            meaning("shape" + i)));
            marks.add(
                    new Mark.Symbol(
                            shapes[i],
                            x,
                            245,
                            14,
                            Style.of(
                                    new Fill.Solid(palette.paper()),
                                    Stroke.of(palette.series(i), 1.5)),
                            null));
        }
        marks.add(
                new Mark.Area(
                        Points.of(370, 210, 460, 205, 450, 250, 380, 255),
                        Style.of(
                                new Fill.Hatch(orange, palette.surface(), 6), Stroke.of(orange, 1)),
                        meaning("area")));
        marks.add(chip(palette, 60, 270, "Chuyến thăm của Thống đốc"));
        marks.add(
                Mark.Group.clipped(
                        new Bounds(250.3, 268.6, 60, 30),
                        List.of(
                                new Mark.Symbol(
                                        Shape.CIRCLE,
                                        250,
                                        284,
                                        60,
                                        Style.filled(palette.series(2)),
                                        meaning("clipped")),
                                new Mark.Box(300, 260, 40, 60, Style.filled(orange)))));
        marks.add(
                new Mark.Box(
                        330,
                        270,
                        60,
                        26,
                        8,
                        Style.filled(new Fill.Hatch(blue, palette.surface(), 4)),
                        null));
        marks.add(
                new Mark.Band(
                        Points.of(405.5, 272, 406.5, 275.5, 407.5, 270, 409.5, 280),
                        Points.of(405.5, 290, 406.5, 277.25, 407.5, 294, 409.5, 295),
                        blue,
                        null));
        return new Figure(WIDTH, HEIGHT, palette.paper(), marks);
    }

    public static Meaning meaning(String key) {
        return new Meaning(RecordId.observation(key), "words of " + key);
    }

    private static Mark column(double x, double height, Style style, String key) {
        return new Mark.Box(x, 191.2 - height, 50.3, height, 0, style, meaning(key));
    }

    private static Mark text(
            String text, double x, double y, Anchor anchor, TextStyle style, Ink ink) {
        return new Mark.Label(text, x, y, anchor, style, ink);
    }

    private static Mark chip(Palette palette, double x, double y, String text) {
        Ink ink = palette.series(0);
        return Mark.Group.of(
                meaning("chip"),
                List.of(
                        new Mark.Box(x, y, 180, 22, 4, Style.filled(ink.fade(0.12)), null),
                        new Mark.Box(x, y, 3, 22, Style.filled(ink)),
                        text(
                                text,
                                x + 90,
                                y + 15,
                                Anchor.MIDDLE,
                                TextStyle.regular(12),
                                palette.text())));
    }
}
