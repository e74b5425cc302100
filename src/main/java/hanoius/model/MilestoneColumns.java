package hanoius.model;

import hanoius.edtf.Bound;
import hanoius.edtf.CalendarDate;
import hanoius.edtf.DateShape;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.edtf.Precision;
import hanoius.edtf.Qualification;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Takes milestones one after the other, to keep of them what {@link Milestones} keeps. Keys, rows,
 * sectors, partners, places and sources are apart: each may come from a thread of its own.
 */
public final class MilestoneColumns {

    static final int NO_FIRST_DAY = Integer.MIN_VALUE;
    static final int NO_LAST_DAY = Integer.MAX_VALUE;

    final Texts.Builder keys = new Texts.Builder();
    final Texts.Builder dates = new Texts.Builder();
    final Texts.Builder titles = new Texts.Builder();
    final IntStream.Builder earliest = IntStream.builder();
    final IntStream.Builder latest = IntStream.builder();
    final EnumColumn.Builder<Precision> precisions = new EnumColumn.Builder<>(Precision.class);
    final EnumColumn.Builder<Category> categories = new EnumColumn.Builder<>(Category.class);
    final BitSet plain = new BitSet();
    final BitSet national = new BitSet();
    final BitSet featured = new BitSet();
    final NameLists.Builder sectors = new NameLists.Builder();
    final NameLists.Builder partners = new NameLists.Builder();
    final NameLists.Builder places = new NameLists.Builder();
    final NameLists.Builder sources = new NameLists.Builder();
    private int size;

    /** Adds a whole milestone. */
    public void add(Milestone milestone) {
        int index = size;
        EdtfDate date = milestone.date();
        keys.add(milestone.id().key());
        addRow(
                date.text(),
                date.shape(),
                milestone.title(),
                milestone.category(),
                milestone.scope(),
                milestone.featured());
        milestone.sectors().forEach(name -> sectors.add(index, name));
        milestone.partners().forEach(name -> partners.add(index, name));
        milestone.places().forEach(name -> places.add(index, name));
        milestone.citations().forEach(each -> sources.add(index, each.source().key()));
    }

    /** Adds the key of the next milestone. */
    public void addKey(String key) {
        keys.add(key);
    }

    /**
     * Adds what stands in the next milestone's own row.
     *
     * @param date as EDTF writes it
     * @throws EdtfException when it is none
     */
    public void add(String date, String title, Category category, Scope scope, boolean isFeatured) {
        addRow(date, EdtfDate.shape(date), title, category, scope, isFeatured);
    }

    private void addRow(
            String date,
            DateShape shape,
            String title,
            Category category,
            Scope scope,
            boolean isFeatured) {
        dates.add(date);
        titles.add(title);
        earliest.add(day(shape.earliest(), NO_FIRST_DAY));
        latest.add(day(shape.latest(), NO_LAST_DAY));
        precisions.add(shape.precision());
        categories.add(category);
        plain.set(size, isPlain(shape));
        national.set(size, scope == Scope.NATIONAL);
        featured.set(size, isFeatured);
        size++;
    }

    private static boolean isPlain(DateShape shape) {
        return shape instanceof DateShape.Single(CalendarDate single)
                && single.qualification() == Qualification.NONE
                && single.isSpecified();
    }

    private static int day(Bound bound, int none) {
        // Days beyond the calendar of this program are too far away to matter by how much.
        return bound instanceof Bound.Day(var date)
                ? (int) Math.clamp(date.toEpochDay(), -1_000_000_000L, 1_000_000_000L)
                : none;
    }

    /** Adds a sector of the milestone at a place; places only grow. */
    public void addSector(int index, String name) {
        sectors.add(index, name);
    }

    /** Adds a partner of the milestone at a place; places only grow. */
    public void addPartner(int index, String name) {
        partners.add(index, name);
    }

    /** Adds a place where the milestone at a place of the list happened; these only grow. */
    public void addPlace(int index, String name) {
        places.add(index, name);
    }

    /** Adds the key of a source that the milestone at a place cites; places only grow. */
    public void addSource(int index, String key) {
        sources.add(index, key);
    }

    int size() {
        return size;
    }
}
