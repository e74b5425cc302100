package hanoius.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hanoius.figure.Figure;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.picture.PictureOptions;
import hanoius.picture.PictureTheme;
import hanoius.plot.TimeSpan;
import hanoius.query.Filter;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.text.Words;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.mark.TimelinePicture;
import hanoius.workspace.FilterResult;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The life of an agreement looks the same below the table and on the timeline. */
class LifeLooksAlikeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final TimeSpan YEARS =
            new TimeSpan(
                    LocalDate.of(1994, 1, 1).toEpochDay(), LocalDate.of(2028, 1, 1).toEpochDay());
    private static final PictureOptions OPTIONS =
            new PictureOptions(1600, 900, 1, PictureTheme.LIGHT, Words.in(Language.EN));

    private static List<String> onTheTimeline(Agreement agreement, Dataset dataset) {
        Figure figure =
                TimelinePicture.framed(
                                FilterResult.of(dataset, Filter.NONE),
                                Grouping.CATEGORY,
                                YEARS,
                                "Record",
                                TODAY,
                                OPTIONS)
                        .figure();
        return signature(figure.marks().stream(), agreement.id());
    }

    private static List<String> belowTheTable(Agreement agreement, Dataset dataset) {
        Life life = Life.of(agreement, dataset, TODAY);
        Figure figure = new LifeLayout(Words.in(Language.EN), Palette.LIGHT).figure(life, 1400);
        return signature(figure.marks().stream(), agreement.id());
    }

    /** What a life is made of, wherever it stands and however long it is drawn. */
    private static List<String> signature(Stream<Mark> marks, RecordId id) {
        return marks.flatMap(mark -> parts(mark, id)).map(LifeLooksAlikeTest::kind).toList();
    }

    private static Stream<Mark> parts(Mark mark, RecordId id) {
        if (!(mark instanceof Mark.Group group)) {
            return Stream.of();
        }
        return group.meaning() == null
                ? group.marks().stream().flatMap(each -> parts(each, id))
                : group.meaning().record().equals(id)
                        ? group.marks().stream().filter(LifeLooksAlikeTest::isNoTitle)
                        : Stream.of();
    }

    private static boolean isNoTitle(Mark mark) {
        return !(mark instanceof Mark.Label label) || label.text().equals("?");
    }

    private static String kind(Mark mark) {
        return switch (mark) {
            case Mark.Box box ->
                    (box.style().fill() == null
                                    ? "outline"
                                    : box.style().fill().getClass().getSimpleName())
                            + (box.width() <= 3 ? " " + box.width() : "");
            case Mark.Symbol symbol -> "symbol " + symbol.shape() + " " + symbol.size();
            default -> mark.getClass().getSimpleName();
        };
    }

    private static Dataset alone(Agreement agreement) {
        return Facts.dataset(agreement);
    }

    @Test
    void whateverIsKnownOfItsDates() {
        List<String> signed =
                List.of(
                        "2012-05-20",
                        "2012-05",
                        "2012",
                        "2012?",
                        "../2012-03-21",
                        "/2012-03-21",
                        "2012/..",
                        "2007/2012");
        for (String from : signed) {
            for (AgreementStatus status :
                    List.of(AgreementStatus.SIGNED, AgreementStatus.IN_FORCE)) {
                Agreement open = Agreements.of("A1", "T", from, null, status, List.of());
                check(open, alone(open), from + " " + status);
            }
            for (String to : List.of("2019-06-30", "2019", "2019~")) {
                Agreement ended =
                        Agreements.of("A1", "T", from, to, AgreementStatus.EXPIRED, List.of());
                check(ended, alone(ended), from + " to " + to);
            }
        }
    }

    @Test
    void eachOfTheRecord() throws IOException {
        Dataset record = BundledDocument.record().dataset();
        List<String> drawn = new ArrayList<>();
        for (Agreement each : record.agreements()) {
            if (each.signed() != null) {
                check(each, alone(each), each.id().key());
                drawn.add(each.id().key());
            }
        }
        assertFalse(drawn.isEmpty());
    }

    private static void check(Agreement agreement, Dataset dataset, String name) {
        List<String> timeline = onTheTimeline(agreement, dataset);
        assertFalse(timeline.isEmpty(), name);
        assertEquals(timeline, belowTheTable(agreement, dataset), name);
    }
}
