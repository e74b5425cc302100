package hanoius.transfer;

import hanoius.control.NodeLifetime;
import hanoius.font.Icon;
import hanoius.transfer.VerifyViewModel.Difference;
import hanoius.transfer.VerifyViewModel.Verdict;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Locale;

/** The verdict on a picture above, what no longer matches below it, and the way to its view. */
public final class VerifyView extends BorderPane {

    private final VerifyViewModel model;
    private final Runnable show;
    private final Runnable another;
    private final Runnable close;
    private final Label file = new Label();
    private final Icon sign = new Icon(Feather.LOADER);
    private final Label told = new Label("", sign);
    private final Label scope = new Label();
    private final GridPane table = new GridPane();
    private final ScrollPane holder = new ScrollPane(table);
    private final Button choose = new Button();
    private final Button leave = new Button();
    private final Button open = new Button();

    /**
     * A view of a verification.
     *
     * @param show opens the view that the picture shows
     * @param another asks for another picture
     * @param close asked when the user is done
     */
    public VerifyView(VerifyViewModel model, Runnable show, Runnable another, Runnable close) {
        this.model = model;
        this.show = show;
        this.another = another;
        this.close = close;
        build();
        bind();
    }

    private void build() {
        setId("verify");
        getStyleClass().add("verify");
        file.setId("verify-file");
        file.getStyleClass().add("view-title");
        told.setId("verify-told");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        told.setMaxWidth(Double.MAX_VALUE);
        scope.setWrapText(true);
        scope.setMinHeight(Region.USE_PREF_SIZE);
        scope.getStyleClass().add("verify-scope");
        table.setId("verify-differences");
        table.getStyleClass().add("verify-table");
        for (int share : new int[] {34, 20, 22, 24}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            table.getColumnConstraints().add(column);
        }
        holder.setFitToWidth(true);
        holder.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(holder, Priority.ALWAYS);
        choose.setId("verify-another");
        leave.setId("verify-close");
        leave.setCancelButton(true);
        open.setId("verify-show");
        open.setDefaultButton(true);
        open.getStyleClass().add("accent");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox actions = new HBox(choose, space, leave, open);
        actions.getStyleClass().add("export-actions");
        VBox content = new VBox(file, told, holder, scope);
        content.getStyleClass().add("verify-content");
        setCenter(content);
        setBottom(actions);
    }

    private void bind() {
        file.textProperty().bind(model.fileName());
        told.textProperty().bind(model.told());
        NodeLifetime.of(this).subscribe(model.verdict(), this::mark);
        scope.textProperty()
                .bind(
                        NodeLifetime.of(scope)
                                .of(model.wordsProperty())
                                .map(words -> words.get("verify.scope")));
        NodeLifetime.of(this).subscribe(model.differences(), this::fill);
        bindText(choose, "verify.another");
        bindText(leave, "verify.close");
        bindText(open, "verify.show");
        choose.setOnAction(_ -> another.run());
        leave.setOnAction(_ -> close.run());
        open.setOnAction(_ -> show.run());
    }

    private void bindText(Button button, String key) {
        button.textProperty()
                .bind(
                        NodeLifetime.of(button)
                                .of(model.wordsProperty())
                                .map(words -> words.get(key)));
    }

    private void mark(Verdict verdict) {
        sign.show(
                switch (verdict) {
                    case READING -> Feather.LOADER;
                    case MATCHES -> Feather.CHECK_CIRCLE;
                    case DIFFERS -> Feather.ALERT_TRIANGLE;
                    case NOTHING -> Feather.INFO;
                    case REFUSED -> Feather.X_CIRCLE;
                });
        told.getStyleClass()
                .setAll("label", "verdict", "verdict-" + verdict.name().toLowerCase(Locale.ROOT));
        boolean chart = model.view().isPresent();
        show(open, chart);
        show(scope, chart);
        (chart ? open : leave).requestFocus();
    }

    private void fill(List<Difference> differences) {
        table.getChildren().clear();
        show(holder, !differences.isEmpty());
        if (!differences.isEmpty()) {
            table.addRow(
                    0,
                    cell("", "section-heading"),
                    cell(word("verify.then"), "section-heading"),
                    cell(word("verify.now"), "section-heading"),
                    cell(word("verify.sources"), "section-heading"));
        }
        for (int row = 0; row < differences.size(); row++) {
            Difference each = differences.get(row);
            table.addRow(
                    row + 1,
                    cell(each.name(), "verify-name"),
                    cell(each.then(), "verify-then"),
                    each.now().isEmpty()
                            ? cell(word("verify.gone"), "verify-remark")
                            : cell(each.now(), "verify-now"),
                    cell(String.join("\n", each.sources()), "verify-remark"));
        }
    }

    private String word(String key) {
        return model.wordsProperty().get().get(key);
    }

    private static Label cell(String text, String style) {
        Label cell = new Label(text);
        cell.setWrapText(true);
        cell.setMinHeight(Region.USE_PREF_SIZE);
        cell.getStyleClass().add(style);
        GridPane.setValignment(cell, VPos.BASELINE);
        return cell;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
