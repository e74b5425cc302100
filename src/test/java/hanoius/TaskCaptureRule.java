package hanoius;

import hanoius.exchange.AtomicFile;
import hanoius.picture.Picture;
import hanoius.task.TaskRunner;
import hanoius.workspace.DocumentQuestions;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds tasks that could read the state of views while they run on a worker. A task is a lambda or
 * a class of one of the types that are carried out there; what it takes along must be values: no
 * property, no view model or other thing that has properties, and no function of which nobody knows
 * what it reads.
 */
final class TaskCaptureRule {

    /** The types that are carried out on a worker. */
    private static final Set<String> TASKS =
            Set.of(
                    TaskRunner.Work.class.getName(),
                    Picture.Painter.class.getName(),
                    AtomicFile.Content.class.getName(),
                    DocumentQuestions.Question.class.getName(),
                    "hanoius.chart.ChartEdits$Change");

    /** Used by the command line, where there are no views. */
    private static final String SERIES = "hanoius.transfer.PictureSeries";

    /** Packages of which {@link ArchitectureTest} holds that they use no JavaFX. */
    private static final String PURE =
            "hanoius\\.(edtf|model|figure|query|text|plot|exchange|picture|store"
                    + "|timeline\\.lane|timeline\\.mark|chart\\.series|chart\\.mark)\\..*";

    private static final List<String> FUNCTIONS =
            List.of("java.util.function.", "java.lang.Runnable", "java.util.concurrent.Callable");

    private final Map<String, ClassModel> classes = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();

    private TaskCaptureRule(Stream<Path> files) {
        files.filter(each -> each.toString().endsWith(".class"))
                .map(TaskCaptureRule::read)
                .forEach(each -> classes.put(name(each.thisClass().asSymbol()), each));
    }

    private static ClassModel read(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What breaks the rule among the classes below folders: method or class, and what is taken
     * along.
     */
    static List<String> strays(Path... folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> below = Files.walk(folder)) {
                below.forEach(files::add);
            }
        }
        return new TaskCaptureRule(files.stream()).strays();
    }

    private List<String> strays() {
        List<String> strays = new ArrayList<>();
        for (ClassModel type : classes.values()) {
            String name = name(type.thisClass().asSymbol());
            if (name.equals(SERIES)) {
                continue;
            }
            for (MethodModel method : type.methods()) {
                method.code().stream()
                        .flatMap(code -> code.elementStream())
                        .filter(InvokeDynamicInstruction.class::isInstance)
                        .map(InvokeDynamicInstruction.class::cast)
                        .filter(each -> TASKS.contains(name(each.typeSymbol().returnType())))
                        .flatMap(each -> each.typeSymbol().parameterList().stream())
                        .map(TaskCaptureRule::name)
                        .filter(this::isLive)
                        .forEach(
                                taken ->
                                        strays.add(
                                                name
                                                        + "."
                                                        + method.methodName().stringValue()
                                                        + " takes "
                                                        + taken));
            }
            if (type.interfaces().stream().anyMatch(each -> TASKS.contains(name(each.asSymbol())))
                    && !TASKS.contains(name)
                    && isLive(name)) {
                strays.add(name + " has live fields");
            }
        }
        return strays.stream().distinct().sorted().toList();
    }

    /** Whether something of a type may change, or read what changes, while a task runs. */
    private boolean isLive(String type) {
        if (TASKS.contains(type) || type.matches(PURE)) {
            return false;
        }
        if (type.startsWith("javafx.") || FUNCTIONS.stream().anyMatch(type::startsWith)) {
            return true;
        }
        ClassModel own = classes.get(type);
        if (own == null) {
            return false;
        }
        Boolean before = known.putIfAbsent(type, false);
        if (before != null) {
            return before;
        }
        boolean live =
                (above(own) != null && isLive(String.valueOf(above(own))))
                        || own.fields().stream()
                                .filter(each -> !each.flags().has(AccessFlag.STATIC))
                                .map(FieldModel::fieldTypeSymbol)
                                .anyMatch(each -> isLive(name(each)));
        known.put(type, live);
        return live;
    }

    private static @Nullable String above(ClassModel type) {
        return type.superclass().map(ClassEntry::asSymbol).map(TaskCaptureRule::name).orElse(null);
    }

    private static String name(ClassDesc type) {
        ClassDesc element = type;
        while (element.isArray()) {
            element = element.componentType();
        }
        return element.isPrimitive()
                ? element.displayName()
                : element.descriptorString()
                        .substring(1, element.descriptorString().length() - 1)
                        .replace('/', '.');
    }
}
