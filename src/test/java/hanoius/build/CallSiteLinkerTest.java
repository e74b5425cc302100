package hanoius.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the build links does what the virtual machine would have made of it. */
class CallSiteLinkerTest {

    /** One field of each kind of value. */
    record Everything(
            boolean yes,
            byte small,
            short medium,
            char letter,
            int whole,
            long large,
            float rough,
            double fine,
            @Nullable String text,
            List<Integer> many) {}

    record Nothing() {}

    /** Makes records, and lists them. */
    static final class Making implements Supplier<List<Object>> {

        @Override
        public List<Object> get() {
            List<Integer> many = List.of(1, 2);
            List<Object> made = new ArrayList<>();
            for (double each : new double[] {0.0, -0.0, 1.5, Double.NaN}) {
                for (String text : new @Nullable String[] {null, "", "Hà Nội"}) {
                    made.add(everything(1, each, text, many));
                    made.add(everything(2, each, text, many));
                    made.add(everything(2, each, text, List.of(1, 3)));
                }
            }
            made.add(new Nothing());
            made.add(new Nothing());
            made.add("a text");
            return made;
        }

        private static Everything everything(
                int number, double fine, @Nullable String text, List<Integer> many) {
            return new Everything(
                    number > 1,
                    (byte) -number,
                    (short) (number << 10),
                    (char) number,
                    -number,
                    (long) number << 40,
                    (float) fine,
                    fine,
                    text,
                    many);
        }
    }

    /** Says what a value is. */
    static final class Telling implements Function<@Nullable Object, String> {

        @Override
        public String apply(@Nullable Object value) {
            return switch (value) {
                case null -> "nothing";
                case String text when text.isEmpty() -> "an empty text";
                case String text when text.length() > 6 -> "a long text";
                case Integer number when number > 3 -> "many";
                case CharSequence text -> "a text of " + text.length();
                case Number number -> "the number " + number;
                case int[] all -> all.length + " numbers";
                default -> "something else";
            };
        }
    }

    /** Classes of this test, with their call sites linked. */
    private static final class Linked extends ClassLoader {

        private static final String TEST = CallSiteLinkerTest.class.getName();

        Linked() {
            super(CallSiteLinkerTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(TEST + "$")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                byte[] bytes = bytes(name);
                byte[] linked = CallSiteLinker.linked(bytes).orElse(bytes);
                return defineClass(name, linked, 0, linked.length);
            }
        }

        @SuppressWarnings("unchecked")
        <T> T make(Class<T> of) {
            try {
                Constructor<?> made = loadClass(of.getName()).getDeclaredConstructor();
                // The package of the same name of another loader is another package.
                made.setAccessible(true);
                return (T) made.newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void recordsAreEqualAndHashedAsBefore() {
        List<Object> before = new Making().get();
        Supplier<List<Object>> linked = new Linked().make(Making.class);
        List<Object> after = linked.get();
        assertNotEquals(before.getFirst().getClass(), after.getFirst().getClass());
        for (int i = 0; i < before.size(); i++) {
            Object first = before.get(i);
            Object same = after.get(i);
            assertEquals(first.hashCode(), same.hashCode(), first::toString);
            assertEquals(
                    before.stream().map(first::equals).toList(),
                    after.stream().map(same::equals).toList(),
                    first::toString);
        }
    }

    @Test
    void aSwitchTellsTypesApartAsBefore() {
        var values = new ArrayList<@Nullable Object>();
        values.add(null);
        values.addAll(List.of("", "Huế", "Hà Nội – Hoa Kỳ", 1, 12, 3.5, 'x'));
        values.addAll(List.of(new int[3], List.of()));
        var before = new Telling();
        Function<@Nullable Object, String> after = new Linked().make(Telling.class);
        assertEquals(values.stream().map(before).toList(), values.stream().map(after).toList());
    }

    @Test
    void nothingIsLeftToLink() {
        for (Class<?> each : List.of(Everything.class, Nothing.class, Telling.class)) {
            byte[] before = bytes(each.getName());
            byte[] after = CallSiteLinker.linked(before).orElseThrow();
            assertTrue(sites(before) > 0, each::getName);
            assertEquals(0, sites(after), each::getName);
            assertEquals(List.of(), ClassFile.of().verify(after), each::getName);
            assertEquals(Optional.empty(), CallSiteLinker.linked(after), each::getName);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in =
                CallSiteLinkerTest.class.getResourceAsStream(
                        "/" + name.replace('.', '/') + ".class")) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many call sites there are that are linked when they are first come by. */
    private static long sites(byte[] bytes) {
        return ClassFile.of().parse(bytes).methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .filter(
                        each ->
                                each instanceof InvokeDynamicInstruction site
                                        && LinkedMethod.of(site).isPresent())
                .count();
    }
}
