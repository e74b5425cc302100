package hanoius.timeline.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Outline;
import hanoius.figure.Mark;
import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.model.Dataset;
import hanoius.model.Milestones;
import hanoius.model.Term;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Lane;
import hanoius.timeline.lane.OutlinedItems;
import hanoius.timeline.lane.Packing;
import hanoius.timeline.lane.Scene;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/** A timeline of which nothing is known but days and categories. */
class OutlinedTimelineTest {

    private static final double WIDTH = 1200;

    /** As the index of a document tells it. */
    private static Outline outline(Dataset dataset) {
        Milestones milestones = dataset.milestones();
        var spans = new Outline.Builder();
        for (int i = 0; i < milestones.size(); i++) {
            int category = milestones.categories().number(i, 0);
            spans.add(milestones.earliest(i), milestones.latest(i), category, 1);
        }
        return spans.build(dataset.terms(), milestones.categories().names());
    }

    private static OutlinedItems outlined(Dataset dataset) {
        return OutlinedItems.of(outline(dataset), Drawn.TODAY);
    }

    private static TimelineDrawing dense(Scene scene, TimeSpan view) {
        Frame frame = Drawn.frame(view, WIDTH, 700);
        Packing packing = Packing.dense(scene, Packing.step(frame.scale().pixelsPerDay()));
        return TimelineLayout.of(packing, frame, Drawn.PLAIN);
    }

    private static List<Mark> leaves(List<Mark> marks) {
        return marks.stream()
                .flatMap(
                        each ->
                                each instanceof Mark.Group group
                                        ? leaves(group.marks()).stream()
                                        : Stream.of(each))
                .toList();
    }

    @Test
    void itIsDrawnAsTheDensityOfTheWholeRecord() {
        Dataset dataset =
                Drawn.dated(
                        "2001-05-03",
                        "2001-05",
                        "2001",
                        "2001/2004",
                        "2003-02/2003-06",
                        "2002-03-04/2002-04-09",
                        "2002-03-04",
                        "../2004",
                        "2003-01-05/..",
                        "201X");
        Scene whole = Drawn.scene(dataset, Grouping.CATEGORY);
        Scene outlined = outlined(dataset).scene(Drawn.WORDS);
        assertEquals(whole.span(), outlined.span());
        assertEquals(whole.busiest(), outlined.busiest());
        assertEquals(
                leaves(dense(whole, whole.limits()).figure().marks()),
                leaves(dense(outlined, whole.limits()).figure().marks()));
    }

    @Test
    void itHasTheLanesOfTheWholeRecord() {
        Dataset dataset = Drawn.random(3_000, 7);
        Scene whole = Drawn.scene(dataset, Grouping.CATEGORY);
        Scene outlined = outlined(dataset).scene(Drawn.WORDS);
        assertEquals(
                whole.lanes().stream().map(Lane::key).toList(),
                outlined.lanes().stream().map(Lane::key).toList());
        assertEquals(
                whole.lanes().stream().map(Lane::name).toList(),
                outlined.lanes().stream().map(Lane::name).toList());
        assertEquals(
                whole.lanes().stream().map(Lane::count).toList(),
                outlined.lanes().stream().map(Lane::count).toList());
    }

    @Test
    void nothingInItStandsForARecord() {
        Scene outlined = outlined(Drawn.random(3_000, 8)).scene(Drawn.WORDS);
        TimelineDrawing drawing = dense(outlined, outlined.busiest());
        assertEquals(0, drawing.count());
        assertTrue(drawing.shown().isEmpty());
        assertTrue(
                drawing.figure().marks().stream()
                        .flatMap(each -> groups(each))
                        .allMatch(group -> group.meaning() == null));
    }

    private static Stream<Mark.Group> groups(Mark mark) {
        return mark instanceof Mark.Group group
                ? Stream.concat(
                        Stream.of(group), group.marks().stream().flatMap(each -> groups(each)))
                : Stream.of();
    }

    @Test
    void itsLanesAreCalledAsTheDocumentCallsThem() {
        var spans = new Outline.Builder();
        spans.add(0, 0, 0, 2);
        spans.add(5, 9, 1, 1);
        LocalizedText name = LocalizedText.of("en", "concert");
        var term = new Term(Term.CATEGORY, "gig", 0, "", "", name);
        OutlinedItems items =
                OutlinedItems.of(spans.build(List.of(term), List.of("other", "gig")), Drawn.TODAY);
        assertEquals(3, items.size());
        assertEquals(
                List.of("Concert 1", "Other 2"),
                items.scene(Words.in(Language.EN)).lanes().stream()
                        .map(lane -> lane.name() + " " + lane.count())
                        .toList());
    }
}
