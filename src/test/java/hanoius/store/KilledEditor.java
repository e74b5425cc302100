package hanoius.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** A program of its own that edits a document until it is killed. */
final class KilledEditor {

    private KilledEditor() {}

    /**
     * Adds charts and says so after each.
     *
     * @param arguments the document, its uuid, and the number of the edit in whose middle it ends
     */
    public static void main(String[] arguments) {
        int last = Integer.parseInt(arguments[2]);
        int[] edits = {0};
        InstantSource clock =
                () -> {
                    // Asked for within the transaction, when the chart's rows are written.
                    if (++edits[0] == last) {
                        Runtime.getRuntime().halt(9);
                    }
                    return Instant.EPOCH;
                };
        Path file = Path.of(arguments[0]);
        SavedCharts charts =
                new SavedCharts(
                        file, UUID.fromString(arguments[1]), file.resolveSibling("copies"), clock);
        for (int i = 1; ; i++) {
            charts.add("Chart " + i, SampleCharts.RICH, SampleCharts.FROM, SampleCharts.TO);
            System.out.println("saved");
            System.out.flush();
        }
    }
}
