package hanoius.evidence;

import hanoius.evidence.Evidence.Report;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.model.Source;

import java.util.List;
import java.util.Optional;

/** What the several reports of one fact say; the first of them stands for all. */
record ReportEvidence(FactWords facts) {

    List<Report> of(Observation observation) {
        List<Observation> reports = facts.dataset().reportsOf(observation);
        return reports.size() < 2
                ? List.of()
                : reports.stream().map(each -> report(each, observation.id())).toList();
    }

    private Report report(Observation report, RecordId current) {
        List<Source> sources = facts.restsOn(report);
        return new Report(
                facts.amount(report),
                facts.shortDate(report.period()),
                sources.size(),
                publishers(sources),
                report.id(),
                report.sameAs() == null,
                report.id().equals(current));
    }

    /** The reports of a milestone, of which none has to be read. */
    List<Report> of(Milestone milestone) {
        int place = facts.dataset().milestones().indexOf(milestone.id());
        List<Integer> reports = facts.dataset().sameEvents().getOrDefault(place, List.of());
        return reports.stream()
                .map(each -> report(each, each.equals(reports.getFirst()), each == place))
                .toList();
    }

    private Report report(int place, boolean preferred, boolean current) {
        Milestones milestones = facts.dataset().milestones();
        List<Source> sources =
                milestones.sources().of(place).stream()
                        .map(key -> facts.dataset().find(RecordId.source(key), Source.class))
                        .flatMap(Optional::stream)
                        .toList();
        return new Report(
                facts.words().text(milestones.title(place, facts.words().language())),
                facts.shortDate(milestones.date(place)),
                sources.size(),
                publishers(sources),
                milestones.id(place),
                preferred,
                current);
    }

    private String publishers(List<Source> sources) {
        return sources.isEmpty()
                ? facts.words().get("evidence.without_source")
                : FactWords.dotted(
                        sources.stream().map(Source::publisher).distinct().toList(), part -> part);
    }
}
