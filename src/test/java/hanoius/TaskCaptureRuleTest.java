package hanoius;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.task.TaskRunner;
import hanoius.workspace.Workspace;

import javafx.beans.property.StringProperty;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** What a task needs of the state of views is taken before it starts. */
class TaskCaptureRuleTest {

    @Test
    void eachWayToReadLiveStateIsFound() throws Exception {
        String planted = Planted.class.getName();
        List<String> found =
                TaskCaptureRule.strays(folder(TaskRunner.class), folder(Planted.class)).stream()
                        .filter(each -> each.startsWith(planted))
                        .map(each -> each.substring(planted.length()))
                        .toList();
        assertEquals(
                List.of(
                        "$Live has live fields",
                        ".aFunction takes java.util.function.Supplier",
                        ".aProperty takes javafx.beans.property.StringProperty",
                        ".itself takes " + planted,
                        ".theWorkspace takes hanoius.workspace.Workspace"),
                found.stream().sorted().toList());
    }

    /** All but the last two of its tasks read what may have changed by then. */
    static final class Planted {

        private final Workspace workspace;

        Planted(Workspace workspace) {
            this.workspace = workspace;
        }

        TaskRunner.Work<String> itself() {
            return _ -> workspace.filter().text();
        }

        TaskRunner.Work<String> theWorkspace(Workspace given) {
            return _ -> given.filter().text();
        }

        TaskRunner.Work<String> aProperty(StringProperty typed) {
            return _ -> typed.get();
        }

        TaskRunner.Work<String> aFunction(Supplier<String> typed) {
            return _ -> typed.get();
        }

        TaskRunner.Work<String> captured() {
            String text = workspace.filter().text();
            return _ -> text;
        }

        TaskRunner.Work<String> another(TaskRunner.Work<String> task) {
            return progress -> task.run(progress);
        }

        /** A task by its name. */
        record Live(StringProperty typed) implements TaskRunner.Work<String> {

            @Override
            public String run(TaskRunner.Progress progress) {
                return typed.get();
            }
        }
    }

    private static Path folder(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
