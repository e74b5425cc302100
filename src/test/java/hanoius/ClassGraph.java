package hanoius;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which top-level classes of one package use each other; what is nested counts as its outer class.
 * Cycles are the strongly connected components, found as in R. Tarjan, "Depth-first search and
 * linear graph algorithms", SIAM Journal on Computing 1 (1972).
 */
final class ClassGraph {

    private final Map<String, Set<String>> uses = new TreeMap<>();
    private final Map<String, Integer> found = new HashMap<>();
    private final Map<String, Integer> reached = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Set<String>> cycles = new ArrayList<>();

    private ClassGraph(List<JavaClass> classes) {
        for (JavaClass each : classes) {
            uses.computeIfAbsent(outermost(each), _ -> new TreeSet<>());
        }
        for (JavaClass each : classes) {
            String from = outermost(each);
            each.getDirectDependenciesFromSelf().stream()
                    .map(use -> outermost(use.getTargetClass().getBaseComponentType()))
                    .filter(to -> uses.containsKey(to) && !to.equals(from))
                    .forEach(uses.get(from)::add);
        }
        uses.keySet().forEach(this::visit);
    }

    /** The graph of each package. */
    static Map<String, ClassGraph> of(JavaClasses classes) {
        Map<String, List<JavaClass>> packages = new TreeMap<>();
        for (JavaClass each : classes) {
            packages.computeIfAbsent(each.getPackageName(), _ -> new ArrayList<>()).add(each);
        }
        Map<String, ClassGraph> graphs = new TreeMap<>();
        packages.forEach((name, members) -> graphs.put(name, new ClassGraph(members)));
        return graphs;
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    private void visit(String type) {
        if (found.containsKey(type)) {
            return;
        }
        int number = found.size();
        found.put(type, number);
        reached.put(type, number);
        open.push(type);
        for (String used : uses.get(type)) {
            visit(used);
            if (!depths.containsKey(used)) {
                reached.merge(type, reached.get(used), Math::min);
            }
        }
        if (reached.get(type) == number) {
            close(type);
        }
    }

    private void close(String first) {
        Set<String> component = new TreeSet<>();
        do {
            component.add(open.peek());
        } while (!open.pop().equals(first));
        int below =
                component.stream()
                        .flatMap(each -> uses.get(each).stream())
                        .filter(each -> !component.contains(each))
                        .mapToInt(depths::get)
                        .max()
                        .orElse(0);
        component.forEach(each -> depths.put(each, below + 1));
        if (component.size() > 1 && !isSealedFamily(component)) {
            cycles.add(component);
        }
    }

    /**
     * Whether it is a sealed type with some of what it permits, which cannot but know each other.
     */
    private static boolean isSealedFamily(Set<String> names) {
        List<Class<?>> types = names.stream().<Class<?>>map(ClassGraph::load).toList();
        return types.stream()
                .anyMatch(
                        root ->
                                root.isSealed()
                                        && types.stream()
                                                .allMatch(
                                                        each ->
                                                                each == root
                                                                        || Arrays.asList(
                                                                                        root
                                                                                                .getPermittedSubclasses())
                                                                                .contains(each)));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ClassGraph.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Groups of classes each of which uses all others by some way, sealed families left out. */
    List<Set<String>> cycles() {
        return cycles;
    }

    /** How many classes the longest way through the package meets, a cycle counted as one. */
    int layers() {
        return depths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    int files() {
        return uses.size();
    }
}
