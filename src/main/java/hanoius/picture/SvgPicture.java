package hanoius.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import hanoius.figure.Figure;
import hanoius.figure.Mark;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.concurrent.CancellationException;

import javax.xml.stream.XMLStreamException;

/**
 * A picture as one SVG file that refers to nothing outside itself. Its text stays text, set in
 * Inter where that is installed; its size is the figure's, as drawings have no density.
 *
 * <p>Format: Scalable Vector Graphics 1.1 (second edition).
 */
public record SvgPicture(Picture picture) {

    /**
     * The whole file in memory.
     *
     * @throws CancellationException when the watch cancelled
     */
    public byte[] bytes(Watch watch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writeTo(bytes, watch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes the file; the stream stays open.
     *
     * @throws PictureSizeException when there would be nothing to see, or too much
     * @throws CancellationException when the watch cancelled
     */
    public void writeTo(OutputStream stream, Watch watch) throws IOException {
        PictureSize.of(picture.figure(), 1);
        // A bare OutputStreamWriter would have the XML writer take surrogate pairs apart.
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, UTF_8));
        try {
            write(new SvgElements(out), watch);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.flush();
    }

    private void write(SvgElements out, Watch watch) throws XMLStreamException {
        Figure figure = picture.figure();
        String width = SvgElements.number(figure.width());
        String height = SvgElements.number(figure.height());
        double zoom = picture.zoom();
        out.startDocument(
                Map.of(
                        "width",
                        SvgElements.number(figure.width() / zoom),
                        "height",
                        SvgElements.number(figure.height() / zoom),
                        "viewBox",
                        "0 0 " + width + " " + height,
                        "font-family",
                        SvgMarks.FAMILY,
                        "stroke-miterlimit",
                        "10"));
        out.text("title", picture.texts().getOrDefault("Title", ""));
        out.text("desc", picture.texts().getOrDefault("Description", ""));
        out.metadata(picture.texts());
        SvgDefinitions definitions = SvgDefinitions.of(figure);
        definitions.write(out);
        SvgMarks marks = new SvgMarks(out, definitions);
        marks.paper(figure);
        int done = 0;
        for (Mark mark : figure.marks()) {
            watch.check();
            marks.write(mark);
            watch.progress().accept((double) ++done / figure.marks().size());
        }
        out.endDocument();
    }
}
