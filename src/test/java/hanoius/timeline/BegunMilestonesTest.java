package hanoius.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.EdtfDate;
import hanoius.figure.InterMeasure;
import hanoius.figure.Palette;
import hanoius.form.Draft;
import hanoius.form.NewRecord;
import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.SourceSchema;
import hanoius.schema.Values;
import hanoius.task.DirectRunner;
import hanoius.timeline.mark.Drawn;
import hanoius.timeline.mark.Frame;
import hanoius.timeline.mark.LaneSigns;
import hanoius.timeline.mark.LaneSigns.Begun;
import hanoius.timeline.mark.Rendering;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.EditSession;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A milestone that is begun is drawn as soon as its date is understood, and nowhere counted. */
class BegunMilestonesTest {

    private static final RecordId NAME = NewRecord.name(Kind.MILESTONE);

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final TimelineViewModel model =
            new TimelineViewModel(workspace, Drawn.TODAY, new DirectRunner());
    private final EditSession session =
            new EditSession(
                    workspace,
                    new ChangeQueue(
                            workspace,
                            new DirectRunner(),
                            () -> "Lan",
                            () -> Instant.EPOCH,
                            _ -> {}),
                    () -> Instant.EPOCH,
                    (_, _) -> () -> {});

    @BeforeEach
    void open() {
        workspace.show(Drawn.real());
        model.resize(1000, 300);
        model.navigation().show(Drawn.days("2018-01-01", "2020-01-01"));
        model.show(session);
    }

    private void type(String date) {
        NewRecord<Milestone> begun =
                NewRecord.begin(MilestoneSchema.MILESTONE, NAME, workspace.dataset(), "en");
        Values<Milestone> values = begun.values();
        values.set(MilestoneSchema.TITLE, LocalizedText.of("en", "Port visit"));
        values.set(MilestoneSchema.CATEGORY, "visit");
        values.set(MilestoneSchema.DATE, date.isEmpty() ? null : EdtfDate.parse(date));
        session.keep(Draft.begun(NAME, begun.json()));
    }

    private int marks() {
        Rendering rendering =
                new Rendering(
                        Palette.of(false),
                        workspace.words(),
                        InterMeasure.INSTANCE,
                        Set.of(),
                        Set.of(),
                        null,
                        List.of());
        Frame frame = new Frame(1000, 400, model.view(), 0, true, 0);
        return new LaneSigns(frame, rendering).begun(model.begun().get(), model.packing()).size();
    }

    @Test
    void itIsDrawnOnceItsDateIsUnderstood() {
        int count = model.scene().all().count();
        type("");
        assertEquals(List.of(), model.begun().get());
        type("2019-05");
        assertEquals(
                List.of(new Begun(EdtfDate.parse("2019-05"), "visit", "Port visit")),
                model.begun().get());
        assertEquals(1, marks());
        assertEquals(count, model.scene().all().count());
        assertTrue(model.scene().find(NAME).isEmpty());
        type("1995");
        assertEquals(0, marks());
        session.discard(NAME);
        assertEquals(List.of(), model.begun().get());
    }

    @Test
    void whatIsTypedForOthersIsNotDrawn() {
        RecordId source = NewRecord.name(Kind.SOURCE);
        session.keep(
                Draft.begun(
                        source,
                        NewRecord.begin(SourceSchema.SOURCE, source, workspace.dataset(), "en")
                                .json()));
        session.keep(
                Draft.of(RecordId.milestone("M001"))
                        .with(new Draft.Slot("date", ""), new Draft.Text("32/13/2019", "")));
        assertEquals(List.of(), model.begun().get());
    }
}
