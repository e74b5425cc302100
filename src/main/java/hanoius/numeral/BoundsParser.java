package hanoius.numeral;

import hanoius.numeral.FigureWord.Kind;
import hanoius.numeral.UnscaledFigure.Amount;
import hanoius.numeral.UnscaledFigure.Limits;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** Reads what bounds a figure behind it: {@code (3.35–3.45)}, {@code (≥ 3.35)}, {@code ± 10%}. */
final class BoundsParser {

    private static final int PERCENT_DIGITS = 2;

    private final FigureText in;
    private final AmountParser amounts;
    private final TypedUnit unit;
    private final boolean absolute;
    private boolean asksMargin;
    private @Nullable Integer power;

    /**
     * @param absolute whether the percentage behind a bare number is of the same kind as that
     *     number and not a part of it
     */
    BoundsParser(FigureText in, AmountParser amounts, TypedUnit unit, boolean absolute) {
        this.in = in;
        this.amounts = amounts;
        this.unit = unit;
        this.absolute = absolute;
    }

    /** Whether “5 ± 10%” stood there, which may mean 4.5 to 5.5 and −5% to 15%. */
    boolean asksMargin() {
        return asksMargin;
    }

    /** The magnitude of a margin that the figure shares, as in “3 ± 0.2 million”; null for none. */
    @Nullable Integer power() {
        return power;
    }

    /** What stands next; no bounds where nothing does. */
    Limits behind(Amount value) {
        if (in.accept(Kind.PLUS_MINUS).isPresent()) {
            return around(value);
        }
        if (in.text().startsWith("(", in.at)) {
            in.at++;
            in.skip();
            Limits limits = in.accept(Kind.PLUS_MINUS).isPresent() ? around(value) : limits();
            if (!in.accept(')')) {
                throw in.unexpected();
            }
            return limits;
        }
        return new Limits(null, null);
    }

    private Limits around(Amount value) {
        Amount by = amounts.amount();
        BigDecimal margin = by.number().abs();
        if (isRelative(value, by)) {
            margin = value.number().abs().multiply(margin).movePointLeft(PERCENT_DIGITS);
            margin = margin.stripTrailingZeros();
            margin = margin.scale() < 0 ? margin.setScale(0) : margin;
        } else if (by.power() != null && value.power() != null) {
            margin = margin.scaleByPowerOfTen(by.power() - value.power());
        } else if (by.power() != null || value.power() != null) {
            checkMagnitude(value, by);
            power = by.power();
        }
        Integer shared = value.power() == null ? power : value.power();
        return new Limits(
                new Amount(value.number().subtract(margin), shared),
                new Amount(value.number().add(margin), shared));
    }

    /** A percentage of what is no percentage itself is a part of the figure before it. */
    private boolean isRelative(Amount value, Amount by) {
        if (by.power() != null || in.word(Kind.PERCENT, in.at).isEmpty()) {
            return false;
        }
        boolean bare = unit.words().isEmpty() && value.power() == null;
        asksMargin |= bare;
        if (unit.isPercentage() || (bare && absolute)) {
            unit.acceptKnown();
            return false;
        }
        in.accept(Kind.PERCENT);
        return true;
    }

    /** A magnitude of one of both counts for the other where the margin is the smaller so. */
    private void checkMagnitude(Amount value, Amount by) {
        boolean isShared =
                by.power() == null
                        ? by.number().abs().compareTo(value.number().abs()) <= 0
                        : by.plain().abs().compareTo(value.number().abs()) > 0;
        if (!isShared) {
            throw new NumberException(NumberProblem.ONE_MAGNITUDE, 0, in.written(0, in.at).strip());
        }
    }

    private Limits limits() {
        if (in.accept(Kind.AT_LEAST).isPresent()) {
            return new Limits(amounts.amount(), null);
        }
        if (in.accept(Kind.AT_MOST).isPresent()) {
            return new Limits(null, amounts.amount());
        }
        while (in.accept(Kind.BOUNDS).isPresent()) {
            // Several of them may lead in a range.
        }
        Amount lower = amounts.amount();
        if (in.accept(Kind.TO).isEmpty() && in.accept(Kind.AND).isEmpty()) {
            throw in.unexpected();
        }
        Amount upper = amounts.amount();
        return new Limits(
                lower.power() == null && upper.power() != null
                        ? new Amount(lower.number(), upper.power())
                        : lower,
                upper);
    }
}
