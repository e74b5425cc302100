package hanoius.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Conflict.Clash;
import hanoius.archive.InvalidChange.Reason;
import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.limit.Limits;
import hanoius.model.Agreement;
import hanoius.model.ChartDefinition;
import hanoius.model.Citation;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.model.SavedChart;
import hanoius.model.Source;
import hanoius.model.Term;
import hanoius.query.Query;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What becomes of changes. */
public abstract class ChangesContract extends ArchiveContract {

    private static final Milestone ADDED = milestone("M9").sources("S2").build();

    @Test
    protected void aNewDocumentHoldsWhatItWasMadeOf() {
        assertEquals(start(), contents(first));
        assertEquals("Title", first.title());
        assertEquals(MADE, first.changed());
        assertEquals(1, first.generation());
        assertEquals(List.of(), first.steps());
        assertTrue(first.undoable().isEmpty());
        assertTrue(first.redoable().isEmpty());
        assertEquals(first.uuid(), second.uuid());
    }

    @Test
    protected void severalKeysAreFreeAtOnceAroundThoseThatAreTakenOrWere() {
        apply(first, Edit.adding(milestone("M6").build()));
        apply(first, Edit.deleting(milestone("M6").build()));
        List<RecordId> free = first.unused(RecordId.Kind.MILESTONE, 3);
        assertEquals(List.of("M4", "M5", "M7"), free.stream().map(RecordId::key).toList());
        assertEquals(RecordId.milestone("M4"), first.unused(RecordId.Kind.MILESTONE));
        assertEquals(List.of(), first.unused(RecordId.Kind.SOURCE, 0));
    }

    @Test
    protected void recordsAreAddedChangedAndDeleted() {
        Change change =
                Change.of(
                        by("Lan"),
                        Edit.adding(ADDED),
                        Edit.replacing(M2, milestone("M2").title("Other").build()),
                        Edit.deleting(MENTIONS),
                        Edit.deleting(M3));
        Committed done = first.apply(change);
        assertEquals(new Committed(2, change, Map.of(), change.by().at(), true), done);
        assertEquals(2, first.generation());
        assertEquals(change.by().at(), first.changed());
        assertEquals(
                List.of(M1, milestone("M2").title("Other").build(), ADDED),
                read(first).milestones().readAll());
        assertEquals(List.of(FOLLOWS), read(first).links());
    }

    @Test
    protected void savedChartsAreNoPartOfTheRecord() {
        SavedChart chart = chart("1", "Trade");
        assertEquals(MADE, apply(first, Edit.adding(chart)).changed());
        assertEquals(List.of(chart), read(first).charts());
        SavedChart renamed = chart("1", "Trade with the US");
        apply(first, Edit.replacing(chart, renamed));
        assertEquals(List.of(renamed), read(first).charts());
        apply(first, Edit.deleting(renamed));
        assertEquals(start(), contents(first));
        assertEquals(MADE, first.changed());
    }

    @Test
    protected void aWordOfAListThatNobodyUsedBeforeIsAddedWithWhatUsesIt() {
        Term bridges = Term.of(Term.SECTOR, "bridges", "en");
        Milestone built = milestone("M9").sectors(List.of("bridges")).build();
        Committed done = apply(first, Edit.adding(built));
        assertEquals(
                Set.of(Edit.adding(bridges), Edit.adding(built)),
                Set.copyOf(done.change().edits()));
        assertTrue(read(first).terms().contains(bridges));
        second.refresh();
        assertEquals(read(first).terms(), read(second).terms());
        Step step = first.undoable().orElseThrow();
        first.undo(step, by("Lan"));
        assertFalse(read(first).has(bridges.id()));
    }

