package hanoius.shell;

import atlantafx.base.controls.CustomTextField;

import hanoius.archive.Step;
import hanoius.control.Action;
import hanoius.control.LateTooltip;
import hanoius.control.NodeLifetime;
import hanoius.control.Shortcut;
import hanoius.control.Spoken;
import hanoius.control.TextScale;
import hanoius.control.TextWidth;
import hanoius.font.Icon;
import hanoius.search.ChipBar;
import hanoius.search.FilterPopover;
import hanoius.search.SearchList;
import hanoius.search.SearchViewModel;
import hanoius.text.Words;
import hanoius.typing.Composition;
import hanoius.workspace.ChangeQueue;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.stream.Stream;

/** The document's name, search, and what narrows the views. */
final class TopBar extends VBox {

    /** Below this width at the usual size of text, buttons show their icons alone. */
    private static final double ROOMY = 740;

    /** How wide the lens in the search field is with what is around it, and so the key. */
    private static final double LENS = 46;

    private static final double KEY = 46;

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final MainViewModel viewModel;
    private final Spoken spoken;
    private final DocumentMenu menu;
    private final CustomTextField search = new CustomTextField();
    private final Button verify = new Button();
    private final Button undo = new Button();
    private final Button redo = new Button();
    private final HBox newRecord = new HBox();
    private final BooleanProperty tight = new SimpleBooleanProperty();
    private @Nullable SearchList results;

    TopBar(MainViewModel viewModel, Spoken spoken) {
        this.viewModel = viewModel;
        this.spoken = spoken;
        menu = new DocumentMenu(viewModel, spoken, tight);
        setId("top-bar");
        getStyleClass().add("top-bar");
        // As wide as the room, not as what it holds, which is told by that how much room it has.
        setMinWidth(0);
        var chips = new ChipBar(viewModel.chips(), spoken);
        HBox.setHgrow(chips, Priority.ALWAYS);
        search();
        spoken.icon(undo, Feather.CORNER_UP_LEFT, "undo", "step.undo_nothing");
        spoken.icon(redo, Feather.CORNER_UP_RIGHT, "redo", "step.redo_nothing");
        List.of(undo, redo).forEach(each -> each.setDisable(true));
        spoken.icon(verify, Feather.CHECK_CIRCLE, "verify-picture", "shell.verify");
        Button filter = filterButton();
        var line =
                new HBox(
                        menu,
                        chips,
                        undo,
                        redo,
                        search,
                        newRecord,
                        filter,
                        verify,
                        evidenceToggle());
        line.getStyleClass().add("top-line");
        getChildren().add(line);
        tight.bind(
                TextScale.of(this)
                        .flatMap(scale -> widthProperty().map(width -> isTight(width, scale))));
        tight.subscribe(now -> pseudoClassStateChanged(TIGHT, now));
        verify.visibleProperty().bind(tight.not());
        // Where room is scarce, who types has it.
        var typing = tight.and(search.focusedProperty());
        for (Node each : List.of(undo, redo, newRecord, filter)) {
            each.visibleProperty().bind(typing.not());
        }
        for (Node each : List.of(verify, undo, redo, newRecord, filter)) {
            each.managedProperty().bind(each.visibleProperty());
        }
    }

