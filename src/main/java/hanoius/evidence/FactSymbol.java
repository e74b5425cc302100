package hanoius.evidence;

import hanoius.control.CategorySymbol;
import hanoius.font.Icon;
import hanoius.plot.CategoryLook;

import javafx.scene.Node;

import org.kordamp.ikonli.feather.Feather;

/** The sign before a fact's kind: its category's own shape, or an icon where it has no category. */
final class FactSymbol {

    private FactSymbol() {}

    static Node of(Evidence evidence) {
        CategoryLook look = evidence.look();
        if (look != null) {
            return CategorySymbol.of(look);
        }
        return new Icon(
                switch (evidence.about().kind()) {
                    case OBSERVATION, INDICATOR, CHART -> Feather.BAR_CHART_2;
                    case SOURCE -> Feather.BOOK_OPEN;
                    case MILESTONE, LINK, TERM, ATTACHMENT -> Feather.CLOCK;
                    case AGREEMENT -> Feather.FILE_TEXT;
                    case PARTY -> Feather.USERS;
                });
    }
}
