package hanoius.workspace;

import hanoius.model.Certainty;
import hanoius.model.Dossier;
import hanoius.model.Milestone;
import hanoius.model.RecordId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An event as it is counted and drawn: once, however many milestones report it.
 *
 * @param leading the report that stands for it
 * @param others the other reports of it
 * @param certainty how surely the filter lets it through
 */
public record ReportedEvent(Milestone leading, List<Milestone> others, Certainty certainty) {

    public ReportedEvent {
        others = List.copyOf(others);
    }

    /**
     * Every event of a record, in its order. Of several reports those lead that the filter lets
     * through most surely; among them featured ones, then those with more sources.
     */
    public static List<ReportedEvent> of(Dossier dossier, Filter filter) {
        List<ReportedEvent> events = new ArrayList<>(dossier.milestones().size());
        Set<RecordId> reported = new HashSet<>();
        for (Milestone milestone : dossier.milestones()) {
            List<Milestone> reports = dossier.reportsOf(milestone);
            if (reports.size() == 1) {
                events.add(new ReportedEvent(milestone, List.of(), filter.test(milestone)));
            } else if (reported.add(reports.getFirst().id())) {
                events.add(of(reports, filter));
            }
        }
        return events;
    }

    /** The events that the filter lets through, certainly or possibly. */
    public static Stream<ReportedEvent> shown(Dossier dossier, Filter filter) {
        return of(dossier, filter).stream().filter(each -> each.certainty != Certainty.NOT);
    }

    private static ReportedEvent of(List<Milestone> reports, Filter filter) {
        for (Certainty certainty : List.of(Certainty.CERTAINLY, Certainty.POSSIBLY)) {
            for (Milestone each : reports) {
                if (filter.test(each) == certainty) {
                    return led(each, reports, certainty);
                }
            }
        }
        return led(reports.getFirst(), reports, Certainty.NOT);
    }

    private static ReportedEvent led(
            Milestone leading, List<Milestone> reports, Certainty certainty) {
        return new ReportedEvent(
                leading,
                reports.stream().filter(each -> !each.equals(leading)).toList(),
                certainty);
    }
}
