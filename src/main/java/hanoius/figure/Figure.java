package hanoius.figure;

import java.util.List;

/**
 * A drawing: a size in device-independent pixels, the paper's colour and marks in painting order.
 * The screen, pictures, hit testing and the text alternative all come from this one list.
 */
public record Figure(double width, double height, Ink paper, List<Mark> marks) {

    public Figure {
        marks = List.copyOf(marks);
    }

    /** Nothing, on transparent ground. */
    public static final Figure EMPTY = new Figure(0, 0, Ink.TRANSPARENT, List.of());
}
