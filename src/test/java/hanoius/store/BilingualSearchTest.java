package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.exchange.DataPackage;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.RecordId;
import hanoius.query.TextSearch;
import hanoius.query.ValueWords;
import hanoius.query.ValueWords.Value;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** In the bundled record, what is found does not depend on the language in which it is asked. */
class BilingualSearchTest {

    @TempDir static Path folder;
    private static Dataset dataset = Dataset.EMPTY;
    private static PlainSearch plain;
    private static FoundRecords found;

    @BeforeAll
    static void theBundledRecord() throws IOException {
        dataset = DataPackage.bundled().dataset();
        plain = new PlainSearch(dataset);
        Document.create(folder.resolve("d.milestones"), "T", Instant.EPOCH, dataset).close();
        found = new FoundRecords(folder.resolve("d.milestones"));
    }

    @AfterAll
    static void close() {
        found.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hanoi | Hà Nội",
                "Hanoi | ha noi",
                "Vietnam | Việt Nam",
                "US | Hoa Kỳ",
                "United States | Mỹ",
                "U.S. | Hoa Kỳ",
                "America | hoa ky",
                "Ho Chi Minh City | Thành phố Hồ Chí Minh",
                "HCMC | TP.HCM",
                "Danang | Đà Nẵng",
                "China | Trung Quốc",
                "United Nations | Liên hợp quốc",
                "People's Committee | Ủy ban nhân dân",
                "People's Committee | UBND",
                "embassy | đại sứ quán",
                "status:signed | tình trạng:\"đã ký\"",
                "status:signed | tình trạng:đã ký",
                "-status:signed | -trạng thái:\"Đã ký\"",
                "status:in-force | tinh-trang:\"đang có hiệu lực\"",
                "status:unknown | tình trạng:\"chưa rõ tình trạng\"",
                "sector:trade | lĩnh vực:\"thương mại\"",
                "sector:education | lĩnh vực:\"giáo dục\"",
                "sector:\"smart city\" | lĩnh vực:\"thành phố thông minh\"",
                "sector:healthcare | LĨNH VỰC:\"chăm sóc sức khỏe\"",
                "sector:culture | linh vuc:\"van hoa\"",
                "category:visit | phân loại:\"chuyến thăm\"",
                "category:aid | phân loại:viện trợ",
                "category:diplomatic | phân loại:\"quan hệ ngoại giao\"",
                "kind:lease | loại:\"hợp đồng thuê\"",
                "kind:\"memorandum of understanding\" | loại:\"bản ghi nhớ\"",
                "theme:tourism | chủ đề:\"du lịch\"",
                "scope:hanoi | phạm vi:\"Hà Nội\"",
                "place:Hanoi | nơi:\"Hà Nội\"",
                "place:Vietnam | địa điểm:\"Việt Nam\"",
                "party:Utah | đối tác:utah",
                "source:VNA | nguồn:vna",
                "has:one-source | có:\"một nguồn\"",
                "has:no-source | có:\"không có nguồn\"",
                "year:2019 | năm:2019",
                "signed:2019-09 | ký:\"tháng 9 năm 2019\"",
                "happened:2023-09-10 | diễn ra:10/9/2023",
                "from:2019 | từ:2019",
                "from:2015 to:2019 | từ:2015 đến:2019",
                "year:2015..2019 | từ năm:2015 đến năm:2019",
                "year:2015..2019 | to:2019 from:2015",
            })
    void theSameIsFoundInBothLanguages(String english, String vietnamese) {
        Set<RecordId> records = found.by(english);
        assertFalse(records.isEmpty() && !english.contains("no-source"), english);
        assertTrue(records.size() < plain.facts().count(), english);
        assertEquals(records, found.by(vietnamese));
        TextSearch.Found through = TextSearch.through(dataset).find(vietnamese);
        assertEquals(records, plain.matching(through::other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thỏa thuận", "THỎA THUẬN", "thoa thuan", "agreement", "agreements"})
    void theWordForAnAgreementFindsAllOfThem(String typed) {
        Set<RecordId> agreements = plain.matching(Agreement.class::isInstance);
        assertEquals(dataset.agreements().size(), agreements.size());
        assertTrue(found.by(typed).containsAll(agreements), typed);
    }

    /** Every word of a list, every status and so on: by each of its names. */
    @Test
    void whatTheInterfaceCallsAValueFindsAllThatHaveIt() {
        ValueWords words = new ValueWords(dataset);
        Map<Value, Set<RecordId>> having = new HashMap<>();
        plain.facts()
                .forEach(
                        fact ->
                                values(fact)
                                        .forEach(
                                                value ->
                                                        having.computeIfAbsent(
                                                                        value, _ -> new TreeSet<>())
                                                                .add(fact.id())));
        assertTrue(having.size() > 50, having.keySet().toString());
        having.forEach(
                (value, records) -> {
                    for (String name : words.names(value)) {
                        if (!name.isBlank()) {
                            Set<RecordId> quoted = found.by('"' + name.replace('"', ' ') + '"');
                            assertTrue(quoted.containsAll(records), name + " " + value);
                        }
                    }
                });
    }

    private static Iterable<Value> values(Fact fact) {
        return ValueWords.of(fact).toList();
    }
}
