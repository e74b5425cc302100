package hanoius.timeline;

import hanoius.control.ClipboardText;
import hanoius.model.Agreement;
import hanoius.model.Milestones;
import hanoius.model.RecordId;
import hanoius.query.Facet;
import hanoius.timeline.lane.Items;
import hanoius.workspace.FilterCommands;
import hanoius.workspace.FilterWords;

import javafx.scene.Node;
import javafx.scene.control.MenuItem;

import java.util.ArrayList;
import java.util.List;

/** What can be done with one record of a timeline. */
record ItemMenu(
        TimelineViewModel model,
        Node canvas,
        FilterCommands filters,
        MenuWords words,
        Runnable showEvidence) {

    /** The entries for a record that is drawn. */
    List<MenuItem> items(RecordId id) {
        Items columns = model.scene().all().columns();
        int number = columns.indexOf(id);
        if (number < 0) {
            // The value of a pinned indicator is no item of a lane.
            return List.of(words.item(() -> evidence(id), "timeline.item_evidence"));
        }
        TimelineSelection selection = model.selection();
        return List.of(
                words.item(() -> evidence(id), "timeline.item_evidence"),
                words.item(() -> model.showClosely(columns.known(number)), "timeline.item_zoom"),
                words.item(() -> selection.measureFrom(id), "timeline.item_measure"),
                words.item(
                        () ->
                                ClipboardText.put(
                                        canvas,
                                        words.words().get("copied.records", 1),
                                        selection.text(List.of(id))),
                        "timeline.item_copy"),
                words.menu("timeline.item_only", only(columns, number)));
    }

    private void evidence(RecordId id) {
        model.selection().select(id);
        showEvidence.run();
    }

    /** An entry for each value that the record shares with others. */
    private List<MenuItem> only(Items columns, int number) {
        List<MenuItem> items = new ArrayList<>();
        if (columns.isMilestone(number)) {
            Milestones milestones = columns.dossier().milestones();
            items.add(only(Facet.CATEGORY, milestones.category(number).name()));
            milestones.partners().of(number).forEach(each -> items.add(only(Facet.PARTNER, each)));
            milestones.sectors().of(number).forEach(each -> items.add(only(Facet.SECTOR, each)));
            milestones.places().of(number).forEach(each -> items.add(only(Facet.PLACE, each)));
        } else {
            Agreement agreement = columns.agreement(number).agreement();
            items.add(only(Facet.STATUS, agreement.status().name()));
            agreement.partners().forEach(each -> items.add(only(Facet.PARTNER, each)));
            agreement.sectors().forEach(each -> items.add(only(Facet.SECTOR, each)));
        }
        return items;
    }

    private MenuItem only(Facet facet, String value) {
        return words.item(
                () -> filters.only(facet, value),
                "timeline.only_value",
                FilterWords.of(facet, words.words()),
                FilterWords.of(facet, value, words.words()));
    }
}
