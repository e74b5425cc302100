package hanoius.timeline.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.EdtfDate;
import hanoius.figure.Figure;
import hanoius.figure.HitIndex;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.Stroke;
import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Dataset;
import hanoius.model.Link;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.plot.Extent;
import hanoius.plot.Extents;
import hanoius.plot.TimeSpan;
import hanoius.support.Facts;
import hanoius.support.Marks;
import hanoius.task.DirectRunner;
import hanoius.timeline.TimelineViewModel;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Item;
import hanoius.timeline.lane.Lane;
import hanoius.timeline.lane.Scene;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

class TimelineLayoutTest {

    private static final TimeSpan VIEW = Drawn.days("2016-01-01", "2020-01-01");

    private static List<Mark> marks(Dataset dataset) {
        Scene scene = Drawn.scene(dataset, Grouping.NONE);
        TimelineDrawing drawing = Drawn.draw(scene, VIEW, 1400, 600);
        return Marks.ofFacts(drawing.figure().marks()).toList();
    }

    private static String title(List<Mark> marks) {
        return Marks.of(Mark.Label.class, marks).getLast().text();
    }

    @Test
    void whatIsDoubtfulIsHatchedWithItsSignBeforeTheTitle() {
        List<Mark> uncertain = marks(Drawn.dated("2018?"));
        assertTrue(uncertain.stream().anyMatch(Marks::hatched));
        assertEquals("? A visit", title(uncertain));
        assertEquals("~ A visit", title(marks(Drawn.dated("2018-03~"))));
        assertTrue(marks(Drawn.dated("2018")).stream().noneMatch(Marks::hatched));
    }

    @Test
    void aSetIsHollowMarksAndABracket() {
        List<Mark> marks = marks(Drawn.dated("[2016-03,2017-02,2018-05]"));
        assertEquals(
                3,
                Marks.of(Mark.Box.class, marks).stream()
                        .filter(box -> box.style().fill() == null)
                        .count());
        assertEquals(1, Marks.of(Mark.Polyline.class, marks).size());
    }

    @Test
    void anOpenEndIsAnArrowAtTheEdgeOrToday() {
        List<Mark.Polyline> arrows = Marks.of(Mark.Polyline.class, marks(Drawn.dated("2017/..")));
        assertEquals(1, arrows.size());
        assertEquals(1395, arrows.getFirst().points().x(1), 1);
    }

    @Test
    void anUnknownEndFadesOutWithAQuestionMark() {
        List<Mark> marks = marks(Drawn.dated("2017-01-05/"));
        assertTrue(marks.stream().anyMatch(Marks::fades));
        assertTrue(
                Marks.of(Mark.Label.class, marks).stream()
                        .anyMatch(each -> each.text().equals("?")));
    }

    private static Dataset agreements(@Nullable String signed, Link... links) {
        return agreements(
                signed,
                signed == null ? AgreementStatus.PROPOSED : AgreementStatus.IN_FORCE,
                links);
    }

    static Dataset agreements(@Nullable String signed, AgreementStatus status, Link... links) {
        Agreement agreement =
                Facts.agreement("A1").signed(signed).title("Memorandum").status(status).build();
        return Facts.dataset(
                List.of(Drawn.milestone(0, "2018", "visit", "A visit"), agreement), links);
    }

    @Test
    void anAgreementThatIsOnlyProposedIsOutlinedWhereItWasProposed() {
        RecordId proposal = RecordId.milestone("M00000");
        Link link = Facts.link(proposal, Relation.PROPOSES, RecordId.agreement("A1"), "");
        Scene scene = Drawn.scene(agreements(null, link), Grouping.NONE);
        Item item = scene.lanes().getLast().items().getFirst();
        assertEquals(Item.Standing.PROPOSED, item.standing());
        assertEquals(Extents.of(EdtfDate.parse("2018")), item.extent());
        List<Stroke.Dash> outlines =
                Marks.of(Mark.Box.class, marks(agreements(null, link))).stream()
                        .map(box -> box.style().stroke())
                        .filter(Objects::nonNull)
                        .map(Stroke::dash)
                        .toList();
        assertEquals(List.of(Stroke.Dash.DASHED), outlines);
    }

