package hanoius.control;

import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.util.Subscription;

/**
 * The word that an input method is composing in a text field. Until it is committed it stands in
 * the field's text like any other, but is not to be searched, completed, checked or saved.
 */
public final class Composition {

    private final TextInputControl field;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

    private Composition(TextInputControl field) {
        this.field = field;
        field.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                CompositionGuard.watch(scene);
                            }
                        });
    }

    /** That of a field; always the same one. */
    public static Composition of(TextInputControl field) {
        return (Composition)
                field.getProperties()
                        .computeIfAbsent(Composition.class, _ -> new Composition(field));
    }

    /** Watches over the text fields of a scene. */
    public static void guard(Scene scene) {
        CompositionGuard.watch(scene);
    }

    /** Whether a word is being composed. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return running.get();
    }

    void run(boolean now) {
        running.set(now);
    }

    /**
     * Keeps a property and the text of the field the same, but for the while in which a word is
     * composed. The field takes what the property holds.
     */
    public Subscription bind(Property<String> settled) {
        Runnable pass =
                () -> {
                    if (!isRunning()) {
                        settled.setValue(field.getText());
                    }
                };
        return NodeLifetime.of(field)
                .subscribe(
                        settled,
                        text -> {
                            if (!text.equals(field.getText())) {
                                field.setText(text);
                            }
                        })
                .and(field.textProperty().subscribe((_, _) -> pass.run()))
                .and(running.subscribe((_, _) -> pass.run()));
    }
}
