package hanoius.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class LifetimeTest {

    private final StringProperty word = new SimpleStringProperty("one");
    private final Lifetime lifetime = new Lifetime();
    private final List<String> told = new ArrayList<>();

    @Test
    void aValueIsToldAtOnceAndWheneverItChanges() {
        lifetime.subscribe(word, now -> told.add(now));
        word.set("two");
        assertEquals(List.of("one", "two"), told);
    }

    @Test
    void aChangeIsToldWithWhatItWas() {
        lifetime.subscribe(word, (before, now) -> told.add(before + " → " + now));
        word.set("two");
        assertEquals(List.of("one → two"), told);
    }

    @Test
    void whatMayHaveChangedIsTold() {
        lifetime.subscribe(word, () -> told.add(word.get()));
        word.set("two");
        word.set("three");
        assertEquals(List.of("two", "three"), told);
    }

    @Test
    void nothingIsToldAfterTheEnd() {
        lifetime.subscribe(word, now -> told.add(now));
        lifetime.subscribe(word, (_, now) -> told.add(now));
        lifetime.subscribe(word, () -> told.add(word.get()));
        lifetime.end();
        word.set("two");
        lifetime.subscribe(word, now -> told.add("late " + now));
        lifetime.resume();
        word.set("three");
        assertEquals(List.of("one"), told);
    }

    @Test
    void nothingIsToldDuringAPause() {
        lifetime.subscribe(word, now -> told.add(now));
        lifetime.pause();
        lifetime.subscribe(word, () -> told.add(word.get()));
        word.set("two");
        assertEquals(List.of("one"), told);
    }

    @Test
    void whatChangedDuringAPauseIsToldAfterIt() {
        lifetime.subscribe(word, now -> told.add("value " + now));
        lifetime.subscribe(word, (before, now) -> told.add(before + " → " + now));
        lifetime.subscribe(word, () -> told.add("run " + word.get()));
        told.clear();
        lifetime.pause();
        word.set("two");
        word.set("three");
        lifetime.resume();
        assertEquals(List.of("value three", "one → three", "run three"), told);
        told.clear();
        word.set("four");
        assertEquals(List.of("run four", "value four", "three → four"), told);
    }

    @Test
    void whatIsAsItWasIsNotToldAfterAPause() {
        lifetime.subscribe(word, (before, now) -> told.add(before + " → " + now));
        lifetime.subscribe(word, () -> told.add("run"));
        lifetime.pause();
        word.set("two");
        word.set("one");
        lifetime.resume();
        lifetime.resume();
        assertEquals(List.of(), told);
        word.set("two");
        assertEquals(List.of("run", "one → two"), told);
    }

    @Test
    void nothingIsAValueToo() {
        SimpleObjectProperty<String> none = new SimpleObjectProperty<>();
        lifetime.subscribe(none, now -> told.add(String.valueOf(now)));
        lifetime.pause();
        none.set("some");
        lifetime.resume();
        lifetime.pause();
        none.set(null);
        lifetime.resume();
        assertEquals(List.of("null", "some", "null"), told);
    }
}
