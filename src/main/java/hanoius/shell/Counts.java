package hanoius.shell;

import hanoius.model.Certainty;
import hanoius.model.Dossier;
import hanoius.text.Words;
import hanoius.workspace.Filter;
import hanoius.workspace.ReportedEvent;

import java.util.List;

/** How much of the record a section shows; an event counts once, however many report it. */
record Counts(String key, long certain, long possible, int all) {

    static Counts of(Section section, Dossier dossier, Filter filter) {
        return switch (section) {
            case TIMELINE, CHARTS ->
                    of(
                            "shell.count_milestones",
                            ReportedEvent.of(dossier, filter).stream()
                                    .map(ReportedEvent::certainty)
                                    .toList());
            case AGREEMENTS ->
                    of(
                            "shell.count_agreements",
                            dossier.agreements().stream().map(each -> filter.test(each)).toList());
            case SOURCES ->
                    of(
                            "shell.count_sources",
                            dossier.sources().stream()
                                    .map(filter::textMatches)
                                    .map(found -> found ? Certainty.CERTAINLY : Certainty.NOT)
                                    .toList());
        };
    }

    private static Counts of(String key, List<Certainty> answers) {
        return new Counts(
                key,
                answers.stream().filter(Certainty.CERTAINLY::equals).count(),
                answers.stream().filter(Certainty.POSSIBLY::equals).count(),
                answers.size());
    }

    /** As in "42 of 91 milestones, 3 possible · 1 selected". */
    String words(Words words, int selected) {
        return words.get(key, certain, all, possible, selected);
    }
}
