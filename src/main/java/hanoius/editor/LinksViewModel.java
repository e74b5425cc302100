package hanoius.editor;

import hanoius.form.Draft;
import hanoius.form.Place;
import hanoius.form.Suggestion;
import hanoius.form.Suggestion.Meant.Known;
import hanoius.form.Suggestions;
import hanoius.language.LocalizedText;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Link;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Relation;
import hanoius.schema.LinkSchema;
import hanoius.task.Lifetime;
import hanoius.text.RecordNames;
import hanoius.text.Words;
import hanoius.workspace.EditSession;
import hanoius.workspace.Workspace;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a record has to do with others. Each link is a record of its own, which the forms of both
 * its ends show.
 */
final class LinksViewModel {

    /** Links are no field of the record; what is typed for one stands under their kind. */
    private static final String SLOT = Kind.LINK.word();

    /** Among so many that are found, those are suggested that are called as was typed. */
    private static final int MOST_FOUND = 50;

    private static final Set<Kind> MILESTONE = Set.of(Kind.MILESTONE);
    private static final Set<Kind> AGREEMENT = Set.of(Kind.AGREEMENT);
    private static final Set<Kind> EITHER = Set.of(Kind.MILESTONE, Kind.AGREEMENT);

    /**
     * A relation as one of its ends has it to the other.
     *
     * @param outward whether the link begins there
     */
    record Relating(Relation relation, boolean outward) {

        /** What can be at the other end. */
        Set<Kind> others() {
            return outward ? to(relation) : from(relation);
        }

        private boolean fits(Kind own) {
            return (outward ? from(relation) : to(relation)).contains(own);
        }

        private static Set<Kind> from(Relation relation) {
            return switch (relation) {
                case PART_OF, FOLLOWS -> EITHER;
                default -> MILESTONE;
            };
        }

        private static Set<Kind> to(Relation relation) {
            return switch (relation) {
                case SAME_EVENT, POSSIBLY_SAME -> MILESTONE;
                case SIGNS, PROPOSES, CARRIES_OUT, SUSPENDS, BRINGS_INTO_FORCE -> AGREEMENT;
                case DISCUSSES, MENTIONS, COUNTS, PART_OF, FOLLOWS -> EITHER;
            };
        }

        /** Whether it reads the same from both ends. */
        private boolean isMutual() {
            return relation == Relation.SAME_EVENT || relation == Relation.POSSIBLY_SAME;
        }

        private Link link(RecordId own, RecordId other, LocalizedText note) {
            return outward
                    ? new Link(own, relation, other, note)
                    : new Link(other, relation, own, note);
        }
    }

    /** Records of some kinds. */
    private record Facts(Set<Kind> kinds) implements CompletionViewModel.Making {

        @Override
        public Suggestions in(Dataset dataset, Words words) {
            return Suggestions.facts(dataset, kinds, words);
        }
    }

    private final RecordForm<?> form;
    private final EditSession session;
    private final Workspace workspace;
    private final ObjectProperty<Relating> chosen;
    private final TypedEntry<String> entry;
    private final CompletionViewModel completion;

    LinksViewModel(RecordForm<?> form) {
        this.form = form;
        session = form.session();
        workspace = session.workspace();
        chosen = new SimpleObjectProperty<>(offered().getFirst());
        entry =
                form.entry(
                        new Draft.Slot(SLOT, "+"),
                        () ->
                                new TypedEntry<>(
                                        session,
                                        form.lifetime(),
                                        () -> new Place(form.id(), SLOT, "+"),
                                        new ReadOnlyStringWrapper(""),
                                        TokenFieldViewModel::read,
                                        true,
                                        (_, _, _, _) -> {}));
        completion =
                new CompletionViewModel(
                        workspace, this::suggesting, this::find, this::without, this::take);
    }

    /** Whether records of a kind are linked. */
    static boolean fits(Kind kind) {
        return EITHER.contains(kind);
    }

