package hanoius.shell;

import hanoius.model.Completion;
import hanoius.model.Query;
import hanoius.model.RecordId;
import hanoius.model.Vocabulary;
import hanoius.shell.SearchLines.Line;
import hanoius.store.Hits;
import hanoius.store.Search;
import hanoius.task.Latest;
import hanoius.task.TaskRunner;
import hanoius.text.Words;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What search finds while one types, what the query may go on with, and the way there. */
public final class SearchViewModel {

    /** So many of each kind are listed. */
    private static final int PER_KIND = 4;

    /** What is shown under the search field. */
    record Shown(List<Completion> completions, List<String> problems, List<SearchLines> groups) {

        static final Shown NOTHING = new Shown(List.of(), List.of(), List.of());

        List<Line> lines() {
            return groups.stream().flatMap(each -> each.lines().stream()).toList();
        }

        int choices() {
            return completions.size() + lines().size();
        }
    }

    private final Workspace workspace;
    private final MainViewModel main;
    private final TaskRunner runner;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyIntegerWrapper cursor = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private @Nullable Search search;
    private Vocabulary vocabulary = Vocabulary.EMPTY;
    private Query query = Query.NONE;
    private Hits hits = Hits.NONE;
    private @Nullable Throwable failed;
    private int caret;
    private Runnable onGone = () -> {};
    private boolean pending;
    private boolean entered;

    /**
     * @param main has the text that is searched for, and leads to the sections
     * @param runner carries the search out
     */
    public SearchViewModel(Workspace workspace, MainViewModel main, TaskRunner runner) {
        this.workspace = workspace;
        this.main = main;
        this.runner = runner;
        latest = new Latest(runner);
        main.searchProperty().subscribe(this::ask);
        main.sectionProperty().subscribe(_ -> close());
        workspace.wordsProperty().subscribe(this::show);
    }

    /** Searches in another document from now on. */
    public void use(Search opened) {
        search = opened;
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
                        found(Hits.NONE, failure);
                    }
                });
        ask(main.searchProperty().get());
    }

    private void ask(String text) {
        query = Query.parse(text);
        caret = text.length();
        cursor.set(-1);
        open.set(!text.isBlank());
        Search own = search;
        Query asked = query;
        if (own == null || asked.isEmpty()) {
            latest.forget();
            found(Hits.NONE, null);
            return;
        }
        pending = true;
        entered = false;
        show();
        latest.submit(
                _ -> own.hits(asked, PER_KIND),
                new TaskRunner.Answer<Hits>() {
                    @Override
                    public void result(Hits result) {
                        found(result, null);
                    }

                    @Override
                    public void failure(Throwable failure) {
                        found(Hits.NONE, failure);
                    }
                });
    }

    private void found(Hits result, @Nullable Throwable failure) {
        hits = result;
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
                .ifPresentOrElse(each -> go(each.id()), this::close);
    }

    private void show() {
        Words words = workspace.words();
        shown.set(
                new Shown(
                        Query.completions(main.searchProperty().get(), caret, vocabulary),
                        failed == null
                                ? query.problems().stream()
                                        .map(
                                                each ->
                                                        words.get(
                                                                each.key(),
                                                                each.arguments().toArray()))
                                        .toList()
                                : List.of(words.get("search.failed", reason(failed))),
                        SearchLines.of(hits, query, words)));
        cursor.set(Math.min(cursor.get(), shown.get().choices() - 1));
    }

    private static String reason(Throwable failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Which of the completions and, behind them, of the lines is chosen; −1 for none. */
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
        int choices = shown.get().choices();
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
     * first record is gone to.
     *
     * @return the completion, if it was one
     */
    Optional<Completion> enter() {
        Shown now = shown.get();
        if (cursor.get() >= 0) {
            return choose(cursor.get());
        }
        if (!now.completions().isEmpty() && now.completions().getFirst().isValue()) {
            return complete();
        }
        if (pending) {
            // What is listed answers what was typed before; the answer to this is on its way.
            entered = true;
        } else {
            goToFirst();
        }
        return Optional.empty();
    }

    /** Does one of the choices, as {@link #enter()} would. */
    Optional<Completion> choose(int choice) {
        Shown now = shown.get();
        if (choice < now.completions().size()) {
            return Optional.of(accept(now.completions().get(choice)));
        }
        go(now.lines().get(choice - now.completions().size()).id());
        return Optional.empty();
    }

    private Completion accept(Completion completion) {
        main.searchProperty().set(completion.text());
        caretAt(completion.caret());
        return completion;
    }

    private void go(RecordId id) {
        close();
        main.sectionProperty()
                .set(
                        switch (id.kind()) {
                            case MILESTONE -> Section.TIMELINE;
                            case AGREEMENT -> Section.AGREEMENTS;
                            case INDICATOR, OBSERVATION -> Section.CHARTS;
                            case SOURCE -> Section.SOURCES;
                        });
        workspace.select(id);
        main.evidenceOpenProperty().set(true);
        onGone.run();
    }

    /** What is done once a record was gone to. */
    void setOnGone(Runnable action) {
        onGone = action;
    }

    /** Shows nothing more until something else is typed. */
    void close() {
        entered = false;
        open.set(false);
        cursor.set(-1);
    }
}
