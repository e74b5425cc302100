package hanoius.chart;

import hanoius.archive.Archive;
import hanoius.archive.MemoryArchive;
import hanoius.chart.mark.Charts;
import hanoius.task.TaskRunner;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.Workspace;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The bundled record in a document that keeps charts, shown in a workspace. */
final class KeptCharts {

    final MemoryArchive archive = MemoryArchive.of("T", Instant.EPOCH, Charts.RECORD);
    final List<Throwable> reported = new ArrayList<>();
    final ChangeQueue changes;
    final SavedChartsViewModel model;

    KeptCharts(Workspace workspace, ChartViewModel charts, TaskRunner runner) {
        changes =
                new ChangeQueue(
                        workspace,
                        runner,
                        () -> "Thu",
                        InstantSource.fixed(Instant.EPOCH),
                        reported::add);
        model = new SavedChartsViewModel(charts, workspace, changes);
    }

    /** Opens the document. */
    void open() {
        model.begin();
        open(archive);
    }

    /** Opens another document. */
    void open(Archive other) {
        changes.use(other, Instant.EPOCH);
    }
}
