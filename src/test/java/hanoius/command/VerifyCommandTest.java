package hanoius.command;

import static hanoius.command.Answer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.metadata.PngMetadata;
import hanoius.model.Dataset;
import hanoius.model.Observation;
import hanoius.picture.PngPicture;
import hanoius.picture.ViewStateJson;
import hanoius.picture.Watch;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class VerifyCommandTest {

    @TempDir static Path shared;
    @TempDir Path folder;

    private static Path document = Path.of("");
    private static Path revised = Path.of("");
    private static Path png = Path.of("");
    private static Path svg = Path.of("");

    private static Answer verify(Path picture, Path against) {
        return run("verify", picture.toString(), "--document", against.toString());
    }

    @BeforeAll
    static void aRecordItsRevisionAndPictures() throws IOException {
        document = BundledDocument.in(shared);
        revised =
                BundledDocument.write(
                        shared.resolve("revised.milestones"),
                        revise(BundledDocument.record().dataset()));
        png = shared.resolve("chart.png");
        svg = shared.resolve("chart.svg");
        for (Path file : List.of(png, svg)) {
            Answer answer =
                    run(
                            "export",
                            "chart",
                            "--document",
                            document.toString(),
                            "-o",
                            file.toString());
            assertEquals(0, answer.code(), answer.err());
        }
    }

    /** The first visitors' figure is another, the last preferred by nobody is gone. */
    private static Dataset revise(Dataset dataset) {
        List<Observation> visitors =
                dataset.observations().stream()
                        .filter(each -> each.indicator().key().equals("hn_us_visitors"))
                        .toList();
        Observation changed = visitors.getFirst();
        Observation removed =
                visitors.reversed().stream()
                        .filter(
                                each ->
                                        dataset.observations().stream()
                                                .noneMatch(one -> each.id().equals(one.sameAs())))
                        .filter(each -> dataset.linksOf(each.id()).isEmpty())
                        .findFirst()
                        .orElseThrow();
        List<Observation> observations = new ArrayList<>(dataset.observations());
        observations.remove(removed);
        observations.replaceAll(each -> each.equals(changed) ? otherwise(each) : each);
        return new Dataset(
                dataset.milestones(),
                dataset.agreements(),
                dataset.links(),
                dataset.indicators(),
                observations,
                dataset.sources(),
                dataset.charts(),
                dataset.terms(),
                dataset.parties());
    }

    private static Observation otherwise(Observation each) {
        return Facts.like(each).value("123456").build();
    }

    @Test
    void everyValueMatchesTheRecordThatThePictureWasMadeOf() {
        for (Path picture : List.of(png, svg)) {
            Answer answer = verify(picture, document);
            assertEquals(0, answer.code(), answer.err());
            assertTrue(
                    answer.out().matches("([1-9]\\d*) of \\1 values match this record\\.\\R"),
                    answer.out());
        }
    }

    @Test
    void whatWasRevisedAndWhatIsGoneIsListed() {
        for (Path picture : List.of(png, svg)) {
            Answer answer = verify(picture, revised);
            assertEquals(1, answer.code(), answer.err());
            List<String> lines = answer.out().lines().toList();
            assertEquals(3, lines.size(), answer.out());
            String[] cells = lines.get(1).split("\t", -1);
            assertEquals(4, cells.length, lines.get(1));
            assertEquals("revised", cells[0]);
            assertTrue(cells[1].startsWith("hn_us_visitors, "), cells[1]);
            assertTrue(cells[2].contains("123,456"), cells[2]);
            assertTrue(cells[3].contains("http"), cells[3]);
            assertTrue(lines.get(2).startsWith("gone\thn_us_visitors, "), lines.get(2));
        }
    }

    private void assertTold(String why, Path picture) {
        Answer answer = verify(picture, document);
        assertEquals(1, answer.code(), answer.out());
        assertEquals("", answer.out());
        assertEquals(1, answer.err().lines().count(), answer.err());
        assertTrue(answer.err().contains(why), answer.err());
        assertTrue(answer.err().contains(String.valueOf(picture.getFileName())), answer.err());
    }

    private Path png(Map<String, String> texts) throws IOException {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        byte[] bytes = new PngPicture(image, 1, texts).bytes(Watch.NONE);
        return Files.write(folder.resolve("made.png"), bytes);
    }

    @Test
    void aPictureOfAnotherProgramIsToldAsSuch() throws IOException {
        assertTold("Another program made this picture: Paint", png(Map.of("Software", "Paint")));
    }

    @Test
    void aStrippedPictureCannotBeToldFromAnotherPrograms() throws IOException {
        assertTold("not possible to tell", png(Map.of()));
        String whole = Files.readString(svg);
        int end = whole.indexOf("</metadata>");
        String bare = whole.substring(0, whole.indexOf("<metadata>")) + whole.substring(end + 11);
        assertTold("not possible to tell", Files.writeString(folder.resolve("bare.svg"), bare));
    }

    @Test
    void aTimelineCarriesNoValues() {
        Path file = folder.resolve("timeline.svg");
        run("export", "timeline", "--document", document.toString(), "-o", file.toString());
        assertTold("carries no values to verify", file);
    }

    @Test
    void changedMetadataAreFound() throws IOException {
        String json = PngMetadata.read(png).texts().getOrDefault(ViewStateJson.KEYWORD, "");
        for (String changed : List.of(json.replace("253400", "353400"), json + "}", "nonsense")) {
            Map<String, String> texts = new HashMap<>(PngMetadata.read(png).texts());
            texts.put(ViewStateJson.KEYWORD, changed);
            assertTold("was changed after this program wrote it", png(texts));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no picture at all", "<html></html>"})
    void aFileThatIsNoPictureIsRefused(String content) throws IOException {
        assertTold(
                "not a PNG or SVG picture",
                Files.writeString(folder.resolve("other.png"), content));
    }

    @Test
    void aPictureThatIsNotThereIsNamed() {
        assertTold("absent.png", folder.resolve("absent.png"));
    }
}
