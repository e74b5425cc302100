package hanoius.agreement;

import java.util.Map;
import java.util.TreeMap;

/** What the list of agreements and the life beneath it show, in words. */
public final class AgreementsSeen {

    private AgreementsSeen() {}

    /** By what shows it. */
    public static Map<String, String> of(AgreementViewModel model, DetailViewModel detail) {
        Map<String, String> seen = new TreeMap<>();
        seen.put("lines", model.linesProperty().get().toString());
        seen.put("count", model.countProperty().get());
        seen.put("offer", model.offerWordsProperty().get());
        seen.put("row", model.selectedRow().toString());
        seen.put("life", detail.shownProperty().get().toString());
        return seen;
    }

    /** Groups them by something else. */
    public static void group(AgreementViewModel model, int number) {
        AgreementGrouping[] all = AgreementGrouping.values();
        model.group(all[number % all.length]);
    }
}
