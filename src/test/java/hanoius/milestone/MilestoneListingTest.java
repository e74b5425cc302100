package hanoius.milestone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.DayRange;
import hanoius.exchange.PlainTable;
import hanoius.exchange.RecordTables;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.DatasetChange;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.query.Filter;
import hanoius.support.BundledDocument;
import hanoius.support.ColumnarRecord;
import hanoius.support.Facts;
import hanoius.table.Arrangement;
import hanoius.table.GroupLine;
import hanoius.table.Line;
import hanoius.table.ListedField;
import hanoius.table.ListedRow;
import hanoius.table.Listing;
import hanoius.table.SortKey;
import hanoius.table.TableSubject;
import hanoius.task.DirectRunner;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class MilestoneListingTest {

    private static final Words WORDS = Words.in(Language.EN);
    private static final TableSubject<ListedMilestone> SUBJECT = MilestoneField.SUBJECT;

    private static Listing<ListedMilestone> listing(
            Dataset dataset, Filter filter, Arrangement<ListedMilestone> arrangement) {
        return Listing.nothing(SUBJECT, WORDS)
                .then(FilterResult.of(dataset, filter), arrangement, WORDS, Optional.empty());
    }

    private static Arrangement<ListedMilestone> sorted(String field, boolean descending) {
        return SUBJECT.initial().sortedBy(List.of(key(field, descending)));
    }

    private static SortKey<ListedMilestone> key(String field, boolean descending) {
        return new SortKey<>(SUBJECT.field(field), descending);
    }

    private static String said(Line<ListedMilestone> line) {
        return switch (line) {
            case ListedRow<ListedMilestone> row -> row.id().key();
            case GroupLine<ListedMilestone> heading -> heading.words(WORDS);
        };
    }

    private static List<String> said(Listing<ListedMilestone> listing) {
        return listing.lines().stream().map(MilestoneListingTest::said).toList();
    }

    private static Dataset some() {
        return Facts.dataset(
                Facts.milestone("M1").date("2019-09-02").title("Đoàn Utah").build(),
                Facts.milestone("M2").date("2009/2011").title("Dự án").build(),
                Facts.milestone("M3").date("2019-09").title("An Z").build(),
                Facts.milestone("M4").date("2020").title("Ang").build());
    }

    /** The same of which only the columns are held, and of which none may be read. */
    private static Dataset unread(Dataset dataset) {
        return ColumnarRecord.of(
                dataset,
                id -> {
                    throw new IllegalStateException(id + " was read");
                });
    }

    @Test
    void theLatestIsFirstUntilSomeoneSortsOtherwise() {
        Dataset dataset = some();
        assertEquals(
                List.of("M4", "M1", "M3", "M2"),
                said(listing(dataset, Filter.NONE, SUBJECT.initial())));
        assertEquals(
                List.of("M3", "M4", "M2", "M1"),
                said(listing(dataset, Filter.NONE, sorted("TITLE", false))));
    }

    @Test
    void oneStandsInEveryYearAndDecadeThatItMayLieIn() {
        assertEquals(
                List.of("2000s · 1", "M2", "2010s · 3", "M1", "M3", "M2", "2020s · 1", "M4"),
                said(
                        listing(
                                some(),
                                Filter.NONE,
                                SUBJECT.initial().groupedBy(MilestoneGrouping.DECADE))));
        assertTrue(
                said(listing(
                                some(),
                                Filter.NONE,
                                SUBJECT.initial().groupedBy(MilestoneGrouping.YEAR)))
                        .containsAll(List.of("2009 · 1", "2010 · 1", "2011 · 1", "2019 · 2")));
    }

    @Test
    void whatADayMayOrMayNotHideIsCountedApart() {
        LocalDate day = LocalDate.of(2019, 9, 2);
        assertEquals(
                List.of("2010s · 1 + 1 possible", "M1", "M3"),
                said(
                        listing(
                                some(),
                                Filter.NONE.withDays(new DayRange(day, day)),
                                SUBJECT.initial().groupedBy(MilestoneGrouping.DECADE))));
    }

    @ParameterizedTest
    @EnumSource(MilestoneGrouping.class)
    void everyLineIsFoundWhereItStands(MilestoneGrouping grouping) throws IOException {
        Dataset dataset = BundledDocument.record().dataset();
        Arrangement<ListedMilestone> open = SUBJECT.initial().groupedBy(grouping);
        Listing<ListedMilestone> all = listing(dataset, Filter.NONE, open);
        List<Arrangement<ListedMilestone>> both = new ArrayList<>(List.of(open));
        if (all.lines().getFirst() instanceof GroupLine<ListedMilestone> heading) {
            both.add(open.toggled(heading.group()));
        }
        for (Arrangement<ListedMilestone> each : both) {
            List<Line<ListedMilestone>> lines = listing(dataset, Filter.NONE, each).lines();
            for (int i = 0; i < lines.size(); i++) {
                Object key = lines.get(i).key();
                List<Integer> scanned =
                        IntStream.range(0, lines.size())
                                .filter(line -> lines.get(line).key().equals(key))
                                .boxed()
                                .toList();
                assertEquals(scanned, listing(dataset, Filter.NONE, each).lines().placesOf(key));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MilestoneGrouping.class)
    void noneIsReadToBeSortedGroupedFilteredAndListed(MilestoneGrouping grouping)
            throws IOException {
        Dataset dataset = unread(BundledDocument.record().dataset());
        for (ListedField<ListedMilestone> field : SUBJECT.fields()) {
            Arrangement<ListedMilestone> arrangement =
                    sorted(field.name(), true).groupedBy(grouping);
            for (Line<ListedMilestone> line : listing(dataset, Filter.NONE, arrangement).lines()) {
                if (line instanceof ListedRow<ListedMilestone> row) {
                    field.words(row.record(), WORDS);
                    field.plain(row.record(), WORDS);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void whatChangedIsPutWhereSortingAnewWouldPutIt(List<SortKey<ListedMilestone>> order) {
        Random random = new Random(11);
        Dataset before =
                Facts.dataset(
                        IntStream.range(0, 500).mapToObj(each -> random(each, random)).toList());
        Arrangement<ListedMilestone> arrangement =
                SUBJECT.initial().sortedBy(order).groupedBy(MilestoneGrouping.CATEGORY);
        Listing<ListedMilestone> listing = listing(before, Filter.NONE, arrangement);
        for (int turn = 0; turn < 20; turn++) {
            DatasetChange change = DatasetChange.of(before, edits(before, turn, random), Map.of());
            listing =
                    listing.then(
                            FilterResult.of(change.after(), Filter.NONE),
                            arrangement,
                            WORDS,
                            Optional.of(change));
            Listing<ListedMilestone> anew = listing(change.after(), Filter.NONE, arrangement);
            assertArrayEquals(anew.all(), listing.all());
            assertEquals(said(anew), said(listing));
            before = change.after();
        }
    }

    static Stream<List<SortKey<ListedMilestone>>> orders() {
        return Stream.of(
                List.of(),
                List.of(key("DATE", true)),
                List.of(key("CATEGORY", false), key("TITLE", true)),
                List.of(key("SOURCES", true), key("DATE", false)));
    }

    private static Milestone random(int number, Random random) {
        return Facts.milestone("M" + number)
                .date(Integer.toString(1995 + random.nextInt(30)))
                .title("Số " + random.nextInt(90))
                .category(Facts.CATEGORIES.get(random.nextInt(Facts.CATEGORIES.size())))
                .build();
    }

    private static List<Edit> edits(Dataset dataset, int turn, Random random) {
        int half = dataset.milestones().size() / 2;
        Milestone gone = dataset.milestones().get(random.nextInt(half));
        Milestone changed = dataset.milestones().get(half + random.nextInt(half - 1));
        return List.of(
                Edit.deleting(gone),
                Edit.replacing(
                        changed,
                        Facts.like(changed)
                                .title(gone.title())
                                .date(Integer.toString(1995 + random.nextInt(30)))
                                .build()),
                Edit.adding(random(1000 + turn, random)));
    }

    @Test
    void everyColumnIsOneOfTheTablesThatAreExported() {
        assertTrue(RecordTables.columns(RecordId.Kind.MILESTONE).containsAll(SUBJECT.exported()));
    }

    /** Groups one below the other, each record at the first of its groups. */
    @Test
    void whatIsExportedStandsInTheOrderOfTheLines() {
        assertEquals(
                List.of("M2", "M1", "M3", "M4"),
                listing(some(), Filter.NONE, SUBJECT.initial().groupedBy(MilestoneGrouping.DECADE))
                        .entities()
                        .stream()
                        .map(each -> ((Milestone) each).id().key())
                        .toList());
    }

    @Test
    void nothingIsPutInOrderWhileTheTableIsNotShown() throws IOException {
        Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
        MilestoneViewModel model = new MilestoneViewModel(workspace, new DirectRunner());
        workspace.show(BundledDocument.record().dataset());
        assertEquals(List.of(), model.linesProperty().get());
        model.shownProperty().set(true);
        assertEquals(workspace.listed().places().count(), model.listed().size());
    }

    @Test
    void rowsAreCopiedWithTheColumnsGiven() throws IOException {
        Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
        MilestoneViewModel model = new MilestoneViewModel(workspace, new DirectRunner());
        model.shownProperty().set(true);
        workspace.show(BundledDocument.record().dataset());
        workspace.select(RecordId.milestone("M001"));
        List<PlainTable> copied = new ArrayList<>();
        Line<ListedMilestone> row = model.selectedRow().orElseThrow();
        model.copy(
                List.of((ListedRow<ListedMilestone>) row),
                List.of(MilestoneField.TITLE, MilestoneField.DATE),
                (plain, worded) -> copied.addAll(List.of(plain, worded)));
        assertEquals(List.of("Title", "Date"), copied.getFirst().headings());
        Milestone whole = workspace.dataset().milestones().readAll().getFirst();
        assertEquals(whole.date().text(), copied.getFirst().rows().getFirst().getLast());
        assertEquals(WORDS.shortDate(whole.date()), copied.getLast().rows().getFirst().getLast());
    }
}
