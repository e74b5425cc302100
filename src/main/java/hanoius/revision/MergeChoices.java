package hanoius.revision;

import hanoius.merge.Declined;
import hanoius.merge.Difference;
import hanoius.merge.Difference.Group;
import hanoius.merge.DifferingParts.Part;
import hanoius.merge.Resolution;
import hanoius.merge.Resolution.Pick;
import hanoius.model.Entity;
import hanoius.model.RecordId;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What was chosen of all that a copy has otherwise. */
final class MergeChoices {

    /**
     * How much is chosen.
     *
     * @param open records of which something waits
     * @param taken records that would change
     * @param refused records that were proposed and are left as they are
     * @param declined records of which something is left as it is
     */
    record Count(long open, long taken, long refused, long declined) {}

    private final ReadOnlyObjectWrapper<Map<RecordId, Resolution<?>>> chosen =
            new ReadOnlyObjectWrapper<>(Map.of());

    private Function<Difference, Resolution<?>> proposing = Resolution::of;

    /** Where a wording of one's own is typed. */
    private record Place(RecordId id, Part<?> part, String place) {}

    /** What was typed as another wording and is not understood. */
    private final Map<Place, String> misread = new HashMap<>();

    /**
     * Begins with what is proposed.
     *
     * @param how what is proposed for a difference
     */
    void propose(Collection<Difference> differences, Function<Difference, Resolution<?>> how) {
        proposing = how;
        misread.clear();
        Map<RecordId, Resolution<?>> proposed = new LinkedHashMap<>();
        differences.forEach(each -> proposed.put(each.id(), how.apply(each)));
        chosen.set(Collections.unmodifiableMap(proposed));
    }

    /** Another one each time that something is chosen. */
    ReadOnlyObjectProperty<Map<RecordId, Resolution<?>>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    List<Resolution<?>> all() {
        return List.copyOf(chosen.get().values());
    }

    /** What was chosen of one; what is proposed, of one that is no longer among them. */
    Resolution<?> of(Difference difference) {
        Resolution<?> known = chosen.get().get(difference.id());
        return known != null && known.difference().equals(difference)
                ? known
                : proposing.apply(difference);
    }

    /** Takes theirs for what waits of a record; where nothing does, all or nothing of it. */
    void toggle(Difference difference) {
        if (difference.group() != Group.OURS) {
            change(difference.id(), MergeChoices::toggled);
        }
    }

    /** What was picked of it before is taken again, unless nothing would be taken so. */
    private static <R extends Entity> Resolution<R> toggled(Resolution<R> now) {
        if (now.takes()) {
            return now.with(Pick.OURS);
        }
        Resolution<R> again = now.with(Pick.THEIRS).all(Pick.THEIRS);
        if (!again.takes()) {
            for (Part<R> part : now.parts()) {
                again = again.with(part, Pick.THEIRS);
            }
        }
        return again;
    }

    <R extends Entity> void pick(Resolution<R> of, Part<R> part, Pick pick) {
        misread.keySet().removeIf(each -> each.id().equals(of.id()) && each.part().equals(part));
        change(of.id(), _ -> of.with(part, pick));
    }

    /** Puts a choice in the place of what was chosen of its record. */
    void choose(Resolution<?> resolution) {
        change(resolution.id(), _ -> resolution);
    }

    /** Keeps what was typed in a place until it can be understood, or a side is picked. */
    void keepMisread(RecordId id, Part<?> part, String place, String typed) {
        misread.put(new Place(id, part, place), typed);
    }

    void forgetMisread(RecordId id, Part<?> part, String place) {
        misread.remove(new Place(id, part, place));
    }

    /** What was typed in a place and is not understood. */
    Optional<String> misread(RecordId id, Part<?> part, String place) {
        return Optional.ofNullable(misread.get(new Place(id, part, place)));
    }

    /** Decides what waits of a record that one of the two has not. */
    void pick(Resolution<?> of, Pick pick) {
        change(of.id(), now -> now.with(pick));
    }

    /** Decides the first thing of a record that waits. */
    void decideNext(Difference difference, Pick pick) {
        change(difference.id(), now -> decided(now, pick));
    }

    private static <R extends Entity> Resolution<R> decided(Resolution<R> now, Pick pick) {
        return now.open() == 0
                ? now
                : now.parts().stream()
                        .filter(now::isOpen)
                        .findFirst()
                        .map(part -> now.with(part, pick))
                        .orElseGet(() -> now.with(pick));
    }

    /** Decides all that waits at once. */
    void decideAll(Pick pick) {
        Map<RecordId, Resolution<?>> all = new LinkedHashMap<>(chosen.get());
        all.replaceAll((_, each) -> each.open() > 0 ? each.all(pick) : each);
        chosen.set(Collections.unmodifiableMap(all));
    }

    private void change(RecordId id, UnaryOperator<Resolution<?>> how) {
        Map<RecordId, Resolution<?>> all = new LinkedHashMap<>(chosen.get());
        all.computeIfPresent(id, (_, now) -> how.apply(now));
        chosen.set(Collections.unmodifiableMap(all));
    }

    /** How much is chosen of all. */
    Count count() {
        return count(chosen.get().values());
    }

    /** How much is chosen of some. */
    Count count(Collection<Resolution<?>> some) {
        return new Count(
                some.stream().filter(each -> each.open() > 0).count(),
                some.stream().filter(each -> each.edit().isPresent()).count(),
                some.stream()
                        .filter(each -> each.difference().group() != Group.OURS)
                        .filter(each -> each.open() == 0 && each.edit().isEmpty())
                        .count(),
                some.stream().filter(each -> Declined.left(each) > 0).count());
    }
}
