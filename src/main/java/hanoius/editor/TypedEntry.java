package hanoius.editor;

import hanoius.archive.Conflict;
import hanoius.edtf.Refusal;
import hanoius.form.Draft;
import hanoius.form.Place;
import hanoius.form.Reading;
import hanoius.limit.LimitException;
import hanoius.limit.LimitProblem;
import hanoius.limit.Limits;
import hanoius.task.Lifetime;
import hanoius.workspace.EditSession;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One text that is typed into a form: it is a draft while it is not what the record has, and a
 * change when it is left, confirmed, or rests, if it means something by then.
 *
 * @param <T> what the text means
 */
public final class TypedEntry<T> {

    /** A text that rests for so many milliseconds is saved. */
    static final long REST = 2000;

    /** A text that rests for so many milliseconds is told what is wrong with it. */
    static final long PAUSE = 400;

    /** That a change could not be made for a reason that is told elsewhere. */
    static final Refusal FAILED = Refusal.of("editor.not_saved");

    /** How the text stands to what the record has. */
    public enum Condition {
        /** The record has it. */
        KEPT,
        /** It is not saved yet. */
        TYPED,
        /** It is being saved. */
        SAVING,
        /** It cannot be saved as it is. */
        WRONG
    }

    /**
     * Makes a value a change of the record.
     *
     * @param <T> the value
     */
    @FunctionalInterface
    public interface Saving<T> {

        /**
         * Makes the change.
         *
         * @param value null for none
         * @param typed the text as it was typed
         * @param group what all changes of one stay in the field share
         */
        void save(@Nullable T value, String typed, String group, Outcome outcome);
    }

    /** Told what became of a change. */
    public interface Outcome {

        /** It can no longer be lost. */
        void saved();

        /** It was not made. */
        void refused(Throwable why);

        /** For a change of which nobody needs to be told. */
        Outcome UNHEARD =
                new Outcome() {
                    @Override
                    public void saved() {}

                    @Override
                    public void refused(Throwable why) {}
                };
    }

    private final EditSession session;
    private final Supplier<Place> place;
    private final ObservableValue<String> kept;
    private final Function<String, Reading<T>> reader;
    private final Saving<T> saving;
    private final boolean optional;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Reading<T>> reading =
            new ReadOnlyObjectWrapper<>(Reading.empty());
    private final ReadOnlyObjectWrapper<Condition> condition =
            new ReadOnlyObjectWrapper<>(Condition.KEPT);
    private final ReadOnlyObjectWrapper<@Nullable Refusal> error = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> otherwise = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty composing = new SimpleBooleanProperty();
    private Runnable waiting = () -> {};
    private Runnable resting = () -> {};
    private String known;
    private String group = "";
    private String left = "";
    private String byHand = "";
    private int sends;
    private boolean showing;

    /**
     * @param lifetime while it follows what the record has
     * @param place where it is typed; may change when the record comes to exist
     * @param kept what the record has there, as a text
     * @param optional whether the field may be empty
     */
    public TypedEntry(
            EditSession session,
            Lifetime lifetime,
            Supplier<Place> place,
            ObservableValue<String> kept,
            Function<String, Reading<T>> reader,
            boolean optional,
            Saving<T> saving) {
        this.session = session;
        this.place = place;
        this.kept = kept;
        this.reader = reader;
        this.optional = optional;
        this.saving = saving;
        known = kept.getValue();
        text.set(known);
        reading.set(reader.apply(known));
        session.typed(place.get()).ifPresent(this::offer);
        text.subscribe((_, now) -> typed(now));
        lifetime.subscribe(kept, (_, now) -> changed(now));
        composing.subscribe(this::composed);
    }

    /** Shows again what was typed before and not saved. */
    private void offer(Draft.Text draft) {
        if (draft.typed().equals(known)) {
            // It was saved after all, just before the program ended.
            session.untype(place.get());
            return;
        }
        text.set(draft.typed());
        reading.set(reader.apply(draft.typed()));
        condition.set(Condition.TYPED);
        if (!draft.kept().equals(known)) {
            otherwise.set(known);
        }
        tellError();
    }

    public EditSession session() {
        return session;
    }

    public Place place() {
        return place.get();
    }

    /** The text in the field, words that are still being composed not included. */
    public StringProperty textProperty() {
        return text;
    }

    /** What the text means. */
    public ReadOnlyObjectProperty<Reading<T>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Condition> conditionProperty() {
        return condition.getReadOnlyProperty();
    }

    /** Why the text cannot be saved, once that is told; null while it can, or is not told. */
    public ReadOnlyObjectProperty<@Nullable Refusal> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** What the record has by now, when that changed while something else stood here; else null. */
    public ReadOnlyObjectProperty<@Nullable String> otherwiseProperty() {
        return otherwise.getReadOnlyProperty();
    }

    /** What the record has, as a text. */
    public ObservableValue<String> keptProperty() {
        return kept;
    }

    /** Whether a word is being composed in the field; nothing is checked or saved meanwhile. */
    public BooleanProperty composingProperty() {
        return composing;
    }

    /** Whether something stands here that the record has not. */
    public boolean isWaiting() {
        return condition.get() == Condition.TYPED || condition.get() == Condition.WRONG;
    }

    /** Whether what stands here was typed since the form is shown, be it saved or not. */
    boolean isTyped() {
        return !byHand.isEmpty() && byHand.equals(text.get());
    }

