package hanoius.app;

import hanoius.agreement.DetailViewModel;
import hanoius.archive.Attribution;
import hanoius.chart.ChartViewModel;
import hanoius.chart.SavedChartsViewModel;
import hanoius.command.UserFolder;
import hanoius.command.Version;
import hanoius.control.ActionKeys;
import hanoius.editor.FormViewModel;
import hanoius.edtf.Refusal;
import hanoius.evidence.AttachmentsViewModel;
import hanoius.evidence.EvidenceViewModel;
import hanoius.filing.BackupKeeper;
import hanoius.grid.GridViewModel;
import hanoius.importing.ImportViewModel;
import hanoius.picture.PictureFormat;
import hanoius.revision.HistoryViewModel;
import hanoius.search.SearchViewModel;
import hanoius.shell.DocumentMenu;
import hanoius.shell.EditStatus;
import hanoius.shell.Failure;
import hanoius.shell.Installation;
import hanoius.shell.Looks;
import hanoius.shell.MainView;
import hanoius.shell.MainViewModel;
import hanoius.shell.Preferences;
import hanoius.store.DocumentException;
import hanoius.store.DocumentException.Reason;
import hanoius.task.Later;
import hanoius.task.TaskRunner;
import hanoius.timeline.OutlineView;
import hanoius.timeline.TimelineViewModel;
import hanoius.timeline.lane.OutlinedItems;
import hanoius.transfer.DropHint;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.EditSession;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Section;
import hanoius.workspace.Soundness;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.value.ObservableValue;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Everything that one window needs, put together. */
final class Program {

    /** So many milliseconds what is no change may keep the window from closing. */
    private static final long LONG = 1_000;

    private final Workspace workspace;
    private final MainViewModel viewModel;
    private final MainView view;
    private final DocumentSession session;
    private final ChangeQueue changes;
    private final SavedChartsViewModel savedCharts;
    private final SearchViewModel search;
    private final EvidenceViewModel evidence;
    private final ShownPictures shown;
    private final List<Runnable> onLeaving = new ArrayList<>();
    private final PictureVerification verification;
    private final Documents documents;
    private final ImportViewModel importing;
    private final EditSession editing;
    private final FormViewModel form;
    private final RecordPanel panel;
    private final DocumentCopies copies;
    private final KeptBackups keptBackups;
    private String title = "";

    /**
     * @param document does all reading and writing of the document, and looks at all of it
     * @param pictures packs, paints and encodes; neither waits for the other
     */
    Program(
            Preferences preferences,
            TaskRunner document,
            TaskRunner pictures,
            ObservableValue<Theme> systemTheme,
            Outside outside) {
        this(preferences, document, pictures, document, systemTheme, outside);
    }

