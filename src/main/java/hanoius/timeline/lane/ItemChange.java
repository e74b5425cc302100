package hanoius.timeline.lane;

import hanoius.model.PlaceChange;
import hanoius.model.RecordId;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a change of a dataset did to the items of a timeline. An item that is written otherwise is
 * gone under its number before, and fresh under its number now.
 */
public final class ItemChange {

    private final int[] gone;
    private final int[] fresh;

    /** The number now by that before, -1 for none; empty when all that stayed have kept theirs. */
    private final int[] moved;

    private final PlaceChange places;

    /**
     * @param before the agreements among the items before
     * @param after those among the items now
     * @param places what became of the milestones
     */
    ItemChange(List<AgreementItem> before, List<AgreementItem> after, PlaceChange places) {
        this.places = places;
        BitSet old = new BitSet();
        BitSet others = new BitSet();
        IntStream.of(places.removed()).forEach(old::set);
        IntStream.of(places.inserted()).forEach(others::set);
        for (int place : places.changed()) {
            old.set(places.before(place));
            others.set(place);
        }
        Map<RecordId, Integer> now = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            now.put(after.get(i).agreement().id(), i);
            others.set(places.size() + i);
        }
        int[] agreements = new int[before.size()];
        boolean moving = places.isMoving();
        for (int i = 0; i < agreements.length; i++) {
            int number = places.sizeBefore() + i;
            int at = now.getOrDefault(before.get(i).agreement().id(), -1);
            agreements[i] = at < 0 ? -1 : places.size() + at;
            moving |= at >= 0 && agreements[i] != number;
            if (at >= 0 && before.get(i).equals(after.get(at))) {
                others.clear(agreements[i]);
            } else {
                old.set(number);
            }
        }
        gone = old.stream().toArray();
        fresh = others.stream().toArray();
        moved = moving ? moved(places, agreements) : new int[0];
    }

    private static int[] moved(PlaceChange places, int[] agreements) {
        int[] moved = new int[places.sizeBefore() + agreements.length];
        int[] removed = places.removed();
        int[] inserted = places.inserted();
        int gone = 0;
        int come = 0;
        int now = 0;
        for (int before = 0; before < places.sizeBefore(); before++) {
            if (gone < removed.length && removed[gone] == before) {
                gone++;
                moved[before] = -1;
                continue;
            }
            while (come < inserted.length && inserted[come] == now) {
                come++;
                now++;
            }
            moved[before] = now++;
        }
        System.arraycopy(agreements, 0, moved, places.sizeBefore(), agreements.length);
        return moved;
    }

    /** What is gone and what is fresh, of all items. */
    Passage passage() {
        return new Passage(this, list(IntStream.of(gone)), list(IntStream.of(fresh)));
    }

    /** What leaves some of the items and what comes to them, as they were and as they are. */
    Passage passage(BitSet before, BitSet now) {
        BitSet stayed = now(before);
        BitSet entering = (BitSet) now.clone();
        entering.andNot(stayed);
        BitSet leaving = new BitSet();
        for (int each : gone) {
            leaving.set(each, before.get(each));
        }
        stayed.andNot(now);
        stayed.stream().map(this::before).forEach(leaving::set);
        return new Passage(this, list(leaving.stream()), list(entering.stream()));
    }

    private static List<Integer> list(IntStream numbers) {
        return numbers.boxed().toList();
    }

    /**
     * What leaves some of the items, such as those of a lane, and what comes to them.
     *
     * @param out by their numbers before
     * @param in by their numbers now
     */
    record Passage(ItemChange change, List<Integer> out, List<Integer> in) {

        IntStream leaving() {
            return out.stream().mapToInt(Integer::intValue);
        }

        IntStream entering() {
            return in.stream().mapToInt(Integer::intValue);
        }

        /** The same change of others. */
        Passage of(int[] leaving, int[] entering) {
            return new Passage(change, list(IntStream.of(leaving)), list(IntStream.of(entering)));
        }

        int count() {
            return out.size() + in.size();
        }
    }

    int now(int before) {
        return moved.length == 0 ? before : moved[before];
    }

    /** The number before of an item that is still there. */
    int before(int now) {
        if (moved.length == 0) {
            return now;
        }
        int before = now < places.size() ? places.before(now) : places.sizeBefore();
        while (moved[before] != now) {
            before++;
        }
        return before;
    }

    /** The numbers now of items, of which some may be gone; the same array when none is another. */
    int[] now(int[] before) {
        if (moved.length == 0) {
            return before;
        }
        int[] now = new int[before.length];
        for (int i = 0; i < now.length; i++) {
            now[i] = moved[before[i]];
        }
        return now;
    }

    /** The same of a set, in which what is gone is left out. */
    private BitSet now(BitSet before) {
        BitSet stayed = (BitSet) before.clone();
        IntStream.of(gone).forEach(stayed::clear);
        if (moved.length == 0) {
            return stayed;
        }
        BitSet now = places.moved(stayed.get(0, places.sizeBefore()));
        for (int each = stayed.nextSetBit(places.sizeBefore()); each >= 0; ) {
            now.set(moved[each]);
            each = stayed.nextSetBit(each + 1);
        }
        return now;
    }

    /** Takes the numbers of a column to where they stand now. */
    void copy(float[] before, float[] now) {
        if (moved.length == 0) {
            System.arraycopy(before, 0, now, 0, Math.min(before.length, now.length));
            return;
        }
        for (int i = 0; i < moved.length; i++) {
            if (moved[i] >= 0) {
                now[moved[i]] = before[i];
            }
        }
    }

    /** The same of bytes. */
    void copy(byte[] before, byte[] now) {
        if (moved.length == 0) {
            System.arraycopy(before, 0, now, 0, Math.min(before.length, now.length));
            return;
        }
        for (int i = 0; i < moved.length; i++) {
            if (moved[i] >= 0) {
                now[moved[i]] = before[i];
            }
        }
    }

    /** The same of short numbers. */
    void copy(short[] before, short[] now) {
        if (moved.length == 0) {
            System.arraycopy(before, 0, now, 0, Math.min(before.length, now.length));
            return;
        }
        for (int i = 0; i < moved.length; i++) {
            if (moved[i] >= 0) {
                now[moved[i]] = before[i];
            }
        }
    }
}
