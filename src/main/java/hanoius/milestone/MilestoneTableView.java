package hanoius.milestone;

import hanoius.control.CategorySymbol;
import hanoius.control.Memory;
import hanoius.plot.CategoryLook;
import hanoius.table.CellPictures;
import hanoius.table.ListedField;
import hanoius.table.TableActions;
import hanoius.table.TablePage;
import hanoius.text.Words;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/** The table of milestones, without a title: it stands in the place of the timeline. */
public final class MilestoneTableView {

    private MilestoneTableView() {}

    /**
     * A table of the milestones that the filter lets pass.
     *
     * @param memory where it is kept how the table was arranged
     */
    public static TablePage<ListedMilestone> of(
            MilestoneViewModel viewModel, TableActions actions, Memory memory) {
        var page = new TablePage<>(viewModel, actions, new Symbols(), false, memory);
        page.setId("milestones");
        return page;
    }

    /** A category has the symbol by which the timeline draws it. */
    private static final class Symbols implements CellPictures<ListedMilestone> {

        @Override
        public @Nullable Node before(
                ListedField<ListedMilestone> field, ListedMilestone row, Words words) {
            return field.equals(MilestoneField.CATEGORY)
                    ? CategorySymbol.of(
                            CategoryLook.of(row.milestones().category(row.place()), words))
                    : null;
        }
    }
}
