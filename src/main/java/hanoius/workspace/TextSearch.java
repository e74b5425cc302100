package hanoius.workspace;

import hanoius.model.Agreement;
import hanoius.model.Dossier;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Source;
import hanoius.query.SearchWords;

import java.util.List;

/** Finds the records that say what somebody looks for. */
@FunctionalInterface
public interface TextSearch {

    /** The records that a text finds. */
    interface Found {

        /** Everything. */
        Found ALL =
                new Found() {
                    @Override
                    public boolean milestone(int place) {
                        return true;
                    }

                    @Override
                    public boolean other(Fact fact) {
                        return true;
                    }
                };

        /** Whether the milestone at a place of the record is among them. */
        boolean milestone(int place);

        /** Whether a record that is no milestone is among them. */
        boolean other(Fact fact);
    }

    /** What a text finds; may take its time. */
    Found find(String text);

    /** Looks through all that the records of a dossier say, for each of the words. */
    static TextSearch through(Dossier dossier) {
        return text ->
                new Found() {
                    @Override
                    public boolean milestone(int place) {
                        return says(dossier.milestones().get(place), text);
                    }

                    @Override
                    public boolean other(Fact fact) {
                        return says(fact, text);
                    }
                };
    }

    private static boolean says(Fact fact, String text) {
        return SearchWords.allIn(text, String.join("\n", content(fact)));
    }

    private static List<String> content(Fact fact) {
        return switch (fact) {
            case Milestone m ->
                    List.of(
                            m.id().key(),
                            m.title(),
                            m.summary(),
                            String.join("\n", m.vietnamSide()),
                            String.join("\n", m.usSide()),
                            String.join("\n", m.partners()),
                            String.join("\n", m.places()),
                            String.join("\n", m.sectors()));
            case Agreement a ->
                    List.of(
                            a.id().key(),
                            a.title(),
                            a.kind(),
                            a.summary(),
                            String.join("\n", a.parties()),
                            String.join("\n", a.partners()),
                            String.join("\n", a.sectors()));
            case Indicator i -> List.of(i.id().key(), i.nameEn(), i.nameVi(), i.description());
            case Observation o ->
                    List.of(o.id().key(), o.note(), o.quantity().asReported(), o.period().text());
            case Source s -> List.of(s.id().key(), s.title(), s.publisher(), s.url(), s.notes());
        };
    }
}
