package hanoius.store;

import hanoius.model.Dataset;
import hanoius.model.Milestone;
import hanoius.support.Facts;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A document of milestones of which only the title matters. */
final class TitledMilestones {

    private TitledMilestones() {}

    /** Writes one milestone for each title, in that order. */
    static Path write(Path file, List<String> titles) {
        List<Milestone> milestones =
                IntStream.range(0, titles.size())
                        .mapToObj(number -> milestone(number, titles.get(number)))
                        .toList();
        Dataset dataset = Facts.dataset(milestones);
        Document.create(file, "T", Instant.EPOCH, dataset).close();
        return file;
    }

    private static Milestone milestone(int number, String title) {
        return Facts.milestone("K" + number).title(title).category("event").build();
    }
}
