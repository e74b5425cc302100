package hanoius.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.editor.EditedDocument;
import hanoius.form.DateNotation.Order;
import hanoius.form.Draft;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.paste.RowState;
import hanoius.paste.TypedRow;
import hanoius.paste.TypedRow.NearName;
import hanoius.sheet.RowSheet;
import hanoius.sheet.SheetColumn;
import hanoius.support.Facts;
import hanoius.task.DirectRunner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Milestones, agreements, sources and parties are typed and pasted in rows as figures are. */
class RecordGridTest {

    private static final String HEAD = "Date\tTitle\tCategory\tScope\tSources\n";

    private final EditedDocument document =
            new EditedDocument(
                    Facts.dataset(
                            Facts.milestone("M1")
                                    .date("2019-05-04")
                                    .title("A visit")
                                    .category(Facts.CATEGORIES.getFirst())
                                    .scope(Facts.SCOPES.getFirst())
                                    .sources("S1")
                                    .build(),
                            Facts.source("S1").title("A report").build()));
    private final GridViewModel grid =
            new GridViewModel(document.workspace, document.session, new DirectRunner());

    private static String row(String date, String title, String source) {
        return String.join(
                        "\t",
                        date,
                        title,
                        Facts.CATEGORIES.getFirst(),
                        Facts.SCOPES.getFirst(),
                        source)
                + "\n";
    }

    private void paste(Kind kind, String text) {
        grid.open(kind);
        grid.paste(text, "", 0, 0);
    }

    private List<RowState> states() {
        return grid.rows().stream().map(TypedRow::state).toList();
    }

    /** The place of a column in which one types. */
    private int cell(String heading) {
        return column(heading).cell();
    }

