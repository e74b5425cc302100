package hanoius.task;

import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectPropertyBase;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Function;

/**
 * A value that outlives most of what follows it, such as the words of a window. What {@link #map}
 * makes of it is kept by whatever is bound to that, and by a {@link Lifetime} through which
 * somebody subscribed to it, but not by the property: a label that is gone takes its text with it.
 * What JavaFX maps is kept by its source as soon as somebody looks at it, until the source changes.
 *
 * @param <T> of the value
 */
public final class SharedProperty<T> extends ReadOnlyObjectPropertyBase<T> {

    private T value;

    public SharedProperty(T value) {
        this.value = value;
    }

    @Override
    public T get() {
        return value;
    }

    public void set(T now) {
        if (!Objects.equals(value, now)) {
            value = now;
            fireValueChangedEvent();
        }
    }

    @Override
    public <U> ObservableValue<U> map(Function<? super T, ? extends U> mapper) {
        return new Mapped<>(this, mapper);
    }

    @Override
    public @Nullable Object getBean() {
        return null;
    }

    @Override
    public String getName() {
        return "";
    }

    /** A binding of the older kind, which its source refers to weakly; so is what is made of it. */
    private static final class Mapped<T, U> extends ObjectBinding<U> {

        private final ObservableValue<T> source;
        private final Function<? super T, ? extends U> mapper;

        Mapped(ObservableValue<T> source, Function<? super T, ? extends U> mapper) {
            this.source = source;
            this.mapper = mapper;
            bind(source);
        }

        @Override
        protected U computeValue() {
            return mapper.apply(source.getValue());
        }

        @Override
        public <V> ObservableValue<V> map(Function<? super U, ? extends V> next) {
            return new Mapped<>(this, next);
        }

        @Override
        public void dispose() {
            unbind(source);
        }
    }
}
