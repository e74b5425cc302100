package hanoius.numeral;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The formula of a derived figure: numbers with a decimal point, {@code +}, {@code -}, {@code *}
 * and {@code /} (or {@code −}, {@code ×}, {@code x}, {@code ÷}), parentheses and {@code %} behind a
 * number. Every number keeps the digits that it was written with.
 */
public final class Expression {

    /** As few digits of a result as tell it from its neighbours. */
    private static final int FEWEST_DIGITS = 2;

    private sealed interface Node {}

    private record Figure(BigDecimal number, boolean percent) implements Node {}

    private record Negative(Node of) implements Node {}

    private record Group(Node of) implements Node {}

    private record Operation(Node left, char sign, Node right) implements Node {}

    private final Node root;

    private Expression(Node root) {
        this.root = root;
    }

    /**
     * Reads a formula.
     *
     * @throws NumberException when it cannot be followed
     */
    public static Expression parse(String text) {
        var parser = new Parser(text);
        var expression = new Expression(parser.all());
        if (expression.dividesByZero(expression.root)) {
            throw new NumberException(NumberProblem.DIVIDED_BY_ZERO, 0);
        }
        return expression;
    }

    /** What comes out, to 34 digits. */
    public BigDecimal result() {
        return result(root);
    }

    /** The numbers in it, from left to right. */
    public List<BigDecimal> numbers() {
        return numbers(root).toList();
    }

    /**
     * Whether a value is what comes out, rounded as the value is: to its last decimal place or, of
     * whole numbers, to its last digit that is not 0.
     */
    public boolean gives(BigDecimal value) {
        return rounded(value).compareTo(value) == 0;
    }

