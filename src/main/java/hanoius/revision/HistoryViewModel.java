package hanoius.revision;

import hanoius.archive.Archive;
import hanoius.archive.Conflict;
import hanoius.archive.InvalidChange;
import hanoius.archive.Step;
import hanoius.model.RecordId;
import hanoius.revision.HistoryLine.DayLine;
import hanoius.revision.HistoryLine.Offer;
import hanoius.revision.HistoryLine.PartLine;
import hanoius.revision.HistoryLine.StepLine;
import hanoius.revision.HistoryLine.Turned;
import hanoius.revision.StepReading.Taken;
import hanoius.task.Lifetime;
import hanoius.text.EditWords;
import hanoius.text.Words;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.ChangeQueue.Way;
import hanoius.workspace.Section;
import hanoius.workspace.Workspace;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The steps of the document, latest first, as far as they were asked for; they are read a page at a
 * time, and only while they are shown.
 */
public final class HistoryViewModel {

    /** How far back one looks. */
    enum Period {
        ALL(0),
        TODAY(1),
        WEEK(7),
        MONTH(30),
        YEAR(365);

        private final int days;

        Period(int days) {
            this.days = days;
        }
    }

    /** So many lines are shown at first, and so many more each time that the end comes in sight. */
    private static final int PAGE = 200;

    /** So many steps are read at once: between two such readings, an edit finds room. */
    private static final int AT_ONCE = 400;

