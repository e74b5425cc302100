package hanoius.agreement;

import hanoius.control.Action;
import hanoius.control.ActionKeys;
import hanoius.control.ControlKeys;
import hanoius.control.HeaderBar;
import hanoius.control.Memory;
import hanoius.control.NodeLifetime;
import hanoius.task.Lifetime;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/** The list of agreements. */
public final class AgreementView extends BorderPane {

    private static final String GROUPING = "agreements.grouping";
    private static final String DETAIL = "agreements.detail";
    private static final String HIDDEN = "hidden";

    private final AgreementViewModel viewModel;
    private final DetailViewModel detailModel;
    private final AgreementActions actions;
    private final Memory memory;
    private final ObservableValue<Words> words;
    private final AgreementTableView table;
    private final Label title = new Label();
    private final Label count = new Label();
    private final Button export = new Button();
    private final ToggleButton detail = new ToggleButton("", new FontIcon(Feather.CREDIT_CARD));
    private final DetailView detailView;

    /**
     * @param memory where it is kept how the list was arranged
     */
    public AgreementView(
            AgreementViewModel viewModel,
            DetailViewModel detailModel,
            AgreementActions actions,
            Memory memory) {
        this.viewModel = viewModel;
        this.detailModel = detailModel;
        this.actions = actions;
        this.memory = memory;
        words = viewModel.wordsProperty();
        table = new AgreementTableView(viewModel, actions, memory);
        detailView = new DetailView(detailModel);
        build();
        bind();
    }

    private void build() {
        setId("agreements");
        getStyleClass().add("table-page");
        title.getStyleClass().add("view-title");
        count.getStyleClass().add("view-count");
        count.setId("agreement-count");
        export.setGraphic(new FontIcon(Feather.DOWNLOAD));
        export.getStyleClass().add("flat");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var menus = new ArrangeMenus(viewModel, table);
        var grouping = menus.grouping();
        var columns = menus.columns();
        for (var each : List.of(count, grouping, columns, export)) {
            each.setMinWidth(USE_PREF_SIZE);
        }
        var header =
                new HeaderBar(
                        List.of(columns, export, grouping),
                        title,
                        count,
                        space,
                        grouping,
                        columns,
                        detail,
                        export);
        setTop(header);
        detail.getStyleClass().addAll("flat", "icon-button");
        setCenter(table.node());
    }

    private void bind() {
        title.textProperty().bind(say("agreement.heading"));
        count.textProperty().bind(viewModel.countProperty());
        export.textProperty().bind(say("agreement.export"));
        Action exporting =
                Action.of(
                                "agreement.export",
                                () -> actions.export().accept(viewModel.listed(), table.shown()))
                        .on(ControlKeys.EXPORT);
        exporting.dress(export, words);
        memory.recall(GROUPING).flatMap(AgreementGrouping::named).ifPresent(viewModel::group);
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(
                viewModel.arrangementProperty(),
                now -> memory.keep(GROUPING, now.grouping().name()));

        memory.recall(DETAIL)
                .ifPresent(kept -> detailModel.openProperty().set(!kept.equals(HIDDEN)));
        Action toggling =
                Action.of("agreement.detail_toggle", this::toggleDetail).on(AgreementKeys.DETAIL);
        toggling.dress(detail, words);
        lifetime.subscribe(detailModel.openProperty(), this::show);
        lifetime.subscribe(detailModel.shownProperty(), (before, now) -> show(detail.isSelected()));
        ActionKeys.install(this, table.node(), List.of(exporting, toggling));
    }

    private void show(boolean open) {
        memory.keep(DETAIL, open ? "shown" : HIDDEN);
        detail.setSelected(open);
        boolean shown = open && detailModel.shownProperty().get().isPresent();
        setBottom(shown ? detailView : null);
    }

    private void toggleDetail() {
        detailModel.openProperty().set(!detailModel.openProperty().get());
    }

    private ObservableValue<String> say(String key) {
        return words.map(each -> each.get(key));
    }
}
