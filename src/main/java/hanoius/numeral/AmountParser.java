package hanoius.numeral;

import hanoius.language.Language;
import hanoius.numeral.FigureWord.Kind;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers with their magnitudes, in digits and in words. */
final class AmountParser {

    private static final int MOST_DIGITS = 40;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final FigureText in;
    private final Language signs;

    AmountParser(FigureText in, Language signs) {
        this.in = in;
        this.signs = signs;
    }

    /** A number that may be negative. */
    UnscaledFigure.Amount amount() {
        Optional<FigureWord> minus = in.accept(Kind.MINUS);
        UnscaledFigure.Amount amount = unsigned();
        return minus.isPresent()
                ? new UnscaledFigure.Amount(amount.number().negate(), amount.power())
                : amount;
    }

    private UnscaledFigure.Amount unsigned() {
        BigDecimal number = number();
        // “2 and a half million” is clear; “2 rưỡi” leaves out of what it is the half.
        if (isAndHalf()) {
            in.accept(Kind.AND_HALF);
            number = number.add(HALF);
        }
        Integer power = magnitudes();
        if (power != null && in.accept(Kind.AND_HALF).isPresent()) {
            return new UnscaledFigure.Amount(number.add(HALF), power);
        }
        // “3 tỷ 200 triệu”: a smaller magnitude adds to a larger one.
        int start = in.at;
        if (power != null && in.at < in.end() && Character.isDigit(in.text().charAt(in.at))) {
            BigDecimal less = number();
            Integer lower = magnitudes();
            if (lower != null && lower < power) {
                return new UnscaledFigure.Amount(
                        number.add(less.scaleByPowerOfTen(lower - power)), power);
            }
            in.at = start;
        }
        return new UnscaledFigure.Amount(number, power);
    }

    private boolean isAndHalf() {
        return in.word(Kind.AND_HALF, in.at)
                .filter(word -> word.language() == Language.EN)
                .isPresent();
    }

    private BigDecimal number() {
        Optional<Digits> digits = Digits.at(in.text(), in.at);
        if (digits.isEmpty()) {
            return worded();
        }
        Digits found = digits.get();
        if (found.count() > MOST_DIGITS) {
            throw new NumberException(NumberProblem.TOO_LONG, in.at, MOST_DIGITS);
        }
        int start = in.at;
        in.at = found.end();
        in.skip();
        return found.number(signs)
                .orElseThrow(
                        () -> new NumberException(NumberProblem.GROUPS, start, found.written()));
    }

    /** A small number in words, which a magnitude follows. */
    private BigDecimal worded() {
        Optional<FigureWord> vague = in.word(Kind.VAGUE, in.at);
        if (vague.isPresent()) {
            int end = in.at + in.length(vague.get(), in.at);
            throw new NumberException(NumberProblem.VAGUE, in.at, in.written(in.at, end));
        }
        int start = in.at;
        Optional<FigureWord> half = in.accept(Kind.HALF);
        Optional<FigureWord> word = half.isPresent() ? half : in.accept(Kind.NUMBER);
        if (word.isEmpty() || (in.word(Kind.MAGNITUDE, in.at).isEmpty() && !isAndHalf())) {
            in.at = start;
            throw in.at == 0
                    ? new NumberException(NumberProblem.NOT_UNDERSTOOD, 0)
                    : in.unexpected();
        }
        return half.isPresent() ? HALF : BigDecimal.valueOf(word.get().number());
    }

    /** “nghìn tỷ” is 3 + 9; null when no magnitude stands here. */
    @Nullable Integer magnitudes() {
        Integer power = null;
        for (Optional<FigureWord> each = in.accept(Kind.MAGNITUDE);
                each.isPresent();
                each = in.accept(Kind.MAGNITUDE)) {
            power = (power == null ? 0 : power) + each.get().number();
            if (power > MOST_DIGITS) {
                throw new NumberException(NumberProblem.TOO_LONG, in.at, MOST_DIGITS);
            }
        }
        return power;
    }
}
