package hanoius;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A package is small enough to be looked over, and its classes stand one above the other. */
class PackageShapeTest {

    private static final int MOST_FILES = 40;
    private static final int MOST_ON_AVERAGE = 24;
    private static final int MOST_LAYERS = 10;

    private static final Map<String, ClassGraph> PRODUCT = graphs("classes", "hanoius");
    private static final Map<String, ClassGraph> PLANTED = graphs("test-classes", "planted");

    private static Map<String, ClassGraph> graphs(String... path) {
        return ClassGraph.of(new ClassFileImporter().importPath(Path.of("target", path)));
    }

    static Set<String> packages() {
        return PRODUCT.keySet();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void noCycleOfClassesIsLargerThanASealedFamily(String name) {
        assertEquals(List.of(), requireNonNull(PRODUCT.get(name)).cycles());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageCanBeLookedOver(String name) {
        int files = requireNonNull(PRODUCT.get(name)).files();
        assertTrue(files <= MOST_FILES, files + " files");
    }

    @Test
    void packagesAreSmallOnAverage() {
        double files = PRODUCT.values().stream().mapToInt(ClassGraph::files).average().orElse(0);
        assertTrue(files <= MOST_ON_AVERAGE, files + " files a package");
    }

    @ParameterizedTest
    @MethodSource("packages")
    void theRoomsOfADrawnViewAreShallow(String name) {
        if (name.matches("hanoius\\.(timeline|chart).*")) {
            int layers = requireNonNull(PRODUCT.get(name)).layers();
            assertTrue(layers <= MOST_LAYERS, layers + " layers");
        }
    }

    /** Two classes that use each other by way of a nested one, beside a sealed family that may. */
    @Test
    void cyclesAreFound() {
        ClassGraph graph = requireNonNull(PLANTED.get("planted.hanoius.query"));
        assertEquals(
                List.of(
                        Set.of(
                                "planted.hanoius.query.StrayCondition",
                                "planted.hanoius.query.StrayQuery")),
                graph.cycles());
        assertEquals(2, graph.layers());
        assertEquals(5, graph.files());
    }
}
