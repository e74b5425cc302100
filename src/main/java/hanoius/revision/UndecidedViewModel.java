package hanoius.revision;

import hanoius.archive.Attribution;
import hanoius.filing.UndecidedMerges;
import hanoius.filing.UndecidedMerges.Entry;
import hanoius.filing.UndecidedMerges.Open;
import hanoius.model.RecordId;
import hanoius.task.TaskRunner;
import hanoius.text.EditWords;
import hanoius.text.Words;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What merges have left open, with the way back to deciding it. */
public final class UndecidedViewModel {

    /** Leads to where something that was left open is decided. */
    @FunctionalInterface
    public interface WayBack {

        /**
         * Shows the comparison with the copy again.
         *
         * @param first the record that is shown first; null for any
         */
        void to(Entry entry, @Nullable RecordId first);
    }

    private final Workspace workspace;
    private final TaskRunner runner;
    private final UndecidedMerges kept;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<List<Entry>> entries =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Attribution> comment =
            new ReadOnlyObjectWrapper<>();
    private final Map<String, Entry> undone = new HashMap<>();
    private WayBack wayBack = (_, _) -> {};
    private @Nullable UUID document;

    /**
     * @param runner reads and writes what is kept
     */
    public UndecidedViewModel(
            Workspace workspace,
            TaskRunner runner,
            UndecidedMerges kept,
            InstantSource clock,
            ZoneId zone) {
        this.workspace = workspace;
        this.runner = runner;
        this.kept = kept;
        this.clock = clock;
        this.zone = zone;
    }

    /** Has what was left open decided there. */
    public void setWayBack(WayBack way) {
        wayBack = way;
    }

    /** Says that the document is a copy that was sent for comment, by whom and when. */
    public void sent(Attribution by) {
        comment.set(by);
    }

    /** Goes over to another document. */
    public void use(UUID opened) {
        document = opened;
        undone.clear();
        comment.set(null);
        entries.set(List.of());
        UndecidedMerges from = kept;
        runner.submit(_ -> from.of(opened), new Kept(opened));
    }

    /**
     * Keeps what a merge of a copy left open; nothing, where all of it was decided.
     *
     * @param group of what was taken over
     */
    void left(Path copy, String group, List<Open> open) {
        UUID here = document;
        if (here != null) {
            keep(new Entry(here, copy.toAbsolutePath(), clock.instant(), group, open));
        }
    }

    private void keep(Entry entry) {
        UndecidedMerges to = kept;
        runner.submit(_ -> to.keep(entry), new Kept(entry.document()));
    }

    /** What a merge left open that is undone is as open as all of it, until it is done again. */
    public void follow(ReadOnlyObjectProperty<ChangeQueue.@Nullable Notice> notices) {
        workspace.lifetime().subscribe(notices, this::hear);
    }

    private void hear(ChangeQueue.@Nullable Notice notice) {
        String group = notice == null ? "" : notice.step().by().group();
        if (notice == null || group.isEmpty()) {
            return;
        }
        switch (notice.done()) {
            case DONE -> {}
            case UNDONE ->
                    entries.get().stream()
                            .filter(each -> each.group().equals(group))
                            .findFirst()
                            .ifPresent(
                                    entry -> {
                                        undone.put(group, entry);
                                        forget(entry);
                                    });
            case REDONE -> {
                Entry entry = undone.remove(group);
                if (entry != null) {
                    keep(entry);
                }
            }
        }
    }

    /** Leaves it as it is for good. */
    public void forget(Entry entry) {
        UndecidedMerges to = kept;
        UUID here = entry.document();
        Path copy = entry.copy();
        runner.submit(_ -> to.forget(here, copy), new Kept(here));
    }

    /** Shows it as it is kept; one that cannot be kept is found by comparing once more. */
    private final class Kept implements TaskRunner.Answer<List<Entry>> {

        private final UUID of;

        Kept(UUID of) {
            this.of = of;
        }

        @Override
        public void result(List<Entry> now) {
            if (of.equals(document)) {
                entries.set(now);
            }
        }

        @Override
        public void failure(Throwable failure) {}
    }

    /** Who sent the document for comment; null for one that was not. */
    ReadOnlyObjectProperty<@Nullable Attribution> commentProperty() {
        return comment.getReadOnlyProperty();
    }

    /** That it was sent for comment, and what becomes of what is changed in it. */
    public String told(Attribution sent) {
        return words().get(
                        "suggest.sent",
                        sent.author().isEmpty() ? words().get("compare.nothing") : sent.author(),
                        words().moment(sent.at().atZone(zone)));
    }

    /** Latest first. */
    ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /** Goes back to deciding. */
    void decide(Entry entry, @Nullable RecordId first) {
        wayBack.to(entry, first);
    }

    /** Which copy it was, when, and how much was left open. */
    String told(Entry entry) {
        return words().get(
                        "merge.left_open",
                        entry.copyName(),
                        words().moment(entry.at().atZone(zone)),
                        entry.records().size());
    }

    /** What a record is called: as it is now, or as it was in the copy. */
    String name(Open open) {
        return workspace.dataset().has(open.id())
                ? new EditWords(workspace.dataset(), words()).name(open.id())
                : open.name();
    }

    Words words() {
        return workspace.words();
    }

    ReadOnlyObjectProperty<Words> wordsProperty() {
        return workspace.wordsProperty();
    }
}