    private CompletionViewModel.Making suggesting() {
        return new Facts(chosen.get().others());
    }

    /** Milestones that have to be read are looked for by the document. */
    private void find(String text, Consumer<List<RecordId>> then) {
        boolean hasToAsk =
                chosen.get().others().contains(Kind.MILESTONE)
                        && !workspace.dataset().milestones().atHand();
        if (hasToAsk) {
            session.find(text, Kind.MILESTONE, MOST_FOUND, then);
        } else {
            then.accept(List.of());
        }
    }

    private Set<RecordId> without() {
        return Stream.concat(
                        Stream.of(form.id()),
                        links().stream()
                                .filter(each -> relating(each).equals(chosen.get()))
                                .map(this::other))
                .collect(Collectors.toUnmodifiableSet());
    }

    EditSession session() {
        return session;
    }

    Words words() {
        return workspace.words();
    }

    /** Whether the record is there to be linked. */
    boolean isPossible() {
        return !form.isNew();
    }

    /** What is typed to find the other end, and is none yet. */
    TypedEntry<String> entry() {
        return entry;
    }

    CompletionViewModel completion() {
        return completion;
    }

    /** How the record that is looked for is to be linked. */
    ObjectProperty<Relating> chosenProperty() {
        return chosen;
    }

    /** The relations that the record can have. */
    List<Relating> offered() {
        Kind own = form.id().kind();
        return Arrays.stream(Relation.values())
                .flatMap(each -> Stream.of(new Relating(each, true), new Relating(each, false)))
                .filter(each -> each.fits(own) && (each.outward || !each.isMutual()))
                .toList();
    }

    /** A relation in the words of the end that the record is. */
    String words(Relating relating) {
        return relating.outward
                ? words().of(relating.relation)
                : words().inverse(relating.relation);
    }

    /** The links as they change. */
    ObservableValue<List<Link>> linksProperty() {
        return workspace.datasetProperty().map(_ -> links());
    }

    List<Link> links() {
        return workspace.dataset().linksOf(form.id());
    }

    /** How the record has a link. */
    Relating relating(Link link) {
        Relating outward = new Relating(link.relation(), true);
        return new Relating(link.relation(), link.from().equals(form.id()) || outward.isMutual());
    }

    private RecordId other(Link link) {
        return link.from().equals(form.id()) ? link.to() : link.from();
    }

    /** What is at the other end of a link. */
    String name(Link link) {
        return session.current(other(link))
                .map(each -> new RecordNames(workspace.dataset(), words()).of(each))
                .orElse(other(link).key());
    }

    /** Shows what is at the other end. */
    void open(Link link) {
        workspace.select(other(link));
    }

    /**
     * What edits the fields of a link; empty when the link is gone.
     *
     * @param lifetime while they are shown
     */
    Optional<RecordForm<Link>> form(Link link, Lifetime lifetime) {
        return RecordForm.of(session, LinkSchema.LINK, link.id(), lifetime, _ -> {});
    }

    void remove(Link link) {
        commit(List.of(Edit.deleting(link)));
    }

    /** Gives a link another relation; what it joins and its note stay. */
    void relate(Link link, Relating other) {
        Link now = other.link(form.id(), other(link), link.note());
        if (!now.id().equals(link.id()) && !workspace.dataset().has(now.id())) {
            commit(List.of(Edit.deleting(link), Edit.adding(now)));
        }
    }

    private void take(Suggestion suggestion) {
        entry.textProperty().set("");
        if (suggestion.meant() instanceof Known(RecordId other)) {
            LocalizedText note = LocalizedText.of(words().language().code(), "");
            Link link = chosen.get().link(form.id(), other, note);
            if (!workspace.dataset().has(link.id())) {
                commit(List.of(Edit.adding(link)));
            }
        }
    }

    private void commit(List<Edit> edits) {
        // What hinders it is told as a fault.
        session.commit(EditSession.newGroup(), edits, () -> {}, _ -> false);
    }
}
