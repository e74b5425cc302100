package hanoius.shell;

import atlantafx.base.theme.Styles;

import hanoius.control.Action;
import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.control.TextScale;
import hanoius.editor.EditorKeys;
import hanoius.filing.RecentDocuments;
import hanoius.font.Icon;
import hanoius.model.RecordId.Kind;
import hanoius.text.Words;
import hanoius.workspace.Section;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What stands in the place of a view while there is nothing yet that it could show. */
public final class StartPage {

    /** The column at the right, and each of the three things to do, at the usual size of text. */
    private static final double ASIDE = 270;

    private static final double CARD = 208;

    /**
     * What one can begin with.
     *
     * @param record opens the record that comes along
     * @param first begins a record of a kind
     * @param packages make a document of a data package
     * @param documents lead to another document, or a new one
     */
    public record Beginnings(
            Action record,
            Consumer<Kind> first,
            List<Action> packages,
            List<Action> documents,
            Recent recent) {

        public Beginnings {
            packages = List.copyOf(packages);
            documents = List.copyOf(documents);
        }
    }

    /**
     * The documents that were open lately.
     *
     * @param open goes over to one of them
     * @param find asks where one is that is gone
     * @param forget takes one out of the list
     */
    public record Recent(
            ObservableValue<List<RecentDocuments.Entry>> list,
            Consumer<Path> open,
            Consumer<Path> find,
            Consumer<Path> forget) {}

    private final Spoken spoken;
    private final Section section;
    private final Beginnings beginnings;

    private StartPage(Spoken spoken, Section section, Beginnings beginnings) {
        this.spoken = spoken;
        this.section = section;
        this.beginnings = beginnings;
    }

    /** The whole page, for a document without records. */
    static Node of(Spoken spoken, Section section, Beginnings beginnings) {
        return new StartPage(spoken, section, beginnings).page();
    }

    /** What belongs into a section of a document that has nothing for it yet. */
    static Node ofSection(Spoken spoken, Section section, Beginnings beginnings) {
        return new StartPage(spoken, section, beginnings).empty();
    }

    private Node page() {
        var main =
                new VBox(
                        label("start.heading", "start-heading"),
                        label("start.what", "start-what"),
                        label(belongs(), "start-section"),
                        cards(),
                        drop(),
                        iconed("start.one_file", Feather.LOCK, "start-note"));
        main.getStyleClass().add("start-main");
        HBox.setHgrow(main, Priority.ALWAYS);
        var aside = aside();
        var columns = new HBox(main, aside);
        columns.getStyleClass().add("start");
        TextScale.limitWidth(columns, 1100);
        var scroll = new ScrollPane(columns);
        scroll.setId("start");
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        return scroll;
    }

    private Node empty() {
        var heading = label("start.nothing_" + name(), "view-title");
        var card = new VBox(heading, label(belongs(), "start-section"), first());
        card.setId("empty-" + name());
        card.getStyleClass().add("start-empty");
        TextScale.limitWidth(card, 520);
        var holder = new VBox(card);
        holder.setAlignment(Pos.CENTER);
        holder.setFillWidth(false);
        return holder;
    }

    private String name() {
        return section.name().toLowerCase(Locale.ROOT);
    }

    /** The message key of what belongs into the section, and how it begins. */
    private String belongs() {
        return "start.belongs_" + name();
    }

    private Pane cards() {
        var cards =
                new FlowPane(
                        card(
                                Feather.COMPASS,
                                "start.look",
                                "start.look_what",
                                filled(beginnings.record())),
                        card(Feather.EDIT_3, "start.write", "start.write_what", first()),
                        card(
                                Feather.PACKAGE,
                                "start.bring",
                                "start.bring_what",
                                beginnings.packages().stream()
                                        .map(this::button)
                                        .toArray(Button[]::new)));
        cards.getStyleClass().add("start-cards");
        return cards;
    }

