package hanoius.importing;

import hanoius.control.MenuEntries;
import hanoius.control.Spoken;
import hanoius.control.SteadyMenuButton;
import hanoius.form.DateNotation.Order;
import hanoius.intake.ColumnWords;
import hanoius.intake.Grid;
import hanoius.intake.MappedRows;
import hanoius.intake.Mapping;
import hanoius.intake.Target;
import hanoius.language.Language;
import hanoius.model.RecordId.Kind;
import hanoius.text.Words;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The first rows of a table, each column with what it is, and above what somebody has to say once:
 * of which kind the records are, how dates and numbers are meant, what the table does not have.
 */
final class ColumnsView extends VBox {

    /** So many rows are enough to see what a column is. */
    private static final int SHOWN = 100;

    private static final double WIDTH = 170;

    private final ImportViewModel viewModel;
    private final FlowPane questions = new FlowPane(12, 6);
    private final TableView<Grid.Row> table = new TableView<>();
    private final List<SteadyMenuButton> heads = new ArrayList<>();
    private @Nullable Grid shown;

    ColumnsView(ImportViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("import-columns");
        questions.setId("import-questions");
        questions.getStyleClass().add("import-questions");
        table.setId("import-rows");
        table.setFocusTraversable(true);
        table.setMinHeight(0);
        VBox.setVgrow(table, Priority.ALWAYS);
        var nothing = new Label();
        nothing.textProperty().bind(new Spoken(viewModel.wordsProperty()).say("import.no_rows"));
        nothing.setWrapText(true);
        nothing.getStyleClass().add("empty");
        table.setPlaceholder(nothing);
        questions.managedProperty().bind(questions.visibleProperty());
        getChildren().setAll(table);
    }

    /** What somebody has to say once, to stand above. */
    Node questions() {
        return questions;
    }

    void show(Looked now) {
        ask(now);
        Grid grid = now.grid();
        Mapping mapping = now.mapping();
        MappedRows rows = now.mapped();
        if (grid == null || mapping == null || rows == null) {
            return;
        }
        if (!grid.equals(shown) || heads.size() != mapping.targets().size()) {
            shown = grid;
            table.getColumns().setAll(columns(grid, mapping));
            List<Grid.Row> first = mapping.rows(grid);
            table.getItems().setAll(first.subList(0, Math.min(SHOWN, first.size())));
        }
        heads(mapping);
    }

    private ColumnWords columnWords() {
        return new ColumnWords(viewModel.words());
    }

    /** What each column is now, and what else it may be. */
    private void heads(Mapping mapping) {
        List<Map.Entry<Target, String>> choices = columnWords().choices(mapping).toList();
        for (int i = 0; i < heads.size(); i++) {
            int column = i;
            heads.get(i).setText(columnWords().name(mapping.targets().get(i), mapping.kind()));
            MenuEntries.whenShown(
                    heads.get(i),
                    () -> choices.stream().map(each -> choice(each, column)).toList());
        }
    }

    private MenuItem choice(Map.Entry<Target, String> choice, int column) {
        return item(choice.getValue(), () -> viewModel.choose(column, choice.getKey()));
    }

    private void ask(Looked now) {
        HeldFocus held = HeldFocus.in(questions);
        questions.getChildren().clear();
        Grid grid = now.grid();
        Mapping mapping = now.mapping();
        MappedRows rows = now.mapped();
        if (grid != null && mapping != null && rows != null) {
            if (now.file().remembered()) {
                questions.getChildren().add(remembered(viewModel.words()));
            }
            questions.getChildren().add(kind(mapping, viewModel.words()));
            ask(grid, mapping, rows);
        }
        Kind kind = ImportViewModel.kind(now);
        viewModel
                .fixed(now)
                .forEach(
                        (column, given) -> {
                            // Nothing can be done about what a row of another program's lacks.
                            if (mapping != null || !columnWords().values(column, kind).isEmpty()) {
                                boolean usual = now.file().usual().containsKey(column);
                                questions.getChildren().add(fixed(column, given, kind, usual));
                            }
                        });
        questions.setVisible(!questions.getChildren().isEmpty());
        held.giveBack();
    }

