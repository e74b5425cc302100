package hanoius.milestone;

import hanoius.table.ListingViewModel;
import hanoius.task.TaskRunner;
import hanoius.workspace.Workspace;

/** The milestones that the filter lets through, in order, while their table is shown. */
public final class MilestoneViewModel extends ListingViewModel<ListedMilestone> {

    /**
     * @param runner arranges what takes long
     */
    public MilestoneViewModel(Workspace workspace, TaskRunner runner) {
        super(workspace, MilestoneField.SUBJECT, runner, false);
    }
}
