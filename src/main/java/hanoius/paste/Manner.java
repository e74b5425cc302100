package hanoius.paste;

import hanoius.form.DateNotation.Order;
import hanoius.language.Language;
import hanoius.query.SearchWords;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How whoever wrote a column writes, where a cell alone does not tell it.
 *
 * @param numbers the language whose points and commas are meant
 * @param dates what stands first in a day that is written in numbers
 */
public record Manner(Language numbers, Order dates) {

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*[0-9]");
    private static final Pattern DAY =
            Pattern.compile("\\b([0-9]{1,2})[/.-]([0-9]{1,2})[/.-][0-9]{4}\\b");

    /** Words that stand beside figures in Vietnamese, without their accents. */
    private static final Pattern VIETNAMESE =
            Pattern.compile("\\b(khoang|hon|gan|tren|duoi|nghin|ngan|trieu|ty|uoc|dat)\\b");

    private static final int HIGHEST_MONTH = 12;

    /**
     * The manner of rows: that which most cells tell that can be written in one manner only.
     *
     * @param reader the language of the reader, for numbers that tell nothing
     */
    public static Manner of(List<FigureCells> rows, Language reader) {
        int points = sum(rows, row -> digits(row.value()));
        int words = sum(rows, row -> isVietnamese(row.value()) ? 1 : 0);
        int days = sum(rows, row -> order(row.period()));
        Language numbers =
                points != 0
                        ? (points > 0 ? Language.VI : Language.EN)
                        : words > 0 ? Language.VI : reader;
        return new Manner(numbers, days < 0 ? Order.MONTH_FIRST : Order.DAY_FIRST);
    }

    private static int sum(List<FigureCells> rows, ToIntFunction<FigureCells> vote) {
        return rows.stream().mapToInt(vote).sum();
    }

    private static boolean isVietnamese(String text) {
        return VIETNAMESE.matcher(SearchWords.fold(text)).find();
    }

    /** Positive when points group the digits of a number, negative when commas do, else 0. */
    private static int digits(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            return 0;
        }
        String written = number.group();
        int point = written.lastIndexOf('.');
        int comma = written.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            return comma > point ? 1 : -1;
        }
        int last = Math.max(point, comma);
        if (last < 0) {
            return 0;
        }
        boolean groups = written.indexOf(written.charAt(last)) < last;
        boolean decimals = written.length() - last - 1 != 3;
        return groups ? (point >= 0 ? 1 : -1) : decimals ? (comma >= 0 ? 1 : -1) : 0;
    }

    /** Positive when the day stands first and cannot be a month, negative when the month does. */
    private static int order(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.find()) {
            return 0;
        }
        boolean first = Integer.parseInt(day.group(1)) > HIGHEST_MONTH;
        boolean second = Integer.parseInt(day.group(2)) > HIGHEST_MONTH;
        return first == second ? 0 : first ? 1 : -1;
    }
}
