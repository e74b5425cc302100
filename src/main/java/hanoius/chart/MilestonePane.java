package hanoius.chart;

import hanoius.chart.MilestoneListViewModel.Entry;
import hanoius.chart.MilestoneListViewModel.Listed;
import hanoius.control.CategorySymbol;
import hanoius.control.MarkedText;
import hanoius.control.NodeLifetime;
import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfDate;
import hanoius.plot.CategoryLook;
import hanoius.text.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The milestones beside the chart, under the numbers of their pins. */
final class MilestonePane extends VBox {

    /** A line of the list: a milestone, or the heading of those that follow. */
    private record Line(@Nullable Entry entry, String heading) {

        /** Whether it is about the same milestone as an entry, whatever that says. */
        boolean isOf(@Nullable Entry other) {
            return entry != null
                    && other != null
                    && entry.milestone().id().equals(other.milestone().id());
        }
    }

    private static final double NUMBER_AND_SYMBOL = 78;

    private final MilestoneListViewModel model;
    private final Label days = new Label();
    private final Button clear = new Button();
    private final ListView<Line> list = new ListView<>();
    private final Label caption = new Label();
    private boolean filling;

    MilestonePane(MilestoneListViewModel model) {
        this.model = model;
        build();
        bind();
    }

    private void build() {
        setId("chart-milestones");
        getStyleClass().add("chart-milestones");
        days.getStyleClass().add("indicator-theme");
        days.setWrapText(true);
        clear.setId("chart-milestones-clear");
        clear.getStyleClass().add("small");
        clear.managedProperty().bind(clear.visibleProperty());
        caption.getStyleClass().add("chart-milestones-caption");
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        list.setId("chart-milestone-list");
        list.setCellFactory(any -> new LineCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(days, clear, list, caption);
    }

    private void bind() {
        NodeLifetime.of(this).subscribe(model.listedProperty(), this::fill);
        NodeLifetime.of(this).subscribe(model.wordsProperty(), this::fill);
        fill();
        list.accessibleTextProperty()
                .bind(model.wordsProperty().map(words -> words.get("chart.milestone_list")));
        clear.setOnAction(event -> model.clearBrush());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        line -> {
                            if (!filling && line != null && line.entry() != null) {
                                model.select(line.entry());
                            }
                        });
    }

    private void fill() {
        Words words = model.wordsProperty().get();
        Listed listed = model.listedProperty().get();
        days.setText(heading(listed, words));
        clear.setText(words.get("chart.clear_brush"));
        clear.setVisible(listed.brushed());
        caption.setText(words.get("chart.no_cause"));
        List<Line> lines = new ArrayList<>();
        add(lines, words.get("chart.certain", count(listed.certain())), listed.certain());
        add(lines, words.get("chart.possible", count(listed.possible())), listed.possible());
        list.setPlaceholder(nothing(words));
        Line selected = list.getSelectionModel().getSelectedItem();
        filling = true;
        mend(list.getItems(), lines);
        list.getSelectionModel().clearSelection();
        lines.stream()
                .filter(line -> selected != null && line.isOf(selected.entry()))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
        filling = false;
    }

    /** Replaces only what lies between the lines that stay, so that these stay in sight. */
    private static void mend(List<Line> shown, List<Line> wanted) {
        int most = Math.min(shown.size(), wanted.size());
        int head = 0;
        while (head < most && shown.get(head).equals(wanted.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && shown.get(shown.size() - 1 - tail)
                        .equals(wanted.get(wanted.size() - 1 - tail))) {
            tail++;
        }
        // A line in place of another is one change: taken away and put back, it would move the
        // view.
        int replaced = most - tail;
        for (int index = head; index < replaced; index++) {
            shown.set(index, wanted.get(index));
        }
        shown.subList(replaced, shown.size() - tail).clear();
        shown.addAll(replaced, wanted.subList(replaced, wanted.size() - tail));
    }

    /** Says why nothing is listed, with what shows something again. */
    private Node nothing(Words words) {
        boolean narrowed = model.isNarrowedAway();
        Label why =
                new Label(words.get(narrowed ? "chart.no_milestone_fits" : "chart.no_milestones"));
        why.setWrapText(true);
        Hyperlink widen =
                new Hyperlink(words.get(narrowed ? "shell.clear_all" : "chart.table_fit"));
        widen.setId("chart-milestones-widen");
        widen.setOnAction(_ -> widen(narrowed));
        VBox nothing = new VBox(why, widen);
        nothing.getStyleClass().add("empty-table");
        return nothing;
    }

    private void widen(boolean narrowed) {
        if (narrowed) {
            model.clearFilter();
        } else {
            model.showAllYears();
        }
    }

    private static long count(List<Entry> entries) {
        return entries.stream().filter(each -> !each.kept()).count();
    }

    private static void add(List<Line> lines, String heading, List<Entry> entries) {
        if (!entries.isEmpty()) {
            lines.add(new Line(null, heading));
            entries.forEach(each -> lines.add(new Line(each, "")));
        }
    }

    private static String heading(Listed listed, Words words) {
        DayRange days = listed.days();
        return listed.brushed() && days.from() != null && days.to() != null
                ? words.date(EdtfDate.parse(days.from() + "/" + days.to()))
                : words.get("chart.in_view");
    }

    private final class LineCell extends ListCell<Line> {

        private final Label number = new Label();
        private final Label date = new Label();
        private final Label title = new Label();
        private final HBox row = new HBox();

        private LineCell() {
            number.getStyleClass().add("pin-number");
            number.setMinWidth(22);
            date.getStyleClass().add("pin-date");
            title.setWrapText(true);
            title.prefWidthProperty().bind(list.widthProperty().subtract(NUMBER_AND_SYMBOL));
            title.setMinHeight(USE_PREF_SIZE);
            row.setSpacing(6);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().remove("list-heading");
            Entry entry = line == null || empty ? null : line.entry();
            setGraphic(null);
            setText(line == null || empty ? "" : line.heading());
            if (entry != null) {
                Words words = model.wordsProperty().get();
                number.setText(entry.number() == 0 ? "" : String.valueOf(entry.number()));
                String day = words.shortDate(entry.milestone().date());
                date.setText(entry.kept() ? day + " · " + words.get("filter.kept") : day);
                MarkedText.show(
                        title, words.text(entry.milestone().title(words.language())), words);
                VBox told = new VBox(date, title);
                HBox.setHgrow(told, Priority.ALWAYS);
                row.getChildren()
                        .setAll(
                                number,
                                CategorySymbol.of(
                                        CategoryLook.of(entry.milestone().category(), words)),
                                told);
                setGraphic(row);
            } else if (line != null && !empty) {
                getStyleClass().add("list-heading");
            }
        }
    }
}
