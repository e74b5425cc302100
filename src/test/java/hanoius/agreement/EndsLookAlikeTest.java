package hanoius.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.chart.mark.ChartLayout;
import hanoius.chart.mark.Charts;
import hanoius.chart.series.ChartMilestone;
import hanoius.chart.series.ChartScene;
import hanoius.figure.Fill;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.Points;
import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.ChartDefinition;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.RecordId;
import hanoius.picture.PictureOptions;
import hanoius.picture.PictureTheme;
import hanoius.plot.TimeSpan;
import hanoius.query.Filter;
import hanoius.text.Words;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.mark.Drawn;
import hanoius.timeline.mark.TimelinePicture;
import hanoius.workspace.FilterResult;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An end that is open, soft or not known has one sign on the timeline, in a life and on a pin. */
class EndsLookAlikeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final TimeSpan YEARS =
            new TimeSpan(
                    LocalDate.of(2008, 1, 1).toEpochDay(), LocalDate.of(2028, 1, 1).toEpochDay());

    private static List<Mark> onTheTimeline(Milestone milestone) {
        return TimelinePicture.framed(
                        FilterResult.of(Drawn.of(List.of(milestone)), Filter.NONE),
                        Grouping.NONE,
                        YEARS,
                        "Record",
                        TODAY,
                        new PictureOptions(1600, 900, 1, PictureTheme.LIGHT, Words.in(Language.EN)))
                .figure()
                .marks();
    }

    private static List<Mark> asAPin(Milestone milestone) {
        ChartScene scene =
                ChartScene.of(
                        Charts.RECORD,
                        ChartDefinition.of(List.of(RecordId.indicator("hn_exports_us"))),
                        ChartMilestone.of(Milestones.of(List.of(milestone))));
        return ChartLayout.layout(scene, TimeSpan.years(2008, 2027), Charts.AREA, Charts.style())
                .marks();
    }

    private static List<Mark> inItsLife(Agreement agreement) {
        return new LifeLayout(Words.in(Language.EN), Palette.LIGHT)
                .figure(new Life(agreement, List.of(), TODAY), 1400)
                .marks();
    }

    /** What tells the ends of a record apart, wherever it stands and however large it is drawn. */
    private static Set<String> signs(List<Mark> marks, RecordId record) {
        return marks.stream()
                .flatMap(each -> parts(each, record))
                .flatMap(EndsLookAlikeTest::sign)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Mark> parts(Mark mark, RecordId record) {
        if (!(mark instanceof Mark.Group group)) {
            return Stream.of();
        }
        return group.meaning() != null && group.meaning().record().equals(record)
                ? group.marks().stream()
                : group.marks().stream().flatMap(each -> parts(each, record));
    }

    private static Stream<String> sign(Mark mark) {
        return switch (mark) {
            case Mark.Box(var _, var _, var _, var _, var _, var style, var _) ->
                    switch (style.fill()) {
                        case Fill.Fade fade ->
                                Stream.of(fade.x1() < fade.x2() ? "fades in" : "fades out");
                        case Fill.Hatch _ -> Stream.of("hatched");
                        case null, default -> Stream.of();
                    };
            case Mark.Polyline(Points points, var _, var _) when points.size() == 3 ->
                    Stream.of(points.x(1) > points.x(0) ? "arrow on" : "arrow back");
            case Mark.Label label when label.text().equals("?") -> Stream.of("?");
            default -> Stream.of();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "2014-03-01/.., 2014-03-01, , IN_FORCE, [arrow on]",
        "2014/.., 2014, , IN_FORCE, '[arrow on, fades in]'",
        "2014-03-01/, 2014-03-01, , SIGNED, '[?, fades out]'",
        "2012/2019, 2012, 2019, EXPIRED, '[fades in, fades out]'",
        "2012-01-01/2019, 2012-01-01, 2019, EXPIRED, '[fades out]'",
        "../2017-03-21, ../2017-03-21, 2017-03-21, EXPIRED, '[arrow back]'",
        "2012-01-01~/2019-12-31, 2012-01-01~, 2019-12-31, EXPIRED, '[hatched]'",
        "2012-01-01/2019-12-31, 2012-01-01, 2019-12-31, EXPIRED, '[]'"
    })
    void whateverIsKnownOfThem(
            String date,
            String signed,
            @Nullable String ended,
            AgreementStatus status,
            String expected) {
        Milestone milestone = Drawn.milestone(1, date, "visit", "A visit");
        Agreement agreement = Agreements.of("A1", "T", signed, ended, status, List.of());
        assertEquals(expected, signs(onTheTimeline(milestone), milestone.id()).toString());
        assertEquals(expected, signs(asAPin(milestone), milestone.id()).toString());
        assertEquals(expected, signs(inItsLife(agreement), agreement.id()).toString());
    }
}
