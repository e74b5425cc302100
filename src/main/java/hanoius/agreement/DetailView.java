package hanoius.agreement;

import hanoius.agreement.Detail.Property;
import hanoius.agreement.Detail.Reference;
import hanoius.agreement.Detail.Section;
import hanoius.agreement.DetailViewModel.Shown;
import hanoius.control.FigureCanvas;
import hanoius.control.RovingFocus;
import hanoius.figure.Palette;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;

/** The selected agreement below the table: its life, its fields and what it has to do with. */
final class DetailView extends BorderPane {

    private static final int AT_ONCE = 12;
    private static final int THEN = 200;
    private static final int COLUMNS = 3;

    private final DetailViewModel viewModel;
    private final ObservableValue<Words> words;
    private final Label title = new Label();
    private final Button close = new Button("", new FontIcon(Feather.X));
    private final FigureCanvas strip = new FigureCanvas();
    private final GridPane columns = new GridPane();
    private final ScrollPane scroll = new ScrollPane(columns);
    private final Label nothing = new Label();

    DetailView(DetailViewModel viewModel) {
        this.viewModel = viewModel;
        words = viewModel.wordsProperty();
        build();
        bind();
    }

    private void build() {
        setId("agreement-detail");
        getStyleClass().add("agreement-detail");
        title.getStyleClass().add("panel-heading");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        close.setId("agreement-detail-close");
        close.getStyleClass().addAll("flat", "icon-button");
        var bar = new HBox(title, close);
        bar.getStyleClass().add("panel-bar");
        strip.setId("agreement-life");
        strip.setMinHeight(LifeLayout.HEIGHT);
        strip.setMaxHeight(LifeLayout.HEIGHT);
        setTop(new VBox(bar, strip));

        for (int i = 0; i < COLUMNS; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            columns.getColumnConstraints().add(column);
        }
        columns.getStyleClass().add("detail-columns");
        columns.setMinWidth(0);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        nothing.setWrapText(true);
        nothing.getStyleClass().add("empty");
        setMinHeight(0);
    }

    private void bind() {
        nothing.textProperty().bind(say("agreement.select_one"));
        var tip = new Tooltip();
        tip.textProperty().bind(say("agreement.hide_detail"));
        close.setTooltip(tip);
        close.accessibleTextProperty().bind(say("agreement.hide_detail"));
        close.setOnAction(_ -> viewModel.openProperty().set(false));
        strip.setOnPick((target, _) -> viewModel.select(target.meaning().record()));
        viewModel.shownProperty().subscribe(this::show);
        viewModel.themeProperty().subscribe(this::draw);
        strip.widthProperty().subscribe(this::draw);
    }

    private ObservableValue<String> say(String key) {
        return words.map(each -> each.get(key));
    }

    private void show(Optional<Shown> shown) {
        draw();
        title.setText(shown.map(each -> each.detail().title()).orElse(""));
        setCenter(shown.isEmpty() ? nothing : scroll);
        shown.ifPresent(each -> tell(each.detail()));
    }

    private void draw() {
        Optional<Shown> shown = viewModel.shownProperty().get();
        Palette palette = viewModel.themeProperty().get().palette();
        var layout = new LifeLayout(words.getValue(), palette);
        shown.map(each -> layout.figure(each.life(), strip.getWidth()))
                .ifPresent(
                        figure -> {
                            strip.figureProperty().set(figure);
                            boolean any = !figure.marks().isEmpty();
                            strip.setVisible(any);
                        });
        strip.descriptionProperty().set(shown.map(each -> layout.said(each.life())).orElse(""));
        strip.setManaged(shown.isPresent());
    }

    /** Properties first, then the status and the partners, then the milestones. */
    private void tell(Detail detail) {
        List<VBox> beside = List.of(new VBox(), new VBox(), new VBox());
        beside.forEach(each -> each.getStyleClass().add("detail-column"));
        detail.properties().forEach(each -> beside.getFirst().getChildren().add(property(each)));
        int last = detail.sections().size() - 1;
        for (int i = 0; i <= last; i++) {
            beside.get(i == last ? 2 : 1).getChildren().add(section(detail.sections().get(i)));
        }
        columns.getChildren().clear();
        columns.addRow(0, beside.toArray(Node[]::new));
        scroll.setVvalue(0);
    }

    private static Node property(Property property) {
        return new VBox(
                label(property.name(), "property-name"), label(property.value(), "property-value"));
    }

    private Node section(Section section) {
        var box = new VBox(label(section.heading(), "section-heading"));
        box.getStyleClass().add("detail-section");
        if (!section.remark().isEmpty()) {
            box.getChildren().add(label(section.remark(), "property-remark"));
        }
        list(section.references(), AT_ONCE, box);
        RovingFocus.install(box);
        return box;
    }

    private void list(List<Reference> references, int count, VBox box) {
        int shown = Math.min(count, references.size());
        references.subList(0, shown).forEach(each -> box.getChildren().add(reference(each)));
        List<Reference> rest = references.subList(shown, references.size());
        if (!rest.isEmpty()) {
            var more = new Hyperlink(words.getValue().get("agreement.more", rest.size()));
            more.setOnAction(
                    _ -> {
                        box.getChildren().remove(more);
                        list(rest, THEN, box);
                    });
            box.getChildren().add(more);
        }
    }

    private Node reference(Reference reference) {
        var link = new Hyperlink(reference.title());
        link.setWrapText(true);
        link.getStyleClass().add("entry-title");
        link.setOnAction(_ -> viewModel.select(reference.target()));
        return reference.lead().isEmpty()
                ? link
                : new VBox(label(reference.lead(), "entry-lead"), link);
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
