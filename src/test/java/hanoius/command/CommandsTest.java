package hanoius.command;

import static hanoius.command.Answer.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.language.Language;
import hanoius.metadata.PngMetadata;
import hanoius.model.ChartDefinition;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.store.SqliteArchive;
import hanoius.support.BundledDocument;
import hanoius.support.RecordFiles;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class CommandsTest {

    @TempDir static Path shared;
    @TempDir Path folder;

    private static Path document = Path.of("");

    @BeforeAll
    static void aDocument() throws IOException {
        document = BundledDocument.in(shared);
    }

    private Answer chart(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "export",
                                "chart",
                                "--document",
                                document.toString(),
                                "-o",
                                folder.resolve("chart.png").toString()));
        arguments.addAll(Arrays.asList(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void helpShowsTheLanguagesThatTheProgramSpeaks() {
        assertEquals(
                Stream.of(Language.values()).map(Language::code).collect(Collectors.joining("|")),
                LanguageCodes.SHOWN);
    }

    @Test
    void whatBeginsWithAMinusIsADateAndWhatBeginsWithAnAtSignATitle() throws IOException {
        Answer answer = run("date", "-0044-03-15", "2019", "-0150", "-0044-03-15/-0043");
        assertEquals(0, answer.code(), answer.err());
        assertEquals(
                List.of("-0044-03-15", "2019", "-0150", "-0044-03-15/-0043"),
                answer.out().lines().map(line -> line.split("\t", -1)[1]).toList());
        for (String[] span : new String[][] {{"--from=-0150"}, {"--from", "-0150"}}) {
            assertEquals(0, chart(span).code(), String.join(" ", span));
        }
        Path options = Files.writeString(folder.resolve("options"), "Secret --theme dark");
        Answer titled = chart("--title", "@" + options);
        assertEquals(0, titled.code(), titled.err());
        assertEquals(
                "@" + options, PngMetadata.read(folder.resolve("chart.png")).texts().get("Title"));
    }

    /** As of a variable of a script that was not set. */
    @Test
    void anEmptyNameIsNoFile() {
        for (String[] words :
                new String[][] {
                    {"export", "record", "-o", ""},
                    {"export", "record", "-o="},
                    {"check", ""},
                    {"import", ""},
                    {"verify", ""},
                    {"merge", "", "", "-o", "a"}
                }) {
            Answer answer = run(words);
            assertEquals(2, answer.code(), answer.err());
            assertEquals(1, answer.err().lines().count(), answer.err());
            assertTrue(answer.err().contains("a file or folder has a name"), answer.err());
        }
    }

    @Test
    void anIndicatorThatIsGivenTwiceIsDrawnOnce() throws IOException {
        assertEquals(0, chart("--indicator", "hn_exports_us").code());
        byte[] once = Files.readAllBytes(folder.resolve("chart.png"));
        Answer twice = chart("--indicator", "hn_exports_us", "--indicator", "hn_exports_us");
        assertEquals(0, twice.code(), twice.err());
        assertArrayEquals(once, Files.readAllBytes(folder.resolve("chart.png")));
    }

    @Test
    void datesAreUnderstoodLineByLine() {
        Answer answer =
                run(
                        "date",
                        "2019-02-29",
                        "2014/..",
                        "2014/",
                        "[..1995]",
                        "2020-33",
                        "156X-12-XX",
                        "2004-06~-11",
                        "tháng 9 2019");
        assertEquals(0, answer.code());
        assertEquals(
                List.of(
                        "2019-02-29\tinvalid\t\t\tFebruary 2019 has 28 days. (at character 9)\t\t"
                                + "\t",
                        "2014/..\t2014/..\t2014-01-01\t..\tsince 2014, still going on\t\t\t",
                        "2014/\t2014/\t2014-01-01\t\tfrom 2014, end unknown\t\t\t",
                        "[..1995]\t[..1995]\t..\t1995-12-31\tin or before 1995\t\t\t",
                        "2020-33\t2020-33\t2020-01-01\t2020-03-31\tfirst quarter of 2020\t\t\t",
                        "156X-12-XX\t156X-12-XX\t1560-12-01\t1569-12-31\ta day in December of one"
                                + " of the years 1560–1569\t\t\t",
                        "2004-06~-11\t2004-06~-11\t2004-06-11\t2004-06-11\t11 June 2004 (year"
                                + " approximate, month approximate)\t\t\t",
                        "tháng 9 2019\t2019-09\t2019-09-01\t2019-09-30\tSeptember 2019\t\t\t"),
                answer.out().lines().toList());
    }

    @Test
    void aDateThatReadsInTwoWaysSaysSoBehindItsWords() {
        assertEquals(
                List.of(
                        "10/11/2019\t2019-11-10\t2019-11-10\t2019-11-10\t10 November 2019; also"
                                + " read as 11 October 2019 (2019-10-11)\t\t2019-10-11\t",
                        "2023-24\t2023/2024\t2023-01-01\t2024-12-31\t2023–2024; also read as winter"
                                + " 2023 (2023-24)\t\t2023-24\t",
                        "early 2019\t2019\t2019-01-01\t2019-12-31\t2019; kept in words: “early”"
                                + "\tearly 2019\t\t",
                        "23/05/16\t2016-05-23\t2016-05-23\t2016-05-23\t23 May 2016; year “16” read"
                                + " as 2016; also read as 23 May 1916 (1916-05-23)\t\t1916-05-23"
                                + "\tyear “16” read as 2016"),
                run("date", "10/11/2019", "2023-24", "early 2019", "23/05/16")
                        .out()
                        .lines()
                        .toList());
    }

    @Test
    void figuresAreUnderstoodLineByLine() {
        Answer answer =
                run(
                        "number",
                        "--lang",
                        "vi",
                        "hơn 253.400 lượt khách",
                        "gần 139 tỷ USD",
                        "3.4 (3.35–3.45)",
                        "3–4 tỷ",
                        "-12,5%",
                        "vài triệu");
        assertEquals(0, answer.code(), answer.err());
        assertEquals(
                List.of(
                        "hơn 253.400 lượt khách\t253400\tat_least\t\t\tlượt khách\t≥ 253.400 lượt"
                                + " khách\t≥ 253,400 lượt khách",
                        "gần 139 tỷ USD\t139000000000\tnearly\t\t\tUSD\tgần 139.000.000.000 USD\t",
                        "3.4 (3.35–3.45)\t3.4\texact\t3.35\t3.45\t\t3,4 (3,35–3,45)\t",
                        "3–4 tỷ\t3500000000\tabout\t3000000000\t4000000000\t\t≈ 3.500.000.000"
                                + " (3.000.000.000–4.000.000.000); chỉ nêu khoảng giá trị; lấy số"
                                + " ở giữa\t",
                        "-12,5%\t-12.5\texact\t\t\t%\t−12,5%\t",
                        "vài triệu\tinvalid\t\t\t\t\t“vài” không cho biết con số cụ thể. (ở ký tự"
                                + " thứ 1)\t"),
                answer.out().lines().toList());
    }

    @Test
    void aFigureIsGivenInTheUnitAskedFor() {
        assertEquals(
                List.of(
                        "3 tỷ\t3\texact\t\t\t\t3 billion USD\t",
                        "3 triệu USD\t0.003\texact\t\t\tUSD\t0.003 billion USD\t",
                        "$3\t0.000000003\texact\t\t\tUSD\t0.000000003 billion USD\t"),
                run("number", "--unit", "billion USD", "3 tỷ", "3 triệu USD", "$3")
                        .out()
                        .lines()
                        .toList());
        assertEquals(
                "5 nghìn tấn\t5\texact\t\t\ttấn\t5 nghìn tấn\t\n",
                run("number", "--lang", "vi", "--unit", "nghìn tấn", "5 nghìn tấn").out());
        assertEquals(
                "5 ± 10%\t5\texact\t-5\t15\t%\t5 (−5 to 15)%\t5 (4.5–5.5)%\n",
                run("number", "--unit", "percent", "5 ± 10%").out());
        assertEquals(2, run("number", "--lnag", "vi", "3").code());
        assertEquals(2, run("number").code());
    }

    @Test
    void aYearBeforeChristIsNoOptionAndAnUnknownOptionIsNoDate() {
        assertEquals(
                "-0044-03-15\t-0044-03-15\t-0044-03-15\t-0044-03-15\t15 March 45 BC\t\t\t\n",
                run("date", "-0044-03-15").out());
        assertEquals(2, run("date", "--lnag", "vi", "2019").code());
    }

    @Test
    void whyADateIsRefusedIsSaidInTheLanguageAskedFor() {
        assertEquals(
                "2019-02-29\tinvalid\t\t\tTháng 2 năm 2019 có 28 ngày. (ở ký tự thứ 9)\t\t\t\n",
                run("date", "--lang", "vi", "2019-02-29").out());
    }

    @Test
    void aChartIsWrittenInTheSizeAskedForTwiceTheSame() throws IOException {
        Path file = folder.resolve("chart.png");
        String[] options = {
            "--indicator",
            "hn_exports_us",
            "--indicator",
            "hn_us_visitors",
            "--size",
            "1600x900",
            "--scale",
            "2",
            "--theme",
            "dark",
            "--lang",
            "vi"
        };
        assertEquals(0, chart(options).code());
        byte[] once = Files.readAllBytes(file);
        PngMetadata metadata = PngMetadata.read(file);
        assertEquals(3200, metadata.width());
        assertEquals(1800, metadata.height());
        assertEquals(7559, metadata.pixelsPerMetre());
        assertTrue(metadata.texts().getOrDefault("Description", "").contains("≥ 253.400"));
        assertEquals(0, chart(options).code());
        assertArrayEquals(once, Files.readAllBytes(file));
    }

    @Test
    void theEndingOfTheNameDecidesTheFormat() throws IOException {
        for (String what : List.of("chart", "timeline")) {
            Path file = folder.resolve(what + ".svg");
            Answer answer =
                    run("export", what, "--document", document.toString(), "-o", file.toString());
            assertEquals(0, answer.code(), answer.err());
            String svg = Files.readString(file);
            assertTrue(svg.startsWith("<?xml"), svg);
            assertTrue(svg.contains("data-record="), svg);
        }
    }

    @Test
    void aSavedChartIsDrawnAsItWasSaved() throws IOException {
        Path kept = folder.resolve("kept.milestones");
        Files.copy(document, kept);
        try (var archive = SqliteArchive.open(kept, folder)) {
            var chart =
                    new SavedChart(
                            archive.unused(RecordId.Kind.CHART),
                            "Xuất khẩu",
                            ChartDefinition.of(List.of(RecordId.indicator("hn_exports_us"))),
                            LocalDate.of(2018, 1, 1),
                            LocalDate.of(2020, 12, 31));
            archive.apply(
                    new Change(List.of(Edit.adding(chart)), Attribution.of("Thu", Instant.now())));
        }
        Path saved = folder.resolve("saved.svg");
        Path spelled = folder.resolve("spelled.svg");
        String decomposed = Normalizer.normalize("Xuất khẩu", Normalizer.Form.NFD);
        Answer answer = export(kept, saved, "--saved", decomposed);
        assertEquals(0, answer.code(), answer.err());
        String[] same = {"--indicator", "hn_exports_us", "--from", "2018", "--to", "2020"};
        // The day of the record is that of its facts: a chart that was saved changed none.
        assertEquals(0, export(document, spelled, same).code());
        assertEquals(Files.readString(spelled), Files.readString(saved));
        assertTrue(run("check", kept.toString()).out().contains("chart\t1\n"));
        Files.delete(saved);
        Files.delete(spelled);
        Answer unknown = export(kept, saved, "--saved", "Xuất khẩ");
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("Xuất khẩu"), unknown.err());
        assertTrue(Files.notExists(saved));
    }

    private static Answer export(Path from, Path to, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "export",
                                "chart",
                                "--document",
                                from.toString(),
                                "-o",
                                to.toString()));
        arguments.addAll(Arrays.asList(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void aSoundDocumentIsCountedAndCalledSound() {
        Answer answer = run("check", document.toString());
        assertEquals(0, answer.code(), answer.err());
        List<String> lines = answer.out().lines().toList();
        assertTrue(
                lines.containsAll(
                        Stream.of(
                                        "milestone",
                                        "agreement",
                                        "link",
                                        "indicator",
                                        "observation",
                                        "source")
                                .map(each -> each + "\t" + RecordFiles.count(each + "s"))
                                .toList()),
                answer.out());
        assertEquals("sound", lines.getLast());
    }

    @Test
    void agreementsAreWrittenAsATable() throws IOException {
        Path file = folder.resolve("agreements.csv");
        Answer answer =
                run(
                        "export",
                        "agreements",
                        "--document",
                        document.toString(),
                        "-o",
                        file.toString());
        assertEquals(0, answer.code(), answer.err());
        assertTrue(Files.readString(file).contains("Hanoi and Utah"));
    }

    @Test
    void helpAndVersionAreNoErrors() {
        assertTrue(run("--help").out().contains("export"));
        assertTrue(run("--version").out().matches("Hanoi–US Milestones \\d.*\\R"));
        assertEquals(2, run("exprot").code());
        assertEquals(2, run("export").code());
    }

    @Test
    void onlyALoneArgumentThatIsNoCommandIsADocument() {
        assertTrue(Commands.isDocument("my.milestones"));
        assertFalse(Commands.isDocument("check"));
        assertFalse(Commands.isDocument("--help"));
    }
}
