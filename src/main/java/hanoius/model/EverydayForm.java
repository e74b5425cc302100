package hanoius.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way in which people write a single date: a pattern over small letters with named groups
 * {@code y}, {@code m} (a number or an English name), {@code d}, and {@code g} for a grouping of
 * months or {@code n} for a count of them.
 */
enum EverydayForm {
    YEAR("(?:năm |year )(?<y>\\d{4})"),
    MONTH_YEAR("(?<m>\\d{1,2})\\s*[/.-]\\s*(?<y>\\d{4})"),
    DAY_MONTH_YEAR("(?:ngày )?(?<d>\\d{1,2})\\s*[/.-]\\s*(?<m>\\d{1,2})\\s*[/.-]\\s*(?<y>\\d{4})"),
    VIETNAMESE(
            "(?:(?:ngày )?(?<d>\\d{1,2}) )?(?:tháng|th\\.?) ?(?<m>\\d{1,2})(?:, ?| |/| ?năm )"
                    + "(?:năm )?(?<y>\\d{4})"),
    ENGLISH(
            "(?:(?<d>\\d{1,2})(?:st|nd|rd|th)? (?:of )?)?"
                    + "(?<m>[a-z]{3,9})\\.?,? (?:of )?(?<y>\\d{4})"),
    AMERICAN("(?<m>[a-z]{3,9})\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})"),
    DECADE("(?:(?:the )?(?<y>\\d{3}0)s|(?:thập niên|thập kỷ|những năm) (?<y2>\\d{3}0))"),
    QUARTER(
            "(?<g>q ?[1-4]|quý [1-4]|quý i{1,3}|quý iv|(?:first|second|third|fourth) quarter)"
                    + "(?:/|,? (?:of |năm )?)(?<y>\\d{4})"),
    HALF("(?<g>h ?[12]|(?:first|second) half|nửa đầu|nửa cuối),? (?:of |năm )?(?<y>\\d{4})"),
    SEASON(
            "(?<g>(?:mùa )?(?:xuân|hè|hạ|thu|đông)|spring|summer|autumn|fall|winter),? "
                    + "(?:of |năm )?(?<y>\\d{4})"),
    FIRST_MONTHS("(?:(?<n>\\d{1,2}) tháng đầu năm|first (?<n2>\\d{1,2}) months of) (?<y>\\d{4})");

    private static final List<String> MONTHS =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");

    private final Pattern pattern;

    EverydayForm(String pattern) {
        this.pattern = Pattern.compile(pattern.replace(" ", "\\s+").replace("\\s+?", "\\s*"));
    }

    /**
     * The date that stands in a stretch of text; empty when no form fits.
     *
     * @throws EdtfException with the position in the text when a form fits but no day does
     */
    static Optional<EdtfDate> find(String text, int start, int end) {
        return Stream.of(values())
                .map(form -> form.read(form.pattern.matcher(text).region(start, end)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<EdtfDate> read(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return switch (this) {
            case DECADE -> {
                String year = Optional.ofNullable(matcher.group("y")).orElse(matcher.group("y2"));
                yield Optional.of(EdtfDate.parse(year.substring(0, 3) + "X"));
            }
            case QUARTER, HALF, SEASON ->
                    Optional.of(
                            EdtfDate.parse(
                                    matcher.group("y") + "-" + grouping(matcher.group("g"))));
            case FIRST_MONTHS -> Optional.of(firstMonths(matcher));
            case YEAR -> Optional.of(EdtfDate.parse(matcher.group("y")));
            default -> calendar(matcher);
        };
    }

    private static EdtfDate firstMonths(Matcher matcher) {
        String group = matcher.group("n") == null ? "n2" : "n";
        int months = Integer.parseInt(matcher.group(group));
        if (months < 1 || months > 12) {
            throw new EdtfException(DateProblem.MONTHS_OF_A_YEAR, matcher.start(group));
        }
        String year = matcher.group("y");
        return EdtfDate.parse("%s-01/%s-%02d".formatted(year, year, months));
    }

    private Optional<EdtfDate> calendar(Matcher matcher) {
        int month = month(matcher.group("m"));
        if (month < 0) {
            return Optional.empty();
        }
        boolean hasDay = this != MONTH_YEAR && matcher.group("d") != null;
        int day = hasDay ? Integer.parseInt(matcher.group("d")) : 0;
        if (month > 12 || month == 0) {
            throw new EdtfException(
                    hasDay && day <= 12 ? DateProblem.DAY_FIRST : DateProblem.NO_MONTH,
                    matcher.start("m"),
                    String.valueOf(month));
        }
        String year = matcher.group("y");
        try {
            return Optional.of(
                    EdtfDate.parse(
                            hasDay
                                    ? "%s-%02d-%02d".formatted(year, month, day)
                                    : "%s-%02d".formatted(year, month)));
        } catch (EdtfException e) {
            throw e.at(matcher.start("d"));
        }
    }

    /** The month of a number or of an English name or its first letters; -1 for other words. */
    private static int month(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        for (int m = 1; m <= 12; m++) {
            String name = MONTHS.get(m - 1);
            if (name.equals(written)
                    || name.substring(0, 3).equals(written)
                    || (written.equals("sept") && m == 9)) {
                return m;
            }
        }
        return -1;
    }

    private static int grouping(String written) {
        String word = written.replaceFirst("^(?:mùa|quý|nửa)\\s+", "");
        return switch (word.replaceAll("\\s+", "")) {
            case "xuân", "spring" -> 21;
            case "hè", "hạ", "summer" -> 22;
            case "thu", "autumn", "fall" -> 23;
            case "đông", "winter" -> 24;
            case "q1", "1", "i", "firstquarter" -> 33;
            case "q2", "2", "ii", "secondquarter" -> 34;
            case "q3", "3", "iii", "thirdquarter" -> 35;
            case "q4", "4", "iv", "fourthquarter" -> 36;
            case "h1", "firsthalf", "đầu" -> 40;
            case "h2", "secondhalf", "cuối" -> 41;
            default -> throw new IllegalArgumentException(written);
        };
    }
}
