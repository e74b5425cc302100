package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.RecordSearch;
import hanoius.language.Language;
import hanoius.language.Translation;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Fact;
import hanoius.model.RecordId;
import hanoius.model.Term;
import hanoius.query.Completion;
import hanoius.query.Operator;
import hanoius.query.Query;
import hanoius.query.TextSearch;
import hanoius.query.ValueWords;
import hanoius.query.ValueWords.Value;
import hanoius.support.BundledDocument;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

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
import java.util.List;
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
        dataset = BundledDocument.record().dataset();
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
                "sector:\"smart city\" | lĩnh vực:\"đô thị thông minh\"",
                "sector:healthcare | LĨNH VỰC:\"chăm sóc sức khỏe\"",
                "sector:culture | linh vuc:\"van hoa\"",
                "category:visit | phân loại:\"chuyến thăm\"",
                "category:aid | phân loại:viện trợ",
                "category:diplomatic | phân loại:\"quan hệ ngoại giao\"",
                "category:\"Visit\" | loại sự kiện:\"chuyen tham\"",
                "scope:National | pham vi:\"quoc gia\"",
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
        ValueWords words = ValueWords.of(dataset);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sta | VI | tình trạng:",
                "tình tr | EN | status:",
                "utah tinh tr | VI | tình trạng:",
                "status:sig | VI | tình trạng:\"Đã ký\"",
                "tình trạng:\"đã k | EN | status:signed",
                "tình trạng:đã k | VI | tình trạng:\"Đã ký\"",
                "sector:thuong | EN | sector:trade",
                "sector:educ | VI | lĩnh vực:\"giáo dục\"",
                "kind:leas | VI | loại:\"",
                "nơi:Hà N | EN | place:Hanoi",
            })
    void aCompletionIsInTheLanguageOfTheWindow(String typed, Language language, String offered) {
        List<String> labels =
                Query.completions(
                                typed, typed.length(), found.search().vocabulary(), words(language))
                        .stream()
                        .map(Completion::label)
                        .toList();
        assertTrue(labels.stream().anyMatch(each -> each.startsWith(offered)), labels.toString());
    }

    private static Words words(Language language) {
        return Words.in(language).with(dataset);
    }

    /** Of a list that is open, also what has other words with those in them. */
    @Test
    void everyCompletionFindsTheSameInEveryLanguage() {
        for (Operator operator : Operator.values()) {
            List<String> keys = found.search().vocabulary().values(operator);
            List<String> english = offered(operator, Language.EN);
            List<String> vietnamese = offered(operator, Language.VI);
            assertEquals(english.size(), vietnamese.size(), operator.key());
            assertEquals(operator.isOfDays(), english.isEmpty(), operator.key());
            for (int i = 0; i < english.size(); i++) {
                Set<RecordId> one = found.by(english.get(i));
                Set<RecordId> other = found.by(vietnamese.get(i));
                if (operator.choices().isEmpty()) {
                    Set<RecordId> having = having(operator.key(), keys.get(i));
                    assertTrue(one.containsAll(having), english.get(i));
                    assertTrue(other.containsAll(having), vietnamese.get(i));
                } else {
                    assertEquals(one, other, vietnamese.get(i));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status:signed utah | tình trạng:\"Đã ký\" utah",
                "-sector:trade  Hà Nội | -lĩnh vực:\"thương mại\"  Hà Nội",
                "year:2014..2019 party:\"State of Utah\" | năm:2014..2019 bên:\"State of Utah\"",
                "has:no-source sector:educ | có:\"không nguồn\" lĩnh vực:educ",
                "xyz:1 \"status:signed\" | xyz:1 \"status:signed\"",
            })
    void aQueryIsToldInTheLanguageOfTheWindow(String english, String vietnamese) {
        assertEquals(vietnamese, Query.in(words(Language.VI), english));
        assertEquals(english, Query.in(words(Language.EN), vietnamese));
        assertEquals(found.by(english), found.by(vietnamese));
    }

    /** Its records are not written again: the names are looked up when something is asked. */
    @ParameterizedTest
    @CsvSource({
        "sector, trade, lĩnh vực",
        "category, visit, loại sự kiện",
        "scope, hanoi, phạm vi"
    })
    void aTermThatIsRenamedIsFoundByItsNewNameAtOnce(String list, String key, String operator) {
        Path file = folder.resolve("renamed-" + list + ".milestones");
        String asked = operator + ":\"hai bên cùng đặt\"";
        Document.create(file, "T", Instant.EPOCH, dataset).close();
        try (SqliteArchive archive = SqliteArchive.open(file, folder.resolve("copies"))) {
            RecordSearch search = archive.search();
            Term term =
                    dataset.terms().stream()
                            .filter(each -> each.id().equals(RecordId.term(list, key)))
                            .findFirst()
                            .orElseThrow();
            TextSearch.Found before = search.find(asked);
            Set<RecordId> having = having(list, key);
            assertEquals(1, having.stream().map(id -> has(before, id)).distinct().count());
            archive.apply(
                    Change.of(
                            Attribution.of("Lan", Instant.EPOCH.plusSeconds(7)),
                            Edit.replacing(term, renamed(term, "hai bên cùng đặt"))));
            TextSearch.Found after = search.find(asked);
            assertTrue(having.stream().allMatch(id -> has(after, id)));
            assertTrue(plain.matching(_ -> true).stream().anyMatch(id -> !has(after, id)));
            assertEquals(List.of(), archive.check(Progress.NONE).problems());
        }
    }

    private static boolean has(TextSearch.Found found, RecordId id) {
        return id.kind() == RecordId.Kind.MILESTONE
                ? found.milestone(dataset.milestones().indexOf(id))
                : found.other(dataset.find(id).orElseThrow());
    }

    private static Term renamed(Term term, String name) {
        return new Term(
                term.list(),
                term.key(),
                term.position(),
                term.colour(),
                term.shape(),
                term.name().with("vi", Translation.of(name, term.name().text())));
    }

    private static Set<RecordId> having(String list, String key) {
        return plain.matching(
                fact ->
                        ValueWords.of(fact)
                                .anyMatch(v -> v.list().equals(list) && v.key().equals(key)));
    }

    private static List<String> offered(Operator operator, Language language) {
        String typed = operator.name(language) + ":";
        return Query.completions(
                        typed, typed.length(), found.search().vocabulary(), words(language))
                .stream()
                .map(Completion::text)
                .toList();
    }

    private static Iterable<Value> values(Fact fact) {
        return ValueWords.of(fact).toList();
    }
}
