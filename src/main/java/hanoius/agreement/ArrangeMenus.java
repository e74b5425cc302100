package hanoius.agreement;

import hanoius.control.NodeLifetime;
import hanoius.control.SteadyMenuButton;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.ToggleGroup;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.stream.Stream;

/** The menus by which the table is grouped, sorted and its columns chosen without a pointer. */
final class ArrangeMenus {

    private final AgreementViewModel viewModel;
    private final AgreementTableView table;
    private final ObservableValue<Words> words;

    ArrangeMenus(AgreementViewModel viewModel, AgreementTableView table) {
        this.viewModel = viewModel;
        this.table = table;
        this.words = viewModel.wordsProperty();
    }

    /** A menu that says what the table is grouped by. */
    MenuButton grouping() {
        var menu = new SteadyMenuButton(new FontIcon(Feather.LAYERS));
        menu.setId("agreement-group");
        menu.getStyleClass().add("flat");
        var choices = new ToggleGroup();
        for (AgreementGrouping each : AgreementGrouping.values()) {
            var item = new RadioMenuItem();
            item.setToggleGroup(choices);
            item.setId("group-" + each.name());
            item.textProperty().bind(say(each.key()));
            item.setOnAction(_ -> viewModel.group(each));
            NodeLifetime.of(menu)
                    .subscribe(
                            viewModel.arrangementProperty(),
                            now -> item.setSelected(now.grouping() == each));
            menu.getItems().add(item);
        }
        MenuItem open = item("agreement.open_groups", viewModel::openGroups);
        MenuItem close = item("agreement.close_groups", viewModel::closeGroups);
        menu.getItems().addAll(new SeparatorMenuItem(), open, close);
        NodeLifetime.of(menu)
                .subscribe(
                        viewModel.arrangementProperty(),
                        now -> {
                            open.setDisable(now.grouping() == AgreementGrouping.NONE);
                            close.setDisable(now.grouping() == AgreementGrouping.NONE);
                        });
        NodeLifetime.of(menu)
                .subscribe(
                        words,
                        each ->
                                menu.setTexts(
                                        Stream.of(AgreementGrouping.values())
                                                .map(grouping -> grouped(grouping, each))
                                                .toList()));
        menu.textProperty()
                .bind(
                        viewModel
                                .arrangementProperty()
                                .flatMap(now -> words.map(each -> grouped(now.grouping(), each))));
        return menu;
    }

    private static String grouped(AgreementGrouping grouping, Words words) {
        return words.get("agreement.grouped", words.get(grouping.key()));
    }

    /** A menu of the columns to show and to sort by. */
    MenuButton columns() {
        var menu = new MenuButton("", new FontIcon(Feather.COLUMNS));
        menu.setId("agreement-columns");
        menu.getStyleClass().add("flat");
        menu.textProperty().bind(say("agreement.columns"));
        var sorting = new Menu();
        sorting.textProperty().bind(say("agreement.sort_by"));
        fill(menu, sorting);
        table.onArranged(() -> fill(menu, sorting));
        NodeLifetime.of(menu).subscribe(words, _ -> fill(menu, sorting));
        return menu;
    }

    private void fill(MenuButton menu, Menu sorting) {
        sorting.getItems().setAll(table.columns().stream().map(this::sorter).toList());
        menu.getItems().setAll(table.columns().stream().map(this::chooser).toList());
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        sorting,
                        item("agreement.reset_columns", table::reset));
    }

    private MenuItem chooser(TableColumn<Line, ?> column) {
        var item = new CheckMenuItem(column.getText());
        item.setSelected(column.isVisible());
        item.setOnAction(_ -> column.setVisible(item.isSelected()));
        boolean last =
                column.isVisible()
                        && table.columns().stream().filter(TableColumn::isVisible).count() == 1;
        item.setDisable(last);
        return item;
    }

    /** Puts a column behind those sorted by already; then turns it round; then leaves it out. */
    private MenuItem sorter(TableColumn<Line, ?> column) {
        List<TableColumn<Line, ?>> order = table.sortOrder();
        int place = order.indexOf(column);
        boolean descending = column.getSortType() == SortType.DESCENDING;
        var item =
                new MenuItem(
                        place < 0
                                ? column.getText()
                                : words.getValue()
                                        .get(
                                                descending
                                                        ? "agreement.sorted_down"
                                                        : "agreement.sorted_up",
                                                column.getText(),
                                                place + 1));
        item.setOnAction(
                _ -> {
                    if (place < 0) {
                        column.setSortType(SortType.ASCENDING);
                        order.add(column);
                    } else if (descending) {
                        order.remove(column);
                    } else {
                        column.setSortType(SortType.DESCENDING);
                    }
                });
        return item;
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem();
        item.textProperty().bind(say(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private ObservableValue<String> say(String key) {
        return words.map(each -> each.get(key));
    }
}
