package hanoius.app;

import hanoius.model.RecordId;
import hanoius.support.FxEvents;
import hanoius.workspace.Section;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.testfx.api.FxRobot;

/** What the window can be made to show. */
enum Shown {
    TIMELINE_WITH_EVIDENCE(Section.TIMELINE) {
        @Override
        void arrange(BundledWindow window, FxRobot robot) {
            window.search(robot, "utah");
            window.select(robot, RecordId.milestone("M001"));
        }
    },
    TIMELINE_AS_LIST(Section.TIMELINE) {
        @Override
        void arrange(BundledWindow window, FxRobot robot) {
            window.fire(robot, "#timeline-form");
        }
    },
    CHARTS_WITH_EVIDENCE(Section.CHARTS) {
        @Override
        void arrange(BundledWindow window, FxRobot robot) {
            window.select(robot, RecordId.indicator("hn_exports_us"));
        }
    },
    CHARTS_WITH_MILESTONES(Section.CHARTS) {
        @Override
        void arrange(BundledWindow window, FxRobot robot) {
            window.fire(robot, "#side-milestones");
        }
    },
    CHARTS_AS_TABLE(Section.CHARTS) {
        @Override
        void arrange(BundledWindow window, FxRobot robot) {
            window.fire(robot, "#chart-as-table");
        }
    },
    AGREEMENTS_WITH_EVIDENCE(Section.AGREEMENTS) {
        @Override
        void arrange(BundledWindow window, FxRobot robot) {
            window.select(robot, RecordId.agreement("A002"));
        }
    },
    SOURCES_WITH_EVIDENCE(Section.SOURCES) {
        @Override
        void arrange(BundledWindow window, FxRobot robot) {
            window.select(robot, RecordId.source("S001"));
        }
    },
    FILTER(Section.TIMELINE) {
        @Override
        void arrange(BundledWindow window, FxRobot robot) {
            window.fire(robot, "#filter-button");
        }
    },
    EXPORT(Section.TIMELINE) {
        @Override
        void arrange(BundledWindow window, FxRobot robot) {
            robot.push(KeyCode.CONTROL, KeyCode.E);
        }
    },
    SHORTCUTS(Section.TIMELINE) {
        @Override
        void arrange(BundledWindow window, FxRobot robot) {
            robot.push(KeyCode.F1).clickOn("#help-keys");
        }
    };

    private final Section section;

    Shown(Section section) {
        this.section = section;
    }

    abstract void arrange(BundledWindow window, FxRobot robot);

    /** Shows it; answers what lies on top: the window, a dialog or a pop-over. */
    Parent show(BundledWindow window, FxRobot robot) {
        window.show(robot, section);
        arrange(window, robot);
        FxEvents.settle();
        return Stops.onFx(
                () -> {
                    Parent root = Window.getWindows().getLast().getScene().getRoot();
                    return root.lookup(".scene-popover") instanceof Parent over ? over : root;
                });
    }
}
