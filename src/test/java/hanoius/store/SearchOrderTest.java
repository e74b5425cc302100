package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.archive.Hits;
import hanoius.query.Query;
import hanoius.support.BundledDocument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Which of the records that a search finds is listed first. */
class SearchOrderTest {

    @TempDir Path folder;

    private Hits.Group found(List<String> titles, String typed) {
        Path file = TitledMilestones.write(folder.resolve("d.milestones"), titles);
        try (FoundRecords records = new FoundRecords(file)) {
            return records.search().hits(Query.parse(typed), 2).groups().getFirst();
        }
    }

    private static List<String> titles(Hits.Group group) {
        return group.hits().stream().map(each -> each.title().text()).toList();
    }

    /** The one that comes second is the shorter one, which would be ranked first otherwise. */
    @ParameterizedTest
    @CsvSource({
        "Đà Nẵng, Fair of firms from all parts in Đà Nẵng, Fair in Da Nang",
        "đà nẵng, Fair of firms from all parts in ĐÀ NẴNG, Fair in Da Nang",
        "Đà, Fair of firms from all parts in Đà Nẵng, Fair in Da Nang",
        "'\"Đà Nẵng\"', Fair of firms from all parts in Đà Nẵng, Fair in Da Nang",
        "da nang, Fair of firms from all parts in Da Nang, Fair in Đà Nẵng",
        "Da Nang, Fair of firms from all parts in Da Nang, Fair in Đà Nẵng",
        "dan, Fair of firms from all parts in Dantown, Fair in Đàn",
        "fair da, Fair of firms from all parts in Da Nang, Fair in Đà Nẵng",
    })
    void whatHasTheAccentsThatWereTypedComesFirst(String typed, String first, String second) {
        assertEquals(List.of(first, second), titles(found(List.of(second, first), typed)));
    }

    @Test
    void accentsCountAlsoAmongMoreRecordsThanAreRanked() {
        List<String> plain = Collections.nCopies(Hits.COUNTED + 10, "Fair in Da Nang");
        List<String> all = Stream.concat(plain.stream(), Stream.of("Fair in Đà Nẵng")).toList();
        Hits.Group group = found(all, "Đà Nẵng");
        assertEquals(List.of("Fair in Đà Nẵng", "Fair in Da Nang"), titles(group));
        assertEquals(Hits.COUNTED, group.count());
    }

    @Test
    void whatTheRecordFeaturesComesBeforeOthersThatSayTheWord() throws IOException {
        Path file = folder.resolve("featured.milestones");
        try (Document document =
                        Document.create(
                                file, "T", Instant.EPOCH, BundledDocument.record().dataset());
                Search search = Search.of(document)) {
            List<String> found =
                    search.hits(Query.parse("nebraska"), 4).groups().getFirst().hits().stream()
                            .map(hit -> hit.id().key())
                            .toList();
            assertEquals(List.of("M002", "M079", "M051"), found);
        }
    }
}
