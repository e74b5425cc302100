package hanoius.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.support.RecordFiles;
import hanoius.task.DirectRunner;
import hanoius.timeline.mark.Drawn;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class YearRowsTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final TimelineViewModel model =
            new TimelineViewModel(workspace, Drawn.TODAY, new DirectRunner());

    private List<YearRows.Row> rows() {
        YearRows rows = new YearRows(model.scene(), workspace.words());
        return IntStream.range(0, rows.size()).mapToObj(rows::get).toList();
    }

    private List<String> headings() {
        return rows().stream()
                .filter(YearRows.Row.Heading.class::isInstance)
                .map(
                        row ->
                                ((YearRows.Row.Heading) row).name()
                                        + ": "
                                        + ((YearRows.Row.Heading) row).count())
                .toList();
    }

    @Test
    void recordsStandUnderTheYearsInWhichTheyBegin() {
        workspace.show(Drawn.dated("2019-09", "2018-03-05", "2019", "2016/2019", "../2013"));
        assertEquals(List.of("Before 2014: 1", "2016: 1", "2018: 1", "2019: 2"), headings());
        workspace.speak(Language.VI);
        assertEquals("Trước 2014: 1", headings().getFirst());
    }

    @Test
    void theListSaysHowManyMilestonesAndHowManyAgreementsItHas() {
        workspace.show(Drawn.real());
        int terms = model.scene().lanes().getLast().count();
        assertEquals(
                RecordFiles.events() + " milestones, " + terms + " agreements",
                model.scene().listed(workspace.words()));
        workspace.show(Drawn.dated("2019"));
        assertEquals("1 milestone", model.scene().listed(workspace.words()));
    }

    @Test
    void everyRecordIsListedOnceAndFoundInItsRow() {
        workspace.show(Drawn.random(4000, 3));
        YearRows rows = new YearRows(model.scene(), workspace.words());
        List<Integer> listed = new ArrayList<>();
        int counted = 0;
        for (int i = 0; i < rows.size(); i++) {
            switch (rows.get(i)) {
                case YearRows.Row.Heading(String _, int count) -> {
                    assertEquals(counted, listed.size());
                    counted += count;
                }
                case YearRows.Row.Entry(int number) -> {
                    assertEquals(i, rows.rowOf(number));
                    listed.add(number);
                }
            }
        }
        assertEquals(counted, listed.size());
        assertEquals(model.scene().all().numbers().boxed().toList(), listed);
    }

    @Test
    void anEmptyRecordHasNoRows() {
        assertEquals(List.of(), rows());
    }

    @Test
    void aLineOfTextSaysWhenWhatWithWhomAndOnHowManySources() {
        workspace.show(Drawn.real());
        List<YearRows.Row> some = rows().subList(0, 2);
        String text = RecordLine.text(some, model.scene().all(), workspace.words());
        String[] lines = text.split("\n", -1);
        assertEquals(((YearRows.Row.Heading) some.getFirst()).name(), lines[0]);
        assertTrue(lines[1].contains("\t" + model.scene().all().items().getFirst().title()));
        assertTrue(lines[1].endsWith("source") || lines[1].endsWith("sources"), lines[1]);
    }
}
