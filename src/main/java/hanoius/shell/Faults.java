package hanoius.shell;

import hanoius.fault.Trace;
import hanoius.language.Language;
import hanoius.text.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What went wrong and was not read yet: one failure that is told, and whatever came after it, each
 * kind once with how often. None is lost, and none opens a second window.
 */
public final class Faults {

    /** More than these are counted only. */
    private static final int KEPT = 20;

    /** A failure that came once or again and again. */
    private record Counted(Failure failure, Trace trace, int times) {

        boolean isSame(Counted other) {
            return failure.key().equals(other.failure.key())
                    && trace.isSame(other.trace)
                    && failure.reason(ENGLISH).equals(other.failure.reason(ENGLISH));
        }

        Counted again() {
            return new Counted(failure, trace, times + 1);
        }
    }

    /** What was not read yet, in the order in which it came first. */
    private record Unread(List<Counted> kinds, int more) {

        static final Unread NONE = new Unread(List.of(), 0);

        Unread with(Counted one) {
            List<Counted> all = new ArrayList<>(kinds);
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).isSame(one)) {
                    all.set(i, all.get(i).again());
                    return new Unread(all, more);
                }
            }
            if (all.size() == KEPT) {
                return new Unread(all, more + 1);
            }
            all.add(one);
            return new Unread(all, more);
        }

        int count() {
            return kinds.stream().mapToInt(Counted::times).sum() + more;
        }
    }

    private static final Words ENGLISH = Words.in(Language.EN);

    private final ReadOnlyObjectWrapper<@Nullable Failure> first = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Integer> count = new ReadOnlyObjectWrapper<>(0);
    private final List<Counted> read = new ArrayList<>();
    private Supplier<@Nullable Instant> saved = () -> null;
    private Unread unread = Unread.NONE;

    /** The failure that is told; null when there is none, or all were read. */
    public ReadOnlyObjectProperty<@Nullable Failure> firstProperty() {
        return first.getReadOnlyProperty();
    }

    /** How often something went wrong since all was read last. */
    public ReadOnlyObjectProperty<Integer> countProperty() {
        return count.getReadOnlyProperty();
    }

    /**
     * Takes what knows up to when everything is saved.
     *
     * @param newSaved says when the document was last committed; null when nothing was since it was
     *     opened
     */
    public void setSaved(Supplier<@Nullable Instant> newSaved) {
        saved = newSaved;
    }

    /**
     * Tells of a failure. An uncaught one that was read already is not told again: who has read it
     * can do nothing else about it, and would be kept from working by it.
     *
     * @return whether it is told
     */
    boolean report(Failure failure) {
        Counted one = new Counted(failure, Trace.of(failure.cause()), 1);
        Predicate<Counted> isSame = one::isSame;
        if (failure.isUncaught() && read.stream().anyMatch(isSame)) {
            return false;
        }
        unread = unread.with(one);
        count.set(unread.count());
        if (first.get() == null) {
            first.set(failure);
        }
        return true;
    }

    /** All was read. */
    void dismiss() {
        unread.kinds().stream().filter(each -> each.failure.isUncaught()).forEach(read::add);
        unread = Unread.NONE;
        first.set(null);
        count.set(0);
    }

    /** Whether there is anything that people can do nothing about. */
    boolean hasMistakes() {
        return unread.kinds().stream().anyMatch(each -> !each.failure.isPeoples());
    }

    /** As in "Your data is saved up to 10:42." */
    String saved(Words words) {
        Instant at = saved.get();
        return at == null
                ? words.get("fault.saved")
                : words.get("fault.saved_up_to", words.time(at.atZone(ZoneId.systemDefault())));
    }

    /** All of it, in English, for whoever mends it. */
    String details() {
        String kinds =
                unread.kinds().stream()
                        .map(
                                each ->
                                        (each.times == 1 ? "" : each.times + " times: ")
                                                + each.failure.details())
                        .collect(Collectors.joining("\n"));
        return unread.more() == 0 ? kinds : kinds + "\nand " + unread.more() + " more\n";
    }
}
