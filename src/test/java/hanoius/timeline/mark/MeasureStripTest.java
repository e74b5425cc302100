package hanoius.timeline.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.Between;
import hanoius.edtf.EdtfDate;
import hanoius.figure.Mark;
import hanoius.language.Language;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Items;
import hanoius.timeline.lane.Scene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class MeasureStripTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2019-09-12 | 2019-09-13 | 1 day | 1 ngày
                    2019-09-12 | 2020-10-28 | 412 days, about 14 months | 412 ngày, khoảng 14 tháng
                    2019-09-12 | 2020-10 | 385–415 days, about 13–14 months | 385–415 ngày, khoảng 13–14 tháng
                    2014-05-01 | 2019-05~ | 1,826–1,856 days, about 5 years, dates uncertain | 1.826–1.856 ngày, khoảng 5 năm, ngày chưa chắc
                    2014-05-01/ | 2014-05-11 | at most 10 days | nhiều nhất 10 ngày
                    [2014-05-01..] | 2014-04-01 | at least 30 days | ít nhất 30 ngày
                    [..2014] | [..2016] | cannot be determined | không xác định được
                    2014/.. | 2020-01-01 | at the same time | cùng thời gian
                    """)
    void theTimeBetweenIsSaidAsSurelyAsItIsKnown(
            String one, String other, String english, String vietnamese) {
        Between between = Between.of(EdtfDate.parse(one), EdtfDate.parse(other));
        assertEquals(english, new MeasureWords(Words.in(Language.EN)).of(between));
        assertEquals(vietnamese, new MeasureWords(Words.in(Language.VI)).of(between));
    }

    private final Scene scene =
            Drawn.scene(Drawn.dated("2019-03-01", "2019-03-31", "2019-09"), Grouping.CATEGORY);

    private MeasureStrip strip(int... positions) {
        Items items = scene.all().columns();
        Set<RecordId> selected = Set.of();
        for (int position : positions) {
            var more = new HashSet<>(selected);
            more.add(items.id(scene.all().member(position)));
            selected = more;
        }
        TimeSpan year = Drawn.days("2019-01-01", "2020-01-01");
        return new MeasureStrip(
                items, Drawn.frame(year, 1160, 600), Drawn.marking(selected, Set.of()));
    }

    @Test
    void onlyTwoAreMeasured() {
        assertEquals(Optional.empty(), strip(0).words());
        assertEquals(List.of(), strip(0, 1, 2).marks());
        assertEquals(Optional.of("30 days"), strip(0, 1).words());
    }

    @Test
    void theLineGoesFromOneMarkToTheOther() {
        Mark.Group group = (Mark.Group) strip(0, 1).marks().getFirst();
        Mark.Line line = (Mark.Line) group.marks().getFirst();
        Frame frame = Drawn.frame(Drawn.days("2019-01-01", "2020-01-01"), 1160, 600);
        Items items = scene.all().columns();
        assertEquals(frame.scale().at(items.point(scene.all().member(0))), line.x1(), 1e-3);
        assertEquals(frame.scale().at(items.point(scene.all().member(1))), line.x2(), 1e-3);
        assertTrue(frame.plot().contains(line.x1(), line.y1()));
    }
}
