package hanoius.shell;

import hanoius.archive.UnreadRecords;
import hanoius.control.Memory;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.search.ChipViewModel;
import hanoius.search.Counts;
import hanoius.search.FacetViewModel;
import hanoius.task.Lifetime;
import hanoius.text.Words;
import hanoius.workspace.ChangeQueue.Done;
import hanoius.workspace.ChangeQueue.Notice;
import hanoius.workspace.FilterResult;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Section;
import hanoius.workspace.StepWords;
import hanoius.workspace.TextSize;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The window around the views: where one is, what is filtered, what is open, how it looks. */
public final class MainViewModel {

    /** The document that is open. */
    record OpenDocument(String title, Path path) {

        /** Whether it is the file of that path. */
        boolean isAt(Path other) {
            return path.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
        }
    }

    /** What has nothing that could be shown. */
    enum Lacking {
        NOTHING,
        /** The section that is shown. */
        SECTION,
        /** The whole document. */
        DOCUMENT
    }

    private final Workspace workspace;
    private final RunningWork work;
    private final FacetViewModel facets;
    private final ObjectProperty<Section> section;
    private final ObjectProperty<ThemeChoice> theme;
    private final StringProperty author;
    private final ObjectProperty<@Nullable Section> first;
    private final BooleanProperty introduced;
    private Runnable keep = () -> {};
    private final IntegerProperty textSize;
    private final ObjectProperty<Integer> backupMinutes;
    private final IntegerProperty systemTextSize;
    private final BooleanProperty evidenceOpen;
    private final DoubleProperty evidenceWidth;
    private final Memory memory;
    private final StringProperty search = new SimpleStringProperty("");
    private final ChipViewModel chips;
    private final ObservableValue<String> counts;
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final BooleanProperty covered = new SimpleBooleanProperty();
    private final ObjectProperty<UnreadRecords> unread =
            new SimpleObjectProperty<>(new UnreadRecords());
    private final ReadOnlyObjectWrapper<Optional<OpenDocument>> document =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableValue<Lacking> lacking;
    private final BooleanBinding hasDocument =
            Bindings.createBooleanBinding(() -> document.get().isPresent(), document);
    private final ReadOnlyObjectWrapper<@Nullable Failure> openFailure =
            new ReadOnlyObjectWrapper<>();
    private final Faults faults = new Faults();

    /**
     * @param preferences what was remembered; the workspace speaks its language already
     * @param systemTheme the theme that the system shows
     */
    public MainViewModel(
            Workspace workspace,
            RunningWork work,
            Preferences preferences,
            ObservableValue<Theme> systemTheme) {
        this.workspace = workspace;
        this.work = work;
        section = new SimpleObjectProperty<>(preferences.firstShown());
        theme = new SimpleObjectProperty<>(preferences.theme());
        author = new SimpleStringProperty(preferences.author());
        first = new SimpleObjectProperty<>(preferences.first());
        introduced = new SimpleBooleanProperty(preferences.introduced());
        textSize = new SimpleIntegerProperty(preferences.textSize());
        backupMinutes = new SimpleObjectProperty<>(preferences.backupMinutes());
        evidenceOpen = new SimpleBooleanProperty();
        evidenceWidth = new SimpleDoubleProperty(preferences.evidenceWidth());
        systemTextSize = new SimpleIntegerProperty(preferences.systemTextSize());
        memory = new Memory(preferences.views());
        facets = new FacetViewModel(workspace, section, work.as("shell.counting"));
        chips = new ChipViewModel(workspace, section, work.as("shell.counting"));
        counts =
                Bindings.createStringBinding(
                        this::countsNow,
                        document,
                        section,
                        workspace.shownProperty(),
                        workspace.listedProperty(),
                        workspace.selectionProperty(),
                        workspace.wordsProperty());
        Lifetime lifetime = workspace.lifetime();
        lifetime.subscribe(workspace.wordsProperty(), (_, _) -> notice.set(""));
        keepWhatIsChosen();
        lacking =
                Bindings.createObjectBinding(
                        this::lackingNow, document, section, workspace.datasetProperty());
        workspace.history().add("section", Section.class, section::get, section::set);
        section.subscribe((before, now) -> workspace.history().step());
        theme.subscribe(
                choice -> workspace.themeProperty().set(choice.over(systemTheme.getValue())));
        textSize.subscribe(_ -> sizeText());
        systemTextSize.subscribe(_ -> sizeText());
        lifetime.subscribe(
                systemTheme, system -> workspace.themeProperty().set(theme.get().over(system)));
        lifetime.subscribe(
                workspace.selectionProperty(), (_, now) -> evidenceOpen.set(!now.isEmpty()));
    }

