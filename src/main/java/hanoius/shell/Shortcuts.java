package hanoius.shell;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import hanoius.agreement.AgreementKeys;
import hanoius.chart.ChartKeys;
import hanoius.control.ControlKeys;
import hanoius.control.Shortcut;
import hanoius.help.HelpChapter;
import hanoius.table.TableKeys;
import hanoius.text.Words;
import hanoius.timeline.TimelineKeys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The list of keys and gestures, by the place where they work. */
final class Shortcuts {

    /** Keys that work in the same place, under the message key of its name. */
    private record Place(String heading, List<Shortcut> shortcuts) {

        /** What has the same words stands in one line. */
        private Map<String, List<Shortcut>> lines() {
            return shortcuts.stream()
                    .collect(groupingBy(Shortcut::line, LinkedHashMap::new, toList()));
        }
    }

    private static final Place EVERYWHERE = new Place("shell.keys_everywhere", WindowKeys.all());
    private static final Place TABLES =
            new Place(
                    "shell.keys_tables",
                    Stream.of(ControlKeys.TABLES, TableKeys.ALL, AgreementKeys.ALL)
                            .flatMap(List::stream)
                            .toList());
    private static final Place FIGURES = new Place("shell.keys_figures", ControlKeys.FIGURES);
    private static final Place TIMELINE = new Place("shell.keys_timeline", TimelineKeys.ALL);
    private static final Place CHARTS = new Place("shell.keys_charts", ChartKeys.ALL);

    private Shortcuts() {}

    /** All of them, by the place where they work. */
    static HelpChapter chapter(Words words) {
        return new HelpChapter(
                "keys",
                words.get("guide.keys"),
                Stream.of(EVERYWHERE, FIGURES, TIMELINE, CHARTS, TABLES)
                        .map(each -> topic(each, words))
                        .toList());
    }

    private static HelpChapter.Topic topic(Place place, Words words) {
        return new HelpChapter.Topic(
                place.heading().replace("shell.", "").replace('_', '-'),
                words.get(place.heading()),
                place.lines().entrySet().stream()
                        .map(
                                each ->
                                        HelpChapter.Line.typed(
                                                keys(each.getValue(), words),
                                                words.get(each.getKey())))
                        .toList());
    }

    private static String keys(List<Shortcut> line, Words words) {
        return Shortcut.told(line).replace("click", words.get("shell.click"));
    }
}
