package hanoius.task;

import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Subscriptions and bindings of one party to what may live longer, such as a dialog's to the words
 * of the window: they pause, go on and end together. Used on the FX thread.
 */
public final class Lifetime {

    private enum State {
        RUNNING,
        PAUSED,
        ENDED
    }

    private final List<Follower<?>> followers = new ArrayList<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private State state = State.RUNNING;

    /**
     * The same value, to be bound to. During a pause and after the end it stays as it is, and
     * nothing that was made of it, as by {@code map}, is kept by the value itself.
     */
    public <T extends @Nullable Object> ObservableValue<T> of(ObservableValue<T> value) {
        return value.when(running.getReadOnlyProperty());
    }

    /**
     * Tells the value now and whenever it changes.
     *
     * @return ends this subscription before the others
     */
    public <T extends @Nullable Object> Subscription subscribe(
            ObservableValue<T> value, Consumer<? super T> action) {
        if (state == State.ENDED) {
            return Subscription.EMPTY;
        }
        action.accept(value.getValue());
        return subscribe(value, (T _, T now) -> action.accept(now));
    }

    /**
     * Tells each change of the value: what it was, what it is.
     *
     * @return ends this subscription before the others
     */
    public <T extends @Nullable Object> Subscription subscribe(
            ObservableValue<T> value, BiConsumer<? super T, ? super T> action) {
        return follow(new Follower<T>(value::getValue, () -> value.subscribe(action), action));
    }

    /**
     * Tells that the value may be another one now; it is not told again until it was read.
     *
     * @return ends this subscription before the others
     */
    public Subscription subscribe(Observable value, Runnable action) {
        return follow(
                new Follower<>(
                        () ->
                                value instanceof ObservableValue<?> one
                                        ? one.getValue()
                                        : new Object(),
                        () -> value.subscribe(action),
                        (_, _) -> action.run()));
    }

    private Subscription follow(Follower<?> follower) {
        if (state == State.ENDED) {
            return Subscription.EMPTY;
        }
        followers.add(follower);
        if (state == State.RUNNING) {
            follower.start();
        } else {
            follower.remember();
        }
        return () -> {
            followers.remove(follower);
            follower.stop();
        };
    }

    /** Listens to nothing for now. */
    public void pause() {
        if (state == State.RUNNING) {
            state = State.PAUSED;
            running.set(false);
            followers.forEach(Follower::stop);
        }
    }

    /** Listens again, and tells of each value that is another one than before the pause. */
    public void resume() {
        if (state == State.PAUSED) {
            state = State.RUNNING;
            running.set(true);
            for (Follower<?> each : List.copyOf(followers)) {
                // What is told may end it.
                if (state == State.RUNNING && followers.contains(each)) {
                    each.goOn();
                }
            }
        }
    }

    /** Listens to nothing any more, whatever is subscribed to later. */
    public void end() {
        state = State.ENDED;
        running.set(false);
        followers.forEach(Follower::stop);
        followers.clear();
    }

    /**
     * One subscription.
     *
     * @param <T> of the value, or of whatever tells one state of what is observed from another
     */
    private static final class Follower<T extends @Nullable Object> {

        private final Supplier<T> value;
        private final Supplier<Subscription> listening;
        private final BiConsumer<? super T, ? super T> action;
        private Subscription subscription = Subscription.EMPTY;
        private @Nullable T known;

        Follower(
                Supplier<T> value,
                Supplier<Subscription> listening,
                BiConsumer<? super T, ? super T> action) {
            this.value = value;
            this.listening = listening;
            this.action = action;
        }

        void start() {
            known = null;
            subscription = listening.get();
        }

        void stop() {
            subscription.unsubscribe();
            subscription = Subscription.EMPTY;
            remember();
        }

        void remember() {
            known = value.get();
        }

        @SuppressWarnings(
                "NullAway") // What is known is a value, and null only where values may be.
        void goOn() {
            T before = known;
            T now = value.get();
            start();
            if (!Objects.equals(before, now)) {
                action.accept(before, now);
            }
        }
    }
}
