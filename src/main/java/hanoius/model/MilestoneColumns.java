package hanoius.model;

import hanoius.edtf.Bound;
import hanoius.edtf.CalendarDate;
import hanoius.edtf.DateShape;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.edtf.Precision;
import hanoius.edtf.Qualification;

import java.util.List;

/**
 * Takes milestones one after the other, to keep of them what {@link Milestones} keeps. Keys, rows,
 * sectors, partners, places and sources are apart: each may come from a thread of its own.
 */
public final class MilestoneColumns {

    static final int NO_FIRST_DAY = Integer.MIN_VALUE;
    static final int NO_LAST_DAY = Integer.MAX_VALUE;

    /** Days beyond the calendar of this program are too far away to matter by how much. */
    public static final int FURTHEST = 1_000_000_000;

    private static final int PLAIN = 1 << 16;
    private static final int FEATURED = 1 << 17;
    private static final List<Precision> PRECISIONS = List.of(Precision.values());

    final Texts.Builder keys;
    final Texts.Builder dates;
    final LocalizedTexts.Builder titles;
    final IntColumn.Builder earliest;
    final IntColumn.Builder latest;
    final IntColumn.Builder traits;
    final NameLists.Builder categories;
    final NameLists.Builder scopes;
    final NameLists.Builder sectors;
    final NameLists.Builder partners;
    final NameLists.Builder places;
    final NameLists.Builder sources;
    private int size;

    public MilestoneColumns() {
        this(
                new Texts.Builder(),
                new Texts.Builder(),
                new LocalizedTexts.Builder(),
                new IntColumn.Builder(),
                new IntColumn.Builder(),
                new IntColumn.Builder(),
                new NameLists.Builder(),
                new NameLists.Builder(),
                new NameLists.Builder(),
                new NameLists.Builder(),
                new NameLists.Builder(),
                new NameLists.Builder());
    }

    /** On top of columns that are filled. */
    MilestoneColumns(
            Texts.Builder keys,
            Texts.Builder dates,
            LocalizedTexts.Builder titles,
            IntColumn.Builder earliest,
            IntColumn.Builder latest,
            IntColumn.Builder traits,
            NameLists.Builder categories,
            NameLists.Builder scopes,
            NameLists.Builder sectors,
            NameLists.Builder partners,
            NameLists.Builder places,
            NameLists.Builder sources) {
        this.keys = keys;
        this.dates = dates;
        this.titles = titles;
        this.earliest = earliest;
        this.latest = latest;
        this.traits = traits;
        this.categories = categories;
        this.scopes = scopes;
        this.sectors = sectors;
        this.partners = partners;
        this.places = places;
        this.sources = sources;
        size = traits.size();
    }

    /** Puts a milestone in the place of another one of its key; before any is added. */
    void set(int row, Milestone milestone) {
        DateShape shape = milestone.date().shape();
        dates.set(row, milestone.date().text());
        titles.set(row, milestone.title());
        earliest.set(row, day(shape.earliest(), NO_FIRST_DAY));
        latest.set(row, day(shape.latest(), NO_LAST_DAY));
        traits.set(row, traits(shape, milestone.featured()));
        categories.set(row, List.of(milestone.category()));
        scopes.set(row, List.of(milestone.scope()));
        sectors.set(row, milestone.sectors());
        partners.set(row, milestone.partners());
        places.set(row, milestone.places());
        sources.set(row, milestone.citations().stream().map(each -> each.source().key()).toList());
    }

    /** Adds a whole milestone. */
    public void add(Milestone milestone) {
        int index = size;
        EdtfDate date = milestone.date();
        keys.add(milestone.id().key());
        titles.add(milestone.title());
        addRow(
                date.text(),
                date.shape(),
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
    public void add(
            String date,
            String language,
            String title,
            String category,
            String scope,
            boolean isFeatured) {
        titles.add(language, title);
        addRow(date, EdtfDate.shape(date), category, scope, isFeatured);
    }

    /** Adds a translation of the title of the milestone at a place; places only grow. */
    public void addTitle(int index, String language, String translation) {
        titles.add(index, language, translation);
    }

    private void addRow(
            String date, DateShape shape, String category, String scope, boolean isFeatured) {
        categories.add(size, category);
        scopes.add(size, scope);
        dates.add(date);
        earliest.add(day(shape.earliest(), NO_FIRST_DAY));
        latest.add(day(shape.latest(), NO_LAST_DAY));
        traits.add(traits(shape, isFeatured));
        size++;
    }

    // The numbers of constants never leave this class, so that they may change with the enums.
    @SuppressWarnings("EnumOrdinal")
    private static int traits(DateShape shape, boolean isFeatured) {
        return shape.precision().ordinal()
                | (isPlain(shape) ? PLAIN : 0)
                | (isFeatured ? FEATURED : 0);
    }

    static Precision precision(int traits) {
        return PRECISIONS.get(traits & 0xFF);
    }

    static boolean isPlain(int traits) {
        return (traits & PLAIN) != 0;
    }

    static boolean isFeatured(int traits) {
        return (traits & FEATURED) != 0;
    }

    private static boolean isPlain(DateShape shape) {
        return shape instanceof DateShape.Single(CalendarDate single)
                && single.qualification() == Qualification.NONE
                && single.isSpecified();
    }

    private static int day(Bound bound, int none) {
        return bound instanceof Bound.Day(var date)
                ? Math.clamp(date.toEpochDay(), -FURTHEST, FURTHEST)
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
