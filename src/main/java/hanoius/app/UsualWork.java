package hanoius.app;

import hanoius.command.Commands;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.shell.Failure;
import hanoius.task.TaskRunner;
import hanoius.task.Worker;
import hanoius.workspace.EditSession;
import hanoius.workspace.Section;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Does in a window what people do with a record: looks at its views, at a milestone and its form,
 * changes it and takes that back, searches, and writes pictures and tables. FX thread only.
 */
final class UsualWork {

    /** A pulse begins when the one before is laid out. */
    private static final int PULSES = 2;

    private static final String CHANGED = "Changed";

    /** A step that is not done by then has failed. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * One thing that is done.
     *
     * @param name as it is told
     * @param isDone whether its outcome is shown
     */
    private record Step(String name, Runnable begin, BooleanSupplier isDone) {}

    private final Program program;
    private final Path folder;
    private final PrintWriter out;
    private final Queue<Step> steps = new ArrayDeque<>();
    private final Worker writer = new Worker("writing");
    private @Nullable String outcome;
    private @Nullable Milestone before;
    private @Nullable Milestone after;
    private long begun = System.nanoTime();
    private int shown;

    /**
     * @param folder for what is written
     * @param out told each step when it is done
     */
    UsualWork(Program program, Path folder, PrintWriter out) {
        this.program = program;
        this.folder = folder;
        this.out = out;
        steps.add(new Step("first frame", () -> {}, () -> PaintedRecord.isShown(program)));
        steps.add(new Step("charts", () -> show(Section.CHARTS), () -> isThere("#chart")));
        steps.add(
                new Step(
                        "agreements",
                        () -> show(Section.AGREEMENTS),
                        () -> isThere("#agreements")));
        steps.add(new Step("evidence", this::select, () -> isThere("#evidence")));
        steps.add(new Step("form", () -> edit(true), () -> isThere("#form")));
        steps.add(new Step("edit", this::change, () -> isThere(after)));
        steps.add(new Step("undo", program.editing()::undo, () -> isThere(before)));
        steps.add(new Step("search", () -> search("visa"), () -> true));
        steps.add(new Step("export", this::export, () -> outcome != null));
    }

    /**
     * Begins; it goes on by itself.
     *
     * @param end told at the end what went wrong; empty if nothing did
     */
    void begin(Consumer<String> end) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (goesOn()) {
                    stop();
                    writer.close();
                    end.accept(obstacle());
                }
            }
        }.start();
    }

    /** Whether all is done, or something went wrong. */
    private boolean goesOn() {
        Step step = steps.element();
        boolean isOver = step.isDone().getAsBoolean() && isIdle();
        shown = isOver ? shown + 1 : 0;
        if (shown == PULSES) {
            long now = System.nanoTime();
            out.println(step.name() + " " + (now - begun) / 1_000_000 + " ms");
            out.flush();
            begun = now;
            shown = 0;
            steps.remove();
            if (!steps.isEmpty() && obstacle().isEmpty()) {
                steps.element().begin().run();
            }
        }
        return steps.isEmpty() || !obstacle().isEmpty();
    }

    /** What went wrong; empty while nothing did. */
    private String obstacle() {
        Failure refused = program.viewModel().openFailureProperty().get();
        Failure fault = program.viewModel().faults().firstProperty().get();
        if (refused != null) {
            return Commands.line(refused.cause());
        } else if (fault != null) {
            return Commands.line(fault.cause());
        } else if (System.nanoTime() - begun > PATIENCE.toNanos()) {
            return "It did not get as far as this: " + steps.element().name();
        }
        return outcome == null ? "" : outcome;
    }

    private boolean isIdle() {
        return program.viewModel().work().keyProperty().get().isEmpty();
    }

    private boolean isThere(String what) {
        Node node = program.view().lookup(what);
        return node != null && node.getLayoutBounds().getWidth() > 0;
    }

    private void show(Section section) {
        program.viewModel().sectionProperty().set(section);
    }

    private RecordId first() {
        return program.workspace().dataset().milestones().id(0);
    }

    private void select() {
        show(Section.TIMELINE);
        program.workspace().select(first());
        program.viewModel().evidenceOpenProperty().set(true);
    }

    private void edit(boolean on) {
        program.editing().editingProperty().set(on);
    }

    private Milestone milestone() {
        return program.workspace().dataset().find(first(), Milestone.class).orElseThrow();
    }

    private boolean isThere(@Nullable Milestone state) {
        return milestone().equals(state);
    }

    private void change() {
        EditSession editing = program.editing();
        Milestone now = milestone();
        Milestone changed =
                new Milestone(
                        now.id(),
                        now.date(),
                        now.dateWords(),
                        now.title().withText(CHANGED),
                        now.category(),
                        now.sectors(),
                        now.scope(),
                        now.parties(),
                        now.places(),
                        now.summary(),
                        now.citations(),
                        now.featured());
        before = now;
        after = changed;
        editing.commit(
                EditSession.newGroup(),
                List.of(Edit.replacing(now, changed)),
                () -> {},
                _ -> false);
    }

    private void search(String words) {
        edit(false);
        program.viewModel().searchProperty().set(words);
    }

    /** By the command line, which shares with the window what writes. */
    private void export() {
        List<List<String>> commands =
                List.of(
                        List.of("timeline", "timeline.png"),
                        List.of("chart", "chart.svg", "--indicator", "hn_exports_us"),
                        List.of("agreements", "agreements.xlsx"));
        Path to = folder;
        writer.submit(
                _ -> written(commands, to),
                new TaskRunner.Answer<String>() {
                    @Override
                    public void result(String said) {
                        outcome = said;
                    }

                    @Override
                    public void failure(Throwable failure) {
                        outcome = Commands.line(failure);
                    }
                });
    }

    private static String written(List<List<String>> commands, Path folder) {
        StringWriter told = new StringWriter();
        for (List<String> each : commands) {
            List<String> words = new ArrayList<>(each);
            words.addFirst("export");
            words.set(2, "-o" + folder.resolve(each.get(1)));
            int code =
                    Commands.run(
                            words.toArray(String[]::new),
                            new PrintWriter(new StringWriter()),
                            new PrintWriter(told));
            if (code != 0) {
                return told.toString().strip();
            }
        }
        return "";
    }
}
