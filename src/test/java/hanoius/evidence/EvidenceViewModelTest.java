package hanoius.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Revision;
import hanoius.edtf.EdtfDate;
import hanoius.evidence.Evidence.Entry;
import hanoius.evidence.Evidence.Line;
import hanoius.evidence.Evidence.PutBack;
import hanoius.evidence.Evidence.Report;
import hanoius.evidence.Evidence.Section;
import hanoius.interchange.CitationForm;
import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Fact;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.schema.MilestoneSchema;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.stream.Stream;

class EvidenceViewModelTest {

    private static final RecordId UTAH = RecordId.agreement("A001");

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final EvidenceViewModel viewModel = new EvidenceViewModel(workspace, _ -> {});

    @BeforeEach
    void showTheRecord() throws IOException {
        workspace.show(BundledDocument.record().dataset());
    }

    private Evidence evidence(RecordId id) {
        workspace.select(id);
        return viewModel.evidenceProperty().get();
    }

    private Observation observation(Predicate<Observation> wanted) {
        return workspace.dataset().observations().stream().filter(wanted).findFirst().orElseThrow();
    }

    private static Section section(Evidence evidence, String heading) {
        return evidence.sections().stream()
                .filter(section -> section.heading().startsWith(heading))
                .findFirst()
                .orElseThrow();
    }

