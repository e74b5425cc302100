package hanoius.query;

import hanoius.model.Dataset;
import hanoius.model.Fact;

import java.util.Optional;

/** Finds the records that a text asks for, words and operators alike. */
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

    /** What a text finds, all for a blank one; may take its time. */
    Found find(String text);

    /** Looks through every record of a dataset, and reads every milestone whole. */
    static TextSearch through(Dataset dataset) {
        return text -> {
            Query query = Query.parse(text);
            Optional<FigureSearch> figures = query.figures();
            return new Found() {
                @Override
                public boolean milestone(int place) {
                    return other(dataset.milestones().get(place));
                }

                @Override
                public boolean other(Fact fact) {
                    return query.finds(fact, dataset)
                            || figures.filter(each -> each.finds(fact, dataset)).isPresent();
                }
            };
        };
    }
}
