package hanoius.evidence;

import hanoius.control.MarkedText;
import hanoius.control.RovingFocus;
import hanoius.evidence.Evidence.Report;
import hanoius.text.Words;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.util.List;

/** Side by side what the several reports of one fact say, from how many sources, and whose. */
final class ReportTable extends GridPane {

    private static final double[] PERCENT = {42, 15, 43};

    private final EvidenceViewModel viewModel;
    private final Words words;

    ReportTable(EvidenceViewModel viewModel, List<Report> reports) {
        this.viewModel = viewModel;
        this.words = viewModel.wordsProperty().get();
        setId("reports");
        getStyleClass().addAll("entries", "reports");
        for (double percent : PERCENT) {
            var column = new ColumnConstraints();
            column.setPercentWidth(percent);
            getColumnConstraints().add(column);
        }
        add(label(words.get("evidence.reports", reports.size()), "section-heading"), 0, 0, 3, 1);
        addRow(
                1,
                label(words.get("evidence.report_says"), "entry-lead"),
                label(words.get("evidence.report_sources"), "entry-lead"),
                label(words.get("evidence.report_publishers"), "entry-lead"));
        for (int i = 0; i < reports.size(); i++) {
            Report report = reports.get(i);
            addRow(
                    i + 2,
                    says(report),
                    label(Integer.toString(report.sources()), "report-sources"),
                    label(report.publishers(), "report-publishers"));
        }
        RovingFocus.install(this);
    }

    private Node says(Report report) {
        var cell = new VBox(name(report), label(report.when(), "entry-lead"));
        if (report.preferred()) {
            cell.getChildren().add(label(words.get("evidence.preferred"), "tag"));
        }
        return cell;
    }

    private Node name(Report report) {
        if (report.current()) {
            return label(report.says(), "entry-current");
        }
        var link = new Hyperlink();
        MarkedText.show(link, report.says(), words);
        link.setWrapText(true);
        link.getStyleClass().add("entry-title");
        link.setOnAction(_ -> viewModel.follow(report.target()));
        return link;
    }

    private Label label(String text, String styleClass) {
        var label = new Label();
        MarkedText.show(label, text, words);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }
}