    private final Workspace workspace;
    private final ChangeQueue changes;
    private final ObservableValue<Section> section;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ObservableList<HistoryLine> lines = FXCollections.observableArrayList();
    private final StringProperty words = new SimpleStringProperty("");
    private final StringProperty author = new SimpleStringProperty("");
    private final ObjectProperty<RecordId.@Nullable Kind> kind = new SimpleObjectProperty<>();
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.ALL);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Hindrance> hindrance =
            new ReadOnlyObjectWrapper<>();
    private final Set<String> authors = new TreeSet<>();
    private final ReadOnlyObjectWrapper<Set<Long>> opened = new ReadOnlyObjectWrapper<>(Set.of());
    private List<StepLine> steps = List.of();
    private Map<Long, Taken> taken = Map.of();
    private long last = Long.MAX_VALUE;
    private boolean isEnd;
    private boolean isReading;
    private boolean isStale = true;
    private int reading;

    /**
     * @param section the one that is shown
     */
    public HistoryViewModel(
            Workspace workspace,
            ChangeQueue changes,
            ObservableValue<Section> section,
            InstantSource clock,
            ZoneId zone) {
        this.workspace = workspace;
        this.changes = changes;
        this.section = section;
        this.clock = clock;
        this.zone = zone;
        Lifetime lifetime = workspace.lifetime();
        lifetime.subscribe(changes.retoldProperty(), this::stale);
        lifetime.subscribe(changes.redoableProperty(), this::stale);
        lifetime.subscribe(workspace.wordsProperty(), this::stale);
        lifetime.subscribe(section, this::refresh);
        words.subscribe((_, _) -> filter());
        author.subscribe((_, _) -> filter());
        kind.subscribe((_, _) -> filter());
        period.subscribe((_, _) -> filter());
        refresh();
    }

    private void stale() {
        isStale = true;
        refresh();
    }

    /** Reads what is shown anew, where it may say something else. */
    private void refresh() {
        if (isStale && section.getValue() == Section.HISTORY) {
            begin(Math.max(PAGE, steps.size()));
        }
    }

    private void filter() {
        hindrance.set(null);
        isStale = true;
        steps = List.of();
        refresh();
    }

    /** Reads from the beginning, until that many lines are found. */
    private void begin(int wanted) {
        isStale = false;
        reading++;
        read(new Found(List.of(), Map.of(), Long.MAX_VALUE, false), wanted);
    }

    /** Reads on, when the end of what was read comes in sight. */
    void more() {
        if (!isEnd && !isReading && !isStale) {
            read(new Found(steps, taken, last, false), steps.size() + PAGE);
        }
    }

    /** What was found so far. */
    private record Found(List<StepLine> lines, Map<Long, Taken> taken, long last, boolean isEnd) {

        Found with(StepReading.Page page) {
            List<StepLine> all = new ArrayList<>(lines);
            all.addAll(page.lines());
            return new Found(all, page.taken(), page.last(), page.isEnd());
        }
    }

    private void read(Found before, int wanted) {
        isReading = true;
        int number = reading;
        Step redoable = changes.redoableProperty().get();
        changes.questions()
                .ask(
                        new StepReading(
                                before.last,
                                AT_ONCE,
                                before.taken,
                                redoable == null ? 0 : redoable.generation(),
                                filterNow(),
                                telling()),
                        page -> {
                            if (number == reading) {
                                authors.addAll(page.authors());
                                take(before.with(page), wanted);
                            }
                        });
    }

    private void take(Found found, int wanted) {
        boolean isEnough = found.isEnd || found.lines.size() >= wanted;
        // What is there already is not made shorter while it is read anew.
        if (isEnough || found.lines.size() >= steps.size()) {
            steps = found.lines;
            taken = found.taken;
            last = found.last;
            isEnd = found.isEnd;
            show();
        }
        isReading = !isEnough;
        if (!isEnough) {
            read(found, wanted);
        }
    }

    private StepFilter filterNow() {
        int days = period.get().days;
        Instant since =
                days == 0 ? null : today().minusDays(days - 1L).atStartOfDay(zone).toInstant();
        return new StepFilter(author.get(), kind.get(), since, words.get());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private StepTelling telling() {
        return new StepTelling(
                new EditWords(workspace.dataset(), workspace.words()), zone, today());
    }

    /** Puts the steps under their days; what is shown already stays the same line. */
    private void show() {
        StepTelling telling = telling();
        List<HistoryLine> now = new ArrayList<>();
        LocalDate day = null;
        for (StepLine each : steps) {
            if (!each.day().equals(day)) {
                day = each.day();
                now.add(new DayLine(day, telling.day(day)));
            }
            now.add(each);
            if (isOpen(each.generation())) {
                for (int i = 0; i < each.parts().size(); i++) {
                    now.add(new PartLine(each.generation(), i, each.parts().get(i)));
                }
            }
        }
        mend(now);
        Words said = workspace.words();
        nothing.set(said.get(isFiltered() ? "history.nothing" : "history.empty"));
        count.set(
                steps.isEmpty()
                        ? ""
                        : said.get(isEnd ? "history.count" : "history.count_more", steps.size()));
    }

    /** Takes the place only of lines that are others now. */
    private void mend(List<HistoryLine> now) {
        int most = Math.min(lines.size(), now.size());
        int same = 0;
        while (same < most && lines.get(same).equals(now.get(same))) {
            same++;
        }
        int behind = 0;
        while (behind < most - same
                && lines.get(lines.size() - 1 - behind).equals(now.get(now.size() - 1 - behind))) {
            behind++;
        }
        if (same == 0 && behind == 0) {
            lines.setAll(now);
            return;
        }
        lines.remove(same, lines.size() - behind);
        lines.addAll(same, now.subList(same, now.size() - behind));
    }

    /** Shows what a step did to each of its records, or no more. */
    void toggle(long generation) {
        Set<Long> now = new HashSet<>(opened.get());
        if (!now.remove(generation)) {
            now.add(generation);
        }
        opened.set(Set.copyOf(now));
        show();
    }

    /** Of which steps it is shown; the line of a step is the same with it and without. */
    ReadOnlyObjectProperty<Set<Long>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    boolean isOpen(long generation) {
        return opened.get().contains(generation);
    }

    /** Selects a record in every view. */
    void follow(RecordId id) {
        workspace.select(id);
    }

    /** Does what a line offers. */
    void turn(StepLine line) {
        hindrance.set(null);
        if (line.offer() == Offer.REDO || line.offer() == Offer.REDO_TO) {
            with(line.turned(), changes::redo);
        } else {
            with(line.turned(), step -> undo(step, Way.WHOLE));
        }
    }

    private void with(Turned turned, Consumer<Step> then) {
        long before = turned.before();
        changes.questions()
                .ask(
                        open -> step(open, before),
                        found ->
                                found.stream()
                                        .filter(each -> each.generation() == turned.generation())
                                        .forEach(then));
    }

    private static List<Step> step(Archive open, long before) {
        return open.steps(before, 1);
    }

    private void undo(Step step, Way way) {
        changes.undo(step, way, failure -> hinders(step, failure));
    }

    /** Whether why a step is not taken back is said here, where one may do something about it. */
    private boolean hinders(Step step, Throwable failure) {
        if (!(failure instanceof Conflict || failure instanceof InvalidChange)) {
            return false;
        }
        changes.questions()
                .ask(
                        new Hindrance.Asking(step.generation(), Hindrance.clashes(failure)),
                        since -> hindrance.set(Hindrance.of(step, failure, since, telling())));
        return true;
    }

    /** What stands in the way of taking a step back; null for nothing. */
    ReadOnlyObjectProperty<@Nullable Hindrance> hindranceProperty() {
        return hindrance.getReadOnlyProperty();
    }

    /** Takes back of the hindered step what nothing stands in the way of. */
    void undoOthers() {
        overcome(Way.REST);
    }

    /** Takes all of the hindered step back, over what was done since. */
    void undoAll() {
        overcome(Way.OVER);
    }

    private void overcome(Way way) {
        Hindrance now = hindrance.get();
        hindrance.set(null);
        if (now != null) {
            undo(now.step(), way);
        }
    }

    /** Leaves the hindered step as it is. */
    void leave() {
        hindrance.set(null);
    }

    /** Days, steps under them and their parts; changed here alone. */
    ObservableList<HistoryLine> lines() {
        return lines;
    }

    /** What is searched for in steps. */
    StringProperty wordsProperty() {
        return words;
    }

    /** Whose steps are listed; empty for everybody's. */
    StringProperty authorProperty() {
        return author;
    }

    /** Who made steps, as far as they were read. */
    List<String> authors() {
        return authors.stream().filter(each -> !each.isBlank()).toList();
    }

    /** The kind of record of which steps are listed; null for any. */
    ObjectProperty<RecordId.@Nullable Kind> kindProperty() {
        return kind;
    }

    ObjectProperty<Period> periodProperty() {
        return period;
    }

    /** How many steps are listed, in words; empty for none. */
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Why nothing is listed, should that be so. */
    ReadOnlyStringProperty nothingProperty() {
        return nothing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Words> wordsOfLanguageProperty() {
        return workspace.wordsProperty();
    }

    /** Whether anything narrows the list. */
    boolean isFiltered() {
        return filterNow().isOn();
    }

    /** Lists everything. */
    void widen() {
        words.set("");
        author.set("");
        kind.set(null);
        period.set(Period.ALL);
    }
}
