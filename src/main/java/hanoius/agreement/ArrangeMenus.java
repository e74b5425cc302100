package hanoius.agreement;

import hanoius.control.Action;
import hanoius.control.MenuEntries;
import hanoius.control.NodeLifetime;
import hanoius.control.SteadyMenuButton;
import hanoius.task.Lifetime;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
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
        Lifetime lifetime = NodeLifetime.of(menu);
        lifetime.subscribe(viewModel.arrangementProperty(), _ -> fill(menu));
        lifetime.subscribe(words, _ -> fill(menu));
        return menu;
    }

    private void fill(SteadyMenuButton menu) {
        Words now = words.getValue();
        MenuEntries entries = MenuEntries.ofButton(now);
        AgreementGrouping chosen = viewModel.arrangementProperty().get().grouping();
        List<MenuItem> items = new ArrayList<>();
        for (AgreementGrouping each : AgreementGrouping.values()) {
            Action group =
                    Action.named(
                            "group-" + each.name(),
                            in -> in.get(each.key()),
                            () -> viewModel.group(each));
            items.add(entries.choice(group, each == chosen));
        }
        boolean grouped = chosen != AgreementGrouping.NONE;
        items.add(new SeparatorMenuItem());
        items.add(
                entries.item(
                        Action.of("agreement.open_groups", viewModel::openGroups).when(grouped)));
        items.add(
                entries.item(
                        Action.of("agreement.close_groups", viewModel::closeGroups).when(grouped)));
        menu.offer(
                Stream.of(AgreementGrouping.values()).map(each -> grouped(each, now)).toList(),
                grouped(chosen, now),
                items);
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
        fill(menu);
        table.onArranged(() -> fill(menu));
        NodeLifetime.of(menu).subscribe(words, _ -> fill(menu));
        return menu;
    }

    private void fill(MenuButton menu) {
        MenuEntries entries = MenuEntries.ofButton(words.getValue());
        List<MenuItem> items = new ArrayList<>();
        table.columns().forEach(each -> items.add(chooser(each, entries)));
        items.add(new SeparatorMenuItem());
        items.add(
                entries.menu(
                        "agreement.sort_by",
                        entries.items(table.columns().stream().map(this::sorter).toList())));
        items.add(entries.item(Action.of("agreement.reset_columns", table::reset)));
        menu.getItems().setAll(items);
    }

    private MenuItem chooser(TableColumn<Line, ?> column, MenuEntries entries) {
        boolean shown = column.isVisible();
        boolean last =
                shown && table.columns().stream().filter(TableColumn::isVisible).count() == 1;
        Action turn =
                Action.named(
                                "column-" + column.getId(),
                                _ -> column.getText(),
                                () -> column.setVisible(!shown))
                        .when(!last);
        return entries.check(turn, shown);
    }

    /** Puts a column behind those sorted by already; then turns it round; then leaves it out. */
    private Action sorter(TableColumn<Line, ?> column) {
        List<TableColumn<Line, ?>> order = table.sortOrder();
        int place = order.indexOf(column);
        boolean descending = column.getSortType() == SortType.DESCENDING;
        String key = descending ? "agreement.sorted_down" : "agreement.sorted_up";
        return Action.named(
                "sort-" + column.getId(),
                in -> place < 0 ? column.getText() : in.get(key, column.getText(), place + 1),
                () -> {
                    if (place < 0) {
                        column.setSortType(SortType.ASCENDING);
                        order.add(column);
                    } else if (descending) {
                        order.remove(column);
                    } else {
                        column.setSortType(SortType.DESCENDING);
                    }
                });
    }

    private ObservableValue<String> say(String key) {
        return words.map(each -> each.get(key));
    }
}
