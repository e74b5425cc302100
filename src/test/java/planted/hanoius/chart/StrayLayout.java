package planted.hanoius.chart;

import javafx.beans.property.Property;

/** Breaks the rule of layouts, so that a test can see it fail. */
public class StrayLayout {
    public Property<String> property;
}
