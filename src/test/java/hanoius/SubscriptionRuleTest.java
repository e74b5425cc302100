package hanoius;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;

import javax.tools.SimpleJavaFileObject;

/** What may outlive a class is subscribed to through a lifetime, which ends with it. */
class SubscriptionRuleTest {

    /** Its first eight methods, from aViewModel to asAMethodAnswersIt, break the rule. */
    private static final String PLANTED =
            """
            package planted;

            import hanoius.text.Words;
            import javafx.beans.property.SimpleStringProperty;
            import javafx.beans.property.StringProperty;
            import javafx.beans.value.ObservableValue;
            import javafx.scene.Node;
            import javafx.scene.control.Button;
            import javafx.scene.control.TableColumn;
            import javafx.scene.layout.VBox;

            final class Stray extends VBox {
                private final SomeViewModel model;
                private final ObservableValue<Words> words;
                private final StringProperty typed = new SimpleStringProperty();
                private final Button button;

                Stray(SomeViewModel model, ObservableValue<Words> words, Button given) {
                    this.model = model;
                    this.words = words;
                    button = given;
                }

                void aViewModel() {
                    model.shownProperty().subscribe(this::say);
                }

                void itsField() {
                    this.model.shownProperty().addListener(_ -> say());
                }

                void theWords() {
                    words.subscribe(this::say);
                }

                void whatIsMadeOfThem() {
                    words.map(each -> each.get("key")).subscribe(this::say);
                }

                void aParameter(ObservableValue<Words> given) {
                    given.subscribe(this::say);
                }

                void underAnotherName() {
                    var shown = model.shownProperty();
                    shown.subscribe(this::say);
                }

                void eachOfSeveral() {
                    model.looks().forEach(each -> each.subscribe(this::say));
                }

                void asAMethodAnswersIt() {
                    said().subscribe(this::say);
                }

                private ObservableValue<String> said() {
                    return words.map(each -> each.get("key"));
                }

                void inheritedProperties() {
                    widthProperty().subscribe(this::say);
                    this.sceneProperty().addListener(_ -> say());
                }

                void whatItMade() {
                    typed.subscribe(this::say);
                    var local = new SimpleStringProperty();
                    local.map(each -> each).subscribe(this::say);
                }

                void nodes(Node node, TableColumn<String, String> column) {
                    button.focusedProperty().subscribe(this::say);
                    node.sceneProperty().subscribe(this::say);
                    column.widthProperty().subscribe(this::say);
                    new Part().heightProperty().subscribe(this::say);
                    for (Node each : getChildren()) {
                        each.visibleProperty().subscribe(this::say);
                    }
                    getChildren().forEach(each -> each.visibleProperty().subscribe(this::say));
                }

                private void part(Part part) {
                    part.visibleProperty().subscribe(this::say);
                }

                private void say() {}
            }

            class Part extends VBox {}
            """;

    @Test
    void eachWayAroundALifetimeIsFound() throws Exception {
        assertEquals(
                List.of(
                        "Stray.java:25 model.shownProperty()",
                        "Stray.java:29 this.model.shownProperty()",
                        "Stray.java:33 words",
                        "Stray.java:37 words.map((each)->each.get(\"key\"))",
                        "Stray.java:41 given",
                        "Stray.java:46 shown",
                        "Stray.java:50 each",
                        "Stray.java:54 said()"),
                SubscriptionRule.strays(List.of(new Source("planted/Stray.java", PLANTED))));
    }

    /** A file that is only said. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignored) {
            return text;
        }
    }
}
