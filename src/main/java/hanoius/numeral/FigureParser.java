package hanoius.numeral;

import hanoius.everyday.Folded;
import hanoius.language.Language;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.numeral.FigureWord.Term;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads one figure with the decimal sign of one language. */
final class FigureParser {

    private static final int MOST_DIGITS = 40;
    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** What is said about a figure before it, strongest first. */
    private static final Map<Term, Qualifier> LEADS =
            Map.of(
                    Term.TARGET, Qualifier.TARGET,
                    Term.ESTIMATED, Qualifier.ESTIMATED,
                    Term.DERIVED, Qualifier.DERIVED,
                    Term.AT_LEAST, Qualifier.AT_LEAST,
                    Term.AT_MOST, Qualifier.AT_MOST,
                    Term.NEARLY, Qualifier.NEARLY,
                    Term.ABOUT, Qualifier.ABOUT,
                    Term.EXACT, Qualifier.EXACT);

    private static final Map<Term, Qualifier> TAILS =
            Map.of(
                    Term.OR_MORE, Qualifier.AT_LEAST,
                    Term.OR_LESS, Qualifier.AT_MOST,
                    Term.OR_SO, Qualifier.ABOUT);

    private static final List<Qualifier> STRONGEST =
            List.of(Qualifier.TARGET, Qualifier.ESTIMATED, Qualifier.DERIVED);

    private static final List<Term> UNITS =
            List.of(Term.POINTS, Term.PERCENT, Term.USD, Term.VND, Term.EUR);

    /**
     * A number and the power of ten behind it.
     *
     * @param power null when no magnitude was said
     */
    private record Amount(BigDecimal number, @Nullable Integer power) {

        int power(int otherwise) {
            return power == null ? otherwise : power;
        }
    }

    /** The bounds of a figure, each null where nothing bounds it. */
    private record Limits(@Nullable Amount lower, @Nullable Amount upper) {}

    /**
     * What was understood, before it is known in which unit it is meant.
     *
     * @param value null when only a range was said
     * @param words all of it but its unit, as typed; empty when signs say it all
     */
    record Figure(
            @Nullable Amount value,
            Limits limits,
            int power,
            boolean hasPower,
            Qualifier qualifier,
            String words,
            String unit,
            int unitAt) {

        /** In a unit. */
        NumberReading in(UnitScale scale) {
            if (!scale.takes(unit)) {
                throw new NumberException(NumberProblem.OTHER_UNIT, unitAt, unit, scale.counted());
            }
            boolean bare = !hasPower && unit.isEmpty();
            BigDecimal lower = scaled(limits.lower, scale, bare);
            BigDecimal upper = scaled(limits.upper, scale, bare);
            if (lower != null && upper != null && lower.compareTo(upper) > 0) {
                throw new NumberException(NumberProblem.RANGE_BACKWARDS, 0);
            }
            BigDecimal said = scaled(value, scale, bare);
            BigDecimal number =
                    said != null
                            ? said
                            : middle(Objects.requireNonNull(lower), Objects.requireNonNull(upper));
            if ((lower != null && lower.compareTo(number) > 0)
                    || (upper != null && upper.compareTo(number) < 0)) {
                throw new NumberException(NumberProblem.OUTSIDE_BOUNDS, 0, number.toPlainString());
            }
            Qualifier kind =
                    said == null && qualifier == Qualifier.EXACT ? Qualifier.ABOUT : qualifier;
            boolean isSaid = hasPower && power != scale.power();
            String reported = isSaid || said == null || tells() ? words : "";
            return new NumberReading(
                    new Quantity(number, kind, lower, upper, reported), unit, said == null);
        }

        private boolean tells() {
            return words.codePoints().findFirst().stream().anyMatch(Character::isLetter);
        }

        private @Nullable BigDecimal scaled(
                @Nullable Amount amount, UnitScale scale, boolean bare) {
            return amount == null ? null : scale.scaled(amount.number, amount.power(power), bare);
        }

        /** With no more digits than it takes. */
        private static BigDecimal middle(BigDecimal lower, BigDecimal upper) {
            BigDecimal middle = lower.add(upper).divide(TWO);
            int scale = Math.max(lower.scale(), upper.scale());
            return middle.scale() > scale && middle.stripTrailingZeros().scale() <= scale
                    ? middle.setScale(scale)
                    : middle;
        }
    }

    private final Folded folded;
    private final String text;
    private final Language signs;
    private final boolean withoutAccents;
    private final Set<Language> languages = EnumSet.noneOf(Language.class);
    private Qualifier qualifier = Qualifier.EXACT;
    private String unit = "";
    private int unitAt;
    private int at;

    FigureParser(Folded folded, Language signs) {
        this.folded = folded;
        this.text = folded.small();
        this.signs = signs;
        this.withoutAccents =
                text.codePoints().filter(Character::isLetter).allMatch(each -> each < 0x80);
    }

