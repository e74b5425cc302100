package hanoius.revision;

import hanoius.control.Action;
import hanoius.control.ActionKeys;
import hanoius.control.ControlKeys;
import hanoius.control.HeaderBar;
import hanoius.control.MenuEntries;
import hanoius.control.NodeLifetime;
import hanoius.font.Icon;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.revision.HistoryLine.Deed;
import hanoius.revision.HistoryLine.PartLine;
import hanoius.revision.HistoryLine.StepLine;
import hanoius.revision.HistoryViewModel.Period;
import hanoius.task.Lifetime;
import hanoius.text.Words;
import hanoius.typing.Composition;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The history of the document: a list by days, with what narrows it above. */
public final class HistoryView extends BorderPane {

    /** So close to the end, more is read. */
    private static final int NEAR = 30;

    private final HistoryViewModel viewModel;
    private final UndecidedViewModel undecided;
    private final ObservableValue<Words> words;
    private final Label title = new Label();
    private final Label count = new Label();
    private final TextField search = new TextField();
    private final MenuButton person = new MenuButton("", new Icon(Feather.USERS));
    private final MenuButton kind = new MenuButton("", new Icon(Feather.TAG));
    private final MenuButton period = new MenuButton("", new Icon(Feather.CALENDAR));
    private final ListView<HistoryLine> list = new ListView<>();
    private final Label nothing = new Label();
    private final Hyperlink widen = new Hyperlink();
    private final ContextMenu menu = new ContextMenu();

    /**
     * @param undecided what merges have left open
     */
    public HistoryView(HistoryViewModel viewModel, UndecidedViewModel undecided) {
        this.viewModel = viewModel;
        this.undecided = undecided;
        words = viewModel.wordsOfLanguageProperty();
        build();
        bind();
    }

