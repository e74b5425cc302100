package hanoius.picture;

import hanoius.metadata.KeywordTexts;
import hanoius.text.Words;

/** What a file turns out to be when it is read as a picture of this program. */
public sealed interface PictureReading {

    /** A chart of this program with its values, unchanged since it was written. */
    record Chart(ViewState.Chart view) implements PictureReading {}

    /** A timeline of this program. */
    record Timeline(ViewState.Timeline view) implements PictureReading {}

    /** This program made it, but the view and the values were taken out. */
    record Stripped() implements PictureReading {}

    /** It carries the view and the values in a form that this version does not read. */
    record OtherFormat(boolean earlier) implements PictureReading {}

    /**
     * What it carries was changed after it was written.
     *
     * @param why in English, for whoever looks into it
     */
    record Tampered(String why) implements PictureReading {}

    /** Another program says that it made it. */
    record Foreign(String software) implements PictureReading {}

    /** A picture that says nothing of itself. */
    record Silent() implements PictureReading {}

    /** A PNG that is cut short, or of which a checksum does not fit. */
    record Damaged() implements PictureReading {}

    /** It is larger than what is read. */
    record TooLarge() implements PictureReading {}

    /** A text in it is longer, or there are more of them, than what is read. */
    record TooLong() implements PictureReading {}

    /** Neither a PNG nor an SVG, or a damaged SVG. */
    record NoPicture() implements PictureReading {}

    /** What it is, for a reader. */
    default String told(Words words) {
        return switch (this) {
            case Chart(ViewState.Chart view) -> words.get("verify.chart", view.values().size());
            case Timeline _ -> words.get("verify.timeline");
            case Stripped _ -> words.get("verify.stripped");
            case OtherFormat(boolean earlier) ->
                    words.get(earlier ? "verify.earlier" : "verify.later");
            case Tampered _ -> words.get("verify.tampered");
            case Foreign(String software) -> words.get("verify.foreign", software);
            case Silent _ -> words.get("verify.silent");
            case Damaged _ -> words.get("verify.damaged");
            case TooLarge _ -> words.get("verify.too_large", PictureTexts.LARGEST >> 20);
            case TooLong _ -> words.get("verify.too_long", KeywordTexts.LONGEST >> 20);
            case NoPicture _ -> words.get("verify.no_picture");
        };
    }
}
