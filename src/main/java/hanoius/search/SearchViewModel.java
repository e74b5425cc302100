package hanoius.search;

import hanoius.archive.RecordSearch;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.RecordId;
import hanoius.query.Completion;
import hanoius.query.Query;
import hanoius.query.Vocabulary;
import hanoius.search.SearchLines.Line;
import hanoius.task.LatestOnly;
import hanoius.task.Lifetime;
import hanoius.task.TaskRunner;
import hanoius.text.Why;
import hanoius.text.Words;
import hanoius.workspace.FilterWords;
import hanoius.workspace.Section;
import hanoius.workspace.Workspace;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What search finds while one types, what the query may go on with, and the way there. */
public final class SearchViewModel {

    /** So many of each kind are listed. */
    private static final int PER_KIND = 4;

    /** So many when all are asked for; more than that nobody reads in a list. */
    private static final int MOST_PER_KIND = 200;

    /** Tells of a failure of a search, and takes what it found. */
    private final class Answer implements TaskRunner.Answer<SearchResults> {

        @Override
        public void result(SearchResults result) {
            found(result, null);
        }

        @Override
        public void failure(Throwable failure) {
            found(SearchResults.NONE, failure);
        }
    }

    private final Workspace workspace;
    private final StringProperty text;
    private final ObjectProperty<Section> section;
    private final BooleanProperty evidenceOpen;
    private final TaskRunner runner;
    private final LatestOnly latest;
    private final ReadOnlyObjectWrapper<SearchOffer> shown =
            new ReadOnlyObjectWrapper<>(SearchOffer.NOTHING);
    private final ReadOnlyIntegerWrapper cursor = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final Set<RecordId.Kind> whole = EnumSet.noneOf(RecordId.Kind.class);
    private @Nullable RecordSearch search;
    private Vocabulary vocabulary = Vocabulary.EMPTY;
    private Query query = Query.NONE;
    private SearchResults results = SearchResults.NONE;
    private @Nullable Throwable failed;
    private int caret;
    private Runnable onGone = () -> {};
    private Consumer<RecordId> onIndicator = _ -> {};
    private boolean pending;
    private boolean entered;
    private boolean isOld;

    /**
     * @param text what is searched for
     * @param section follows the kind of record that is opened
     * @param evidenceOpen is set when a record is opened
     * @param runner carries the search out
     */
    public SearchViewModel(
            Workspace workspace,
            StringProperty text,
            ObjectProperty<Section> section,
            BooleanProperty evidenceOpen,
            TaskRunner runner) {
        this.workspace = workspace;
        this.text = text;
        this.section = section;
        this.evidenceOpen = evidenceOpen;
        this.runner = runner;
        latest = new LatestOnly(runner);
        Lifetime lifetime = workspace.lifetime();
        lifetime.subscribe(text, this::typed);
        lifetime.subscribe(section, _ -> close());
        lifetime.subscribe(workspace.wordsProperty(), this::show);
        lifetime.subscribe(
                workspace.datasetProperty(),
                (before, now) -> workspace.change(before, now).ifPresent(_ -> edited()));
    }

    /** Searches in another document from now on. */
    public void use(RecordSearch opened) {
        search = opened;
        read(opened);
        typed(text.get());
    }

    /** What was found is looked for again, and stands until that is there. */
    private void edited() {
        isOld = true;
        if (!text.get().isBlank()) {
            query = Query.parse(text.get(), workspace.dataset().terms());
            readAnew();
            ask();
        }
    }

    /** Words that the document has, after they may have changed. */
    private void readAnew() {
        RecordSearch own = search;
        if (isOld && own != null) {
            read(own);
        }
    }

    private void read(RecordSearch opened) {
        isOld = false;
        runner.submit(
                _ -> opened.vocabulary(),
                new TaskRunner.Answer<Vocabulary>() {
                    @Override
                    public void result(Vocabulary result) {
                        vocabulary = result;
                        show();
                    }

                    @Override
                    public void failure(Throwable failure) {
                        found(SearchResults.NONE, failure);
                    }
                });
    }

    private void typed(String text) {
        query = Query.parse(text, workspace.dataset().terms());
        caret = text.length();
        cursor.set(-1);
        whole.clear();
        open.set(!text.isBlank());
        entered = false;
        readAnew();
        ask();
    }

    private void ask() {
        RecordSearch own = search;
        Query asked = query;
        if (asked.isEmpty()) {
            latest.cancel();
            found(SearchResults.NONE, null);
            return;
        }
        pending = true;
        show();
        if (own == null) {
            // It is asked again of the document that is opened.
            return;
        }
        Dataset dataset = workspace.dataset();
        int limit = whole.isEmpty() ? PER_KIND : MOST_PER_KIND;
        latest.submit(_ -> SearchResults.of(own, asked, dataset, limit), new Answer());
    }

    private void found(SearchResults result, @Nullable Throwable failure) {
        results = result;
        failed = failure;
        pending = false;
        show();
        if (entered) {
            entered = false;
            goToFirst();
        }
    }

    private void goToFirst() {
        shown.get().lines().stream()
                .findFirst()
                .ifPresentOrElse(each -> go(each.id()), this::searchForMeant);
    }

    /** There is nothing to go to: what was meant is searched for, if that can be told. */
    private void searchForMeant() {
        shown.get().meant().ifPresentOrElse(each -> text.set(each.text()), this::close);
    }

