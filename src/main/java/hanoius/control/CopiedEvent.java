package hanoius.control;

import javafx.event.Event;
import javafx.event.EventType;

import java.io.Serial;

/** Tells around a node that something of it was copied, so that somebody answers. */
public final class CopiedEvent extends Event {

    public static final EventType<CopiedEvent> COPIED = new EventType<>(Event.ANY, "COPIED");

    @Serial private static final long serialVersionUID = 1L;

    private final String told;

    /**
     * @param told what was copied, in the reader's words
     */
    public CopiedEvent(String told) {
        super(COPIED);
        this.told = told;
    }

    public String told() {
        return told;
    }
}
