package hanoius.table;

import hanoius.control.Action;
import hanoius.control.ColumnsMenu;
import hanoius.control.MenuEntries;
import hanoius.control.NodeLifetime;
import hanoius.control.SteadyMenuButton;
import hanoius.font.Icon;
import hanoius.task.Lifetime;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/** The menus by which the table is grouped, sorted and its columns chosen without a pointer. */
final class ArrangeMenus<T> {

    private final ListingViewModel<T> viewModel;
    private final TableSubject<T> subject;
    private final ListingTable<T> table;
    private final ObservableValue<Words> words;

    ArrangeMenus(ListingViewModel<T> viewModel, ListingTable<T> table) {
        this.viewModel = viewModel;
        subject = viewModel.subject();
        this.table = table;
        this.words = viewModel.wordsProperty();
    }

    /** A menu that says what the table is grouped by. */
    MenuButton grouping() {
        var menu = new SteadyMenuButton(new Icon(Feather.LAYERS));
        menu.setId(subject.name() + "-group");
        menu.getStyleClass().add("flat");
        Lifetime lifetime = NodeLifetime.of(menu);
        lifetime.subscribe(viewModel.arrangementProperty(), _ -> fill(menu));
        lifetime.subscribe(words, _ -> fill(menu));
        return menu;
    }

    private void fill(SteadyMenuButton menu) {
        Words now = words.getValue();
        RecordGrouping<T> chosen = viewModel.arrangementProperty().get().grouping();
        menu.offer(
                subject.groupings().stream().map(each -> grouped(each, now)).toList(),
                grouped(chosen, now),
                () -> groupings(chosen, now));
    }

    private List<MenuItem> groupings(RecordGrouping<T> chosen, Words now) {
        MenuEntries entries = MenuEntries.ofButton(now);
        List<MenuItem> items = new ArrayList<>();
        for (RecordGrouping<T> each : subject.groupings()) {
            Action group =
                    Action.named(
                            "group-" + each.name(),
                            in -> in.get(each.key()),
                            () -> viewModel.group(each));
            items.add(entries.choice(group, each.equals(chosen)));
        }
        boolean grouped = !chosen.isNone();
        items.add(new SeparatorMenuItem());
        items.add(
                entries.item(Action.of("table.open_groups", viewModel::openGroups).when(grouped)));
        items.add(
                entries.item(
                        Action.of("table.close_groups", viewModel::closeGroups).when(grouped)));
        return items;
    }

    private String grouped(RecordGrouping<T> grouping, Words words) {
        return words.get("table.grouped", words.get(grouping.key()));
    }

    /** A menu of the columns to show and to sort by. */
    MenuButton columns() {
        var menu = new MenuButton("", new Icon(Feather.COLUMNS));
        menu.setId(subject.name() + "-columns");
        menu.getStyleClass().add("flat");
        menu.textProperty().bind(say("table.columns"));
        MenuEntries.whenShown(menu, this::choosers);
        return menu;
    }

    private List<MenuItem> choosers() {
        MenuEntries entries = MenuEntries.ofButton(words.getValue());
        List<MenuItem> items = new ArrayList<>(ColumnsMenu.choosers(table.columns(), entries));
        items.add(new SeparatorMenuItem());
        items.add(
                entries.menu(
                        "table.sort_by",
                        entries.items(table.columns().stream().map(this::sorter).toList())));
        items.add(entries.item(Action.of("table.reset_columns", table::reset)));
        return items;
    }

    /** Puts a column behind those sorted by already; then turns it round; then leaves it out. */
    private Action sorter(TableColumn<Line<T>, ?> column) {
        List<TableColumn<Line<T>, ?>> order = table.sortOrder();
        int place = order.indexOf(column);
        boolean descending = column.getSortType() == SortType.DESCENDING;
        String key = descending ? "table.sorted_down" : "table.sorted_up";
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
