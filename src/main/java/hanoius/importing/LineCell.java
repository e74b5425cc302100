package hanoius.importing;

import hanoius.control.SteadyMenuButton;
import hanoius.control.TextScale;
import hanoius.importing.ImportLines.Line;
import hanoius.importing.ImportLines.Sort;
import hanoius.intake.Mention;
import hanoius.intake.Mention.Unmatched;
import hanoius.listing.ListRow;
import hanoius.model.RecordId;

import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record with what would become of it, or a row with what is wrong with it. */
final class LineCell extends ListCell<Line> {

    /** Of what names may mean, which stand below each other, at the usual size of text. */
    private static final double MEANING = 240;

    private final ImportViewModel viewModel;
    private final ListRow row = ListRow.ofOne();
    private @Nullable SteadyMenuButton choices;

    LineCell(ImportViewModel viewModel) {
        this.viewModel = viewModel;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        setGraphic(null);
        setText(null);
        choices = null;
        if (empty || line == null) {
            return;
        }
        Unmatched unmatched = line.unmatched();
        if (unmatched != null) {
            SteadyMenuButton button = meaning(unmatched);
            choices = button;
            row.show(line.name(), line.brief(), button);
        } else {
            row.show(
                    line.name(),
                    line.brief(),
                    viewModel
                            .words()
                            .get(
                                    line.sort() == Sort.LOST
                                            ? "import.left_out"
                                            : "import." + line.sort().word()),
                    switch (line.sort()) {
                        case NEW -> "good";
                        case CHANGED, NAME, OTHERWISE -> "waiting";
                        case SAME, LOST -> "plain";
                        case ERROR -> "broken";
                    });
        }
        setGraphic(row);
    }

    /** Opens what the name may mean, where it is one. */
    void open() {
        if (choices != null) {
            choices.show();
        }
    }

    /** What a name may mean, to choose from; something new, or nothing, unless one is chosen. */
    private SteadyMenuButton meaning(Unmatched unmatched) {
        Map<Optional<RecordId>, String> meanings = viewModel.meanings(unmatched);
        var button = new SteadyMenuButton(new Region());
        button.getStyleClass().add("import-meaning");
        button.setMnemonicParsing(false);
        button.minWidthProperty().bind(TextScale.of(button).map(scale -> MEANING * scale));
        button.maxWidthProperty().bind(button.minWidthProperty());
        // The list has the focus, and Enter in it opens them.
        button.setFocusTraversable(false);
        String now =
                meanings.getOrDefault(
                        Optional.ofNullable(unmatched.meant()), unmatched.mention().text());
        button.offer(
                List.copyOf(meanings.values()),
                now,
                () ->
                        meanings.entrySet().stream()
                                .map(each -> meaning(each, unmatched.mention()))
                                .toList());
        button.setAccessibleText(unmatched.mention().text() + ": " + now);
        return button;
    }

    private MenuItem meaning(Map.Entry<Optional<RecordId>, String> meaning, Mention of) {
        return ColumnsView.item(meaning.getValue(), () -> viewModel.mean(of, meaning.getKey()));
    }
}
