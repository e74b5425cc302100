package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.ChartDefinition;
import hanoius.model.Dataset;
import hanoius.model.SavedChart;
import hanoius.store.ChartList.Step;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Random edits, against a stack of states kept in memory. */
class UndoTest {

    private static final int EDITS = 30;

    @TempDir Path folder;

    private SavedCharts document(String name) {
        Path file = folder.resolve(name);
        UUID uuid;
        try (Document document = Document.create(file, "T", Instant.EPOCH, Dataset.EMPTY)) {
            uuid = document.uuid();
        }
        return new SavedCharts(file, uuid, folder, InstantSource.system());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyStepLeadsBackAndForth(long seed) {
        Random random = new Random(seed);
        SavedCharts charts = document("random-" + seed);
        List<List<SavedChart>> states = new ArrayList<>(List.of(List.of()));
        int at = 0;
        int moves = 0;
        ChartList now = charts.read();
        for (int i = 0; i < EDITS; i++) {
            int what = random.nextInt(6);
            if (what == 0 && now.undo() != null) {
                now = charts.undo(now.undo());
                at--;
                moves++;
            } else if (what == 1 && now.redo() != null) {
                now = charts.redo(now.redo());
                at++;
                moves++;
            } else {
                now = edit(charts, now, random, i);
                at++;
                states.subList(at, states.size()).clear();
                states.add(now.charts());
            }
            assertEquals(states.get(at), now.charts());
            assertEquals(at == 0, now.undo() == null);
            assertEquals(at == states.size() - 1, now.redo() == null);
        }
        assertTrue(moves > 2);
        for (int step = at - 1; step >= 0; step--) {
            now = charts.undo(step(now.undo()));
            assertEquals(states.get(step), now.charts());
        }
        assertNull(now.undo());
        // Nothing is remembered but in the document: each call has opened it anew.
        for (int step = 1; step < states.size(); step++) {
            now = charts.redo(step(now.redo()));
            assertEquals(states.get(step), now.charts());
        }
        assertNull(now.redo());
    }

    private static ChartList edit(SavedCharts charts, ChartList now, Random random, int number) {
        int what = now.charts().isEmpty() ? 0 : random.nextInt(4);
        ChartDefinition definition = random.nextBoolean() ? SampleCharts.RICH : SampleCharts.PLAIN;
        String name = "Chart " + number;
        if (what == 0) {
            return charts.add(name, definition, SampleCharts.FROM, SampleCharts.TO);
        }
        SavedChart chart = now.charts().get(random.nextInt(now.charts().size()));
        return switch (what) {
            case 1 -> charts.delete(chart);
            case 2 ->
                    charts.replace(
                            chart,
                            new SavedChart(
                                    chart.id(),
                                    name,
                                    chart.definition(),
                                    chart.from(),
                                    chart.to()));
            default ->
                    charts.replace(
                            chart,
                            new SavedChart(
                                    chart.id(),
                                    chart.name(),
                                    definition.withFitted(random.nextBoolean()),
                                    chart.from().plusDays(random.nextInt(100)),
                                    chart.to().plusDays(number)));
        };
    }

    private static Step step(@Nullable Step step) {
        if (step == null) {
            throw new AssertionError("there is no step");
        }
        return step;
    }

    @Test
    void whatWasUndoneIsDoneAgainAfterARestart() {
        SavedCharts charts = document("restart");
        charts.add("One", SampleCharts.PLAIN, SampleCharts.FROM, SampleCharts.TO);
        charts.undo(step(charts.read().undo()));
        ChartList later = charts.read();
        assertEquals(List.of(), later.charts());
        assertEquals("One", step(later.redo()).name());
        assertEquals("One", charts.redo(step(later.redo())).charts().getFirst().name());
    }
}
