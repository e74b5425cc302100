package hanoius.app;

import hanoius.chart.ChartViewModel;
import hanoius.interchange.Telling;
import hanoius.picture.Picture;
import hanoius.text.Words;
import hanoius.timeline.TimelineViewModel;
import hanoius.workspace.Section;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Paints what is in view, under the title of the document and the day of its last change. */
final class ShownPictures {

    private final TimelineViewModel timeline;
    private final ChartViewModel charts;
    private String title = "";
    private LocalDate changed = LocalDate.EPOCH;

    ShownPictures(TimelineViewModel timeline, ChartViewModel charts) {
        this.timeline = timeline;
        this.charts = charts;
    }

    /** What the document is called and when it was changed last, for other ways out of it. */
    Telling telling(Words words) {
        return new Telling(title, changed.atStartOfDay().toInstant(ZoneOffset.UTC), words);
    }

    /** Takes the title and the day of the document that was opened. */
    void use(String newTitle, LocalDate newChanged) {
        title = newTitle;
        changed = newChanged;
    }

    /** The time in view. */
    Picture.Painter timeline() {
        return timeline.painter(timeline.view(), title, changed);
    }

    /** The time of everything that is shown. */
    Picture.Painter wholeTimeline() {
        return timeline.painter(timeline.navigation().whole(), title, changed);
    }

    Picture.Painter chart() {
        return charts.painter(title, changed);
    }

    /** The view of a section; lists are no pictures. */
    Optional<Picture.Painter> of(Section section) {
        return switch (section) {
            case TIMELINE -> Optional.of(timeline());
            case CHARTS -> Optional.of(chart());
            case AGREEMENTS, SOURCES, HISTORY -> Optional.empty();
        };
    }
}
