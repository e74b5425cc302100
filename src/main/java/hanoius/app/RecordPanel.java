package hanoius.app;

import hanoius.control.Action;
import hanoius.editor.AttachmentFields;
import hanoius.editor.EditorKeys;
import hanoius.editor.FormView;
import hanoius.editor.FormViewModel;
import hanoius.evidence.AttachmentsView;
import hanoius.evidence.AttachmentsViewModel;
import hanoius.evidence.EvidenceView;
import hanoius.evidence.EvidenceViewModel;
import hanoius.workspace.EditSession;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * The panel at the right: what is said of a record, and the form in which it is edited, both with
 * its files. Each is made when it is first looked at.
 */
final class RecordPanel {

    private final EvidenceViewModel evidence;
    private final FormViewModel form;
    private final EditSession session;
    private final AttachmentsViewModel attachments;
    private final AttachmentsView.Choosing files;
    private final Action saveCopy;
    private final Runnable onClose;
    private @Nullable EvidenceView read;
    private @Nullable AttachmentsView readFiles;
    private @Nullable FormView edited;

    /**
     * @param saveCopy is offered where nothing can be edited
     * @param onClose hides the panel
     */
    RecordPanel(
            EvidenceViewModel evidence,
            FormViewModel form,
            EditSession session,
            AttachmentsViewModel attachments,
            AttachmentsView.Choosing files,
            Action saveCopy,
            Runnable onClose) {
        this.evidence = evidence;
        this.form = form;
        this.session = session;
        this.attachments = attachments;
        this.files = files;
        this.saveCopy = saveCopy;
        this.onClose = onClose;
    }

    /** What is said of the record that is selected. */
    EvidenceView read() {
        EvidenceView made = read;
        if (made == null) {
            made = new EvidenceView(evidence, onClose);
            AttachmentsView own = files();
            made.attach(own);
            made.setEditing(Action.of("editor.edit", form::toggle).on(EditorKeys.EDIT), form::edit);
            made.setReadOnly(attachments.unwritable(), saveCopy);
            readFiles = own;
            read = made;
        }
        return made;
    }

    /** Its form. */
    FormView edited() {
        FormView made = edited;
        if (made == null) {
            made = new FormView(form, read().navigation());
            AttachmentsView own = files();
            made.append(own);
            own.takeDropsOn(made);
            edited = made;
        }
        return made;
    }

    private AttachmentsView files() {
        return new AttachmentsView(
                attachments,
                files,
                new AttachmentsView.Fields(
                        id -> AttachmentFields.of(session, id),
                        session.draftsProperty().map(Map::keySet)));
    }

    /** Takes the focus out of the fields, so that a word that is being composed becomes text. */
    void settle() {
        if (edited != null) {
            edited.settle();
        }
        if (readFiles != null) {
            readFiles.settle();
        }
    }
}
