package hanoius.app;

import hanoius.archive.Outline;
import hanoius.timeline.lane.OutlinedItems;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * Carries what is told of a large document before it is read to the window, which may not be there
 * yet.
 */
final class EarlyOutline implements Consumer<Outline> {

    private final LocalDate today;
    private @Nullable OutlinedItems told;
    private @Nullable Consumer<OutlinedItems> taker;

    /**
     * @param today the day that counts as today
     */
    EarlyOutline(LocalDate today) {
        this.today = today;
    }

    /** Takes an outline from whichever thread reads the document, and sorts it there. */
    @Override
    public void accept(Outline outline) {
        OutlinedItems items = OutlinedItems.of(outline, today);
        Consumer<OutlinedItems> hears;
        synchronized (this) {
            told = items;
            hears = taker;
        }
        if (hears != null) {
            hears.accept(items);
        }
    }

    /**
     * Hands on what was told, or is told later.
     *
     * @param hears called on any thread
     */
    void setOnTold(Consumer<OutlinedItems> hears) {
        OutlinedItems already;
        synchronized (this) {
            taker = hears;
            already = told;
            told = null;
        }
        if (already != null) {
            hears.accept(already);
        }
    }
}
