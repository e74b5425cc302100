package hanoius.source;

import java.util.Map;
import java.util.TreeMap;

/** What the list of sources shows, in words. */
public final class SourcesSeen {

    private SourcesSeen() {}

    /** By what shows it. */
    public static Map<String, String> of(SourceViewModel model) {
        Map<String, String> seen = new TreeMap<>();
        seen.put("rows", model.rows().toString());
        seen.put("count", model.countProperty().get());
        seen.put("unsourced", model.unsourcedProperty().get());
        seen.put("nothing", model.nothingProperty().get());
        seen.put("offer", model.offerProperty().get());
        seen.put("narrowed", Boolean.toString(model.narrowedProperty().get()));
        seen.put("same", Boolean.toString(model.hasSameAddressesProperty().get()));
        seen.put("row", model.selectedRow().toString());
        return seen;
    }
}
