package hanoius.query;

import hanoius.model.Dataset;
import hanoius.model.DatasetChange;
import hanoius.model.Fact;
import hanoius.model.RecordId;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

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

                    @Override
                    public Optional<Found> after(DatasetChange change) {
                        return Optional.of(this);
                    }
                };

        /** Whether the milestone at a place of the record is among them. */
        boolean milestone(int place);

        /** Whether a record that is no milestone is among them. */
        boolean other(Fact fact);

        /**
         * What the same text finds after a change, without asking again; empty when too many
         * records would have to be read for it.
         */
        Optional<Found> after(DatasetChange change);
    }

    /**
     * What an index found.
     *
     * @param milestones their places; not to be changed
     * @param others the names of those of other kinds
     */
    record Finding(Query query, BitSet milestones, Set<RecordId> others) implements Found {

        /** So many milestones are read one by one in less time than an index is asked again. */
        private static final int READ = 200;

        @Override
        public boolean milestone(int place) {
            return milestones.get(place);
        }

        @Override
        public boolean other(Fact fact) {
            return others.contains(fact.id());
        }

        @Override
        public Optional<Found> after(DatasetChange change) {
            Dataset now = change.after();
            DatasetChange.Touched touched = change.reworded();
            if (!now.isLight() && touched.after().cardinality() > READ + change.edits().size()) {
                return Optional.empty();
            }
            Found looked = through(now, query);
            BitSet places = change.places().moved(milestones);
            touched.after().stream().forEach(place -> places.set(place, looked.milestone(place)));
            Set<RecordId> names = new HashSet<>(others);
            names.removeAll(touched.others());
            change.others(now).filter(looked::other).map(Fact::id).forEach(names::add);
            return Optional.of(new Finding(query, places, names));
        }
    }

    /** What a text finds, all for a blank one; may take its time. */
    Found find(String text);

    /** Looks through every record of a dataset, and reads every milestone whole. */
    static TextSearch through(Dataset dataset) {
        return text -> through(dataset, Query.parse(text, dataset.terms()));
    }

    private static Found through(Dataset dataset, Query query) {
        Optional<FigureSearch> figures = query.figures();
        return new Found() {
            @Override
            public boolean milestone(int place) {
                return dataset.milestones().find(place).filter(this::other).isPresent();
            }

            @Override
            public boolean other(Fact fact) {
                return query.finds(fact, dataset)
                        || figures.filter(each -> each.finds(fact, dataset)).isPresent();
            }

            @Override
            public Optional<Found> after(DatasetChange change) {
                return Optional.of(through(change.after(), query));
            }
        };
    }
}
