package hanoius.build;

import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Has the build link what every start of the program would link again: how records are compared and
 * hashed, and how a {@code switch} tells types apart. The compiler leaves both to the virtual
 * machine, which makes a class for each when it is first come by, and of all call sites those are
 * the ones that an AOT cache does not hold.
 */
public final class CallSiteLinker {

    private static final String CLASS = ".class";
    private static final String DONE = "call-sites";

    private CallSiteLinker() {}

    /** Argument: the folder of the compiled classes, which it changes. */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        // Beside them, so that it is no part of the program.
        Path done = classes.resolveSibling(DONE);
        FileTime last =
                Files.exists(done) ? Files.getLastModifiedTime(done) : FileTime.fromMillis(0);
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path each : files.filter(CallSiteLinker::isClass).toList()) {
                if (Files.getLastModifiedTime(each).compareTo(last) >= 0) {
                    Optional<byte[]> linked = linked(Files.readAllBytes(each));
                    if (linked.isPresent()) {
                        Files.write(each, linked.orElseThrow());
                    }
                }
            }
        }
        Files.writeString(done, "");
    }

    private static boolean isClass(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(CLASS) && !name.startsWith("module-info");
    }

    /** The class with its call sites linked; nothing if it has none that can be. */
    static Optional<byte[]> linked(byte[] bytes) {
        ClassFile files = ClassFile.of();
        ClassModel model = files.parse(bytes);
        return model.methods().stream().anyMatch(CallSiteLinker::hasSite)
                ? Optional.of(files.transformClass(model, ClassTransform.ofStateful(Linking::new)))
                : Optional.empty();
    }

    private static boolean hasSite(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .anyMatch(
                        each ->
                                each instanceof InvokeDynamicInstruction site
                                        && LinkedMethod.of(site).isPresent());
    }

    /** Calls a method of the class's own at each such site, and adds those methods at the end. */
    private static final class Linking implements ClassTransform {

        private final List<LinkedMethod> methods = new ArrayList<>();
        private ClassDesc self = ClassDesc.of("Unknown");

        @Override
        public void accept(ClassBuilder builder, ClassElement element) {
            if (element instanceof MethodModel method && hasSite(method)) {
                ClassModel owner = method.parent().orElseThrow();
                self = owner.thisClass().asSymbol();
                boolean isInterface = owner.flags().has(AccessFlag.INTERFACE);
                builder.transformMethod(method, calling(isInterface));
            } else {
                builder.with(element);
            }
        }

        private MethodTransform calling(boolean isInterface) {
            return MethodTransform.transformingCode(
                    (code, each) -> {
                        Optional<LinkedMethod> found =
                                each instanceof InvokeDynamicInstruction site
                                        ? LinkedMethod.of(site)
                                        : Optional.empty();
                        if (found.isPresent()) {
                            LinkedMethod method = found.orElseThrow();
                            String name = name(methods.size());
                            methods.add(method);
                            code.invokestatic(self, name, method.type(), isInterface);
                        } else {
                            code.with(each);
                        }
                    });
        }

        @Override
        public void atEnd(ClassBuilder builder) {
            for (int i = 0; i < methods.size(); i++) {
                LinkedMethod method = methods.get(i);
                builder.withMethodBody(
                        name(i),
                        method.type(),
                        ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                        code -> method.write(code, self));
            }
        }

        private static String name(int number) {
            return "linked$" + number;
        }
    }
}
