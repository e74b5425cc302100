package hanoius.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import hanoius.exchange.DataPackageException.Problem;
import hanoius.limit.Limits;
import hanoius.model.Citation;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.schema.Json;
import hanoius.schema.Schemas;
import hanoius.support.Packed;
import hanoius.support.RecordFiles;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** A package with one thing wrong in it. */
class DataPackageTest {

    private static final UUID OWN = UUID.fromString("5f1d7c3e-96a5-4d0c-8f3b-0d6a2c1e9b77");

    @TempDir Path folder;

    @BeforeEach
    void aCopyOfTheRecord() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets", "record"))) {
            for (Path each : files.toList()) {
                Files.copy(each, folder.resolve(each.getFileName().toString()));
            }
        }
    }

    @Test
    void theCopyItselfIsFine() throws IOException {
        assertEquals(
                RecordFiles.count("milestones"),
                DataPackage.in(folder).dataset().milestones().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "observations|O013,|,2020,|,2019-02-29,|observations.csv:14: period: ",
                "observations|O013,|,2020,|,soon,|observations.csv:14: period: ",
                "milestones|M002,|,2019-09,|,,|milestones.csv:3: date: is missing",
                "observations|O012,|,3,about|,3 bn,about|observations.csv:13: value: \"3 bn\" is"
                        + " not a number such as 12.5",
                "observations|O012,|,3,about|,1e3,about|observations.csv:13: value: \"1e3\" is not"
                        + " a number such as 12.5",
                "observations|O012,|,3,about|,NaN,about|observations.csv:13: value: \"NaN\" is not"
                        + " a number such as 12.5",
                "observations|O012,|,about,|,roughly,|observations.csv:13: qualifier: \"roughly\""
                        + " is none of exact, about,",
                "observations|O001,|,2.95,3.05,|,3.95,3.05,|observations.csv:2: value: 3 is less"
                        + " than 3.95, the lower",
                "observations|O001,|,2.95,3.05,|,,2.05,|observations.csv:2: upper: 2.05 is less"
                        + " than 3, the value",
                "citations|milestone,M001,|,S001,|,S999,|citations.csv:2: source: there is no"
                        + " \"S999\" among sources",
                "observations|O012,|,hn_exports_us,|,hn_none,|observations.csv:13: indicator: there"
                        + " is no \"hn_none\" among indicators",
                "observations|O001,|,O012|,O015|observations.csv:2: same_as: there is no \"O015 of"
                        + " hn_exports_us\" among observations",
                "observations|O012,|,,,en|,,O001,en|observations.csv:2: same_as: \"O012\" does"
                        + " not stand for itself",
                "observations|O012,|O012,|O011,|observations.csv:13: id: \"O011\" is there already",
                "milestones|M002,|,visit,|,Visit,|milestones.csv:3: category: there is no"
                        + " \"Visit\" in the list category of terms",
                "milestones|M001,|agriculture;healthcare|agriculture;;healthcare|milestones.csv:2:"
                        + " sector: \"agriculture;;",
                "participations|milestone,M002,2,|State of Nebraska,D|Nebraska,D|"
                        + "participations.csv:5: party: there is no \"Nebraska\" among parties",
                "participations|milestone,M002,2,|State of Nebraska,Delegation of the State of"
                        + " Nebraska|,|participations.csv:5: Nobody is said to take part.",
                "participations|milestone,M002,2,|M002,2,|M002,1,|participations.csv:5: kind, id,"
                        + " position: \"milestone M002 1\" is there already",
                "participations|milestone,M002,2,|M002|M999|participations.csv:5: id: there is no"
                        + " \"M999\" among milestones",
                "participations|milestone,M002,2,|milestone|source|participations.csv:5: kind:"
                        + " \"source\" is none of milestone, agreement",
                "parties|State of Utah,|,state,|,kingdom,|parties.csv:11: kind: \"kingdom\" is"
                        + " none of state, city,",
                "parties|State of Utah,|,,state|,Utah,state|parties.csv:11:"
                        + " other_names: \"Utah\" is not language",
                "milestones|M001,|,yes,en|,true,en|milestones.csv:2: featured: \"true\" is"
                        + " neither yes nor no",
                "milestones|M001,|,yes,en|,yes,en,more|milestones.csv:2: has 11 cells instead of"
                        + " 10",
                "milestones|id,|title|Title|milestones.csv:1: title: column 3 of the header is"
                        + " \"Title\"",
                "agreements|A002,|,1,hanoi|,0,hanoi|agreements.csv:3: count: 0 is less than 1",
                "agreements|A002,|,1,hanoi|,1.5,hanoi|agreements.csv:3: count: \"1.5\" is not a"
                        + " whole number",
                "links|M005,signs|A001|A999|links.csv:3: to: there is no \"A999\" among milestones"
                        + " or agreements",
                "sources|S001,|2026-11-21|21/11/2026|sources.csv:2: accessed: \"21/11/2026\" is not"
                        + " a day such as 2020-07-01",
            })
    void theProblemIsNamedByFileLineAndColumn(
            String table, String lineStart, String good, String bad, String expected)
            throws IOException {
        edit(table, lineStart, good == null ? "" : good, bad == null ? "" : bad);
        assertTrue(
                problems().stream().map(Problem::toString).anyMatch(p -> p.startsWith(expected)),
                problems().toString());
    }

    @Test
    void aCitationHasItsPlaceInTheSourceAndItsWords() throws IOException {
        edit("citations", "milestone,M002,1,", ",,", ",p. 3,\"Nebraska, he said\"");
        Citation cited =
                DataPackage.in(folder)
                        .dataset()
                        .find(RecordId.milestone("M002"), Milestone.class)
                        .orElseThrow()
                        .citations()
                        .getFirst();
        assertEquals("p. 3", cited.locator());
        assertEquals("Nebraska, he said", cited.quote());
    }

    @Test
    void oneUuidOfTwoRecordsIsAProblem() throws IOException {
        pack(Map.of(RecordId.milestone("M002"), OWN, RecordId.agreement("A001"), OWN));
        assertEquals("agreements.csv:2: uuid: \"" + OWN + "\" is that of milestone:M002", only());
        String upper = OWN.toString().toUpperCase(Locale.ROOT);
        edit("agreements", "A001", OWN.toString(), upper);
        assertEquals("agreements.csv:2: uuid: \"" + upper + "\" is that of milestone:M002", only());
    }

    @Test
    void theUuidThatTheNameOfAnotherRecordGivesIsAProblem() throws IOException {
        UUID taken = RecordId.milestone("M001").uuid();
        pack(Map.of(RecordId.milestone("M002"), taken));
        assertEquals("milestones.csv:3: uuid: \"" + taken + "\" is that of milestone:M001", only());
    }

    @Test
    void theUuidThatItsOwnNameGivesIsNone() throws IOException {
        pack(Map.of(RecordId.milestone("M002"), OWN));
        edit("milestones", "M002", OWN.toString(), RecordId.milestone("M002").uuid().toString());
        assertEquals(
                RecordId.milestone("M002").uuid(),
                DataPackage.in(folder).uuids().get(RecordId.milestone("M002")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "1-1-1-1-1",
                "5f1d7c3e96a54d0c8f3b0d6a2c1e9b77",
                "5f1d7c3e-96a5-4d0c-8f3b-0d6a2c1e9b7g",
                "5f1d7c3e-96a5-4d0c-cf3b-0d6a2c1e9b77",
                "00000000-0000-0000-0000-000000000000",
            })
    void whatIsNoUuidIsAProblem(String bad) throws IOException {
        pack(Map.of(RecordId.term("sector", "smart city"), OWN));
        edit("terms", "sector,smart city", OWN.toString(), bad);
        List<Map<String, String>> terms = RecordFiles.rows("terms");
        int line = 2;
        while (!"smart city".equals(terms.get(line - 2).get("key"))) {
            line++;
        }
        assertEquals(
                "terms.csv:%d: uuid: \"%s\" is not a UUID (RFC 9562)".formatted(line, bad), only());
    }

    private void pack(Map<RecordId, UUID> uuids) throws IOException {
        Packed.write(folder, DataPackage.bundled().dataset(), uuids);
    }

    @Test
    void anAmbiguousLinkIsAProblem() throws IOException {
        append("agreements.csv", "M005,2019,T,lease,signed,,,,1,hanoi,,,,\n");
        assertEquals(
                "links.csv:2: from: \"M005\" may be any of milestones or agreements",
                problems().getFirst().toString());
    }

    @Test
    void aRowAfterAQuotedLineBreakHasItsOwnLine() throws IOException {
        // below the header, what is there, and the row that has two lines
        int line = 1 + RecordFiles.count("links") + 2 + 1;
        append("links.csv", "M001,part_of,M002,\"two\nlines\",en\nM001,part_of,M999,,en\n");
        assertEquals(
                "links.csv:%d: to: there is no \"M999\" among milestones or agreements"
                        .formatted(line),
                only());
    }

    @Test
    void noMoreThanAHundredProblemsAreListed() throws IOException {
        Path file = folder.resolve("observations.csv");
        Files.writeString(file, Files.readString(file).replace(",exact,", ",certain,"));
        assertEquals(100, problems().size());
        var failure = assertThrows(DataPackageException.class, () -> DataPackage.in(folder));
        assertTrue(String.valueOf(failure.getMessage()).endsWith("(and 99 more)"));
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsAreRead() throws IOException {
        Path file = folder.resolve("links.csv");
        Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
        assertEquals(RecordFiles.count("links"), DataPackage.in(folder).dataset().links().size());
    }

    @Test
    void whatIsNotUtf8IsAProblemWithItsLine() throws IOException {
        Files.write(
                folder.resolve("links.csv"),
                "from,relation,to,note\nM001,part_of,M002,\nM001,part_of,M003,caf\u00e9\n"
                        .getBytes(ISO_8859_1));
        assertTrue(
                problems().stream().anyMatch(p -> p.toString().equals("links.csv:3: is not UTF-8")),
                problems().toString());
    }

    @Test
    void aQuotationMarkThatIsNotClosedIsAProblemOfItsCell() throws IOException {
        append("links.csv", "M001,part_of,M002,\"open\nM002,part_of,M003,\n");
        assertEquals(
                "links.csv:"
                        + (lastLine("links.csv") - 1)
                        + ": note: a quotation mark opens here and is not closed",
                only());
    }

    @Test
    void aFieldOverOneMegabyteIsAProblem() throws IOException {
        append("links.csv", "M001,part_of,M002," + "x".repeat((1 << 20) + 1) + "\n");
        assertTrue(only().startsWith("links.csv:" + lastLine("links.csv") + ": "), only());
    }

    @Test
    void aRowOfMoreThanAThousandFieldsIsAProblem() throws IOException {
        append("links.csv", ",".repeat(1001) + "\n");
        assertTrue(only().startsWith("links.csv:" + lastLine("links.csv") + ": "), only());
    }

    @Test
    void aTextThatNoRecordMayHaveIsAProblemOfItsCell() throws IOException {
        edit("milestones", "M002,", "visit", "x".repeat(Limits.TEXT + 1));
        assertEquals(
                "milestones.csv:3: category: The text has more than 100,000 characters.",
                problems().getFirst().toString());
    }

    @Test
    void whatCannotBeReadHasItsLine() throws IOException {
        edit("milestones", "M002,", "visit", "\"" + "x".repeat(2 << 20) + "\"");
        String problem = problems().getFirst().toString();
        assertTrue(problem.startsWith("milestones.csv:3: "), problem);
    }

    @Test
    void anUnclosedQuoteIsAProblem() throws IOException {
        append("links.csv", "M001,part_of,M002,\"never closed\n");
        assertTrue(only().startsWith("links.csv:" + lastLine("links.csv") + ": "), only());
    }

    @Test
    void anEmptyFileAndAnAbsentOneAreProblems() throws IOException {
        Files.writeString(folder.resolve("links.csv"), "");
        assertEquals("links.csv: is empty", problems().getFirst().toString());
        Files.delete(folder.resolve("links.csv"));
        assertEquals("links.csv: is not in the package", problems().getFirst().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"minimum\": 1|\"minimum\": 0|datapackage.json: agreements: its schema is not the"
                        + " one",
                "\"required\": true|\"unique\": true|datapackage.json: id: not all constraints of"
                        + " [unique] are known",
                "\"path\": \"sources.csv\"|\"path\": \"../sources.csv\"|datapackage.json: sources:"
                        + " path \"../sources.csv\" is not a file",
                "\"created\": \"2026|\"created\": \"soon|datapackage.json: created: ",
                "\"version\"|\"title\"|datapackage.json:5: Duplicate field 'title'",
                "\"resources\": [|\"resources\": |datapackage.json:",
                "\"languages\": [\"en\", |\"languages\": [|datapackage.json: languages: the first"
                        + " is \"vi\", not \"en\"",
                "\"type\": \"integer\"|\"type\": \"geopoint\"|datapackage.json: count: its type is"
                        + " not known",
            })
    void aDescriptorThatIsNotOursIsAProblem(String good, String bad, String expected)
            throws IOException {
        Path file = folder.resolve("datapackage.json");
        String before = Files.readString(file);
        int at = before.indexOf(good);
        assertTrue(at > 0);
        Files.writeString(
                file, before.substring(0, at) + bad + before.substring(at + good.length()));
        assertTrue(problems().getFirst().toString().startsWith(expected), problems().toString());
    }

    @Test
    void theLanguagesAreThoseThatTheTablesHave() throws IOException {
        Set<String> used = new TreeSet<>();
        for (RecordId.Kind kind : PackageTables.KINDS) {
            RecordFiles.rows(Schemas.of(kind).table())
                    .forEach(row -> used.add(row.getOrDefault("lang", "en")));
        }
        RecordFiles.rows("translations").forEach(row -> used.add(row.getOrDefault("language", "")));
        try (InputStream in = Files.newInputStream(folder.resolve("datapackage.json"))) {
            assertEquals(List.copyOf(used), Json.texts(Json.read(in), "languages"));
        }
    }

    @Test
    void aTableThatIsNoneOfOursIsLeftAlone() throws IOException {
        Path file = folder.resolve("datapackage.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "\"resources\": [",
                                "\"resources\": [{\"name\": \"maps\", \"path\": \"a/b.png\"},"));
        assertEquals(
                RecordFiles.count("milestones"),
                DataPackage.in(folder).dataset().milestones().size());
    }

    @Test
    void aReferenceIsNotLookedForWhereItsOtherHalfIsMissing() throws IOException {
        edit("observations", "O001,", "hn_exports_us", "");
        assertEquals("observations.csv:2: indicator: is missing", only());
    }

    @Test
    void aFolderWithoutDescriptorIsNoPackage() throws IOException {
        Files.delete(folder.resolve("datapackage.json"));
        assertEquals("datapackage.json: is not there, so this is no data package", only());
    }

    @Test
    void aDescriptorOfAHundredThousandBracketsIsAProblem() throws IOException {
        Files.writeString(folder.resolve("datapackage.json"), "[".repeat(100_000));
        assertTrue(only().startsWith("datapackage.json: "), only());
    }

    /** Changes one cell of the first line that begins so. */
    private void edit(String table, String lineStart, String good, String bad) throws IOException {
        Path file = folder.resolve(table + ".csv");
        String before = Files.readString(file);
        int line = before.startsWith(lineStart) ? 0 : before.indexOf("\n" + lineStart) + 1;
        int at = before.indexOf(good, line);
        assertTrue(at >= line && at <= before.indexOf('\n', line), "the line holds it");
        Files.writeString(
                file, before.substring(0, at) + bad + before.substring(at + good.length()));
    }

    private int lastLine(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name)).size();
    }

    private void append(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, (Files.readString(file) + text).getBytes(UTF_8));
    }

    private String only() {
        assertEquals(1, problems().size(), problems().toString());
        return problems().getFirst().toString();
    }

    private List<Problem> problems() {
        return assertThrows(DataPackageException.class, () -> DataPackage.in(folder)).problems();
    }
}