    private void search() {
        search.setId("search");
        search.promptTextProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::prompt,
                                spoken.words(),
                                search.widthProperty(),
                                search.fontProperty()));
        search.accessibleTextProperty().bind(spoken.say("shell.search_prompt"));
        search.setLeft(new Icon(Feather.SEARCH));
        var key = new Label(WindowKeys.SEARCH.told());
        key.getStyleClass().add("key-hint");
        Button clear = spoken.icon(new Button(), Feather.X, "search-clear", "shell.search_clear");
        clear.getStyleClass().add("in-field");
        clear.setFocusTraversable(false);
        clear.setOnAction(_ -> search.clear());
        search.rightProperty()
                .bind(
                        Bindings.createObjectBinding(
                                () -> inField(key, clear),
                                search.textProperty(),
                                search.promptTextProperty(),
                                search.widthProperty(),
                                tight));
        Composition.of(search).bind(NodeLifetime.of(search), viewModel.searchProperty());
        search.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean covered = results != null && results.isShowing();
                    if (event.getCode() == KeyCode.ESCAPE
                            && !covered
                            && !search.getText().isEmpty()) {
                        event.consume();
                        search.clear();
                    }
                });
    }

    private @Nullable Node inField(Label key, Button clear) {
        return !search.getText().isEmpty()
                ? clear
                : tight.get() || !isRoomy(search.getPromptText(), LENS + KEY) ? null : key;
    }

    /** What can be searched for, or only that one can search, as far as there is room. */
    private String prompt() {
        Words words = spoken.words().getValue();
        return Stream.of("shell.search_prompt", "shell.search_short")
                .map(words::get)
                .filter(each -> isRoomy(each, LENS))
                .findFirst()
                .orElse("");
    }

    private boolean isRoomy(String words, double beside) {
        // Before the first layout the field has no width yet, and nothing is to be measured.
        return search.getWidth() == 0
                || search.getWidth()
                        >= TextWidth.of(words, search.getFont())
                                + beside * TextScale.of(this).getValue();
    }

    private Button filterButton() {
        var button = new Button("", new Icon(Feather.FILTER));
        button.setId("filter-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("flat");
        button.textProperty().bind(spoken.say("shell.filter"));
        shrink(button);
        var menu = new FilterPopover(viewModel.facets(), spoken);
        button.setOnAction(_ -> menu.toggle(button));
        NodeLifetime.of(this).subscribe(viewModel.sectionProperty(), menu::hide);
        return button;
    }

    private ToggleButton evidenceToggle() {
        ToggleButton toggle =
                spoken.icon(
                        new ToggleButton(), Feather.SIDEBAR, "evidence-toggle", "shell.evidence");
        Action evidence = Action.of("shell.evidence", toggle::fire).on(WindowKeys.EVIDENCE);
        Action.explain(toggle, spoken.words().map(evidence::tip));
        toggle.selectedProperty().bindBidirectional(viewModel.evidenceOpenProperty());
        return toggle;
    }

    /**
     * Shows what is found under the search field.
     *
     * @param leave leads the focus to where a record that was chosen is shown
     */
    void setSearch(SearchViewModel found, Runnable leave) {
        results = new SearchList(found, spoken, search);
        found.setOnGone(leave);
    }

    /** Before the first layout nobody knows, and nothing need be made smaller. */
    private static boolean isTight(Number width, Number scale) {
        return width.doubleValue() > 0 && width.doubleValue() < ROOMY * scale.doubleValue();
    }

    /** Where room is scarce it shows its icon alone, and says its words in a tooltip. */
    private void shrink(Labeled button) {
        button.contentDisplayProperty()
                .bind(tight.map(now -> now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        LateTooltip.give(
                button,
                tight.flatMap(now -> now ? button.textProperty() : new SimpleStringProperty("")));
    }

    /** Offers to begin a record. */
    void setNewRecord(Labeled button) {
        shrink(button);
        newRecord.setAlignment(Pos.CENTER_LEFT);
        newRecord.getChildren().setAll(button);
    }

    /** Offers to take the last step of the document back, and to do it again. */
    List<Action> setChanges(ChangeQueue changes) {
        return List.of(
                step("undo", undo, WindowKeys.UNDO, changes.undoableProperty(), changes::undo),
                step("redo", redo, WindowKeys.REDO, changes.redoableProperty(), changes::redo));
    }

    /** An action that is named after the step that it undoes or does again. */
    private Action step(
            String id,
            Button button,
            Shortcut shortcut,
            ReadOnlyObjectProperty<@Nullable Step> next,
            Runnable run) {
        Action action =
                Action.named(id, words -> named("step." + id, next.get(), words), run)
                        .when(next.isNotNull());
        button.disableProperty().bind(next.isNull());
        button.setOnAction(_ -> run.run());
        Action keyed = action.on(shortcut);
        Action.explain(
                button,
                Bindings.createStringBinding(
                        () -> keyed.tip(spoken.words().getValue()), spoken.words(), next));
        return keyed;
    }

    private String named(String key, @Nullable Step step, Words words) {
        return step == null
                ? words.get(key + "_nothing")
                : words.get(key, viewModel.steps().of(step));
    }

    DocumentMenu menu() {
        return menu;
    }

    void setOnVerify(Runnable action) {
        verify.setOnAction(_ -> action.run());
    }

    /** Puts the cursor into the search field, with what it holds selected. */
    void goToSearch() {
        search.requestFocus();
        search.selectAll();
        if (results != null) {
            results.reopen();
        }
    }
}
