package hanoius.revision;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Step;
import hanoius.form.Reading;
import hanoius.merge.ComparedCopy;
import hanoius.merge.Declined;
import hanoius.merge.Difference;
import hanoius.merge.DifferingParts.Part;
import hanoius.merge.Merge;
import hanoius.merge.OwnWording;
import hanoius.merge.Resolution;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What is taken of another document: what is chosen, in which words, why, and doing it. */
final class MergeViewModel {

    private final Workspace workspace;
    private final ChangeQueue changes;
    private final DocumentOpener opener;
    private final DocumentPinning pinning;
    private final BiConsumer<String, List<Resolution<?>>> then;
    private final MergeChoices choices = new MergeChoices();
    private final StringProperty reason = new SimpleStringProperty("");

    /**
     * @param pinning keeps the document before a merge
     * @param then told the group of what was taken over, and what was left open
     */
    MergeViewModel(
            Workspace workspace,
            ChangeQueue changes,
            DocumentOpener opener,
            DocumentPinning pinning,
            BiConsumer<String, List<Resolution<?>>> then) {
        this.workspace = workspace;
        this.changes = changes;
        this.opener = opener;
        this.pinning = pinning;
        this.then = then;
    }

    /** Begins with what is proposed of what was found; with nothing, where nothing was. */
    void begin(@Nullable Compared found) {
        reason.set("");
        choices.propose(
                found == null ? List.of() : found.comparison().differences(),
                found == null ? Resolution::of : found::proposed);
    }

    /** What is chosen. */
    MergeChoices choices() {
        return choices;
    }

    /** Why it is merged, for the history; empty for nothing. */
    StringProperty reasonProperty() {
        return reason;
    }

    /** Where another wording can be typed for a part, as {@link OwnWording#places} has it. */
    <R extends Entity> List<String> places(Resolution<R> resolution, Part<R> part) {
        return wording().places(resolution, part);
    }

    /** What stands there before anything is typed. */
    <R extends Entity> String written(Resolution<R> resolution, Part<R> part, String place) {
        return wording().written(resolution, part, place);
    }

    /** What was typed there and is not understood. */
    Optional<String> misread(Difference difference, Part<?> part, String place) {
        return choices.misread(difference.id(), part, place);
    }

    /** What was typed there, and takes it where it says something. */
    <R extends Entity> Reading<Resolution<R>> word(
            Difference difference, Part<R> part, String place, String typed) {
        Reading<Resolution<R>> reading = read(difference, part, place, typed);
        if (reading instanceof Reading.Misread<Resolution<R>>) {
            choices.keepMisread(difference.id(), part, place, typed);
        } else {
            choices.forgetMisread(difference.id(), part, place);
        }
        if (reading instanceof Reading.Understood<Resolution<R>>(Resolution<R> worded, var _)) {
            choices.choose(worded);
        }
        return reading;
    }

    @SuppressWarnings("unchecked") // The part is one of the record that differs.
    private <R extends Entity> Reading<Resolution<R>> read(
            Difference difference, Part<R> part, String place, String typed) {
        return wording().read((Resolution<R>) choices.of(difference), part, place, typed);
    }

    private OwnWording wording() {
        return new OwnWording(workspace.dataset(), workspace.words());
    }

    /**
     * Takes over what is chosen, as one step, and notes what was declined, which is not asked
     * again.
     */
    void merge(Compared found) {
        List<Resolution<?>> chosen = choices.all();
        Path file = found.file();
        Dataset here = found.here();
        DocumentOpener how = opener;
        DocumentPinning before = pinning;
        Attribution by = changes.by();
        String group = Merge.group();
        String why =
                reason.get().isBlank()
                        ? workspace.words().get("merge.reason", found.fileName())
                        : reason.get().strip();
        changes.submit(
                group,
                open -> {
                    List<Edit> edits = prepared(open, chosen, here, file, how, before);
                    Declined.note(open, chosen, by.author(), by.at());
                    return edits;
                },
                _ -> {
                    explain(group, why);
                    then.accept(group, chosen.stream().filter(each -> each.open() > 0).toList());
                },
                _ -> false);
    }

    private static List<Edit> prepared(
            Archive open,
            List<Resolution<?>> chosen,
            Dataset here,
            Path file,
            DocumentOpener opener,
            DocumentPinning pinning) {
        Merge merge = Merge.of(chosen, ComparedCopy.of(open, here));
        if (!merge.edits().isEmpty()) {
            pinning.pin(open);
            try (Archive other = opener.open(file)) {
                merge.prepare(open, other);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return merge.edits();
    }

    private void explain(String group, String why) {
        Step step = changes.undoableProperty().get();
        if (step != null && step.by().group().equals(group)) {
            changes.explain(List.of(step.generation()), why);
        }
    }
}
