package hanoius.picture;

/**
 * Title and subtitle of a picture.
 *
 * @param title blank for the one that the view suggests
 * @param subtitle blank for the one that the view suggests
 */
public record Heading(String title, String subtitle) {

    /** What the view suggests, both. */
    public static final Heading SUGGESTED = new Heading("", "");

    /** Own words where there are any, and else the suggested ones. */
    public Heading over(Heading suggested) {
        return new Heading(
                title.isBlank() ? suggested.title : title.strip(),
                subtitle.isBlank() ? suggested.subtitle : subtitle.strip());
    }
}
