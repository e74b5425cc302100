package hanoius.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.exchange.DataPackage;
import hanoius.exchange.Extract;
import hanoius.exchange.PackageTables;
import hanoius.exchange.TableRow;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is written and read again is the record, but for the losses that are announced. Which these
 * are by the nature of a format stands here, so that no other creeps in.
 */
final class RoundTripTest {

    private static final int SEEDS = Integer.getInteger("cases", 6);

    /** What each format has no place for, as far as the real record says it. */
    private static final Map<ForeignFormat, Set<String>> LOST = new EnumMap<>(ForeignFormat.class);

    /** What they have a place for, but not for all that a hostile record says. */
    private static final Map<ForeignFormat, Set<String>> BROKEN =
            new EnumMap<>(ForeignFormat.class);

    static {
        Set<String> slides =
                Set.of(
                        "links.",
                        "milestones.featured",
                        "milestones.lang",
                        "milestones.place",
                        "milestones.scope",
                        "milestones.sector",
                        "participations.",
                        "parties.",
                        "sources.accessed",
                        "sources.notes",
                        "sources.published",
                        "sources.publisher",
                        "sources.weak",
                        "translations.");
        // Addresses that lead nowhere are no links, and an event without a title is none.
        Set<String> noSlides =
                Set.of(
                        "milestones.",
                        "milestones.date_words",
                        "sources.url",
                        "sources.published_words");
        LOST.put(ForeignFormat.TIMELINE_JSON, slides);
        LOST.put(ForeignFormat.TIMELINE_CSV, slides);
        BROKEN.put(ForeignFormat.TIMELINE_JSON, noSlides);
        BROKEN.put(ForeignFormat.TIMELINE_CSV, noSlides);
        LOST.put(
                ForeignFormat.ICALENDAR,
                Set.of(
                        "agreements.",
                        "agreements.count",
                        "agreements.ended",
                        "agreements.lang",
                        "agreements.scope",
                        "agreements.status",
                        "agreements.status_assumed",
                        "citations.",
                        "links.",
                        "milestones.",
                        "milestones.lang",
                        "milestones.scope",
                        "participations.",
                        "parties.",
                        "sources.",
                        "translations."));
        // None of the real ones that are dated to a day is featured.
        BROKEN.put(
                ForeignFormat.ICALENDAR,
                Set.of(
                        "agreements.ended_words",
                        "agreements.featured",
                        "agreements.in_force",
                        "agreements.in_force_words",
                        "agreements.signed",
                        "agreements.signed_words",
                        "milestones.date_words",
                        "milestones.featured"));
        LOST.put(
                ForeignFormat.JSON_LD,
                Set.of(
                        "links.",
                        "milestones.featured",
                        "milestones.lang",
                        "milestones.scope",
                        "participations.as_reported",
                        "participations.party",
                        "participations.role",
                        "participations.side",
                        "parties.",
                        "sources.accessed",
                        "sources.notes",
                        "sources.weak",
                        "translations."));
        BROKEN.put(
                ForeignFormat.JSON_LD,
                Set.of("milestones.", "milestones.date_words", "sources.published_words"));
        LOST.put(
                ForeignFormat.SDMX_CSV,
                Set.of("observations.obs_status", "sources.", "translations."));
        BROKEN.put(ForeignFormat.SDMX_CSV, Set.of("observations.time_period"));
        for (ForeignFormat each :
                List.of(ForeignFormat.RIS, ForeignFormat.BIBTEX, ForeignFormat.CSL_JSON)) {
            LOST.put(each, Set.of("sources.weak"));
        }
        // One line each, and dates in their own words.
        BROKEN.put(
                ForeignFormat.RIS,
                Set.of(
                        "sources.published_words",
                        "sources.title",
                        "sources.publisher",
                        "sources.url"));
        BROKEN.put(
                ForeignFormat.BIBTEX,
                Set.of(
                        "sources.published_words",
                        "sources.published",
                        "sources.title",
                        "sources.publisher",
                        "sources.url",
                        "sources.notes"));
        BROKEN.put(ForeignFormat.CSL_JSON, Set.of("sources.published_words", "sources.published"));
    }

    /** What any record may have that the real one has not, and no format has a place for. */
    private static final Set<String> RARE =
            Set.of(
                    "attachments.",
                    "citations.locator",
                    "citations.quote",
                    // Those of records in another language that have a translation.
                    "milestones.title",
                    "milestones.summary",
                    "sources.",
                    "citations.",
                    "participations.",
                    "sources.published_words");

