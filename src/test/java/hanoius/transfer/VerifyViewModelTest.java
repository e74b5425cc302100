package hanoius.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.Source;
import hanoius.picture.PictureTheme;
import hanoius.picture.PngPicture;
import hanoius.picture.ViewState;
import hanoius.picture.ViewStateJson;
import hanoius.picture.Watch;
import hanoius.support.Facts;
import hanoius.support.HeldRunner;
import hanoius.task.DirectRunner;
import hanoius.transfer.VerifyViewModel.Difference;
import hanoius.transfer.VerifyViewModel.Verdict;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class VerifyViewModelTest {

    private static final Indicator VISITORS =
            Facts.indicator("visitors").names("Visitors", "Khách").build();

    @TempDir Path folder;

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final VerifyViewModel model = new VerifyViewModel(workspace, new DirectRunner());

    private static Observation observation(String id, String year, String value) {
        return Facts.observation(id, VISITORS.id()).period(year).value(value).sources("s").build();
    }

    private static Dataset record(Observation... observations) {
        Source source =
                Facts.source("s")
                        .title("Yearbook")
                        .publisher("Statistics Office")
                        .published("2025")
                        .url("https://example.org")
                        .build();
        return Facts.dataset(
                List.of(),
                List.of(),
                List.of(),
                List.of(VISITORS),
                List.of(observations),
                List.of(source));
    }

    private static ViewState.Chart view(Observation... shown) {
        return new ViewState.Chart(
                ChartDefinition.of(List.of(VISITORS.id())),
                LocalDate.of(2018, 1, 1),
                LocalDate.of(2020, 12, 31),
                Language.VI,
                PictureTheme.DARK,
                Stream.of(shown).map(ViewState.Value::of).toList());
    }

    private Path png(Map<String, String> texts) throws IOException {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        return Files.write(
                folder.resolve("made.png"), new PngPicture(image, 1, texts).bytes(Watch.NONE));
    }

    private Path picture(Observation... shown) throws IOException {
        return png(Map.of(ViewStateJson.KEYWORD, ViewStateJson.write(view(shown))));
    }

    private void assertVerdict(Verdict verdict, String english, String vietnamese) {
        assertEquals(verdict, model.verdict().getValue());
        assertTrue(model.told().getValue().contains(english), model.told().getValue());
        workspace.speak(Language.VI);
        assertTrue(model.told().getValue().contains(vietnamese), model.told().getValue());
    }

    @Test
    void aPictureOfTheRecordMatchesAndCanBeShownAgain() throws IOException {
        Observation one = observation("O1", "2019", "100");
        Observation two = observation("O2", "2020", "200");
        workspace.show(record(one, two));
        model.read(picture(one, two));
        assertEquals("made.png", model.fileName().getValue());
        assertEquals(view(one, two).definition(), model.view().orElseThrow().definition());
        assertEquals(List.of(), model.differences().getValue());
        assertVerdict(Verdict.MATCHES, "2 of 2 values match this record.", "2 trên 2 số liệu khớp");
    }

    @Test
    void whatWasRevisedOrIsGoneIsListedWithTheSourcesOfNow() throws IOException {
        workspace.show(record(observation("O1", "2019", "150"), observation("O3", "2018", "7")));
        model.read(
                picture(
                        observation("O1", "2019", "100"),
                        observation("O2", "2020", "200"),
                        observation("O3", "2018", "7")));
        assertEquals(
                List.of(
                        new Difference(
                                "Visitors, 2019",
                                "100 persons",
                                "150 persons",
                                List.of("Statistics Office, 2025")),
                        new Difference("Visitors, 2020", "200 persons", "", List.of())),
                model.differences().getValue());
        assertVerdict(
                Verdict.DIFFERS,
                "1 of 3 values match this record; one was revised since; one is no longer in it.",
                "1 trên 3");
        assertEquals("Khách, 2019", model.differences().getValue().getFirst().name());
    }

    @Test
    void theVerdictFollowsTheRecord() throws IOException {
        Observation one = observation("O1", "2019", "100");
        model.read(picture(one));
        assertEquals(Verdict.DIFFERS, model.verdict().getValue());
        workspace.show(record(one));
        assertEquals(Verdict.MATCHES, model.verdict().getValue());
    }

    @Test
    void aTimelineHasNothingToVerify() throws IOException {
        ViewState.Timeline timeline =
                new ViewState.Timeline(
                        LocalDate.of(1995, 1, 1),
                        LocalDate.of(2020, 1, 1),
                        Language.EN,
                        PictureTheme.LIGHT);
        model.read(png(Map.of(ViewStateJson.KEYWORD, ViewStateJson.write(timeline))));
        assertVerdict(Verdict.NOTHING, "A timeline of this program", "Dòng thời gian");
        assertTrue(model.view().isEmpty());
    }

    @Test
    void aPictureOfAnotherProgramIsToldByItsName() throws IOException {
        model.read(png(Map.of("Software", "Paint")));
        assertVerdict(Verdict.NOTHING, "Another program made this picture: Paint.", "Paint");
    }

    @Test
    void aStrippedPictureIsToldAsFarAsCanBeKnown() throws IOException {
        model.read(png(Map.of("Software", "Hanoi–US Milestones")));
        assertVerdict(Verdict.NOTHING, "values were removed", "đã bị xóa khỏi phần mô tả");
        workspace.speak(Language.EN);
        model.read(png(Map.of()));
        assertVerdict(Verdict.NOTHING, "not possible to tell", "Không thể biết");
    }

    @Test
    void aPictureThatWasTamperedWithIsRefused() throws IOException {
        String json = ViewStateJson.write(view(observation("O1", "2019", "100")));
        model.read(png(Map.of(ViewStateJson.KEYWORD, json.replace(":100,", ":900,"))));
        assertVerdict(Verdict.REFUSED, "checksum does not fit", "mã kiểm tra không khớp");
    }

    @Test
    void anEarlierFormatIsToldAsSuch() throws IOException {
        String json = ViewStateJson.write(view()).replace("\"format\":2,", "");
        model.read(png(Map.of(ViewStateJson.KEYWORD, json)));
        assertVerdict(Verdict.NOTHING, "An earlier version", "phiên bản cũ");
    }

    @Test
    void aFileThatIsNoPictureIsRefused() throws IOException {
        model.read(Files.writeString(folder.resolve("notes.txt"), "no picture"));
        assertVerdict(Verdict.REFUSED, "not a PNG or SVG", "không phải hình PNG hay SVG");
    }

    @Test
    void aPictureCutShortIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(picture(observation("O1", "2019", "100")));
        for (int length = 8; length < 120; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            model.read(Files.write(folder.resolve("cut.png"), cut));
            assertEquals(Verdict.REFUSED, model.verdict().getValue(), length + " bytes");
        }
    }

    @Test
    void aFileThatCannotBeReadIsToldWithItsName() {
        model.read(folder.resolve("absent.png"));
        assertVerdict(Verdict.REFUSED, "absent.png", "Không đọc được tệp");
    }

    @Test
    void onlyThePictureDroppedLastIsTold() throws IOException {
        HeldRunner runner = new HeldRunner();
        VerifyViewModel held = new VerifyViewModel(workspace, runner);
        Observation one = observation("O1", "2019", "100");
        workspace.show(record(one));
        held.read(folder.resolve("absent.png"));
        held.read(picture(one));
        assertEquals(Verdict.READING, held.verdict().getValue());
        runner.release(1);
        runner.release(0);
        assertEquals(Verdict.MATCHES, held.verdict().getValue());
    }
}