    private Node card(Feather icon, String heading, String what, Button... buttons) {
        var picture = new HBox(new Icon(icon));
        picture.getStyleClass().add("start-picture");
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var offers = new FlowPane(buttons);
        offers.getStyleClass().add("start-offers");
        var words =
                new VBox(
                        label(heading, "start-card-heading"),
                        label(what, "start-card-what"),
                        space,
                        offers);
        words.getStyleClass().add("start-card-words");
        VBox.setVgrow(words, Priority.ALWAYS);
        var card = new VBox(picture, words);
        card.getStyleClass().add("start-card");
        card.prefWidthProperty().bind(TextScale.of(card).map(scale -> CARD * scale));
        return card;
    }

    private Button first() {
        // A figure needs something that it counts.
        Kind kind = section == Section.CHARTS ? Kind.INDICATOR : section.newRecord();
        Action begin =
                Action.named(
                        "first",
                        words -> words.get("editor.new", words.get("record." + kind.word())),
                        () -> beginnings.first().accept(kind));
        return button(kind == section.newRecord() ? begin.on(EditorKeys.NEW) : begin);
    }

    private Button filled(Action action) {
        Button button = button(action);
        button.getStyleClass().add(Styles.ACCENT);
        return button;
    }

    private Button button(Action action) {
        var button = new Button();
        button.setId("start-" + action.id());
        button.setOnAction(_ -> action.run().run());
        button.setWrapText(true);
        button.textProperty().bind(spoken.words().map(action::label));
        Action.explain(button, spoken.words().map(action::tip));
        return button;
    }

    private Node drop() {
        var words = iconed("start.drop", Feather.DOWNLOAD, "start-drop");
        words.setMaxWidth(Double.MAX_VALUE);
        return words;
    }

    private Node aside() {
        var aside = new VBox();
        aside.getStyleClass().add("start-aside");
        beginnings.documents().forEach(each -> aside.getChildren().add(wide(each)));
        var recent = new VBox();
        recent.setId("start-recent");
        recent.getStyleClass().add("start-recent");
        aside.getChildren().add(recent);
        aside.minWidthProperty().bind(TextScale.of(aside).map(scale -> ASIDE * scale));
        aside.prefWidthProperty().bind(aside.minWidthProperty());
        NodeLifetime.of(recent).subscribe(beginnings.recent().list(), list -> show(list, recent));
        NodeLifetime.of(recent)
                .subscribe(
                        spoken.words(),
                        (_, _) -> show(beginnings.recent().list().getValue(), recent));
        return aside;
    }

    private Button wide(Action action) {
        Button button = button(action);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        return button;
    }

    private void show(List<RecentDocuments.Entry> list, VBox recent) {
        recent.getChildren().clear();
        if (!list.isEmpty()) {
            recent.getChildren().add(label("start.recent", "start-recent-heading"));
            list.forEach(each -> recent.getChildren().add(line(each)));
        }
    }

    private Node line(RecentDocuments.Entry entry) {
        Words words = spoken.words().getValue();
        Path path = entry.path();
        Recent recent = beginnings.recent();
        String fileName = entry.nameAmong(recent.list().getValue());
        if (entry.isThere()) {
            var name = new Hyperlink(fileName);
            name.getStyleClass().add("start-document");
            name.setOnAction(_ -> recent.open().accept(path));
            return new VBox(
                    name,
                    plain(entry.title()),
                    plain(words.get("start.holds", entry.milestones(), entry.agreements())));
        }
        var find = new Hyperlink(words.get("start.find"));
        find.setOnAction(_ -> recent.find().accept(path));
        var forget = new Hyperlink(words.get("start.forget"));
        forget.setOnAction(_ -> recent.forget().accept(path));
        var gone = new Label(fileName, new Icon(Feather.ALERT_TRIANGLE));
        return new VBox(gone, plain(words.get("start.gone")), new FlowPane(8, 0, find, forget));
    }

    private static Label plain(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("start-note");
        return label;
    }

    private Label label(String key, String style) {
        var label = new Label();
        label.textProperty().bind(spoken.say(key));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private Label iconed(String key, Feather icon, String style) {
        Label label = label(key, style);
        label.setGraphic(new Icon(icon));
        return label;
    }
}
