package hanoius.revision;

import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** A line of the history, in the words of one language. */
sealed interface HistoryLine {

    /** A day, above what was done on it. */
    record DayLine(LocalDate day, String words) implements HistoryLine {}

    /** What a line offers to do with its step. */
    enum Offer {
        /** To take it back. */
        UNDO,
        /** To do it again, which was undone last. */
        REDO,
        /** To do it again after those that were undone later. */
        REDO_TO,
        /** To take back what took it back. */
        REVIVE
    }

    /** What became of a record. */
    enum What {
        NEW,
        CHANGED,
        DELETED
    }

    /**
     * What was done, as in "Date of" "Land lease".
     *
     * @param lead ends where the name of the record begins
     * @param name of the record; empty for several
     * @param target the record that the name leads to; null for none
     * @param what whether the record came, went or changed
     * @param values what it said before and what it says since; empty for nothing of the kind
     * @param more what else there is to say, such as how many records it did something to
     */
    record Deed(
            String lead,
            String name,
            @Nullable RecordId target,
            What what,
            List<Values> values,
            String more) {

        public Deed {
            values = List.copyOf(values);
        }

        /** All of it in one line, as it is searched and read aloud. */
        String spoken() {
            StringBuilder spoken = new StringBuilder(lead).append(' ').append(name);
            values.forEach(
                    each ->
                            spoken.append(", ")
                                    .append(each.label)
                                    .append(' ')
                                    .append(each.before)
                                    .append(" → ")
                                    .append(each.after));
            return more.isEmpty() ? spoken.toString() : spoken.append(", ").append(more).toString();
        }
    }

    /**
     * What became of a field.
     *
     * @param label empty where the lead says it
     * @param before empty for nothing
     */
    record Values(String label, String before, String after) {

        /** So long a text is told whole. */
        private static final int SHORT = 40;

        private static final String CUT = "…";

        /** Of long texts only the words in which they differ. */
        static Values of(String label, String before, String after) {
            if (Math.min(before.length(), after.length()) <= SHORT) {
                return new Values(label, before, after);
            }
            int most = Math.min(before.length(), after.length());
            int from = 0;
            for (int i = 0; i < most && before.charAt(i) == after.charAt(i); i++) {
                if (before.charAt(i) == ' ') {
                    from = i + 1;
                }
            }
            int behind = 0;
            for (int i = 0;
                    i < most - from
                            && before.charAt(before.length() - 1 - i)
                                    == after.charAt(after.length() - 1 - i);
                    i++) {
                if (before.charAt(before.length() - 1 - i) == ' ') {
                    behind = i + 1;
                }
            }
            return new Values(label, cut(before, from, behind), cut(after, from, behind));
        }

        private static String cut(String text, int from, int behind) {
            String kept = text.substring(from, text.length() - behind).strip();
            return kept.isEmpty() ? "" : (from > 0 ? CUT : "") + kept + (behind > 0 ? CUT : "");
        }
    }

    /**
     * A step.
     *
     * @param before the generation of the step that comes before it in the list of all; {@link
     *     Long#MAX_VALUE} for none
     * @param day the one on which it was done
     * @param time as in "10:42"
     * @param reason in quotes; empty for none
     * @param isPutBack whether it put back what was there before
     * @param undone by whom and when it was undone; empty while it is not
     * @param offer what can be done with it
     * @param turned the step that the offer turns: itself, or what took it back
     * @param parts what it did to each record, where these are several
     */
    record StepLine(
            long generation,
            long before,
            LocalDate day,
            String time,
            String author,
            Deed deed,
            String reason,
            boolean isPutBack,
            String undone,
            boolean isStruck,
            Offer offer,
            Turned turned,
            List<Deed> parts)
            implements HistoryLine {

        public StepLine {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A step to turn, and where it is found.
     *
     * @param before as of {@link StepLine}
     */
    record Turned(long generation, long before) {}

    /** What a step did to one of several records. */
    record PartLine(long generation, int number, Deed deed) implements HistoryLine {}
}
