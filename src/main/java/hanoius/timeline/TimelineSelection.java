package hanoius.timeline;

import hanoius.model.Fact;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.workspace.Workspace;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Which record of the scene is selected, and the way through the others in time. */
public final class TimelineSelection {

    private final Workspace workspace;
    private final Supplier<Scene> scene;
    private final Consumer<Item> reveal;

    TimelineSelection(Workspace workspace, Supplier<Scene> scene, Consumer<Item> reveal) {
        this.workspace = workspace;
        this.scene = scene;
        this.reveal = reveal;
    }

    /** Selects a record in every view. */
    public void select(RecordId id) {
        workspace.select(id);
    }

    /**
     * The name under which the selected record is drawn, its own unless another report of the same
     * event stands for it; null for none.
     */
    public @Nullable RecordId selected() {
        return switch (workspace.selected()) {
            case null -> null;
            case Milestone milestone -> drawn(milestone);
            case Fact fact -> fact.id();
        };
    }

    private RecordId drawn(Milestone milestone) {
        List<Milestone> reports = workspace.dossier().reportsOf(milestone);
        if (reports.size() == 1) {
            return milestone.id();
        }
        InTime shown = inTime();
        return reports.stream()
                .map(Milestone::id)
                .filter(id -> shown.find(id).isPresent())
                .findFirst()
                .orElse(milestone.id());
    }

    /** Selects the next record in time, the first when none is selected, and shows it. */
    public void next() {
        reach(inTime().after(selected()));
    }

    /** Selects the record before in time, the last when none is selected, and shows it. */
    public void previous() {
        reach(inTime().before(selected()));
    }

    public void first() {
        reach(inTime().first());
    }

    public void last() {
        reach(inTime().last());
    }

    /** What is drawn of the selected record; empty when it is not drawn. */
    Optional<Item> item() {
        return inTime().find(selected());
    }

    private InTime inTime() {
        return InTime.of(scene.get());
    }

    private void reach(Optional<Item> item) {
        item.ifPresent(
                found -> {
                    select(found.meaning().record());
                    reveal.accept(found);
                });
    }
}
