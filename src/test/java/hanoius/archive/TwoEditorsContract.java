package hanoius.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.ModelDocument.Outcome;
import hanoius.archive.ModelDocument.Told;
import hanoius.exchange.PackageTables;
import hanoius.model.Agreement;
import hanoius.model.Attachment;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.model.Term;
import hanoius.query.TextSearch;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Two editors who do not wait for each other and make a thousand changes each, of every kind,
 * against a model of the document.
 */
public abstract class TwoEditorsContract {

    private static final int CHANGES_EACH = 1000;
    private static final int RECORDS_LOOKED_AT = 100;
    private static final int STEPS_DONE_AGAIN = 100;
    private static final Instant MADE = Instant.parse("2026-11-01T00:00:00Z");

    private final Random random = new Random(26);
    private final RandomChanges changes = new RandomChanges(26);
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private int moments;

    /** How documents of the implementation are made and opened. */
    protected abstract Opener opener();

    /** Somebody who works on what they saw when they last looked. */
    private static final class Editor {

        private final String name;
        private final Archive door;
        private final Map<RecordId, Entity> seen = new LinkedHashMap<>();
        private final List<Told> told = new ArrayList<>();
        private final List<Boolean> own = new ArrayList<>();
        private Dataset dataset;
        private Optional<Step> undoable = Optional.empty();
        private Optional<Step> redoable = Optional.empty();
        private List<Step> steps = List.of();
        private String group = "";
        private int compared;

        Editor(String name, Archive door) {
            this.name = name;
            this.door = door;
            dataset = door.read(Progress.NONE);
            ArchiveContract.contents(dataset)
                    .forEach(kind -> kind.forEach(each -> seen.put(each.id(), each)));
            door.onChange(this::hear);
        }

        private void hear(Committed done) {
            told.add(Told.of(done));
            own.add(done.own());
            dataset = dataset.with(done.change().edits(), done.next());
            for (Edit each : done.change().edits()) {
                if (each.after() == null) {
                    seen.remove(each.id());
                } else {
                    seen.put(each.id(), each.after());
                }
            }
        }

        /** Asserts that what was told since the last time is what should have been told. */
        void assertTold(List<Told> all) {
            assertEquals(all.size(), told.size(), name);
            assertEquals(all.subList(compared, all.size()), told.subList(compared, told.size()));
            compared = all.size();
        }

        void look() {
            door.refresh();
            undoable = door.undoable();
            redoable = door.redoable();
        }
    }

    @Test
    protected void nothingIsLostBetweenTwoEditors() throws IOException {
        List<Entity> start = changes.start();
        ModelDocument model = new ModelDocument(MADE, start);
        Dataset dataset = dataset(start);
        Archive first = opener().create("Title", MADE, dataset);
        RandomEditor.putContents(first);
        Archive second = opener().another(first);
        List<Editor> editors = List.of(new Editor("Lan", first), new Editor("Minh", second));
        for (int i = 0; i < 2 * CHANGES_EACH; i++) {
            Editor editor = editors.get(random.nextInt(2));
            if (random.nextInt(3) == 0) {
                editor.look();
            }
            act(editor, model);
            editor.assertTold(model.told());
            if (i % 50 == 0) {
                editor.steps = editor.door.steps();
            }
            if (i % 200 == 0) {
                assertHolds(model, editor.door);
                assertKept(editor);
            }
        }
        for (Editor each : editors) {
            each.look();
            each.assertTold(model.told());
            assertHolds(model, each.door);
            assertKept(each);
        }
        for (int i = 0; i < model.told().size(); i++) {
            assertTrue(editors.get(0).own.get(i) ^ editors.get(1).own.get(i));
        }
        assertSearched(first);
        assertHistory(model, second);
        assertEquals(List.of(), second.check(Progress.NONE).problems());
        // Each of it happens, or the test says little.
        assertTrue(outcomes.values().stream().allMatch(n -> n > 10), outcomes::toString);
        assertEquals(5, outcomes.size(), outcomes::toString);
        second.close();
        undoEverything(opener().reopened(first), model, start);
    }

