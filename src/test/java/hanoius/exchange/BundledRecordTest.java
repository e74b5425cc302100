package hanoius.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.CheckReport;
import hanoius.command.UserFolder;
import hanoius.edtf.EdtfDate;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.Milestone;
import hanoius.model.Party;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;
import hanoius.store.Document;
import hanoius.support.RecordFiles;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A new document against the CSV files that it was filled from, cell by cell. */
class BundledRecordTest {

    @TempDir static Path folder;

    private static Dataset dataset = Dataset.EMPTY;

    @BeforeAll
    static void aFirstStart() throws IOException {
        long start = System.nanoTime();
        try (Document document = new UserFolder(folder.resolve("first")).open()) {
            long opened = System.nanoTime();
            dataset = document.read();
            long read = System.nanoTime();
            System.out.printf(
                    "first start: %d ms with the driver, reading %d ms%n",
                    (opened - start) / 1_000_000, (read - opened) / 1_000_000);
        }
    }

    @Test
    void everyStartIsQuickOnceTheDriverIsLoaded() throws IOException {
        long start = System.nanoTime();
        new UserFolder(folder.resolve("second")).open().close();
        long made = System.nanoTime();
        try (Document document = new UserFolder(folder.resolve("second")).open()) {
            long opened = System.nanoTime();
            assertEquals(RecordFiles.count("observations"), document.read().observations().size());
            System.out.printf(
                    "second start: made in %d ms, opened in %d ms, read in %d ms%n",
                    (made - start) / 1_000_000,
                    (opened - made) / 1_000_000,
                    (System.nanoTime() - opened) / 1_000_000);
        }
    }

    @Test
    void theCheckCountsTheRowsOfTheFiles() throws IOException {
        try (Document document = new UserFolder(folder.resolve("first")).open()) {
            CheckReport report = document.check();
            assertEquals(List.of(), report.problems());
            for (String table :
                    List.of(
                            "source",
                            "milestone",
                            "agreement",
                            "link",
                            "indicator",
                            "observation")) {
                assertEquals(
                        (long) RecordFiles.rows(table + "s").size(),
                        report.counts().get(table),
                        table);
            }
        }
    }

    @Test
    void theDocumentIsTitledAndDatedLikeThePackage() throws IOException {
        try (Document document = new UserFolder(folder.resolve("first")).open()) {
            String descriptor = Files.readString(Path.of("assets", "record", "datapackage.json"));
            assertTrue(descriptor.contains("\"title\": \"" + document.title() + '"'));
            assertTrue(descriptor.contains("\"created\": \"" + document.lastChanged() + '"'));
        }
    }

    @Test
    void everyCellOfTheSourcesIsThere() throws IOException {
        assertRows(
                "sources",
                dataset.sources(),
                each ->
                        List.of(
                                each.id().key(),
                                each.title(),
                                each.publisher(),
                                date(each.published()),
                                each.url(),
                                each.accessed() == null ? "" : each.accessed().toString(),
                                flag(each.weak()),
                                each.notes()));
    }

    @Test
    void everyCellOfTheIndicatorsIsThere() throws IOException {
        assertRows(
                "indicators",
                dataset.indicators(),
                each ->
                        List.of(
                                each.id().key(),
                                each.name().text(),
                                each.unit(),
                                word(each.measure()),
                                each.theme(),
                                each.scope(),
                                each.frequency(),
                                each.description().text(),
                                each.name().language()));
    }

    @Test
    void everyCellOfTheMilestonesIsThere() throws IOException {
        assertRows(
                "milestones",
                dataset.milestones().readAll(),
                each ->
                        List.of(
                                each.id().key(),
                                date(each.date()),
                                each.title().text(),
                                each.category(),
                                list(each.sectors()),
                                each.scope(),
                                list(each.places()),
                                each.summary().text(),
                                flag(each.featured()),
                                each.title().language()));
    }

    @Test
    void everyCellOfTheAgreementsIsThere() throws IOException {
        assertRows(
                "agreements",
                dataset.agreements(),
                each ->
                        List.of(
                                each.id().key(),
                                date(each.signed()),
                                each.title().text(),
                                each.kind(),
                                word(each.status()).replace('_', ' '),
                                date(each.inForce()),
                                date(each.ended()),
                                flag(each.statusAssumed()),
                                Integer.toString(each.count()),
                                each.scope(),
                                list(each.sectors()),
                                each.summary().text(),
                                flag(each.featured()),
                                each.title().language()));
    }

