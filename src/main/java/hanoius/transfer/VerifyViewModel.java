package hanoius.transfer;

import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.Quantity;
import hanoius.model.Source;
import hanoius.picture.PictureReading;
import hanoius.picture.PictureTexts;
import hanoius.picture.Verification;
import hanoius.picture.ViewState;
import hanoius.task.LatestOnly;
import hanoius.task.TaskRunner;
import hanoius.text.Why;
import hanoius.text.Words;
import hanoius.workspace.Workspace;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A picture that is held against the record: what it is, and which of its values still match. */
public final class VerifyViewModel {

    /** How it stands with the picture. */
    public enum Verdict {
        /** It is being read. */
        READING,
        /** All its values match. */
        MATCHES,
        /** Some of its values were revised or are gone. */
        DIFFERS,
        /** It has no values that could be compared, for a reason that is told. */
        NOTHING,
        /** It is no picture, or what it says was tampered with. */
        REFUSED
    }

    /**
     * A value that no longer is as the picture shows it, in words.
     *
     * @param name indicator and period
     * @param then as the picture shows it
     * @param now as the record has it; empty when it is gone
     * @param sources of what the record has, publisher and date
     */
    public record Difference(String name, String then, String now, List<String> sources) {}

    private record Found(
            Path file, @Nullable PictureReading reading, @Nullable Throwable failure) {}

    private final Workspace workspace;
    private final LatestOnly reader;
    private final ReadOnlyObjectWrapper<Optional<Found>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableValue<Verdict> verdict;
    private final ObservableValue<String> told;
    private final ObservableValue<List<Difference>> differences;

    public VerifyViewModel(Workspace workspace, TaskRunner runner) {
        this.workspace = workspace;
        this.reader = new LatestOnly(runner);
        verdict =
                Bindings.createObjectBinding(this::verdictNow, found, workspace.datasetProperty());
        told =
                Bindings.createStringBinding(
                        this::toldNow,
                        found,
                        workspace.datasetProperty(),
                        workspace.wordsProperty());
        differences =
                Bindings.createObjectBinding(
                        this::differencesNow,
                        found,
                        workspace.datasetProperty(),
                        workspace.wordsProperty());
    }

    /** Reads a picture and compares it with the record, now and whenever that changes. */
    public void read(Path file) {
        found.set(Optional.empty());
        reader.submit(
                _ -> PictureTexts.read(file),
                new TaskRunner.Answer<PictureReading>() {
                    @Override
                    public void result(PictureReading reading) {
                        found.set(Optional.of(new Found(file, reading, null)));
                    }

                    @Override
                    public void failure(Throwable failure) {
                        found.set(Optional.of(new Found(file, null, failure)));
                    }
                });
    }

    private Verdict verdictNow() {
        if (found.get().isEmpty()) {
            return Verdict.READING;
        }
        return switch (found.get().get().reading()) {
            case PictureReading.Chart(ViewState.Chart view) -> {
                Verification now = Verification.of(view, workspace.dataset());
                yield now.values() == 0
                        ? Verdict.NOTHING
                        : now.matching() == now.values() ? Verdict.MATCHES : Verdict.DIFFERS;
            }
            case PictureReading.Tampered _,
                    PictureReading.Damaged _,
                    PictureReading.TooLarge _,
                    PictureReading.TooLong _,
                    PictureReading.NoPicture _ ->
                    Verdict.REFUSED;
            case null -> Verdict.REFUSED;
            default -> Verdict.NOTHING;
        };
    }

    private String toldNow() {
        Words words = workspace.words();
        if (found.get().isEmpty()) {
            return words.get("verify.reading");
        }
        Found now = found.get().get();
        return switch (now.reading()) {
            case PictureReading.Chart(ViewState.Chart view) ->
                    Verification.of(view, workspace.dataset()).told(words);
            case PictureReading other -> other.told(words);
            case null -> words.get("verify.failed", why(now.failure(), words));
        };
    }

    private static String why(@Nullable Throwable failure, Words words) {
        return failure == null ? "" : new Why(failure).in(words);
    }

    private List<Difference> differencesNow() {
        return view().map(this::differences).orElse(List.of());
    }

    private List<Difference> differences(ViewState.Chart view) {
        Verification now = Verification.of(view, workspace.dataset());
        return Stream.concat(
                        now.revised().stream().map(this::revised),
                        now.gone().stream()
                                .map(
                                        each ->
                                                new Difference(
                                                        name(each), amount(each), "", List.of())))
                .toList();
    }

    private Difference revised(Verification.Revision revision) {
        Observation now = revision.now();
        ViewState.Value value = ViewState.Value.of(now);
        // A value that moved to another indicator or period is told with its new place.
        String moved = name(value).equals(name(revision.shown())) ? "" : name(value) + ": ";
        return new Difference(
                name(revision.shown()),
                amount(revision.shown()),
                moved + amount(value),
                workspace.dataset().sourcesOf(List.of(now)).stream().map(this::brief).toList());
    }

    private String brief(Source source) {
        return source.published() == null
                ? source.shortName()
                : source.shortName() + ", " + workspace.words().shortDate(source.published());
    }

    private String name(ViewState.Value value) {
        Words words = workspace.words();
        String indicator = indicator(value).map(words::name).orElse(value.indicator().key());
        return words.get("verify.value_name", indicator, words.shortDate(value.period()));
    }

    private String amount(ViewState.Value value) {
        Words words = workspace.words();
        Quantity quantity = value.quantity();
        String amount =
                indicator(value)
                        .map(known -> words.amount(quantity, known.unit()))
                        .orElseGet(() -> words.quantity(quantity));
        return quantity.hasBounds() ? amount + " (" + words.bounds(quantity) + ")" : amount;
    }

    private Optional<Indicator> indicator(ViewState.Value value) {
        Dataset dataset = workspace.dataset();
        return dataset.find(value.indicator(), Indicator.class);
    }

    /** The view that the picture shows, if it carries one. */
    public Optional<ViewState.Chart> view() {
        return found.get()
                .map(Found::reading)
                .filter(PictureReading.Chart.class::isInstance)
                .map(each -> ((PictureReading.Chart) each).view());
    }

    /** The file's name; empty while it is being read. */
    public ObservableValue<String> fileName() {
        return found.map(
                each -> each.map(one -> String.valueOf(one.file().getFileName())).orElse(""));
    }

    public ObservableValue<Verdict> verdict() {
        return verdict;
    }

    /** The verdict in words. */
    public ObservableValue<String> told() {
        return told;
    }

    /** What no longer matches: the revised values first, then those that are gone. */
    public ObservableValue<List<Difference>> differences() {
        return differences;
    }

    public ReadOnlyObjectProperty<Words> wordsProperty() {
        return workspace.wordsProperty();
    }
}