    private Attribution by(Editor editor) {
        editor.group =
                switch (random.nextInt(8)) {
                    case 0 -> "group " + moments;
                    case 1, 2, 3 -> editor.group;
                    default -> "";
                };
        return new Attribution(
                editor.name,
                MADE.plusMillis(++moments),
                random.nextBoolean() ? "lý do " + moments : "",
                editor.group);
    }

    private void act(Editor editor, ModelDocument model) {
        Attribution by = by(editor);
        int what = random.nextInt(100);
        Optional<Step> undoable = editor.undoable;
        Optional<Step> redoable = editor.redoable;
        if (what < 8 && undoable.isPresent()) {
            long step = undoable.get().generation();
            check(model.undo(step, by), () -> editor.door.undo(undoable.get(), by));
        } else if (what < 14 && redoable.isPresent()) {
            long step = redoable.get().generation();
            check(model.redo(step, by), () -> editor.door.redo(redoable.get(), by));
        } else if (what < 30 && !editor.steps.isEmpty()) {
            // Nobody goes back very far as a rule.
            int near = Math.min(editor.steps.size(), what % 4 == 0 ? 100 : 8);
            undoOlder(editor, editor.steps.get(random.nextInt(near)), by, model);
        } else {
            Change change = new Change(changes.edits(editor.seen, editor.door::unused), by);
            check(model.apply(change), () -> editor.door.apply(change));
        }
        if (random.nextInt(4) == 0) {
            editor.look();
        }
    }

    private void undoOlder(Editor editor, Step step, Attribution by, ModelDocument model) {
        Outcome expected = model.undo(step.generation(), by);
        check(expected, () -> editor.door.undo(step, by));
        if (expected instanceof Outcome.Clashing || expected instanceof Outcome.Invalid) {
            Optional<Committed> rest = editor.door.undoRest(step, by);
            Outcome written = model.undoRest(step.generation(), by, rest);
            if (rest.isPresent()) {
                check(written, rest::get);
            } else {
                assertEquals(new Outcome.Nothing(), written);
            }
        }
    }

    private void check(Outcome expected, Supplier<Committed> action) {
        outcomes.merge(expected.getClass().getSimpleName(), 1, Integer::sum);
        switch (expected) {
            case Outcome.Written(Told told) -> assertEquals(told, Told.of(action.get()));
            case Outcome.Nothing() -> assertEquals(List.of(), action.get().change().edits());
            case Outcome.Clashing(var clashes) ->
                    assertEquals(
                            List.copyOf(clashes),
                            assertThrows(Conflict.class, action::get).clashes().stream()
                                    .map(ModelRecords::line)
                                    .sorted()
                                    .toList());
            case Outcome.Invalid(var reasons) -> {
                var refused = assertThrows(InvalidChange.class, action::get, reasons::toString);
                assertTrue(reasons.contains(refused.reason()), () -> refused + " " + reasons);
            }
            case Outcome.Stale() -> assertThrows(Conflict.class, action::get);
        }
    }

    private static void assertHolds(ModelDocument model, Archive door) {
        assertEquals(model.contents(), ArchiveContract.contents(door));
        assertEquals(model.generation(), door.generation());
        assertEquals(
                model.steps(),
                door.steps().stream()
                        .map(
                                each ->
                                        ModelDocument.line(
                                                each.generation(),
                                                each.by(),
                                                each.done(),
                                                each.undoes()))
                        .toList());
    }

    /** What is kept by difference is what would be read anew. */
    private static void assertKept(Editor editor) {
        Dataset anew = ArchiveContract.read(editor.door);
        Dataset kept = editor.dataset;
        assertEquals(ArchiveContract.contents(anew), ArchiveContract.contents(kept));
        assertEquals(anew.sameEvents(), kept.sameEvents());
        ArchiveContract.contents(anew)
                .forEach(
                        kind ->
                                kind.forEach(
                                        each ->
                                                assertEquals(
                                                        around(each, anew), around(each, kept))));
    }

