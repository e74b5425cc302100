package hanoius.timeline;

import hanoius.control.ClipboardText;
import hanoius.control.FigureCanvas;
import hanoius.control.SingleKeys;
import hanoius.text.Words;
import hanoius.timeline.mark.Frame;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of a timeline beyond those of its canvas. */
final class TimelineKeys {

    private static final double STEP = 1.5;
    private static final double PAGE = 0.8;

    private final TimelineViewModel model;
    private final FigureCanvas canvas;
    private final ObservableValue<Words> words;
    private final WalkKeys walk;
    private final Runnable legend;

    /**
     * @param words in which it is told what was copied
     * @param legend shows or hides what the signs mean
     */
    TimelineKeys(
            TimelineViewModel model,
            FigureCanvas canvas,
            ObservableValue<Words> words,
            Runnable legend) {
        this.words = words;
        this.model = model;
        this.canvas = canvas;
        this.legend = legend;
        walk = new WalkKeys(model.selection(), model.walk());
    }

    void pressed(KeyEvent event) {
        if (event.isAltDown() ? way(event.getCode()) : key(event)) {
            event.consume();
        }
    }

    private boolean way(KeyCode code) {
        switch (code) {
            case LEFT -> model.back();
            case RIGHT -> model.forward();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean key(KeyEvent event) {
        return SingleKeys.areFor(canvas, event)
                && (walk.pressed(event)
                        || (event.isShortcutDown() ? shortcut(event) : plain(event.getCode())));
    }

    private boolean shortcut(KeyEvent event) {
        switch (event.getCode()) {
            case C -> {
                String text = model.selection().text();
                if (event.isShiftDown() || text.isEmpty()) {
                    return false;
                }
                int count = model.selection().all().size();
                ClipboardText.put(canvas, words.getValue().get("copied.records", count), text);
            }
            case DIGIT0, NUMPAD0 -> model.fitAll();
            default -> {
                return zoomed(event.getCode());
            }
        }
        return true;
    }

    private boolean plain(KeyCode code) {
        double page = PAGE * (canvas.getHeight() - Frame.RULER - Frame.OVERVIEW);
        switch (code) {
            case F -> model.fitSelection();
            case L -> legend.run();
            case PAGE_UP -> model.scrollBy(-page);
            case PAGE_DOWN -> model.scrollBy(page);
            case ESCAPE -> {
                if (model.brushed() == null) {
                    return model.selection().clear();
                }
                model.clearBrush();
            }
            default -> {
                return zoomed(code);
            }
        }
        return true;
    }

    private boolean zoomed(KeyCode code) {
        switch (code) {
            case PLUS, EQUALS, ADD -> model.zoom(STEP);
            case MINUS, SUBTRACT -> model.zoom(1 / STEP);
            default -> {
                return false;
            }
        }
        return true;
    }
}