    private void ask(Grid grid, Mapping mapping, MappedRows rows) {
        Words words = viewModel.words();
        List<String> called = mapping.heads(grid);
        rows.asksOrder()
                .forEach(
                        column ->
                                asks(
                                        words.get("import.which_order", called.get(column)),
                                        "order-" + column,
                                        List.of(
                                                Map.entry(
                                                        words.get("import.day_first"),
                                                        () ->
                                                                viewModel.choose(
                                                                        column, Order.DAY_FIRST)),
                                                Map.entry(
                                                        words.get("import.month_first"),
                                                        () ->
                                                                viewModel.choose(
                                                                        column,
                                                                        Order.MONTH_FIRST)))));
        rows.asksSigns()
                .forEach(
                        column ->
                                asks(
                                        words.get("import.which_signs", called.get(column)),
                                        "signs-" + column,
                                        List.of(
                                                Map.entry(
                                                        words.get("import.comma"),
                                                        () ->
                                                                viewModel.choose(
                                                                        column, Language.VI)),
                                                Map.entry(
                                                        words.get("import.point"),
                                                        () ->
                                                                viewModel.choose(
                                                                        column, Language.EN)))));
    }

    /** That it was said before, and the way back to what the heads tell. */
    private HBox remembered(Words words) {
        var anew = new Button(words.get("import.anew"));
        anew.setId("import-anew");
        anew.setOnAction(_ -> viewModel.forget());
        return labelled(words.get("import.remembered"), anew);
    }

    private HBox kind(Mapping mapping, Words words) {
        var button = new SteadyMenuButton(new Region());
        button.setId("import-kind");
        button.offer(
                Mapping.KINDS.stream().map(each -> plural(each, words)).toList(),
                plural(mapping.kind(), words),
                () ->
                        Mapping.KINDS.stream()
                                .map(
                                        each ->
                                                item(
                                                        plural(each, words),
                                                        () -> viewModel.choose(each)))
                                .toList());
        return labelled(words.get("import.kind"), button);
    }

    private static String plural(Kind kind, Words words) {
        String word = words.get("record." + kind.word());
        return word.substring(0, 1).toUpperCase(words.language().locale()) + word.substring(1);
    }

    private static HBox labelled(String text, Node... nodes) {
        var label = new Label(text);
        label.getStyleClass().add("comparison-label");
        var box = new HBox(6, label);
        box.getChildren().addAll(nodes);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    static MenuItem item(String text, Runnable chosen) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> chosen.run());
        return item;
    }

    /** A question that is answered once for a column. */
    private void asks(String question, String id, List<Map.Entry<String, Runnable>> answers) {
        List<Button> buttons = new ArrayList<>();
        for (Map.Entry<String, Runnable> each : answers) {
            var button = new Button(each.getKey());
            button.setId("import-" + id + "-" + buttons.size());
            button.setOnAction(_ -> each.getValue().run());
            buttons.add(button);
        }
        questions.getChildren().add(labelled(question, buttons.toArray(Button[]::new)));
    }

    /** What new records have in a column that the file does not have. */
    private HBox fixed(String column, String given, Kind kind, boolean usual) {
        Words words = viewModel.words();
        Map<String, String> values = columnWords().values(column, kind);
        String label = words.get("import.for_all", columnWords().label(column, kind));
        if (values.isEmpty()) {
            return labelled(words.get("import.no_column", columnWords().label(column, kind)));
        }
        var button = new SteadyMenuButton(new Region());
        button.setId("import-fixed-" + column);
        button.offer(
                List.copyOf(values.values()),
                values.getOrDefault(given, words.get("import.choose")),
                () ->
                        values.entrySet().stream()
                                .map(
                                        each ->
                                                item(
                                                        each.getValue(),
                                                        () -> viewModel.fix(column, each.getKey())))
                                .toList());
        return usual
                ? labelled(label, button, new Label(words.get("import.usual")))
                : labelled(label, button);
    }

    private List<TableColumn<Grid.Row, String>> columns(Grid grid, Mapping mapping) {
        List<TableColumn<Grid.Row, String>> columns = new ArrayList<>();
        heads.clear();
        Grid.Row called = grid.rows().get(mapping.head());
        for (int i = 0; i < mapping.targets().size(); i++) {
            int column = i;
            var one = new TableColumn<Grid.Row, String>();
            var head = new Label(called.cell(i));
            head.getStyleClass().add("comparison-heading");
            var target = new SteadyMenuButton(new Region());
            target.setId("import-column-" + i);
            target.setMaxWidth(Double.MAX_VALUE);
            heads.add(target);
            var box = new VBox(4, head, target);
            box.getStyleClass().add("import-head");
            one.setGraphic(box);
            one.setSortable(false);
            one.setReorderable(false);
            one.setPrefWidth(WIDTH);
            one.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().cell(column)));
            columns.add(one);
        }
        return columns;
    }
}