    @Test
    void everyCellOfTheLinksIsThere() throws IOException {
        assertRows(
                "links",
                dataset.links(),
                each ->
                        List.of(
                                each.from().key(),
                                word(each.relation()),
                                each.to().key(),
                                each.note().text(),
                                each.note().language()));
        assertTrue(
                dataset.links().stream()
                        .allMatch(
                                each ->
                                        dataset.find(each.from()).isPresent()
                                                && dataset.find(each.to()).isPresent()));
    }

    @Test
    void everyCellOfTheObservationsIsThere() throws IOException {
        assertRows(
                "observations",
                dataset.observations(),
                each ->
                        List.of(
                                each.id().key(),
                                each.indicator().key(),
                                date(each.period()),
                                number(each.quantity().value()),
                                word(each.quantity().qualifier()),
                                number(each.quantity().lower()),
                                number(each.quantity().upper()),
                                each.quantity().asReported(),
                                each.formulas().value(),
                                each.formulas().lower(),
                                each.formulas().upper(),
                                each.note().text(),
                                flag(each.featured()),
                                each.sameAs() == null ? "" : each.sameAs().key(),
                                each.note().language()));
    }

    @Test
    void everyCellOfThePartiesIsThere() throws IOException {
        assertRows(
                "parties",
                dataset.parties(),
                each ->
                        List.of(
                                each.id().key(),
                                each.name().text(),
                                list(
                                        each.otherNames().stream()
                                                .map(BundledRecordTest::otherName)
                                                .toList()),
                                word(each.kind()),
                                each.side(),
                                each.address(),
                                each.name().language()));
    }

    private static String otherName(Party.OtherName name) {
        return name.language() + "|" + date(name.time()) + "|" + name.name();
    }

    @Test
    void everyCellOfTheParticipationsIsThere() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Milestone each : dataset.milestones().readAll()) {
            addRows(each.id(), each.parties(), rows);
        }
        dataset.agreements().forEach(each -> addRows(each.id(), each.parties(), rows));
        assertRows("participations", rows, row -> row);
    }

    @Test
    void everyCellOfTheCitationsIsThere() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        dataset.milestones().readAll().forEach(each -> addCitations(each, rows));
        dataset.agreements().forEach(each -> addCitations(each, rows));
        dataset.observations().forEach(each -> addCitations(each, rows));
        assertRows("citations", rows, row -> row);
    }

    private static void addCitations(Fact fact, List<List<String>> rows) {
        int position = 0;
        for (Citation each : fact.citations()) {
            position++;
            rows.add(
                    List.of(
                            fact.id().kind().word(),
                            fact.id().key(),
                            Integer.toString(position),
                            each.source().key(),
                            each.locator(),
                            each.quote()));
        }
    }

    private static void addRows(RecordId id, List<Participation> parties, List<List<String>> rows) {
        for (int i = 0; i < parties.size(); i++) {
            Participation each = parties.get(i);
            RecordId party = each.party();
            rows.add(
                    List.of(
                            id.kind().word(),
                            id.key(),
                            Integer.toString(i + 1),
                            each.side(),
                            each.role(),
                            party == null ? "" : party.key(),
                            each.asReported()));
        }
    }

    @Test
    void ofTwinsTheReportThatStandsForItselfComesFirst() {
        List<String> expected =
                RecordFiles.rows("observations").stream()
                        .filter(row -> !row.getOrDefault("same_as", "").isEmpty())
                        .map(row -> row.get("id") + " → " + row.get("same_as"))
                        .toList();
        assertTrue(expected.contains("O001 → O012"), expected.toString());
        assertEquals(
                expected,
                dataset.observations().stream()
                        .filter(each -> each.sameAs() != null)
                        .map(
                                each ->
                                        "%s → %s"
                                                .formatted(
                                                        each.id().key(),
                                                        dataset.reportsOf(each)
                                                                .getFirst()
                                                                .id()
                                                                .key()))
                        .toList());
    }

    private static <T> void assertRows(
            String table, List<T> records, Function<T, List<String>> cells) throws IOException {
        List<Map<String, String>> expected = RecordFiles.rows(table);
        assertEquals(expected.size(), records.size(), table);
        for (int i = 0; i < records.size(); i++) {
            assertEquals(
                    List.copyOf(expected.get(i).values()),
                    cells.apply(records.get(i)),
                    table + " row " + (i + 1));
        }
    }

    private static String date(@Nullable EdtfDate date) {
        return date == null ? "" : date.text();
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String flag(boolean yes) {
        return yes ? "yes" : "";
    }

    private static String list(List<String> elements) {
        return String.join(";", elements);
    }
}
