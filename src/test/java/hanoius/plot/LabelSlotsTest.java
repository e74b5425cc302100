package hanoius.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Bounds;
import hanoius.figure.InterMeasure;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Palette;
import hanoius.figure.TextMeasure;
import hanoius.figure.TextStyle;
import hanoius.plot.LabelSlots.Placed;
import hanoius.plot.LabelSlots.Slot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class LabelSlotsTest {

    private static final TextMeasure MEASURE = InterMeasure.INSTANCE;
    private static final TextStyle STYLE = TextStyle.regular(12);
    private static final Bounds AREA = new Bounds(20, 10, 600, 400);
    private static final String TITLE = "Visit of the Governor";

    private record Request(String text, List<Slot> slots) {

        Slot[] all() {
            return slots.toArray(Slot[]::new);
        }
    }

    private static List<Request> random(int count, long seed) {
        Random random = new Random(seed);
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Slot> slots = new ArrayList<>();
            int choices = 1 + random.nextInt(3);
            for (int j = 0; j < choices; j++) {
                double x = -20 + random.nextInt(680);
                double baseline = random.nextInt(430);
                Slot slot =
                        switch (random.nextInt(3)) {
                            case 0 -> Slot.start(x, baseline);
                            case 1 -> Slot.middle(x, baseline);
                            default -> Slot.end(x, baseline);
                        };
                slot = random.nextBoolean() ? slot : slot.within(random.nextInt(200));
                slots.add(random.nextBoolean() ? slot : slot.orShortened(random.nextInt(60)));
            }
            int length = 1 + random.nextInt(40);
            requests.add(
                    new Request("Bà đại sứ thăm Hà Nội ".repeat(2).substring(0, length), slots));
        }
        return requests;
    }

    private static List<Optional<Placed>> placed(List<Request> requests, List<Bounds> kept) {
        LabelSlots slots = new LabelSlots(AREA, MEASURE);
        kept.forEach(slots::keepClear);
        return requests.stream().map(each -> slots.place(each.text(), STYLE, each.all())).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noLabelOverlapsAnotherOrAMarkOrLeavesTheArea(long seed) {
        List<Bounds> kept = List.of(new Bounds(100, 50, 90, 30), new Bounds(300, 0, 4, 2000));
        List<Bounds> boxes = new ArrayList<>(kept);
        int drawn = 0;
        for (Optional<Placed> each : placed(random(300, seed), kept)) {
            if (each.isPresent()) {
                Bounds label = each.get().mark(Palette.LIGHT.text()).bounds();
                assertEquals(label, each.get().bounds());
                Bounds box = label.grow(-0.02);
                assertTrue(boxes.stream().noneMatch(box::overlaps), () -> each + " overlaps");
                assertTrue(AREA.contains(box.x(), box.y()), () -> each + " is outside");
                assertTrue(AREA.contains(box.right(), box.bottom()), () -> each + " is outside");
                boxes.add(box);
                drawn++;
            }
        }
        assertTrue(drawn > 40, drawn + " labels drawn");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatComesLaterChangesNothingForWhatCameBefore(long seed) {
        List<Request> all = random(200, seed);
        List<Optional<Placed>> whole = placed(all, List.of());
        for (int count : new int[] {1, 20, 100}) {
            assertEquals(whole.subList(0, count), placed(all.subList(0, count), List.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aLabelIsWholeWhereItFitsElseShortenedWhereThatIsAskedElseDropped(long seed) {
        LabelSlots slots = new LabelSlots(AREA, MEASURE);
        int shortened = 0;
        int dropped = 0;
        for (Request each : random(300, seed)) {
            double full = MEASURE.width(each.text(), STYLE);
            double[] rooms = new double[each.slots().size()];
            boolean mayShorten = false;
            boolean fits = false;
            for (int i = 0; i < rooms.length; i++) {
                rooms[i] = slots.room(each.slots().get(i), STYLE);
                fits |= full <= rooms[i];
                mayShorten |=
                        rooms[i] >= each.slots().get(i).least()
                                && !MEASURE.fit(each.text(), STYLE, rooms[i]).isEmpty();
            }
            Optional<Placed> placed = slots.place(each.text(), STYLE, each.all());
            assertEquals(fits || mayShorten, placed.isPresent());
            boolean whole = placed.isPresent() && placed.get().text().equals(each.text());
            assertEquals(fits, whole);
            if (placed.isEmpty()) {
                dropped++;
            } else if (!whole) {
                assertTrue(placed.get().text().endsWith("…"));
                shortened++;
            }
        }
        assertTrue(shortened > 10, shortened + " shortened");
        assertTrue(dropped > 10, dropped + " dropped");
    }

    @Test
    void theFirstSlotWithRoomIsTakenAndNoneOfWhichAnotherTookTheRoom() {
        LabelSlots slots = new LabelSlots(AREA, MEASURE);
        Slot above = Slot.middle(200, 60);
        Slot below = Slot.middle(200, 90);
        assertEquals(60, slots.place(TITLE, STYLE, above, below).orElseThrow().baseline());
        assertEquals(90, slots.place(TITLE, STYLE, above, below).orElseThrow().baseline());
        assertTrue(slots.place(TITLE, STYLE, above, below).isEmpty());
    }

    @Test
    void aLabelIsShortenedBeforeWhatIsInItsWayUnlessTooLittleWouldBeLeft() {
        LabelSlots slots = new LabelSlots(AREA, MEASURE);
        slots.keepClear(new Bounds(280, 40, 10, 40));
        Slot slot = Slot.start(200, 60);
        assertTrue(slots.place(TITLE, STYLE, slot).isEmpty());
        assertTrue(slots.place(TITLE, STYLE, slot.orShortened(81)).isEmpty());
        Placed placed = slots.place(TITLE, STYLE, slot.orShortened(80)).orElseThrow();
        assertEquals(MEASURE.fit(TITLE, STYLE, 80), placed.text());
        assertEquals(Anchor.START, placed.anchor());
    }

    @Test
    void aLabelIsShortenedInTheSlotWithTheMostRoom() {
        LabelSlots slots = new LabelSlots(AREA, MEASURE);
        Slot narrow = Slot.start(30, 60).within(50).orShortened(20);
        Slot wide = Slot.start(200, 60).within(90).orShortened(20);
        assertEquals(200, slots.place(TITLE, STYLE, narrow, wide).orElseThrow().x());
    }

    @Test
    void theGapStaysFreeBesideLabels() {
        double wide = MEASURE.width(TITLE, STYLE);
        LabelSlots slots = new LabelSlots(AREA, 8, MEASURE);
        assertTrue(slots.place(TITLE, STYLE, Slot.start(100, 60)).isPresent());
        assertTrue(slots.place("a", STYLE, Slot.start(100 + wide + 7, 60)).isEmpty());
        assertTrue(slots.place("a", STYLE, Slot.start(100 + wide + 8, 60)).isPresent());
        assertTrue(slots.place("a", STYLE, Slot.end(93, 60)).isEmpty());
        assertTrue(slots.place("a", STYLE, Slot.end(92, 60)).isPresent());
    }

    @Test
    void nothingElseOfTheTimelineOfALifeOrOfAChartShortensALabel() throws IOException {
        Pattern shortens = Pattern.compile("(?i)(measure(\\(\\))?|instance)\\s*\\.fit\\(");
        List<String> found = new ArrayList<>();
        for (String room : List.of("plot", "timeline", "agreement", "chart")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/hanoius", room))) {
                for (Path each : files.filter(Files::isRegularFile).toList()) {
                    if (shortens.matcher(Files.readString(each)).find()) {
                        found.add(each.getFileName().toString());
                    }
                }
            }
        }
        assertEquals(List.of("LabelSlots.java"), found);
    }

    @Test
    void theFullestWordingThatFitsIsTaken() {
        LabelSlots slots = new LabelSlots(AREA, MEASURE);
        List<String> names = List.of("September 2019", "Sep 2019", "9");
        double most = MEASURE.width("Sep 2019", STYLE);
        assertEquals(
                "Sep 2019",
                slots.placeFullest(names, STYLE, Slot.middle(300, 60).within(most))
                        .orElseThrow()
                        .text());
        assertTrue(slots.placeFullest(names, STYLE, Slot.middle(300, 90).within(2)).isEmpty());
    }

    @Test
    void linesStandBelowEachOtherAndTheLastSaysThatThereIsMore() {
        LabelSlots slots = new LabelSlots(AREA, MEASURE);
        String text = "Hanoi and California agree on cooperation in education and trade";
        Slot first = Slot.start(30, 60).within(120);
        List<Placed> all = slots.placeLines(text, STYLE, first, 16, 9);
        assertEquals(text, String.join(" ", all.stream().map(Placed::text).toList()));
        assertEquals(List.of(60.0, 76.0, 92.0, 108.0), all.stream().map(Placed::baseline).toList());
        List<Placed> some = new LabelSlots(AREA, MEASURE).placeLines(text, STYLE, first, 16, 2);
        assertEquals(2, some.size());
        assertTrue(some.getLast().text().endsWith("…"));
    }

    @Test
    void linesMayBeSetTightButNoOtherLabelStandsInThem() {
        LabelSlots slots = new LabelSlots(AREA, MEASURE);
        Slot first = Slot.start(30, 60).within(60);
        assertEquals(3, slots.placeLines(TITLE, STYLE, first, 12, 3).size());
        assertTrue(slots.place("a", STYLE, Slot.start(30, 72)).isEmpty());
    }
}
