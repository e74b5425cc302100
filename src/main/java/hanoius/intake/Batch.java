package hanoius.intake;

import static java.util.stream.Collectors.joining;

import hanoius.archive.Archive;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.schema.Schemas;
import hanoius.task.TaskRunner.Progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Files that are taken in together, as one step.
 *
 * @param files in the order in which they rest on each other
 * @param accounts what each would do on top of those before it
 * @param account what all of them would do together
 */
public record Batch(List<ReceivedFile> files, List<Account> accounts, Account account) {

    public Batch {
        files = List.copyOf(files);
        accounts = List.copyOf(accounts);
    }

    /**
     * Tells what taking files in would do.
     *
     * @param dataset what the archive holds
     * @param meanings what names mean that nothing is called
     * @throws java.util.concurrent.CancellationException when the answer is no longer wanted
     */
    public static Batch of(
            Archive archive,
            Dataset dataset,
            List<ReceivedFile> files,
            Meanings meanings,
            Progress progress) {
        List<ReceivedFile> sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparingInt(Batch::place));
        List<Account> accounts =
                Reckoning.of(
                        archive,
                        dataset,
                        sorted.stream().map(ReceivedFile::incoming).toList(),
                        meanings,
                        progress);
        return new Batch(sorted, accounts, Account.joined(accounts));
    }

    /** What the files are called together. */
    public String name() {
        return files.stream().map(ReceivedFile::name).collect(joining(", "));
    }

    /** Those whose records others name come first. */
    private static int place(ReceivedFile file) {
        return file.incoming().tables().keySet().stream()
                .flatMap(each -> Schemas.kind(each).stream())
                .mapToInt(Reckoning.ORDER::indexOf)
                .max()
                .orElse(0);
    }

    /** The record or term of a document that somebody names by its key or what it is called. */
    public static Optional<RecordId> find(Dataset dataset, Mention mention, String text) {
        return new NearRecords(dataset).find(mention, text);
    }
}
