package hanoius.grid;

import hanoius.control.Action;
import hanoius.control.HeaderBar;
import hanoius.control.MenuEntries;
import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.control.SteadyMenuButton;
import hanoius.font.Icon;
import hanoius.form.DateNotation.Order;
import hanoius.language.Language;
import hanoius.paste.Manner;
import hanoius.paste.RowState;
import hanoius.paste.TypedRow;
import hanoius.sheet.RowSheet;
import hanoius.task.Lifetime;
import hanoius.text.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The grid with what it is of above it, and what would become of its rows below. */
public final class GridView extends BorderPane {

    /** At least as many times the height of the chart is what the rows have below it. */
    private static final double ROWS_TO_CHART = 0.6;

    private final GridViewModel viewModel;
    private final Spoken spoken;
    private final GridCells cells;
    private final OutlookView outlook;
    private final HeaderBar head;
    private final HBox foot;
    private final Label title = new Label();
    private final Label unit = new Label();
    private final SteadyMenuButton numbers = new SteadyMenuButton(new Icon(Feather.HASH));
    private final SteadyMenuButton dates = new SteadyMenuButton(new Icon(Feather.CALENDAR));
    private final HBox counts = new HBox();
    private final Button take = new Button();

    public GridView(GridViewModel viewModel) {
        this.viewModel = viewModel;
        spoken = new Spoken(viewModel.wordsProperty());
        cells = new GridCells(viewModel);
        setId("grid-page");
        getStyleClass().addAll("table-page", "row-grid");
        outlook = new OutlookView(viewModel, spoken);
        head = head();
        foot = foot();
        setTop(new VBox(head, outlook));
        setCenter(cells);
        setBottom(foot);
        // Otherwise the chart keeps the room that it must give back when the window gets lower.
        setMinHeight(0);
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(viewModel.shownProperty(), _ -> tell());
        lifetime.subscribe(viewModel.wordsProperty(), _ -> tell());
        heightProperty().subscribe(_ -> showOutlook());
    }

    private HeaderBar head() {
        title.getStyleClass().add("view-title");
        title.setMinWidth(0);
        unit.getStyleClass().add("view-count");
        numbers.setId("grid-numbers");
        dates.setId("grid-dates");
        Stream.of(numbers, dates).forEach(each -> each.getStyleClass().add("flat"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = spoken.icon(new Button(), Feather.X, "grid-close", "grid.leave");
        close.setOnAction(_ -> viewModel.leave());
        return new HeaderBar(List.of(dates, numbers), title, unit, space, numbers, dates, close);
    }

    private HBox foot() {
        counts.setId("grid-counts");
        counts.getStyleClass().add("grid-counts");
        counts.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(counts, Priority.ALWAYS);
        var discard = new Button();
        discard.setMinWidth(USE_PREF_SIZE);
        take.setMinWidth(USE_PREF_SIZE);
        discard.setId("grid-discard");
        discard.textProperty().bind(spoken.say("grid.discard"));
        discard.setOnAction(
                _ -> {
                    viewModel.discard();
                    cells.begin();
                });
        take.setId("grid-take");
        take.getStyleClass().add("accent");
        take.setOnAction(_ -> cells.take());
        var foot = new HBox(counts, discard, take);
        foot.getStyleClass().add("grid-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    /** Puts what is on the clipboard where one types. */
    public void paste() {
        cells.paste();
    }

    /** Gives the keyboard to the grid. */
    public void focusCells() {
        cells.focusCells();
    }

    private void tell() {
        RowSheet of = viewModel.sheet();
        if (of == null) {
            return;
        }
        Words words = viewModel.words();
        title.setText(of.title(words));
        unit.setText(of.about(words));
        numbers.setVisible(of.hasNumbers());
        numbers.setManaged(of.hasNumbers());
        ask(words);
        count(words);
        showOutlook();
        long taken = viewModel.shown().taken();
        take.setText(words.get("grid.take", taken));
        take.setVisible(taken > 0);
    }

    /** Where room is scarce, the rows have it. */
    private void showOutlook() {
        Outlook now = viewModel.shown().outlook();
        double chart = outlook.prefHeight(-1);
        double rows = getHeight() - head.prefHeight(-1) - foot.prefHeight(-1) - chart;
        outlook.setVisible(now != null && now.hasValues() && rows >= ROWS_TO_CHART * chart);
    }

    private void ask(Words words) {
        Manner manner = viewModel.shown().manner();
        MenuEntries entries = MenuEntries.ofButton(words);
        numbers.offer(
                Stream.of(Language.values()).map(each -> numbers(each, words)).toList(),
                numbers(manner.numbers(), words),
                () ->
                        Stream.of(Language.values())
                                .map(each -> entries.choice(read(each), each == manner.numbers()))
                                .toList());
        dates.offer(
                Stream.of(Order.values()).map(each -> dates(each, words)).toList(),
                dates(manner.dates(), words),
                () ->
                        Stream.of(Order.values())
                                .map(each -> entries.choice(read(each), each == manner.dates()))
                                .toList());
    }

    private Action read(Language numbers) {
        return Action.named(
                "numbers-" + numbers.code(),
                in -> in.get("grid.numbers_" + numbers.code()),
                () -> viewModel.readNumbers(numbers));
    }

    private Action read(Order dates) {
        return Action.named(
                "dates-" + dates.name(),
                in -> in.get(key(dates)),
                () -> viewModel.readDates(dates));
    }

    private static String numbers(Language language, Words words) {
        return words.get("grid.numbers", words.get("grid.numbers_" + language.code()));
    }

    private static String key(Order order) {
        return order == Order.DAY_FIRST ? "grid.day_first" : "grid.month_first";
    }

    private String dates(Order order, Words words) {
        long ambiguous = viewModel.shown().ambiguousDays();
        return words.get(
                ambiguous == 0 ? "grid.dates_clear" : "grid.dates",
                words.get(key(order)),
                ambiguous);
    }

    private void count(Words words) {
        List<Label> told = new ArrayList<>();
        for (RowState state :
                List.of(RowState.NEW, RowState.CHANGED, RowState.SAME, RowState.IN_ERROR)) {
            long count = viewModel.shown().count(state);
            if (count > 0) {
                var label = new Label(words.get("grid.count", count, words.get(state.key())));
                label.getStyleClass().addAll("grid-count", colour(state));
                label.setMinWidth(USE_PREF_SIZE);
                told.add(label);
            }
        }
        if (viewModel.shown().count(RowState.IN_ERROR) > 0) {
            viewModel.rows().stream()
                    .filter(each -> each.state() == RowState.IN_ERROR)
                    .findFirst()
                    .ifPresent(wrong -> told.add(error(wrong, words)));
        }
        List<String> leftOut = viewModel.shown().leftOut();
        if (!leftOut.isEmpty()) {
            var label = new Label(words.get("grid.left_out", String.join(", ", leftOut)));
            label.getStyleClass().add("grid-left-out");
            told.add(label);
        }
        if (told.isEmpty()) {
            told.add(new Label(words.get("grid.how")));
        }
        counts.getChildren().setAll(told);
    }

    private Label error(TypedRow wrong, Words words) {
        var label = new Label(viewModel.problem(wrong, words));
        label.getStyleClass().add("grid-error");
        return label;
    }

    private static String colour(RowState state) {
        return switch (state) {
            case NEW -> "good";
            case CHANGED -> "plain";
            case IN_ERROR -> "broken";
            default -> "over";
        };
    }
}