    /** What comes out, rounded as another value is. */
    public BigDecimal rounded(BigDecimal like) {
        BigDecimal rounded = result().setScale(scale(like), RoundingMode.HALF_UP);
        // Zeros that stand before the point are written, not counted as a power of ten.
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** Whether a lower bound is what comes out, rounded or cut off downwards. */
    public boolean givesLower(BigDecimal bound) {
        return gives(bound)
                || result().setScale(scale(bound), RoundingMode.FLOOR).compareTo(bound) == 0;
    }

    /** Whether an upper bound is what comes out, rounded or filled up upwards. */
    public boolean givesUpper(BigDecimal bound) {
        return gives(bound)
                || result().setScale(scale(bound), RoundingMode.CEILING).compareTo(bound) == 0;
    }

    private static int scale(BigDecimal value) {
        if (value.scale() > 0) {
            return value.scale();
        }
        BigDecimal digits = value.stripTrailingZeros();
        return Math.min(0, digits.scale() + Math.max(0, FEWEST_DIGITS - digits.precision()));
    }

    /** The formula with proper signs, each number written by the function. */
    public String written(Function<BigDecimal, String> number) {
        return written(root, number);
    }

    private static String written(Node node, Function<BigDecimal, String> number) {
        return switch (node) {
            case Figure(BigDecimal figure, boolean percent) ->
                    number.apply(figure) + (percent ? "%" : "");
            case Negative(Node of) -> "−" + written(of, number);
            case Group(Node of) -> "(" + written(of, number) + ")";
            case Operation(Node left, char sign, Node right) ->
                    written(left, number) + " " + sign + " " + written(right, number);
        };
    }

    private static BigDecimal result(Node node) {
        return switch (node) {
            case Figure(BigDecimal figure, boolean percent) ->
                    percent ? figure.movePointLeft(2) : figure;
            case Negative(Node of) -> result(of).negate();
            case Group(Node of) -> result(of);
            case Operation(Node left, char sign, Node right) ->
                    switch (sign) {
                        case '+' -> result(left).add(result(right));
                        case '−' -> result(left).subtract(result(right));
                        case '×' -> result(left).multiply(result(right), MathContext.DECIMAL128);
                        default -> result(left).divide(result(right), MathContext.DECIMAL128);
                    };
        };
    }

    private boolean dividesByZero(Node node) {
        return switch (node) {
            case Figure _ -> false;
            case Negative(Node of) -> dividesByZero(of);
            case Group(Node of) -> dividesByZero(of);
            case Operation(Node left, char sign, Node right) ->
                    dividesByZero(left)
                            || dividesByZero(right)
                            || (sign == '÷' && result(right).signum() == 0);
        };
    }

    private static Stream<BigDecimal> numbers(Node node) {
        return switch (node) {
            case Figure(BigDecimal figure, boolean _) -> Stream.of(figure);
            case Negative(Node of) -> numbers(of);
            case Group(Node of) -> numbers(of);
            case Operation(Node left, char _, Node right) ->
                    Stream.concat(numbers(left), numbers(right));
        };
    }

    /** The formula as it is kept: the signs of a keyboard, the digits as they were written. */
    @Override
    public String toString() {
        return written(BigDecimal::toPlainString)
                .replace('−', '-')
                .replace('×', '*')
                .replace('÷', '/');
    }

    private static final class Parser {

        private static final int LONGEST = 1000;

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Node all() {
            if (text.isBlank()) {
                throw new NumberException(NumberProblem.NO_FORMULA, 0);
            }
            // What is nested deeper than this was not written by people.
            if (text.length() > LONGEST) {
                throw unexpected(LONGEST);
            }
            Node sum = sum();
            if (at < text.length()) {
                char next = text.charAt(at);
                throw isDigit(next) || next == '('
                        ? new NumberException(NumberProblem.OPERATOR_EXPECTED, at)
                        : unexpected(at);
            }
            return sum;
        }

        private Node sum() {
            Node sum = product();
            for (char sign = operator(); sign == '+' || sign == '−'; sign = operator()) {
                at++;
                sum = new Operation(sum, sign, product());
            }
            return sum;
        }

        private Node product() {
            Node product = factor();
            for (char sign = operator(); sign == '×' || sign == '÷'; sign = operator()) {
                at++;
                product = new Operation(product, sign, factor());
            }
            return product;
        }

        private char operator() {
            skip();
            return switch (at < text.length() ? text.charAt(at) : ' ') {
                case '+' -> '+';
                case '-', '−', '–' -> '−';
                case '*', '×', 'x' -> '×';
                case '/', '÷' -> '÷';
                default -> ' ';
            };
        }

        private Node factor() {
            char sign = operator();
            if (sign == '−') {
                at++;
                return new Negative(factor());
            }
            if (at < text.length() && text.charAt(at) == '(') {
                at++;
                Node inner = sum();
                if (at == text.length() || text.charAt(at) != ')') {
                    throw new NumberException(NumberProblem.NOT_CLOSED, at);
                }
                at++;
                skip();
                return new Group(inner);
            }
            return figure();
        }

        private Node figure() {
            int start = at;
            digits();
            if (at == start) {
                throw at == text.length() || operator() != ' ' || text.charAt(at) == ')'
                        ? new NumberException(NumberProblem.NUMBER_EXPECTED, at)
                        : unexpected(at);
            }
            if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
                at++;
                digits();
            }
            if (at + 1 < text.length()
                    && ".,".indexOf(text.charAt(at)) >= 0
                    && isDigit(text.charAt(at + 1))) {
                throw new NumberException(NumberProblem.POINT_ONLY, at);
            }
            var number = new BigDecimal(text.substring(start, at));
            skip();
            boolean percent = at < text.length() && text.charAt(at) == '%';
            if (percent) {
                at++;
                skip();
            }
            return new Figure(number, percent);
        }

        private void digits() {
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }

        private void skip() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private NumberException unexpected(int position) {
            return new NumberException(
                    NumberProblem.UNEXPECTED,
                    position,
                    Character.toString(text.codePointAt(position)));
        }

        private static boolean isDigit(char letter) {
            return letter >= '0' && letter <= '9';
        }
    }
}
