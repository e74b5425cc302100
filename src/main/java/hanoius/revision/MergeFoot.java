package hanoius.revision;

import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.merge.Resolution.Pick;
import hanoius.text.Words;
import hanoius.typing.Composition;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.ArrayList;
import java.util.List;

/** What a merge would do, why, and the button that does it. */
final class MergeFoot extends HBox {

    private final ComparisonViewModel viewModel;
    private final Label open = new Label();
    private final Label told = new Label();
    private final Hyperlink theirs = new Hyperlink();
    private final Hyperlink ours = new Hyperlink();
    private final Button merge = new Button();

    MergeFoot(ComparisonViewModel viewModel, Spoken spoken) {
        this.viewModel = viewModel;
        setId("merge-foot");
        getStyleClass().addAll("panel-foot", "comparison-foot");
        open.setId("merge-open");
        open.getStyleClass().add("comparison-open");
        told.setId("merge-told");
        told.getStyleClass().add("comparison-brief");
        theirs.setId("merge-all-theirs");
        theirs.setOnAction(_ -> viewModel.choices().decideAll(Pick.THEIRS));
        ours.setId("merge-all-ours");
        ours.setOnAction(_ -> viewModel.choices().decideAll(Pick.OURS));
        var counts = new FlowPane(open, told, theirs, ours);
        counts.getStyleClass().add("comparison-counts");
        counts.setMinWidth(0);
        HBox.setHgrow(counts, Priority.ALWAYS);
        var why = new TextField();
        why.setId("merge-why");
        why.promptTextProperty().bind(spoken.say("merge.why"));
        why.accessibleTextProperty().bind(spoken.say("merge.why"));
        why.setPrefColumnCount(16);
        why.setMinWidth(110);
        var cancel = new Button();
        cancel.setId("merge-cancel");
        cancel.textProperty().bind(spoken.say("merge.cancel"));
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> viewModel.close());
        merge.setId("merge-do");
        merge.getStyleClass().add("accent");
        merge.setMinWidth(USE_PREF_SIZE);
        merge.setOnAction(_ -> viewModel.merge());
        getChildren().setAll(counts, why, cancel, merge);
        var lifetime = NodeLifetime.of(this);
        lifetime.subscribe(viewModel.choices().chosenProperty(), _ -> tell());
        lifetime.subscribe(viewModel.mergeable(), _ -> tell());
        lifetime.subscribe(viewModel.wordsProperty(), _ -> tell());
        Composition.of(why).bind(lifetime, viewModel.merging().reasonProperty());
    }

    private void tell() {
        Words words = viewModel.words();
        MergeChoices.Count count = viewModel.choices().count();
        show(open, count.open() > 0);
        open.setText(words.get("merge.to_decide", count.open()));
        boolean comments = viewModel.isForComment();
        told.setText(String.join(" · ", parts(count, comments)));
        theirs.setText(words.get(comments ? "suggest.accept_all" : "merge.all_theirs"));
        ours.setText(words.get(comments ? "suggest.decline_all" : "merge.all_ours"));
        show(theirs, count.open() > 0);
        show(ours, count.open() > 0);
        merge.setText(offer(count, comments));
        // What is left as it is, too, is not asked again.
        merge.setDisable(
                count.taken() + count.declined() == 0 || !viewModel.mergeable().getValue());
    }

    private String offer(MergeChoices.Count count, boolean comments) {
        Words words = viewModel.words();
        if (comments) {
            return words.get("suggest.do", count.taken(), count.declined());
        }
        if (count.taken() == 0) {
            return count.declined() == 0
                    ? words.get("merge.do_nothing")
                    : count.open() == 0
                            ? words.get("merge.do_keep")
                            : words.get("merge.do_keep_leave", count.declined(), count.open());
        }
        return count.open() > 0
                ? words.get("merge.do_leave", count.taken(), count.open())
                : words.get("merge.do", count.taken());
    }

    private List<String> parts(MergeChoices.Count count, boolean comments) {
        Words words = viewModel.words();
        List<String> parts = new ArrayList<>();
        parts.add(words.get(comments ? "suggest.accepted" : "merge.taken", count.taken()));
        long left = comments ? count.declined() : count.refused();
        if (left > 0) {
            parts.add(words.get(comments ? "suggest.declined" : "merge.refused", left));
        }
        if (count.taken() > 0) {
            parts.add(words.get("merge.one_undo"));
        }
        return parts;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
