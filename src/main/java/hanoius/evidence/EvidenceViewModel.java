package hanoius.evidence;

import hanoius.archive.Revision;
import hanoius.evidence.Evidence.PutBack;
import hanoius.interchange.CitationForm;
import hanoius.model.Agreement;
import hanoius.model.Edit;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.query.Facet;
import hanoius.text.WebAddress;
import hanoius.text.Words;
import hanoius.workspace.NavigationHistory;
import hanoius.workspace.UnreadSelection;
import hanoius.workspace.Workspace;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The evidence of whatever is selected, the way back, and links that are asked about first. */
public final class EvidenceViewModel {

    private final Workspace workspace;
    private final Consumer<URI> browser;
    private final ReadOnlyObjectWrapper<@Nullable Evidence> evidence =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper asked = new ReadOnlyStringWrapper("");
    private final NavigationHistory history = new NavigationHistory();
    private final ObjectProperty<@Nullable LocalDate> changed = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Revision>> revisions = new SimpleObjectProperty<>(List.of());
    private BiConsumer<RecordId, Consumer<List<Revision>>> revising = (_, _) -> {};
    private BiConsumer<Instant, Edit> puttingBack = (_, _) -> {};
    private BooleanSupplier isWritable = () -> false;

    /**
     * @param browser opens an address outside the program; called only after the user agreed
     */
    public EvidenceViewModel(Workspace workspace, Consumer<URI> browser) {
        this.workspace = workspace;
        this.browser = browser;
        evidence.bind(
                Bindings.createObjectBinding(
                        this::tell,
                        workspace.selectedProperty(),
                        workspace.datasetProperty(),
                        workspace.wordsProperty(),
                        workspace.shownProperty(),
                        workspace.listedProperty(),
                        changed,
                        revisions));
        history.add("record", RecordId.class, this::shown, this::follow);
        workspace.lifetime().subscribe(workspace.selectedProperty(), (before, now) -> moved(now));
        workspace.lifetime().subscribe(workspace.selectedProperty(), (_, now) -> revise(now));
    }

    private void moved(@Nullable Fact now) {
        if (!(now instanceof Source source && source.url().equals(asked.get()))) {
            asked.set("");
        }
        history.step();
    }

    /** Asks what was done to a record, and tells it when that is known and still wanted. */
    private void revise(@Nullable Fact now) {
        if (now == null || revisions.get().stream().anyMatch(each -> !isOf(each, now))) {
            revisions.set(List.of());
        }
        if (now != null) {
            revising.accept(
                    now.id(),
                    found -> {
                        if (now.id().equals(shown())) {
                            revisions.set(found);
                        }
                    });
        }
    }

    private static boolean isOf(Revision revision, Fact fact) {
        return revision.edit().id().equals(fact.id());
    }

    /**
     * Lets the history of a record be told.
     *
     * @param asking asks for it, latest first, and hands it on at once or later
     */
    public void setRevisions(BiConsumer<RecordId, Consumer<List<Revision>>> asking) {
        revising = asking;
    }

    /**
     * Lets a record be made what it was.
     *
     * @param putting makes the change; told since when the record had been so
     * @param writable whether anything can be changed
     */
    public void setPuttingBack(BiConsumer<Instant, Edit> putting, BooleanSupplier writable) {
        puttingBack = putting;
        isWritable = writable;
    }

    /** Makes the record what it was, as a change of its own. */
    void putBack(PutBack offer) {
        puttingBack.accept(offer.asOf(), offer.edit());
    }

    /** Asks anew what was done to the record that is shown. */
    public void revise() {
        revise(workspace.selected());
    }

    private @Nullable RecordId shown() {
        Fact fact = workspace.selected();
        return fact == null ? null : fact.id();
    }

