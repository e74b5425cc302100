package hanoius.form;

import hanoius.edtf.EdtfDate;
import hanoius.form.FoldedName.Fit;
import hanoius.form.FoldedName.Typed;
import hanoius.form.Suggestion.Meant;
import hanoius.form.Suggestion.Meant.Known;
import hanoius.form.Suggestion.Meant.Reported;
import hanoius.form.Suggestion.Meant.Unknown;
import hanoius.language.LocalizedText;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.model.Term;
import hanoius.query.RawVietnamese;
import hanoius.schema.LocalizedType;
import hanoius.text.RecordNames;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a text may mean which is typed into a field, of one document, in one language. */
public final class Suggestions {

    /** So many are listed for what is typed. */
    public static final int MOST = 8;

    private static final LocalizedType TEXTS = new LocalizedType();

    /** One that may be meant. */
    private static final class Entry {

        private final Meant meant;
        private final @Nullable Entity record;
        private final boolean favoured;
        private final int uses;
        private @Nullable List<FoldedName> names;

        /**
         * @param record null for one that is no record
         * @param favoured whether it is likelier than one that is not
         */
        Entry(Meant meant, @Nullable Entity record, boolean favoured, int uses) {
            this.meant = meant;
            this.record = record;
            this.favoured = favoured;
            this.uses = uses;
        }
    }

    /** An entry and how well it fits. */
    private record Fitting(Entry entry, Fit fit) {

        private static final Comparator<Fitting> ORDER =
                Comparator.comparing((Fitting each) -> each.fit == Fit.CONTAINS)
                        .thenComparing(each -> !each.entry.favoured)
                        .thenComparing(Fitting::fit)
                        .thenComparingInt(each -> -each.entry.uses);
    }

    private final Dataset dataset;
    private final Words words;
    private final UseCounts uses;
    private final String creating;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param creating the message for what is not there yet; empty when nothing can be made
     */
    private Suggestions(Dataset dataset, Words words, UseCounts uses, String creating) {
        this.dataset = dataset;
        this.words = words;
        this.uses = uses;
        this.creating = creating;
    }

    /** The terms of a list. */
    public static Suggestions terms(Dataset dataset, String list, Words words) {
        Suggestions all =
                new Suggestions(
                        dataset, words, UseCounts.ofTerms(dataset, list), "complete.new_" + list);
        words.glossary().terms(list).forEach(each -> all.add(each, false));
        return all;
    }

    /**
     * The parties, and whom sources name that are none.
     *
     * @param side the key of the side on which one is likelier to stand; empty for none
     */
    public static Suggestions parties(Dataset dataset, String side, Words words) {
        Suggestions all =
                new Suggestions(dataset, words, UseCounts.ofParties(dataset), "complete.new_party");
        for (Party each : dataset.parties()) {
            all.add(each, !side.isEmpty() && each.side().equals(side));
        }
        all.uses
                .reported()
                .forEach(
                        (reported, times) ->
                                all.entries.add(
                                        new Entry(new Reported(reported), null, false, times)));
        return all;
    }

    /** The sources. */
    public static Suggestions sources(Dataset dataset, Words words) {
        Suggestions all =
                new Suggestions(
                        dataset, words, UseCounts.ofSources(dataset), "complete.new_source");
        dataset.sources().forEach(each -> all.add(each, false));
        return all;
    }

    /**
     * Records of some kinds. Milestones that have to be read are none of them: those are found by
     * the document itself.
     */
    public static Suggestions facts(Dataset dataset, Set<Kind> kinds, Words words) {
        Suggestions all =
                new Suggestions(
                        dataset,
                        words,
                        kinds.equals(Set.of(Kind.INDICATOR))
                                ? UseCounts.ofIndicators(dataset)
                                : UseCounts.none(),
                        "");
        for (Kind kind : EnumSet.copyOf(kinds)) {
            Stream<? extends Fact> some =
                    kind != Kind.MILESTONE
                            ? dataset.facts(kind).stream()
                            : dataset.milestones().atHand()
                                    ? dataset.milestones().stream()
                                    : Stream.of();
            some.forEach(each -> all.add(each, false));
        }
        return all;
    }

    /**
     * Some records, such as were found in the document, in their order; those that are gone not.
     */
    public static Suggestions records(Dataset dataset, List<RecordId> ids, Words words) {
        Suggestions all = new Suggestions(dataset, words, UseCounts.none(), "");
        ids.stream()
                .flatMap(each -> dataset.entity(each).stream())
                .forEach(each -> all.add(each, false));
        return all;
    }

