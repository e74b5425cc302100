package hanoius.shell;

import hanoius.task.TaskRunner;
import hanoius.text.Words;
import hanoius.workspace.Condition;
import hanoius.workspace.Filter;
import hanoius.workspace.Shown;
import hanoius.workspace.Soon;
import hanoius.workspace.Tally;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions that narrow what is shown, each with what would come back without it. */
final class ChipViewModel {

    /**
     * A condition in words.
     *
     * @param note how many records come back without it, or lie in marked days; empty while that is
     *     not known
     * @param explained what dropping it does
     * @param idle whether it changes nothing where one is
     */
    record Chip(Condition condition, String words, String note, String explained, boolean idle) {}

    private final Workspace workspace;
    private final ObservableValue<Section> section;
    private final Soon counting;
    private final ReadOnlyObjectWrapper<List<Chip>> chips = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * @param section whose records are counted
     * @param runner counts what takes long
     */
    ChipViewModel(Workspace workspace, ObservableValue<Section> section, TaskRunner runner) {
        this.workspace = workspace;
        this.section = section;
        counting = new Soon(runner, workspace::failed);
        workspace.filterProperty().subscribe(this::refresh);
        workspace.listedProperty().subscribe(this::refresh);
        workspace.wordsProperty().subscribe(this::refresh);
        section.subscribe(_ -> refresh());
    }

    private void refresh() {
        Shown listed = workspace.listed();
        if (listed.filter().equals(workspace.narrowing())) {
            Section where = section.getValue();
            if (!listed.dossier().isLight()) {
                show(Map.of());
            }
            counting.of(listed.dossier(), _ -> notes(where, listed), this::show);
        } else {
            counting.forget();
            show(Map.of());
        }
    }

    /** How many records of the section come back without each condition, or lie in marked days. */
    private static Map<Condition, Tally> notes(Section section, Shown listed) {
        Filter filter = listed.filter();
        // Days are marked for all to see on a time axis, but narrow only lists.
        Filter asked = section.hasTimeAxis() ? filter.withMarked(null) : filter;
        Tally now = tally(section, asked.equals(filter) ? listed : listed.otherwise(asked));
        Map<Condition, Tally> notes = new HashMap<>();
        for (Condition each : Condition.of(asked)) {
            notes.put(each, tally(section, listed.otherwise(each.without(asked))).less(now));
        }
        if (!asked.equals(filter)) {
            notes.put(Condition.MARKED, tally(section, listed));
        }
        return notes;
    }

    private static Tally tally(Section section, Shown shown) {
        return Counts.of(section, shown).together();
    }

    private void show(Map<Condition, Tally> notes) {
        Filter filter = workspace.narrowing();
        chips.set(Condition.of(filter).stream().map(each -> chip(each, filter, notes)).toList());
    }

    private Chip chip(Condition condition, Filter filter, Map<Condition, Tally> notes) {
        Words words = workspace.words();
        String said = condition.words(filter, workspace.dossier(), words);
        Tally counts = notes.get(condition);
        if (counts == null) {
            return new Chip(condition, said, "", words.get("shell.drop"), false);
        }
        if (section.getValue().hasTimeAxis() && condition.equals(Condition.MARKED)) {
            return new Chip(
                    condition,
                    said,
                    words.get("shell.marked_counts", counts.certain(), counts.possible()),
                    words.get("shell.drop_marked"),
                    false);
        }
        long back = counts.shown();
        return new Chip(
                condition,
                said,
                back == 0 ? "" : words.get("shell.comes_back", back),
                words.get(back == 0 ? "shell.drop_idle" : "shell.drop_shows", back),
                back == 0);
    }

    ReadOnlyObjectProperty<List<Chip>> chipsProperty() {
        return chips.getReadOnlyProperty();
    }

    void drop(Condition condition) {
        workspace.drop(condition);
    }

    void clear() {
        workspace.clear();
    }
}