    private void keepWhatIsChosen() {
        workspace
                .lifetime()
                .subscribe(workspace.wordsProperty().map(Words::language), (_, _) -> keep.run());
        for (var each :
                List.of(
                        theme,
                        textSize,
                        systemTextSize,
                        backupMinutes,
                        author,
                        first,
                        introduced,
                        section,
                        evidenceWidth)) {
            each.subscribe((_, _) -> keep.run());
        }
        memory.setOnChange(() -> keep.run());
    }

    private void sizeText() {
        int ofSystem = systemTextSize.get() == 0 ? TextSize.USUAL : systemTextSize.get();
        int wanted = textSize.get() == 0 ? ofSystem : textSize.get();
        workspace.textSizeProperty().set(TextSize.clamped(wanted));
    }

    private String countsNow() {
        if (document.get().isEmpty()) {
            // It would be told that there is nothing, while much is being read.
            return "";
        }
        boolean axis = section.get().hasTimeAxis();
        FilterResult counted = axis ? workspace.shown() : workspace.listed();
        String counts =
                Counts.of(section.get(), counted)
                        .words(workspace.words(), workspace.selection().size());
        int kept = counted.kept().size();
        return kept == 0 ? counts : counts + " · " + workspace.words().get("shell.kept", kept);
    }

    public ReadOnlyObjectProperty<Words> wordsProperty() {
        return workspace.wordsProperty();
    }

    /** Goes back through views, filters and marked days. */
    void back() {
        workspace.history().back();
    }

    /** Goes forward again. */
    void forward() {
        workspace.history().forward();
    }

    /** The section that is shown. */
    public ObjectProperty<Section> sectionProperty() {
        return section;
    }

    /** The view that every start shows; null for the one that was shown last. */
    public ObjectProperty<@Nullable Section> firstProperty() {
        return first;
    }

    /** The name that was given as the author of changes; empty when none was. */
    public StringProperty authorProperty() {
        return author;
    }

    /** Who makes the changes of this window: the name that was given, else the system's user. */
    public String author() {
        return author.get().isBlank() ? Preferences.systemUser() : author.get().strip();
    }

    /** Whether the words on how to begin were read and closed. */
    public BooleanProperty introducedProperty() {
        return introduced;
    }

    /**
     * Takes what writes the preferences down: it is called as soon as one was chosen, so that the
     * choice outlasts whatever becomes of the window.
     */
    public void setOnKeep(Runnable newKeep) {
        keep = newKeep;
    }

    /** Has the preferences written down now, with what views remember. */
    public void keep() {
        keep.run();
    }

    /** The theme that was asked for. */
    public ObjectProperty<ThemeChoice> themeChoiceProperty() {
        return theme;
    }

