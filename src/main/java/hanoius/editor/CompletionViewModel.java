package hanoius.editor;

import hanoius.form.Suggestion;
import hanoius.form.Suggestions;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.task.TaskRunner;
import hanoius.text.Words;
import hanoius.workspace.BackgroundTask;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a text that is typed into a field may mean, as a list from which one is chosen. */
final class CompletionViewModel {

    /** So many are there to choose from without typing. */
    private static final int ALL = 200;

    /**
     * Makes what can be suggested; a value, for it is carried out where it keeps nobody waiting.
     */
    interface Making {
        Suggestions in(Dataset dataset, Words words);
    }

    /** Finds records that are too many to be suggested from. */
    interface Finding {

        /** Nothing is found besides. */
        Finding NOTHING = (_, then) -> then.accept(List.of());

        /**
         * Looks for a text.
         *
         * @param then told what may be meant, which may be after a while
         */
        void find(String text, Consumer<List<RecordId>> then);
    }

    /** What suggestions are made of. */
    private record Basis(Making making, Dataset dataset, Words words) {

        /**
         * @param before what was made last, of which every name is kept that is still the same
         */
        private Made made(@Nullable Made before) {
            Suggestions now = making.in(dataset, words);
            return new Made(
                    this,
                    before != null && isAlike(before.basis)
                            ? now.sharing(before.suggestions)
                            : now);
        }

        private boolean isAlike(Basis before) {
            return before.making.equals(making) && before.words.language() == words.language();
        }
    }

    /** What could be suggested when it was last asked for. */
    private record Made(Basis basis, Suggestions suggestions) {}

    private final Workspace workspace;
    private final Supplier<Making> making;
    private final Finding finding;
    private final Supplier<Set<RecordId>> without;
    private final Consumer<Suggestion> taking;
    private final BackgroundTask preparing;
    private final BackgroundTask looking;
    private final ReadOnlyObjectWrapper<List<Suggestion>> shown =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper cursor = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private @Nullable Made made;
    private @Nullable Basis awaited;
    private String typed = "";
    private String asked = "";
    private boolean isChosen;
    private boolean isPending;
    private boolean isEntered;

    /**
     * @param making makes what can be suggested; the same as long as that is the same
     * @param without what is not suggested, because it is there already
     * @param taking takes what was chosen
     */
    CompletionViewModel(
            Workspace workspace,
            Supplier<Making> making,
            Supplier<Set<RecordId>> without,
            Consumer<Suggestion> taking) {
        this(workspace, making, Finding.NOTHING, without, taking);
    }

    /**
     * @param finding finds what is suggested besides
     */
    CompletionViewModel(
            Workspace workspace,
            Supplier<Making> making,
            Finding finding,
            Supplier<Set<RecordId>> without,
            Consumer<Suggestion> taking) {
        this.finding = finding;
        this.workspace = workspace;
        this.making = making;
        this.without = without;
        this.taking = taking;
        preparing = workspace.background();
        looking = workspace.background();
    }

    /** The lines of the list. */
    ReadOnlyObjectProperty<List<Suggestion>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Which line is marked; −1 for none. */
    ReadOnlyIntegerProperty cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /** Whether there is a list to look at. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Suggests what a text may mean; nothing for a blank one. */
    void typed(String now) {
        typed = now;
        isEntered = false;
        if (now.isBlank()) {
            close();
        } else {
            look(now);
        }
    }

    /**
     * What is looked through is made once for all letters: a letter that comes meanwhile is looked
     * for in it too, and drops the search for those before.
     */
    private void look(String text) {
        isPending = true;
        asked = text;
        looking.cancel();
        Basis now = new Basis(making.get(), workspace.dataset(), workspace.words());
        Made last = made;
        if (last != null && last.basis.equals(now)) {
            look(last);
        } else if (!now.equals(awaited)) {
            awaited = now;
            preparing.run(now.dataset, _ -> now.made(last), this::made);
        }
    }

    private void made(Made now) {
        made = now;
        awaited = null;
        if (isPending) {
            look(now);
        }
    }

    private void look(Made in) {
        String text = asked;
        finding.find(
                text,
                besides -> {
                    // Another letter may have come meanwhile, or nobody looks any more.
                    if (isPending && text.equals(asked)) {
                        look(in, besides);
                    }
                });
    }

    private void look(Made in, List<RecordId> besides) {
        String text = asked;
        Set<RecordId> left = without.get();
        looking.run(
                in.basis.dataset,
                progress -> lines(in, besides, text, left, progress),
                this::found);
    }

    private static List<Suggestion> lines(
            Made in,
            List<RecordId> besides,
            String asked,
            Set<RecordId> left,
            TaskRunner.Progress progress) {
        List<Suggestion> lines = lines(in.suggestions, asked, left, progress);
        if (besides.isEmpty()) {
            return lines;
        }
        Suggestions found = Suggestions.records(in.basis.dataset, besides, in.basis.words);
        return Stream.concat(lines.stream(), lines(found, asked, left, progress).stream()).toList();
    }

    private static List<Suggestion> lines(
            Suggestions all, String asked, Set<RecordId> left, TaskRunner.Progress progress) {
        return asked.isBlank() ? all.all(left, ALL) : all.of(asked, left, progress::cancelled);
    }

    private void found(List<Suggestion> lines) {
        isPending = false;
        isChosen = false;
        shown.set(lines);
        cursor.set(lines.isEmpty() ? -1 : 0);
        open.set(!lines.isEmpty());
        if (isEntered) {
            enter();
        }
    }

    /** Goes so many lines on, or back, and round the ends; opens the list where it is closed. */
    void move(int step) {
        if (!open.get()) {
            look(typed);
        } else {
            int lines = shown.get().size();
            cursor.set(Math.floorMod(cursor.get() + step, lines));
            isChosen = true;
        }
    }

    /**
     * Takes the line that is marked.
     *
     * @return whether one is, or will be when what was typed is looked up
     */
    boolean enter() {
        if (isPending) {
            isEntered = true;
            return true;
        }
        return open.get() && cursor.get() >= 0 && choose(cursor.get());
    }

    /** Takes the line that is marked if somebody marked it. */
    boolean takeChosen() {
        return isChosen && enter();
    }

    /** Takes one of the lines. */
    boolean choose(int line) {
        Suggestion chosen = shown.get().get(line);
        close();
        typed = "";
        taking.accept(chosen);
        return true;
    }

    /** Shows nothing until something else is typed. */
    void close() {
        looking.cancel();
        isPending = false;
        isEntered = false;
        isChosen = false;
        open.set(false);
        cursor.set(-1);
    }
}
