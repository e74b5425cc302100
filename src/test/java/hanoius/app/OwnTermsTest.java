package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.Committed;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.Shape;
import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.Term;
import hanoius.picture.Picture;
import hanoius.picture.PictureOptions;
import hanoius.picture.PictureTheme;
import hanoius.plot.CategoryLook;
import hanoius.query.Completion;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.query.Query;
import hanoius.query.QueryProblem;
import hanoius.query.Vocabulary;
import hanoius.support.Facts;
import hanoius.text.Words;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Items;
import hanoius.timeline.lane.Lane;
import hanoius.timeline.lane.Scene;
import hanoius.timeline.lane.Scenes;
import hanoius.timeline.mark.TimelinePicture;
import hanoius.workspace.FilterResult;
import hanoius.workspace.FilterWords;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A document that has other words in its lists than the program ever knew. */
class OwnTermsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final Term JOURNEY =
            term(Term.CATEGORY, "visit", LocalizedText.of("en", "Journey"))
                    .named("vi", "Chuyến đi");
    private static final Term SEMINAR =
            term(Term.CATEGORY, "seminar", LocalizedText.of("en", "Seminar")).term();
    private static final Term BRIDGES =
            term(Term.SECTOR, "bridges", LocalizedText.of("vi", "cầu đường")).term();
    private static final Term OSAKA =
            term(Term.SCOPE, "osaka", LocalizedText.of("en", "Osaka")).term();

    private record Named(Term term) {
        Term named(String code, String value) {
            LocalizedText name = term.name().with(code, Translation.of(value, term.name().text()));
            return new Term(term.list(), term.key(), 0, "", "", name);
        }
    }

    private static Named term(String list, String key, LocalizedText name) {
        return new Named(new Term(list, key, 0, "", "", name));
    }

    private static Dataset dataset() {
        Milestone first =
                Facts.milestone("M1")
                        .date("2018-03-04")
                        .category("visit")
                        .sectors(List.of("bridges"))
                        .scope("osaka")
                        .title("First")
                        .build();
        Milestone second =
                Facts.milestone("M2")
                        .date("2018-09-04")
                        .category("seminar")
                        .scope("osaka")
                        .title("Second")
                        .build();
        return Facts.dataset(first, second).withTerms(List.of(JOURNEY, SEMINAR, BRIDGES, OSAKA));
    }

    private static List<String> labels(List<? extends Mark> marks) {
        return marks.stream()
                .flatMap(
                        each ->
                                switch (each) {
                                    case Mark.Label label -> Stream.of(label.text());
                                    case Mark.Group group -> labels(group.marks()).stream();
                                    default -> Stream.of();
                                })
                .toList();
    }

    private static String picture(Grouping grouping, Language language) {
        Picture picture =
                TimelinePicture.framed(
                        FilterResult.of(dataset(), Filter.NONE),
                        grouping,
                        null,
                        "Record",
                        DAY,
                        new PictureOptions(1600, 900, 1, PictureTheme.LIGHT, Words.in(language)));
        return String.join("\n", labels(picture.figure().marks()));
    }

    @Test
    void lanesAndLegendsOfPicturesAreCalledAsItSays() {
        String english = picture(Grouping.CATEGORY, Language.EN);
        assertTrue(english.contains("Journey") && english.contains("Seminar"), english);
        assertFalse(english.contains("Visit"), english);
        String vietnamese = picture(Grouping.CATEGORY, Language.VI);
        assertTrue(vietnamese.contains("Chuyến đi"), vietnamese);
        assertTrue(vietnamese.contains("Seminar\u00A0(en)"), vietnamese);
        assertTrue(picture(Grouping.SECTOR, Language.EN).contains("Cầu đường\u00A0(vi)"));
        assertTrue(picture(Grouping.SCOPE, Language.EN).contains("Osaka"));
    }

    @Test
    void facetsAreCalledAsItSays() {
        Words words = Words.in(Language.VI).with(dataset());
        assertEquals("Chuyến đi", FilterWords.of(Facet.CATEGORY, "visit", dataset(), words));
        assertEquals(
                "Seminar\u00A0(en)", FilterWords.of(Facet.CATEGORY, "seminar", dataset(), words));
        assertEquals("cầu đường", FilterWords.of(Facet.SECTOR, "bridges", dataset(), words));
        assertEquals("unheard", FilterWords.of(Facet.SECTOR, "unheard", dataset(), words));
    }

    @ParameterizedTest
    @CsvSource({
        "category:journey, M1",
        "'loại sự kiện:\"chuyến đi\"', M1",
        "'phân loại:\"CHUYEN DI\"', M1",
        "category:visit, M1",
        "'-category:\"Chuyến đi\"', M2",
        "category:Seminar, M2",
        "scope:Osaka -category:seminar, M1",
    })
    void anOperatorTakesTheWordsOfTheDocument(String text, String found) {
        assertEquals(List.of(), Query.parse(text, dataset().terms()).problems());
        assertEquals(
                List.of(found),
                FilterResult.of(dataset(), Filter.NONE.withText(text))
                        .milestones()
                        .map(each -> each.id().key())
                        .toList());
    }

    @Test
    void anOperatorRefusesWhatTheDocumentHasNotAndSaysWhatItHas() {
        List<QueryProblem> problems =
                Query.parse("category:semminar", dataset().terms()).problems();
        String said = FilterWords.of(problems.getFirst(), Words.in(Language.VI));
        assertTrue(said.contains("Chuyến đi") && said.contains("Seminar"), said);
        assertEquals(1, Query.parse("phạm vi:tokyo", dataset().terms()).problems().size());
    }

    @Test
    void anOperatorOffersTheWordsOfTheDocument() {
        Words words = Words.in(Language.VI).with(dataset());
        assertEquals(
                List.of("phân loại:\"Chuyến đi\"", "phân loại:Seminar"),
                Query.completions("category:", 9, Vocabulary.EMPTY, words).stream()
                        .map(Completion::label)
                        .toList());
        assertEquals("phân loại:\"Chuyến đi\"", Query.in(words, "category:journey"));
        assertEquals("phạm vi:Osaka", Query.in(words, "scope:osaka"));
    }

    @Test
    void anOperatorAsksForACategoryOfItsOwn() {
        assertEquals(
                List.of("M2"),
                FilterResult.of(dataset(), Filter.NONE.withText("category:seminar"))
                        .milestones()
                        .map(each -> each.id().key())
                        .toList());
        assertEquals(
                2,
                FilterResult.of(dataset(), Filter.NONE.withText("scope:osaka"))
                        .milestones()
                        .count());
    }

    @Test
    void aWindowIsToldWhenAWordIsCalledOtherwise() {
        Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
        workspace.show(dataset());
        assertEquals("Journey", workspace.words().term(Term.CATEGORY, "visit"));
        Term tour = new Term(Term.CATEGORY, "visit", 0, "", "", LocalizedText.of("en", "Tour"));
        List<Words> heard = new ArrayList<>();
        workspace.lifetime().subscribe(workspace.wordsProperty(), words -> heard.add(words));
        workspace.apply(
                new Committed(
                        2,
                        Change.of(
                                Attribution.of("Lan", Instant.EPOCH),
                                Edit.replacing(JOURNEY, tour)),
                        Map.of(),
                        Instant.EPOCH,
                        true));
        assertEquals(2, heard.size());
        assertEquals("Tour", workspace.words().term(Term.CATEGORY, "visit"));
        workspace.speak(Language.VI);
        assertEquals("Tour\u00A0(en)", workspace.words().term(Term.CATEGORY, "visit"));
        Scene scene =
                Scenes.of(
                        Items.of(workspace.dataset(), DAY, workspace.words()),
                        workspace.shown(),
                        Grouping.CATEGORY,
                        workspace.words());
        assertTrue(scene.lanes().stream().map(Lane::name).toList().contains("Tour\u00A0(en)"));
    }

    @Test
    void aCategoryWithoutALookTakesTheNextOneThatIsFree() {
        List<Term> terms = new ArrayList<>(Facts.dataset().terms());
        List<String> added = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            added.add("own" + i);
            terms.add(Term.of(Term.CATEGORY, "own" + i, "en"));
        }
        Words words = Words.in(Language.EN).with(dataset().withTerms(terms));
        Set<CategoryLook> looks = new HashSet<>();
        Facts.CATEGORIES.forEach(each -> looks.add(CategoryLook.of(each, words)));
        assertEquals(Facts.CATEGORIES.size(), looks.size());
        assertEquals(
                new CategoryLook(Shape.RING, "blue"), CategoryLook.of(added.getFirst(), words));
        added.forEach(each -> looks.add(CategoryLook.of(each, words)));
        assertEquals(Facts.CATEGORIES.size() + added.size(), looks.size());
        looks.forEach(each -> assertTrue(Palette.COLOURS.contains(each.colour())));
    }
}
