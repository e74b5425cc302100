package hanoius.query;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Observation;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures as somebody asks for them: by their value, {@code +3.3 %}, or by words of their indicator
 * with a value or with years, {@code visitors 3.3 %}, {@code US visitors 2012–2019}.
 *
 * @param words what the indicator's texts must have; empty when a value was typed alone
 * @param parts what a figure must all be; at least one
 */
public record FigureSearch(List<SearchPhrase> words, List<Part> parts) {

    private static final Pattern YEARS =
            Pattern.compile("([12][0-9]{3})(?:\\h*[-–—]\\h*([12][0-9]{3}))?");

    /**
     * A number that was typed, of which one reading must hold.
     *
     * @param values those that it may mean, the likeliest first
     * @param years the days of the years that it may mean, limited on both sides; empty when it can
     *     be none
     */
    public record Part(List<BigDecimal> values, Optional<DayRange> years) {

        public Part {
            values = List.copyOf(values);
        }

        private boolean holds(Observation figure) {
            BigDecimal value = figure.quantity().value();
            return values.stream().anyMatch(each -> each.compareTo(value) == 0)
                    || years.filter(each -> isWithin(figure, each)).isPresent();
        }

        private static boolean isWithin(Observation figure, DayRange days) {
            return figure.period().within(days.from(), days.to()) != Certainty.NOT;
        }
    }

    public FigureSearch {
        words = List.copyOf(words);
        parts = List.copyOf(parts);
    }

    /** Whether a record is one of the figures. */
    boolean finds(Fact fact, Dataset dataset) {
        return fact instanceof Observation figure
                && words.stream().allMatch(each -> isOfIndicator(each, figure, dataset))
                && parts.stream().allMatch(each -> each.holds(figure));
    }

    private static boolean isOfIndicator(SearchPhrase phrase, Observation figure, Dataset dataset) {
        return dataset.find(figure.indicator(), Indicator.class).stream()
                .flatMap(each -> FactTexts.all(each, dataset))
                .anyMatch(phrase::occursIn);
    }

    /** Empty when no number is in a text, or only in quotes, or nothing but several numbers. */
    static Optional<FigureSearch> of(String text) {
        SequencedSet<BigDecimal> alone = TypedFigure.readings(text);
        if (!alone.isEmpty()) {
            return Optional.of(
                    new FigureSearch(
                            List.of(), List.of(new Part(List.copyOf(alone), Optional.empty()))));
        }
        List<QueryPart> all = QueryPart.of(text);
        List<SearchPhrase> words = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < all.size()) {
            int end = all.size();
            Optional<Part> part = number(text, all.subList(at, end));
            while (part.isEmpty() && --end > at) {
                part = number(text, all.subList(at, end));
            }
            part.ifPresent(parts::add);
            if (part.isEmpty()) {
                end += QueryPart.together(all.subList(at, all.size()));
                QueryPart.phrase(all.subList(at, end)).ifPresent(words::add);
            }
            at = end;
        }
        return words.isEmpty() || parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new FigureSearch(words, parts));
    }

    private static Optional<Part> number(String text, List<QueryPart> parts) {
        if (parts.stream().anyMatch(QueryPart::quoted)
                || isCountry(parts.getFirst())
                || isCountry(parts.getLast())) {
            return Optional.empty();
        }
        String typed =
                text.substring(parts.getFirst().at().from(), parts.getLast().at().to()).strip();
        List<BigDecimal> values = List.copyOf(TypedFigure.readings(typed));
        Optional<DayRange> years = years(typed);
        return values.isEmpty() && years.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(values, years));
    }

    /** The country, which beside words of an indicator is hardly a dollar. */
    private static boolean isCountry(QueryPart part) {
        return part.value().equals("US");
    }

    private static Optional<DayRange> years(String typed) {
        Matcher years = YEARS.matcher(typed);
        if (!years.matches()) {
            return Optional.empty();
        }
        Year first = Year.parse(years.group(1));
        Year last = years.group(2) == null ? first : Year.parse(years.group(2));
        return last.isBefore(first)
                ? Optional.empty()
                : Optional.of(new DayRange(first.atDay(1), last.atDay(last.length())));
    }
}