    private @Nullable Evidence tell() {
        Fact fact = workspace.selected();
        if (fact == null) {
            return null;
        }
        var facts = new FactWords(workspace.dataset(), workspace.words());
        Evidence told = tell(facts, fact);
        if (workspace.shown().kept().contains(fact.id())
                || workspace.listed().kept().contains(fact.id())) {
            told = told.noticing(workspace.words().get("filter.kept_why"));
        }
        LocalDate day = changed.get();
        return day == null
                ? told
                : told.with(
                        new HistoryEvidence(workspace.words(), ZoneId.systemDefault())
                                .tell(
                                        day,
                                        revisions(fact),
                                        isWritable.getAsBoolean() ? fact : null));
    }

    /**
     * What is known of what was done to a record: whoever hears first of a selection asks first.
     */
    private List<Revision> revisions(Fact fact) {
        return revisions.get().stream().filter(each -> isOf(each, fact)).toList();
    }

    private static Evidence tell(FactWords facts, Fact fact) {
        return switch (fact) {
            case Milestone milestone -> new EventEvidence(facts).tell(milestone);
            case Agreement agreement -> new EventEvidence(facts).tell(agreement);
            case Observation observation -> new FigureEvidence(facts).tell(observation);
            case Indicator indicator -> new FigureEvidence(facts).tell(indicator);
            case Source source -> new SourceEvidence(facts).tell(source);
            case Party party -> new PartyEvidence(facts).tell(party);
        };
    }

    /** Begins with a document of which nothing was looked at yet. */
    public void begin() {
        asked.set("");
        history.begin();
    }

    /** Tells the day on which the record was changed last. */
    public void recordChanged(LocalDate day) {
        changed.set(day);
    }

    /** What is told of the selected fact; null while nothing is selected. */
    ReadOnlyObjectProperty<@Nullable Evidence> evidenceProperty() {
        return evidence.getReadOnlyProperty();
    }

    /** What is said where nothing is told: how to begin, or why the record cannot be read. */
    ObservableValue<String> nothing() {
        ObservableValue<String> begin = wordsProperty().map(words -> words.get("evidence.empty"));
        return UnreadSelection.told(workspace)
                .orElse("")
                .flatMap(unread -> unread.isEmpty() ? begin : new SimpleStringProperty(unread));
    }

    public ReadOnlyObjectProperty<Words> wordsProperty() {
        return workspace.wordsProperty();
    }

    /** The address that waits for the user's yes; empty when none does. */
    public ReadOnlyStringProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return history.canGoBackProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return history.canGoForwardProperty();
    }

    /** Whether an address may be opened at all: http or https with a host. */
    public static boolean opens(String address) {
        return WebAddress.of(address).isPresent();
    }

    /** Asks whether an address should be opened; one that may not be opened is not asked about. */
    public void ask(String address) {
        asked.set(opens(address) ? address : "");
    }

    /** Shows a source and asks whether its address should be opened. */
    public void askAbout(Source source) {
        follow(source.id());
        ask(source.url());
    }

    /** The whole address that would be opened, as the browser will get it. */
    String wholeAddress() {
        return WebAddress.of(asked.get()).map(URI::toString).orElse("");
    }

    /** Opens the address that was asked about. */
    public void agree() {
        String address = asked.get();
        asked.set("");
        WebAddress.of(address).ifPresent(browser);
    }

    /** Leaves the address that was asked about unopened. */
    public void decline() {
        asked.set("");
    }

    /** Selects another record in every view. */
    public void follow(RecordId id) {
        workspace.select(id);
    }

    /** Filters every view by one source. */
    public void showOnlyFrom(RecordId source) {
        workspace.filters().only(Facet.SOURCE, source.key());
    }

    /** Whether evidence can be copied in a form; those of sources alone need one. */
    static boolean offers(Evidence evidence, CitationForm form) {
        return form == CitationForm.PLAIN || !evidence.sources().isEmpty();
    }

    /** The statement with its sources as plain text, or all of its sources in another form. */
    String citation(Evidence evidence, CitationForm form) {
        return form == CitationForm.PLAIN
                ? evidence.citation()
                : form.write(evidence.sources(), workspace.words());
    }

    /** Shows the evidence before this one. */
    public void back() {
        history.back();
    }

    /** Shows the evidence that was gone back from. */
    public void forward() {
        history.forward();
    }
}
