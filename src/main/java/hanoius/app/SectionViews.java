package hanoius.app;

import hanoius.agreement.AgreementView;
import hanoius.agreement.AgreementViewModel;
import hanoius.agreement.DetailViewModel;
import hanoius.chart.ChartTableView;
import hanoius.chart.ChartTableViewModel;
import hanoius.chart.ChartView;
import hanoius.chart.ChartViewModel;
import hanoius.chart.SavedChartsMenu;
import hanoius.chart.SavedChartsViewModel;
import hanoius.control.Action;
import hanoius.control.ActionKeys;
import hanoius.control.ControlKeys;
import hanoius.control.Panes;
import hanoius.evidence.EvidenceViewModel;
import hanoius.grid.GridPage;
import hanoius.grid.GridViewModel;
import hanoius.milestone.MilestoneTableView;
import hanoius.milestone.MilestoneViewModel;
import hanoius.model.Entity;
import hanoius.model.RecordId.Kind;
import hanoius.picture.PicturePart;
import hanoius.revision.HistoryView;
import hanoius.revision.HistoryViewModel;
import hanoius.revision.UndecidedViewModel;
import hanoius.sheet.KindSheet;
import hanoius.shell.MainViewModel;
import hanoius.source.SourceActions;
import hanoius.source.SourceView;
import hanoius.source.SourceViewModel;
import hanoius.table.TableActions;
import hanoius.timeline.TimelineView;
import hanoius.timeline.TimelineViewModel;
import hanoius.workspace.Section;
import hanoius.workspace.Workspace;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Makes the views of the sections, and leads from one to another.
 *
 * @param main shows them
 * @param tables writes what is listed in them
 * @param owner the window over which dialogs are opened; null while there is none
 */
record SectionViews(
        Workspace workspace,
        MainViewModel main,
        Models models,
        ShownPictures shown,
        PictureExport pictures,
        TableExport tables,
        Supplier<@Nullable Window> owner) {

    /** What the views show, as far as more than one of them or what is around them needs it. */
    record Models(
            TimelineViewModel timeline,
            ChartViewModel charts,
            SavedChartsViewModel savedCharts,
            Map<Section, GridViewModel> grids,
            DetailViewModel detail,
            EvidenceViewModel evidence,
            HistoryViewModel history,
            UndecidedViewModel undecided) {}

    /** What makes the view of each section. */
    Map<Section, Supplier<Node>> all() {
        return Map.of(
                Section.TIMELINE,
                this::timeline,
                Section.CHARTS,
                this::charts,
                Section.AGREEMENTS,
                this::agreements,
                Section.SOURCES,
                this::sources,
                Section.HISTORY,
                () -> new HistoryView(models.history(), models.undecided()));
    }

    private Node timeline() {
        var view = new TimelineView(models.timeline(), workspace);
        view.setOnShowEvidence(this::showEvidence);
        view.setOnExport(
                () -> pictures.open(shown::timeline, owner.get(), PicturePart.LEGEND),
                () -> pictures.open(shown::wholeTimeline, owner.get(), PicturePart.LEGEND));
        view.setTable(() -> milestones(view));
        return entered(Section.TIMELINE, Kind.MILESTONE, view);
    }

    private TimelineView.Table milestones(TimelineView timeline) {
        var milestones = new MilestoneViewModel(workspace, main.work().as("shell.arranging"));
        var table =
                MilestoneTableView.of(
                        milestones,
                        new TableActions(
                                this::showEvidence,
                                () -> timeline.tableShownProperty().set(false),
                                export(Kind.MILESTONE)),
                        main.memory());
        milestones.shownProperty().bind(timeline.tableShownProperty());
        return new TimelineView.Table(table, table.takeHeader(), table::focusRows);
    }

    private Node charts() {
        var table =
                new ChartTableView(
                        new ChartTableViewModel(models.charts(), workspace),
                        this::showEvidence,
                        (listed, columns) ->
                                tables.listed(Kind.OBSERVATION, listed, columns, owner.get()));
        var page =
                new GridPage(
                        new ChartView(
                                models.charts(),
                                table,
                                new SavedChartsMenu(models.savedCharts()),
                                () ->
                                        pictures.open(
                                                shown::chart, owner.get(), PicturePart.values())),
                        grid(Section.CHARTS),
                        table::focusRows);
        table.setOnEnter(
                indicator -> {
                    giveRoom();
                    page.enter(indicator);
                },
                indicator -> {
                    giveRoom();
                    page.paste(indicator);
                });
        return page;
    }

    private Node agreements() {
        var view =
                new AgreementView(
                        new AgreementViewModel(workspace, main.work().as("shell.arranging")),
                        models.detail(),
                        new TableActions(
                                this::showEvidence,
                                () -> main.sectionProperty().set(Section.TIMELINE),
                                export(Kind.AGREEMENT)),
                        main.memory());
        return entered(Section.AGREEMENTS, Kind.AGREEMENT, view);
    }

    private BiConsumer<List<Entity>, List<String>> export(Kind kind) {
        return (listed, columns) -> tables.listed(kind, listed, columns, owner.get());
    }

    private Node sources() {
        var view =
                new SourceView(
                        new SourceViewModel(workspace),
                        new SourceActions(
                                this::showEvidence,
                                source -> {
                                    showEvidence();
                                    models.evidence().askAbout(source);
                                },
                                (listed, columns) ->
                                        tables.listed(Kind.SOURCE, listed, columns, owner.get())),
                        main.memory());
        return entered(Section.SOURCES, Kind.SOURCE, view);
    }

    private GridViewModel grid(Section section) {
        return Objects.requireNonNull(models.grids().get(section));
    }

    /** A view in whose place rows of its kind can be typed, and into which they are pasted. */
    private Node entered(Section section, Kind kind, Node view) {
        var page = new GridPage(view, grid(section), () -> Panes.enter(view));
        ActionKeys.install(
                view,
                view,
                List.of(
                        Action.key(
                                        ControlKeys.PASTE_ROWS,
                                        () -> {
                                            giveRoom();
                                            page.paste(kind);
                                        })
                                .when(main.hasDocument())));
        return page;
    }

    /** What leads to the rows of each kind of record. */
    List<Action> entering() {
        return KindSheet.KINDS.stream().map(this::entering).toList();
    }

    private Action entering(Kind kind) {
        Section section = Section.of(kind);
        return Action.of(
                "grid.of_" + kind.word(),
                () -> {
                    main.sectionProperty().set(section);
                    giveRoom();
                    // The menu gives the keyboard back first.
                    Platform.runLater(() -> grid(section).open(kind));
                });
    }

    /** The grid is wide, and tells itself what it is about. */
    private void giveRoom() {
        main.evidenceOpenProperty().set(false);
    }

    private void showEvidence() {
        main.evidenceOpenProperty().set(true);
    }
}
