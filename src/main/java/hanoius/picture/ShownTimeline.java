package hanoius.picture;

import hanoius.text.Language;

import java.time.LocalDate;

/**
 * The timeline of which a picture was made. It shows records and no values to compare.
 *
 * @param from the first day shown
 * @param to the last day shown
 */
public record ShownTimeline(LocalDate from, LocalDate to, Language language, PictureTheme theme)
        implements Shown {

    /**
     * Checks that the days are in order.
     *
     * @throws IllegalArgumentException when it ends before it begins
     */
    public ShownTimeline {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("it ends before it begins");
        }
    }
}
