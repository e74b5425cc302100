package hanoius.shell;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import hanoius.model.Certainty;
import hanoius.model.Dossier;
import hanoius.model.Fact;
import hanoius.text.Words;
import hanoius.workspace.Shown;

import java.util.List;
import java.util.Map;

/** How much of the record a section shows; an event counts once, however many report it. */
record Counts(String key, long certain, long possible, long all) {

    /** Of what is shown where there is a time axis, and of what is listed elsewhere. */
    static Counts of(Section section, Shown shown) {
        Dossier dossier = shown.dossier();
        return switch (section) {
            case TIMELINE, CHARTS -> {
                long certain = shown.count(Certainty.CERTAINLY);
                long possible = shown.count(Certainty.POSSIBLY);
                long all = certain + possible + shown.count(Certainty.NOT);
                yield new Counts("shell.count_milestones", certain, possible, all);
            }
            case AGREEMENTS -> of("shell.count_agreements", dossier.agreements(), shown);
            case SOURCES -> of("shell.count_sources", dossier.sources(), shown);
        };
    }

    private static Counts of(String key, List<? extends Fact> facts, Shown shown) {
        Map<Certainty, Long> counts = facts.stream().collect(groupingBy(shown::of, counting()));
        return new Counts(
                key,
                counts.getOrDefault(Certainty.CERTAINLY, 0L),
                counts.getOrDefault(Certainty.POSSIBLY, 0L),
                facts.size());
    }

    /** How many more these are than others. */
    Counts less(Counts others) {
        return new Counts(key, certain - others.certain, possible - others.possible, all);
    }

    /** As in "42 of 91 milestones, 3 possible · 1 selected". */
    String words(Words words, int selected) {
        return words.get(key, certain, all, possible, selected);
    }
}
