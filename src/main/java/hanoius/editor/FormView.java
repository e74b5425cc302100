package hanoius.editor;

import hanoius.control.Action;
import hanoius.control.ActionKeys;
import hanoius.control.KeysInUse;
import hanoius.control.NodeLifetime;
import hanoius.control.Panes;
import hanoius.control.Spoken;
import hanoius.font.Icon;
import hanoius.form.RecordMerge;
import hanoius.language.Language;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.schema.Field;
import hanoius.schema.LocalizedType;
import hanoius.text.Words;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The panel of a record while it is edited: its form, in the order in which it is read. */
public final class FormView extends BorderPane {

    private final FormViewModel viewModel;
    private final Spoken spoken;
    private final Label heading = new Label();
    private final Label about = new Label();
    private Subscription named = Subscription.EMPTY;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final Label empty = new Label();
    private final DraftList drafts;
    private final HBox foot = new HBox();
    private final List<? extends Node> navigation;
    private final VBox end = new VBox();
    private final SeveralViewModel several;
    private final WholeRecordBar whole;
    private final LikelyDoubleNote likely;

    /**
     * @param navigation buttons at the head that lead elsewhere
     */
    public FormView(FormViewModel viewModel, List<? extends Node> navigation) {
        this.viewModel = viewModel;
        this.navigation = navigation;
        spoken = new Spoken(viewModel.wordsProperty());
        several = new SeveralViewModel(viewModel);
        var record = new WholeRecordViewModel(viewModel);
        whole = new WholeRecordBar(record, viewModel, spoken);
        likely = new LikelyDoubleNote(viewModel.session().workspace(), record, spoken);
        drafts = new DraftList(viewModel, spoken);
        build();
        bind();
    }

    /** Shows something more of a record behind its fields, once it is there. */
    public void append(Node more) {
        end.getChildren().add(more);
    }

    private void build() {
        end.managedProperty().bind(end.visibleProperty());
        setId("form");
        getStyleClass().addAll("evidence", "form");
        heading.setGraphic(new Icon(Feather.EDIT_2));
        heading.getStyleClass().add("panel-heading");
        about.getStyleClass().add("form-about");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(heading, about, space);
        bar.getChildren().addAll(navigation);
        bar.getStyleClass().add("panel-bar");
        setTop(bar);

        content.getStyleClass().add("form-content");
        content.setMinWidth(0);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        empty.setId("form-empty");
        empty.setWrapText(true);
        empty.getStyleClass().add("empty");
        var nothing = new VBox(empty, drafts);
        nothing.getStyleClass().add("form-nothing");
        nothing.visibleProperty().bind(empty.visibleProperty());
        setCenter(new StackPane(nothing, scroll, new SeveralView(several, this::requestFocus)));

        var done = new Button();
        done.getStyleClass().add("accent");
        Action action = Action.of("editor.done", viewModel::toggle).on(EditorKeys.EDIT);
        action.dress(done, viewModel.wordsProperty());
        done.textProperty().bind(spoken.say("editor.done"));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        foot.getChildren().addAll(whole.buttons());
        foot.getChildren().addAll(gap, done);
        foot.getStyleClass().addAll("panel-foot", "form-foot");
        setBottom(new VBox(whole.note(), foot));
    }

    /** Takes the focus out of the fields, so that a word that is being composed becomes text. */
    public void settle() {
        if (content.isFocusWithin()) {
            requestFocus();
        }
    }

    private void bind() {
        heading.textProperty().bind(spoken.say("editor.heading"));
        empty.textProperty().bind(NodeLifetime.of(empty).of(viewModel.nothing()));
        var lifetime = NodeLifetime.of(this);
        lifetime.subscribe(viewModel.formProperty(), _ -> show());
        lifetime.subscribe(several.togetherProperty(), _ -> cover());
        // Two that merge have a foot of their own.
        lifetime.subscribe(
                several.mergeProperty(),
                (@Nullable RecordMerge<?> merge) -> {
                    foot.setVisible(merge == null);
                    foot.setManaged(merge == null);
                });
        lifetime.subscribe(viewModel.languageProperty(), (_, now) -> turn(now));
        lifetime.subscribe(viewModel.wordsProperty(), (was, now) -> spoken(was, now));
        lifetime.subscribe(sceneProperty().flatMap(Scene::focusOwnerProperty), this::reveal);
        lifetime.subscribe(viewModel.wantedProperty(), _ -> seek());
        ActionKeys.install(
                this,
                this,
                List.of(
                        Action.key(EditorKeys.LANGUAGE, viewModel::otherLanguage),
                        Action.key(EditorKeys.NEXT_UNSAVED, () -> goToNoticed(1)),
                        Action.key(EditorKeys.PREVIOUS_UNSAVED, () -> goToNoticed(-1))));
        addEventHandler(KeyEvent.KEY_PRESSED, this::leaveByKey);
    }

