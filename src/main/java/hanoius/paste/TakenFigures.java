package hanoius.paste;

import hanoius.form.WordedDate;
import hanoius.language.LocalizedText;
import hanoius.model.Citation;
import hanoius.model.Edit;
import hanoius.model.Observation;
import hanoius.model.Observation.Formulas;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.query.FoldedText;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is written of rows when they are taken: figures, and sources that the record had not. */
public final class TakenFigures {

    /** Finds keys that no record has or had. */
    @FunctionalInterface
    public interface FreeKeys {
        List<RecordId> unused(Kind kind, int count);
    }

    private final RecordId indicator;
    private final String language;
    private final Map<String, RecordId> made = new LinkedHashMap<>();
    private final Deque<RecordId> figures;
    private final List<Edit> edits = new ArrayList<>();

    private TakenFigures(RecordId indicator, String language, List<FigureRow> rows, FreeKeys keys) {
        this.indicator = indicator;
        this.language = language;
        List<String> names =
                rows.stream()
                        .filter(FigureRow::namesNewSource)
                        .map(each -> each.typed().source().strip())
                        .toList();
        Map<String, String> distinct = new LinkedHashMap<>();
        names.forEach(each -> distinct.putIfAbsent(FoldedText.of(each), each));
        Deque<RecordId> free = new ArrayDeque<>(keys.unused(Kind.SOURCE, distinct.size()));
        distinct.forEach(
                (key, name) -> {
                    RecordId id = free.remove();
                    made.put(key, id);
                    edits.add(Edit.adding(source(id, name)));
                });
        int added = (int) rows.stream().filter(each -> each.before() == null).count();
        figures = new ArrayDeque<>(keys.unused(Kind.OBSERVATION, added));
    }

    /**
     * The edits of rows that can be taken; others are left out.
     *
     * @param language in which notes are written, by its code
     */
    public static List<Edit> edits(
            List<FigureRow> rows, RecordId indicator, String language, FreeKeys keys) {
        List<FigureRow> some = rows.stream().filter(FigureRow::isTaken).toList();
        var taken = new TakenFigures(indicator, language, some, keys);
        some.forEach(taken::take);
        return taken.edits;
    }

    private void take(FigureRow row) {
        Observation before = row.before();
        edits.add(
                before == null
                        ? Edit.adding(added(row))
                        : Edit.replacing(before, changed(before, row)));
    }

    private Observation added(FigureRow row) {
        WordedDate period = Objects.requireNonNull(row.period());
        return new Observation(
                figures.remove(),
                indicator,
                period.date(),
                period.words(),
                Objects.requireNonNull(row.value()),
                Formulas.NONE,
                note(row, LocalizedText.NONE),
                null,
                cited(row).map(Citation::of).stream().toList(),
                false);
    }

    /**
     * Sources of another value do not say this one: they stay only beside a value that stays, or
     * where no other source is named.
     */
    private Observation changed(Observation before, FigureRow row) {
        Quantity value = Objects.requireNonNull(row.value());
        boolean stays = FigureRow.isSame(before.quantity(), value);
        return new Observation(
                before.id(),
                before.indicator(),
                before.period(),
                before.periodWords(),
                stays ? before.quantity() : value,
                stays ? before.formulas() : Formulas.NONE,
                note(row, before.note()),
                before.sameAs(),
                citations(before, row, stays),
                before.featured());
    }

    private List<Citation> citations(Observation before, FigureRow row, boolean stays) {
        return cited(row)
                .map(
                        source -> {
                            List<Citation> all = new ArrayList<>();
                            for (Citation each : before.citations()) {
                                if (stays || each.source().equals(source)) {
                                    all.add(each);
                                }
                            }
                            if (all.stream().noneMatch(each -> each.source().equals(source))) {
                                all.add(Citation.of(source));
                            }
                            return List.copyOf(all);
                        })
                .orElse(before.citations());
    }

    private Optional<RecordId> cited(FigureRow row) {
        return Optional.ofNullable(row.source())
                .or(() -> Optional.ofNullable(made.get(FoldedText.of(row.typed().source()))));
    }

    private LocalizedText note(FigureRow row, LocalizedText before) {
        String text = row.typed().note().strip();
        return text.isEmpty()
                ? before
                : before.isEmpty() ? LocalizedText.of(language, text) : before.withText(text);
    }

    private static Source source(RecordId id, String name) {
        boolean isAddress = name.startsWith("https://") || name.startsWith("http://");
        return new Source(id, name, "", null, "", isAddress ? name : "", null, false, "");
    }
}