    private void show() {
        Words words = workspace.words();
        List<SearchLines> groups =
                results.groups().stream()
                        .map(
                                each ->
                                        SearchLines.of(
                                                each,
                                                results.query(),
                                                workspace.dataset(),
                                                words,
                                                whole.contains(each.kind())
                                                        ? MOST_PER_KIND
                                                        : PER_KIND,
                                                MOST_PER_KIND))
                        .toList();
        Throwable failure = failed;
        Optional<Object> chosen =
                cursor.get() < 0
                        ? Optional.empty()
                        : Optional.of(shown.get().choices().get(cursor.get()).key());
        shown.set(
                new SearchOffer(
                        Query.completions(text.get(), caret, vocabulary, words),
                        failure == null
                                ? query.problems().stream()
                                        .map(each -> FilterWords.of(each, words))
                                        .toList()
                                : List.of(words.get("search.failed", new Why(failure).in(words))),
                        groups,
                        meant(words),
                        isFilter() && (pending || !groups.isEmpty())
                                ? words.get("search.filter_by", query.text().strip())
                                : "",
                        !pending));
        List<SearchChoice> choices = shown.get().choices();
        int kept = chosen.map(choices.stream().map(SearchChoice::key).toList()::indexOf).orElse(-1);
        cursor.set(kept >= 0 ? kept : Math.min(cursor.get(), choices.size() - 1));
    }

    private Optional<SearchChoice.SearchFor> meant(Words words) {
        return Optional.of(results.meant())
                .filter(text -> !pending && !text.isEmpty())
                .map(text -> new SearchChoice.SearchFor(text, words.get("search.meant", text)));
    }

    /** Whether what was typed can be filtered by as it stands. */
    private boolean isFilter() {
        return !query.isEmpty() && query.problems().isEmpty();
    }

    ReadOnlyObjectProperty<SearchOffer> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Which of the choices is marked; −1 for none. */
    ReadOnlyIntegerProperty cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /** Whether there is something to look at. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Tells where in the text the caret stands. */
    void caretAt(int position) {
        if (position != caret) {
            caret = position;
            show();
        }
    }

    /** Goes so many choices on, or back, and round the ends. */
    void move(int step) {
        int choices = shown.get().choices().size();
        if (choices > 0) {
            open.set(true);
            // One place more than there are choices: back in the text.
            cursor.set(Math.floorMod(cursor.get() + 1 + step, choices + 1) - 1);
        }
    }

    /**
     * Takes the completion that is chosen, or else the first.
     *
     * @return what was taken; empty when there is none
     */
    Optional<Completion> complete() {
        List<Completion> all = shown.get().completions();
        if (all.isEmpty() || cursor.get() >= all.size()) {
            return Optional.empty();
        }
        return Optional.of(accept(all.get(Math.max(0, cursor.get()))));
    }

    /**
     * Does what is chosen. Without a choice, a value that was begun is completed, and else the
     * first record is gone to; a query of conditions alone asks for what fits them, and filters.
     *
     * @return the completion, if it was one
     */
    Optional<Completion> enter() {
        SearchOffer now = shown.get();
        if (cursor.get() >= 0) {
            return choose(cursor.get());
        }
        if (!now.completions().isEmpty() && now.completions().getFirst().isValue()) {
            return complete();
        }
        if (query.isOfConditions() && isFilter()) {
            filter();
        } else if (pending) {
            // What is listed answers what was typed before; the answer to this is on its way.
            entered = true;
        } else {
            goToFirst();
        }
        return Optional.empty();
    }

    /** Does one of the choices, as {@link #enter()} would. */
    Optional<Completion> choose(int choice) {
        switch (shown.get().choices().get(choice)) {
            case SearchChoice.Complete(Completion completion) -> {
                return Optional.of(accept(completion));
            }
            case SearchChoice.SearchFor(String meant, _) -> text.set(meant);
            case SearchChoice.Open(Line line) -> go(line.id());
            case SearchChoice.ShowAll(RecordId.Kind kind, _) -> {
                whole.add(kind);
                entered = false;
                ask();
            }
            case SearchChoice.FilterBy _ -> filter();
        }
        return Optional.empty();
    }

    private Completion accept(Completion completion) {
        text.set(completion.text());
        caretAt(completion.caret());
        return completion;
    }

    private void go(RecordId id) {
        close();
        section.set(Section.of(id.kind()));
        indicator(id).ifPresent(onIndicator);
        workspace.select(id);
        evidenceOpen.set(true);
        onGone.run();
    }

    /** The indicator that a record is, or is a figure of. */
    private Optional<RecordId> indicator(RecordId id) {
        Dataset dataset = workspace.dataset();
        // A milestone may have to be read, and is none.
        return id.kind() == RecordId.Kind.MILESTONE
                ? Optional.empty()
                : dataset.find(id).flatMap(dataset::indicatorOf).map(Indicator::id);
    }

    /** Shows only what the query finds, in every view. */
    void filter() {
        if (isFilter()) {
            workspace.filters().search(query.text());
            text.set("");
            close();
            onGone.run();
        }
    }

    /** What is done once a record was gone to. */
    public void setOnGone(Runnable action) {
        onGone = action;
    }

    /** What draws an indicator that was chosen, or of which a figure was. */
    public void setOnIndicator(Consumer<RecordId> action) {
        onIndicator = action;
    }

    /** Shows again what was found, if there is anything. */
    void reopen() {
        open.set(!text.get().isBlank());
    }

    /** Shows nothing more until something else is typed. */
    void close() {
        entered = false;
        open.set(false);
        cursor.set(-1);
    }
}
