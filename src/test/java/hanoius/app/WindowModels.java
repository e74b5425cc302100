package hanoius.app;

import hanoius.agreement.AgreementViewModel;
import hanoius.agreement.AgreementsSeen;
import hanoius.agreement.DetailViewModel;
import hanoius.archive.Archive;
import hanoius.chart.ChartSeen;
import hanoius.chart.ChartTableViewModel;
import hanoius.chart.ChartViewModel;
import hanoius.chart.SavedChartsViewModel;
import hanoius.edtf.DayRange;
import hanoius.evidence.EvidenceSeen;
import hanoius.evidence.EvidenceViewModel;
import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.model.ChartDefinition;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.query.Filter;
import hanoius.search.ChipViewModel;
import hanoius.search.FacetViewModel;
import hanoius.search.SearchSeen;
import hanoius.search.SearchViewModel;
import hanoius.shell.MainViewModel;
import hanoius.shell.Preferences;
import hanoius.source.SourceViewModel;
import hanoius.source.SourcesSeen;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner;
import hanoius.task.TaskRunner.Progress;
import hanoius.timeline.TimelineSeen;
import hanoius.timeline.TimelineViewModel;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Lane;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Section;
import hanoius.workspace.StepWords;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The view models of a window, put together as the program does, without the window. */
final class WindowModels {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    /** Of the timeline, in pixels. */
    private static final double HEIGHT = 300;

    /** Where one is and what was asked for. */
    record Place(
            Language language,
            Section section,
            Filter filter,
            @Nullable DayRange brushed,
            List<RecordId> selection,
            Set<RecordId> kept,
            @Nullable RecordId agreement,
            Grouping lanes,
            int groups,
            ChartDefinition chart,
            TimeSpan years,
            String typed,
            boolean supportingOnly) {

        /** The same in another section. */
        Place in(Section other) {
            return new Place(
                    language,
                    other,
                    filter,
                    brushed,
                    selection,
                    kept,
                    agreement,
                    lanes,
                    groups,
                    chart,
                    years,
                    typed,
                    supportingOnly);
        }

        /** The same with other records selected, and of those some kept in sight. */
        Place with(List<RecordId> others, Set<RecordId> some) {
            return new Place(
                    language,
                    section,
                    filter,
                    brushed,
                    others,
                    some,
                    agreement,
                    lanes,
                    groups,
                    chart,
                    years,
                    typed,
                    supportingOnly);
        }
    }

    private final List<Throwable> failures = new ArrayList<>();
    private final Workspace workspace =
            new Workspace(Language.EN, Theme.LIGHT, new DirectRunner(), failures::add);
    private final MainViewModel main =
            new MainViewModel(
                    workspace,
                    new RunningWork(new DirectRunner()),
                    Preferences.initial(Locale.ENGLISH),
                    new SimpleObjectProperty<>(Theme.LIGHT));
    private final TimelineViewModel timeline =
            new TimelineViewModel(
                    workspace, TODAY, new DirectRunner(), new DirectRunner(), IndicatorStrip::of);
    private final ChartViewModel charts = new ChartViewModel(workspace);
    private final ChartTableViewModel table = new ChartTableViewModel(charts, workspace);
    private final ChartSeen.IndicatorsSeen indicators = ChartSeen.open(charts, table);
    private final DetailViewModel detail = new DetailViewModel(workspace, TODAY);
    private final AgreementViewModel agreements;
    private final SourceViewModel sources;
    private final SearchSeen.FacetsSeen facets;
    private final ChipViewModel chips;
    private final EvidenceViewModel evidence = new EvidenceViewModel(workspace, _ -> {});
    private final SearchViewModel search;
    private final ChangeQueue changes;
    private final SavedChartsViewModel saved;
    private int groups;
    private @Nullable RecordId agreement;

    /**
     * @param clock tells when something is done
     * @param deaf whether the list of sources hears of no edit, to see that this is found
     */
    WindowModels(InstantSource clock, boolean deaf) {
        TaskRunner runner = new DirectRunner();
        sources = new SourceViewModel(deaf ? deaf() : workspace);
        agreements = new AgreementViewModel(workspace, runner);
        facets =
                new SearchSeen.FacetsSeen(
                        new FacetViewModel(workspace, main.sectionProperty(), runner),
                        workspace.wordsProperty());
        chips = new ChipViewModel(workspace, main.sectionProperty(), runner);
        search =
                new SearchViewModel(
                        workspace,
                        main.searchProperty(),
                        main.sectionProperty(),
                        main.evidenceOpenProperty(),
                        runner);
        changes = new ChangeQueue(workspace, runner, () -> "Lan", clock, failures::add);
        saved = new SavedChartsViewModel(charts, workspace, changes);
        main.tellIn(Section.TIMELINE, timeline.walk().told());
        evidence.setRevisions(changes.questions()::history);
        changes.changedProperty()
                .subscribe(now -> evidence.recordChanged(LocalDate.ofInstant(now, ZoneOffset.UTC)));
        workspace
                .selectedProperty()
                .subscribe(
                        now -> {
                            if (now instanceof Agreement selected) {
                                agreement = selected.id();
                            }
                        });
        timeline.resize(1000, HEIGHT);
    }

