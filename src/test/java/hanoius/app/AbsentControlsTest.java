package hanoius.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;

import hanoius.build.AbsentControls;

import javafx.scene.Node;
import javafx.scene.Parent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Of the controls whose rules the build leaves out of the library's sheet, there is none. */
class AbsentControlsTest extends InBundledWindow {

    private static final String CONTROLS =
            "javafx\\.scene\\.control\\.(Accordion|Alert|ChoiceBox|ColorPicker|DatePicker|Dialog"
                    + "|DialogPane|MenuBar|Pagination|Slider|Tab|TabPane|ToolBar|Tree.*)"
                    + "|javafx\\.scene\\.(chart|web)\\..*"
                    + "|atlantafx\\.base\\.controls\\.(Breadcrumbs|Calendar|InputGroup|Message"
                    + "|Notification|RingProgressIndicator|SegmentedControl|TabLine|Tile"
                    + "|ToggleSwitch).*"
                    + "|org\\.kordamp\\.ikonli\\.javafx\\..*";

    @Test
    void nothingUsesThem() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(CONTROLS)
                .check(new ClassFileImporter().importPath(Path.of("target", "classes", "hanoius")));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsCalledAsOneOfThem(Shown shown, FxRobot robot) {
        Parent part = shown.show(window, robot);
        Set<String> called = Stops.onFx(() -> called(part, new TreeSet<>()));
        called.retainAll(AbsentControls.STYLE_CLASSES);
        assertEquals(Set.of(), called);
    }

    private static Set<String> called(Node node, Set<String> found) {
        found.addAll(node.getStyleClass());
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(each -> called(each, found));
        }
        return found;
    }
}
