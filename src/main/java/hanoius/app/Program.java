package hanoius.app;

import hanoius.agreement.AgreementActions;
import hanoius.agreement.AgreementView;
import hanoius.agreement.AgreementViewModel;
import hanoius.agreement.DetailViewModel;
import hanoius.chart.ChartTableView;
import hanoius.chart.ChartTableViewModel;
import hanoius.chart.ChartView;
import hanoius.chart.ChartViewModel;
import hanoius.chart.SavedChartsMenu;
import hanoius.chart.SavedChartsViewModel;
import hanoius.evidence.EvidenceView;
import hanoius.evidence.EvidenceViewModel;
import hanoius.exchange.UserFolder;
import hanoius.model.Dossier;
import hanoius.picture.Picture;
import hanoius.picture.PictureOptions;
import hanoius.shell.Failure;
import hanoius.shell.MainView;
import hanoius.shell.MainViewModel;
import hanoius.shell.Preferences;
import hanoius.shell.SearchViewModel;
import hanoius.shell.Section;
import hanoius.source.SourceActions;
import hanoius.source.SourceView;
import hanoius.source.SourceViewModel;
import hanoius.store.ChartList;
import hanoius.store.Document;
import hanoius.store.SavedCharts;
import hanoius.store.Search;
import hanoius.task.TaskRunner;
import hanoius.timeline.TimelineView;
import hanoius.timeline.TimelineViewModel;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.value.ObservableValue;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Everything that one window needs, put together. */
final class Program {

    private final Workspace workspace;
    private final MainViewModel viewModel;
    private final MainView view;
    private final SavedChartsViewModel savedCharts;
    private final SearchViewModel search;
    private final EvidenceViewModel evidence;
    private String title = "";
    private LocalDate changed = LocalDate.EPOCH;

