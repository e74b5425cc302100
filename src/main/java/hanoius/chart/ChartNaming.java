package hanoius.chart;

import hanoius.model.SavedChart;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A chart's name while it is typed. */
public final class ChartNaming {

    private final @Nullable SavedChart renamed;
    private final ObservableValue<List<SavedChart>> list;
    private final StringProperty typed;
    private final ObservableValue<String> problem;

    /**
     * A name to begin with.
     *
     * @param renamed the chart that has a name already; null for one that is to be saved
     */
    ChartNaming(
            @Nullable SavedChart renamed,
            ObservableValue<List<SavedChart>> list,
            String suggestion) {
        this.renamed = renamed;
        this.list = list;
        typed = new SimpleStringProperty(ChartName.free(suggestion, taken()));
        problem =
                Bindings.createStringBinding(() -> ChartName.problem(name(), taken()), typed, list);
    }

    private List<String> taken() {
        return list.getValue().stream()
                .filter(each -> renamed == null || !each.id().equals(renamed.id()))
                .map(SavedChart::name)
                .toList();
    }

    /** The chart that has a name already; null for one that is to be saved. */
    public @Nullable SavedChart renamed() {
        return renamed;
    }

    public StringProperty typedProperty() {
        return typed;
    }

    /** The name as it would be kept. */
    public String name() {
        return ChartName.clean(typed.get());
    }

    /** The message key of what is wrong with what is typed; empty for nothing. */
    public ObservableValue<String> problem() {
        return problem;
    }
}