    /**
     * The figures of an indicator that other reports may give, too: those that are none themselves.
     */
    public static Suggestions figures(Dataset dataset, RecordId indicator, Words words) {
        Suggestions all = new Suggestions(dataset, words, UseCounts.none(), "");
        dataset.observationsOf(indicator).stream()
                .filter(each -> each.sameAs() == null)
                .forEach(each -> all.add(each, false));
        return all;
    }

    private void add(Entity record, boolean favoured) {
        RecordId id = record.id();
        entries.add(new Entry(new Known(id), record, favoured, uses.total(key(id))));
    }

    /**
     * Takes the names of every record that is still the same from what was suggested before a
     * change, so that they need not be cut and folded again.
     *
     * @param before of the same, in the same language
     */
    public Suggestions sharing(Suggestions before) {
        IdentityHashMap<Entity, List<FoldedName>> known = new IdentityHashMap<>();
        for (Entry each : before.entries) {
            // What a figure is found by is its indicator's too.
            if (each.record != null
                    && each.names != null
                    && !(each.record instanceof Observation)) {
                known.put(each.record, each.names);
            }
        }
        for (Entry each : entries) {
            if (each.record != null && each.names == null) {
                each.names = known.get(each.record);
            }
        }
        return this;
    }

    /** The names by which an entry is found, made when somebody looks for one. */
    private List<FoldedName> folded(Entry entry) {
        List<FoldedName> names = entry.names;
        if (names == null) {
            names =
                    (entry.record == null
                                    ? Stream.of(reported(entry.meant))
                                    : namesOf(entry.record))
                            .map(FoldedName::of)
                            .filter(each -> !each.isEmpty())
                            .toList();
            entry.names = names;
        }
        return names;
    }

    /** The names by which a record is found. */
    List<FoldedName> folded(RecordId id) {
        return entries.stream()
                .filter(each -> each.meant.equals(new Known(id)))
                .findFirst()
                .map(this::folded)
                .orElseThrow();
    }

    private static String reported(Meant meant) {
        return meant instanceof Reported(String name) ? name : "";
    }

    private Fit fit(Entry entry, Typed typed) {
        Fit best = Fit.NONE;
        for (FoldedName each : folded(entry)) {
            Fit fit = each.fit(typed);
            best = fit.compareTo(best) < 0 ? fit : best;
        }
        return best;
    }

    private static String key(RecordId id) {
        return id.kind() == Kind.TERM ? Term.key(id) : id.key();
    }

    private Stream<String> namesOf(Entity entity) {
        return switch (entity) {
            case Term term -> names(term);
            case Party party -> names(party);
            case Source source -> names(source);
            case Milestone milestone -> texts(milestone.title());
            case Agreement agreement -> texts(agreement.title());
            case Indicator indicator -> texts(indicator.name());
            case Observation figure ->
                    Stream.concat(
                            Stream.of(figure.period().text(), words.quantity(figure.quantity())),
                            dataset.indicatorOf(figure).stream()
                                    .flatMap(each -> texts(each.name())));
            default -> Stream.of();
        };
    }

    private static Stream<String> texts(LocalizedText text) {
        return TEXTS.texts(text).stream();
    }

    private static Stream<String> names(Term term) {
        return Stream.concat(texts(term.name()), Stream.of(term.key())).distinct();
    }

    private static Stream<String> names(Party party) {
        return Stream.concat(
                texts(party.name()), party.otherNames().stream().map(Party.OtherName::name));
    }

    /** An address without what all addresses begin with. */
    private static Stream<String> names(Source source) {
        return Stream.of(
                source.title(), source.publisher(), FoldedName.ofAddress(source.url()).words());
    }

    /**
     * The best for what is typed, and at last what makes it new where that can be and nothing is
     * called so.
     *
     * @param without what is not meant, because it is there already
     */
    public List<Suggestion> of(String typed, Set<RecordId> without) {
        return of(typed, without, () -> false);
    }

