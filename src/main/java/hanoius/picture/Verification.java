package hanoius.picture;

import hanoius.model.Dataset;
import hanoius.model.Observation;
import hanoius.model.Quantity;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What of a picture's values still holds in a record.
 *
 * @param values how many values the picture shows
 * @param revised those that the record now tells otherwise
 * @param gone those that the record no longer has
 */
public record Verification(int values, List<Revision> revised, List<ViewState.Value> gone) {

    /** A value as the picture shows it, and as the record has it now. */
    public record Revision(ViewState.Value shown, Observation now) {}

    /** Compares indicator, period, figure with its digits, qualifier and bounds of each value. */
    public static Verification of(ViewState.Chart view, Dataset dataset) {
        List<Revision> revised = new ArrayList<>();
        List<ViewState.Value> gone = new ArrayList<>();
        for (ViewState.Value shown : view.values()) {
            dataset.find(shown.id(), Observation.class)
                    .ifPresentOrElse(
                            now -> {
                                if (!same(shown, ViewState.Value.of(now))) {
                                    revised.add(new Revision(shown, now));
                                }
                            },
                            () -> gone.add(shown));
        }
        return new Verification(view.values().size(), List.copyOf(revised), List.copyOf(gone));
    }

    public int matching() {
        return values - revised.size() - gone.size();
    }

    /** How many of the values match, for a reader. */
    public String told(Words words) {
        return matching() == values
                ? words.get("verify.all_match", matching(), values)
                : words.get("verify.some_match", matching(), values, revised.size(), gone.size());
    }

    private static boolean same(ViewState.Value shown, ViewState.Value now) {
        Quantity before = shown.quantity();
        Quantity after = now.quantity();
        return shown.indicator().equals(now.indicator())
                && shown.period().equals(now.period())
                && before.qualifier() == after.qualifier()
                && same(before.value(), after.value())
                && same(before.lower(), after.lower())
                && same(before.upper(), after.upper());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal two) {
        return Objects.equals(plain(one), plain(two));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
