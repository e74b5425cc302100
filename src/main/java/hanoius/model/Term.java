package hanoius.model;

import hanoius.language.LocalizedText;

/**
 * One word of a list from which records take some of what they say, such as a category, a sector or
 * a unit.
 *
 * @param list which list, as in {@code sector}
 * @param key what records have; unique in its list
 * @param position its place in the list, from 1; those with 0 follow the others as they came
 * @param colour a colour of the palette by its name, empty for the next that is free
 * @param shape a shape by its name, empty for the next that is free
 */
public record Term(
        String list, String key, int position, String colour, String shape, LocalizedText name)
        implements Entity {

    public static final String CATEGORY = "category";
    public static final String SCOPE = "scope";
    public static final String SECTOR = "sector";
    public static final String PLACE = "place";
    public static final String KIND = "kind";
    public static final String THEME = "theme";
    public static final String UNIT = "unit";
    public static final String FREQUENCY = "frequency";
    public static final String SIDE = "side";
    public static final String ROLE = "role";

    /** The category as which agreements count among milestones. */
    public static final String AGREEMENT = "agreement";

    /** A word of which nothing more is known than the word, in some language. */
    public static Term of(String list, String key, String language) {
        return new Term(list, key, 0, "", "", LocalizedText.of(language, key));
    }

    /** The list of a term of that id. */
    public static String list(RecordId id) {
        return id.key().substring(0, id.key().indexOf(':'));
    }

    /** The key of a term of that id in its list. */
    public static String key(RecordId id) {
        return id.key().substring(id.key().indexOf(':') + 1);
    }

    @Override
    public RecordId id() {
        return RecordId.term(list, key);
    }
}
