package hanoius.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.agreement.Life.Moment;
import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.Fill;
import hanoius.figure.HitIndex;
import hanoius.figure.Mark;
import hanoius.figure.Meaning;
import hanoius.figure.Palette;
import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Link;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.plot.CategoryLook;
import hanoius.plot.ExtentMarks;
import hanoius.plot.Extents;
import hanoius.support.BundledDocument;
import hanoius.support.Marks;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class LifeLayoutTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final LifeLayout LAYOUT = new LifeLayout(Words.in(Language.EN), Palette.LIGHT);

    private static Agreement agreement(
            @Nullable String signed, @Nullable String ended, AgreementStatus status) {
        return Agreements.of("A1", "T", signed, ended, status, List.of());
    }

    private static Figure figure(Agreement agreement, Moment... moments) {
        return LAYOUT.figure(new Life(agreement, List.of(moments), TODAY), 700);
    }

    /** The marks of the bar, without axis and today. */
    private static List<Mark> bar(Agreement agreement, Moment... moments) {
        return figure(agreement, moments).marks().stream()
                .filter(each -> stands(each, agreement))
                .flatMap(each -> ((Mark.Group) each).marks().stream())
                .toList();
    }

    private static boolean stands(Mark mark, Agreement agreement) {
        Meaning meaning = mark.meaning();
        return meaning != null && agreement.id().equals(meaning.record());
    }

    private static Stream<Fill> fills(List<Mark> marks) {
        return Marks.of(Mark.Box.class, marks).stream()
                .flatMap(each -> Stream.ofNullable(each.style().fill()));
    }

    private static long fades(List<Mark> marks) {
        return fills(marks).filter(Fill.Fade.class::isInstance).count();
    }

    private static boolean asks(List<Mark> marks) {
        return Marks.of(Mark.Label.class, marks).stream().anyMatch(each -> each.text().equals("?"));
    }

    @Test
    void aLifeBetweenTwoKnownDaysHasSolidEndsAndNothingSoft() {
        List<Mark> bar = bar(agreement("2019-05-20", "2024-05-19", AgreementStatus.EXPIRED));
        assertEquals(0, fades(bar));
        assertEquals(
                2,
                Marks.of(Mark.Box.class, bar).stream()
                        .filter(each -> each.width() == 3 || each.width() == 2)
                        .count());
        Bounds all = bar.stream().map(Mark::bounds).reduce(Bounds::union).orElseThrow();
        double days =
                LocalDate.of(2024, 5, 20).toEpochDay() - LocalDate.of(2019, 5, 20).toEpochDay();
        double today =
                todayLine(figure(agreement("2019-05-20", "2024-05-19", AgreementStatus.EXPIRED)));
        double perDay =
                (today - all.x()) / (TODAY.toEpochDay() - LocalDate.of(2019, 5, 20).toEpochDay());
        assertEquals(days * perDay, all.width(), 1.5);
    }

    private static double todayLine(Figure figure) {
        return figure.marks().stream()
                .filter(Mark.Line.class::isInstance)
                .map(Mark.Line.class::cast)
                .filter(each -> each.stroke().ink().equals(Palette.LIGHT.accent()))
                .findFirst()
                .orElseThrow()
                .x1();
    }

    @Test
    void aMonthOfSigningFadesInOverItsDays() {
        List<Mark> bar = bar(agreement("2019-09", "2024-05-19", AgreementStatus.EXPIRED));
        assertEquals(1, fades(bar));
        Fill.Fade fade =
                fills(bar)
                        .filter(Fill.Fade.class::isInstance)
                        .map(Fill.Fade.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertEquals(0, fade.from().alpha());
        assertTrue(fade.x2() - fade.x1() >= 6);
    }

    @Test
    void aYearFadesInOverMoreThanAMonth() {
        double month = fadeLength("2019-09");
        double year = fadeLength("2019");
        assertTrue(year > 3 * month, () -> year + " and " + month);
    }

    private static double fadeLength(String signed) {
        return fills(bar(agreement(signed, "2024-05-19", AgreementStatus.EXPIRED)))
                .filter(Fill.Fade.class::isInstance)
                .map(Fill.Fade.class::cast)
                .mapToDouble(each -> each.x2() - each.x1())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEndThatNobodyReportedFadesOutWithAQuestionMark() {
        List<Mark> bar = bar(agreement("2019-05-20", null, AgreementStatus.SIGNED));
        assertTrue(asks(bar));
        assertEquals(1, fades(bar));
    }

    @Test
    void whatIsInForceReachesTodayAndPointsOn() {
        Agreement lasting = agreement("2019-05-20", null, AgreementStatus.IN_FORCE);
        List<Mark> bar = bar(lasting);
        assertEquals(1, Marks.of(Mark.Polyline.class, bar).size());
        assertTrue(
                Marks.of(Mark.Polyline.class, bar).getFirst().bounds().right()
                        > todayLine(figure(lasting)));
        assertEquals(0, fades(bar));
    }

    @ParameterizedTest
    @CsvSource({"2019~", "2019-05?", "2019-05-20%"})
    void whatIsQualifiedIsHatched(String signed) {
        assertTrue(
                fills(bar(agreement(signed, null, AgreementStatus.SIGNED)))
                        .anyMatch(Fill.Hatch.class::isInstance));
    }

    @Test
    void aSigningNoLaterThanADayIsAnArrowBackFromItAndFadesOutFromThere() {
        Agreement bounded = agreement("../2017-03-21", null, AgreementStatus.SIGNED);
        List<Mark> bar = bar(bounded);
        assertEquals(1, Marks.of(Mark.Polyline.class, bar).size());
        assertEquals(1, fades(bar));
        Bounds all = bar.stream().map(Mark::bounds).reduce(Bounds::union).orElseThrow();
        assertTrue(all.width() <= ExtentMarks.BOUND + ExtentMarks.FADE, () -> "" + all);
    }

    @Test
    void oneOfSeveralDaysIsHollowAndJoinedByABracket() {
        List<Mark> bar = bar(agreement("[2017-03,2018-03]", null, AgreementStatus.SIGNED));
        List<Mark.Box> hollow =
                Marks.of(Mark.Box.class, bar).stream()
                        .filter(each -> each.style().fill() == null)
                        .toList();
        assertEquals(2, hollow.size());
        Mark.Polyline bracket = Marks.of(Mark.Polyline.class, bar).getFirst();
        assertEquals(hollow.getFirst().x(), bracket.bounds().x(), 0.01);
        assertEquals(
                hollow.getLast().x() + hollow.getLast().width(), bracket.bounds().right(), 0.01);
    }

    @Test
    void allOfSeveralDaysAreFilled() {
        assertTrue(
                Marks.of(
                                Mark.Box.class,
                                bar(agreement("{2017-03,2018-03}", null, AgreementStatus.SIGNED)))
                        .stream()
                        .allMatch(each -> each.style().fill() != null));
    }

    @Test
    void aProposalIsHollowWhereItWasTalkedOfFirst() throws IOException {
        var dataset = BundledDocument.record().dataset();
        Agreement proposed =
                dataset.find(RecordId.agreement("A010"), Agreement.class).orElseThrow();
        Life life = Life.of(proposed, dataset, TODAY);
        List<Mark> bar = bar(proposed, life.moments().toArray(Moment[]::new));
        assertEquals(1, bar.size());
        Mark.Symbol hollow = (Mark.Symbol) bar.getFirst();
        assertEquals(CategoryLook.of("agreement", Words.in(Language.EN)).shape(), hollow.shape());
        assertTrue(hollow.style().fill() == null && hollow.style().stroke() != null);
    }

    @Test
    void anAggregateLastsAsLongAsAgreementsWereSigned() throws IOException {
        var dataset = BundledDocument.record().dataset();
        Agreement aggregate =
                dataset.find(RecordId.agreement("A003"), Agreement.class).orElseThrow();
        assertEquals(
                LocalDate.of(2021, 1, 1).toEpochDay() + 0.0,
                Extents.of(aggregate).orElseThrow().span().to());
    }

    @Test
    void aLifeOfWhichNoDayIsKnownIsNotDrawn() {
        assertTrue(figure(agreement(null, null, AgreementStatus.PROPOSED)).marks().isEmpty());
    }

    @Test
    void everyLinkedMilestoneCanBePointedAtAndSaysItself() throws IOException {
        var dataset = BundledDocument.record().dataset();
        for (Agreement each : dataset.agreements()) {
            Life life = Life.of(each, dataset, TODAY);
            var index = new HitIndex(LAYOUT.figure(life, 700));
            for (Moment moment : life.moments()) {
                var target = index.find(moment.milestone().id()).orElseThrow();
                assertTrue(target.meaning().words().contains(moment.milestone().title().text()));
            }
        }
    }

    /** Of all lives, and of one with more milestones than there are rows. */
    @ParameterizedTest
    @ValueSource(doubles = {300, 480, 700, 1100})
    void noTitleLiesOverTheMarkOfAnother(double width) throws IOException {
        var dataset = BundledDocument.record().dataset();
        List<Life> lives =
                new ArrayList<>(
                        dataset.agreements().stream()
                                .map(each -> Life.of(each, dataset, TODAY))
                                .toList());
        Agreement busy = agreement("2018", null, AgreementStatus.IN_FORCE);
        lives.add(
                new Life(
                        busy,
                        dataset.milestones().readAll().stream()
                                .map(
                                        each ->
                                                new Moment(
                                                        each,
                                                        new Link(
                                                                each.id(),
                                                                Relation.MENTIONS,
                                                                busy.id(),
                                                                LocalizedText.NONE)))
                                .toList(),
                        TODAY));
        for (Life life : lives) {
            List<Mark.Group> moments =
                    Marks.of(Mark.Group.class, LAYOUT.figure(life, width).marks()).stream()
                            .filter(each -> !stands(each, life.agreement()))
                            .toList();
            for (Mark.Group one : moments) {
                for (Mark.Label title : Marks.of(Mark.Label.class, one.marks())) {
                    for (Mark.Group other : moments) {
                        assertTrue(
                                Marks.of(Mark.Symbol.class, other.marks()).stream()
                                        .noneMatch(each -> overlap(each.bounds(), title.bounds())),
                                () -> title.text() + " lies over " + other.meaning());
                    }
                }
            }
        }
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.x() < other.right() - 1
                && other.x() < one.right() - 1
                && one.y() < other.bottom() - 1
                && other.y() < one.bottom() - 1;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-05-20 | 2024 | EXPIRED | Signed 20 May 2019 · ended 2024",
                "2019 | | IN_FORCE | Signed 2019 · still in force",
                "2019 | | SIGNED | Signed 2019 · end not reported",
                " | | PROPOSED | Proposed, not signed"
            })
    void theStripIsToldInWords(
            @Nullable String signed, @Nullable String ended, AgreementStatus status, String words) {
        assertEquals(
                words, LAYOUT.said(new Life(agreement(signed, ended, status), List.of(), TODAY)));
    }
}
