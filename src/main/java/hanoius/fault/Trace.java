package hanoius.fault;

import hanoius.edtf.Refusal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What was thrown, where, and because of what, without what it says: messages hold words of the
 * record and names of files, and these are nobody else's.
 *
 * @param lines classes of exceptions and places of the program, the outermost first
 */
public record Trace(List<String> lines) {

    /** A recursion without an end repeats itself, and so do causes of causes. */
    private static final int FRAMES = 60;

    private static final int CAUSES = 8;

    public Trace {
        lines = List.copyOf(lines);
    }

    public static Trace of(Throwable thrown) {
        List<String> lines = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        String led = "";
        for (Throwable each = thrown;
                each != null && seen.size() < CAUSES && seen.add(each);
                each = each.getCause()) {
            lines.add(led + each.getClass().getName() + kind(each));
            StackTraceElement[] frames = each.getStackTrace();
            Arrays.stream(frames).limit(FRAMES).forEach(frame -> lines.add("\tat " + frame));
            if (frames.length > FRAMES) {
                lines.add("\t… " + (frames.length - FRAMES) + " more");
            }
            led = "Caused by: ";
        }
        return new Trace(lines);
    }

    /** Which of its reasons a refusal has; what it fills its sentence with is left out. */
    private static String kind(Throwable thrown) {
        return thrown instanceof Refusal refusal ? " " + refusal.key() : "";
    }

    /**
     * Whether both are the same fault again. One that is thrown very often has no places any more:
     * the Java machine saves itself the trouble.
     */
    public boolean isSame(Trace other) {
        return equals(other)
                || ((lines.size() == 1 || other.lines.size() == 1)
                        && lines.getFirst().equals(other.lines.getFirst()));
    }
}
