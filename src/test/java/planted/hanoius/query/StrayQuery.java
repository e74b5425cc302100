package planted.hanoius.query;

import org.jspecify.annotations.Nullable;

/** Uses a class that uses it, and stands on a sealed family. */
public class StrayQuery {
    public @Nullable StrayCondition condition;

    /** What is nested counts as its outer class. */
    public static class Part {
        public @Nullable StrayTerm term;
    }
}