    /** Esc leaves the form when nothing in it is left for the key to close. */
    private void leaveByKey(KeyEvent event) {
        if (EditorKeys.PUT_BACK.matches(event)) {
            event.consume();
            viewModel.editingProperty().set(false);
        }
    }

    /**
     * Leads to the next place of the form where something is not saved or remarked on, and from the
     * last one to another record of which something is not saved.
     */
    private void goToNoticed(int step) {
        List<Node> all = Noticed.in(content);
        Node focused = getScene().getFocusOwner();
        int now = all.indexOf(focused);
        int next = now < 0 ? (step > 0 ? 0 : all.size() - 1) : now + step;
        boolean isBeyond = next < 0 || next >= all.size();
        if (isBeyond && viewModel.hasDraftElsewhere()) {
            viewModel.openNextDraft();
        } else if (!all.isEmpty()) {
            all.get(Math.floorMod(next, all.size())).requestFocus();
        }
    }

    /** What keys lead to comes into sight; what is pressed stays where it is. */
    private void reveal(@Nullable Node focused) {
        if (focused != null
                && Panes.isIn(focused, content)
                && KeysInUse.of(focused.getScene()).valueProperty().get()) {
            Panes.reveal(scroll, content, focused);
        }
    }

    /** Where the language or the words of lists changed, the whole form is said anew. */
    private void spoken(Words was, Words now) {
        if (was.language() != now.language()) {
            show();
        }
    }

    /** Shows the texts in a language; who chose it goes on from where it is chosen. */
    private void turn(Language now) {
        Node languages = content.lookup(".form-languages");
        boolean chosenHere = languages != null && languages.isFocusWithin();
        show();
        if (chosenHere) {
            content.lookup("#" + LanguageSwitch.id(now)).requestFocus();
        }
    }

    private void show() {
        RecordForm<?> form = viewModel.formProperty().get();
        // What has the focus is left before it goes, a word that is being composed with it.
        settle();
        cover();
        named.unsubscribe();
        about.setText("");
        content.getChildren().clear();
        if (form != null) {
            fill(form);
            scroll.setVvalue(0);
            seek();
        }
    }

    /** While several records are edited, the form of one is out of sight. */
    private void cover() {
        boolean one = several.togetherProperty().get().isNone();
        boolean any = viewModel.formProperty().get() != null;
        scroll.setVisible(one && any);
        empty.setVisible(one && !any);
        about.setVisible(one);
        whole.show(one && any);
    }

    private <R extends Entity> void fill(RecordForm<R> form) {
        Words words = spoken.words().getValue();
        var editors = new FieldEditors<>(form, words, viewModel.languageProperty().get());
        named =
                NodeLifetime.of(about)
                        .subscribe(
                                form.idProperty(),
                                id -> {
                                    about.setText(about(form, id, words));
                                    end.setVisible(!form.isNew());
                                });
        Map<FormPart, List<Field<R, ?>>> parts = FormPart.of(form.schema().fields());
        var head = new HBox();
        head.getStyleClass().add("form-head");
        for (Field<R, ?> each : parts.getOrDefault(FormPart.HEAD, List.of())) {
            Node editor = editors.row(each);
            HBox.setHgrow(editor, Priority.ALWAYS);
            head.getChildren().add(editor);
        }
        if (!head.getChildren().isEmpty()) {
            content.getChildren().add(head);
        }
        if (form.schema().fields().stream().anyMatch(FormView::isTranslated)) {
            content.getChildren().add(LanguageSwitch.of(form, viewModel));
        }
        parts.getOrDefault(FormPart.TITLE, List.of())
                .forEach(each -> content.getChildren().add(editors.row(each)));
        // Below what is typed first, which stays where it is.
        content.getChildren().add(likely);
        Stream.of(FormPart.PROPERTIES, FormPart.TEXTS, FormPart.LISTS, FormPart.FLAGS)
                .flatMap(part -> parts.getOrDefault(part, List.of()).stream())
                .forEach(each -> content.getChildren().add(editors.row(each)));
        Node links = editors.links();
        if (links != null) {
            content.getChildren().add(links);
        }
        content.getChildren().add(end);
    }

    private static boolean isTranslated(Field<?, ?> field) {
        return field.type() instanceof LocalizedType;
    }

    private static String about(RecordForm<?> form, RecordId id, Words words) {
        String kind = words.get("record." + id.kind().word());
        return form.isNew() ? words.get("editor.new", kind) : kind + " " + id.key();
    }

    /** Gives the focus to the field that is wanted. */
    private void seek() {
        @Nullable String wanted = viewModel.wantedProperty().get();
        if (wanted == null || viewModel.formProperty().get() == null) {
            return;
        }
        Node row = wanted.isEmpty() ? content : content.lookup("#field-" + wanted);
        if (row != null) {
            // A field is not yet in a scene of its own while the panel turns.
            applyCss();
            Panes.first(row).ifPresent(Node::requestFocus);
        }
        viewModel.found();
    }
}
