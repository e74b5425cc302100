package hanoius.table;

import hanoius.control.Action;
import hanoius.control.ActionKeys;
import hanoius.control.ControlKeys;
import hanoius.control.HeaderBar;
import hanoius.control.Memory;
import hanoius.control.NodeLifetime;
import hanoius.control.RecordTable;
import hanoius.font.Icon;
import hanoius.task.Lifetime;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/** A table of records under the menus by which it is grouped, sorted, and its columns chosen. */
public final class TablePage<T> extends BorderPane {

    private final ListingViewModel<T> viewModel;
    private final TableActions actions;
    private final ListingTable<T> table;
    private final ObservableValue<Words> words;
    private final String grouping;
    private final HeaderBar header;

    /**
     * @param titled whether it says above the table what this is
     * @param memory where it is kept how the table was arranged
     */
    public TablePage(
            ListingViewModel<T> viewModel,
            TableActions actions,
            CellPictures<T> pictures,
            boolean titled,
            Memory memory) {
        this.viewModel = viewModel;
        this.actions = actions;
        words = viewModel.wordsProperty();
        table = new ListingTable<>(viewModel, actions, pictures, memory);
        TableSubject<T> subject = viewModel.subject();
        grouping = subject.name() + "s.grouping";
        getStyleClass().add("table-page");
        header = header(titled);
        setTop(header);
        setCenter(table.node());
        remember(memory);
    }

    private HeaderBar header(boolean titled) {
        String name = viewModel.subject().name();
        String heading = viewModel.subject().messages().heading();
        var title = new Label();
        title.textProperty().bind(words.map(each -> each.get(heading)));
        title.getStyleClass().add("view-title");
        var count = new Label();
        count.getStyleClass().add("view-count");
        count.setId(name + "-count");
        count.textProperty().bind(viewModel.countProperty());
        var export = new Button();
        export.setGraphic(new Icon(Feather.DOWNLOAD));
        export.getStyleClass().add("flat");
        export.textProperty().bind(words.map(each -> each.get("table.export")));
        Action exporting = Action.of("table.export", this::export).on(ControlKeys.EXPORT);
        exporting.dress(export, words);
        export.setId(name + "-export");
        ActionKeys.install(this, table.node(), List.of(exporting));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var menus = new ArrangeMenus<>(viewModel, table);
        var groups = menus.grouping();
        var columns = menus.columns();
        for (var each : List.of(count, groups, columns, export)) {
            each.setMinWidth(USE_PREF_SIZE);
        }
        List<Node> controls = new ArrayList<>(List.of(count, space, groups, columns, export));
        if (titled) {
            controls.addFirst(title);
        }
        return new HeaderBar(List.of(columns, export, groups), controls.toArray(Node[]::new));
    }

    private void remember(Memory memory) {
        memory.recall(grouping).flatMap(viewModel.subject()::grouping).ifPresent(viewModel::group);
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(
                viewModel.arrangementProperty(),
                now -> memory.keep(grouping, now.grouping().name()));
    }

    /** Puts a control before the one that exports. */
    public void addControl(Node control) {
        var controls = header.getChildren();
        controls.add(controls.size() - 1, control);
    }

    /** What stands above the table, to be laid out elsewhere. */
    public HeaderBar takeHeader() {
        setTop(null);
        return header;
    }

    /** The table. */
    public RecordTable<Line<T>> rows() {
        return table.node();
    }

    /** Asks where what is listed shall be written, with the columns that are shown. */
    public void export() {
        actions.export()
                .accept(
                        viewModel.listed(),
                        table.shown().stream().map(ListedField::exported).toList());
    }

    /** Gives the keyboard to the table, at the row that is selected or else the first. */
    public void focusRows() {
        rows().requestFocus();
        if (rows().getFocusModel().getFocusedIndex() < 0) {
            rows().getFocusModel().focus(0);
        }
    }
}
