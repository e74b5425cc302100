package hanoius.workspace;

import hanoius.bench.LargeDocument;
import hanoius.bench.Row;
import hanoius.bench.Times;
import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.model.Dataset;
import hanoius.model.Milestones;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.store.Document;
import hanoius.store.Search;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a filter lets through of a large record: the work behind a condition that was changed. */
public final class FilterRows {

    private static final int COUNT = Integer.getInteger("bench.records", 1_000_000);
    private static final int RUNS = 15;

    /** The text finds about a sixth of all, as does the sector; the days hold about a tenth. */
    private static final List<Map.Entry<String, Filter>> FILTERS =
            List.of(
                    Map.entry("a text", Filter.NONE.withText("trade")),
                    Map.entry(
                            "a sector",
                            Filter.NONE.with(Facet.SECTOR, Choice.of(List.of("trade")))),
                    Map.entry(
                            "days",
                            Filter.NONE.withDays(
                                    new DayRange(
                                            LocalDate.of(2016, 5, 23),
                                            LocalDate.of(2018, 10, 2)))));

    private FilterRows() {}

    /** Each kind of condition; the reference looks at the days and category of each once. */
    public static List<Row> measure() throws Exception {
        Path file = LargeDocument.of(COUNT);
        try (Document document = Document.open(file);
                Search search = Search.of(document)) {
            Dataset dataset = document.read();
            List<Row> rows = new ArrayList<>();
            for (var each : FILTERS) {
                Times times = Times.of(5, RUNS, number -> filter(dataset, each.getValue(), search));
                rows.add(
                        Row.figure(
                                "filter by %s, %,d milestones".formatted(each.getKey(), COUNT),
                                times.median(),
                                "ms"));
            }
            Times pass = Times.of(5, RUNS, number -> pass(dataset.milestones()));
            rows.add(
                    Row.figure(
                            "one pass over the columns, %,d milestones".formatted(COUNT),
                            pass.median(),
                            "ms"));
            return rows;
        }
    }

    private static void filter(Dataset dataset, Filter filter, Search search) {
        FilterResult shown = FilterResult.of(dataset, filter, search);
        int count = shown.count(Certainty.CERTAINLY) + shown.count(Certainty.POSSIBLY);
        if (count == 0 || count == dataset.milestones().size()) {
            throw new IllegalStateException("nothing was filtered");
        }
    }

    private static void pass(Milestones milestones) {
        long sum = 0;
        for (int i = 0; i < milestones.size(); i++) {
            sum +=
                    milestones.earliest(i)
                            + milestones.latest(i)
                            + milestones.category(i).hashCode();
        }
        if (sum == 0) {
            throw new IllegalStateException("there is no milestone");
        }
    }
}
