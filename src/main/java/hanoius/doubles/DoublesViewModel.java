package hanoius.doubles;

import hanoius.form.DocumentDoubles;
import hanoius.form.DocumentDoubles.Pair;
import hanoius.form.LikelyDoubles.Sign;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.task.TaskRunner;
import hanoius.text.EditWords;
import hanoius.text.Words;
import hanoius.workspace.Workspace;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The pairs of records that may say the same. They are looked for once; whichever is merged or
 * deleted since is no longer among them.
 */
public final class DoublesViewModel {

    /** What stands in one line of the list. */
    sealed interface Line {

        /**
         * Above the pairs of a kind.
         *
         * @param isCut whether there may be more, which are less alike
         */
        record Heading(Kind kind, int count, boolean isCut) implements Line {}

        /** Two records. */
        record Row(Pair pair) implements Line {}
    }

    private final Workspace workspace;
    private final TaskRunner runner;
    private final Consumer<List<RecordId>> merging;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<@Nullable List<Pair>> found = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<List<Line>> lines;
    private TaskRunner.@Nullable Request request;

    /**
     * @param runner looks through the document
     * @param merging opens the form of two records, where they are merged
     * @param failed told why that could not be done
     */
    public DoublesViewModel(
            Workspace workspace,
            TaskRunner runner,
            Consumer<List<RecordId>> merging,
            Consumer<Throwable> failed) {
        this.workspace = workspace;
        this.runner = runner;
        this.merging = merging;
        this.failed = failed;
        lines = Bindings.createObjectBinding(this::linesNow, found, workspace.datasetProperty());
    }

    /** Looks through the document as it is now; what was found is shown. */
    public void look() {
        giveUp();
        Dataset dataset = workspace.dataset();
        request =
                runner.submit(
                        progress -> DocumentDoubles.of(dataset, progress),
                        new TaskRunner.Answer<List<Pair>>() {
                            @Override
                            public void result(List<Pair> result) {
                                request = null;
                                found.set(result);
                            }

                            @Override
                            public void failure(Throwable failure) {
                                request = null;
                                failed.accept(failure);
                            }
                        });
    }

    /** Forgets what was found, and gives up what is being looked for. */
    public void close() {
        giveUp();
        found.set(null);
    }

    private void giveUp() {
        TaskRunner.Request running = request;
        if (running != null) {
            request = null;
            running.cancel();
        }
    }

    /** Whether there is something to show. */
    public ObservableValue<Boolean> shown() {
        return found.isNotNull();
    }

    /** The pairs that are both still there, each kind under its heading. */
    ObservableValue<List<Line>> lines() {
        return lines;
    }

    private List<Line> linesNow() {
        List<Pair> pairs = found.get();
        Dataset dataset = workspace.dataset();
        List<Line> all = new ArrayList<>();
        for (Kind kind : Kind.FACTS) {
            List<Line.Row> rows =
                    pairs == null
                            ? List.of()
                            : pairs.stream()
                                    .filter(each -> each.one().kind() == kind)
                                    .filter(each -> dataset.has(each.one()))
                                    .filter(each -> dataset.has(each.other()))
                                    .map(Line.Row::new)
                                    .toList();
            if (!rows.isEmpty()) {
                all.add(new Line.Heading(kind, rows.size(), isCut(pairs, kind)));
                all.addAll(rows);
            }
        }
        return List.copyOf(all);
    }

    private static boolean isCut(@Nullable List<Pair> pairs, Kind kind) {
        return pairs != null
                && pairs.stream().filter(each -> each.one().kind() == kind).count()
                        >= DocumentDoubles.MOST;
    }

    /** Selects both, where they can be merged. */
    void show(Pair pair) {
        merging.accept(List.of(pair.one(), pair.other()));
    }

    Words words() {
        return workspace.words();
    }

    ReadOnlyObjectProperty<Words> wordsProperty() {
        return workspace.wordsProperty();
    }

    /** What a kind is called above its pairs. */
    String heading(Line.Heading heading) {
        return words().get(
                        heading.isCut() ? "doubles.heading_most" : "doubles.heading",
                        words().get("search.kind_" + heading.kind().word()),
                        heading.count());
    }

    /** What a record is called, with its key. */
    String name(RecordId id) {
        return words().get(
                        "doubles.name",
                        new EditWords(workspace.dataset(), words()).name(id),
                        id.key());
    }

    /** What two records have in common. */
    String signs(Pair pair) {
        return pair.signs().stream()
                .sorted()
                .map(DoublesViewModel::key)
                .map(words()::get)
                .collect(Collectors.joining(", "));
    }

    private static String key(Sign sign) {
        return "doubles.sign_" + sign.name().toLowerCase(Locale.ROOT);
    }
}