    /** The languages that the words read so far tell. */
    Set<Language> languages() {
        return languages;
    }

    /**
     * The figure that the whole text is.
     *
     * @throws NumberException with the position in the folded text
     */
    Figure figure() {
        if (word(Term.UNKNOWN, 0).filter(each -> length(each, 0) == text.length()).isPresent()) {
            throw new NumberException(NumberProblem.UNKNOWN, 0, folded.composed());
        }
        leads();
        boolean between = accept(Term.BETWEEN).isPresent();
        boolean from = !between && accept(Term.FROM).isPresent();
        knownUnit();
        Amount first = amount();
        int end = at;
        knownUnit();
        Optional<Amount> second = Optional.empty();
        if (accept(Term.TO).isPresent() || (between && accept(Term.AND).isPresent())) {
            knownUnit();
            second = Optional.of(amount());
            end = at;
        } else if (between) {
            throw unexpected();
        }
        int behind = at;
        Limits limits =
                second.map(last -> new Limits(first, last)).orElseGet(() -> limitsBehind(first));
        Integer power = second.orElse(first).power();
        if (power == null) {
            power = magnitudes();
        }
        end = at > behind ? at : end;
        boolean tail = tails();
        end = tail ? at : end;
        anyUnit();
        if (tails()) {
            end = at;
            tail = true;
        }
        accept('.');
        skip();
        if (at < text.length() || (from && second.isEmpty() && !tail)) {
            throw unexpected();
        }
        return new Figure(
                second.isPresent() ? null : first,
                limits,
                power == null ? 0 : power,
                power != null,
                qualifier,
                folded.composed().substring(0, end).strip(),
                unit,
                unitAt);
    }

    private void leads() {
        boolean found = true;
        while (found) {
            found = false;
            Optional<FigureWord> lead =
                    LEADS.keySet().stream()
                            .flatMap(term -> word(term, at).stream())
                            .max((a, b) -> Integer.compare(length(a, at), length(b, at)));
            if (lead.isPresent()) {
                qualify(LEADS.get(lead.get().term()));
                take(lead.get());
                found = true;
            }
        }
    }

    private boolean tails() {
        for (Map.Entry<Term, Qualifier> each : TAILS.entrySet()) {
            if (accept(each.getKey()).isPresent()) {
                qualify(each.getValue());
                return true;
            }
        }
        return false;
    }

    /**
     * A target or an estimate stays one, whatever else is said of it; else the first word holds.
     */
    private void qualify(@Nullable Qualifier said) {
        if (said == null || said == Qualifier.EXACT) {
            return;
        }
        boolean stronger =
                STRONGEST.contains(said)
                        && (!STRONGEST.contains(qualifier)
                                || STRONGEST.indexOf(said) < STRONGEST.indexOf(qualifier));
        if (qualifier == Qualifier.EXACT || stronger) {
            qualifier = said;
        }
    }

    private Amount amount() {
        Optional<FigureWord> minus = accept(Term.MINUS);
        Amount amount = unsigned();
        return minus.isPresent() ? new Amount(amount.number().negate(), amount.power()) : amount;
    }

    private Amount unsigned() {
        BigDecimal number = number();
        Integer power = magnitudes();
        if (power != null && accept(Term.AND_HALF).isPresent()) {
            return new Amount(number.add(HALF), power);
        }
        // “3 tỷ 200 triệu”: a smaller magnitude adds to a larger one.
        int start = at;
        if (power != null && at < text.length() && Character.isDigit(text.charAt(at))) {
            BigDecimal less = number();
            Integer lower = magnitudes();
            if (lower != null && lower < power) {
                return new Amount(number.add(less.scaleByPowerOfTen(lower - power)), power);
            }
            at = start;
        }
        return new Amount(number, power);
    }

    private BigDecimal number() {
        Optional<Digits> digits = Digits.at(text, at);
        if (digits.isEmpty()) {
            return worded();
        }
        Digits found = digits.get();
        if (found.count() > MOST_DIGITS) {
            throw new NumberException(NumberProblem.TOO_LONG, at, MOST_DIGITS);
        }
        int start = at;
        at = found.end();
        skip();
        return found.number(signs)
                .orElseThrow(
                        () -> new NumberException(NumberProblem.GROUPS, start, found.written()));
    }

    /** A small number in words, which a magnitude follows. */
    private BigDecimal worded() {
        Optional<FigureWord> vague = word(Term.VAGUE, at);
        if (vague.isPresent()) {
            int end = at + length(vague.get(), at);
            throw new NumberException(
                    NumberProblem.VAGUE, at, folded.composed().substring(at, end));
        }
        int start = at;
        Optional<FigureWord> half = accept(Term.HALF);
        Optional<FigureWord> word = half.isPresent() ? half : accept(Term.NUMBER);
        if (word.isEmpty() || word(Term.MAGNITUDE, at).isEmpty()) {
            at = start;
            throw at == 0 ? new NumberException(NumberProblem.NOT_UNDERSTOOD, 0) : unexpected();
        }
        return half.isPresent() ? HALF : BigDecimal.valueOf(word.get().number());
    }

