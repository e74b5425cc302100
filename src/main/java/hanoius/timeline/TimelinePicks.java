package hanoius.timeline;

import hanoius.figure.HitIndex.Target;
import hanoius.model.RecordId;
import hanoius.timeline.lane.Cluster;
import hanoius.timeline.mark.TimelineDrawing.Gathered;

import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import java.util.Optional;

/** What a click on a mark does, or the Enter key: of a record as of several that are gathered. */
final class TimelinePicks {

    private final TimelineViewModel model;
    private final TimelineRenderer renderer;
    private final WalkFocus focus;
    private final ClusterList clusters;
    private final Runnable showEvidence;

    TimelinePicks(
            TimelineViewModel model,
            TimelineRenderer renderer,
            WalkFocus focus,
            ClusterList clusters,
            Runnable showEvidence) {
        this.model = model;
        this.renderer = renderer;
        this.focus = focus;
        this.clusters = clusters;
        this.showEvidence = showEvidence;
    }

    void pick(Target target, InputEvent cause) {
        focus.laneAt(target.bounds().centerY(), renderer.frame().plot())
                .ifPresent(model.walk()::stand);
        gathered(target, cause instanceof KeyEvent)
                .ifPresentOrElse(
                        each -> open(each, cause), () -> pick(target.meaning().record(), cause));
    }

    /** Selects, toggles with Ctrl, extends with Shift; shows evidence by two clicks or Enter. */
    private void pick(RecordId id, InputEvent cause) {
        TimelineSelection selection = model.selection();
        switch (cause) {
            case MouseEvent click when click.isShortcutDown() -> selection.toggle(id);
            case MouseEvent click when click.isShiftDown() -> selection.extendTo(id);
            case MouseEvent click when click.getClickCount() != 2 -> selection.select(id);
            default -> {
                selection.select(id);
                showEvidence.run();
            }
        }
    }

    /** The cluster that a mark stands for; empty when it stands for a single record. */
    Optional<Cluster> cluster(Target target) {
        return gathered(target, false).map(Gathered::cluster);
    }

    /** What is gathered under a mark; the keyboard may be at one that another record leads. */
    private Optional<Gathered> gathered(Target target, boolean byKey) {
        return renderer.drawing().gathered().stream()
                .filter(each -> each.bounds().overlaps(target.bounds()))
                .filter(each -> each.stands(target.meaning()) || (byKey && holdsSelected(each)))
                .findFirst();
    }

    /** The keyboard is at a cluster that holds what is selected, though another leads it. */
    private boolean holdsSelected(Gathered gathered) {
        var number = model.selection().item();
        return number.isPresent() && gathered.cluster().holds(number.getAsInt());
    }

    /** By a click as closely as time allows, else as a list. */
    private void open(Gathered gathered, InputEvent cause) {
        if (cause instanceof KeyEvent || !gathered.cluster().opensIn(model.view())) {
            clusters.open(gathered.cluster(), gathered.bounds());
        } else {
            model.navigation().open(gathered.cluster());
        }
    }
}