    /**
     * @param document does all reading and writing of the document
     * @param pictures packs, paints and encodes
     * @param checking looks at all of the document; none of the three waits for another
     */
    Program(
            Preferences preferences,
            TaskRunner document,
            TaskRunner pictures,
            TaskRunner checking,
            ObservableValue<Theme> systemTheme,
            Outside outside) {
        RunningWork work = new RunningWork(document);
        workspace =
                new Workspace(
                        preferences.language(),
                        systemTheme.getValue(),
                        work.as(document.patient(), "shell.filtering"),
                        failure -> failed(failure));
        viewModel = new MainViewModel(workspace, work, preferences, systemTheme);
        // Before the first control is made, which would have JavaFX load its own style sheet too.
        Looks.choose(viewModel.themeProperty().get(), viewModel.shownTextSizeProperty().get());
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        var timeline =
                new TimelineViewModel(
                        workspace,
                        today,
                        work.as(document.patient(), "shell.sorting"),
                        work.as(pictures, "shell.sorting"),
                        IndicatorStrip::of);
        viewModel.tellIn(Section.TIMELINE, timeline.walk().told());
        var charts = new ChartViewModel(workspace);
        session =
                new DocumentSession(
                        workspace, viewModel, document, pictures, checking, outside.folder());
        changes = session.changes();
        editing = session.editing();
        Soundness soundness = session.soundness();
        savedCharts = new SavedChartsViewModel(charts, workspace, changes);
        evidence = new EvidenceViewModel(workspace, outside.browser());
        evidence.setRevisions(changes.questions()::history);
        shown = new ShownPictures(timeline, charts);
        var tables =
                new TableExport(workspace, viewModel, shown, soundness.after(pictures), outside);
        var sections =
                new SectionViews(
                        workspace,
                        viewModel,
                        new SectionViews.Models(
                                timeline,
                                charts,
                                savedCharts,
                                grids(work.as(pictures, "grid.reading")),
                                new DetailViewModel(workspace, today),
                                evidence,
                                new HistoryViewModel(
                                        workspace,
                                        changes,
                                        viewModel.sectionProperty(),
                                        InstantSource.system(),
                                        ZoneId.systemDefault()),
                                session.undecided()),
                        shown,
                        new PictureExport(
                                workspace, pictures, soundness.after(pictures), outside.browser()),
                        tables,
                        this::window);
        documents = new Documents(workspace, outside, document, this::open, this::window);
        copies =
                new DocumentCopies(
                        workspace,
                        viewModel,
                        changes,
                        soundness.after(document),
                        outside,
                        this::window,
                        documents::open);
        form = new FormViewModel(editing);
        panel =
                new RecordPanel(
                        evidence,
                        form,
                        editing,
                        new AttachmentsViewModel(
                                workspace, changes, viewModel.work(), outside.browser()),
                        outside.choosers().files(workspace, this::window),
                        copies.saveCopy(),
                        () -> viewModel.evidenceOpenProperty().set(false));
        view = new MainView(viewModel, sections.all(), panel::read);
        evidence.setPuttingBack(
                (asOf, edit) ->
                        editing.commit(
                                Attribution.puttingBack(asOf), List.of(edit), () -> {}, _ -> false),
                () -> changes.unwritableProperty().get() == null);
        workspace.lifetime().subscribe(changes.retoldProperty(), (_, _) -> evidence.revise());
        timeline.show(editing);
        workspace
                .lifetime()
                .subscribe(
                        timeline.sceneProperty(),
                        scene -> {
                            if (!scene.lanes().isEmpty()) {
                                view.setOutline(null);
                            }
                        });
        view.setEdits(
                new EditStatus(
                        viewModel,
                        workspace,
                        changes,
                        session.edits(),
                        editing,
                        this::openNextDraft,
                        ZoneId.systemDefault()));
        viewModel.faults().setSaved(() -> session.edits().savedProperty().get());
        view.setForm(form, panel::edited);
        onLeaving.add(this::leaveForm);
        onLeaving.add(session::leave);
        search =
                new SearchViewModel(
                        workspace,
                        viewModel.searchProperty(),
                        viewModel.sectionProperty(),
                        viewModel.evidenceOpenProperty(),
                        document.patient());
        search.setOnIndicator(charts::draw);
        view.setSearch(search);
        view.setInstallation(installation(outside));
        view.setChanges(changes);
        documents.offerIn(view.menu());
        view.setBeginnings(documents.beginnings(form::begin));
        copies.offerIn(view.menu(), () -> tables.actions(this::window));
        keptBackups = new KeptBackups(workspace, viewModel, changes, outside);
        keptBackups.offerIn(view.menu());
        view.menu()
                .addMenu(
                        DocumentMenu.Group.KEEPING,
                        "grid.enter",
                        () -> changes.hasDocument() ? sections.entering() : List.of());
        view.setReadOnly(changes.unwritableProperty(), copies.saveCopy());
        view.setSoundness(soundness, copies.saveCopy(), documents::offersOfBackups);
        DropHint hint = new DropHint(workspace.wordsProperty(), this::dropped);
        hint.over(view);
        view.getChildren().add(hint);
        var sheets =
                new Sheets(
                        workspace,
                        viewModel,
                        view,
                        changes,
                        documents,
                        keptBackups,
                        name -> work.as(pictures, name),
                        outside.folder());
        importing = sheets.importing();
        sheets.offerImport(this::dropped);
        sheets.offerComparison(session.undecided());
        sheets.offerDoubles(editing);
        onLeaving.add(sheets::close);
        workspace.lifetime().subscribe(changes.changedProperty(), (_, _) -> dated());
        workspace.lifetime().subscribe(changes.unwritableProperty(), this::followFile);
        verification = new PictureVerification(workspace, pictures, charts, viewModel);
        verification.watch(view);
        var copying =
                new PictureCopying(
                        workspace,
                        view,
                        viewModel,
                        soundness.after(pictures),
                        () -> shown.of(viewModel.sectionProperty().get()));
        ActionKeys.install(view, view, List.of(copying.action()));
    }

    /** Looks what others have done to the document and its file meanwhile. */
    void lookAround() {
        changes.watch();
    }

    /**
     * What others have left in the document's place is shown when it goes on from what is shown.
     */
    private void followFile(@Nullable Refusal reason) {
        if (reason instanceof DocumentException file && file.reason() == Reason.GONE_ON) {
            documents.open(Path.of(file.arguments().getFirst().toString()));
        }
    }