    private void build() {
        setId("history");
        title.getStyleClass().add("view-title");
        count.setId("history-count");
        count.getStyleClass().add("view-count");
        search.setId("history-search");
        search.setPrefColumnCount(14);
        search.setMinWidth(90);
        person.setId("history-person");
        kind.setId("history-kind");
        period.setId("history-period");
        Stream.of(person, kind, period).forEach(each -> each.getStyleClass().add("flat"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HeaderBar header =
                new HeaderBar(
                        List.of(period, kind, person),
                        title,
                        count,
                        space,
                        search,
                        person,
                        kind,
                        period);
        setTop(new VBox(header, new UndecidedBar(undecided)));
        list.setId("history-list");
        list.getStyleClass().addAll("history-list", "edge-to-edge");
        list.setItems(viewModel.lines());
        list.setCellFactory(
                _ -> {
                    StepCell cell = new StepCell(viewModel);
                    cell.indexProperty().subscribe(index -> inSight(index.intValue()));
                    return cell;
                });
        VBox empty = new VBox(nothing, widen);
        empty.getStyleClass().add("empty-table");
        empty.setAlignment(Pos.CENTER);
        list.setPlaceholder(empty);
        setCenter(list);
    }

    /** Reads on when the end comes near. */
    private void inSight(int index) {
        if (index > list.getItems().size() - NEAR) {
            viewModel.more();
        }
    }

    private void bind() {
        Lifetime lifetime = NodeLifetime.of(this);
        title.textProperty().bind(say("shell.history"));
        list.accessibleTextProperty().bind(say("shell.history"));
        count.textProperty().bind(viewModel.countProperty());
        search.promptTextProperty().bind(say("history.search"));
        search.accessibleTextProperty().bind(say("history.search"));
        Composition.of(search).bind(lifetime, viewModel.wordsProperty());
        nothing.textProperty().bind(viewModel.nothingProperty());
        widen.textProperty().bind(say("shell.clear_all"));
        widen.setOnAction(_ -> viewModel.widen());
        widen.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                viewModel::isFiltered,
                                viewModel.wordsProperty(),
                                viewModel.authorProperty(),
                                viewModel.kindProperty(),
                                viewModel.periodProperty()));
        lifetime.subscribe(viewModel.hindranceProperty(), _ -> list.refresh());
        lifetime.subscribe(viewModel.openedProperty(), (_, _) -> list.refresh());
        lifetime.subscribe(words, _ -> sayChosen());
        lifetime.subscribe(viewModel.authorProperty(), _ -> sayChosen());
        lifetime.subscribe(viewModel.kindProperty(), _ -> sayChosen());
        lifetime.subscribe(viewModel.periodProperty(), _ -> sayChosen());
        MenuEntries.whenShown(person, this::persons);
        MenuEntries.whenShown(kind, this::kinds);
        MenuEntries.whenShown(period, this::periods);
        ActionKeys.install(list, list, List.of(Action.key(ControlKeys.OPEN, this::open)));
        list.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::openMenu);
    }

    private ObservableValue<String> say(String key) {
        return words.map(each -> each.get(key));
    }

    private void sayChosen() {
        Words said = words.getValue();
        String author = viewModel.authorProperty().get();
        person.setText(author.isEmpty() ? said.get("history.everybody") : author);
        kind.setText(said(viewModel.kindProperty().get(), said));
        period.setText(said(viewModel.periodProperty().get(), said));
    }

    private static String said(@Nullable Kind kind, Words words) {
        return kind == null
                ? words.get("history.any_kind")
                : StepTelling.capitalised(words.get("record." + kind.word()));
    }

    private static String said(Period period, Words words) {
        return words.get("history.period_" + period.name().toLowerCase(Locale.ROOT));
    }

    private List<MenuItem> persons() {
        List<MenuItem> items = new ArrayList<>();
        items.add(person("", words.getValue().get("history.everybody")));
        viewModel.authors().forEach(each -> items.add(person(each, each)));
        return items;
    }

    private MenuItem person(String author, String called) {
        return entries()
                .choice(
                        Action.named(
                                "history-person-choice",
                                _ -> called,
                                () -> viewModel.authorProperty().set(author)),
                        viewModel.authorProperty().get().equals(author));
    }

    private List<MenuItem> kinds() {
        List<MenuItem> items = new ArrayList<>();
        items.add(kind(null));
        Stream.of(Kind.values()).forEach(each -> items.add(kind(each)));
        return items;
    }

    private MenuItem kind(@Nullable Kind which) {
        return entries()
                .choice(
                        Action.named(
                                "history-kind-choice",
                                said -> said(which, said),
                                () -> viewModel.kindProperty().set(which)),
                        viewModel.kindProperty().get() == which);
    }

    private List<MenuItem> periods() {
        return Stream.of(Period.values())
                .map(
                        each ->
                                entries()
                                        .choice(
                                                Action.named(
                                                        "history-period-choice",
                                                        said -> said(each, said),
                                                        () -> viewModel.periodProperty().set(each)),
                                                viewModel.periodProperty().get() == each))
                .toList();
    }

    private MenuEntries entries() {
        return MenuEntries.ofButton(words.getValue());
    }

    private @Nullable HistoryLine chosen() {
        return list.getSelectionModel().getSelectedItem();
    }

    /** Selects the record of the chosen line; shows the parts of one that has several. */
    private void open() {
        switch (chosen()) {
            case StepLine step when step.deed().target() == null && !step.parts().isEmpty() ->
                    viewModel.toggle(step.generation());
            case StepLine step -> follow(step.deed());
            case PartLine part -> follow(part.deed());
            case null, default -> {}
        }
    }

    private void follow(Deed deed) {
        RecordId target = deed.target();
        if (target != null) {
            viewModel.follow(target);
        }
    }

    /** What the buttons of a line do, by keys too. */
    private void openMenu(ContextMenuEvent event) {
        menu.hide();
        if (chosen() instanceof StepLine step) {
            List<Action> actions = new ArrayList<>();
            actions.add(
                    Action.named(
                            "history-turn",
                            said -> StepCell.offer(step, said),
                            () -> viewModel.turn(step)));
            Hindrance hindrance = viewModel.hindranceProperty().get();
            if (hindrance != null && hindrance.step().generation() == step.generation()) {
                actions.add(
                        Action.of("history.undo_others", viewModel::undoOthers, hindrance.others())
                                .when(hindrance.others() > 0));
                actions.add(
                        Action.of("history.undo_all", viewModel::undoAll, hindrance.all())
                                .when(hindrance.all() > 0));
            }
            actions.add(
                    Action.of("history.show", this::open)
                            .when(step.deed().target() != null || !step.parts().isEmpty()));
            menu.getItems().setAll(MenuEntries.ofContextMenu(words.getValue()).items(actions));
            menu.show(list, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }
}
