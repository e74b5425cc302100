package hanoius.timeline;

import hanoius.model.RecordId;
import hanoius.text.Words;
import hanoius.timeline.lane.Item;
import hanoius.timeline.lane.Lane;
import hanoius.timeline.lane.Scene;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a timeline shows, in words, however it came to it. */
public final class TimelineSeen {

    private TimelineSeen() {}

    /** By what shows it. */
    public static Map<String, String> of(TimelineViewModel model, Words words) {
        Map<String, String> seen = new TreeMap<>();
        Scene scene = model.scene();
        scene.lanes().forEach(each -> seen.put("lane " + each.key(), lane(each)));
        seen.put("lanes", scene.lanes().stream().map(Lane::key).collect(Collectors.joining(" ")));
        seen.put("all", lane(scene.all()));
        seen.put("time", scene.span() + " " + scene.limits() + " " + scene.context());
        seen.put("counted", scene.milestones() + " " + scene.listed(words));
        YearRows rows = new YearRows(scene, words);
        seen.put(
                "list",
                IntStream.range(0, rows.size())
                        .mapToObj(rows::said)
                        .collect(Collectors.joining("\n")));
        seen.put(
                "strips",
                model.strips().offeredProperty().get().stream()
                        .map(each -> each.id() + " " + each.name(words) + " " + each.theme(words))
                        .collect(Collectors.joining("\n")));
        seen.put("told", model.walk().told().getValue());
        seen.put("selected", new TreeSet<>(model.selection().all()).toString());
        seen.put("linked", new TreeSet<>(model.selection().linked()).toString());
        return seen;
    }

    private static String lane(Lane lane) {
        return lane.items().stream()
                .map(TimelineSeen::item)
                .collect(Collectors.joining("\n", lane.name() + " " + lane.note() + "\n", ""));
    }

    private static String item(Item item) {
        RecordId id = item.meaning().record();
        return String.join(
                " | ",
                id.toString(),
                item.extent().toString(),
                item.category(),
                item.label(),
                item.standing().toString(),
                item.meaning().words());
    }
}
