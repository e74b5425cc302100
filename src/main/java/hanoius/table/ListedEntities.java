package hanoius.table;

import hanoius.model.Entity;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whole records in the order in which they are listed. They are read when they are asked for: who
 * goes through all of them reads some hundreds at a time.
 */
final class ListedEntities extends AbstractList<Entity> implements RandomAccess {

    private static final int BLOCK = 512;

    private final ListedRecords<?> records;
    private final int[] places;

    ListedEntities(ListedRecords<?> records, int[] places) {
        this.records = records;
        this.places = places;
    }

    @Override
    public Entity get(int index) {
        return some(index, index + 1).getFirst();
    }

    private List<? extends Entity> some(int from, int to) {
        return records.whole(Arrays.copyOfRange(places, from, to));
    }

    @Override
    public int size() {
        return places.length;
    }

    @Override
    public Iterator<Entity> iterator() {
        return stream().iterator();
    }

    @Override
    public Stream<Entity> stream() {
        return IntStream.iterate(0, from -> from < places.length, from -> from + BLOCK)
                .boxed()
                .flatMap(from -> some(from, Math.min(places.length, from + BLOCK)).stream());
    }
}
