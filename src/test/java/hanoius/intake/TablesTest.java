package hanoius.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.MemoryArchive;
import hanoius.edtf.Refusal;
import hanoius.exchange.DataPackage;
import hanoius.exchange.RecordTables;
import hanoius.exchange.RecordTables.Selection;
import hanoius.form.DateNotation.Order;
import hanoius.intake.Account.State;
import hanoius.intake.Intake.Received;
import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Somebody's table is read as it is, and its columns are told by their heads. */
class TablesTest {

    private static final Attribution BY =
            Attribution.of("Minh", Instant.parse("2026-11-29T08:00:00Z"));

    private static Dataset record = Dataset.EMPTY;
    private static Words words = Words.in(Language.EN);

    @TempDir private Path folder;

    @BeforeAll
    static void theRecord() throws IOException {
        record = DataPackage.bundled().dataset();
        words = Words.in(Language.VI).with(record);
    }

    private Grid grid(String name, String text) throws IOException {
        return grid(Files.writeString(folder.resolve(name), text));
    }

    private static Grid grid(Path file) throws IOException {
        return assertInstanceOf(Received.Table.class, Intake.read(file, Progress.NONE)).grid();
    }

    private static Account account(Grid grid, Mapping mapping) {
        return account(MappedRows.of(grid, mapping, words).incoming());
    }

    private static Account account(Incoming incoming) {
        return Reckoning.of(
                MemoryArchive.of("Mine", BY.at(), record), record, incoming, Progress.NONE);
    }

    private static List<Entity> made(Account account) {
        assertEquals(
                List.of(), account.problems().stream().map(each -> words.of(each.why())).toList());
        return account.edits().stream().map(Edit::after).toList();
    }