    /** A document is opened, a picture held against the record, whatever else is taken in. */
    void dropped(List<Path> files) {
        Path file = files.getFirst();
        if (OpenedDocument.isDocument(file)) {
            documents.open(file);
        } else if (PictureFormat.of(file).isPresent()) {
            verification.open(file, window());
        } else {
            importing.open(files);
        }
    }

    /** One for each place in which rows are typed, so that each stays open where it is. */
    private Map<Section, GridViewModel> grids(TaskRunner reading) {
        Map<Section, GridViewModel> grids = new EnumMap<>(Section.class);
        for (Section each : Section.values()) {
            grids.put(each, new GridViewModel(workspace, editing, reading));
        }
        return grids;
    }

    private static Installation installation(Outside outside) {
        UserFolder folder = outside.folder();
        return new Installation(
                Version.number(),
                folder.path(),
                folder.documentPath(),
                folder.log().file(),
                outside.browser());
    }

    /** Pictures and the history of a record name the day on which the record was changed last. */
    private void dated() {
        LocalDate day = LocalDate.ofInstant(changes.changedProperty().get(), ZoneOffset.UTC);
        shown.use(title, day);
        evidence.recordChanged(day);
    }

    private void failed(Throwable failure) {
        view.setOutline(null);
        viewModel.report(new Failure("shell.view_advice", failure));
    }

    private @Nullable Window window() {
        return view.getScene() == null ? null : view.getScene().getWindow();
    }

    /** Also where its form is shown already and was put out of sight. */
    private void openNextDraft() {
        form.openNextDraft();
        viewModel.evidenceOpenProperty().set(true);
    }

    private void leaveForm() {
        panel.settle();
        form.leave();
    }

    /** Saves whatever waits in the form, and goes on when that is done or kept as a draft. */
    void leave(Runnable then) {
        leaveForm();
        changes.whenIdle(then);
    }

    /**
     * The same before the window closes: long work that is no change, as another document that is
     * opened, is not waited for.
     */
    void leaveForGood(Runnable then) {
        leave(then);
        var _ =
                Later.after(
                        LONG,
                        () -> {
                            if (editing.underWayProperty().get() == 0) {
                                then.run();
                            }
                        });
    }

    /** Lets go of the document. */
    void close() {
        leaveForm();
        session.close();
    }

    /** What is written into the open document and kept beside it. */
    DocumentSession session() {
        return session;
    }

    MainView view() {
        return view;
    }

    Workspace workspace() {
        return workspace;
    }

    EditSession editing() {
        return editing;
    }

    MainViewModel viewModel() {
        return viewModel;
    }

    /** Opens the document named first, or the user's own, and shows it when it was read. */
    void open(List<String> arguments) {
        open(_ -> OpenedDocument.read(arguments));
    }

    /**
     * Shows a document when it was read, and lets go of the one before when its changes are done.
     * One that cannot be read leaves the one before as it is.
     */
    void open(TaskRunner.Work<OpenedDocument> reading) {
        viewModel
                .work()
                .as("shell.opening")
                .submit(
                        reading,
                        new TaskRunner.Answer<OpenedDocument>() {
                            @Override
                            public void result(OpenedDocument opened) {
                                onLeaving.forEach(Runnable::run);
                                leave(() -> show(opened));
                            }

                            @Override
                            public void failure(Throwable failure) {
                                refuse(failure);
                            }
                        });
    }

    /**
     * Shows when the milestones of the document happened that is still being read, unless another
     * one is shown.
     */
    void outline(OutlinedItems items) {
        if (!changes.hasDocument()) {
            view.setOutline(new OutlineView(items, workspace));
        }
    }

    /** Shows a document that was read, in the place of the one before. */
    void show(OpenedDocument opened) {
        session.show(opened);
        savedCharts.begin();
        evidence.begin();
        BackupKeeper keeper = session.use(opened);
        title = opened.archive().title();
        dated();
        search.use(opened.search());
        documents.remember(opened);
        copies.use(opened.file());
        keptBackups.use(opened.file(), keeper);
        opened.putAside()
                .ifPresent(
                        folder ->
                                viewModel.tell(
                                        workspace.words().get("documents.put_aside", folder)));
    }

    private void refuse(Throwable failure) {
        view.setOutline(null);
        if (changes.hasDocument()) {
            viewModel.report(
                    new Failure("shell.other_stays", failure, documents.tryingAgain(failure)));
        } else {
            documents.offersAfter(
                    failure,
                    offers ->
                            viewModel.failedToOpen(
                                    new Failure("shell.open_advice", failure, offers)));
        }
    }
}
