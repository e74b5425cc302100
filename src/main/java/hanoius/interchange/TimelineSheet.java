package hanoius.interchange;

import hanoius.exchange.TableRow;
import hanoius.interchange.Remark.Reason;
import hanoius.model.Dataset;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Milestones as a sheet of TimelineJS 3, in CSV: the columns of its template, and behind them one
 * for the identifier, which it leaves alone.
 */
final class TimelineSheet {

    private static final List<String> START = List.of("Year", "Month", "Day");
    private static final List<String> END = List.of("End Year", "End Month", "End Day");
    private static final String SHOWN = "Display Date";
    private static final String HEADLINE = "Headline";
    private static final String TEXT = "Text";
    private static final String TYPE = "Type";
    private static final String GROUP = "Group";
    private static final String ID = "Unique ID";

    private static final List<String> MEDIA =
            List.of("Media", "Media Credit", "Media Caption", "Media Thumbnail");

    /** What a record has no place for. */
    private static final List<String> OTHERS =
            Stream.concat(MEDIA.stream(), Stream.of("Time", "End Time", "Background")).toList();

    private static final List<String> HEAD =
            Stream.of(
                            START,
                            List.of("Time"),
                            END,
                            List.of("End Time", SHOWN, HEADLINE, TEXT),
                            MEDIA,
                            List.of(TYPE, GROUP, "Background", ID))
                    .flatMap(List::stream)
                    .toList();

    private TimelineSheet() {}

    static String write(Dataset dataset, Telling telling) {
        Words words = telling.words();
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                HEAD.stream()
                        .map(
                                each ->
                                        switch (each) {
                                            case HEADLINE -> HtmlText.write(telling.title());
                                            case TYPE -> "title";
                                            default -> "";
                                        })
                        .toList());
        dataset.milestones().stream()
                .flatMap(each -> Slide.of(each, dataset, words).stream())
                .map(slide -> HEAD.stream().map(column -> cell(slide, column)).toList())
                .forEach(rows::add);
        return CsvText.write(HEAD, rows);
    }

    private static String cell(Slide slide, String column) {
        return switch (column) {
            case SHOWN -> HtmlText.write(slide.displayDate());
            case HEADLINE -> slide.headline();
            case TEXT -> slide.text();
            case GROUP -> slide.group();
            case ID -> slide.id();
            default -> {
                String start = part(slide.start(), START.indexOf(column));
                yield start.isEmpty() ? part(slide.end(), END.indexOf(column)) : start;
            }
        };
    }

    private static String part(List<String> date, int place) {
        return place >= 0 && place < date.size() ? date.get(place) : "";
    }

    static ForeignRows read(String text) {
        Gathering gathering = new Gathering();
        List<TableRow> rows = CsvText.read(text, head -> head.contains(key(HEADLINE)), gathering);
        if (rows.isEmpty() || !rows.getFirst().cells().containsKey(key(HEADLINE))) {
            return Gathering.nothing(1, text.lines().findFirst().orElse(""));
        }
        Set<String> seen = Slide.nothingSeen();
        for (TableRow row : rows) {
            String type = cell(row, TYPE).strip();
            if (type.equals("title") || type.equals("era")) {
                gathering.remark(
                        row.line(), TYPE, Reason.NO_PLACE, HtmlText.read(cell(row, HEADLINE)));
            } else if (row.cells().values().stream().anyMatch(each -> !each.isBlank())) {
                slide(row).addTo(gathering, row.line(), seen);
                OTHERS.stream()
                        .filter(column -> !cell(row, column).isBlank())
                        .forEach(
                                column ->
                                        gathering.remark(
                                                row.line(),
                                                column,
                                                Reason.NO_PLACE,
                                                cell(row, column)));
            }
        }
        return gathering.done();
    }

    private static Slide slide(TableRow row) {
        return new Slide(
                cell(row, ID),
                parts(row, START),
                parts(row, END),
                cell(row, SHOWN),
                cell(row, HEADLINE),
                cell(row, TEXT),
                cell(row, GROUP));
    }

    private static List<String> parts(TableRow row, List<String> columns) {
        return columns.stream()
                .map(column -> cell(row, column).strip())
                .takeWhile(each -> !each.isEmpty())
                .toList();
    }

    private static String cell(TableRow row, String column) {
        return row.text(key(column));
    }

    private static String key(String column) {
        return column.toLowerCase(Locale.ROOT);
    }
}
