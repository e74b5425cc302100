package hanoius.numeral;

import hanoius.numeral.FigureWord.Kind;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The unit that is typed with a figure: a currency, a percentage, or words for what is counted. */
final class TypedUnit {

    static final List<Kind> KNOWN =
            List.of(Kind.POINTS, Kind.PERCENT, Kind.USD, Kind.VND, Kind.EUR);

    /** What may still be said of the number behind it. */
    private static final List<Kind> OF_NUMBER =
            List.of(
                    Kind.NUMBER,
                    Kind.HALF,
                    Kind.AND_HALF,
                    Kind.AND,
                    Kind.MAGNITUDE,
                    Kind.MORE_NUMBER,
                    Kind.MINUS,
                    Kind.ABOUT,
                    Kind.AT_LEAST,
                    Kind.NEARLY,
                    Kind.AT_MOST,
                    Kind.VAGUE);

    private static final List<Kind> QUALIFIERS =
            List.of(
                    Kind.ABOUT,
                    Kind.AT_LEAST,
                    Kind.NEARLY,
                    Kind.AT_MOST,
                    Kind.AND_HALF,
                    Kind.MAGNITUDE);

    private final FigureText in;
    private String words = "";
    private boolean percentage;
    private int at;

    TypedUnit(FigureText in) {
        this.in = in;
    }

    /** As typed, currencies and the percentage by their signs; empty when there is none. */
    String words() {
        return words;
    }

    /** Where it stands in the text. */
    int at() {
        return at;
    }

    /** Whether it is percent or percentage points. */
    boolean isPercentage() {
        return percentage;
    }

    /** Takes a currency or percentage that stands next. */
    void acceptKnown() {
        for (Kind kind : KNOWN) {
            int start = in.at;
            if (in.accept(kind).isPresent()) {
                set(known(kind, start), start);
                percentage = kind == Kind.PERCENT || kind == Kind.POINTS;
                return;
            }
        }
    }

    private String known(Kind kind, int start) {
        return switch (kind) {
            case PERCENT -> "%";
            case POINTS -> in.written(start, in.at).strip();
            default -> kind.name();
        };
    }

    private void set(String found, int start) {
        if (!words.isEmpty() && !words.equals(found)) {
            in.at = start;
            throw in.unexpected();
        }
        words = found;
        at = start;
    }

    /**
     * Takes a known unit, or whatever words stand next up to what is said behind a figure.
     *
     * @param behindMagnitude whether a magnitude stands before it, to which a number may add
     */
    void accept(boolean behindMagnitude) {
        int start = in.at;
        acceptKnown();
        if (in.at > start || !words.isEmpty()) {
            return;
        }
        int end = start;
        while (end < in.end() && isOfUnit(in.text().charAt(end)) && !(end > start && isTail(end))) {
            end++;
        }
        if (end > start && Character.isLetter(in.text().charAt(start))) {
            String found = in.written(start, end).strip();
            int last = start + found.length();
            if (isOfNumber(start, last, behindMagnitude) || endsInQualifier(start, last)) {
                throw new NumberException(NumberProblem.NO_UNIT, start, found);
            }
            in.at = end;
            set(found, start);
        }
    }

    /** “hai trăm năm mươi” is not two hundred of a thing that is called “năm mươi”. */
    private boolean isOfNumber(int start, int end, boolean behindMagnitude) {
        int longest = longest(OF_NUMBER.stream(), start);
        int counted = longest(Stream.of(Kind.COUNTED), start);
        if (longest > counted) {
            return true;
        }
        if (longest(Stream.of(Kind.ABBREVIATION), start) == end - start) {
            return true;
        }
        if (counted == 0 || longest == 0) {
            return false;
        }
        // “năm” is a year and five: it counts years where nothing tells otherwise.
        int next = start + counted;
        while (next < end && in.text().charAt(next) == ' ') {
            next++;
        }
        boolean alone = next >= end;
        return alone ? behindMagnitude : longest(OF_NUMBER.stream(), next) > 0;
    }

    /** “3 triệu người hơn” says more than three million, behind the unit. */
    private boolean endsInQualifier(int start, int end) {
        return IntStream.range(start + 1, end)
                .filter(place -> in.text().charAt(place - 1) == ' ')
                .anyMatch(
                        place ->
                                longest(QUALIFIERS.stream(), place) == end - place
                                        && longest(Stream.of(Kind.COUNTED), place) == 0);
    }

    /** How long the longest whole word of some kinds is that stands at a place; 0 for none. */
    private int longest(Stream<Kind> kinds, int place) {
        return kinds.flatMap(kind -> in.word(kind, place).stream())
                .mapToInt(word -> in.length(word, place))
                // “non-profit” does not begin with “non”.
                .filter(length -> !in.text().startsWith("-", place + length))
                .max()
                .orElse(0);
    }

    private boolean isTail(int place) {
        return in.text().charAt(place - 1) == ' '
                && FigureWord.TAILS.stream().anyMatch(kind -> in.word(kind, place).isPresent());
    }

    private static boolean isOfUnit(char letter) {
        return FigureWord.isOfWord(letter) || " -/".indexOf(letter) >= 0;
    }
}