    private void typed(String now) {
        if (showing) {
            return;
        }
        byHand = now;
        reading.set(reader.apply(now));
        error.set(null);
        if (now.equals(kept.getValue())) {
            settle();
            return;
        }
        condition.set(Condition.TYPED);
        session.type(place.get(), new Draft.Text(now, known));
        rest();
    }

    private void composed() {
        if (condition.get() == Condition.TYPED) {
            rest();
        }
    }

    /** Waits until nothing is typed for a while. */
    private void rest() {
        waiting.run();
        resting.run();
        waiting = session.delay().after(PAUSE, this::tellError);
        resting = session.delay().after(REST, this::rested);
    }

    private void rested() {
        if (!composing.get()) {
            save();
        }
    }

    private void tellError() {
        if (isWaiting() && !composing.get()) {
            refusal().ifPresent(error::set);
        }
    }

    private Optional<Refusal> refusal() {
        return switch (reading.get()) {
            case Reading.Misread<T> misread -> Optional.of(misread.why());
            case Reading.Empty<T> _ ->
                    optional ? Optional.empty() : Optional.of(Refusal.of("editor.needed"));
            case Reading.Understood<T>(T value, List<T> _) -> excess(value);
        };
    }

    /** Said before it is left, while what was pasted can still be cut. */
    private static Optional<Refusal> excess(Object value) {
        return value instanceof String text && text.length() > Limits.TEXT
                ? Optional.of(new LimitException(LimitProblem.TEXT, Limits.TEXT))
                : Optional.empty();
    }

    /** The record has what stands here. */
    private void settle() {
        stopWaiting();
        condition.set(Condition.KEPT);
        error.set(null);
        otherwise.set(null);
        known = kept.getValue();
        session.untype(place.get());
    }

    private void stopWaiting() {
        waiting.run();
        resting.run();
    }

    /** Saves what stands here if it means something, as when it is confirmed. */
    public void save() {
        if (!isWaiting()) {
            return;
        }
        stopWaiting();
        Optional<Refusal> wrong = refusal();
        if (wrong.isPresent()) {
            error.set(wrong.get());
            condition.set(Condition.WRONG);
            return;
        }
        T value = reading.get() instanceof Reading.Understood<T>(T meant, List<T> _) ? meant : null;
        send(value, false);
    }

    /** Reads the text anew, as what it means may hang on what the record has. */
    void reread() {
        reading.set(reader.apply(text.get()));
    }

    /** Takes another of the values that the text may mean. */
    public void use(T other) {
        stopWaiting();
        // The field may have been left on the way to what offers it.
        group = group.isEmpty() ? left : group;
        send(other, true);
    }

    /**
     * @param used whether the value is not what the text is taken for
     */
    private void send(@Nullable T value, boolean used) {
        if (group.isEmpty()) {
            group = EditSession.newGroup();
        }
        String sent = text.get();
        int number = ++sends;
        condition.set(Condition.SAVING);
        error.set(null);
        otherwise.set(null);
        saving.save(
                value,
                sent,
                group,
                new Outcome() {
                    @Override
                    public void saved() {
                        // Whatever is typed since then waits, or was sent after it.
                        if (condition.get() == Condition.SAVING && number == sends) {
                            settle();
                            if (used || !text.get().equals(sent)) {
                                // Left, or taken for something else, it stands as the record has
                                // it, which may have changed again since it was left.
                                show(kept.getValue());
                            }
                        }
                    }

                    @Override
                    public void refused(Throwable why) {
                        // What was sent after it rests on it, and tells the same.
                        if (number == sends) {
                            refuse(why, sent);
                            session.giveUp(place.get(), why, () -> tryAgain(value, sent, used));
                        }
                    }
                });
    }

    private void refuse(Throwable why, String sent) {
        if (!isWaiting()) {
            // The field may show it by now as the record would have said it.
            show(sent);
        }
        condition.set(Condition.WRONG);
        if (why instanceof Conflict) {
            otherwise.set(kept.getValue());
        } else {
            error.set(why instanceof Refusal told ? told : FAILED);
        }
        session.type(place.get(), new Draft.Text(text.get(), known));
    }

    /**
     * Saves what was refused, be the form still shown or not, unless something else stands there by
     * now.
     */
    private void tryAgain(@Nullable T value, String sent, boolean used) {
        boolean isMeant =
                session.typed(place.get()).filter(now -> now.typed().equals(sent)).isPresent();
        if (isMeant && text.get().equals(sent) && isWaiting()) {
            stopWaiting();
            send(value, used);
        }
    }

    /** The field is left: what stands here is saved, or kept as a draft with what is wrong. */
    public void leave() {
        if (composing.get()) {
            // The field is left once more when the word has become text, with its focus.
            return;
        }
        save();
        left = group.isEmpty() ? left : group;
        group = "";
        if (condition.get() == Condition.KEPT || condition.get() == Condition.SAVING) {
            show(kept.getValue());
        }
    }

    /** Shows again what the record has. */
    public void putBack() {
        show(kept.getValue());
        settle();
    }

    /** Keeps what stands here although the record has something else by now. */
    public void keepMine() {
        known = kept.getValue();
        otherwise.set(null);
        save();
    }

    private void changed(String now) {
        switch (condition.get()) {
            case KEPT -> {
                known = now;
                show(now);
            }
            // What is being saved is understood already, however the record words it.
            case SAVING -> {}
            case TYPED, WRONG -> {
                if (now.equals(text.get())) {
                    settle();
                } else if (!now.equals(known)) {
                    otherwise.set(now);
                }
            }
        }
    }

    private void show(String now) {
        showing = true;
        text.set(now);
        showing = false;
        reading.set(reader.apply(now));
    }
}
