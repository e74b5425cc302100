package hanoius.agreement;

import hanoius.control.Action;
import hanoius.control.FigureCanvas;
import hanoius.control.NodeLifetime;
import hanoius.figure.Palette;
import hanoius.font.Icon;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/**
 * The life of the selected agreement below the table, as a picture: what there is to say of it in
 * words stands in the evidence beside it.
 */
final class DetailView extends BorderPane {

    private final DetailViewModel viewModel;
    private final ObservableValue<Words> words;
    private final Label title = new Label();
    private final Button close = new Button("", new Icon(Feather.X));
    private final FigureCanvas strip = new FigureCanvas();
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
        title.getStyleClass().add("section-heading");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        close.getStyleClass().addAll("flat", "icon-button");
        var bar = new HBox(title, close);
        bar.getStyleClass().add("panel-bar");
        strip.setId("agreement-life");
        strip.fixHeight(LifeLayout.HEIGHT);
        nothing.setWrapText(true);
        nothing.getStyleClass().add("empty");
        setTop(bar);
        setCenter(strip);
    }

    private void bind() {
        title.textProperty().bind(say("agreement.life"));
        nothing.textProperty().bind(say("agreement.life_undated"));
        Action.named(
                        "agreement-detail-close",
                        in -> in.get("agreement.hide_detail"),
                        () -> viewModel.openProperty().set(false))
                .dress(close, words);
        strip.setOnPick((target, _) -> viewModel.select(target.meaning().record()));
        NodeLifetime.of(this).subscribe(viewModel.shownProperty(), _ -> draw());
        NodeLifetime.of(this).subscribe(viewModel.themeProperty(), _ -> draw());
        NodeLifetime.of(this).subscribe(viewModel.wordsProperty(), _ -> draw());
        strip.widthProperty().subscribe(_ -> draw());
    }

    private ObservableValue<String> say(String key) {
        return words.map(each -> each.get(key));
    }

    private void draw() {
        Optional<Life> shown = viewModel.shownProperty().get();
        Palette palette = viewModel.themeProperty().get().palette();
        var layout = new LifeLayout(viewModel.wordsProperty().get(), palette);
        shown.ifPresent(life -> strip.figureProperty().set(layout.figure(life, strip.getWidth())));
        strip.descriptionProperty().set(shown.map(layout::said).orElse(""));
        boolean dated = shown.map(life -> life.days().findAny().isPresent()).orElse(true);
        setCenter(dated ? strip : nothing);
    }
}
