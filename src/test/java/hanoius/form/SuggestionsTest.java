package hanoius.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.form.Suggestion.Meant;
import hanoius.form.Suggestion.Meant.Known;
import hanoius.form.Suggestion.Meant.Reported;
import hanoius.form.Suggestion.Meant.Unknown;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Party.OtherName;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.model.Term;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.support.RecordFiles;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

class SuggestionsTest {

    private static final Dataset BUNDLED = bundled();
    private static final RecordId MICROSOFT = RecordId.party("Microsoft");

    private static Dataset bundled() {
        try {
            return BundledDocument.record().dataset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Words words(Dataset dataset) {
        return Words.in(Language.EN).with(dataset);
    }

    private static Suggestions parties(Dataset dataset, String side) {
        return Suggestions.parties(dataset, side, words(dataset));
    }

    private static List<String> labels(Suggestions all, String typed) {
        return all.of(typed, Set.of()).stream().map(Suggestion::label).toList();
    }

    private static List<Meant> meant(Suggestions all, String typed) {
        return all.of(typed, Set.of()).stream().map(Suggestion::meant).toList();
    }

    private static String found(Suggestion each) {
        StringBuilder found = new StringBuilder();
        each.found().forEach(at -> found.append(each.label(), at.from(), at.to()).append('|'));
        return found.toString();
    }

    /** In how many records of a table a party stands. */
    private static long records(String kind, String party) {
        return RecordFiles.rows("participations").stream()
                .filter(each -> party.equals(each.get("party")) && kind.equals(each.get("kind")))
                .map(each -> each.get("id"))
                .distinct()
                .count();
    }

    @Test
    void aPartyIsFoundByItsFirstLettersWithHowOftenItIsUsedAndInWhat() {
        List<Suggestion> all = parties(BUNDLED, "us").of("micro", Set.of());
        assertEquals(new Known(MICROSOFT), all.getFirst().meant());
        assertEquals("Micro|", found(all.getFirst()));
        assertEquals(1, records("milestone", "Microsoft"));
        assertEquals(1, records("agreement", "Microsoft"));
        assertEquals("1 milestone · 1 agreement", all.getFirst().use());
        assertEquals(new Unknown("micro"), all.getLast().meant());
        assertEquals("New party “micro”…", all.getLast().label());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hanoi",
                "Hà Nội",
                "ha noi",
                "HÀ NỘI",
                "hanoi",
                "Hanoi City",
                "thành phố hà n",
                "thanhphohanoi",
                "hà nộ",
                "ha n",
                "city ha"
            })
    void blanksAccentsAndLanguagesAreAllOne(String typed) {
        Dataset dataset =
                Facts.dataset(
                        Facts.party("Hanoi City").vietnamese("Thành phố Hà Nội").build(),
                        Facts.party("Haiphong City").vietnamese("Thành phố Hải Phòng").build());
        assertEquals(
                new Known(RecordId.party("Hanoi City")),
                meant(parties(dataset, ""), typed).getFirst());
    }

    @ParameterizedTest
    @CsvSource({"hanoi,Hà Nội|", "'ha n',Hà N|", "pho,phố|", "noi pho,phố|Nội|", "hano,Hà Nộ|"})
    void whatWasTypedIsMarkedInTheNameAsItIsWritten(String typed, String marked) {
        Dataset dataset =
                Facts.dataset(Facts.party("Hanoi City").vietnamese("Thành phố Hà Nội").build());
        Suggestions vietnamese =
                Suggestions.parties(dataset, "", Words.in(Language.VI).with(dataset));
        assertEquals(marked, found(vietnamese.of(typed, Set.of()).getFirst()));
    }

    @Test
    void aPartyIsFoundByAnotherNameWhichIsSaid() {
        Dataset dataset =
                Facts.dataset(
                        Facts.party("Trade and Development Agency")
                                .otherNames(new OtherName("", "USTDA", null))
                                .build());
        Suggestion found = parties(dataset, "").of("ustd", Set.of()).getFirst();
        assertEquals("Trade and Development Agency", found.label());
        assertEquals("USTDA", found.aside());
    }

    @Test
    void beginningsComeBeforeMiddlesAndWhatIsUsedMoreComesFirst() {
        Dataset dataset =
                Facts.dataset(
                        Facts.party("Inland Port").build(),
                        Facts.party("Port of Oakland").build(),
                        Facts.party("Portland").build(),
                        Facts.party("Transport Board").build(),
                        Facts.party("Portal").side("vietnam").build(),
                        Facts.milestone("M1").partners("Portland").build());
        assertEquals(
                List.of(
                        "Portland",
                        "Port of Oakland",
                        "Inland Port",
                        "Portal",
                        "Transport Board",
                        "New party “port”…"),
                labels(parties(dataset, "us"), "port"));
    }

    @Test
    void whoIsNamedByASourceAloneIsOfferedAsReported() {
        Dataset dataset =
                Facts.dataset(
                        Facts.milestone("M1").sides(List.of(), List.of("Microsoft Asia")).build(),
                        Facts.milestone("M2").partners("Microsoft").build());
        List<Suggestion> all = parties(dataset, "us").of("micro", Set.of());
        assertEquals(
                List.of(new Known(MICROSOFT), new Reported("Microsoft Asia"), new Unknown("micro")),
                all.stream().map(Suggestion::meant).toList());
        assertEquals("as reported, once", all.get(1).use());
    }

    @Test
    void nothingIsOfferedAsNewThatIsThere() {
        assertEquals(List.of(new Known(MICROSOFT)), meant(parties(BUNDLED, ""), "microsoft "));
        Dataset dataset = Facts.dataset(Facts.party("Má").build());
        assertEquals(
                List.of(new Known(RecordId.party("Má")), new Unknown("ma")),
                meant(parties(dataset, ""), "ma"));
    }

    @Test
    void whatIsThereAlreadyIsNotMeantOnceMore() {
        assertEquals(
                List.of(),
                parties(BUNDLED, "").of("microsoft", Set.of(MICROSOFT)).stream()
                        .filter(each -> each.meant() instanceof Known)
                        .toList());
    }

    @Test
    void noMoreThanEightAreListedAndNothingForNothing() {
        Suggestions all = parties(BUNDLED, "");
        assertEquals(Suggestions.MOST + 1, all.of("n", Set.of()).size());
        assertEquals(List.of(), all.of("  ", Set.of()));
    }

    @Test
    void keysOfTelexFindWhatTheyMean() {
        Dataset dataset =
                Facts.dataset(Facts.party("Hanoi").vietnamese("Hội đồng thỏa thuận").build());
        assertEquals(
                new Known(RecordId.party("Hanoi")),
                meant(parties(dataset, ""), "thoar thuaanj").getFirst());
    }

    @Test
    void aTermIsFoundInBothLanguagesAndCountedInAllKinds() {
        Suggestions sectors = Suggestions.terms(BUNDLED, Term.SECTOR, words(BUNDLED));
        Suggestion found = sectors.of("thông minh", Set.of()).getFirst();
        assertEquals(new Known(RecordId.term(Term.SECTOR, "smart city")), found.meant());
        long milestones =
                RecordFiles.count(
                        "milestones",
                        each ->
                                List.of(each.getOrDefault("sector", "").split("\\s*;\\s*"))
                                        .contains("smart city"));
        assertTrue(found.use().startsWith(milestones + " milestones"), found.use());
        assertEquals("New sector “smar”…", labels(sectors, "smar").getLast());
    }

    @Test
    void allTermsOfAListAreThereWithoutTyping() {
        Suggestions categories = Suggestions.terms(BUNDLED, Term.CATEGORY, words(BUNDLED));
        assertEquals(
                words(BUNDLED).glossary().terms(Term.CATEGORY).stream().map(Term::id).toList(),
                categories.all(Set.of(), 100).stream()
                        .map(each -> ((Known) each.meant()).id())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/news/7", "www.example.org/news", "example.org/n"})
    void aSourceIsFoundByItsAddress(String typed) {
        Source source =
                Facts.source("S1").title("A report").url("http://www.example.org/news/7").build();
        Dataset dataset = Facts.dataset(source, Facts.source("S2").build());
        assertEquals(
                new Known(source.id()),
                meant(Suggestions.sources(dataset, words(dataset)), typed).getFirst());
    }

    @Test
    void aSourceSaysWhoPublishedItWhenAndWhereItIsCited() {
        Source source =
                Facts.source("S1")
                        .title("A report")
                        .publisher("The Office")
                        .published("2017-05")
                        .build();
        Dataset dataset = Facts.dataset(source, Facts.milestone("M1").sources("S1").build());
        Suggestion found =
                Suggestions.sources(dataset, words(dataset)).of("office", Set.of()).getFirst();
        assertEquals("A report", found.label());
        assertEquals("The Office · May 2017", found.aside());
        assertEquals("1 milestone", found.use());
    }

    @Test
    void recordsOfTheKindsThatFitAreFoundAndNoneIsMade() {
        Dataset dataset =
                Facts.dataset(
                        Facts.milestone("M1").title("Land lease signed").date("2019-04").build(),
                        Facts.agreement("A1").title("Land lease").build(),
                        Facts.source("S1").title("Land lease report").build());
        Suggestions all =
                Suggestions.facts(dataset, Set.of(Kind.MILESTONE, Kind.AGREEMENT), words(dataset));
        assertEquals(
                List.of(new Known(RecordId.agreement("A1")), new Known(RecordId.milestone("M1"))),
                meant(all, "land lease"));
        assertEquals("Apr 2019", all.of("signed", Set.of()).getFirst().use());
        assertEquals(List.of(), meant(all, "zzz"));
    }

    @Test
    void namesOfRecordsThatAreStillTheSameAreNotFoldedAgain() {
        Source kept = Facts.source("S1").title("Trade report").build();
        Source old = Facts.source("S2").title("A report").build();
        Dataset first = Facts.dataset(kept, old);
        Suggestions before = Suggestions.sources(first, words(first));
        before.of("report", Set.of());
        Source renamed = Facts.source("S2").title("The tourism report").build();
        Dataset then = first.with(List.of(Edit.replacing(old, renamed)), Map.of());
        Suggestions now = Suggestions.sources(then, words(then)).sharing(before);
        assertSame(before.folded(kept.id()), now.folded(kept.id()));
        assertEquals(Suggestions.sources(then, words(then)).folded(old.id()), now.folded(old.id()));
        assertEquals(List.of(new Known(old.id())), meant(now, "tourism").subList(0, 1));
    }

    @Test
    void whatIsNotWantedAnyMoreIsNotLookedForToItsEnd() {
        Suggestions all = parties(BUNDLED, "us");
        int[] asked = {0};
        assertThrows(
                CancellationException.class, () -> all.of("micro", Set.of(), () -> ++asked[0] > 3));
        assertEquals(4, asked[0]);
    }
}
