package hanoius.shell;

import atlantafx.base.controls.ModalPane;

import hanoius.control.Action;
import hanoius.control.ActionKeys;
import hanoius.control.ClipboardText.CopiedEvent;
import hanoius.control.NodeLifetime;
import hanoius.control.Panes;
import hanoius.control.Spoken;
import hanoius.control.TextScale;
import hanoius.editor.EditorKeys;
import hanoius.editor.FormViewModel;
import hanoius.editor.NewRecordButton;
import hanoius.edtf.Refusal;
import hanoius.search.SearchViewModel;
import hanoius.shell.StartPage.Beginnings;
import hanoius.task.Lifetime;
import hanoius.typing.TextMenu;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.Section;
import hanoius.workspace.Soundness;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The whole window: the views in the middle and everything around them. */
public final class MainView extends StackPane {

    /** From this width on, the navigation has its words beside its icons. */
    private static final double ROOMY = 1440;

    /** Below this width the evidence lies over the views. */
    private static final double NARROW = 1100;

    /** A document that is opened sooner is shown without an outline before it. */
    private static final Duration SOON = Duration.millis(150);

    private final MainViewModel viewModel;
    private final Spoken spoken;
    private final NavigationBar navigation;
    private final StatusBar status;
    private final TopBar top;
    private final SectionPane middle;
    private final ModalPane overlay = new ModalPane();
    private final EvidencePane evidence;
    private final Desk desk;
    private final PauseTransition waited = new PauseTransition(SOON);
    private @Nullable Node before;
    private @Nullable Node besides;
    private @Nullable Installation installation;
    private @Nullable Sheet sheet;
    private @Nullable Node outline;
    private @Nullable Beginnings beginnings;
    private final Introduction introduction;

    /** What is said above the views. */
    private final VBox above = new VBox();

    /**
     * @param views make the view of each section, when it is first shown
     * @param evidence makes the panel at the right, when it is first shown
     */
    public MainView(
            MainViewModel viewModel,
            Map<Section, ? extends Supplier<? extends Node>> views,
            Supplier<? extends Node> evidence) {
        this.viewModel = viewModel;
        this.evidence = new EvidencePane(viewModel, evidence);
        this.spoken = new Spoken(viewModel.wordsProperty());
        if (!views.containsKey(viewModel.sectionProperty().get())) {
            viewModel.sectionProperty().set(Collections.min(views.keySet()));
        }
        this.middle = new SectionPane(views, viewModel.sectionProperty());
        this.desk = new Desk(middle, this.evidence);
        this.navigation = new NavigationBar(viewModel, spoken, middle.sections());
        this.top = new TopBar(viewModel, spoken);
        this.status = new StatusBar(viewModel, spoken);
        this.introduction = new Introduction(viewModel, spoken);
        build();
        bind();
    }

    private void build() {
        getStyleClass().add("main");
        var centre = new BorderPane();
        // In the order in which they are read, which Tab follows.
        centre.setTop(new VBox(top, above));
        above.getChildren().setAll(introduction);
        centre.setCenter(desk);
        centre.getStyleClass().add("centre");
        centre.setMinWidth(0);
        var frame = new BorderPane();
        frame.setLeft(navigation);
        frame.setCenter(centre);
        frame.setBottom(status);
        overlay.setId("overlay");
        overlay.setFocusTraversable(false);
        overlay.setInTransitionFactory(null);
        overlay.setOutTransitionFactory(null);
        getChildren().setAll(frame);
    }