    @Test
    void anAgreementInForceLastsUntilToday() {
        Scene scene = Drawn.scene(agreements("2017-03"), Grouping.NONE);
        assertEquals(Extent.End.OPEN, scene.lanes().getLast().items().getFirst().extent().end());
    }

    @Test
    void aProposalWithoutAPlaceInTimeIsLeftOutAndCounted() {
        assertEquals(1, Drawn.scene(agreements(null), Grouping.NONE).lanes().size());
        Lane agreements = Drawn.scene(Drawn.real(), Grouping.NONE).lanes().getLast();
        long drawn =
                agreements.items().stream().map(each -> each.meaning().record()).distinct().count();
        long undated = Drawn.real().agreements().size() - drawn;
        assertEquals(undated == 0 ? "" : undated + " undated", agreements.note());
    }

    @Test
    void theSigningAndTheLifetimeOfAnAgreementAreMarkedAsLinkedWhenEitherIsSelected() {
        Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
        var model = new TimelineViewModel(workspace, Drawn.TODAY, new DirectRunner());
        workspace.show(Drawn.real());
        RecordId signing = RecordId.milestone("M047");
        RecordId lifetime = RecordId.agreement("A007");
        for (RecordId each : List.of(signing, lifetime)) {
            RecordId other = each.equals(signing) ? lifetime : signing;
            workspace.select(each);
            assertTrue(model.selection().linked().contains(other));
            Frame frame = Drawn.frame(VIEW, 1400, 4000);
            Rendering linking = Drawn.marking(Set.of(), model.selection().linked());
            Figure figure =
                    TimelineLayout.of(Drawn.packing(model.scene(), frame), frame, linking).figure();
            assertEquals(
                    List.of(Stroke.dashed(Palette.LIGHT.accent(), 1.5)),
                    new HitIndex(figure)
                            .find(other).stream()
                                    .flatMap(target -> boxes(figure, other))
                                    .map(box -> box.style().stroke())
                                    .filter(Objects::nonNull)
                                    .toList());
        }
    }

    private static Stream<Mark.Box> boxes(Figure figure, RecordId id) {
        return figure.marks().stream()
                .flatMap(mark -> mark instanceof Mark.Group group ? group.marks().stream() : null)
                .filter(mark -> mark.meaning() != null && mark.meaning().record().equals(id))
                .flatMap(mark -> ((Mark.Group) mark).marks().stream())
                .filter(Mark.Box.class::isInstance)
                .map(Mark.Box.class::cast);
    }

    @Test
    void theLanesOfSigningsAndOfLifetimesSayWhatTheyAre() {
        List<String> names =
                Drawn.scene(Drawn.real(), Grouping.CATEGORY).lanes().stream()
                        .map(Lane::name)
                        .toList();
        assertTrue(names.contains("Signings"), "" + names);
        assertEquals("Agreement terms", names.getLast());
    }

    @Test
    void everyItemSaysWhatItIs() {
        Scene scene = Drawn.scene(Drawn.real(), Grouping.CATEGORY);
        TimelineDrawing drawing = Drawn.draw(scene, VIEW, 1200, 9000);
        List<String> words =
                new HitIndex(drawing.figure())
                        .targets().stream().map(each -> each.meaning().words()).toList();
        assertTrue(words.size() > 30);
        assertTrue(
                words.stream()
                        .anyMatch(
                                each ->
                                        each.equals(
                                                "September 2019, agreement, Land-lease agreement"
                                                    + " for a new US Embassy office, 2 sources;"
                                                    + " also reported as M052: 20 September 2019,"
                                                    + " Hanoi and US Embassy sign land-lease"
                                                    + " agreement for new embassy")),
                () -> String.join("\n", words));
    }
}
