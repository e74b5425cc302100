package hanoius.form;

import hanoius.language.Language;
import hanoius.numeral.EverydayNumber;
import hanoius.numeral.Expression;
import hanoius.numeral.NumberException;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The formulas of derived figures, with numbers as the reader writes them. They are kept as {@link
 * Expression} has them.
 *
 * @param words those of the reader, whose points and commas are meant where nothing tells it
 */
public record FormulaNotation(Words words) implements Notation<String> {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,'][0-9]+)*");

    /** As many digits of what comes out as anybody compares. */
    private static final MathContext DIGITS = new MathContext(10);

    @Override
    public Reading<String> read(String text, @Nullable String before) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return Reading.empty();
        }
        if (before != null && typed.equals(written(before))) {
            return Reading.of(before);
        }
        List<String> formulas = new ArrayList<>();
        for (Language each : ownFirst()) {
            try {
                String formula = Expression.parse(pointed(typed, each)).toString();
                if (!formulas.contains(formula)) {
                    formulas.add(formula);
                }
            } catch (NumberException refused) {
                if (each == words.language()) {
                    return Reading.misread(refused);
                }
            }
        }
        return new Reading.Understood<>(formulas.getFirst(), formulas.subList(1, formulas.size()));
    }

    private Set<Language> ownFirst() {
        Set<Language> all = new LinkedHashSet<>();
        all.add(words.language());
        all.addAll(List.of(Language.values()));
        return all;
    }

    /** With decimal points and nothing between groups of digits. */
    private static String pointed(String typed, Language signs) {
        return NUMBER.matcher(typed)
                .replaceAll(
                        found ->
                                EverydayNumber.readings(found.group(), signs)
                                        .getFirst()
                                        .quantity()
                                        .value()
                                        .toPlainString());
    }

    @Override
    public String written(String value) {
        try {
            return Expression.parse(value)
                    .written(words::number)
                    .replace('−', '-')
                    .replace('×', '*')
                    .replace('÷', '/');
        } catch (NumberException cannotBeFollowed) {
            return value;
        }
    }

    /** The formula with proper signs and what comes out of it. */
    @Override
    public String told(String value, Words others) {
        try {
            Expression expression = Expression.parse(value);
            return others.get(
                    "formula.equation",
                    expression.written(others::number),
                    others.number(expression.result().round(DIGITS).stripTrailingZeros()));
        } catch (NumberException cannotBeFollowed) {
            return value;
        }
    }
}