    /**
     * The same for who may come to want something else meanwhile.
     *
     * @param unwanted asked over and over while many are looked through
     * @throws CancellationException when it said so
     */
    public List<Suggestion> of(String typed, Set<RecordId> without, BooleanSupplier unwanted) {
        String asked = typed.strip();
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Suggestion> best = new ArrayList<>(best(asked, without, unwanted));
        if (best.isEmpty()) {
            RawVietnamese.read(asked).ifPresent(read -> best.addAll(best(read, without, unwanted)));
        }
        if (!creating.isEmpty() && !has(asked)) {
            best.add(
                    new Suggestion(
                            new Unknown(asked), words.get(creating, asked), List.of(), "", ""));
        }
        return best;
    }

    /** All of them in their order, for who wants to choose without typing. */
    public List<Suggestion> all(Set<RecordId> without, int most) {
        return entries.stream()
                .filter(each -> !isIn(without, each))
                .limit(most)
                .map(each -> told(each, ""))
                .toList();
    }

    private List<Suggestion> best(String asked, Set<RecordId> without, BooleanSupplier unwanted) {
        List<Suggestion> best = best(FoldedName.of(asked), asked, without, unwanted);
        // What begins as an address is found without that.
        return best.isEmpty() ? best(FoldedName.ofAddress(asked), asked, without, unwanted) : best;
    }

    private List<Suggestion> best(
            FoldedName name, String asked, Set<RecordId> without, BooleanSupplier unwanted) {
        if (name.isEmpty()) {
            return List.of();
        }
        Typed typed = Typed.of(name);
        List<Fitting> fitting = new ArrayList<>();
        for (Entry each : entries) {
            if (unwanted.getAsBoolean()) {
                throw new CancellationException();
            }
            Fit fit = fit(each, typed);
            if (fit != Fit.NONE && !isIn(without, each)) {
                fitting.add(new Fitting(each, fit));
            }
        }
        return fitting.stream()
                .sorted(Fitting.ORDER)
                .limit(MOST)
                .map(each -> told(each.entry, asked))
                .toList();
    }

    private static boolean isIn(Set<RecordId> without, Entry entry) {
        return entry.meant instanceof Known(RecordId id) && without.contains(id);
    }

    /** Whether something is called exactly as it was typed. */
    private boolean has(String typed) {
        FoldedName folded = FoldedName.of(typed);
        return entries.stream()
                .filter(each -> folded(each).contains(folded))
                .anyMatch(
                        each -> names(each.meant).anyMatch(name -> FoldedName.isSame(name, typed)));
    }

    private Stream<String> names(Meant meant) {
        return switch (meant) {
            case Known(RecordId id) -> dataset.entity(id).stream().flatMap(this::namesOf);
            // Who is named by a source alone may become a party.
            case Reported _, Unknown _ -> Stream.of();
        };
    }

    private Suggestion told(Entry entry, String typed) {
        return switch (entry.meant) {
            case Known(RecordId id) -> known(id, typed);
            case Reported(String reported) ->
                    told(
                            entry.meant,
                            reported,
                            "",
                            words.get("complete.reported", entry.uses),
                            typed);
            case Unknown(String name) -> told(entry.meant, name, "", "", typed);
        };
    }

    private Suggestion known(RecordId id, String typed) {
        Entity entity = dataset.entity(id).orElseThrow();
        String label = new RecordNames(dataset, words).of(entity);
        String aside = aside(entity);
        Suggestion told = told(new Known(id), label, aside, use(entity), typed);
        return !told.found().isEmpty() || !aside.isEmpty() || typed.isEmpty()
                ? told
                : told(new Known(id), label, foundBy(entity, typed), told.use(), typed);
    }

    /** Who published a source, and when. */
    private String aside(Entity entity) {
        return entity instanceof Source source
                ? Stream.of(source.publisher(), shortDate(source.published()))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(" · "))
                : "";
    }

    private String shortDate(@Nullable EdtfDate date) {
        return date == null ? "" : words.shortDate(date);
    }

    private String use(Entity entity) {
        return switch (entity) {
            case Milestone milestone -> shortDate(milestone.date());
            case Agreement agreement -> shortDate(agreement.signed());
            default -> uses.words(key(entity.id()), words);
        };
    }

    /** The name by which something was found that is called otherwise here. */
    private String foundBy(Entity entity, String typed) {
        Typed asked = Typed.of(FoldedName.of(typed));
        return namesOf(entity)
                .min(Comparator.comparing(each -> FoldedName.of(each).fit(asked)))
                .orElse("");
    }

    private static Suggestion told(
            Meant meant, String label, String aside, String use, String typed) {
        return new Suggestion(meant, label, FoldedName.found(typed, label), aside, use);
    }
}
