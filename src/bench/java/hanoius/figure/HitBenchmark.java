package hanoius.figure;

import hanoius.model.RecordId;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** From the pointer to a mark among three thousand. */
@State(Scope.Benchmark)
public class HitBenchmark {

    private final Figure figure;
    private final HitIndex index;
    private final Random random = new Random(7);

    public HitBenchmark() {
        Style style = Style.filled(Ink.rgb(0));
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            marks.add(
                    new Mark.Box(
                            random.nextDouble(0, 1180),
                            random.nextDouble(0, 680),
                            random.nextDouble(4, 120),
                            random.nextDouble(4, 24),
                            0,
                            style,
                            new Meaning(RecordId.milestone("M" + i), "Milestone " + i)));
        }
        figure = new Figure(1200, 700, Ink.TRANSPARENT, marks);
        index = new HitIndex(figure);
    }

    @Benchmark
    public Optional<HitIndex.Target> find() {
        return index.at(random.nextDouble(1200), random.nextDouble(700), 3);
    }

    @Benchmark
    public HitIndex build() {
        return new HitIndex(figure);
    }
}
