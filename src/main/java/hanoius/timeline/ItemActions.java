package hanoius.timeline;

import hanoius.control.Action;
import hanoius.control.ClipboardText;
import hanoius.control.ControlKeys;
import hanoius.model.Agreement;
import hanoius.model.Milestones;
import hanoius.model.RecordId;
import hanoius.query.Facet;
import hanoius.text.Words;
import hanoius.timeline.lane.Items;
import hanoius.workspace.FilterWords;
import hanoius.workspace.Workspace;

import javafx.scene.Node;

import java.util.ArrayList;
import java.util.List;

/** What can be done with one record of a timeline. */
record ItemActions(
        TimelineViewModel model, Workspace workspace, Node canvas, Runnable showEvidence) {

    /** The actions on a record that is drawn. */
    List<Action> of(RecordId id) {
        Items columns = model.scene().all().columns();
        int number = columns.indexOf(id);
        Action evidence =
                Action.of("timeline.item_evidence", () -> evidence(id)).on(ControlKeys.PICK);
        if (number < 0) {
            // The value of a pinned indicator is no item of a lane.
            return List.of(evidence);
        }
        return List.of(
                evidence,
                Action.of(
                        "timeline.item_zoom",
                        () -> model.navigation().showClosely(columns.known(number))),
                Action.of("timeline.item_measure", () -> model.selection().measureFrom(id)),
                Action.of("timeline.item_copy", () -> copy(List.of(id))));
    }

    private void evidence(RecordId id) {
        model.selection().select(id);
        showEvidence.run();
    }

    private void copy(List<RecordId> ids) {
        ClipboardText.put(
                canvas,
                workspace.words().get("copied.records", ids.size()),
                model.selection().text(ids));
    }

    /** An action for each value that a record shares with others; none for a figure. */
    List<Action> only(RecordId id) {
        Items columns = model.scene().all().columns();
        int number = columns.indexOf(id);
        List<Action> actions = new ArrayList<>();
        if (number < 0) {
            return actions;
        }
        if (columns.isMilestone(number)) {
            Milestones milestones = columns.dataset().milestones();
            actions.add(only(Facet.CATEGORY, milestones.category(number)));
            milestones
                    .partners()
                    .of(number)
                    .forEach(each -> actions.add(only(Facet.PARTNER, each)));
            milestones.sectors().of(number).forEach(each -> actions.add(only(Facet.SECTOR, each)));
            milestones.places().of(number).forEach(each -> actions.add(only(Facet.PLACE, each)));
        } else {
            Agreement agreement = columns.agreement(number).agreement();
            actions.add(only(Facet.STATUS, agreement.status().name()));
            agreement.partners().forEach(each -> actions.add(only(Facet.PARTNER, each)));
            agreement.sectors().forEach(each -> actions.add(only(Facet.SECTOR, each)));
        }
        return actions;
    }

    private Action only(Facet facet, String value) {
        Words words = workspace.words();
        return Action.of(
                "timeline.only_value",
                () -> workspace.filters().only(facet, value),
                FilterWords.of(facet, words),
                FilterWords.of(facet, value, words));
    }
}