    @Test
    protected void aTermThatIsUsedCannotBeDeleted() {
        for (RecordId each :
                List.of(
                        RecordId.term(Term.CATEGORY, M1.category()),
                        RecordId.term(Term.SCOPE, M1.scope()))) {
            Term term = (Term) read(first).entity(each).orElseThrow();
            InvalidChange refused =
                    assertThrows(InvalidChange.class, () -> apply(first, Edit.deleting(term)));
            assertEquals(InvalidChange.Reason.STILL_REFERENCED, refused.reason());
            assertEquals(each, refused.id());
        }
        assertEquals(start(), contents(first));
    }

    @Test
    protected void aTermThatAnotherRecordUsesCannotBeDeletedHoweverOftenOneGaveItUp() {
        Term role = Term.of(Term.ROLE, "speaker", "en");
        Milestone often = speaking("M8", "a", "b", "c", "d");
        apply(first, Edit.adding(role), Edit.adding(often), Edit.adding(speaking("M9", "e")));
        assertInvalid(
                Reason.STILL_REFERENCED,
                role.id(),
                "parties",
                RecordId.milestone("M9"),
                () ->
                        apply(
                                first,
                                Edit.replacing(often, milestone("M8").build()),
                                Edit.deleting(role)));
    }

    private static Milestone speaking(String key, String... names) {
        return milestone(key)
                .parties(
                        Stream.of(names)
                                .map(each -> new Participation("us", "speaker", null, each))
                                .toList())
                .build();
    }

    @Test
    protected void aTermThatNobodyUsesIsDeletedAndWhatItIsCalledChanges() {
        Term bridges = Term.of(Term.SECTOR, "bridges", "en");
        apply(first, Edit.adding(bridges));
        Term named =
                new Term(
                        Term.SECTOR,
                        "bridges",
                        7,
                        "",
                        "",
                        LocalizedText.of("en", "Bridges and roads")
                                .with("vi", Translation.of("Cầu đường", "Bridges and roads")));
        apply(first, Edit.replacing(bridges, named));
        assertTrue(read(first).terms().contains(named));
        apply(first, Edit.deleting(named));
        assertEquals(start(), contents(first));
    }

    @Test
    protected void aLinkMovesTheDayOfTheLastChange() {
        Committed done = apply(first, Edit.deleting(FOLLOWS));
        assertEquals(done.change().by().at(), done.changed());
        assertEquals(done.changed(), second.changed());
    }

    @Test
    protected void everyDoorTellsOfEveryChangeInOrder() {
        List<Committed> byFirst = told(first);
        List<Committed> bySecond = told(second);
        Committed one = apply(first, Edit.adding(ADDED));
        Committed two = apply(first, Edit.adding(chart("1", "Trade")));
        assertEquals(List.of(one, two), byFirst);
        assertEquals(List.of(), bySecond);
        second.refresh();
        assertEquals(List.of(ofOthers(one), ofOthers(two)), bySecond);
        second.refresh();
        Committed three = apply(first, Edit.deleting(FOLLOWS));
        Committed four = apply(second, Edit.deleting(MENTIONS));
        assertEquals(List.of(ofOthers(one), ofOthers(two), ofOthers(three), four), bySecond);
        first.refresh();
        assertEquals(List.of(one, two, three, ofOthers(four)), byFirst);
    }

    @Test
    protected void whoeverReadsIsToldFirstWhatIsRead() {
        List<Committed> told = told(second);
        Committed one = apply(first, Edit.adding(ADDED));
        assertEquals(ADDED, read(second).milestones().get(3));
        assertEquals(List.of(ofOthers(one)), told);
        second.refresh();
        assertEquals(1, told.size());
    }

