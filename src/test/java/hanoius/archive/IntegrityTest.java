package hanoius.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hanoius.archive.Integrity.HeldRecords;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What of a document is looked at before it is changed. */
class IntegrityTest {

    private static final Milestone BEFORE =
            Facts.milestone("M1").category("event").sources("S1").title("A visit").build();

    /** A document that has everything but what is missing. */
    private static final class Held implements HeldRecords {

        private final List<RecordId> asked = Collections.synchronizedList(new ArrayList<>());
        private final Set<RecordId> missing;

        Held(RecordId... missing) {
            this.missing = Set.of(missing);
        }

        @Override
        public Optional<Entity> find(RecordId id) {
            throw new AssertionError(id + " is read");
        }

        @Override
        public boolean has(RecordId id) {
            asked.add(id);
            return !missing.contains(id);
        }

        @Override
        public Optional<RecordId> naming(RecordId id, Set<RecordId> except) {
            return Optional.empty();
        }

        @Override
        public Optional<RecordId> reporting(RecordId id, Set<RecordId> except) {
            return Optional.empty();
        }

        @Override
        public OptionalInt contentSize(String sha256) {
            return OptionalInt.empty();
        }

        @Override
        public Optional<RecordId> chart(String name) {
            return Optional.empty();
        }
    }

    private static List<RecordId> asked(Edit edit) {
        Held held = new Held();
        Integrity.check(Integrity.withTerms(List.of(edit), held), held);
        return held.asked;
    }

    @Test
    void asksForNothingThatTheRecordNamedBefore() {
        Milestone renamed =
                Facts.milestone("M1").category("event").sources("S1").title("A talk").build();
        assertEquals(List.of(), asked(Edit.replacing(BEFORE, renamed)));
    }

    @Test
    void asksForWhatTheRecordNamesBesides() {
        Milestone cited = Facts.milestone("M1").category("event").sources("S1", "S2").build();
        assertEquals(List.of(RecordId.source("S2")), asked(Edit.replacing(BEFORE, cited)));
    }

    @Test
    void whatANewRecordNamesIsAllLookedAt() {
        List<RecordId> asked = asked(Edit.adding(BEFORE));
        assertEquals(
                Set.of(RecordId.source("S1"), RecordId.term("category", "event")),
                Set.copyOf(asked.stream().filter(IntegrityTest::isChosen).toList()));
    }

    private static boolean isChosen(RecordId id) {
        return id.kind() == RecordId.Kind.SOURCE || id.key().startsWith("category:");
    }

    @Test
    void whatTheChangeItselfDeletesIsNotThereThough() {
        Source source = Facts.source("S1").build();
        Milestone renamed =
                Facts.milestone("M1").category("event").sources("S1").title("A talk").build();
        List<Edit> edits = List.of(Edit.replacing(BEFORE, renamed), Edit.deleting(source));
        assertThrows(InvalidChange.class, () -> Integrity.check(edits, new Held()));
    }

    @Test
    void whatIsNamedBesidesMustBeThere() {
        Milestone cited = Facts.milestone("M1").category("event").sources("S1", "S2").build();
        List<Edit> edits = List.of(Edit.replacing(BEFORE, cited));
        assertThrows(
                InvalidChange.class, () -> Integrity.check(edits, new Held(RecordId.source("S2"))));
    }

    @Test
    void ofVeryManyTheFirstThatDoesNotFitIsTold() {
        List<Edit> edits = new ArrayList<>();
        for (int i = 1; i <= 6_000; i++) {
            String source = i < 4_000 ? "S1" : "S" + i;
            edits.add(
                    Edit.adding(
                            Facts.milestone("M" + i).category("event").sources(source).build()));
        }
        Held held = new Held(RecordId.source("S4321"), RecordId.source("S5999"));
        InvalidChange why = assertThrows(InvalidChange.class, () -> Integrity.check(edits, held));
        assertEquals(RecordId.milestone("M4321"), why.id());
    }
}
