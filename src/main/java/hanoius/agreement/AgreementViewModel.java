package hanoius.agreement;

import hanoius.table.ListingViewModel;
import hanoius.task.TaskRunner;
import hanoius.workspace.Workspace;

/** The agreements that the filter lets through, in order, and the one that is selected. */
public final class AgreementViewModel extends ListingViewModel<ListedAgreement> {

    /**
     * @param runner arranges what takes long
     */
    public AgreementViewModel(Workspace workspace, TaskRunner runner) {
        super(workspace, AgreementField.SUBJECT, runner, true);
    }
}
