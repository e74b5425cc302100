package planted.hanoius.timeline;

import javafx.scene.control.Tooltip;

/** Would be one endless line. */
public class StrayTip {
    public final Tooltip tip = new Tooltip("words");
}
