package hanoius.revision;

import hanoius.control.LateTooltip;
import hanoius.control.MarkedText;
import hanoius.control.TextScale;
import hanoius.font.Icon;
import hanoius.model.RecordId;
import hanoius.revision.HistoryLine.DayLine;
import hanoius.revision.HistoryLine.Deed;
import hanoius.revision.HistoryLine.Offer;
import hanoius.revision.HistoryLine.PartLine;
import hanoius.revision.HistoryLine.StepLine;
import hanoius.revision.HistoryLine.Values;
import hanoius.text.Words;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of the history: a day, a step with what can be done with it, or a part of a step. */
final class StepCell extends ListCell<HistoryLine> {

    private static final PseudoClass DAY = PseudoClass.getPseudoClass("day");
    private static final PseudoClass HINDERED = PseudoClass.getPseudoClass("hindered");
    private static final PseudoClass STRUCK = PseudoClass.getPseudoClass("struck");

    private static final String GONE = "step-gone";

    /** So many fields of a record are told; there is no room for more in a line. */
    private static final int TOLD = 3;

    /** So long a value is never cut, and so wide is one that is. */
    private static final int SHORT = 24;

    private static final double WIDEST = 420;
    private static final double NARROWEST = 72;

    /** In so many colours. */
    private static final int COLOURS = 4;

    private final HistoryViewModel viewModel;
    private final Label time = new Label();
    private final Label initials = new Label();
    private final Button open = new Button();
    private final StackPane sign = new StackPane();
    private final Label lead = new Label();
    private final Hyperlink link = new Hyperlink();
    private final Label name = new Label();
    private final HBox detail = new HBox();
    private final Button turn = new Button();
    private final Label says = new Label();
    private final Button others = new Button();
    private final Button all = new Button();
    private final Button leave = new Button();
    private final VBox hindrance = new VBox();
    private final HBox line;

    StepCell(HistoryViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("step-cell");
        time.getStyleClass().add("step-time");
        time.setMinWidth(USE_PREF_SIZE);
        initials.getStyleClass().add("initials");
        initials.setMinWidth(USE_PREF_SIZE);
        open.getStyleClass().addAll("flat", "icon-button", "step-open");
        lead.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("step-name");
        link.getStyleClass().add("step-link");
        for (Label each : List.of(name, says)) {
            each.setMinWidth(0);
        }
        link.setMinWidth(0);
        detail.getStyleClass().add("step-detail");
        HBox title = new HBox(open, sign, lead, link, name);
        title.getStyleClass().add("step-title");
        says.setWrapText(true);
        HBox ways = new HBox(others, all, leave);
        ways.getStyleClass().add("step-ways");
        others.getStyleClass().addAll("accent", "small");
        all.getStyleClass().add("small");
        leave.getStyleClass().addAll("flat", "small");
        hindrance.getStyleClass().add("step-hindrance");
        hindrance.getChildren().setAll(says, ways);
        VBox middle = new VBox(title, detail, hindrance);
        middle.getStyleClass().add("step-middle");
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        turn.getStyleClass().addAll("flat", "small", "link-button");
        turn.setMinWidth(USE_PREF_SIZE);
        line = new HBox(time, initials, middle, turn);
        line.getStyleClass().add("step-line");
        Stream.of(open, link, turn, others, all, leave)
                .forEach(each -> each.setFocusTraversable(false));
        others.setOnAction(_ -> viewModel.undoOthers());
        all.setOnAction(_ -> viewModel.undoAll());
        leave.setOnAction(_ -> viewModel.leave());
        setPrefWidth(0);
    }

    private Words words() {
        return viewModel.wordsOfLanguageProperty().get();
    }

    @Override
    protected void updateItem(@Nullable HistoryLine item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(null);
        setText(null);
        setAccessibleText("");
        pseudoClassStateChanged(DAY, item instanceof DayLine);
        pseudoClassStateChanged(HINDERED, false);
        pseudoClassStateChanged(STRUCK, false);
        switch (item) {
            case DayLine day -> setText(day.words());
            case StepLine step -> fill(step);
            case PartLine part -> fill(part);
            case null -> {}
        }
    }