    private void bind() {
        navigation
                .compactProperty()
                .bind(textScale().flatMap(scale -> widthProperty().lessThan(ROOMY * scale)));
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(viewModel.sectionProperty(), desk::requestLayout);
        desk.narrowProperty()
                .bind(textScale().flatMap(scale -> widthProperty().lessThan(NARROW * scale)));
        lifetime.subscribe(viewModel.openFailureProperty(), _ -> showInstead());
        lifetime.subscribe(viewModel.documentProperty(), _ -> showInstead());
        lifetime.subscribe(viewModel.lacking(), _ -> showInstead());
        lifetime.subscribe(viewModel.sectionProperty(), (_, _) -> showInstead());
        waited.setOnFinished(_ -> showInstead());
        waited.play();
        lifetime.subscribe(viewModel.faults().firstProperty(), this::showFault);
        overlay.displayProperty().subscribe(this::forgetFault);
        TextMenu.install(this, viewModel.wordsProperty());
        ActionKeys.install(this, this, actions());
        aboutProgram().forEach(each -> menu().add(DocumentMenu.Group.PROGRAM, each));
        ActionKeys.install(this, this, menu().actions());
        addEventHandler(CopiedEvent.COPIED, event -> viewModel.tell(event.told()));
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                scene.focusOwnerProperty().subscribe(this::keepOnTop);
                            }
                        });
    }

    private ObservableValue<Double> textScale() {
        return TextScale.of(this);
    }

    /** What stands in the place of the views while they have nothing to show. */
    private void showInstead() {
        Failure failure = viewModel.openFailureProperty().get();
        boolean waiting =
                viewModel.documentProperty().get().isEmpty()
                        && waited.getStatus() == Animation.Status.STOPPED;
        if (failure != null) {
            Node refused = FaultCard.ofOpening(failure, spoken);
            middle.showInstead(refused);
            // There is nothing else to do.
            Panes.first(refused).ifPresent(Node::requestFocus);
        } else if (sheet != null) {
            middle.showInstead(sheet.node());
        } else {
            middle.showInstead(
                    isOutlined() ? outline : waiting ? new Skeleton(spoken) : startPage());
        }
    }

    private boolean isOutlined() {
        return outline != null && viewModel.sectionProperty().get() == Section.TIMELINE;
    }

    /**
     * Shows an outline of the timeline in its place, while its document is read.
     *
     * @param newOutline null as soon as there is more to show
     */
    public void setOutline(@Nullable Node newOutline) {
        if (!Objects.equals(outline, newOutline)) {
            outline = newOutline;
            showInstead();
        }
    }

    private @Nullable Node startPage() {
        Beginnings known = beginnings;
        return known == null
                ? null
                : switch (viewModel.lacking().getValue()) {
                    case DOCUMENT -> StartPage.of(spoken, viewModel.sectionProperty().get(), known);
                    case SECTION ->
                            StartPage.ofSection(spoken, viewModel.sectionProperty().get(), known);
                    case NOTHING -> null;
                };
    }

    /** Takes what one can begin with while there is nothing to show. */
    public void setBeginnings(Beginnings newBeginnings) {
        beginnings = newBeginnings;
        showInstead();
    }

    /**
     * Shows something in the place of the views while it is wanted, or until something else is.
     *
     * @param making makes it when it is first wanted
     * @param close is called when one goes to a section, so that its view is seen
     */
    public void showInPlace(
            ObservableValue<Boolean> wanted, Supplier<? extends Node> making, Runnable close) {
        var own = new Sheet(making, close);
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(
                wanted,
                isWanted -> {
                    Sheet shown = sheet;
                    if (!isWanted && !own.equals(shown)) {
                        return;
                    }
                    Node focused = getScene() == null ? null : getScene().getFocusOwner();
                    if (isWanted && shown == null) {
                        besides = focused;
                    }
                    boolean goes = !isWanted && Panes.isIn(focused, own.node());
                    sheet = isWanted ? own : null;
                    viewModel.setCovered(isWanted);
                    if (isWanted && shown != null && !own.equals(shown)) {
                        shown.close.run();
                    }
                    showInstead();
                    if (isWanted) {
                        if (desk.narrowProperty().get()) {
                            // It would lie over half of it.
                            viewModel.evidenceOpenProperty().set(false);
                        }
                        Panes.enter(middle);
                    } else if (goes) {
                        goBack();
                    }
                });
        lifetime.subscribe(viewModel.sectionProperty(), (_, _) -> close.run());
    }

    /** From what is shown no more, the focus goes to where it was before, if that is there. */
    private void goBack() {
        Node back = besides;
        besides = null;
        if (back != null) {
            back.requestFocus();
        }
        if (back == null || !back.isFocused()) {
            Panes.enter(middle);
        }
    }

    /** What is shown in the place of the views. */
    private static final class Sheet {

        private final Supplier<? extends Node> making;
        private final Runnable close;
        private @Nullable Node made;

        Sheet(Supplier<? extends Node> making, Runnable close) {
            this.making = making;
            this.close = close;
        }

        Node node() {
            if (made == null) {
                made = making.get();
            }
            return made;
        }
    }

    private void showFault(@Nullable Failure failure) {
        if (failure == null) {
            overlay.hide();
        } else {
            Faults faults = viewModel.faults();
            lay(FaultCard.of(failure, faults, spoken, faults::dismiss, this::showLog));
        }
    }

    /** However the overlay was closed, the fault was read, and the focus is where it was. */
    private void forgetFault(boolean displayed) {
        if (!displayed) {
            viewModel.faults().dismiss();
            if (before != null) {
                before.requestFocus();
                before = null;
            }
        }
    }

    /** The Tab key does not lead below what lies on top. */
    private void keepOnTop(@Nullable Node focused) {
        boolean below = focused != null && !focused.equals(this) && !Panes.isIn(focused, overlay);
        if (overlay.isDisplay() && below) {
            Panes.first(overlay).ifPresent(Node::requestFocus);
        }
    }

    private List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        for (Section section : middle.sections()) {
            actions.add(
                    Action.key(
                            WindowKeys.to(section),
                            () -> viewModel.sectionProperty().set(section)));
        }
        var panes = new Panes(List.of(middle, evidence, navigation));
        actions.add(Action.key(WindowKeys.NEXT_PANE, () -> panes.move(getScene(), 1)));
        actions.add(Action.key(WindowKeys.PREVIOUS_PANE, () -> panes.move(getScene(), -1)));
        actions.add(Action.key(WindowKeys.SEARCH, top::goToSearch));
        actions.add(Action.key(WindowKeys.EVIDENCE, this::toggleEvidence));
        actions.add(Action.key(WindowKeys.BACK, viewModel::back));
        actions.add(Action.key(WindowKeys.FORWARD, viewModel::forward));
        return actions;
    }

    /** What is done with documents as a whole, and with the program. */
    public DocumentMenu menu() {
        return top.menu();
    }

    /** What the button for verifying a picture does. */
    public void setOnVerify(Runnable action) {
        top.setOnVerify(action);
    }

    /**
     * Lets the last step of the document be undone and done again, and tells what was done or given
     * up.
     */
    public void setChanges(ChangeQueue changes) {
        ActionKeys.install(this, this, top.setChanges(changes));
        status.addPassing(new StepNotice(changes, viewModel));
    }

    /**
     * Says why the document can only be read, as long as it can.
     *
     * @param reason null while it can be changed
     */
    public void setReadOnly(ObservableValue<@Nullable Refusal> reason, Action saveCopy) {
        status.add(new ReadOnlyNote(reason, saveCopy, spoken.words()));
        status.add(new UnreadNote(viewModel.unreadProperty(), spoken, this::showUnread));
    }

    private void showUnread() {
        lay(Overlays.unread(viewModel.unreadProperty().get(), spoken, overlay::hide));
    }

    /**
     * Says when the document is being looked at, and when it is not what was written.
     *
     * @param more what can be done then beside saving a copy
     */
    public void setSoundness(Soundness soundness, Action saveCopy, DamageBar.Ways more) {
        status.addPassing(new CheckNote(soundness, spoken.words()));
        above.getChildren()
                .addFirst(
                        new DamageBar(soundness.damageProperty(), saveCopy, more, spoken.words()));
    }

    /** Shows how it stands with what is edited. */
    public void setEdits(EditStatus edits) {
        var bar = new EditStatusBar(edits, spoken);
        ActionKeys.install(this, this, List.of(bar.again()));
        status.add(bar);
    }

    /** Lets the record that is selected be edited where its evidence is, and new ones be begun. */
    public void setForm(FormViewModel model, Supplier<? extends Node> form) {
        evidence.setForm(form, model.editingProperty());
        var begin =
                new NewRecordButton(
                        model,
                        viewModel.sectionProperty().map(Section::newRecord),
                        viewModel.hasDocument());
        top.setNewRecord(begin);
        NodeLifetime.of(this)
                .subscribe(
                        model.formProperty(),
                        now -> {
                            if (now != null) {
                                viewModel.evidenceOpenProperty().set(true);
                            }
                        });
        NodeLifetime.of(this)
                .subscribe(
                        model.editingProperty(),
                        (_, on) -> {
                            if (!on) {
                                Panes.enter(middle);
                            }
                        });
        ActionKeys.install(
                this, this, List.of(Action.key(EditorKeys.EDIT, model::toggle), begin.action()));
    }

    /** Shows under the search field what is found. */
    public void setSearch(SearchViewModel search) {
        top.setSearch(search, () -> Panes.enter(middle));
    }

    private void toggleEvidence() {
        viewModel.evidenceOpenProperty().set(!viewModel.evidenceOpenProperty().get());
    }

    /** Takes what preferences and the words on the program say of this computer. */
    public void setInstallation(Installation newInstallation) {
        installation = newInstallation;
        introduction.show(newInstallation.document());
    }

    private List<Action> aboutProgram() {
        return List.of(
                Action.of("preferences.open", this::showPreferences).on(WindowKeys.PREFERENCES),
                Action.of("guide.open", this::showHelp).on(WindowKeys.HELP),
                Action.of("fault.show_log", this::showLog),
                Action.of("about.open", this::showAbout));
    }

    /** Opens the log by the system; while nothing went wrong, there is none. */
    private void showLog() {
        Installation known = installation;
        if (known != null && Files.exists(known.log())) {
            known.opener().accept(known.log().toUri());
        } else {
            viewModel.tell(spoken.words().getValue().get("fault.no_log"));
        }
    }

    private void showPreferences() {
        Installation known = installation;
        if (known != null) {
            lay(Overlays.preferences(viewModel, spoken, known, overlay::hide));
        }
    }

    private void showAbout() {
        Installation known = installation;
        if (known != null) {
            lay(
                    Overlays.about(
                            known,
                            spoken,
                            library -> lay(Overlays.licence(library, spoken, this::showAbout)),
                            overlay::hide));
        }
    }

    private void showHelp() {
        lay(Overlays.help(spoken, overlay::hide));
        overlay.lookup("#help-search").requestFocus();
    }

    /** Lays something over the views; with the focus in it, Esc closes it. */
    private void lay(Node node) {
        Node focused = getScene().getFocusOwner();
        if (!overlay.isDisplay()) {
            before = focused;
        }
        if (!getChildren().contains(overlay)) {
            // Only now: it is a good part of what the first frame would have to style.
            getChildren().add(1, overlay);
            overlay.applyCss();
        }
        overlay.show(node);
        node.lookup("#overlay-close").requestFocus();
    }
}