    private static String line(Evidence evidence, String name) {
        return evidence.lines().stream()
                .filter(line -> line.name().equals(name))
                .map(Line::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingSelectedHasNoEvidence() {
        assertNull(viewModel.evidenceProperty().get());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFactOfTheRecordCanBeTold(Language language) {
        workspace.speak(language);
        Dataset dataset = workspace.dataset();
        Stream.of(
                        dataset.milestones().readAll(),
                        dataset.agreements(),
                        dataset.indicators(),
                        dataset.observations(),
                        dataset.sources())
                .<Fact>flatMap(List::stream)
                .forEach(
                        fact -> {
                            Evidence told = evidence(fact.id());
                            assertEquals(fact.id(), told.about());
                            assertFalse(told.title().isBlank());
                            assertFalse(told.citation().isBlank());
                            String none = workspace.words().get("evidence.no_source");
                            assertEquals(
                                    fact.citations().isEmpty() && cites(fact),
                                    told.notice().equals(none));
                        });
    }

    private static boolean cites(Fact fact) {
        return switch (fact.id().kind()) {
            case MILESTONE, AGREEMENT, OBSERVATION -> true;
            case INDICATOR, SOURCE, PARTY, LINK, CHART, TERM, ATTACHMENT -> false;
        };
    }

    @Test
    void anAgreementTellsItsDateStatusPartiesAndSources() {
        Evidence told = evidence(UTAH);
        assertEquals("Memorandum of understanding · Hanoi", told.kind());
        assertEquals("EDTF 2017 · 2017-01-01 … 2017-12-31", told.written());
        assertTrue(line(told, "Status").startsWith("Signed"));
        Entry utah = section(told, "United States").entries().getFirst();
        assertEquals("State of Utah", utah.title());
        assertEquals("", utah.detail());
        assertEquals(
                List.of("Hanoi People's Committee"),
                section(told, "Vietnam").entries().stream().map(Entry::title).toList());
        viewModel.follow(RecordId.party("State of Utah"));
        Evidence party = viewModel.evidenceProperty().get();
        assertEquals("State of Utah", party.title());
        assertTrue(
                section(party, "Agreements (1)").entries().stream()
                        .anyMatch(each -> UTAH.equals(each.target())));
        assertTrue(section(party, "Took part in").entries().size() > 3);
        assertEquals(4, section(told, "Sources (4)").entries().size());
    }

    @Test
    void aLinkIsReadFromEitherEnd() {
        RecordId signing = RecordId.milestone("M005");
        List<String> onward = leads(evidence(signing));
        assertTrue(onward.contains(workspace.words().of(hanoius.model.Relation.SIGNS)));
        Entry back =
                section(evidence(UTAH), "Linked").entries().stream()
                        .filter(entry -> signing.equals(entry.target()))
                        .findFirst()
                        .orElseThrow();
        assertEquals("is signed in", back.lead());
        viewModel.follow(signing);
        assertEquals(signing, viewModel.evidenceProperty().get().about());
    }

    private static List<String> leads(Evidence evidence) {
        return section(evidence, "Linked").entries().stream().map(Entry::lead).toList();
    }

    @Test
    void aDateStandsBesideTheWordsOfItsSource() {
        Agreement agreement =
                Facts.agreement("A1")
                        .signed("2019-05/2019-08")
                        .signedWords("giữa năm 2019")
                        .ended("2024")
                        .endedWords("five years later")
                        .build();
        Milestone milestone =
                Facts.milestone("M1").date("199X").dateWords("thập niên 1990").build();
        workspace.show(Facts.dataset(agreement, milestone));
        Evidence signed = evidence(agreement.id());
        assertTrue(signed.when().endsWith("2019 “giữa năm 2019”"), signed.when());
        assertEquals("2024 “five years later”", line(signed, "Ended"));
        assertTrue(evidence(milestone.id()).when().endsWith(" “thập niên 1990”"));
        Milestone typed = Facts.milestone("M2").date("2017-03-28").dateWords("28/3/2017").build();
        workspace.show(Facts.dataset(agreement, milestone, typed));
        assertEquals("28 March 2017", evidence(typed.id()).when());
        assertTrue(evidence(milestone.id()).citation().contains(" “thập niên 1990”."));
        assertTrue(signed.citation().contains("2019 “giữa năm 2019”."), signed.citation());
    }

    @Test
    void aLowerBoundIsSaidInWordsAndInTheSourcesOwn() {
        Observation visitors =
                observation(
                        each ->
                                each.quantity().qualifier() == Qualifier.AT_LEAST
                                        && each.quantity().asReported().equals("surpassed"));
        Evidence told = evidence(visitors.id());
        assertEquals("“surpassed”", line(told, "As reported"));
        assertTrue(told.amount().startsWith("≥ "));
    }

    @Test
    void otherReportsOfTheSameFactStandSideBySideWithThePreferredFirst() {
        Observation other = observation(each -> each.sameAs() != null);
        Evidence told = evidence(other.id());
        List<Report> reports = told.reports();
        assertTrue(reports.size() > 1);
        assertTrue(reports.getFirst().preferred());
        assertEquals(1, reports.stream().filter(Report::preferred).count());
        assertFalse(told.notice().isEmpty());
        assertEquals(
                List.of(other.id()),
                reports.stream().filter(Report::current).map(Report::target).toList());
    }

    @Test
    void theReportsOfAnEventSayHowManySourcesEachHas() {
        Dataset dataset = workspace.dataset();
        List<Integer> places = dataset.sameEvents().values().iterator().next();
        List<Report> reports = evidence(dataset.milestones().id(places.getLast())).reports();
        assertEquals(
                places.stream().map(dataset.milestones()::id).toList(),
                reports.stream().map(Report::target).toList());
        reports.forEach(
                each ->
                        assertEquals(
                                dataset.find(each.target()).orElseThrow().citations().size(),
                                each.sources()));
    }

    @Test
    void citationsOfOtherFormsGiveAllSourcesOfTheRecordShown() {
        Evidence told = evidence(UTAH);
        assertEquals(told.citation(), viewModel.citation(told, CitationForm.PLAIN));
        String json = viewModel.citation(told, CitationForm.CSL_JSON);
        String bibTex = viewModel.citation(told, CitationForm.BIBTEX);
        assertEquals(4, told.sources().size());
        for (Source source : told.sources()) {
            assertTrue(json.contains("\"" + source.id().key() + "\""), json);
            assertTrue(bibTex.contains("{" + source.id().key() + ","), bibTex);
        }
    }

    @Test
    void onlyWhatIsFromASourceIsShownOfWhatTheFilterLetsThrough() {
        Filter visits = Filter.NONE.with(Facet.CATEGORY, Choice.of(List.of("visit")));
        workspace.filters().replace(visits);
        viewModel.showOnlyFrom(RecordId.source("S001"));
        assertEquals(visits.with(Facet.SOURCE, Choice.of(List.of("S001"))), workspace.filter());
        List<RecordId> shown = workspace.shown().milestones().map(Fact::id).toList();
        assertFalse(shown.isEmpty());
        workspace
                .shown()
                .milestones()
                .forEach(
                        each ->
                                assertTrue(
                                        each.citations().stream()
                                                .anyMatch(
                                                        cited ->
                                                                cited.source()
                                                                        .key()
                                                                        .equals("S001"))));
    }

    @Test
    void anIndicatorListsAllItsObservations() {
        RecordId exports = RecordId.indicator("hn_exports_us");
        assertEquals(
                workspace.dataset().observationsOf(exports).size(),
                section(evidence(exports), "Values").entries().size());
    }

    @Test
    void aSourceListsEverythingThatRestsOnIt() {
        RecordId source = RecordId.source("S001");
        assertEquals(
                workspace.dataset().citing(source).size(),
                section(evidence(source), "Cited by").entries().size());
    }

    @Test
    void forwardLeadsThroughAllThatWasGoneBackFrom() {
        RecordId milestone = RecordId.milestone("M005");
        RecordId source = RecordId.source("S001");
        List<RecordId> followed = List.of(milestone, UTAH, source);
        followed.forEach(this::evidence);
        viewModel.back();
        viewModel.back();
        assertEquals(milestone, viewModel.evidenceProperty().get().about());
        viewModel.forward();
        assertEquals(UTAH, viewModel.evidenceProperty().get().about());
        assertTrue(viewModel.canGoBackProperty().get());
        assertTrue(viewModel.canGoForwardProperty().get());
        viewModel.forward();
        assertEquals(source, viewModel.evidenceProperty().get().about());
        assertFalse(viewModel.canGoForwardProperty().get());
        viewModel.forward();
        assertEquals(source, viewModel.evidenceProperty().get().about());
    }

    @Test
    void anotherRecordEndsTheWayForward() {
        RecordId milestone = RecordId.milestone("M005");
        evidence(milestone);
        evidence(UTAH);
        viewModel.back();
        evidence(RecordId.source("S001"));
        assertFalse(viewModel.canGoForwardProperty().get());
        viewModel.back();
        assertEquals(milestone, viewModel.evidenceProperty().get().about());
    }

    @Test
    void theWayBackIsTheWayOneCame() {
        RecordId milestone = RecordId.milestone("M005");
        evidence(milestone);
        evidence(UTAH);
        assertTrue(viewModel.canGoBackProperty().get());
        viewModel.back();
        assertEquals(milestone, viewModel.evidenceProperty().get().about());
        assertFalse(viewModel.canGoBackProperty().get());
        viewModel.forward();
        assertEquals(UTAH, viewModel.evidenceProperty().get().about());
        assertFalse(viewModel.canGoForwardProperty().get());
    }

    @Test
    void evidenceSpeaksTheLanguageShown() {
        evidence(UTAH);
        workspace.speak(Language.VI);
        assertEquals("Bản ghi nhớ · Hà Nội", viewModel.evidenceProperty().get().kind());
    }

    @Test
    void everyRecordSaysSinceWhenItIsUnchanged() {
        viewModel.recordChanged(LocalDate.of(2026, 11, 21));
        for (RecordId id :
                List.of(
                        RecordId.milestone("M001"),
                        RecordId.agreement("A001"),
                        RecordId.source("S001"),
                        RecordId.indicator("hn_exports_us"),
                        RecordId.observation("O001"))) {
            assertEquals(
                    "As in the record of 21 November 2026; not edited since",
                    section(evidence(id), "History").entries().getFirst().title());
        }
    }

    @Test
    void aRecordTellsWhoChangedWhatInItAndWhen() {
        Milestone now =
                (Milestone) workspace.dataset().find(RecordId.milestone("M001")).orElseThrow();
        Milestone before =
                MilestoneSchema.MILESTONE.make(
                        MilestoneSchema.MILESTONE
                                .values(now)
                                .set(MilestoneSchema.TITLE, LocalizedText.of("en", "Delegations"))
                                .set(MilestoneSchema.DATE, EdtfDate.parse("2014")));
        ZonedDateTime at = ZonedDateTime.of(2026, 11, 28, 10, 42, 0, 0, ZoneId.systemDefault());
        var by = new Attribution("Nguyễn Thu Hà", at.toInstant(), "two reports", "");
        viewModel.recordChanged(LocalDate.of(2026, 11, 28));
        viewModel.setRevisions(
                (id, then) ->
                        then.accept(
                                id.equals(now.id())
                                        ? List.of(
                                                new Revision(3, Edit.replacing(before, now), by),
                                                new Revision(2, Edit.adding(before), by))
                                        : List.of()));
        Evidence.Section history = section(evidence(now.id()), "History");
        assertEquals(2, history.entries().size());
        assertEquals(
                "28 November 2026, 10:42 · Nguyễn Thu Hà", history.entries().getFirst().title());
        assertEquals(
                "Date: 2014 → (was 2014)\nTitle: "
                        + now.title().text()
                        + " (was Delegations)\n“two reports”",
                history.entries().getFirst().detail());
        assertEquals("Added\n“two reports”", history.entries().getLast().detail());
        assertEquals(
                "As in the record of 28 November 2026; not edited since",
                section(evidence(UTAH), "History").entries().getFirst().title());
    }

    @Test
    void aFieldOrAllOfARecordIsMadeWhatItWas() {
        Milestone now =
                (Milestone) workspace.dataset().find(RecordId.milestone("M001")).orElseThrow();
        Milestone then = dated(now, "2012");
        Milestone first =
                MilestoneSchema.MILESTONE.make(
                        MilestoneSchema.MILESTONE
                                .values(dated(now, "2011"))
                                .set(MilestoneSchema.PLACES, List.of("elsewhere")));
        Instant one = Instant.parse("2026-11-24T10:08:00Z");
        Instant two = Instant.parse("2026-11-25T10:08:00Z");
        var later = new Attribution("Minh", two, "", Attribution.puttingBack(one));
        viewModel.recordChanged(LocalDate.of(2026, 11, 28));
        viewModel.setRevisions(
                (_, told) ->
                        told.accept(
                                List.of(
                                        new Revision(4, Edit.replacing(then, now), later),
                                        new Revision(
                                                3,
                                                Edit.replacing(first, then),
                                                Attribution.of("Minh", one)))));
        assertEquals(List.of(), offers(now, 1));
        List<Object> done = new ArrayList<>();
        viewModel.setPuttingBack((at, edit) -> done.addAll(List.of(at, edit)), () -> true);
        viewModel.revise();
        assertEquals(List.of(), offers(now, 0));
        Entry latest = section(evidence(now.id()), "History").entries().getFirst();
        assertEquals(List.of("put back"), latest.tags());
        assertTrue(latest.detail().contains("as it was on 24 November 2026, "), latest::detail);
        assertEquals(List.of("Put back 2012"), words(offers(now, 1)));
        assertEquals(
                List.of("Put back 2011", "Put back elsewhere", "Put back this version"),
                words(offers(now, 2)));
        viewModel.putBack(offers(now, 1).getFirst());
        viewModel.putBack(offers(now, 2).getLast());
        assertEquals(
                List.of(one, Edit.replacing(now, then), Instant.EPOCH, Edit.replacing(now, first)),
                done);
    }

    @Test
    void whoeverHearsFirstOfASelectionIsNotToldWhatWasDoneToTheOneBefore() {
        Milestone one =
                (Milestone) workspace.dataset().find(RecordId.milestone("M001")).orElseThrow();
        viewModel.recordChanged(LocalDate.of(2026, 11, 28));
        viewModel.setPuttingBack((_, _) -> {}, () -> true);
        viewModel.setRevisions(
                (id, told) -> {
                    if (id.equals(one.id())) {
                        told.accept(
                                List.of(
                                        new Revision(
                                                2,
                                                Edit.replacing(dated(one, "2011"), one),
                                                Attribution.of("Minh", Instant.EPOCH))));
                    }
                });
        List<Evidence> heard = new ArrayList<>();
        evidence(one.id());
        viewModel.evidenceProperty().subscribe((_, now) -> heard.add(now));
        workspace.select(UTAH);
        assertEquals(
                List.of(section(evidence(UTAH), "History")),
                heard.stream().map(each -> section(each, "History")).distinct().toList());
    }

    private List<PutBack> offers(Milestone of, int place) {
        return section(evidence(of.id()), "History").entries().get(place).putBacks();
    }

    private static List<String> words(List<PutBack> offers) {
        return offers.stream().map(PutBack::words).toList();
    }

    private static Milestone dated(Milestone like, String date) {
        return MilestoneSchema.MILESTONE.make(
                MilestoneSchema.MILESTONE
                        .values(like)
                        .set(MilestoneSchema.DATE, EdtfDate.parse(date)));
    }

    private static LocalizedText machined(String english, String vietnamese, String original) {
        return LocalizedText.of("en", english)
                .with("vi", new Translation(vietnamese, Translation.Origin.MACHINE, original));
    }

    @Test
    void aRecordIsToldInItsOtherLanguageTooWithWhoTranslatedIt() {
        Milestone visit =
                Facts.milestone("M1")
                        .title(machined("A visit", "Chuyến thăm", "A visit"))
                        .summary(machined("Two days.", "Một ngày.", "One day."))
                        .build();
        workspace.show(Facts.dataset(visit));
        Section inEnglish = section(evidence(visit.id()), "In other languages");
        assertEquals(
                List.of(
                        new Entry(
                                "Vietnamese · translation",
                                "Chuyến thăm",
                                "Một ngày.",
                                null,
                                "",
                                List.of("translated by machine", "older than the original"),
                                null,
                                List.of())),
                inEnglish.entries());
        assertThrows(NoSuchElementException.class, () -> line(evidence(visit.id()), "Translation"));
        workspace.speak(Language.VI);
        Evidence told = evidence(visit.id());
        assertEquals("Chuyến thăm", told.title());
        assertEquals("Một ngày.", told.text());
        assertEquals("bản dịch máy · cũ hơn bản gốc", line(told, "Bản dịch"));
        assertEquals(
                List.of(Entry.plain("Bản gốc · tiếng Anh", "A visit", "Two days.")),
                section(told, "Bằng ngôn ngữ khác").entries());
    }

    @Test
    void whereTheLanguageIsMissingTheOtherIsMarkedAndNotRepeated() {
        Milestone visit = Facts.milestone("M1").title("A visit").summary("One day.").build();
        workspace.show(Facts.dataset(visit));
        workspace.speak(Language.VI);
        Evidence told = evidence(visit.id());
        assertEquals("A visit\u00A0(en)", told.title());
        assertEquals("One day.\u00A0(en)", told.text());
        assertTrue(told.citation().startsWith("A visit\u00A0(en)"), told.citation());
        assertThrows(NoSuchElementException.class, () -> section(told, "Bằng ngôn ngữ khác"));
    }
}