    @Test
    void aTableOfAnOfficeIsReadByItsHeads() throws IOException {
        Grid grid =
                grid(
                        "sự kiện.csv",
                        """
                        Sổ theo dõi đối ngoại;;;;;
                        Ngày;Tên;Loại;Phạm vi;Đối tác;Nguồn
                        20/9/2019;Chủ tịch thành phố tiếp đoàn bang Nebraska;Chuyến thăm;Hà Nội;\
                        Bang Nebraska;https://example.org/nebraska
                        tháng 3/2020;Họp về thành phố thông minh;Cuộc họp;Hà Nội;Công ty Mới;
                        """);
        assertEquals(';', grid.told().separator());
        Mapping mapping = Mapping.of(grid, words);
        assertEquals(Kind.MILESTONE, mapping.kind());
        assertEquals(
                List.of("date", "title", "", "scope", "parties", "sources"),
                mapping.with(2, Target.NONE).targets().stream().map(Target::toString).toList());
        List<Entity> made =
                made(account(grid, mapping.with(grid, "Loại", Target.of("category"), words)));
        Milestone visit =
                made.stream()
                        .filter(Milestone.class::isInstance)
                        .map(Milestone.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertEquals("2019-09-20", visit.date().text());
        assertEquals("vi", visit.title().language());
        assertEquals("visit", visit.category());
        assertEquals("hanoi", visit.scope());
        assertEquals(RecordId.party("State of Nebraska"), visit.parties().getFirst().party());
        assertEquals("S", visit.citations().getFirst().source().key().substring(0, 1));
        // The visit, the meeting, the new company and the new source.
        assertEquals(4, made.size());
    }

    @Test
    void headsThatOfficesWriteAreUnderstood() throws IOException {
        Grid ours =
                grid(
                        "a.csv",
                        """
                        STT;Thời gian;Tiêu đề;Loại hình;Nội dung;Tiêu đề (tiếng Anh);Đường dẫn
                        1;20/9/2019;Họp;Cuộc họp;Bàn về nước sạch;A meeting;https://example.org/a
                        """);
        assertEquals(
                List.of("", "date", "title", "category", "summary", "title@en", "sources"),
                Mapping.of(ours, words).targets().stream().map(Target::toString).toList());
        Grid theirs = grid("b.csv", "When,Event,Type,Where\n3 May 2019,A,visit,Hanoi\n");
        assertEquals(
                List.of("date", "title", "category", "place"),
                Mapping.of(theirs, words).targets().stream().map(Target::toString).toList());
        Grid figures = grid("c.csv", "Năm,Con số,ĐVT,Chú thích\n2019,5,USD,x\n");
        assertEquals(
                List.of("period", "value", "unit", "note"),
                Mapping.of(figures, Kind.OBSERVATION, words).orElseThrow().targets().stream()
                        .map(Target::toString)
                        .toList());
    }

    /** All of its columns could be those of a milestone as well, two of them only nearly. */
    @Test
    void aTableIsOfTheKindThatCallsItsColumnsSo() throws IOException {
        Grid grid =
                grid(
                        "a.csv",
                        """
                        Ngày ký,Tên thỏa thuận,Loại,Bên tham gia,Nguồn
                        12/5/2024,Bản ghi nhớ,Bản ghi nhớ,Bang Texas,Báo
                        """);
        Mapping mapping = Mapping.of(grid, words);
        assertEquals(Kind.AGREEMENT, mapping.kind());
        assertEquals(
                List.of("signed", "title", "kind", "parties", "sources"),
                mapping.targets().stream().map(Target::toString).toList());
        assertEquals(List.of("status", "scope"), mapping.missing());
    }

    @Test
    void dayAndMonthAreAskedForWhereNothingTells() throws IOException {
        Grid open = grid("a.csv", "Date,Title,Category,Scope\n3/4/2019,A,visit,hanoi\n");
        Mapping mapping = Mapping.of(open, words);
        assertEquals(List.of(0), MappedRows.of(open, mapping, words).asksOrder());
        Mapping chosen = mapping.with(0, Order.MONTH_FIRST);
        assertEquals(List.of(), MappedRows.of(open, chosen, words).asksOrder());
        assertEquals("2019-04-03", date(made(account(open, mapping)).getFirst()));
        assertEquals("2019-03-04", date(made(account(open, chosen)).getFirst()));
        Grid told =
                grid(
                        "b.csv",
                        """
                        Date,Title,Category,Scope
                        3/4/2019,A,visit,hanoi
                        3/25/2019,B,visit,hanoi
                        3/26/2019,C,visit,hanoi
                        27/3/2019,D,visit,hanoi
                        """);
        MappedRows rows = MappedRows.of(told, Mapping.of(told, words), words);
        assertEquals(
                List.of("2019-03-04", "2019-03-25", "2019-03-26", "2019-03-27"),
                made(account(rows.incoming())).stream().map(TablesTest::date).toList());
        assertEquals(List.of(5L), rows.otherwise().stream().map(RowProblem::line).toList());
    }

    private static String date(Entity milestone) {
        return ((Milestone) milestone).date().text();
    }

    @Test
    void figuresAreReadAsPeopleWriteThem() throws IOException {
        String indicator = record.indicators().getFirst().name().text();
        Grid grid =
                grid(
                        "so lieu.tsv",
                        "Chỉ tiêu\tKỳ\tGiá trị\n"
                                + String.join(
                                        "\n",
                                        indicator + "\t1971\thơn 253.400",
                                        indicator + "\t1972\t1.234,5",
                                        indicator + "\t1973\t253.400",
                                        indicator + "\t1974\tvô số"));
        Mapping mapping = Mapping.of(grid, Kind.OBSERVATION, words).orElseThrow();
        for (int i = 0; i < 3; i++) {
            mapping = mapping.with(i, Target.of(List.of("indicator", "period", "value").get(i)));
        }
        Account account = account(grid, mapping);
        List<Observation> made =
                account.edits().stream().map(each -> (Observation) each.after()).toList();
        assertEquals(
                List.of("253400", "1234.5", "253400"),
                made.stream().map(each -> each.quantity().value().toPlainString()).toList());
        assertEquals(Qualifier.AT_LEAST, made.getFirst().quantity().qualifier());
        assertEquals(1, account.count(State.ERROR));
        assertEquals("vô số", account.problems().getFirst().read());
        assertEquals("Giá trị", account.problems().getFirst().column());
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        ErrorsCsv.write(account, grid, mapping, words, errors);
        List<String> lines = errors.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals("Chỉ tiêu,Kỳ,Giá trị,Lý do", lines.getFirst());
        assertTrue(lines.get(1).contains(",1974,vô số,\"Giá trị: "), lines.get(1));
        assertEquals(2, lines.size());
    }

    @Test
    void aTitleInTwoLanguagesIsATextWithItsTranslation() throws IOException {
        Grid grid =
                grid(
                        "m.csv",
                        """
                        Date,Title (vi),Title (en),Category,Scope
                        1999,Một chuyến thăm,A certain visit,visit,hanoi
                        """);
        Milestone made = (Milestone) made(account(grid, Mapping.of(grid, words))).getFirst();
        assertEquals("vi", made.title().language());
        assertEquals("A certain visit", made.title().in(Language.EN).text());
    }

    @Test
    void whatTheTableDoesNotHaveIsGivenForAllRows() throws IOException {
        Grid grid = grid("m.csv", "Date,Title\n1999,A\n");
        Mapping mapping = Mapping.of(grid, Kind.MILESTONE, words).orElseThrow();
        assertEquals(List.of("category", "scope"), mapping.missing());
        assertEquals(1, account(grid, mapping).count(State.ERROR));
        Mapping given =
                mapping.withFixed("category", "Chuyến thăm", words)
                        .withFixed("scope", "hanoi", words);
        assertEquals(List.of(), given.missing());
        assertEquals("visit", ((Milestone) made(account(grid, given)).getFirst()).category());
    }

    @Test
    void theApostropheAgainstFormulasIsTakenOffAgain() throws IOException {
        Grid grid = grid("m.csv", "Title,Notes\n'=1+1,'tis\n");
        assertEquals(List.of("=1+1", "'tis"), grid.rows().get(1).cells());
    }

    @Test
    void aTableThatEndsWithinQuotesSaysWhere() throws IOException {
        Grid grid = grid("m.csv", "Date,Title,Category,Scope\n1999,A,visit,hanoi\n2000,\"B\n");
        Account account = account(grid, Mapping.of(grid, words));
        assertEquals(1, account.count(State.NEW));
        assertEquals(1, account.count(State.ERROR));
        assertEquals(3, account.problems().getFirst().line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void ourOwnWorkbookSaysWhatThereIsAlready(String language) throws IOException {
        Words theirs = Words.in(Language.of(language).orElseThrow()).with(record);
        Path file = folder.resolve("agreements.xlsx");
        List<Agreement> all = record.agreements();
        try (var out = Files.newOutputStream(file)) {
            new RecordTables(record, theirs).xlsx(out, Selection.of(Kind.AGREEMENT, all));
        }
        Grid grid = grid(file);
        Mapping mapping = Mapping.of(grid, theirs);
        assertEquals(Kind.AGREEMENT, mapping.kind());
        Account account =
                account(
                        grid,
                        new Mapping(
                                mapping.kind(),
                                mapping.head(),
                                mapping.targets().stream()
                                        .map(
                                                each ->
                                                        each.column().equals("sources")
                                                                        || each.column()
                                                                                .equals("parties")
                                                                ? Target.NONE
                                                                : each)
                                        .toList(),
                                mapping.fixed(),
                                mapping.orders(),
                                mapping.signs()));
        assertEquals(
                List.of(), account.problems().stream().map(each -> theirs.of(each.why())).toList());
        assertEquals(all.size(), account.count("agreements", State.SAME));
    }

    @ParameterizedTest
    @CsvSource({
        "MILESTONE, en, false", "MILESTONE, vi, true", "AGREEMENT, en, true",
        "AGREEMENT, vi, false", "OBSERVATION, en, false", "OBSERVATION, vi, false"
    })
    void ourOwnCsvSaysWhatThereIsAlready(Kind kind, String language, boolean guarded)
            throws IOException {
        Words theirs = Words.in(Language.of(language).orElseThrow()).with(record);
        Path file = folder.resolve("own.csv");
        List<Entity> all = record.facts(kind).stream().map(Entity.class::cast).toList();
        try (var out = Files.newOutputStream(file)) {
            new RecordTables(record, theirs).csv(out, Selection.of(kind, all), guarded);
        }
        Grid grid = grid(file);
        Account account =
                account(
                        MappedRows.of(grid, Mapping.of(grid, kind, theirs).orElseThrow(), theirs)
                                .incoming());
        assertEquals(
                List.of(), account.problems().stream().map(each -> theirs.of(each.why())).toList());
        assertEquals(List.of(), account.edits());
        assertEquals(all.size(), account.count(State.SAME));
    }

    @Test
    void aSourceIsFoundByTheAddressBehindItsNameAndANewOneIsCalledByThat() throws IOException {
        Source known = record.sources().getFirst();
        Grid grid =
                grid(
                        "a.csv",
                        "title,date,category,scope,sources\n"
                                + "One,2031,visit,hanoi,\"An office, "
                                + known.url()
                                + "\"\n"
                                + "Two,2032,visit,hanoi,\"A paper, https://example.org/new\"\n");
        List<Entity> made = made(account(grid, Mapping.of(grid, words)));
        Source paper =
                made.stream()
                        .filter(Source.class::isInstance)
                        .map(Source.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertEquals("A paper", paper.title());
        assertEquals("https://example.org/new", paper.url());
        assertEquals(
                List.of(known.id(), paper.id()),
                made.stream()
                        .filter(Milestone.class::isInstance)
                        .map(each -> ((Milestone) each).citations().getFirst().source())
                        .toList());
    }

    /** In an indicator of {@code billion USD}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Value | Unit | 500 | million USD | 0.500",
                "Value | Đơn vị tính | 388,325 | triệu USD | 0.388325",
                "Value | ĐVT | hơn 500 | triệu đô la | 0.500",
                "Value | Unit | 1.2 | billion USD | 1.2",
                "Value | Unit | 500 triệu USD | billion USD | 0.500",
                "Value (million USD) | Note | 500 | any | 0.500",
                "Giá trị [triệu USD] | Ghi chú | 500 | x | 0.500",
                "Value (revised) | Note | 500 | x | 500",
                "Value | Note | 500 million USD | x | 0.500",
                "Value | Note | 0,5 tỷ đô la | x | 0.5",
                "Value | Note | 500 | x | 500"
            })
    void aFigureIsInTheUnitThatTheTableSays(
            String value, String beside, String figure, String unit, String expected)
            throws IOException {
        Account account = account(exports(value, beside, figure, unit));
        assertEquals(
                expected,
                ((Observation) made(account).getFirst()).quantity().value().toPlainString());
    }

    @ParameterizedTest
    @CsvSource({"500, million EUR", "500 người, ''", "12, %"})
    void aFigureInAnotherUnitIsInError(String figure, String unit) throws IOException {
        Account account = account(exports("Value", "Unit", figure, unit));
        assertEquals(List.of(), account.edits());
        assertEquals("value", account.problems().getFirst().column());
        assertEquals((figure + ' ' + unit).strip(), account.problems().getFirst().read());
    }

    @Test
    void boundsAreInTheUnitOfTheirFigure() throws IOException {
        Account account = account(exports("Value", "Unit", "500 (450-550)", "million USD"));
        Quantity made = ((Observation) made(account).getFirst()).quantity();
        assertEquals("0.500 0.450 0.550", made.value() + " " + made.lower() + " " + made.upper());
    }

    private Incoming exports(String value, String beside, String figure, String unit)
            throws IOException {
        Grid grid =
                grid(
                        "exports.csv",
                        "indicator;period;%s;%s\nhn_exports_us;2061;%s;%s\n"
                                .formatted(value, beside, figure, unit));
        Mapping mapping = Mapping.of(grid, Kind.OBSERVATION, words).orElseThrow();
        return MappedRows.of(grid, mapping.with(2, Target.of("value")), words).incoming();
    }

    @Test
    void columnsWithoutAHeadAreColumnsToo() throws IOException {
        Grid grid = grid("a.csv", "Title,Date,,\nA visit,2019,more,\n");
        Mapping mapping = Mapping.of(grid, words);
        assertEquals(List.of("Title", "Date", ""), mapping.heads(grid));
        assertEquals(mapping.targets().size(), mapping.heads(grid).size());
    }

    @Test
    void aFolderThatIsNoPackageIsNamed() {
        IntakeException refused =
                assertThrows(IntakeException.class, () -> Intake.read(folder, Progress.NONE));
        assertEquals(IntakeException.Reason.NO_PACKAGE, refused.reason());
        assertEquals(List.of(folder), refused.arguments());
    }

    @Test
    void aRowOfTextWithMoreCellsThanHeadsIsInError() throws IOException {
        Grid grid = grid("a.csv", "title,date,category,scope\nA, b,2019,visit,hanoi,\n");
        assertRowRefused(grid, RowException.Reason.MORE_CELLS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "#N/A", "#DIV/0!", "#NAME?"})
    void aFormulaThatFailsIsNothingToTakeIn(String shown) throws IOException {
        Grid grid = grid("a.csv", "title,date,category,scope,summary\nA,2019,visit,hanoi," + shown);
        assertRowRefused(grid, RowException.Reason.FAILED_FORMULA);
    }

    private static void assertRowRefused(Grid grid, RowException.Reason reason) {
        Account account = account(grid, Mapping.of(grid, words));
        assertEquals(List.of(), account.edits());
        assertEquals(reason, ((RowException) account.problems().getFirst().why()).reason());
        assertEquals(2, account.problems().getFirst().line());
    }

    @Test
    void aSheetThatIsLeftOutIsTold() {
        Grid first = sheet("First", "title", "date");
        Grid grid = first.before(List.of(sheet("Second", "title", "date")));
        assertEquals(
                List.of("Second"),
                MappedRows.of(grid, Mapping.of(grid, words), words).otherwise().stream()
                        .map(RowProblem::read)
                        .toList());
    }

    private static Grid sheet(String name, String... heads) {
        return new Grid(
                "a.xlsx",
                new Grid.Told("", '\0', name),
                List.of(new Grid.Row(1, List.of(heads))),
                List.of());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatComesThroughAPipeIsReadWhole() throws Exception {
        Path pipe = folder.resolve("pipe.csv");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        byte[] text = "\uFEFFTitle,Date\nTiếp đoàn,2019\n".getBytes(StandardCharsets.UTF_8);
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            try (var out = Files.newOutputStream(pipe, StandardOpenOption.WRITE)) {
                                out.write(text);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        assertEquals(List.of("Title", "Date"), grid(pipe).rows().getFirst().cells());
    }

    private Path workbook(String sheet) throws IOException {
        Path file = folder.resolve("made.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"1\"/></sheets>"
                            + "</workbook>");
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<R><Relationship Id=\"1\" Target=\"worksheets/a.xml\"/></R>");
            entry(
                    zip,
                    "xl/styles.xml",
                    "<s><numFmts><numFmt numFmtId=\"170\" formatCode=\"d/m/yyyy\"/></numFmts>"
                            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></s>");
            entry(zip, "xl/worksheets/a.xml", sheet);
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void cellsOfAWorkbookAreTextsNumbersAndDays() throws IOException {
        Grid grid =
                grid(
                        workbook(
                                "<w><sheetData><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Hà"
                                    + " </t><t>Nội</t></is></c><c r=\"C2\""
                                    + " s=\"1\"><v>43728</v></c><c"
                                    + " r=\"D2\"><f>1/10+2/10</f><v>0.30000000000000004</v></c><c"
                                    + " r=\"E2\" t=\"b\"><v>1</v></c><c r=\"F2\""
                                    + " t=\"e\"><v>#REF!</v></c></row></sheetData></w>"));
        assertEquals(
                List.of("Hà Nội", "", "2019-09-20", "0.30000000000000004", "yes", "#REF!"),
                grid.rows().getFirst().cells());
        assertEquals(2, grid.rows().getFirst().line());
    }

    /** A sheet that LibreOffice 7.4 wrote, in both its forms. */
    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void whatLibreOfficeWroteIsRead(String ending) throws IOException {
        Path file = folder.resolve("office." + ending);
        try (var in = TablesTest.class.getResourceAsStream("libreoffice." + ending)) {
            Files.copy(Objects.requireNonNull(in), file);
        }
        Grid grid = grid(file);
        boolean workbook = ending.equals("xlsx");
        assertEquals(
                List.of(
                        workbook ? "2019-09-20" : "20/09/2019",
                        "Tiếp đoàn “Nebraska”; hai ngày\ndòng hai",
                        "Hà Nội",
                        "253400",
                        "1"),
                grid.rows().get(1).cells());
        Mapping mapping =
                Mapping.of(grid, Kind.MILESTONE, words)
                        .orElseThrow()
                        .withFixed("category", "visit", words);
        Milestone made = (Milestone) made(account(grid, mapping)).getFirst();
        assertEquals("2019-09-20", made.date().text());
        assertEquals("hanoi", made.scope());
        assertEquals("Tiếp đoàn “Nebraska”; hai ngày\ndòng hai", made.title().text());
    }

    @Test
    void aWorkbookReadsNothingOutsideOfItself() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path file =
                workbook(
                        "<!DOCTYPE w [<!ENTITY x SYSTEM \""
                                + secret.toUri()
                                + "\">]><w><row><c"
                                + " t=\"inlineStr\"><is><t>&x;</t></is></c></row></w>");
        assertRefused(file, IntakeException.Reason.NO_WORKBOOK);
    }

    @Test
    void aWorkbookThatInflatesToFarMoreThanItIsIsRefused() throws IOException {
        Path file =
                workbook(
                        "<w><row><c t=\"inlineStr\"><is><t>a</t></is></c></row>"
                                + " ".repeat(4 << 20)
                                + "</w>");
        assertRefused(file, IntakeException.Reason.TOO_LARGE);
    }

    private static void assertRefused(Path file, IntakeException.Reason reason) {
        IntakeException refused =
                assertThrows(IntakeException.class, () -> Intake.read(file, Progress.NONE));
        assertEquals(reason, refused.reason());
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        assertRefused(
                Files.write(folder.resolve("a.pdf"), new byte[] {'%', 'P', 'D', 'F', 0, 1, 2}),
                IntakeException.Reason.NOT_A_TABLE);
        assertRefused(
                Files.writeString(folder.resolve("a.csv"), "\n"), IntakeException.Reason.NOTHING);
        assertRefused(
                Files.write(folder.resolve("a.xlsx"), new byte[] {'P', 'K', 3, 4, 0}),
                IntakeException.Reason.NO_WORKBOOK);
        Grid grid = grid("b.csv", "foo,bar\n1,2\n");
        assertInstanceOf(
                Refusal.class, assertThrows(IntakeException.class, () -> Mapping.of(grid, words)));
    }

    @Test
    void whatARecordSaysInAnyLanguageIsNoChange() throws IOException {
        Milestone there =
                record.milestones().readAll().stream()
                        .filter(each -> each.title().translation(Language.VI).isPresent())
                        .findFirst()
                        .orElseThrow();
        String title = there.title().in(Language.VI).text();
        Grid grid = grid("m.csv", "Id,Title\n" + there.id().key() + ",\"" + title + "\"\n");
        Account account = account(grid, Mapping.of(grid, Kind.MILESTONE, words).orElseThrow());
        assertEquals(1, account.count(State.SAME));
    }

    @Test
    void twoMentionsOfTheSameSourceAreOne() throws IOException {
        Grid grid =
                grid(
                        "m.csv",
                        "Date,Title,Category,Scope,Sources\n"
                                + "1999,A,visit,hanoi,https://example.org/a\n"
                                + "2000,B,visit,hanoi,https://example.org/a; "
                                + record.sources().getFirst().url()
                                + "\n");
        List<Entity> made = made(account(grid, Mapping.of(grid, words)));
        assertEquals(3, made.size());
        Milestone second = (Milestone) made.getLast();
        assertEquals(record.sources().getFirst().id(), second.citations().get(1).source());
        assertEquals(2, second.citations().size());
    }
}
