package hanoius.timeline.mark;

import hanoius.figure.InterMeasure;
import hanoius.figure.Palette;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.query.Filter;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.text.Words;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Items;
import hanoius.timeline.lane.Packing;
import hanoius.timeline.lane.Scene;
import hanoius.timeline.lane.Scenes;
import hanoius.workspace.FilterResult;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Milestones to draw: the real ones, single ones, and any number of random ones. */
public final class Drawn {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final Words WORDS = Words.in(Language.EN);

    /** With nothing selected. */
    public static final Rendering PLAIN =
            new Rendering(Palette.LIGHT, WORDS, InterMeasure.INSTANCE);

    private Drawn() {}

    /** With those records selected, and those linked with them. */
    public static Rendering marking(Set<RecordId> selected, Set<RecordId> linked) {
        return new Rendering(
                Palette.LIGHT, WORDS, InterMeasure.INSTANCE, selected, linked, null, List.of());
    }

    public static Dataset real() {
        try {
            return BundledDocument.record().dataset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Dataset of(List<Milestone> milestones) {
        return Facts.dataset(milestones);
    }

    public static Dataset dated(String... dates) {
        List<Milestone> milestones = new ArrayList<>();
        for (String date : dates) {
            milestones.add(milestone(milestones.size(), date, "visit", "A visit"));
        }
        return of(milestones);
    }

    public static Milestone milestone(int number, String date, String category, String title) {
        return Facts.milestone("M%05d".formatted(number))
                .date(date)
                .title(title)
                .category(category)
                .sectors(List.of("trade", "health"))
                .sources("S1")
                .build();
    }

    /** Random titles and dates of every kind between 2000 and 2025. */
    public static Dataset random(int count, long seed) {
        Random random = new Random(seed);
        List<Milestone> milestones = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> all = Facts.CATEGORIES;
            String category = all.get(random.nextInt(all.size()));
            String title =
                    "meeting of the delegation ".repeat(4).substring(0, 4 + random.nextInt(90));
            milestones.add(milestone(i, date(random), category, title));
        }
        return of(milestones);
    }

    private static String date(Random random) {
        int year = 2000 + random.nextInt(25);
        String month = "%d-%02d".formatted(year, 1 + random.nextInt(12));
        String day = "%s-%02d".formatted(month, 1 + random.nextInt(28));
        return switch (random.nextInt(14)) {
            case 0 -> "" + year;
            case 1 -> month;
            case 2 -> year + "?";
            case 3 -> month + "~";
            case 4 -> day + "/" + (year + 1);
            case 5 -> year + "/" + (year + random.nextInt(5));
            case 6 -> month + "/..";
            case 7 -> "../" + month;
            case 8 -> day + "/";
            case 9 -> "/" + day;
            case 10 -> "[" + year + "," + (year + 2) + "]";
            case 11 -> "20" + random.nextInt(3) + "X";
            default -> day;
        };
    }

    public static Scene scene(Dataset dataset, Grouping grouping) {
        return Scenes.of(
                Items.of(dataset, TODAY, WORDS),
                FilterResult.of(dataset, Filter.NONE),
                grouping,
                WORDS);
    }

    public static Frame frame(TimeSpan view, double width, double height) {
        return new Frame(width, height, view, 0, true, 0);
    }

    static Packing packing(Scene scene, Frame frame) {
        return Packing.of(
                scene, Packing.step(frame.scale().pixelsPerDay()), Set.of(), InterMeasure.INSTANCE);
    }

    static TimelineDrawing draw(Scene scene, TimeSpan view, double width, double height) {
        Frame frame = frame(view, width, height);
        return TimelineLayout.of(packing(scene, frame), frame, PLAIN);
    }

    public static TimeSpan days(String from, String to) {
        return new TimeSpan(LocalDate.parse(from).toEpochDay(), LocalDate.parse(to).toEpochDay());
    }
}
