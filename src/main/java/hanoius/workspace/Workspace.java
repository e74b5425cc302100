package hanoius.workspace;

import hanoius.model.DayRange;
import hanoius.model.Dossier;
import hanoius.model.Fact;
import hanoius.model.RecordId;
import hanoius.text.Language;
import hanoius.text.Words;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

/**
 * What all views share: the record, the filter, the selected fact, the brushed days, the language
 * and the theme. Changed in one view, it is changed in all.
 */
public final class Workspace {

    private final ReadOnlyObjectWrapper<Dossier> dossier =
            new ReadOnlyObjectWrapper<>(Dossier.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable Fact> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable DayRange> brushed = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.NONE);
    private final ReadOnlyObjectWrapper<Words> words;
    private final ObjectProperty<Theme> theme;

    public Workspace(Language language, Theme theme) {
        this.words = new ReadOnlyObjectWrapper<>(Words.in(language));
        this.theme = new SimpleObjectProperty<>(theme);
    }

    public ReadOnlyObjectProperty<Dossier> dossierProperty() {
        return dossier.getReadOnlyProperty();
    }

    public Dossier dossier() {
        return dossier.get();
    }

    /** Shows another record, or the same after a change; what is gone from it is deselected. */
    public void show(Dossier newDossier) {
        dossier.set(newDossier);
        Fact before = selected.get();
        selected.set(before == null ? null : newDossier.find(before.id()).orElse(null));
    }

    /** The fact whose evidence is shown; null for none. */
    public ReadOnlyObjectProperty<@Nullable Fact> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public @Nullable Fact selected() {
        return selected.get();
    }

    /** Selects a record in every view; a name that the record does not have selects nothing. */
    public void select(@Nullable RecordId id) {
        selected.set(id == null ? null : dossier.get().find(id).orElse(null));
    }

    /** The range of days marked on a time axis; null for none. */
    public ReadOnlyObjectProperty<@Nullable DayRange> brushedProperty() {
        return brushed.getReadOnlyProperty();
    }

    public @Nullable DayRange brushed() {
        return brushed.get();
    }

    public void brush(@Nullable DayRange days) {
        brushed.set(days);
    }

    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    public Filter filter() {
        return filter.get();
    }

    public ReadOnlyObjectProperty<Words> wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** The words of the language that is shown. */
    public Words words() {
        return words.get();
    }

    /** Shows everything in another language. */
    public void speak(Language language) {
        words.set(Words.in(language));
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public Theme theme() {
        return theme.get();
    }
}
