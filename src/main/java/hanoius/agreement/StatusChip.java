package hanoius.agreement;

import hanoius.control.LateTooltip;
import hanoius.font.Icon;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.text.Words;

import javafx.scene.control.Label;

import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;

/** A status as colour, icon and word; it explains itself when pointed at. */
final class StatusChip extends Label {

    StatusChip(Agreement agreement, Words words) {
        AgreementStatus status = agreement.status();
        String word = words.of(status);
        setText(agreement.statusAssumed() ? words.get("agreement.assumed", word) : word);
        setGraphic(new Icon(icon(status)));
        getStyleClass().addAll("status-chip", "status-" + role(status));
        if (agreement.statusAssumed()) {
            getStyleClass().add("assumed");
        }
        LateTooltip.give(this, words.meaning(agreement));
    }

    private static String role(AgreementStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Feather icon(AgreementStatus status) {
        return switch (status) {
            case PROPOSED -> Feather.MESSAGE_SQUARE;
            case SIGNED -> Feather.EDIT_3;
            case IN_FORCE -> Feather.CHECK_CIRCLE;
            case EXPIRED -> Feather.CLOCK;
            case TERMINATED -> Feather.X_CIRCLE;
            case UNKNOWN -> Feather.HELP_CIRCLE;
        };
    }
}