    private SheetColumn column(String heading) {
        return columns().stream()
                .filter(each -> each.heading(grid.words()).equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private List<SheetColumn> columns() {
        RowSheet sheet = Objects.requireNonNull(grid.sheet());
        return sheet.columns();
    }

    /** What is understood of a cell. */
    private String told(int row, String heading) {
        return columns().stream()
                .filter(each -> each.cell() == cell(heading) && !each.isTyped())
                .findFirst()
                .orElseThrow()
                .now()
                .apply(grid.rows().get(row), grid.words());
    }

    private String problem(int row) {
        return grid.rows().get(row).firstProblem().map(grid.words()::of).orElse("");
    }

    @Test
    void whatIsWrongIsToldWithTheColumnInWhichItIs() {
        paste(Kind.MILESTONE, HEAD + row("9/2019", "", ""));
        assertEquals(
                "Row 1, Title: Something has to stand here.",
                grid.problem(grid.rows().getFirst(), grid.words()));
    }

    @Test
    void eachRowIsNewChangedTheSameOrInErrorAndNothingIsWritten() {
        Dataset before = document.dataset();
        paste(
                Kind.MILESTONE,
                HEAD
                        + row("4/5/2019", "A visit", "A report")
                        + row("2019-05-04", "A visit", "Another paper")
                        + row("9/2019", "A signing", "Another paper")
                        + row("13T/2020", "Nothing", ""));
        assertEquals(
                List.of(
                        RowState.SAME,
                        RowState.IN_ERROR,
                        RowState.NEW,
                        RowState.IN_ERROR,
                        RowState.EMPTY),
                states());
        assertEquals("Another row is the same record.", problem(1));
        assertEquals("Sep 2019", told(2, "Date, as typed"));
        assertTrue(grid.rows().get(2).makes(cell("Sources")));
        assertTrue(grid.rows().get(3).problem(cell("Date, as typed")).isPresent());
        assertEquals(before.sources(), document.dataset().sources());
        assertEquals(before.milestones().size(), document.dataset().milestones().size());
        assertTrue(document.archive.steps().isEmpty());
    }

    @Test
    void whatIsNoLongerSaidStandsBesideWhatIsSaid() {
        paste(Kind.MILESTONE, "ID\tTitle\tDate\nM1\tThe visit\t5/5/2019\n");
        assertEquals(List.of(RowState.CHANGED, RowState.EMPTY), states());
        TypedRow row = grid.rows().getFirst();
        assertEquals("A visit", column("Title").was().apply(row, grid.words()));
        assertEquals("5 May 2019", told(0, "Date, as typed"));
        assertEquals("", column("Summary").was().apply(row, grid.words()));
    }

    @Test
    void allRowsAreOneStepAndOneUndoAndThoseInErrorStay() {
        Dataset before = document.dataset();
        paste(
                Kind.MILESTONE,
                HEAD
                        + row("2020-01", "One", "New paper")
                        + row("13T/2020", "Two", "")
                        + row("2020-03", "Three", "New paper"));
        grid.take();
        assertEquals(1, document.archive.steps().size());
        assertEquals(3, document.dataset().milestones().size());
        assertEquals(
                List.of("A report", "New paper"),
                document.dataset().sources().stream().map(Source::title).toList());
        assertEquals(List.of(RowState.IN_ERROR, RowState.EMPTY), states());
        grid.type(0, cell("Date, as typed"), "12T/2020");
        grid.take();
        assertNull(grid.sheetProperty().get());
        assertEquals(4, document.dataset().milestones().size());
        document.changes.undo();
        document.changes.undo();
        assertEquals(before.sources(), document.dataset().sources());
        assertEquals(1, document.dataset().milestones().size());
        assertEquals(List.of(), document.reported);
    }

    @Test
    void rowsOfAKindWaitOverARestart() {
        paste(Kind.SOURCE, "Title\tAddress\nA book\thttps://example.org/1\n\thttps://x.org\n");
        Map<RecordId, List<List<String>>> waiting = document.session.rowsProperty().get();
        RecordId place = new RecordId(Kind.SOURCE, "*");
        assertEquals(Set.of(place), waiting.keySet());
        List<Draft> drafts =
                Draft.read(
                        Draft.write(
                                List.of(
                                        Draft.ofRows(
                                                place, waiting.getOrDefault(place, List.of())))));
        document.session.use(List.of());
        assertEquals(List.of(RowState.EMPTY), states());
        document.session.use(drafts);
        assertEquals(3, states().size());
        assertEquals("A book", grid.typed(0, cell("Title")));
        assertEquals(2, grid.waiting(place));
    }

    @Test
    void anotherGridKeepsItsStepsWhenThisOneKeepsItsRows() {
        var other = new GridViewModel(document.workspace, document.session, new DirectRunner());
        other.open(Kind.PARTY);
        other.paste("Name\tKind\nUtah\tstate\n", "", 0, 0);
        other.paste("Ohio\tstate\n", "", 1, 0);
        paste(Kind.SOURCE, "Title\nA book\n");
        assertEquals(3, other.rows().size());
        assertTrue(other.undo());
        assertEquals(2, other.rows().size());
        assertTrue(other.undo());
        assertEquals(1, other.rows().size());
    }

    @ParameterizedTest
    @CsvSource({
        "AGREEMENT, Title, A memorandum",
        "SOURCE, Title, A book",
        "PARTY, Name, Utah",
    })
    void everyKindIsTyped(Kind kind, String heading, String typed) {
        grid.open(kind);
        Map<String, String> needed =
                switch (kind) {
                    case AGREEMENT ->
                            Map.of(
                                    "Kind, as typed", "lease",
                                    "Scope, as typed", Facts.SCOPES.getFirst(),
                                    "Status, as typed", "signed");
                    case PARTY -> Map.of("Kind, as typed", "state");
                    default -> Map.of();
                };
        grid.type(0, cell(heading), typed);
        needed.forEach((name, text) -> grid.type(0, cell(name), text));
        assertEquals("", problem(0));
        assertEquals(List.of(RowState.NEW, RowState.EMPTY), states());
        int before = document.dataset().entities(kind).size();
        grid.take();
        assertEquals(before + 1, document.dataset().entities(kind).size());
    }

    @Test
    void whatIsAskedOnceHoldsForEveryDay() {
        paste(Kind.MILESTONE, HEAD + row("1/2/2020", "One", "") + row("25/12/2020", "Two", ""));
        assertEquals(1, grid.shown().ambiguousDays());
        assertEquals(Order.DAY_FIRST, grid.shown().manner().dates());
        assertEquals("1 Feb 2020", told(0, "Date, as typed"));
        grid.readDates(Order.MONTH_FIRST);
        assertEquals("2 Jan 2020", told(0, "Date, as typed"));
    }

    @Test
    void wordsThatNoListHasAreSaidToCome() {
        paste(
                Kind.MILESTONE,
                "Date\tTitle\tCategory\tScope\n"
                        + "2020\tOne\tjamboree\t"
                        + Facts.SCOPES.getFirst()
                        + "\n");
        TypedRow row = grid.rows().getFirst();
        assertTrue(row.makes(cell("Category, as typed")));
        assertFalse(row.makes(cell("Scope, as typed")));
        assertFalse(row.makes(cell("Title")));
    }

    /** As for the rows of a file; what is written is what the cell then says. */
    @Test
    void namesThatAreNearlyThoseOfSomethingAreOffered() {
        String known = Facts.CATEGORIES.getFirst();
        String slip = known + "x";
        paste(
                Kind.MILESTONE,
                "Date\tTitle\tCategory\tScope\n2020\tOne\t"
                        + slip
                        + "\t"
                        + Facts.SCOPES.getFirst()
                        + "\n");
        int category = cell("Category, as typed");
        GridCell at = new GridCell(0, category);
        List<NearName> near = grid.near(at);
        assertEquals(slip, near.getFirst().written());
        assertTrue(grid.rows().getFirst().makes(category));
        grid.type(0, category, near.getFirst().meant());
        assertEquals(List.of(), grid.near(at));
        assertFalse(grid.rows().getFirst().makes(category));
    }

    @Test
    void columnsThatTheGridHasNotAreSaid() {
        paste(Kind.SOURCE, "Title\tShelf\tEmpty\nA book\tB 12\t\n");
        assertEquals(List.of("Shelf"), grid.shown().leftOut());
        grid.discard();
        assertEquals(List.of(), grid.shown().leftOut());
    }

    @Test
    void cellsWithoutAHeadStandWhereOneTypes() {
        grid.open(Kind.SOURCE);
        int title = cell("Title");
        grid.paste("A book\nAnother\n", "", 0, title);
        assertEquals(
                List.of("A book", "Another"),
                document.session.rowsProperty().get().values().stream()
                        .flatMap(List::stream)
                        .map(each -> each.get(title))
                        .toList());
    }

    @Test
    void rowsThatArePastedAgainAreTheSame() {
        String rows = HEAD + row("2020-01", "One", "New paper") + row("2020-03", "Two", "A report");
        paste(Kind.MILESTONE, rows);
        grid.take();
        paste(Kind.MILESTONE, rows);
        assertEquals(List.of(RowState.SAME, RowState.SAME, RowState.EMPTY), states());
        assertEquals(3, document.dataset().milestones().size());
    }
}