    Program(
            Preferences preferences,
            TaskRunner runner,
            ObservableValue<Theme> systemTheme,
            Outside outside) {
        RunningWork work = new RunningWork(runner);
        workspace =
                new Workspace(
                        preferences.language(),
                        systemTheme.getValue(),
                        work.as("shell.filtering"),
                        failure -> failed(failure));
        viewModel = new MainViewModel(workspace, work, preferences, systemTheme);
        Runnable showEvidence = () -> viewModel.evidenceOpenProperty().set(true);
        Runnable hideEvidence = () -> viewModel.evidenceOpenProperty().set(false);
        var charts = new ChartViewModel(workspace);
        savedCharts =
                new SavedChartsViewModel(
                        charts,
                        runner,
                        failure -> viewModel.report(new Failure("shell.edit_advice", failure)));
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        var timeline =
                new TimelineViewModel(
                        workspace, today, work.as("shell.sorting"), IndicatorStrip::of);
        var pictures = new PictureExport(workspace, runner, outside.browser());
        var tables = new TableExport(workspace, viewModel, outside.saving());
        var chartTable =
                new ChartTableView(
                        new ChartTableViewModel(charts, workspace),
                        showEvidence,
                        listed -> tables.observations(listed, window()));
        var timelineView = new TimelineView(timeline, workspace);
        timelineView.setOnShowEvidence(showEvidence);
        evidence = new EvidenceViewModel(workspace, outside.browser());
        Runnable exportTimeline =
                () -> pictures.open(timeline.painter(timeline.view(), title, changed), window());
        Runnable exportChart = () -> pictures.open(charts.painter(title, changed), window());
        timelineView.setOnExport(
                exportTimeline,
                () -> pictures.open(timeline.painter(timeline.whole(), title, changed), window()));
        var agreements = new AgreementViewModel(workspace, work.as("shell.arranging"));
        viewModel.tellIn(Section.TIMELINE, timeline.selection().walk().told());
        view =
                new MainView(
                        viewModel,
                        Map.of(
                                Section.TIMELINE,
                                timelineView,
                                Section.CHARTS,
                                new ChartView(
                                        charts,
                                        chartTable,
                                        new SavedChartsMenu(savedCharts),
                                        exportChart),
                                Section.AGREEMENTS,
                                new AgreementView(
                                        agreements,
                                        new DetailViewModel(workspace, today),
                                        new AgreementActions(
                                                showEvidence,
                                                () -> show(Section.TIMELINE),
                                                listed -> tables.agreements(listed, window())),
                                        viewModel.memory()),
                                Section.SOURCES,
                                new SourceView(
                                        new SourceViewModel(workspace),
                                        new SourceActions(
                                                showEvidence,
                                                source -> {
                                                    showEvidence.run();
                                                    evidence.askAbout(source);
                                                }),
                                        viewModel.memory())),
                        new EvidenceView(evidence, hideEvidence));
        view.setOnExport(
                Map.of(
                        Section.TIMELINE,
                        exportTimeline,
                        Section.CHARTS,
                        () -> {
                            if (chartTable.isVisible()) {
                                chartTable.export();
                            } else {
                                exportChart.run();
                            }
                        },
                        Section.AGREEMENTS,
                        () -> tables.agreements(agreements.listed(), window())));
        search = new SearchViewModel(workspace, viewModel, runner);
        view.setSearch(search);
        new PictureVerification(workspace, runner, charts, viewModel).watch(view);
        var copying =
                new PictureCopying(workspace, viewModel, () -> shownPainter(charts, timeline));
        view.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                copying.listen(scene);
                            }
                        });
    }

    private void failed(Throwable failure) {
        viewModel.report(new Failure("shell.view_advice", failure));
    }

    /** Paints the view that is shown; agreements and sources are no pictures. */
    private Optional<Function<PictureOptions, Picture>> shownPainter(
            ChartViewModel charts, TimelineViewModel timeline) {
        return switch (viewModel.sectionProperty().get()) {
            case CHARTS -> Optional.of(charts.painter(title, changed));
            case TIMELINE -> Optional.of(timeline.painter(timeline.view(), title, changed));
            case AGREEMENTS, SOURCES -> Optional.empty();
        };
    }

    private void show(Section section) {
        viewModel.sectionProperty().set(section);
    }

    private @Nullable Window window() {
        return view.getScene() == null ? null : view.getScene().getWindow();
    }

    MainView view() {
        return view;
    }

    MainViewModel viewModel() {
        return viewModel;
    }

    /**
     * What a document holds.
     *
     * @param changed the day of its last change
     */
    private record Opened(
            String title,
            Path path,
            LocalDate changed,
            Dossier dossier,
            SavedCharts keep,
            ChartList charts,
            Search search) {}

    /** Opens the document named first, or the user's own, and shows it when it was read. */
    void open(List<String> arguments) {
        viewModel
                .work()
                .begin(
                        "shell.opening",
                        _ -> read(arguments),
                        new TaskRunner.Answer<Opened>() {
                            @Override
                            public void result(Opened opened) {
                                title = opened.title();
                                changed = opened.changed();
                                evidence.recordChanged(changed);
                                viewModel.opened(opened.title(), opened.path());
                                workspace.show(
                                        opened.dossier(), new DocumentSearch(opened.search()));
                                savedCharts.use(opened.keep(), opened.charts());
                                search.use(opened.search());
                            }

                            @Override
                            public void failure(Throwable failure) {
                                viewModel.failedToOpen(new Failure("shell.open_advice", failure));
                            }
                        });
    }

    private static Opened read(List<String> arguments) throws IOException {
        try (Document document =
                arguments.isEmpty()
                        ? UserFolder.current().open()
                        : Document.open(Path.of(arguments.getFirst()))) {
            return new Opened(
                    document.title(),
                    document.path(),
                    LocalDate.ofInstant(document.lastChanged(), ZoneOffset.UTC),
                    document.read(),
                    new SavedCharts(
                            document.path(),
                            document.uuid(),
                            UserFolder.current().copies(),
                            InstantSource.system()),
                    document.charts(),
                    Search.of(document));
        }
    }
}
