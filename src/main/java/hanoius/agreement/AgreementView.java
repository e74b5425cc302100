package hanoius.agreement;

import hanoius.control.Action;
import hanoius.control.ActionKeys;
import hanoius.control.Memory;
import hanoius.control.NodeLifetime;
import hanoius.control.TextScale;
import hanoius.font.Icon;
import hanoius.table.CellPictures;
import hanoius.table.ListedField;
import hanoius.table.TableActions;
import hanoius.table.TablePage;
import hanoius.task.Lifetime;
import hanoius.text.Words;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** The list of agreements, and the life of the one that is selected below it. */
public final class AgreementView extends BorderPane {

    private static final String DETAIL = "agreements.detail";

    /** Below this height at the usual size of text, a detail would lie over the rows. */
    private static final double LOW = LifeLayout.HEIGHT + 150;

    private final BooleanProperty roomy = new SimpleBooleanProperty(true);
    private static final String HIDDEN = "hidden";

    private final DetailViewModel detailModel;
    private final Memory memory;
    private final ToggleButton detail = new ToggleButton("", new Icon(Feather.CREDIT_CARD));
    private final DetailView detailView;

    /**
     * @param memory where it is kept how the list was arranged
     */
    public AgreementView(
            AgreementViewModel viewModel,
            DetailViewModel detailModel,
            TableActions actions,
            Memory memory) {
        var page = new TablePage<>(viewModel, actions, new Statuses(), true, memory);
        setCenter(page);
        this.detailModel = detailModel;
        this.memory = memory;
        detailView = new DetailView(detailModel);
        setId("agreements");
        detail.getStyleClass().addAll("flat", "icon-button");
        page.addControl(detail);
        memory.recall(DETAIL)
                .ifPresent(kept -> detailModel.openProperty().set(!kept.equals(HIDDEN)));
        Action toggling =
                Action.of("agreement.detail_toggle", this::toggleDetail).on(AgreementKeys.DETAIL);
        toggling.dress(detail, viewModel.wordsProperty());
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(detailModel.openProperty(), this::show);
        lifetime.subscribe(detailModel.shownProperty(), (before, now) -> show(detail.isSelected()));
        roomy.bind(
                TextScale.of(this)
                        .flatMap(
                                scale ->
                                        heightProperty()
                                                .map(
                                                        height ->
                                                                height.doubleValue() == 0
                                                                        || height.doubleValue()
                                                                                > LOW * scale)));
        roomy.subscribe((_, _) -> show(detail.isSelected()));
        ActionKeys.install(this, page.rows(), List.of(toggling));
    }

    private void show(boolean open) {
        memory.keep(DETAIL, open ? "shown" : HIDDEN);
        detail.setSelected(open);
        boolean shown = open && roomy.get() && detailModel.shownProperty().get().isPresent();
        setBottom(shown ? detailView : null);
    }

    private void toggleDetail() {
        detailModel.openProperty().set(!detailModel.openProperty().get());
    }

    /** A status is a chip. */
    private static final class Statuses implements CellPictures<ListedAgreement> {

        @Override
        public @Nullable Node instead(
                ListedField<ListedAgreement> field, ListedAgreement row, Words words) {
            return field.equals(AgreementField.STATUS)
                    ? new StatusChip(row.agreement(), words)
                    : null;
        }
    }
}
