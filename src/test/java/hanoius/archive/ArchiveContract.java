package hanoius.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.archive.Conflict.Clash;
import hanoius.archive.InvalidChange.Reason;
import hanoius.model.ChartDefinition;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.model.SavedChart;
import hanoius.support.Facts;
import hanoius.support.MilestoneBuilder;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Two doors onto one document, which holds a few records that name each other. */
public abstract class ArchiveContract {

    protected static final Instant MADE = Instant.parse("2026-11-01T00:00:00Z");

    protected static final Milestone M1 = milestone("M1").sources("S1").build();
    protected static final Milestone M2 = milestone("M2").build();
    protected static final Milestone M3 = milestone("M3").build();
    protected static final Link FOLLOWS = link(M2, Relation.FOLLOWS, M1);
    protected static final Link MENTIONS = link(M3, Relation.MENTIONS, M1);
    protected static final RecordId FLOW = RecordId.indicator("flow");

    private static final Dataset START =
            Facts.dataset(
                    List.of(
                            M1,
                            M2,
                            M3,
                            Facts.agreement("A1").sources("S2").build(),
                            Facts.indicator("flow").build(),
                            Facts.indicator("stock").build(),
                            Facts.observation("O1", FLOW).build(),
                            Facts.observation("O2", FLOW).sameAs("O1").build(),
                            Facts.observation("O3", FLOW).sources("S1").build(),
                            Facts.source("S1").build(),
                            Facts.source("S2").build(),
                            Facts.source("S3").build()),
                    FOLLOWS,
                    MENTIONS);

    protected Archive first = MemoryArchive.of("", MADE, Dataset.EMPTY);
    protected Archive second = first;
    private int moments;

    /** How documents of the implementation are made and opened. */
    protected abstract Opener opener();

    @BeforeEach
    final void open() throws IOException {
        first = opener().create("Title", MADE, START);
        second = opener().another(first);
    }

    @AfterEach
    final void close() {
        second.close();
        first.close();
    }

    protected static MilestoneBuilder milestone(String key) {
        return Facts.milestone(key).title("Visit " + key);
    }

    private static Link link(Milestone from, Relation relation, Milestone to) {
        return Facts.link(from.id(), relation, to.id(), "");
    }

    protected static SavedChart chart(String key, String name) {
        return new SavedChart(
                RecordId.chart(key),
                name,
                ChartDefinition.of(List.of(FLOW)),
                LocalDate.of(2010, 1, 1),
                LocalDate.of(2020, 12, 31));
    }

    /** Somebody, a minute later than whoever came before. */
    protected Attribution by(String author) {
        return Attribution.of(author, MADE.plusSeconds(60L * ++moments));
    }

    protected Attribution by(String author, String group) {
        Attribution by = by(author);
        return new Attribution(author, by.at(), "because", group);
    }

    protected Committed apply(Archive door, Edit... edits) {
        return door.apply(Change.of(by("Lan"), edits));
    }

    /** Writes a milestone as it is to be over one that was read before. */
    protected Committed replace(Archive door, Milestone before, MilestoneBuilder after) {
        return apply(door, Edit.replacing(before, after.build()));
    }

    protected static Dataset read(Archive door) {
        return door.read(Progress.NONE);
    }

    /** Everything that is held, kind by kind in its order. */
    static List<List<? extends Entity>> contents(Dataset dataset) {
        return List.of(
                dataset.milestones().readAll(),
                List.copyOf(dataset.agreements()),
                List.copyOf(dataset.indicators()),
                List.copyOf(dataset.observations()),
                List.copyOf(dataset.sources()),
                List.copyOf(dataset.links()),
                List.copyOf(dataset.charts()),
                List.copyOf(dataset.terms()),
                List.copyOf(dataset.parties()),
                List.copyOf(dataset.attachments()));
    }

    /** Everything that is behind a door, kind by kind in its order. */
    public static List<List<? extends Entity>> contents(Archive door) {
        return contents(read(door));
    }

    protected static List<List<? extends Entity>> start() {
        return contents(START);
    }

    /** What a door tells from now on. */
    protected static List<Committed> told(Archive door) {
        List<Committed> told = new ArrayList<>();
        door.onChange(told::add);
        return told;
    }

    /** What is told by a door through which it was not done. */
    protected static Committed ofOthers(Committed done) {
        return new Committed(done.generation(), done.change(), done.next(), done.changed(), false);
    }

    protected static Step undoable(Archive door) {
        return door.undoable().orElseThrow();
    }

    protected static Step redoable(Archive door) {
        return door.redoable().orElseThrow();
    }

    /** Asserts that something clashes, and that nothing is written. */
    protected void assertConflict(List<Clash> clashes, Executable change) {
        var before = contents(first);
        long generation = first.generation();
        Conflict conflict = Assertions.assertThrows(Conflict.class, change);
        assertEquals(clashes, conflict.clashes());
        assertEquals(generation, first.generation());
        assertEquals(before, contents(first));
    }

    /** Asserts that something would spoil the document, and that nothing is written. */
    protected void assertInvalid(
            Reason reason, RecordId id, String field, RecordId other, Executable change) {
        var before = contents(first);
        long generation = first.generation();
        InvalidChange invalid = Assertions.assertThrows(InvalidChange.class, change);
        assertEquals(
                List.of(reason, id, field, other),
                List.of(invalid.reason(), invalid.id(), invalid.field(), invalid.other()));
        assertEquals(generation, first.generation());
        assertEquals(before, contents(first));
    }
}