    /** Shows what is opened, and never what becomes of it. */
    private Workspace deaf() {
        Workspace deaf = new Workspace(Language.EN, Theme.LIGHT);
        workspace
                .datasetProperty()
                .subscribe(
                        (before, now) -> {
                            if (workspace.change(before, now).isEmpty()) {
                                deaf.show(now);
                            }
                        });
        return deaf;
    }

    /** Shows a document. */
    void open(Archive archive) {
        main.opened(archive.title(), Path.of("record.milestones"));
        workspace.show(archive.read(Progress.NONE), archive.search());
        saved.begin();
        changes.use(archive, archive.changed());
        search.use(archive.search());
    }

    Workspace workspace() {
        return workspace;
    }

    TimelineViewModel timeline() {
        return timeline;
    }

    ChartViewModel charts() {
        return charts;
    }

    ChangeQueue changes() {
        return changes;
    }

    /** What went wrong since it was last asked. */
    List<Throwable> failures() {
        List<Throwable> told = List.copyOf(failures);
        failures.clear();
        return told;
    }

    Place place() {
        return new Place(
                workspace.words().language(),
                main.sectionProperty().get(),
                workspace.filter(),
                workspace.brushed(),
                workspace.selection(),
                kept(),
                agreement,
                timeline.grouping(),
                groups,
                charts.definition(),
                charts.span(),
                main.searchProperty().get(),
                sources.supportingOnlyProperty().get());
    }

    /** What is in sight though the filter and the marked days do not let it through. */
    private Set<RecordId> kept() {
        Set<RecordId> kept = new TreeSet<>(workspace.shown().kept());
        kept.addAll(workspace.listed().kept());
        return kept;
    }

    /**
     * What is in view: the time of the timeline, whether what is found is listed, the lanes, and
     * which of them stands how far above the upper edge.
     *
     * @param atEnd whether the lanes are scrolled as far as they can be, so that what becomes lower
     *     moves them
     */
    record View(
            TimeSpan time,
            String found,
            List<String> lanes,
            String lane,
            double above,
            boolean atEnd) {}

    View view() {
        return timeline.packing().lanes().stream()
                .filter(each -> each.bottom() > timeline.scroll())
                .findFirst()
                .map(each -> view(each.lane().key(), timeline.scroll() - each.top()))
                .orElseGet(() -> view("", 0));
    }

    private View view(String lane, double above) {
        return new View(
                timeline.view(),
                SearchSeen.open(search),
                timeline.lanes().shown().stream().map(Lane::key).toList(),
                lane,
                Math.max(0, above),
                timeline.scroll() >= timeline.packing().height() - HEIGHT);
    }

    void scroll(double pixels) {
        timeline.navigation().scrollBy(pixels);
        timeline.rest();
    }

    void show(TimeSpan time) {
        timeline.navigation().show(time);
        timeline.rest();
    }

    void go(Place place) {
        workspace.speak(place.language());
        workspace.filters().replace(place.filter());
        workspace.brush(place.brushed());
        if (place.agreement() != null) {
            workspace.select(place.agreement());
        }
        workspace.select(place.selection());
        workspace.keep(List.copyOf(place.kept()));
        timeline.groupBy(place.lanes());
        groups = place.groups();
        AgreementsSeen.group(agreements, groups);
        main.sectionProperty().set(place.section());
        ChartSeen.go(charts, place.chart(), place.years());
        main.searchProperty().set(place.typed());
        sources.supportingOnlyProperty().set(place.supportingOnly());
    }

    /** Everything that the views show, by what shows it. */
    Map<String, String> seen() {
        Map<String, String> seen = new TreeMap<>();
        put(seen, "timeline", TimelineSeen.of(timeline, workspace.words()));
        put(seen, "chart", ChartSeen.of(charts, table, indicators, saved));
        put(seen, "agreements", AgreementsSeen.of(agreements, detail));
        put(seen, "sources", SourcesSeen.of(sources));
        put(seen, "search", SearchSeen.of(search, facets, chips));
        seen.put("evidence", EvidenceSeen.of(evidence));
        seen.put("counts", main.counts().getValue());
        seen.put("told", main.told().get());
        StepWords steps = new StepWords(workspace.dataset(), workspace.words());
        seen.put("undo", Optional.ofNullable(changes.undoableProperty().get()).map(steps::of) + "");
        seen.put("redo", Optional.ofNullable(changes.redoableProperty().get()).map(steps::of) + "");
        return seen;
    }

    private static void put(Map<String, String> seen, String view, Map<String, String> some) {
        some.forEach((name, said) -> seen.put(view + ": " + name, said));
    }
}
