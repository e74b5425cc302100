package hanoius.revision;

import hanoius.archive.Attribution;
import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.filing.UndecidedMerges.Entry;
import hanoius.filing.UndecidedMerges.Open;
import hanoius.task.Lifetime;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/**
 * Above the history: that the document is a copy which was sent for comment, and what merges have
 * left open, each record a way back to it.
 */
final class UndecidedBar extends VBox {

    /** So many records of a merge are named; more are counted. */
    private static final int NAMED = 4;

    private final UndecidedViewModel viewModel;
    private final Spoken spoken;

    UndecidedBar(UndecidedViewModel viewModel) {
        this.viewModel = viewModel;
        spoken = new Spoken(viewModel.wordsProperty());
        setId("undecided");
        getStyleClass().add("undecided");
        managedProperty().bind(visibleProperty());
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(viewModel.entriesProperty(), _ -> show());
        lifetime.subscribe(viewModel.commentProperty(), _ -> show());
        lifetime.subscribe(viewModel.wordsProperty(), (_, _) -> show());
    }

    private void show() {
        Attribution sent = viewModel.commentProperty().get();
        getChildren().clear();
        if (sent != null) {
            var told = new Label(viewModel.told(sent));
            told.setWrapText(true);
            told.getStyleClass().add("comparison-open");
            getChildren().add(told);
        }
        viewModel.entriesProperty().get().forEach(each -> getChildren().add(line(each)));
        setVisible(!getChildren().isEmpty());
    }

    private Node line(Entry entry) {
        var told = new Label(viewModel.told(entry));
        told.setWrapText(true);
        told.getStyleClass().add("comparison-open");
        var decide = new Button();
        decide.setId("undecided-decide");
        decide.getStyleClass().add("small");
        decide.setMinWidth(USE_PREF_SIZE);
        decide.textProperty().bind(spoken.say("merge.decide"));
        decide.setOnAction(_ -> viewModel.decide(entry, null));
        Button close = spoken.icon(new Button(), Feather.X, "undecided-leave", "merge.leave_so");
        close.setOnAction(_ -> viewModel.forget(entry));
        List<Node> records = new ArrayList<>();
        records.add(told);
        entry.records().stream()
                .limit(NAMED)
                .map(each -> record(entry, each))
                .forEach(records::add);
        if (entry.records().size() > NAMED) {
            records.add(
                    new Label(viewModel.words().get("merge.more", entry.records().size() - NAMED)));
        }
        var words = new FlowPane(records.toArray(Node[]::new));
        words.getStyleClass().add("comparison-counts");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(words, decide, close);
        line.getStyleClass().add("undecided-line");
        return line;
    }

    private Node record(Entry entry, Open open) {
        var link = new Hyperlink(viewModel.name(open));
        link.getStyleClass().add("undecided-record");
        link.setOnAction(_ -> viewModel.decide(entry, open.id()));
        return link;
    }
}
