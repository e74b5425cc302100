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
import java.util.List;

/**
 * Rows of a CSV file taken into a document with all that belongs to it, from the file to the
 * acknowledged change: read, checked, matched, written with history, seals and index. The reference
 * is SQLite's own shell, or bare JDBC where there is none, which copies the very rows that came of
 * it into the same tables in the same order.
 */
public final class ImportRows {

    private static final int COUNT = Integer.getInteger("bench.records", 1_000_000);

    private ImportRows() {}

    /** How long a file of so many milestones takes against the bare rows. */
    public static List<Row> measure() throws Exception {
        Path folder = Files.createTempDirectory("import");
        Path own = folder.resolve("own.milestones");
        Path csv = folder.resolve("milestones.csv");
        try {
            Dataset all = GeneratedRecord.milestones(COUNT);
            write(all.milestones(), csv);
            Document.create(own, "Own", Instant.EPOCH, without(all)).close();
            long start = System.nanoTime();
            double before = ProcessorTime.own();
            take(csv, own, folder);
            double seconds = (System.nanoTime() - start) / 1e9;
            double processor = ProcessorTime.own() - before;
            BareImport bare = BareImport.of(own, folder);
            double reference = bare.seconds();
            return List.of(
                    Row.ratio(
                            "import of %,d CSV rows, checked, with history and index"
                                    .formatted(COUNT),
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
        } finally {
            try (var files = Files.list(folder)) {
                for (Path each : files.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(folder);
        }
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

    private static void take(Path csv, Path document, Path folder) throws IOException {
        try (SqliteArchive archive = SqliteArchive.open(document, folder)) {
            Dataset dataset = archive.read(Progress.NONE);
            Account account = account(csv, archive, dataset);
            if (account.hasErrors() || account.edits().size() != COUNT) {
                throw new IllegalStateException(account.problems().toString());
            }
            Intake.take(archive, account, Attribution.of("Lan", Instant.EPOCH), Progress.NONE);
        }
    }

    private static Account account(Path csv, SqliteArchive archive, Dataset dataset)
            throws IOException {
        if (!(Intake.read(csv, Progress.NONE) instanceof Intake.Received.Table(Grid grid))) {
            throw new IllegalStateException(csv + " is no table");
        }
        Words words = Words.in(Language.EN).with(dataset);
        MappedRows rows = MappedRows.of(grid, Mapping.of(grid, words), words);
        return Reckoning.of(archive, dataset, rows.incoming(), Progress.NONE);
    }

    /** Without open ends, which SQLite's shell cannot write. */
    private static String date(Milestone each) {
        return each.date().earliest() instanceof Bound.Day(var first)
                        && !(each.date().latest() instanceof Bound.Day)
                ? first.toString()
                : each.date().text();
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
                                each.parties().getLast().party().key(),
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
