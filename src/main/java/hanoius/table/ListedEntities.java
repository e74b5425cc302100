package hanoius.table;

import hanoius.model.Entity;

import java.util.AbstractList;
import java.util.RandomAccess;

/** Whole records in the order in which they are listed, each read when it is asked for. */
final class ListedEntities<T> extends AbstractList<Entity> implements RandomAccess {

    private final TableSubject<T> subject;
    private final ListedRecords<T> records;
    private final int[] places;

    ListedEntities(TableSubject<T> subject, ListedRecords<T> records, int[] places) {
        this.subject = subject;
        this.records = records;
        this.places = places;
    }

    @Override
    public Entity get(int index) {
        return subject.whole().apply(records.get(places[index]));
    }

    @Override
    public int size() {
        return places.length;
    }
}
