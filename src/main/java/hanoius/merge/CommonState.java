package hanoius.merge;

import hanoius.archive.Revision;
import hanoius.merge.Difference.Since;
import hanoius.model.Entity;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a record was when two copies were one, which their histories tell. */
final class CommonState {

    /** What the groups of changes begin with that take over what a copy has otherwise. */
    static final String MERGING = "merge ";

    private CommonState() {}

    /**
     * What one of the copies tells of a record.
     *
     * @param now what it is; null when it is not there
     * @param revisions what was done to it, latest first
     */
    record Account(@Nullable Entity now, List<Revision> revisions) {

        Account {
            revisions = List.copyOf(revisions);
        }

        /** What the record was at first and after each revision, in order. */
        private List<@Nullable Entity> states() {
            List<@Nullable Entity> states = new ArrayList<>();
            states.add(revisions.isEmpty() ? now : revisions.getLast().edit().before());
            revisions.reversed().forEach(each -> states.add(each.edit().after()));
            return states;
        }

        /** What was done after some of its revisions, latest first. */
        private List<Revision> after(int first) {
            return revisions.subList(0, revisions.size() - first);
        }

        private Revision at(int place) {
            return revisions.get(revisions.size() - 1 - place);
        }
    }

    /**
     * Finds it: behind the revisions that both have, or what one of them took over from the other
     * since. A copy that was sent without its history begins with what the document was then.
     */
    static Since of(Account here, Account there) {
        List<@Nullable Entity> ours = here.states();
        List<@Nullable Entity> theirs = there.states();
        int common = 0;
        while (common < Math.min(ours.size(), theirs.size()) - 1
                && isSame(here.at(common), there.at(common))) {
            common++;
        }
        int[] places = {common, common};
        if (common == 0) {
            int begunHere = last(ours, theirs.getFirst());
            int begunThere = last(theirs, ours.getFirst());
            if (begunHere >= 0) {
                places = new int[] {begunHere, 0};
            } else if (begunThere >= 0) {
                places = new int[] {0, begunThere};
            } else {
                return Since.UNKNOWN;
            }
        }
        places = later(places, taken(here, ours, theirs, places[0]));
        int[] mirrored = taken(there, theirs, ours, places[1]);
        places = later(places, new int[] {mirrored[1], mirrored[0]});
        return new Since(true, ours.get(places[0]), here.after(places[0]), there.after(places[1]));
    }

    /** Reasons may be given afterwards: they do not tell one revision from another. */
    private static boolean isSame(Revision one, Revision other) {
        return one.generation() == other.generation()
                && one.by().at().equals(other.by().at())
                && one.by().author().equals(other.by().author())
                && one.edit().equals(other.edit());
    }

    private static int last(List<@Nullable Entity> states, @Nullable Entity wanted) {
        for (int i = states.size() - 1; i >= 0; i--) {
            if (Objects.equals(states.get(i), wanted)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Where one copy took over what the record was in the other, and did not take that back; no
     * places if it never did.
     */
    private static int[] taken(
            Account account,
            List<@Nullable Entity> states,
            List<@Nullable Entity> others,
            int since) {
        for (int i = states.size() - 1; i > since; i--) {
            int other = last(others, states.get(i));
            if (other >= 0
                    && account.at(i - 1).by().group().startsWith(MERGING)
                    && last(states, states.get(i - 1)) < i) {
                return new int[] {i, other};
            }
        }
        return new int[] {-1, -1};
    }

    private static int[] later(int[] one, int[] other) {
        return other[0] >= one[0] && other[1] >= one[1] ? other : one;
    }
}
