package hanoius.help;

import hanoius.control.NodeLifetime;
import hanoius.control.RovingFocus;
import hanoius.control.Spoken;
import hanoius.control.TextScale;
import hanoius.help.HelpChapter.Line;
import hanoius.help.HelpChapter.Topic;
import hanoius.task.Lifetime;
import hanoius.text.Words;
import hanoius.typing.Composition;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Function;

/** The help: one chapter at a time or, while one searches, what all of them have about it. */
public final class HelpSheet extends VBox {

    /** The height of what is scrolled, at the usual size of text. */
    private static final double HEIGHT = 440;

    /** How much of the width terms have, in per cent. */
    private static final double TERMS = 32;

    private final Spoken spoken;
    private final Function<Words, List<HelpChapter>> chapters;
    private final StringProperty search = new SimpleStringProperty("");
    private final StringProperty chosen = new SimpleStringProperty();
    private final FlowPane names = new FlowPane();
    private final VBox shown = new VBox();
    private final ScrollPane scroll = new ScrollPane(shown);

    /**
     * @param chapters in a language; the first is shown first
     */
    public HelpSheet(Spoken spoken, Function<Words, List<HelpChapter>> chapters) {
        this.spoken = spoken;
        this.chapters = chapters;
        getStyleClass().add("help");
        names.getStyleClass().add("segments");
        RovingFocus.install(names);
        shown.getStyleClass().add("help-topics");
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        setVgrow(scroll, Priority.ALWAYS);
        setMinHeight(0);
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(
                TextScale.of(this), scale -> scroll.setPrefViewportHeight(HEIGHT * scale));
        getChildren().setAll(field(lifetime), names, scroll);
        chosen.set(chapters.apply(spoken.words().getValue()).getFirst().id());
        lifetime.subscribe(spoken.words(), _ -> fill());
        lifetime.subscribe(search, (_, _) -> fill());
        lifetime.subscribe(chosen, (_, _) -> fill());
    }

    private TextField field(Lifetime lifetime) {
        var field = new TextField();
        field.setId("help-search");
        field.promptTextProperty().bind(spoken.say("guide.look_for"));
        field.accessibleTextProperty().bind(spoken.say("guide.look_for"));
        Composition.of(field).bind(lifetime, search);
        // Before what the help lies in, which closes it.
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE
                            && !field.getText().isEmpty()
                            && !Composition.isRunningIn(field)) {
                        event.consume();
                        field.clear();
                    }
                });
        return field;
    }

    private void fill() {
        List<HelpChapter> all = chapters.apply(spoken.words().getValue());
        boolean isSearching = !search.get().isBlank();
        if (names.getChildren().size() != all.size()) {
            names.getChildren().setAll(all.stream().map(this::name).toList());
        }
        for (int i = 0; i < all.size(); i++) {
            var name = (ToggleButton) names.getChildren().get(i);
            name.setText(all.get(i).name());
            name.setSelected(!isSearching && all.get(i).id().equals(chosen.get()));
        }
        List<HelpChapter> found =
                isSearching
                        ? all.stream()
                                .map(each -> each.matching(search.get()))
                                .filter(each -> !each.topics().isEmpty())
                                .toList()
                        : all.stream().filter(each -> each.id().equals(chosen.get())).toList();
        shown.getChildren().clear();
        for (HelpChapter each : found) {
            if (isSearching) {
                shown.getChildren().add(heading(each.name(), "help-chapter"));
            }
            each.topics().forEach(topic -> shown.getChildren().add(topic(topic)));
        }
        if (found.isEmpty()) {
            shown.getChildren().setAll(heading(spoken.words().getValue().get("guide.nothing"), ""));
        }
        scroll.setVvalue(0);
    }

    private ToggleButton name(HelpChapter chapter) {
        var button = new ToggleButton();
        button.setId("help-" + chapter.id());
        button.getStyleClass().setAll("toggle-button", "segment");
        button.setOnAction(
                _ -> {
                    search.set("");
                    chosen.set(chapter.id());
                    // Pressed again it would come up, but one of them is always shown.
                    button.setSelected(true);
                });
        return button;
    }

    private static Node topic(Topic topic) {
        var grid = new GridPane();
        grid.setId(topic.id());
        grid.getStyleClass().add("shortcut-group");
        var terms = new ColumnConstraints();
        terms.setPercentWidth(TERMS);
        var texts = new ColumnConstraints();
        texts.setPercentWidth(100 - TERMS);
        grid.getColumnConstraints().setAll(terms, texts);
        if (!topic.heading().isEmpty()) {
            grid.add(heading(topic.heading(), "shortcut-heading"), 0, 0, 2, 1);
        }
        topic.lines().forEach(line -> grid.addRow(grid.getRowCount(), term(line), text(line)));
        return grid;
    }

    private static Label term(Line line) {
        var term = new Label(line.term());
        term.getStyleClass().add(line.isTyped() ? "keys" : "shortcut-heading");
        term.setWrapText(true);
        GridPane.setValignment(term, VPos.TOP);
        return term;
    }

    private static Label text(Line line) {
        var text = new Label(line.text());
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        GridPane.setValignment(text, VPos.TOP);
        return text;
    }

    private static Label heading(String words, String style) {
        var heading = new Label(words);
        heading.setWrapText(true);
        if (!style.isEmpty()) {
            heading.getStyleClass().add(style);
        }
        return heading;
    }
}