    private void fill(StepLine step) {
        Words words = words();
        time.setText(step.time());
        initials.setText(StepTelling.initials(step.author()));
        initials.getStyleClass().removeIf(each -> each.startsWith("initials-"));
        int colour = Math.floorMod(step.author().hashCode(), 13) % COLOURS;
        initials.getStyleClass().add("initials-" + colour);
        LateTooltip.give(initials, step.author());
        initials.setVisible(true);
        tell(step.deed(), step.isPutBack());
        add(step.reason(), "step-reason");
        add(step.undone(), "step-undone");
        detail.setManaged(!detail.getChildren().isEmpty());
        show(open, !step.parts().isEmpty());
        boolean isOpen = viewModel.isOpen(step.generation());
        open.setGraphic(new Icon(isOpen ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        open.setAccessibleText(words.get(isOpen ? "history.fold" : "history.unfold"));
        open.setOnAction(_ -> viewModel.toggle(step.generation()));
        turn.setText(offer(step, words));
        boolean isUndo = step.offer() == Offer.UNDO;
        turn.setGraphic(new Icon(isUndo ? Feather.CORNER_UP_LEFT : Feather.CORNER_UP_RIGHT));
        turn.setOnAction(_ -> viewModel.turn(step));
        turn.setVisible(true);
        pseudoClassStateChanged(STRUCK, step.isStruck());
        hinder(step, words);
        setAccessibleText(
                Stream.of(
                                step.time(),
                                step.author(),
                                MarkedText.spoken(step.deed().spoken(), words),
                                step.reason(),
                                step.undone())
                        .filter(each -> !each.isBlank())
                        .collect(Collectors.joining(", ")));
        setGraphic(line);
    }

    /** What the button of a line says. */
    static String offer(StepLine step, Words words) {
        return switch (step.offer()) {
            case UNDO ->
                    step.parts().isEmpty()
                            ? words.get("step.undo_short")
                            : words.get("history.undo_several", step.parts().size());
            case REDO, REVIVE -> words.get("history.redo");
            case REDO_TO -> words.get("history.redo_to");
        };
    }

    private void fill(PartLine part) {
        time.setText("");
        initials.setVisible(false);
        tell(part.deed(), false);
        detail.setManaged(!detail.getChildren().isEmpty());
        show(open, false);
        show(hindrance, false);
        turn.setVisible(false);
        setAccessibleText(MarkedText.spoken(part.deed().spoken(), words()));
        setGraphic(line);
    }

    private void tell(Deed deed, boolean isPutBack) {
        Words words = words();
        Feather icon =
                switch (deed.what()) {
                    case NEW -> Feather.PLUS;
                    case DELETED -> Feather.TRASH_2;
                    case CHANGED -> isPutBack ? Feather.ROTATE_CCW : null;
                };
        sign.getChildren().setAll(icon == null ? List.of() : List.of(new Icon(icon)));
        show(sign, icon != null);
        lead.setText(deed.lead());
        RecordId target = deed.target();
        show(link, target != null);
        show(name, target == null && !deed.name().isEmpty());
        name.getStyleClass().remove(GONE);
        if (deed.what() == HistoryLine.What.DELETED) {
            name.getStyleClass().add(GONE);
        }
        if (target == null) {
            MarkedText.show(name, deed.name(), words);
        } else {
            MarkedText.show(link, deed.name(), words);
            link.setOnAction(_ -> viewModel.follow(target));
            link.setVisited(false);
        }
        detail.getChildren().setAll(values(deed.values()));
        add(deed.more(), "step-more");
    }

    private List<Node> values(List<Values> values) {
        List<Node> nodes = new ArrayList<>();
        for (Values each : values.subList(0, Math.min(TOLD, values.size()))) {
            if (!nodes.isEmpty()) {
                nodes.add(label(" · ", "step-between"));
            }
            if (!each.label().isEmpty()) {
                nodes.add(label(words().get("history.label", each.label()), "step-label"));
            }
            nodes.add(
                    each.before().isEmpty()
                            ? label(words().get("history.missing"), "step-missing")
                            : value(each.before(), "step-before"));
            nodes.add(label(" → ", "step-between"));
            nodes.add(
                    each.after().isEmpty()
                            ? label(words().get("history.missing"), "step-missing")
                            : value(each.after(), "step-after"));
        }
        if (values.size() > TOLD) {
            nodes.add(label(" …", "step-between"));
        }
        return nodes;
    }

    private void add(String text, String styleClass) {
        if (!text.isEmpty()) {
            if (!detail.getChildren().isEmpty()) {
                detail.getChildren().add(label(" · ", "step-between"));
            }
            detail.getChildren().add(value(text, styleClass));
        }
    }

    /** What has to be there whole. */
    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** What may be cut where there is no room, and is whole in a tooltip. */
    private Label value(String text, String styleClass) {
        Label label = new Label();
        MarkedText.show(label, text.replace('\n', ' '), words());
        label.getStyleClass().add(styleClass);
        double scale = TextScale.now(this);
        label.setMinWidth(text.length() <= SHORT ? USE_PREF_SIZE : NARROWEST * scale);
        label.setMaxWidth(WIDEST * scale);
        LateTooltip.give(label, MarkedText.spoken(text, words()));
        return label;
    }

    private void hinder(StepLine step, Words words) {
        Hindrance now = viewModel.hindranceProperty().get();
        boolean isHindered = now != null && now.step().generation() == step.turned().generation();
        show(hindrance, isHindered);
        pseudoClassStateChanged(HINDERED, isHindered);
        if (now != null && isHindered) {
            says.setText(now.says());
            others.setText(words.get("history.undo_others", now.others()));
            show(others, now.others() > 0);
            all.setText(words.get("history.undo_all", now.all()));
            show(all, now.all() > 0);
            leave.setText(words.get("history.leave"));
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
