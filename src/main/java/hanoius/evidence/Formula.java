package hanoius.evidence;

import hanoius.model.Quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The computation at the beginning of a note, as in "253,400 / 1.033 = 245,305; …".
 *
 * @param steps the first with a plus; either all add and subtract or all multiply and divide
 * @param result what the note says comes out; empty when it does not say
 */
record Formula(List<Step> steps, Optional<BigDecimal> result) {

    private static final Pattern STEP =
            Pattern.compile(
                    "\\G\\s*+([-−+*×/÷=])?\\s*+"
                            + "([0-9]{1,3}(?:,[0-9]{3}){1,6}(?:\\.[0-9]{1,20})?+(?![0-9])"
                            + "|[0-9]{1,20}(?:\\.[0-9]{1,20})?+)");

    /** A value in billions may be computed from one in thousands, and the other way round. */
    private static final List<Integer> POWERS = List.of(0, 3, 6, -3, -6);

    /** What is done with a figure. */
    enum Operation {
        ADD('+'),
        SUBTRACT('−'),
        MULTIPLY('×'),
        DIVIDE('÷');

        private final char sign;

        Operation(char sign) {
            this.sign = sign;
        }

        char sign() {
            return sign;
        }

        boolean isSum() {
            return this == ADD || this == SUBTRACT;
        }

        private static Operation of(String sign) {
            return switch (sign) {
                case "+" -> ADD;
                case "*", "×" -> MULTIPLY;
                case "/", "÷" -> DIVIDE;
                default -> SUBTRACT;
            };
        }
    }

    /** One figure and what is done with it. */
    record Step(Operation operation, BigDecimal figure) {}

    Formula {
        steps = List.copyOf(steps);
    }

    /**
     * Reads the formula of a value; nothing when the note does not begin with one that can be
     * followed and gives the value, within its bounds if it has some.
     */
    static Optional<Formula> of(String note, Quantity value) {
        return read(note).filter(formula -> formula.gives(value));
    }

    private static Optional<Formula> read(String note) {
        var steps = new ArrayList<Step>();
        Optional<BigDecimal> result = Optional.empty();
        Matcher step = STEP.matcher(note);
        while (result.isEmpty() && step.find()) {
            String sign = step.group(1) == null ? "" : step.group(1);
            var figure = new BigDecimal(step.group(2).replace(",", ""));
            if (sign.isEmpty() != steps.isEmpty()) {
                break;
            }
            if (sign.equals("=")) {
                result = Optional.of(figure);
            } else {
                Operation operation = sign.isEmpty() ? Operation.ADD : Operation.of(sign);
                steps.add(new Step(operation, figure));
            }
        }
        long kinds =
                steps.stream().skip(1).map(each -> each.operation().isSum()).distinct().count();
        return kinds == 1 ? Optional.of(new Formula(steps, result)) : Optional.empty();
    }

    private boolean gives(Quantity value) {
        BigDecimal computed = BigDecimal.ZERO;
        for (Step step : steps) {
            if (step.operation() == Operation.DIVIDE && step.figure().signum() == 0) {
                return false;
            }
            computed =
                    switch (step.operation()) {
                        case ADD -> computed.add(step.figure());
                        case SUBTRACT -> computed.subtract(step.figure());
                        case MULTIPLY -> computed.multiply(step.figure(), MathContext.DECIMAL64);
                        case DIVIDE -> computed.divide(step.figure(), MathContext.DECIMAL64);
                    };
        }
        BigDecimal outcome = computed;
        return POWERS.stream().anyMatch(power -> fits(outcome.scaleByPowerOfTen(power), value));
    }

    private static boolean fits(BigDecimal computed, Quantity value) {
        BigDecimal lower = value.lower();
        BigDecimal upper = value.upper();
        if (lower == null && upper == null) {
            return computed.setScale(value.value().scale(), RoundingMode.HALF_UP)
                            .compareTo(value.value())
                    == 0;
        }
        return (lower == null || computed.compareTo(lower) >= 0)
                && (upper == null || computed.compareTo(upper) <= 0);
    }
}