    /** What a dataset has around a record. */
    private static List<?> around(Entity record, Dataset dataset) {
        RecordId id = record.id();
        return List.of(
                dataset.entity(id),
                dataset.linksOf(id),
                dataset.citing(id),
                dataset.observationsOf(id),
                record instanceof Observation figure ? dataset.reportsOf(figure) : List.of());
    }

    /** The tables of the data package that a dataset makes. */
    private static String tables(Dataset dataset) throws IOException {
        StringWriter tables = new StringWriter();
        for (RecordId.Kind each : PackageTables.KINDS) {
            PackageTables.write(dataset, each, tables);
        }
        return tables.toString();
    }

    private static void assertSearched(Archive door) {
        Dataset dataset = ArchiveContract.read(door);
        TextSearch plain = TextSearch.through(dataset);
        RecordSearch search = door.search();
        for (String text :
                List.of("utah", "thoa thuan", "tra", "smart visit", "party:utah", "M1")) {
            TextSearch.Found wanted = plain.find(text);
            TextSearch.Found found = search.find(text);
            for (int i = 0; i < dataset.milestones().size(); i++) {
                assertEquals(wanted.milestone(i), found.milestone(i), text);
            }
            Stream.of(
                            dataset.agreements(),
                            dataset.indicators(),
                            dataset.observations(),
                            dataset.sources())
                    .flatMap(List::stream)
                    .forEach(
                            each ->
                                    assertEquals(
                                            wanted.other(each),
                                            found.other(each),
                                            text + " " + each));
        }
    }

    private static void assertHistory(ModelDocument model, Archive door) {
        Map<RecordId, List<Revision>> histories = new HashMap<>();
        for (Told each : model.told()) {
            each.edits()
                    .forEach(
                            (id, edit) ->
                                    histories
                                            .computeIfAbsent(id, _ -> new ArrayList<>())
                                            .addFirst(
                                                    new Revision(
                                                            each.generation(), edit, each.by())));
        }
        histories.keySet().stream()
                .limit(RECORDS_LOOKED_AT)
                .forEach(id -> assertEquals(histories.get(id), door.history(id)));
    }

    /** Goes back to the beginning, a little forward, and back once more. */
    private static void undoEverything(Archive door, ModelDocument model, List<Entity> start)
            throws IOException {
        assertHolds(model, door);
        undoAll(door);
        assertBegins(start, door);
        Optional<Step> undone = door.redoable();
        for (int i = 0; i < STEPS_DONE_AGAIN && undone.isPresent(); i++) {
            door.redo(undone.get(), Attribution.of("Hoa", MADE));
            undone = door.redoable();
        }
        assertEquals(STEPS_DONE_AGAIN, door.steps().stream().filter(Step::done).count());
        undoAll(door);
        assertBegins(start, door);
        door.close();
    }

    private static void undoAll(Archive door) {
        for (Optional<Step> step = door.undoable(); step.isPresent(); step = door.undoable()) {
            door.undo(step.get(), Attribution.of("Hoa", MADE));
        }
    }

    private static void assertBegins(List<Entity> start, Archive door) throws IOException {
        Dataset first = dataset(start);
        assertEquals(ArchiveContract.contents(first), ArchiveContract.contents(door));
        assertEquals(tables(first), tables(ArchiveContract.read(door)));
    }

    static Dataset dataset(List<Entity> records) {
        return new Dataset(
                Milestones.of(all(Milestone.class, records)),
                all(Agreement.class, records),
                all(Link.class, records),
                all(Indicator.class, records),
                all(Observation.class, records),
                all(Source.class, records),
                List.of(),
                all(Term.class, records),
                all(Party.class, records),
                all(Attachment.class, records));
    }

    private static <T extends Entity> List<T> all(Class<T> type, List<Entity> records) {
        return records.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
