package hanoius.editor;

import hanoius.form.Suggestion;
import hanoius.form.Suggestions;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
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

    /** What could be suggested when it was last asked for, and of what it was made. */
    private record Made(Making making, Dataset dataset, Words words, Suggestions suggestions) {

        private boolean isOf(Making wanted, Dataset now, Words said) {
            return making.equals(wanted) && dataset.equals(now) && words.equals(said);
        }
    }

    /** An answer, and what it was found in. */
    private record Found(Made made, List<Suggestion> lines) {}

    private final Workspace workspace;
    private final Supplier<Making> making;
    private final Supplier<Set<RecordId>> without;
    private final Consumer<Suggestion> taking;
    private final BackgroundTask looking;
    private final ReadOnlyObjectWrapper<List<Suggestion>> shown =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper cursor = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private @Nullable Made made;
    private String typed = "";
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
        this.workspace = workspace;
        this.making = making;
        this.without = without;
        this.taking = taking;
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

    private void look(String asked) {
        Dataset dataset = workspace.dataset();
        Words words = workspace.words();
        Set<RecordId> left = without.get();
        Made last = made;
        Making own = making.get();
        isPending = true;
        if (last != null && last.isOf(own, dataset, words)) {
            looking.run(dataset, _ -> new Found(last, lines(last, asked, left)), this::found);
        } else {
            looking.run(
                    dataset,
                    _ -> {
                        Made now = new Made(own, dataset, words, own.in(dataset, words));
                        return new Found(now, lines(now, asked, left));
                    },
                    this::found);
        }
    }

    private static List<Suggestion> lines(Made made, String asked, Set<RecordId> left) {
        return asked.isBlank() ? made.suggestions.all(left, ALL) : made.suggestions.of(asked, left);
    }

    private void found(Found found) {
        isPending = false;
        isChosen = false;
        made = found.made;
        shown.set(found.lines);
        cursor.set(found.lines.isEmpty() ? -1 : 0);
        open.set(!found.lines.isEmpty());
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