    /** The theme that is shown. */
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return workspace.themeProperty();
    }

    /** The size of text that the system shows, in per cent of the usual one. */
    public IntegerProperty systemTextSizeProperty() {
        return systemTextSize;
    }

    /** The size of text that is shown, in per cent. */
    public ReadOnlyIntegerProperty shownTextSizeProperty() {
        return workspace.textSizeProperty();
    }

    /** The size of text that was asked for, in per cent; 0 for that of the system. */
    public IntegerProperty textSizeProperty() {
        return textSize;
    }

    /** After so many minutes of changes another backup is made. */
    public ObjectProperty<Integer> backupMinutesProperty() {
        return backupMinutes;
    }

    /** Opens with each selection, and closes when nothing is selected any more. */
    public BooleanProperty evidenceOpenProperty() {
        return evidenceOpen;
    }

    /** In pixels. */
    public DoubleProperty evidenceWidthProperty() {
        return evidenceWidth;
    }

    /** The words that are searched for; they narrow nothing by themselves. */
    public StringProperty searchProperty() {
        return search;
    }

    /** The conditions that narrow what is shown. */
    ChipViewModel chips() {
        return chips;
    }

    /** How much of the record is shown, in words. */
    public ObservableValue<String> counts() {
        return counts;
    }

    /** What the section that is shown says of its selected record; empty for nothing. */
    public ReadOnlyStringProperty told() {
        return told.getReadOnlyProperty();
    }

    /** What was done last, in words; empty after a while. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Says in the status bar what was done. */
    public void tell(String done) {
        // Said anew even where it is the same.
        notice.set("");
        notice.set(done);
    }

    /** Takes what a section has to say of its selected record while it is shown. */
    public void tellIn(Section where, ObservableValue<String> words) {
        ObservableValue<String> heard =
                section.flatMap(shown -> shown == where ? words : new SimpleStringProperty(""))
                        .flatMap(said -> covered.map(elsewhere -> elsewhere ? "" : said));
        heard.subscribe(told::set);
    }

    /** Says whether something else is shown in the place of the sections. */
    void setCovered(boolean isCovered) {
        covered.set(isCovered);
    }

    /** Called when the window closes: nothing that lives longer reaches it any more. */
    void close() {
        workspace.close();
    }

    /**
     * Where the records can be seen that were undone or done again, when that is not where one is.
     */
    Optional<Section> shownElsewhere(Notice notice) {
        if (notice.done() == Done.DONE) {
            return Optional.empty();
        }
        List<RecordId.Kind> kinds =
                notice.step().edits().stream()
                        .map(Edit::id)
                        .filter(workspace.dataset()::has)
                        .map(RecordId::kind)
                        .toList();
        return kinds.stream().anyMatch(section.get()::shows)
                ? Optional.empty()
                : kinds.stream().findFirst().map(Section::of);
    }

    /** Steps of the document's history in the words of the language that is shown. */
    StepWords steps() {
        return new StepWords(workspace.dataset(), workspace.words());
    }

    public RunningWork work() {
        return work;
    }

    ReadOnlyObjectProperty<Optional<OpenDocument>> documentProperty() {
        return document.getReadOnlyProperty();
    }

    /** Whether a document is open. */
    public ObservableBooleanValue hasDocument() {
        return hasDocument;
    }

    /** What has nothing that could be shown, as long as a document is open. */
    ObservableValue<Lacking> lacking() {
        return lacking;
    }

    private Lacking lackingNow() {
        Dataset dataset = workspace.dataset();
        // What was done to a document that is empty now can be taken back there.
        if (document.get().isEmpty() || section.get() == Section.HISTORY) {
            return Lacking.NOTHING;
        }
        if (dataset.isEmpty()) {
            return Lacking.DOCUMENT;
        }
        boolean shows =
                switch (section.get()) {
                    case TIMELINE ->
                            dataset.milestones().size() > 0 || !dataset.agreements().isEmpty();
                    case CHARTS -> !dataset.indicators().isEmpty();
                    case AGREEMENTS -> !dataset.agreements().isEmpty();
                    case SOURCES -> !dataset.sources().isEmpty();
                    case HISTORY -> true;
                };
        return shows ? Lacking.NOTHING : Lacking.SECTION;
    }

    /** Why no document could be opened; null when none failed to. */
    public ReadOnlyObjectProperty<@Nullable Failure> openFailureProperty() {
        return openFailure.getReadOnlyProperty();
    }

    /** What went wrong and was not read yet. */
    public Faults faults() {
        return faults;
    }

    /** Tells which document is shown. */
    public void opened(String title, Path path) {
        openFailure.set(null);
        document.set(Optional.of(new OpenDocument(title, path)));
    }

    /** What could not be read of the document that is open. */
    public ObjectProperty<UnreadRecords> unreadProperty() {
        return unread;
    }

    /** Tells why no document is shown. */
    public void failedToOpen(Failure failure) {
        openFailure.set(failure);
    }

    /** Tells of a failure, in the status bar if it is one that was told and read before. */
    public void report(Failure failure) {
        if (!faults.report(failure)) {
            tell(workspace.words().get("fault.again"));
        }
    }

    /** Shows everything in another language. */
    public void speak(Language language) {
        workspace.speak(language);
    }

    /** What can be filtered by. */
    FacetViewModel facets() {
        return facets;
    }

    /** What the views remember until the next start. */
    public Memory memory() {
        return memory;
    }

    /** What to remember of the window. */
    public Preferences preferences(Preferences.@Nullable Place place) {
        return new Preferences(
                workspace.words().language(),
                theme.get(),
                section.get(),
                first.get(),
                author.get(),
                introduced.get(),
                textSize.get(),
                systemTextSize.get(),
                backupMinutes.get(),
                evidenceWidth.get(),
                place,
                memory.all());
    }
}
