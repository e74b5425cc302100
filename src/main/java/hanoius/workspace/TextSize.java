package hanoius.workspace;

import java.util.List;
import java.util.stream.IntStream;

/** How large text is, and everything with it, in per cent of its usual size. */
public final class TextSize {

    /** The size that everything is designed in. */
    public static final int USUAL = 100;

    public static final int LEAST = 80;
    public static final int MOST = 200;
    private static final int STEP = 10;

    /** All sizes, the least first. */
    public static final List<Integer> ALL =
            IntStream.rangeClosed(LEAST / STEP, MOST / STEP).mapToObj(each -> each * STEP).toList();

    private TextSize() {}

    /** The nearest size that there is. */
    public static int clamped(int percent) {
        return Math.clamp(percent, LEAST, MOST);
    }

    /** The next size above, or the same when there is none. */
    public static int larger(int percent) {
        return clamped(Math.floorDiv(percent, STEP) * STEP + STEP);
    }

    /** The next size below, or the same when there is none. */
    public static int smaller(int percent) {
        return clamped(Math.ceilDiv(percent, STEP) * STEP - STEP);
    }
}
