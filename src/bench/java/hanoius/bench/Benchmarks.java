package hanoius.bench;

import hanoius.agreement.AgreementRows;
import hanoius.app.StartRows;
import hanoius.chart.ChartRows;
import hanoius.chart.PictureRows;
import hanoius.editor.TypingRows;
import hanoius.edtf.EdtfRows;
import hanoius.figure.HitRows;
import hanoius.grid.GridRows;
import hanoius.merge.CopyRows;
import hanoius.search.ShownRows;
import hanoius.store.EditRows;
import hanoius.store.ImportRows;
import hanoius.store.OpeningRows;
import hanoius.store.SearchRows;
import hanoius.timeline.TimelineRows;
import hanoius.workspace.FilterRows;

import javafx.application.Platform;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Measures everything, or the parts named, prints the table and writes it as JSON. */
public final class Benchmarks {

    /** Measures one subject. */
    private interface Part {
        List<Row> rows() throws Exception;
    }

    private Benchmarks() {}

    /**
     * Arguments: any of {@code start edtf hit chart timeline opening search filter edit agreements
     * import grid copies picture}; none means all.
     */
    public static void main(String[] args) throws Exception {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("start", StartRows::measure);
        parts.put("edtf", EdtfRows::measure);
        parts.put("hit", HitRows::measure);
        parts.put("chart", ChartRows::measure);
        parts.put("timeline", TimelineRows::measure);
        parts.put("opening", OpeningRows::measure);
        parts.put("search", SearchRows::measure);
        parts.put("filter", FilterRows::measure);
        parts.put("edit", Benchmarks::edits);
        parts.put("agreements", AgreementRows::measure);
        parts.put("import", ImportRows::measure);
        parts.put("grid", GridRows::measure);
        parts.put("copies", CopyRows::measure);
        parts.put("picture", PictureRows::measure);
        Set<String> wanted = args.length == 0 ? parts.keySet() : Set.of(args);
        double before = load();
        startToolkit();
        List<Row> rows = new ArrayList<>();
        for (var part : parts.entrySet()) {
            if (wanted.contains(part.getKey())) {
                System.out.println("measuring: " + part.getKey());
                rows.addAll(part.getValue().rows());
                System.gc();
            }
        }
        System.out.println();
        System.out.println(Table.text(rows));
        System.out.printf(
                "%d processors, load %.1f before and %.1f after%n",
                Runtime.getRuntime().availableProcessors(), before, load());
        Path file = Path.of(System.getProperty("bench.output", "target/bench.json"));
        Table.write(rows, file);
        System.out.println("written: " + file);
        System.exit(0);
    }

    private static List<Row> edits() throws Exception {
        List<Row> rows = new ArrayList<>(EditRows.measure());
        rows.addAll(ShownRows.measure());
        rows.addAll(TypingRows.measure());
        return rows;
    }

    /** How many processes wanted to run in the last minute, on average. */
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void startToolkit() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(started::countDown);
        started.await();
    }
}
