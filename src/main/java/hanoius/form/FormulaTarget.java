package hanoius.form;

import hanoius.model.Quantity;
import hanoius.numeral.Expression;
import hanoius.numeral.NumberException;
import hanoius.schema.Field;
import hanoius.schema.ObservationSchema;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What of a derived figure a formula computes. */
public enum FormulaTarget {
    VALUE {
        @Override
        @Nullable BigDecimal of(Quantity figure) {
            return figure.value();
        }

        @Override
        boolean isGiven(Expression formula, BigDecimal number) {
            return formula.gives(number);
        }

        @Override
        Quantity with(Quantity figure, BigDecimal number) {
            return new Quantity(
                    number,
                    figure.qualifier(),
                    figure.lower(),
                    figure.upper(),
                    figure.asReported());
        }
    },
    LOWER {
        @Override
        @Nullable BigDecimal of(Quantity figure) {
            return figure.lower();
        }

        @Override
        boolean isGiven(Expression formula, BigDecimal number) {
            return formula.givesLower(number);
        }

        @Override
        Quantity with(Quantity figure, BigDecimal number) {
            return new Quantity(
                    figure.value(),
                    figure.qualifier(),
                    number,
                    figure.upper(),
                    figure.asReported());
        }
    },
    UPPER {
        @Override
        @Nullable BigDecimal of(Quantity figure) {
            return figure.upper();
        }

        @Override
        boolean isGiven(Expression formula, BigDecimal number) {
            return formula.givesUpper(number);
        }

        @Override
        Quantity with(Quantity figure, BigDecimal number) {
            return new Quantity(
                    figure.value(),
                    figure.qualifier(),
                    figure.lower(),
                    number,
                    figure.asReported());
        }
    };

    private static final Map<Field<?, ?>, FormulaTarget> OF_FIELDS =
            Map.of(
                    ObservationSchema.FORMULA, VALUE,
                    ObservationSchema.LOWER_FORMULA, LOWER,
                    ObservationSchema.UPPER_FORMULA, UPPER);

    /** What the formula in a field computes; empty when there is none in it. */
    public static Optional<FormulaTarget> of(Field<?, ?> field) {
        return Optional.ofNullable(OF_FIELDS.get(field));
    }

    abstract @Nullable BigDecimal of(Quantity figure);

    abstract boolean isGiven(Expression formula, BigDecimal number);

    abstract Quantity with(Quantity figure, BigDecimal number);

    /**
     * The figure with what comes out of a formula, rounded as it is; empty when it has just that,
     * has nothing there, or would not lie within its bounds.
     */
    public Optional<Quantity> computed(String formula, Quantity figure) {
        BigDecimal number = of(figure);
        if (number == null || formula.isBlank()) {
            return Optional.empty();
        }
        try {
            Expression expression = Expression.parse(formula);
            return isGiven(expression, number)
                    ? Optional.empty()
                    : Optional.of(with(figure, expression.rounded(number)));
        } catch (NumberException cannotBeFollowed) {
            return Optional.empty();
        } catch (IllegalArgumentException outsideItsBounds) {
            return Optional.empty();
        }
    }

    /** What of a figure it is, as a number. */
    public Optional<BigDecimal> number(Quantity figure) {
        return Optional.ofNullable(of(figure));
    }
}
