package hanoius.agreement;

import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.RecordId;
import hanoius.task.Lifetime;
import hanoius.text.Words;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/** The life of the agreement that was selected last, shown while that is asked for. */
public final class DetailViewModel {

    private final Workspace workspace;
    private final LocalDate today;
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Optional<Life>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable RecordId last;

    /**
     * @param today the day up to which something is said to go on
     */
    public DetailViewModel(Workspace workspace, LocalDate today) {
        this.workspace = workspace;
        this.today = today;
        Lifetime lifetime = workspace.lifetime();
        lifetime.subscribe(workspace.selectedProperty(), this::follow);
        lifetime.subscribe(workspace.datasetProperty(), this::tell);
        open.subscribe(this::tell);
    }

    /** What is not an agreement, such as a milestone gone to from here, leaves the last one. */
    private void follow(@Nullable Fact selected) {
        if (selected instanceof Agreement agreement && !agreement.id().equals(last)) {
            last = agreement.id();
            tell();
        }
    }

    private void tell() {
        Dataset dataset = workspace.dataset();
        shown.set(
                open.get() && last != null
                        ? dataset.find(last, Agreement.class)
                                .map(each -> Life.of(each, dataset, today))
                        : Optional.empty());
    }

    /** Whether it is asked for. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** The life; nothing before an agreement was selected. */
    ReadOnlyObjectProperty<Optional<Life>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Words> wordsProperty() {
        return workspace.wordsProperty();
    }

    ReadOnlyObjectProperty<Theme> themeProperty() {
        return workspace.themeProperty();
    }

    /** Selects a record in every view. */
    void select(RecordId id) {
        workspace.select(id);
    }
}
