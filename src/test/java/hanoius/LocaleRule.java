package hanoius;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;

import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In many locales digits are not 0 to 9, and in some letters change their case in a way of their
 * own: a file {@code 001.sql} is then looked for as {@code ٠٠١.sql}. Hence nothing of the JDK may
 * be called that would ask for the machine's locale.
 */
final class LocaleRule {

    /** Those that ask for it and have no sibling that is told one by a parameter more. */
    private static final Set<String> ASKING =
            Set.of(
                    "java.lang.String.formatted",
                    "java.text.MessageFormat.format(java.lang.String, [Ljava.lang.Object;)",
                    "java.text.DecimalFormat.<init>(java.lang.String)",
                    "java.text.DecimalFormat.<init>()",
                    "java.time.format.DateTimeFormatter.ofLocalizedDate",
                    "java.time.format.DateTimeFormatter.ofLocalizedDateTime",
                    "java.time.format.DateTimeFormatter.ofLocalizedTime",
                    "java.time.format.DateTimeFormatterBuilder.toFormatter()",
                    "java.util.Scanner.<init>");

    private LocaleRule() {}

    /** Whether a sibling with the same parameters and a locale was passed over. */
    static boolean isBroken(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        JavaClass owner = target.getOwner();
        if (!owner.getName().startsWith("java.")) {
            return false;
        }
        List<String> parameters =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        return ASKING.contains(owner.getName() + "." + target.getName())
                || ASKING.contains(target.getFullName())
                || hasSibling(owner.reflect(), target.getName(), parameters);
    }

    private static boolean hasSibling(Class<?> owner, String name, List<String> parameters) {
        Stream<? extends Executable> candidates =
                name.equals("<init>")
                        ? Stream.of(owner.getConstructors())
                        : Stream.of(owner.getMethods()).filter(each -> each.getName().equals(name));
        return candidates
                .map(each -> Arrays.stream(each.getParameterTypes()).map(Class::getName).toList())
                .anyMatch(each -> withoutOneLocale(each).contains(parameters));
    }

    private static List<List<String>> withoutOneLocale(List<String> parameters) {
        List<List<String>> shorter = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).equals(Locale.class.getName())) {
                List<String> without = new ArrayList<>(parameters);
                without.remove(i);
                shorter.add(without);
            }
        }
        return shorter;
    }
}