    private static Map<String, List<String>> lost(Dataset whole, ForeignFormat format) {
        Dataset dataset = Extract.of(whole, each -> format.kinds().contains(each.id().kind()));
        Words words = Words.in(Language.EN).with(dataset);
        String text = format.write(dataset, new Telling("Title", Instant.EPOCH, words));
        Map<String, List<String>> lost = new TreeMap<>();
        format.losses(dataset, text, words)
                .forEach(each -> lost.put(each.table() + "." + each.column(), each.rows()));
        assertEquals(text, format.write(dataset, new Telling("Title", Instant.EPOCH, words)));
        return lost;
    }

    @ParameterizedTest
    @EnumSource
    void theRealRecordLosesWhatTheFormatHasNoPlaceFor(ForeignFormat format) throws IOException {
        Set<String> lost = lost(DataPackage.bundled().dataset(), format).keySet();
        assertEquals(new TreeSet<>(LOST.getOrDefault(format, Set.of())), lost);
    }

    @ParameterizedTest
    @EnumSource
    void hostileTextsLoseNoMoreThanThat(ForeignFormat format) {
        Set<String> more = new TreeSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            more.addAll(lost(HostileRecord.of(seed), format).keySet());
        }
        more.removeAll(LOST.getOrDefault(format, Set.of()));
        more.removeAll(BROKEN.getOrDefault(format, Set.of()));
        more.removeAll(RARE);
        assertEquals(Set.of(), more);
    }

    /** If it were not told apart, everything above would hold of anything. */
    @Test
    void everyDifferenceIsALoss() throws IOException {
        Dataset dataset = DataPackage.bundled().dataset();
        Words words = Words.in(Language.EN).with(dataset);
        Map<String, List<TableRow>> tables = PackageTables.rows(dataset);
        assertEquals(List.of(), Loss.of(dataset, new ForeignRows(tables, List.of()), words));
        for (Map.Entry<String, List<TableRow>> each : tables.entrySet()) {
            if (each.getKey().equals("terms")) {
                continue;
            }
            for (String column : List.of("lang", "source", "value", "party", "title")) {
                List<TableRow> rows = new ArrayList<>(each.getValue());
                int at = rows.size() - 1;
                TableRow last = rows.get(at);
                if (last.text(column).isEmpty() || last.text("kind").equals("term")) {
                    continue;
                }
                Map<String, String> cells = new TreeMap<>(last.cells());
                cells.put(column, "otherwise");
                rows.set(at, new TableRow(last.line(), cells));
                Map<String, List<TableRow>> changed = new TreeMap<>(tables);
                changed.put(each.getKey(), rows);
                assertEquals(
                        List.of(each.getKey() + "." + column),
                        Loss.of(dataset, new ForeignRows(changed, List.of()), words).stream()
                                .map(loss -> loss.table() + "." + loss.column())
                                .toList());
            }
        }
    }

    @Test
    void lossesAreToldInWords() throws IOException {
        Dataset dataset = DataPackage.bundled().dataset();
        for (Language language : Language.values()) {
            Words words = Words.in(language).with(dataset);
            List<String> told =
                    Stream.of(ForeignFormat.values())
                            .flatMap(
                                    each ->
                                            each
                                                    .losses(
                                                            dataset,
                                                            each.write(
                                                                    dataset,
                                                                    new Telling(
                                                                            "",
                                                                            Instant.EPOCH,
                                                                            words)),
                                                            words)
                                                    .stream())
                            .map(each -> each.in(words))
                            .toList();
            assertEquals(
                    List.of(),
                    told.stream().filter(each -> each.contains("interchange.")).toList());
        }
        Words words = Words.in(Language.EN).with(dataset);
        assertEquals(
                "Milestones: Sectors (2 of 148)",
                new Loss("milestones", "sector", List.of("M1", "M2"), 148).in(words));
        Loss links = new Loss("links", "", List.of("x"), 1);
        assertEquals("Links: 1 of 1", links.in(words));
        assertEquals(
                "RIS does not say all: Milestones: Sectors (1 of 2), Places (2 of 2); Links: 1 of"
                        + " 1",
                Loss.told(
                        List.of(
                                new Loss("milestones", "sector", List.of("M1"), 2),
                                links,
                                new Loss("milestones", "place", List.of("M1", "M2"), 2)),
                        "RIS",
                        words));
    }
}