    /** Two threads at each of two doors: nobody is turned away, and all are told the same. */
    @Test
    protected void anyThreadMayChangeIt() throws InterruptedException, ExecutionException {
        List<Committed> byFirst = told(first);
        List<Committed> bySecond = told(second);
        int each = 10;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String letter = "ABCD".substring(i, i + 1);
                Archive door = i % 2 == 0 ? first : second;
                all.add(
                        threads.submit(
                                () -> {
                                    for (int n = 0; n < each; n++) {
                                        door.apply(
                                                Change.of(
                                                        Attribution.of(letter, MADE),
                                                        Edit.adding(
                                                                milestone(letter + n).build())));
                                        read(door);
                                    }
                                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        first.refresh();
        second.refresh();
        assertEquals(3 + 4 * each, read(first).milestones().size());
        assertEquals(
                LongStream.rangeClosed(2, 1 + 4 * each).boxed().toList(),
                byFirst.stream().map(Committed::generation).toList());
        assertEquals(
                byFirst.stream().map(Committed::change).toList(),
                bySecond.stream().map(Committed::change).toList());
        assertEquals(2L * each, byFirst.stream().filter(Committed::own).count());
        assertEquals(2L * each, bySecond.stream().filter(Committed::own).count());
    }

    @Test
    protected void nobodyIsToldAnyMoreWhoDoesNotWantToBe() {
        List<Committed> told = told(first);
        Runnable end = first.onChange(_ -> told.clear());
        end.run();
        apply(first, Edit.adding(ADDED));
        assertEquals(1, told.size());
    }

    @Test
    protected void differentFieldsOfOneRecordAreBothKept() {
        replace(first, M1, milestone("M1").sources("S1").title("Official visit"));
        Committed done = replace(second, M1, milestone("M1").sources("S1").summary("Long"));
        Milestone both =
                milestone("M1").sources("S1").title("Official visit").summary("Long").build();
        assertEquals(List.of(both), done.change().edits().stream().map(Edit::after).toList());
        assertEquals(both, read(first).milestones().get(0));
        assertEquals(both, read(second).milestones().get(0));
    }

    @Test
    protected void oneFieldThatTwoChangeIsAConflict() {
        replace(first, M1, milestone("M1").sources("S1").title("Official visit"));
        List<Committed> told = told(second);
        assertConflict(
                List.of(new Clash(M1.id(), "title", named("State visit"), named("Official visit"))),
                () ->
                        apply(
                                second,
                                Edit.adding(ADDED),
                                Edit.replacing(
                                        M1,
                                        milestone("M1")
                                                .sources("S1")
                                                .title("State visit")
                                                .build())));
        // By then the views know what is there.
        assertEquals(1, told.size());
    }

    @Test
    protected void whatOneDeletesAndTheOtherChangesIsAConflict() {
        Milestone other = milestone("M2").title("Other").build();
        apply(first, Edit.replacing(M2, other));
        assertConflict(
                List.of(new Clash(M2.id(), "", null, other)),
                () -> second.apply(Change.deleting(M2, read(second), by("Minh"))));
        first.apply(Change.deleting(other, read(first), by("Lan")));
        assertConflict(
                List.of(new Clash(M2.id(), "", other, null)),
                () -> apply(second, Edit.replacing(M2, other)));
        apply(first, Edit.adding(ADDED));
        Milestone same = milestone("M9").build();
        assertConflict(
                List.of(new Clash(ADDED.id(), "", same, ADDED)),
                () -> apply(second, Edit.adding(same)));
    }

    @Test
    protected void whatIsSoAlreadyIsNotWritten() {
        apply(first, Edit.deleting(FOLLOWS));
        List<Committed> told = told(first);
        Committed done = apply(first, Edit.deleting(FOLLOWS));
        assertEquals(2, done.generation());
        assertEquals(List.of(), done.change().edits());
        assertEquals(2, first.generation());
        assertEquals(List.of(), told);
        assertEquals(1, first.steps().size());
    }

    @Test
    protected void aRecordThatComesBackStandsWhereItStood() {
        apply(first, Edit.deleting(FOLLOWS));
        apply(first, Edit.deleting(M2));
        apply(first, Edit.adding(ADDED));
        Committed back = apply(second, Edit.adding(FOLLOWS), Edit.adding(M2));
        assertEquals(Map.of(M2.id(), M3.id(), FOLLOWS.id(), MENTIONS.id()), back.next());
        assertEquals(List.of(M1, M2, M3, ADDED), read(first).milestones().readAll());
        assertEquals(List.of(FOLLOWS, MENTIONS), read(first).links());
    }

    /** What follows is told as it was then, not as it is when it is told. */
    @Test
    protected void aDoorThatComesLateLearnsWhereThingsCameBack() {
        apply(first, Edit.deleting(MENTIONS), Edit.deleting(FOLLOWS));
        apply(first, Edit.deleting(M2), Edit.deleting(M3));
        second.refresh();
        List<Committed> told = told(second);
        Committed one = apply(first, Edit.adding(M2));
        Committed two = apply(first, Edit.adding(M3), Edit.adding(ADDED));
        Committed three = apply(first, Edit.deleting(M3));
        Committed four = apply(first, Edit.adding(chart("1", "Trade")));
        assertEquals(Map.of(), one.next());
        assertEquals(Map.of(M3.id(), ADDED.id()), two.next());
        second.refresh();
        assertEquals(List.of(ofOthers(one), ofOthers(two), ofOthers(three), ofOthers(four)), told);
    }

    @Test
    protected void aRecordIsDeletedWithItsLinks() {
        first.apply(Change.deleting(M3, read(first), by("Lan")));
        assertEquals(List.of(M1, M2), read(first).milestones().readAll());
        assertEquals(List.of(FOLLOWS), read(first).links());
    }

    @Test
    protected void whatIsNamedIsThere() {
        Milestone uncertain = milestone("M9").sources("S1", "S9").build();
        assertInvalid(
                Reason.MISSING_REFERENCE,
                uncertain.id(),
                "sources",
                RecordId.source("S9"),
                () -> apply(first, Edit.adding(uncertain)));
        Link link = Facts.link(M1.id(), Relation.MENTIONS, ADDED.id(), "");
        assertInvalid(
                Reason.MISSING_REFERENCE,
                link.id(),
                "to",
                ADDED.id(),
                () -> apply(first, Edit.adding(link)));
        Link wrong = Facts.link(M1.id(), Relation.MENTIONS, RecordId.source("S1"), "");
        assertInvalid(
                Reason.MISSING_REFERENCE,
                wrong.id(),
                "to",
                RecordId.source("S1"),
                () -> apply(first, Edit.adding(wrong)));
        Observation figure = Facts.observation("O9", RecordId.indicator("gone")).build();
        assertInvalid(
                Reason.MISSING_REFERENCE,
                figure.id(),
                "indicator",
                RecordId.indicator("gone"),
                () -> apply(first, Edit.adding(figure)));
        // Both at once are fine, whichever comes first.
        apply(first, Edit.adding(link), Edit.adding(ADDED));
        assertEquals(List.of(FOLLOWS, MENTIONS, link), read(first).links());
    }

    @Test
    protected void whatIsNamedIsNotDeleted() {
        assertInvalid(
                Reason.STILL_REFERENCED,
                RecordId.source("S2"),
                "sources",
                RecordId.agreement("A1"),
                () -> apply(first, Edit.deleting(entity(RecordId.source("S2")))));
        assertInvalid(
                Reason.STILL_REFERENCED,
                M2.id(),
                "from",
                FOLLOWS.id(),
                () -> apply(first, Edit.deleting(M2)));
        assertInvalid(
                Reason.STILL_REFERENCED,
                RecordId.observation("O1"),
                "same_as",
                RecordId.observation("O2"),
                () -> apply(first, Edit.deleting(entity(RecordId.observation("O1")))));
        assertInvalid(
                Reason.MISSING_REFERENCE,
                RecordId.observation("O2"),
                "same_as",
                RecordId.observation("O1"),
                () ->
                        apply(
                                first,
                                Edit.deleting(entity(RecordId.observation("O1"))),
                                Edit.replacing(
                                        entity(RecordId.observation("O2")),
                                        Facts.observation("O2", FLOW)
                                                .sameAs("O1")
                                                .note("N")
                                                .build())));
    }

    @Test
    protected void aChartOutlivesItsIndicators() {
        SavedChart chart = chart("1", "Trade");
        apply(first, Edit.adding(chart));
        List<Edit> all =
                List.of("O1", "O2", "O3").stream()
                        .map(each -> Edit.deleting(entity(RecordId.observation(each))))
                        .toList();
        first.apply(new Change(all, by("Lan")));
        apply(second, Edit.deleting(entity(FLOW)));
        assertEquals(List.of(chart), read(first).charts());
    }

    private Entity entity(RecordId id) {
        return read(first).entity(id).orElseThrow();
    }

    @Test
    protected void whatHasToBeFilledIsFilled() {
        Source blank = Facts.source("S9").title(" ").build();
        assertInvalid(
                Reason.MISSING,
                blank.id(),
                "title",
                blank.id(),
                () -> apply(first, Edit.adding(blank)));
        Agreement lease = Facts.agreement("A9").kind("").build();
        assertInvalid(
                Reason.MISSING,
                lease.id(),
                "kind",
                lease.id(),
                () -> apply(first, Edit.adding(lease)));
    }

    @Test
    protected void aTermHasAsLongANameAsIsReadAgain() {
        String longest = "x".repeat(Limits.NAME - "term:category:".length());
        apply(first, Edit.replacing(M1, milestone("M1").category(longest).build()));
        assertEquals(longest, read(second).milestones().get(0).category());
        assertThrows(
                ExcessiveValue.class,
                () ->
                        apply(
                                first,
                                Edit.replacing(
                                        milestone("M1").category(longest).build(),
                                        milestone("M1").category(longest + "x").build())));
        assertEquals(List.of(), first.check(Progress.NONE).problems());
    }

    @Test
    protected void noTwoChartsHaveOneName() {
        apply(first, Edit.adding(chart("1", "Trade")), Edit.adding(chart("2", "Aid")));
        assertInvalid(
                Reason.NAME_TAKEN,
                RecordId.chart("3"),
                "name",
                RecordId.chart("1"),
                () -> apply(second, Edit.adding(chart("3", "Trade"))));
        assertInvalid(
                Reason.NAME_TAKEN,
                RecordId.chart("3"),
                "name",
                RecordId.chart("4"),
                () ->
                        apply(
                                second,
                                Edit.adding(chart("3", "Visits")),
                                Edit.adding(chart("4", "Visits"))));
        // They may change their names with each other.
        apply(
                second,
                Edit.replacing(chart("1", "Trade"), chart("1", "Aid")),
                Edit.replacing(chart("2", "Aid"), chart("2", "Trade")));
        assertEquals(List.of(chart("1", "Aid"), chart("2", "Trade")), read(first).charts());
    }

    /** In whatever field and role, and each once. */
    @Test
    protected void whatNamesARecordIsKnownWithoutReadingIt() {
        Milestone visit =
                Facts.milestone("M90")
                        .sectors(List.of("energy", "trade"))
                        .taking("us", "host", "P90", "")
                        .taking("vn", "guest", "P90", "")
                        .citations(
                                List.of(
                                        new Citation(RecordId.source("S1"), "1", ""),
                                        new Citation(RecordId.source("S1"), "2", "")))
                        .build();
        apply(first, Edit.adding(Facts.party("P90").build()), Edit.adding(visit));
        RecordId id = visit.id();
        assertEquals(Set.of(id), first.naming(RecordId.party("P90")));
        assertEquals(Set.of(id), second.naming(RecordId.term(Term.SECTOR, "energy")));
        assertEquals(Set.of(id), first.naming(RecordId.term(Term.ROLE, "host")));
        assertEquals(
                Set.of(M1.id(), RecordId.observation("O3"), id),
                first.naming(RecordId.source("S1")));
        assertEquals(
                Set.of(
                        RecordId.observation("O1"),
                        RecordId.observation("O2"),
                        RecordId.observation("O3")),
                first.naming(FLOW));
        assertEquals(Set.of(RecordId.observation("O2")), first.naming(RecordId.observation("O1")));
        assertEquals(Set.of(FOLLOWS.id(), MENTIONS.id()), first.naming(M1.id()));
        assertEquals(Set.of(), first.naming(id));
        assertEquals(Set.of(), first.naming(RecordId.party("nobody")));
        apply(second, Edit.deleting(visit));
        assertEquals(Set.of(), first.naming(RecordId.party("P90")));
    }

    @Test
    protected void reportsOfOneFigureNameOneThatIsPreferred() {
        RecordId o1 = RecordId.observation("O1");
        RecordId o2 = RecordId.observation("O2");
        RecordId o3 = RecordId.observation("O3");
        Entity third = entity(o3);
        assertInvalid(
                Reason.CHAINED,
                o3,
                "same_as",
                o2,
                () -> apply(first, Edit.replacing(third, figure("O3", "O2"))));
        assertInvalid(
                Reason.CHAINED,
                o3,
                "same_as",
                o3,
                () -> apply(first, Edit.replacing(third, figure("O3", "O3"))));
        assertInvalid(
                Reason.CHAINED,
                o1,
                "same_as",
                o2,
                () -> apply(first, Edit.replacing(entity(o1), figure("O1", "O3"))));
        RecordId stock = RecordId.indicator("stock");
        assertInvalid(
                Reason.OTHER_INDICATOR,
                o1,
                "indicator",
                o2,
                () ->
                        apply(
                                first,
                                Edit.replacing(
                                        entity(o1), Facts.observation("O1", stock).build())));
        assertInvalid(
                Reason.OTHER_INDICATOR,
                RecordId.observation("O9"),
                "indicator",
                o1,
                () ->
                        apply(
                                first,
                                Edit.adding(Facts.observation("O9", stock).sameAs("O1").build())));
        // All at once are fine.
        apply(
                first,
                Edit.replacing(entity(o1), Facts.observation("O1", stock).sameAs("O2").build()),
                Edit.replacing(entity(o2), Facts.observation("O2", stock).build()));
        apply(second, Edit.replacing(third, figure("O3", null)));
    }

    private static Observation figure(String key, @Nullable String sameAs) {
        return Facts.observation(key, FLOW).sameAs(sameAs).build();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LINK", "TERM"})
    protected void aNewKeyWasNeverUsed(RecordId.Kind kind) {
        RecordId id = first.unused(kind);
        assertEquals(kind, id.kind());
        assertTrue(read(first).entity(id).isEmpty());
        if (kind == RecordId.Kind.CHART) {
            apply(first, Edit.adding(chart(id.key(), "Trade")));
            apply(first, Edit.deleting(chart(id.key(), "Trade")));
            assertNotEquals(id, second.unused(kind));
        }
        if (kind == RecordId.Kind.MILESTONE) {
            apply(first, Edit.adding(milestone(id.key()).build()));
            apply(first, Edit.deleting(milestone(id.key()).build()));
            assertNotEquals(id, second.unused(kind));
        }
    }

    @Test
    protected void searchFindsWhatIsThereNow() {
        RecordSearch search = second.search();
        Query query = Query.parse("pagoda");
        assertEquals(Hits.NONE, search.hits(query, 5));
        apply(first, Edit.adding(milestone("M9").title("A pagoda").build()));
        second.refresh();
        Hits.Group group = search.hits(query, 5).groups().getFirst();
        assertEquals(RecordId.Kind.MILESTONE, group.kind());
        assertEquals(1, group.count());
        assertEquals("A pagoda", group.hits().getFirst().title().text());
        assertTrue(search.find("pagoda").milestone(3));
        assertFalse(search.find("pagoda").milestone(0));
        apply(second, Edit.replacing(M1, milestone("M1").summary("Near a pagoda").build()));
        apply(second, Edit.deleting(milestone("M9").title("A pagoda").build()));
        assertEquals(M1.id(), search.hits(query, 5).groups().getFirst().hits().getFirst().id());
        assertTrue(search.find(query).milestone(0));
    }

    @Test
    protected void whatASourceIsCalledFindsWhatCitesIt() {
        RecordSearch search = first.search();
        apply(
                first,
                Edit.replacing(
                        entity(RecordId.source("S1")),
                        Facts.source("S1").title("Gazette").build()));
        assertTrue(search.find("gazette").milestone(0));
        assertFalse(search.find("gazette").milestone(1));
        assertTrue(search.find("gazette").other((Fact) entity(RecordId.observation("O3"))));
    }

    @Test
    protected void aCopyIsAllOfIt() throws IOException {
        apply(first, Edit.deleting(FOLLOWS));
        apply(first, Edit.adding(ADDED));
        first.undo(undoable(first), by("Minh"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        first.copyTo(bytes);
        try (Archive copy = opener().open(bytes.toByteArray())) {
            assertEquals(first.uuid(), copy.uuid());
            assertEquals(first.title(), copy.title());
            assertEquals(first.changed(), copy.changed());
            assertEquals(first.generation(), copy.generation());
            assertEquals(contents(first), contents(copy));
            assertEquals(first.steps(), copy.steps());
            assertEquals(first.history(ADDED.id()), copy.history(ADDED.id()));
            apply(copy, Edit.deleting(MENTIONS));
            assertEquals(List.of(), read(copy).links());
        }
        assertEquals(List.of(MENTIONS), read(first).links());
    }

    @Test
    protected void aCopyWithoutHistoryIsWhatThereIsNow() throws IOException {
        apply(first, Edit.deleting(FOLLOWS));
        apply(first, Edit.adding(ADDED));
        apply(first, Edit.adding(chart("1", "Trade")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        first.copyPresentTo(bytes);
        try (Archive copy = opener().open(bytes.toByteArray())) {
            assertEquals(first.uuid(), copy.uuid());
            assertEquals(first.title(), copy.title());
            assertEquals(first.changed(), copy.changed());
            assertEquals(contents(first), contents(copy));
            assertEquals(first.uuid(ADDED.id()), copy.uuid(ADDED.id()));
            assertEquals(List.of(), copy.steps());
            assertEquals(List.of(), copy.history(ADDED.id()));
            assertEquals(List.of(), copy.check(Progress.NONE).problems());
            apply(copy, Edit.deleting(MENTIONS));
            copy.undo(undoable(copy), by("Minh"));
            assertEquals(contents(first), contents(copy));
        }
    }

    @Test
    protected void aDocumentThatWasChangedIsSound() {
        apply(first, Edit.adding(ADDED), Edit.adding(chart("1", "Trade")));
        apply(second, Edit.deleting(FOLLOWS));
        CheckReport report = first.check(Progress.NONE);
        assertEquals(List.of(), report.problems());
        assertTrue(report.sound());
    }

    @Test
    protected void everythingIsThereAfterItWasOpenedAgain() throws IOException {
        SavedChart chart =
                new SavedChart(
                        RecordId.chart("1"),
                        "Trade",
                        ChartDefinition.of(List.of(FLOW)).withWeights(Map.of("persons", 1 / 3.0)),
                        LocalDate.of(1995, 7, 11),
                        LocalDate.of(2026, 12, 31));
        apply(first, Edit.adding(ADDED), Edit.adding(chart), Edit.deleting(FOLLOWS));
        var before = contents(first);
        first = opener().reopened(first);
        assertEquals(before, contents(first));
        assertEquals(2, first.generation());
    }

    private static LocalizedText named(String title) {
        return LocalizedText.of("en", title);
    }
}
