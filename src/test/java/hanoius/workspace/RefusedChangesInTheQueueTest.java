package hanoius.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.Conflict;
import hanoius.archive.HeldDocument;
import hanoius.archive.MemoryArchive;
import hanoius.archive.Step;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.schema.Field;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.SourceSchema;
import hanoius.schema.Values;
import hanoius.support.Facts;
import hanoius.support.HeldRunner;
import hanoius.task.TaskRunner.Progress;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Changes that are asked for faster than they are written, of which some are refused: all the
 * others are made, but for those that rest on them.
 */
class RefusedChangesInTheQueueTest {

    private static final RecordId FIRST = RecordId.source("S900");
    private static final RecordId SECOND = RecordId.source("S901");

    private static final Field<Source, String> TITLE = SourceSchema.TITLE;
    private static final Field<Source, String> PUBLISHER = SourceSchema.PUBLISHER;

    /** That the disk had no room for a change. */
    private static final class NoRoom extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final HeldRunner runner = new HeldRunner();
    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<Throwable> reported = new ArrayList<>();
    private final ChangeQueue changes =
            new ChangeQueue(
                    workspace,
                    runner,
                    () -> "Thu",
                    InstantSource.fixed(Instant.EPOCH),
                    reported::add);
    private final EditSession session =
            new EditSession(
                    workspace, changes, InstantSource.fixed(Instant.EPOCH), (_, _) -> () -> {});
    private final MemoryArchive archive =
            MemoryArchive.of(
                    "The document",
                    Instant.EPOCH,
                    Facts.dataset(
                            Facts.source("S900").title("a").build(),
                            Facts.source("S901").title("b").build()));
    private final Set<String> roomless = new HashSet<>();
    private final List<String> saved = new ArrayList<>();
    private final Map<String, Throwable> refused = new LinkedHashMap<>();
    private int released;

    RefusedChangesInTheQueueTest() {
        archive.onWriting(this::write);
        workspace.show(archive.read(Progress.NONE));
        changes.use(archive, Instant.EPOCH);
        releaseAll();
    }

    private void write(Change change) {
        if (roomless.contains(change.by().group())) {
            throw new NoRoom();
        }
    }

    private boolean release() {
        boolean some = released < runner.size();
        if (some) {
            runner.release(released++);
        }
        return some;
    }

    private void releaseAll() {
        while (release()) {
            assertTrue(released < 10_000, "it never ends");
        }
    }

    private void commit(String name, Edit... edits) {
        session.commit(
                name,
                List.of(edits),
                () -> saved.add(name),
                why -> {
                    assertEquals(null, refused.put(name, why), name + " is refused twice");
                    return true;
                });
    }

