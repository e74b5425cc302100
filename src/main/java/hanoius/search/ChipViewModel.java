package hanoius.search;

import hanoius.query.Filter;
import hanoius.query.FilterPart;
import hanoius.task.Lifetime;
import hanoius.task.TaskRunner;
import hanoius.text.Words;
import hanoius.workspace.BackgroundTask;
import hanoius.workspace.FilterResult;
import hanoius.workspace.FilterWords;
import hanoius.workspace.Section;
import hanoius.workspace.Tally;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts that narrow what is shown, each with what would come back without it. */
public final class ChipViewModel {

    /**
     * A part in words.
     *
     * @param note how many records come back without it, or lie in marked days; empty while that is
     *     not known
     * @param explained what dropping it does
     * @param idle whether it changes nothing where one is
     */
    public record Chip(
            FilterPart part, String words, String note, String explained, boolean idle) {}

    private final Workspace workspace;
    private final ObservableValue<Section> section;
    private final BackgroundTask counting;
    private final ReadOnlyObjectWrapper<List<Chip>> chips = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * @param section whose records are counted
     * @param runner counts what takes long
     */
    public ChipViewModel(Workspace workspace, ObservableValue<Section> section, TaskRunner runner) {
        this.workspace = workspace;
        this.section = section;
        counting = new BackgroundTask(runner, workspace::failed);
        Lifetime lifetime = workspace.lifetime();
        lifetime.subscribe(workspace.filterProperty(), this::refresh);
        lifetime.subscribe(workspace.listedProperty(), this::refresh);
        lifetime.subscribe(workspace.wordsProperty(), this::refresh);
        lifetime.subscribe(section, _ -> refresh());
    }

    private void refresh() {
        FilterResult listed = workspace.listed();
        if (listed.filter().equals(workspace.filters().withMarked())) {
            Section where = section.getValue();
            if (!listed.dataset().isLight()) {
                show(Map.of());
            }
            counting.run(listed.dataset(), _ -> notes(where, listed), this::show);
        } else {
            counting.cancel();
            show(Map.of());
        }
    }

    /** How many records of the section come back without each part, or lie in marked days. */
    private static Map<FilterPart, Tally> notes(Section section, FilterResult listed) {
        Filter filter = listed.filter();
        // Days are marked for all to see on a time axis, but narrow only lists.
        Filter asked = section.hasTimeAxis() ? filter.withMarked(null) : filter;
        Tally now = tally(section, asked.equals(filter) ? listed : listed.otherwise(asked));
        Map<FilterPart, Tally> notes = new HashMap<>();
        for (FilterPart each : FilterPart.of(asked)) {
            notes.put(each, tally(section, listed.otherwise(each.without(asked))).less(now));
        }
        if (!asked.equals(filter)) {
            notes.put(new FilterPart.OnMarked(), tally(section, listed));
        }
        return notes;
    }

    private static Tally tally(Section section, FilterResult shown) {
        return Counts.of(section, shown).together();
    }

    private void show(Map<FilterPart, Tally> notes) {
        Filter filter = workspace.filters().withMarked();
        chips.set(FilterPart.of(filter).stream().map(each -> chip(each, filter, notes)).toList());
    }

    private Chip chip(FilterPart part, Filter filter, Map<FilterPart, Tally> notes) {
        Words words = workspace.words();
        String said = FilterWords.of(part, filter, workspace.dataset(), words);
        Tally counts = notes.get(part);
        if (counts == null) {
            return new Chip(part, said, "", words.get("shell.drop"), false);
        }
        if (section.getValue().hasTimeAxis() && part.equals(new FilterPart.OnMarked())) {
            return new Chip(
                    part,
                    said,
                    words.get("shell.marked_counts", counts.certain(), counts.possible()),
                    words.get("shell.drop_marked"),
                    false);
        }
        long back = counts.shown();
        return new Chip(
                part,
                said,
                back == 0 ? "" : words.get("shell.comes_back", back),
                words.get(back == 0 ? "shell.drop_idle" : "shell.drop_shows", back),
                back == 0);
    }

    public ReadOnlyObjectProperty<List<Chip>> chipsProperty() {
        return chips.getReadOnlyProperty();
    }

    public void drop(FilterPart part) {
        workspace.filters().drop(part);
    }

    public void clear() {
        workspace.filters().clear();
    }
}