    /** “nghìn tỷ” is 3 + 9; null when no magnitude stands here. */
    private @Nullable Integer magnitudes() {
        Integer power = null;
        for (Optional<FigureWord> each = accept(Term.MAGNITUDE);
                each.isPresent();
                each = accept(Term.MAGNITUDE)) {
            power = (power == null ? 0 : power) + each.get().number();
            if (power > MOST_DIGITS) {
                throw new NumberException(NumberProblem.TOO_LONG, at, MOST_DIGITS);
            }
        }
        return power;
    }

    /** “(3.35–3.45)”, “(at least 3.35)” or “± 0.05” behind a figure. */
    private Limits limitsBehind(Amount value) {
        if (accept(Term.PLUS_MINUS).isPresent()) {
            return around(value, amount());
        }
        if (text.startsWith("(", at)) {
            at++;
            skip();
            Limits limits =
                    accept(Term.PLUS_MINUS).isPresent() ? around(value, amount()) : limits();
            if (!accept(')')) {
                throw unexpected();
            }
            return limits;
        }
        return new Limits(null, null);
    }

    private static Limits around(Amount value, Amount by) {
        int power = by.power() == null ? 0 : by.power() - value.power(0);
        BigDecimal margin = by.number().scaleByPowerOfTen(power).abs();
        return new Limits(
                new Amount(value.number().subtract(margin), value.power()),
                new Amount(value.number().add(margin), value.power()));
    }

    private Limits limits() {
        if (accept(Term.AT_LEAST).isPresent()) {
            return new Limits(amount(), null);
        }
        if (accept(Term.AT_MOST).isPresent()) {
            return new Limits(null, amount());
        }
        while (accept(Term.BOUNDS).isPresent()) {
            // Several of them may lead in a range.
        }
        Amount lower = amount();
        if (accept(Term.TO).isEmpty() && accept(Term.AND).isEmpty()) {
            throw unexpected();
        }
        Amount upper = amount();
        return new Limits(
                lower.power() == null && upper.power() != null
                        ? new Amount(lower.number(), upper.power())
                        : lower,
                upper);
    }

    private void knownUnit() {
        for (Term term : UNITS) {
            int start = at;
            Optional<FigureWord> found = accept(term);
            if (found.isPresent()) {
                unit(known(term, start), start);
                return;
            }
        }
    }

    private String known(Term term, int start) {
        return switch (term) {
            case PERCENT -> "%";
            case POINTS -> folded.composed().substring(start, at).strip();
            default -> term.name();
        };
    }

    private void unit(String found, int start) {
        if (!unit.isEmpty() && !unit.equals(found)) {
            at = start;
            throw unexpected();
        }
        unit = found;
        unitAt = start;
    }

    /** A known unit, or whatever words stand here up to what is said behind a figure. */
    private void anyUnit() {
        int start = at;
        knownUnit();
        if (at > start || !unit.isEmpty()) {
            return;
        }
        int end = at;
        while (end < text.length() && isOfUnit(text.charAt(end)) && !(end > at && isTail(end))) {
            end++;
        }
        if (end > start && Character.isLetter(text.charAt(start))) {
            String words = folded.composed().substring(start, end).strip();
            at = end;
            unit(words, start);
        }
    }

    private boolean isTail(int place) {
        return text.charAt(place - 1) == ' '
                && TAILS.keySet().stream().anyMatch(term -> word(term, place).isPresent());
    }

    private static boolean isOfUnit(char letter) {
        return Character.isLetter(letter) || letter == ' ' || letter == '-' || letter == '/';
    }

    private Optional<FigureWord> word(Term term, int place) {
        return FigureWord.find(term, text, place, withoutAccents);
    }

    private int length(FigureWord word, int place) {
        return word.length(text, place, withoutAccents);
    }

    private Optional<FigureWord> accept(Term term) {
        Optional<FigureWord> word = word(term, at);
        word.ifPresent(this::take);
        return word;
    }

    private void take(FigureWord word) {
        at += length(word, at);
        if (word.language() != null) {
            languages.add(word.language());
        }
        skip();
    }

    private boolean accept(char sign) {
        boolean stands = at < text.length() && text.charAt(at) == sign;
        if (stands) {
            at++;
            skip();
        }
        return stands;
    }

    private void skip() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private NumberException unexpected() {
        if (at >= text.length()) {
            return new NumberException(NumberProblem.NUMBER_EXPECTED, at);
        }
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        end = Math.max(end, at + Character.charCount(text.codePointAt(at)));
        return new NumberException(
                NumberProblem.UNEXPECTED, at, folded.composed().substring(at, end));
    }
}
