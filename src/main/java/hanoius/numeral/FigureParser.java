package hanoius.numeral;

import hanoius.everyday.Folded;
import hanoius.language.Language;
import hanoius.model.Qualifier;
import hanoius.numeral.FigureWord.Kind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one figure with the decimal sign of one language. */
final class FigureParser {

    /** What is said about a figure before it, strongest first. */
    private static final Map<Kind, Qualifier> LEADS =
            Map.of(
                    Kind.TARGET, Qualifier.TARGET,
                    Kind.ESTIMATED, Qualifier.ESTIMATED,
                    Kind.DERIVED, Qualifier.DERIVED,
                    Kind.AT_LEAST, Qualifier.AT_LEAST,
                    Kind.AT_MOST, Qualifier.AT_MOST,
                    Kind.NEARLY, Qualifier.NEARLY,
                    Kind.ABOUT, Qualifier.ABOUT,
                    Kind.EXACT, Qualifier.EXACT);

    private static final Map<Kind, Qualifier> TAILS =
            Map.of(
                    Kind.OR_MORE, Qualifier.AT_LEAST,
                    Kind.OR_LESS, Qualifier.AT_MOST,
                    Kind.OR_SO, Qualifier.ABOUT);

    private static final List<Qualifier> STRONGEST =
            List.of(Qualifier.TARGET, Qualifier.ESTIMATED, Qualifier.DERIVED);

    private final FigureText in;
    private final AmountParser amounts;
    private final TypedUnit unit;
    private final BoundsParser bounds;
    private Qualifier qualifier = Qualifier.EXACT;
    private boolean isRaised;
    private boolean isLimited;

    /**
     * @param absolute whether the margin of “5 ± 10%” is ten percentage points and no tenth
     */
    FigureParser(Folded folded, Language signs, boolean absolute) {
        this.in = new FigureText(folded);
        this.amounts = new AmountParser(in, signs);
        this.unit = new TypedUnit(in);
        this.bounds = new BoundsParser(in, amounts, unit, absolute);
    }

    /** The languages that the words read so far tell. */
    Set<Language> languages() {
        return in.languages();
    }

    /** Whether a margin was read that may also be meant the other way. */
    boolean asksMargin() {
        return bounds.asksMargin();
    }

    /**
     * The figure that the whole text is.
     *
     * @throws NumberException with the position in the folded text
     */
    UnscaledFigure figure() {
        if (in.word(Kind.UNKNOWN, 0).filter(each -> in.length(each, 0) == in.end()).isPresent()) {
            throw new NumberException(NumberProblem.UNKNOWN, 0, in.written(0, in.end()));
        }
        leads();
        boolean between = in.accept(Kind.BETWEEN).isPresent();
        boolean from = !between && in.accept(Kind.FROM).isPresent();
        unit.acceptKnown();
        UnscaledFigure.Amount first = amounts.amount();
        int end = in.at;
        unit.acceptKnown();
        boolean closed = in.at > end;
        Optional<UnscaledFigure.Amount> second = Optional.empty();
        if (in.accept(Kind.TO).isPresent() || (between && in.accept(Kind.AND).isPresent())) {
            unit.acceptKnown();
            second = Optional.of(amounts.amount());
            end = in.at;
        } else if (between) {
            throw in.unexpected();
        }
        int behind = in.at;
        UnscaledFigure.Limits limits =
                second.map(last -> new UnscaledFigure.Limits(first, last))
                        .orElseGet(() -> bounds.behind(first));
        Integer power = second.orElse(first).power();
        if (power == null) {
            power = bounds.power();
        }
        if (power == null) {
            power = amounts.magnitudes();
        }
        if (second.isPresent()) {
            checkMagnitudes(first, closed, second.get(), power);
        }
        end = in.at > behind ? in.at : end;
        boolean tail = tails();
        if (tail && power == null) {
            // “3+ million”.
            power = amounts.magnitudes();
        }
        end = tail ? in.at : end;
        unit.accept(power != null);
        if (tails()) {
            end = in.at;
            tail = true;
        }
        in.accept('.');
        in.skip();
        if (in.at < in.end() || (from && second.isEmpty() && !tail)) {
            throw in.unexpected();
        }
        return new UnscaledFigure(
                second.isPresent() ? null : first,
                limits,
                power == null ? 0 : power,
                power != null,
                qualifier,
                in.written(0, end).strip(),
                unit.words(),
                unit.at());
    }

    /**
     * “3 triệu đến 4” may leave the magnitude out at its end, and “3 USD – 4 tỷ” at its beginning;
     * neither says so. Only behind both it holds for both.
     *
     * @param closed whether a unit ended the first amount before the second was said
     * @param power the magnitude of the second amount; null for none
     */
    private void checkMagnitudes(
            UnscaledFigure.Amount first,
            boolean closed,
            UnscaledFigure.Amount second,
            @Nullable Integer power) {
        boolean falls =
                first.power() != null
                        && power == null
                        && (first.number().signum() == 0
                                || second.plain().abs().compareTo(first.plain().abs()) < 0);
        boolean isLost = closed && first.power() == null && power != null;
        if (falls || isLost) {
            throw new NumberException(NumberProblem.ONE_MAGNITUDE, 0, in.written(0, in.at).strip());
        }
    }

    private void leads() {
        boolean found = true;
        while (found) {
            found = false;
            Optional<FigureWord> lead =
                    LEADS.keySet().stream()
                            .flatMap(kind -> in.word(kind, in.at).stream())
                            .max(
                                    (a, b) ->
                                            Integer.compare(
                                                    in.length(a, in.at), in.length(b, in.at)));
            if (lead.isPresent()) {
                int start = in.at;
                in.take(lead.get());
                qualify(LEADS.get(lead.get().kind()), start);
                found = true;
            }
        }
    }

    private boolean tails() {
        for (Map.Entry<Kind, Qualifier> each : TAILS.entrySet()) {
            int start = in.at;
            if (in.accept(each.getKey()).isPresent()) {
                qualify(each.getValue(), start);
                return true;
            }
        }
        return false;
    }

    /**
     * A target or an estimate stays one, whatever else is said of it; else the first word holds.
     *
     * @param at where the word for it stands
     */
    private void qualify(@Nullable Qualifier said, int at) {
        if (said == null || said == Qualifier.EXACT) {
            return;
        }
        boolean raises = said == Qualifier.AT_LEAST;
        boolean limits = said == Qualifier.AT_MOST || said == Qualifier.NEARLY;
        if ((raises && isLimited) || (limits && isRaised)) {
            throw new NumberException(
                    NumberProblem.CONTRADICTION, at, in.written(at, in.at).strip());
        }
        isRaised |= raises;
        isLimited |= limits;
        boolean stronger =
                STRONGEST.contains(said)
                        && (!STRONGEST.contains(qualifier)
                                || STRONGEST.indexOf(said) < STRONGEST.indexOf(qualifier));
        if (qualifier == Qualifier.EXACT || stronger) {
            qualifier = said;
        }
    }
}