    private <R extends Entity> Edit setting(RecordId id, Field<R, String> field, String value) {
        R before = current(id);
        Schema<R> schema = Schemas.of(before);
        return Edit.replacing(before, schema.make(schema.values(before).copy().set(field, value)));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The test knows its records.
    private <R extends Entity> R current(RecordId id) {
        return (R) session.current(id).orElseThrow();
    }

    private Dataset written() {
        return archive.another().read(Progress.NONE);
    }

    private Source written(RecordId id) {
        return (Source) written().entity(id).orElseThrow();
    }

    @Test
    void aRefusedChangeTakesNothingOfOtherRecordsOrFieldsAlong() {
        roomless.add("1");
        commit("1", setting(FIRST, TITLE, "lost"));
        commit("2", setting(SECOND, TITLE, "two"));
        commit("3", setting(FIRST, PUBLISHER, "three"));
        releaseAll();
        assertEquals(List.of("2", "3"), saved);
        assertEquals(Set.of("1"), refused.keySet());
        assertEquals("a", written(FIRST).title());
        assertEquals("three", written(FIRST).publisher());
        assertEquals("two", written(SECOND).title());
        assertEquals(0, session.underWayProperty().get());
        assertEquals(workspace.dataset().entity(FIRST), session.current(FIRST));
    }

    /** A field begins again with what the record has; what is still to come stays as it is. */
    @Test
    void whatARecordWillBeIsToldWithoutWhatWasRefused() {
        roomless.add("1");
        commit("1", setting(FIRST, TITLE, "lost"));
        commit("2", setting(FIRST, PUBLISHER, "two"));
        release();
        assertEquals(Set.of("1"), refused.keySet());
        assertEquals(List.of(), saved);
        assertEquals("a", this.<Source>current(FIRST).title());
        assertEquals("two", this.<Source>current(FIRST).publisher());
    }

    @Test
    void whatRestsOnARefusedChangeIsToldWhyThatWasRefused() {
        roomless.add("1");
        commit("1", setting(FIRST, TITLE, "lost"));
        commit("2", setting(FIRST, TITLE, "lost too"));
        commit("3", setting(FIRST, TITLE, "lost as well"));
        releaseAll();
        assertEquals(List.of(), saved);
        assertEquals(List.of("1", "2", "3"), List.copyOf(refused.keySet()));
        refused.values().forEach(why -> assertEquals(NoRoom.class, why.getClass()));
        assertEquals("a", written(FIRST).title());
    }

    @Test
    void whatNamesARecordThatDidNotComeToExistIsRefusedForTheSameReason() {
        roomless.add("1");
        commit("1", Edit.adding(Facts.source("S902").title("new").build()));
        commit("2", Edit.adding(Facts.milestone("M902").sources("S902").build()));
        commit("3", Edit.adding(Facts.milestone("M903").sources("S901").build()));
        releaseAll();
        assertEquals(List.of("3"), saved);
        assertInstanceOf(NoRoom.class, refused.get("2"));
    }

    /** Somebody else's change of one field is no reason for one of another field to fail. */
    @Test
    void whatFailsForAReasonOfItsOwnIsToldThat() {
        archive.another()
                .apply(
                        Change.of(
                                Attribution.of("An", Instant.EPOCH),
                                setting(FIRST, PUBLISHER, "theirs")));
        roomless.add("1");
        commit("1", setting(FIRST, TITLE, "lost"));
        commit("2", setting(FIRST, PUBLISHER, "ours"));
        releaseAll();
        assertInstanceOf(NoRoom.class, refused.get("1"));
        assertInstanceOf(Conflict.class, refused.get("2"));
        assertEquals("theirs", written(FIRST).publisher());
    }

    @Test
    void whatNobodyShowsIsReportedOnce() {
        roomless.add("1");
        session.commit("1", List.of(setting(FIRST, TITLE, "lost")), () -> {}, _ -> false);
        commit("2", setting(SECOND, TITLE, "two"));
        releaseAll();
        assertEquals(1, reported.size());
        assertEquals(NoRoom.class, reported.getFirst().getClass());
        assertEquals(List.of("2"), saved);
    }

    /** Refuses every change, as while another program holds the document. */
    private void held(boolean isHeld) {
        archive.onWriting(
                change -> {
                    if (isHeld) {
                        throw new HeldDocument();
                    }
                    write(change);
                });
    }

    private void tryAgain() {
        changes.givenUp().tryAgain();
        releaseAll();
    }

    @Test
    void allThatWasGivenUpIsDoneInItsOrderWhenItIsTriedAgain() {
        held(true);
        session.commit("1", List.of(setting(FIRST, TITLE, "one")), () -> {}, _ -> false);
        session.commit("2", List.of(setting(FIRST, TITLE, "two")), () -> {}, _ -> false);
        session.commit("3", _ -> List.of(setting(SECOND, TITLE, "three")), _ -> {}, _ -> false);
        releaseAll();
        assertEquals("a", written(FIRST).title());
        tryAgain();
        assertTrue(changes.givenUp().anyProperty().get(), "it is held still");
        held(false);
        tryAgain();
        assertEquals("two", written(FIRST).title());
        assertEquals("three", written(SECOND).title());
        assertFalse(changes.givenUp().anyProperty().get());
        assertEquals(0, session.underWayProperty().get());
        assertEquals(3, session.savedProperty().get().edits());
    }

    @Test
    void onlyWhatTryingAgainMayHelpIsKeptForThat() {
        roomless.add("1");
        session.commit("1", List.of(setting(FIRST, TITLE, "lost")), () -> {}, _ -> false);
        releaseAll();
        assertFalse(changes.givenUp().anyProperty().get());
    }

    @Test
    void whatWasAlreadyShownElsewhereIsTriedAgainFromThereOnly() {
        held(true);
        commit("1", setting(FIRST, TITLE, "one"));
        releaseAll();
        assertFalse(changes.givenUp().anyProperty().get());
    }

    /** Taking back means the step that was meant, not one that was done since. */
    @Test
    void undoIsTriedAgainAsLongAsItIsAboutTheSameStep() {
        commit("1", setting(FIRST, TITLE, "one"));
        releaseAll();
        held(true);
        changes.undo();
        releaseAll();
        held(false);
        tryAgain();
        assertEquals("a", written(FIRST).title());
        held(true);
        changes.redo();
        releaseAll();
        held(false);
        tryAgain();
        assertEquals("one", written(FIRST).title());
        held(true);
        changes.undo();
        releaseAll();
        held(false);
        commit("2", setting(SECOND, TITLE, "two"));
        releaseAll();
        tryAgain();
        assertEquals("one", written(FIRST).title());
        assertEquals("two", written(SECOND).title());
    }

    @Test
    void anotherDocumentHasNothingToTryAgain() {
        held(true);
        session.commit("1", List.of(setting(FIRST, TITLE, "one")), () -> {}, _ -> false);
        releaseAll();
        changes.use(MemoryArchive.of("B", Instant.EPOCH, written()), Instant.EPOCH);
        assertFalse(changes.givenUp().anyProperty().get());
    }

    /** Undo means what was done just before; without that it would take back something older. */
    @Test
    void whatWasNotDoneIsNotTakenBack() {
        commit("1", setting(FIRST, TITLE, "kept"));
        releaseAll();
        roomless.add("2");
        commit("2", setting(SECOND, TITLE, "lost"));
        changes.undo();
        changes.redo();
        commit("3", setting(SECOND, PUBLISHER, "three"));
        releaseAll();
        assertEquals("kept", written(FIRST).title());
        assertEquals("three", written(SECOND).publisher());
        changes.undo();
        changes.undo();
        releaseAll();
        assertEquals("a", written(FIRST).title());
    }

    @Test
    void whatWasDoneBeforeAndAfterIsTakenBack() {
        commit("1", setting(FIRST, TITLE, "one"));
        roomless.add("2");
        commit("2", setting(SECOND, TITLE, "lost"));
        commit("3", setting(SECOND, PUBLISHER, "three"));
        changes.undo();
        changes.undo();
        changes.undo();
        releaseAll();
        assertEquals("VNA", written(SECOND).publisher());
        assertEquals("a", written(FIRST).title(), "the third takes back the first");
        assertEquals(null, changes.undoableProperty().get());
    }

    /** A change that somebody else has made already is as good as made. */
    @Test
    void aChangeThatIsMadeAlreadyIsAcknowledged() {
        Edit same = setting(FIRST, TITLE, "same");
        archive.another().apply(Change.of(Attribution.of("An", Instant.EPOCH), same));
        commit("1", same);
        releaseAll();
        assertEquals(List.of("1"), saved);
        assertEquals(0, session.underWayProperty().get());
        assertEquals(null, changes.noticeProperty().get());
    }

    @Test
    void whatWaitsWhenADocumentIsClosedIsMadeThoughSomethingBeforeItIsRefused() {
        commit("1", setting(FIRST, TITLE, "one"));
        roomless.add("2");
        commit("2", setting(SECOND, TITLE, "lost"));
        changes.undo();
        commit("3", setting(SECOND, PUBLISHER, "three"));
        changes.undo();
        commit("4", setting(FIRST, PUBLISHER, "four"));
        changes.close();
        releaseAll();
        assertEquals("one", written(FIRST).title());
        assertEquals("four", written(FIRST).publisher());
        assertEquals("b", written(SECOND).title());
        assertEquals("VNA", written(SECOND).publisher());
    }

    /** What the test expects of a change that it asked for. */
    private record Asked(String name, Edit edit, boolean fails) {

        @Nullable String fieldName() {
            return edit.before() == null || edit.after() == null ? null : changed(edit).getFirst();
        }

        private static List<String> changed(Edit edit) {
            return SourceSchema.SOURCE
                    .differing(
                            (Source) Objects.requireNonNull(edit.before()),
                            (Source) Objects.requireNonNull(edit.after()))
                    .stream()
                    .map(Field::name)
                    .toList();
        }
    }

    private final List<Asked> asked = new ArrayList<>();

    private List<Asked> standing() {
        return asked.stream().filter(each -> !refused.containsKey(each.name())).toList();
    }

    /** Whether one of those that it rests on fails: the last one of its field, and who made it. */
    private boolean restsOnAFailure(Edit edit, @Nullable String field) {
        List<Asked> before = standing().reversed();
        RecordId named =
                edit.after() instanceof Milestone milestone
                        ? milestone.citations().getFirst().source()
                        : edit.id();
        boolean isUnmade =
                before.stream()
                        .filter(each -> each.edit().id().equals(named))
                        .filter(each -> each.edit().before() == null)
                        .anyMatch(Asked::fails);
        if (field != null) {
            return isUnmade
                    || before.stream()
                            .filter(each -> each.edit().id().equals(edit.id()))
                            .filter(each -> field.equals(each.fieldName()))
                            .findFirst()
                            .filter(Asked::fails)
                            .isPresent();
        }
        return isUnmade;
    }

    private void ask(String name, Edit edit, boolean roomlessNow) {
        String field =
                edit.before() == null || edit.after() == null
                        ? null
                        : Asked.changed(edit).getFirst();
        boolean fails = roomlessNow || restsOnAFailure(edit, field);
        if (roomlessNow) {
            roomless.add(name);
        }
        asked.add(new Asked(name, edit, fails));
        commit(name, edit);
    }

    private Edit any(Random random, int number, List<RecordId> sources) {
        List<RecordId> there =
                sources.stream().filter(id -> session.current(id).isPresent()).toList();
        RecordId one = there.get(random.nextInt(there.size()));
        return switch (random.nextInt(8)) {
            case 0 -> {
                Source made = Facts.source("S" + (1000 + number)).title("new " + number).build();
                sources.add(made.id());
                yield Edit.adding(made);
            }
            case 1 ->
                    Edit.adding(Facts.milestone("M" + (1000 + number)).sources(one.key()).build());
            default -> setting(one, random.nextBoolean() ? TITLE : PUBLISHER, "value " + number);
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void allThatRestsOnNothingRefusedIsMadeInOrderAndOnce(long seed) {
        Random random = new Random(seed);
        List<RecordId> sources = new ArrayList<>(List.of(FIRST, SECOND));
        for (int i = 0; i < 200; i++) {
            ask("change " + i, any(random, i, sources), random.nextInt(6) == 0);
            for (int some = random.nextInt(3); some > 0; some--) {
                release();
            }
            for (RecordId each : sources) {
                assertEquals(expected(each), session.current(each).orElse(null), each.key());
            }
        }
        releaseAll();
        List<String> expected =
                asked.stream().filter(each -> !each.fails()).map(Asked::name).toList();
        assertTrue(expected.size() < 190 && expected.size() > 60, "some are refused, some not");
        assertEquals(expected, saved);
        assertEquals(
                asked.stream().filter(Asked::fails).map(Asked::name).toList(),
                List.copyOf(refused.keySet()));
        refused.forEach((name, why) -> assertEquals(NoRoom.class, why.getClass(), name));
        assertEquals(
                expected,
                archive.steps().reversed().stream().map(Step::by).map(Attribution::group).toList());
        assertEquals(0, session.underWayProperty().get());
        assertFalse(runner.size() > released);
        for (RecordId each : sources) {
            Entity wanted = expected(each);
            assertEquals(wanted, written().entity(each).orElse(null), each.key());
            assertEquals(wanted, workspace.dataset().entity(each).orElse(null), each.key());
        }
    }

    /** What a source is when all that was not refused so far is done. */
    private @Nullable Entity expected(RecordId id) {
        Values<Source> values = null;
        for (RecordId start : List.of(FIRST, SECOND)) {
            if (start.equals(id)) {
                values =
                        SourceSchema.SOURCE.values(
                                Facts.source(id.key()).title(id.equals(FIRST) ? "a" : "b").build());
            }
        }
        for (Asked each : standing()) {
            if (each.edit().id().equals(id)) {
                Source after = (Source) Objects.requireNonNull(each.edit().after());
                String field = each.fieldName();
                if (field == null) {
                    values = SourceSchema.SOURCE.values(after);
                } else if (values != null) {
                    values.copy(field.equals(TITLE.name()) ? TITLE : PUBLISHER, after);
                }
            }
        }
        return values == null ? null : SourceSchema.SOURCE.make(values);
    }
}
