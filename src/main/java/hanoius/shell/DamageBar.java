package hanoius.shell;

import hanoius.archive.CheckReport.Finding;
import hanoius.archive.UnsoundException;
import hanoius.control.Action;
import hanoius.control.LateTooltip;
import hanoius.control.NodeLifetime;
import hanoius.font.Icon;
import hanoius.model.RecordId;
import hanoius.text.Words;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says above the views that the document is not what was written, where that was found and what can
 * be done now, as long as the document is open.
 */
public final class DamageBar extends VBox {

    /** Looks for what can be done beside saving a copy, and tells it later. */
    @FunctionalInterface
    public interface Ways {
        void find(Path document, Consumer<List<Action>> then);
    }

    private static final String SEPARATOR = ", ";

    private final ObservableValue<@Nullable UnsoundException> damage;
    private final ObservableValue<Words> words;
    private final Label told = new Label("", new Icon(Feather.ALERT_TRIANGLE));
    private final StringProperty lines = new SimpleStringProperty("");
    private final FlowPane ways = new FlowPane(8, 4);

    /**
     * @param damage null as long as none was found
     */
    DamageBar(
            ObservableValue<@Nullable UnsoundException> damage,
            Action saveCopy,
            Ways more,
            ObservableValue<Words> words) {
        this.damage = damage;
        this.words = words;
        setId("damage");
        getStyleClass().add("damage");
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        LateTooltip.give(told, lines);
        managedProperty().bind(visibleProperty());
        NodeLifetime.of(this)
                .subscribe(
                        damage,
                        found -> {
                            show(found);
                            offer(List.of(saveCopy));
                            if (found != null) {
                                more.find(
                                        Path.of(found.place()),
                                        also -> also(found, saveCopy, also));
                            }
                        });
        NodeLifetime.of(this).subscribe(words, (_, _) -> show(damage.getValue()));
        LateContent.fill(this, told, ways);
    }

    private void also(UnsoundException found, Action saveCopy, List<Action> also) {
        if (found.equals(damage.getValue())) {
            offer(Stream.concat(Stream.of(saveCopy), also.stream()).toList());
        }
    }

    private void offer(List<Action> all) {
        ways.getChildren().setAll(all.stream().map(this::button).toList());
    }

    private Button button(Action way) {
        Button button = way.dress(new Button(), words);
        button.textProperty().bind(words.map(way::label));
        return button;
    }

    private void show(@Nullable UnsoundException found) {
        setVisible(found != null);
        told.setText(found == null ? "" : told(found, words.getValue()));
        lines.set(
                found == null
                        ? ""
                        : found.findings().stream()
                                .map(Finding::line)
                                .collect(Collectors.joining("\n")));
    }

    /** As in "… Damage was found in: milestone, search. …". */
    static String told(UnsoundException found, Words words) {
        return words.get(
                "damage.told",
                found.findings().stream()
                        .map(each -> place(each, words))
                        .distinct()
                        .collect(Collectors.joining(SEPARATOR)));
    }

    private static String place(Finding finding, Words words) {
        return switch (finding.kind()) {
            case CHANGED, UNREADABLE ->
                    Stream.of(RecordId.Kind.values())
                            .map(RecordId.Kind::word)
                            .filter(finding.table()::equals)
                            .findFirst()
                            .map(kind -> words.get("record." + kind))
                            .orElseGet(() -> words.get("damage.other"));
            case STRUCTURE -> words.get("damage.structure");
            case REFERENCE -> words.get("damage.reference");
            case HISTORY -> words.get("damage.history");
            case SEARCH -> words.get("damage.search");
            case CONTENT -> words.get("damage.content");
        };
    }
}
