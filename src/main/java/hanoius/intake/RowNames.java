package hanoius.intake;

import hanoius.intake.Mention.Unmatched;
import hanoius.intake.RowException.Reason;
import hanoius.language.LocalizedText;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Term;
import hanoius.schema.Column;
import hanoius.schema.ParticipationsType;
import hanoius.schema.RowsType;
import hanoius.wording.ShownText;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What rows name, in them and in the document; what nothing is called is noted. Several threads may
 * look for names; they are noted by one.
 */
final class RowNames {

    /** So many names are told with what they may mean; of more, nobody would look at them. */
    private static final int TOLD = 500;

    private static final Set<Kind> TITLED = Set.of(Kind.MILESTONE, Kind.AGREEMENT);

    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");

    /** How often a name stands in rows. */
    private static final class Tally {

        private final boolean stops;
        private final List<RecordId> several;
        private long rows;
        private long last = -1;

        Tally(boolean stops, List<RecordId> several) {
            this.stops = stops;
            this.several = several;
        }
    }

    private final Dataset dataset;
    private final Matches matches;
    private final Further further;
    private final TermNames terms;
    private final Meanings meanings;
    private final boolean named;
    private final Map<Kind, Map<String, RecordId>> coming;
    private final Set<RecordId> offered = new HashSet<>();
    private final Map<Mention, Tally> unmatched = new LinkedHashMap<>();

    /**
     * @param coming the records that rows are, by the kind and what names them
     */
    RowNames(
            Dataset dataset,
            Incoming incoming,
            Matches matches,
            Further further,
            Meanings meanings,
            Map<Kind, Map<String, RecordId>> coming) {
        this.dataset = dataset;
        this.matches = matches;
        this.further = further;
        this.meanings = meanings;
        this.coming = coming;
        terms = new TermNames(dataset, incoming);
        named = incoming.origin().isNamed();
    }

    /**
     * A name in a row that nothing is called, or that is not enough.
     *
     * @param stops whether the row is in error for it
     * @param several what it may mean
     */
    record Note(Mention mention, boolean stops, List<RecordId> several) {}

    /** What the row names that is read now. */
    final class InRow implements RowReader.Names {

        private final Set<RecordId> own;
        private final List<Note> notes = new ArrayList<>();

        /**
         * @param own what its record names so far: of several that are called alike it means that
         */
        InRow(Set<RecordId> own) {
            this.own = own;
        }

        /** The names that were not simply found, in their order. */
        List<Note> notes() {
            return notes;
        }

        @Override
        public RecordId record(List<Kind> kinds, String text) {
            try {
                RecordId found = find(kinds, text, own);
                Mention mention = Mention.of(found.kind(), text);
                if (offered.contains(found) || meant(mention).isPresent()) {
                    notes.add(new Note(mention, false, List.of()));
                }
                return found;
            } catch (RowException e) {
                Mention mention = Mention.of(kinds.getFirst(), text);
                notes.add(new Note(mention, true, called(kinds, text, own)));
                throw e;
            }
        }

        @Override
        public String term(String list, String word) {
            Optional<String> known = terms.key(list, word);
            if (known.isPresent()) {
                return known.get();
            }
            Mention mention = Mention.term(list, word);
            notes.add(new Note(mention, false, List.of()));
            return meant(mention).map(Term::key).orElse(word);
        }

        @Override
        public List<List<String>> further(RowsType<?> type, Kind kind, String id, String field) {
            List<List<String>> cells = further.cells(type, kind, id, field);
            return named || !(type instanceof ParticipationsType)
                    ? cells
                    : cells.stream().map(each -> known(each, type)).toList();
        }
    }

    /** A row of who takes part, whom another program has by the name alone that a party has. */
    private List<String> known(List<String> row, RowsType<?> type) {
        List<String> columns = type.rowColumns().stream().map(Column::name).toList();
        int party = columns.indexOf("party");
        int reported = columns.indexOf("as_reported");
        List<RecordId> called =
                row.get(party).isBlank()
                        ? matches.called(Kind.PARTY, row.get(reported))
                        : List.of();
        if (called.size() != 1) {
            return row;
        }
        List<String> linked = new ArrayList<>(row);
        linked.set(party, called.getFirst().key());
        linked.set(reported, "");
        return linked;
    }

