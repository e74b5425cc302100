package hanoius.store;

import hanoius.archive.Attribution;
import hanoius.bench.GeneratedRecord;
import hanoius.bench.ProcessorTime;
import hanoius.bench.Row;
import hanoius.edtf.Bound;
import hanoius.intake.Account;
import hanoius.intake.Grid;
import hanoius.intake.Intake;
import hanoius.intake.MappedRows;
import hanoius.intake.Mapping;
import hanoius.intake.Reckoning;
import hanoius.language.Language;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.schema.ListCell;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Rows of a CSV file taken into a document with all that belongs to it, from the file to the
 * acknowledged change: read, checked, matched, written with history, seals and index. The reference
 * is SQLite's own shell, or bare JDBC where there is none, which copies the very rows that came of
 * it into the same tables in the same order.
 */
public final class ImportRows {

    private static final int COUNT = Integer.getInteger("bench.records", 1_000_000);

    private ImportRows() {}

    /** How long a file of so many milestones takes against the bare rows, and to be cancelled. */
    public static List<Row> measure() throws Exception {
        List<Row> rows = new ArrayList<>(measure(COUNT, ImportRows::against));
        // Of a tenth: each of many points is reached from the beginning.
        rows.addAll(
                measure(
                        COUNT / 10,
                        (csv, own, folder) ->
                                List.of(CancelledRows.measure(csv, own, folder, COUNT / 10))));
        return rows;
    }

    /** Something that is measured with a file and a document without its rows. */
    private interface Measured {
        List<Row> of(Path csv, Path own, Path folder) throws Exception;
    }

    private static List<Row> measure(int count, Measured measured) throws Exception {
        Path folder = Files.createTempDirectory("import");
        Path own = folder.resolve("own.milestones");
        Path csv = folder.resolve("milestones.csv");
        try {
            Dataset all = GeneratedRecord.milestones(count);
            write(all.milestones(), csv);
            Document.create(own, "Own", Instant.EPOCH, without(all)).close();
            return measured.of(csv, own, folder);
        } finally {
            try (var files = Files.list(folder)) {
                for (Path each : files.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(folder);
        }
    }

    private static List<Row> against(Path csv, Path own, Path folder) throws Exception {
        long start = System.nanoTime();
        double before = ProcessorTime.own();
        try (SqliteArchive archive = SqliteArchive.open(own, folder)) {
            take(csv, archive, archive.read(Progress.NONE), Progress.NONE);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double processor = ProcessorTime.own() - before;
        System.gc();
        BareImport bare = BareImport.of(own, folder);
        double reference = bare.seconds();
        return List.of(
                Row.ratio(
                        "import of %,d CSV rows, checked, with history and index".formatted(COUNT),
                        seconds,
                        "s",
                        bare.name(),
                        reference,
                        1 / 0.6),
                Row.ratio(
                        "the same, time of processors",
                        processor,
                        "s",
                        bare.name(),
                        bare.processorSeconds(),
                        Double.NaN));
    }

    private static Dataset without(Dataset all) {
        return new Dataset(
                Milestones.of(List.of()),
                all.agreements(),
                all.links(),
                all.indicators(),
                all.observations(),
                all.sources(),
                all.charts(),
                all.terms(),
                all.parties(),
                all.attachments());
    }

    static void take(Path csv, SqliteArchive archive, Dataset dataset, Progress progress)
            throws IOException {
        Account account = account(csv, archive, dataset, progress);
        if (account.hasErrors() || account.edits().isEmpty()) {
            throw new IllegalStateException(account.problems().toString());
        }
        Intake.take(archive, account, Attribution.of("Lan", Instant.EPOCH), progress);
    }

    private static Account account(
            Path csv, SqliteArchive archive, Dataset dataset, Progress progress)
            throws IOException {
        if (!(Intake.read(csv, progress) instanceof Intake.Received.Table(Grid grid))) {
            throw new IllegalStateException(csv + " is no table");
        }
        Words words = Words.in(Language.EN).with(dataset);
        MappedRows rows = MappedRows.of(grid, Mapping.of(grid, words), words, progress);
        return Reckoning.of(archive, dataset, rows.incoming(), progress);
    }

    /** Closed at both ends: for an open one SQLite's shell has nothing to write. */
    private static String date(Milestone each) {
        return switch (each.date().earliest()) {
            case Bound.Day(var first) ->
                    each.date().latest() instanceof Bound.Day
                            ? each.date().text()
                            : first.toString();
            default ->
                    each.date().latest() instanceof Bound.Day(var last)
                            ? last.toString()
                            : LocalDate.EPOCH.toString();
        };
    }

    /** As a spreadsheet has them: the parties by their names, the sources by their keys. */
    private static void write(Milestones milestones, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("title,date,category,scope,sectors,places,summary,vietnam,us,sources\n");
            for (int i = 0; i < milestones.size(); i++) {
                Milestone each = milestones.get(i);
                List<String> cells =
                        List.of(
                                each.title().text(),
                                date(each),
                                each.category(),
                                each.scope(),
                                ListCell.join(each.sectors()),
                                ListCell.join(each.places()),
                                each.summary().text(),
                                "Hanoi People's Committee",
                                Objects.requireNonNull(each.parties().getLast().party()).key(),
                                ListCell.join(
                                        each.citations().stream()
                                                .map(Citation::source)
                                                .map(source -> source.key())
                                                .toList()));
                for (String cell : cells) {
                    out.write(cell.indexOf(',') < 0 ? cell : '"' + cell + '"');
                    out.write(cell.equals(cells.getLast()) ? "\n" : ",");
                }
            }
        }
    }
}
