package hanoius.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

class SharedPropertyTest {

    private final SharedProperty<String> word = new SharedProperty<>("one");

    @Test
    void whatIsMadeOfItFollowsIt() {
        StringProperty text = bound(now -> now + "!");
        assertEquals("one!", text.get());
        word.set("two");
        System.gc();
        assertEquals("two!", text.get());
        word.set("three");
        assertEquals("three!", text.get());
    }

    @Test
    void whatIsMadeOfItGoesWithWhatIsBoundToIt() throws InterruptedException {
        var mapper = new Exclaiming();
        var gone = new WeakReference<>(mapper);
        StringProperty text = bound(mapper);
        mapper = null;
        assertFalse(isCollected(gone), text.get());
        text = null;
        assertTrue(isCollected(gone), "The property still holds what was made of it.");
    }

    @Test
    void aSubscriptionThroughALifetimeKeepsWhatIsMadeOfIt() {
        var lifetime = new Lifetime();
        List<String> told = new ArrayList<>();
        lifetime.subscribe(word.map(now -> now + "!"), now -> told.add(now));
        lifetime.subscribe(word.map(now -> now + "?"), (_, now) -> told.add(now));
        System.gc();
        word.set("two");
        lifetime.end();
        word.set("three");
        assertEquals(List.of("one!", "two!", "two?"), told);
    }

    @Test
    void whatIsMadeOfWhatIsMadeOfItFollowsTooAndGoes() throws InterruptedException {
        ObservableValue<Integer> length = word.map(String::length);
        var mapper = new Exclaiming();
        var gone = new WeakReference<>(mapper);
        StringProperty text = new SimpleStringProperty();
        text.bind(length.map(Object::toString).map(mapper));
        mapper = null;
        System.gc();
        word.set("three");
        assertEquals("5!", text.get());
        text = null;
        assertTrue(isCollected(gone), "The property still holds what was made of it.");
    }

    private StringProperty bound(UnaryOperator<String> mapper) {
        StringProperty text = new SimpleStringProperty();
        text.bind(word.map(mapper));
        return text;
    }

    private static boolean isCollected(WeakReference<?> reference) throws InterruptedException {
        for (int i = 0; i < 5 && reference.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        return reference.get() == null;
    }

    /** Not a lambda, which is one for all. */
    private static final class Exclaiming implements UnaryOperator<String> {

        @Override
        public String apply(String of) {
            return of + "!";
        }
    }
}
