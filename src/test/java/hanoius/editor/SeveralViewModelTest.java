package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import hanoius.form.RecordMerge;
import hanoius.form.RecordMerge.Part;
import hanoius.form.RecordMerge.Pick;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.Party;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.schema.MilestoneSchema;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class SeveralViewModelTest {

    private static final int MANY = 20;

    private static RecordId id(int number) {
        return RecordId.milestone("M" + number);
    }

    private static final List<RecordId> ALL =
            IntStream.range(0, MANY).mapToObj(SeveralViewModelTest::id).toList();

    private final EditedDocument document =
            new EditedDocument(
                    Facts.dataset(
                            IntStream.range(0, MANY)
                                    .mapToObj(SeveralViewModelTest::milestone)
                                    .toList(),
                            Facts.link(id(0), Relation.FOLLOWS, id(2), "")));
    private final FormViewModel form = document.model;
    private final SeveralViewModel several = new SeveralViewModel(form);

    private static Milestone milestone(int number) {
        return Facts.milestone("M" + number)
                .date("20" + (10 + number))
                .title("Title " + number)
                .sectors(List.of(number % 2 == 0 ? "trade" : "energy"))
                .build();
    }

    private List<Milestone> all() {
        Dataset now = document.dataset();
        return now.milestones().readAll();
    }

    private int steps() {
        return document.archive.steps().size();
    }

    @Test
    void twentyAreGivenACategoryInOneStep() {
        document.workspace.select(ALL);
        several.set(MilestoneSchema.CATEGORY, "aid");
        assertTrue(all().stream().allMatch(each -> each.category().equals("aid")));
        assertEquals(1, steps());
        assertEquals(ALL, document.workspace.selection());
        document.changes.undo();
        assertTrue(all().stream().noneMatch(each -> each.category().equals("aid")));
        assertEquals(List.of(), document.reported);
    }

    @Test
    void anElementIsAddedToAllAndTakenFromAll() {
        document.workspace.select(ALL);
        several.add(MilestoneSchema.SECTORS, "energy");
        assertTrue(all().stream().allMatch(each -> each.sectors().contains("energy")));
        several.remove(MilestoneSchema.SECTORS, "trade");
        assertTrue(all().stream().allMatch(each -> each.sectors().equals(List.of("energy"))));
        assertEquals(2, steps());
    }

    @Test
    void whatIsNotThereYetIsMadeInTheSameStep() {
        document.workspace.select(ALL);
        several.addNew(MilestoneSchema.PARTIES, "New party");
        Party made = document.dataset().parties().getLast();
        assertEquals("New party", made.name().text());
        assertTrue(
                all().stream()
                        .allMatch(each -> made.id().equals(each.parties().getFirst().party())));
        several.addNew(MilestoneSchema.CITATIONS, "New source");
        assertEquals(
                MANY,
                document.dataset().citing(document.dataset().sources().getLast().id()).size());
        several.addNew(MilestoneSchema.SECTORS, "tea");
        assertTrue(all().stream().allMatch(each -> each.sectors().contains("tea")));
        assertEquals(3, steps());
        assertEquals(List.of(), document.reported);
    }

    @Test
    void oneOrNoneIsNotSeveral() {
        document.workspace.select(ALL.getFirst());
        assertTrue(several.togetherProperty().get().isNone());
        document.workspace.select(ALL);
        assertFalse(several.togetherProperty().get().isPair());
        document.session.editingProperty().set(false);
        assertTrue(several.togetherProperty().get().isNone());
    }

    @SuppressWarnings("unchecked") // Of milestones.
    private RecordMerge<Milestone> asked() {
        return (RecordMerge<Milestone>) requireNonNull(several.mergeProperty().get());
    }

    @Test
    void twoBecomeOneInOneStep() {
        document.workspace.select(List.of(id(0), id(1)));
        several.ask();
        var title = new Part<Milestone>(MilestoneSchema.TITLE, "en");
        assertEquals(Pick.STAYING, asked().picks().get(title));
        several.pick(asked(), title, Pick.GOING);
        several.merge();
        assertNull(several.mergeProperty().get());
        Entity merged = document.dataset().entity(id(0)).orElseThrow();
        assertEquals("Title 1", ((Milestone) merged).title().text());
        assertEquals(List.of("trade", "energy"), ((Milestone) merged).sectors());
        assertFalse(document.dataset().has(id(1)));
        assertEquals(List.of(id(0)), document.workspace.selection());
        assertEquals(1, steps());
        document.changes.undo();
        assertTrue(document.dataset().has(id(1)));
        assertEquals(List.of(), document.reported);
    }

    @Test
    void aMergeIsForgottenWithTheSelection() {
        document.workspace.select(List.of(id(0), id(1)));
        several.ask();
        document.workspace.select(List.of(id(0), id(2)));
        assertNull(several.mergeProperty().get());
        several.ask();
        several.cancel();
        assertNull(several.mergeProperty().get());
    }
}