    /** Notes that a record is made only because it is named. */
    void offer(RecordId id, String text) {
        if (!WEB.matcher(text).matches() && !NumberedSources.isNumber(text)) {
            offered.add(id);
        }
    }

    /** What somebody said that a name means, if that is there. */
    Optional<RecordId> meant(Mention mention) {
        return meanings.of(mention).filter(this::isThere);
    }

    private boolean isThere(RecordId id) {
        return id.kind() == Kind.TERM
                ? terms.key(id.key().split(":", 2)[0], Term.key(id)).isPresent()
                : dataset.has(id);
    }

    /**
     * The record that a key or a name means, whatever row it stands in.
     *
     * @throws RowException when none does, or several do
     */
    RecordId find(List<Kind> kinds, String text) {
        return find(kinds, text, Set.of());
    }

    private RecordId find(List<Kind> kinds, String text, Set<RecordId> own) {
        for (Kind kind : kinds) {
            RecordId comes = coming.getOrDefault(kind, Map.of()).get(text);
            if (comes != null) {
                return comes;
            }
        }
        if (named || kinds.size() == 1) {
            for (Kind kind : kinds) {
                RecordId there = new RecordId(kind, text);
                if (dataset.has(there)) {
                    return there;
                }
            }
        }
        List<RecordId> called = called(kinds, text, own);
        if (called.size() == 1) {
            return called.getFirst();
        }
        Optional<RecordId> titled = titled(kinds, text);
        if (titled.isPresent()) {
            return titled.get();
        }
        return meant(Mention.of(kinds.getFirst(), text))
                .orElseThrow(
                        () ->
                                new RowException(
                                        called.isEmpty()
                                                ? Reason.NO_RECORD
                                                : Reason.SEVERAL_RECORDS,
                                        text));
    }

    /** A key with the title behind it, as our own tables have it for people. */
    private Optional<RecordId> titled(List<Kind> kinds, String text) {
        int end = text.indexOf(' ');
        if (end <= 0 || kinds.stream().noneMatch(TITLED::contains)) {
            return Optional.empty();
        }
        String title = ShownText.of(text.substring(end + 1)).text();
        return kinds.stream()
                .map(kind -> new RecordId(kind, text.substring(0, end)))
                .flatMap(id -> dataset.find(id).stream())
                .filter(each -> isTitle(title, each))
                .map(Entity::id)
                .findFirst();
    }

    private static boolean isTitle(String text, Entity record) {
        LocalizedText title =
                switch (record) {
                    case Milestone one -> one.title();
                    case Agreement one -> one.title();
                    default -> LocalizedText.NONE;
                };
        return text.equals(title.text())
                || title.translations().values().stream()
                        .anyMatch(each -> each.value().equals(text));
    }

    private List<RecordId> called(List<Kind> kinds, String text, Set<RecordId> own) {
        List<RecordId> all =
                kinds.stream().flatMap(kind -> matches.called(kind, text).stream()).toList();
        List<RecordId> such = all.stream().filter(own::contains).toList();
        if (such.size() == 1) {
            return such;
        }
        ShownText shown = ShownText.of(text);
        return all.isEmpty() && !shown.language().isEmpty()
                ? called(kinds, shown.text(), own)
                : all;
    }

    /** Notes what was found in a row. */
    void note(long line, List<Note> notes) {
        for (Note each : notes) {
            Tally tally =
                    unmatched.computeIfAbsent(
                            each.mention(), _ -> new Tally(each.stops(), each.several()));
            if (tally.last != line) {
                tally.last = line;
                tally.rows++;
            }
        }
    }

    /**
     * The names that nothing is called, those that somebody gave a meaning too, in the order in
     * which they were met.
     */
    List<Unmatched> unmatched() {
        NearRecords near = new NearRecords(dataset);
        List<Unmatched> told = new ArrayList<>();
        for (Map.Entry<Mention, Tally> each : unmatched.entrySet()) {
            if (told.size() == TOLD) {
                break;
            }
            Tally tally = each.getValue();
            told.add(
                    new Unmatched(
                            each.getKey(),
                            tally.rows,
                            tally.stops,
                            tally.several.isEmpty() ? near.of(each.getKey()) : tally.several,
                            meant(each.getKey()).orElse(null)));
        }
        return told;
    }
}
