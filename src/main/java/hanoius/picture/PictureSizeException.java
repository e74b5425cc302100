package hanoius.picture;

import hanoius.edtf.Refusal;
import hanoius.text.Words;

import java.util.List;
import java.util.Locale;

/** A picture of this size cannot be made. */
public final class PictureSizeException extends IllegalArgumentException implements Refusal {

    /** What is wrong with the size. */
    public enum Reason {
        /** A side would have no pixel. */
        EMPTY,
        /** A side is longer than {@link PictureSize#LONGEST_SIDE}. */
        SIDE,
        /** There would be more than {@link PictureSize#MOST_PIXELS} pixels. */
        PIXELS,
        /** The scale is not above zero. */
        SCALE
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final double width;
    private final double height;
    private final long most;

    /**
     * @param most how many pixels there may be of a side or in all
     */
    PictureSizeException(Reason reason, double width, double height, long most) {
        super(message(reason, width, height, most));
        this.reason = reason;
        this.width = width;
        this.height = height;
        this.most = most;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String key() {
        return switch (reason) {
            case EMPTY, SCALE -> "picture.size_empty";
            case SIDE -> "picture.size_side";
            case PIXELS -> "picture.size_pixels";
        };
    }

    @Override
    public List<Object> arguments() {
        return switch (reason) {
            case EMPTY, SCALE -> List.of();
            case SIDE -> List.of(width, height, most);
            case PIXELS -> List.of(width, height, most / 1e6);
        };
    }

    /** What is wrong, for a reader. */
    public String told(Words words) {
        return words.of(this);
    }

    private static String message(Reason reason, double width, double height, long most) {
        String size = String.format(Locale.ROOT, "%.0f × %.0f pixels", width, height);
        return switch (reason) {
            case EMPTY -> String.format(Locale.ROOT, "A picture of %s has nothing to show.", size);
            case SIDE ->
                    String.format(
                            Locale.ROOT,
                            "A picture of %s is too long: a side has at most %,d pixels.",
                            size,
                            most);
            case PIXELS ->
                    String.format(
                            Locale.ROOT,
                            "A picture of %s is too large: it has at most %,d pixels.",
                            size,
                            most);
            case SCALE -> "The scale of a picture must be above zero.";
        };
    }
}
