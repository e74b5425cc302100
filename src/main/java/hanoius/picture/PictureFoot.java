package hanoius.picture;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What stands below the content of a picture, line by line. */
record PictureFoot(List<String> sources, List<String> more, List<String> notes) {

    /** The lines from the top. */
    List<String> all() {
        return Stream.of(sources, more, notes).flatMap(List::stream).toList();
    }

    /** The same with another line of further sources. */
    PictureFoot withMore(List<String> others) {
        return new PictureFoot(sources, others, notes);
    }

    /**
     * Notes give way before sources, and both before the content has less than half the sheet.
     *
     * @param notes empty for none
     * @param most how many lines sources and notes may have each
     * @param fits whether the content keeps its room above a footer
     */
    static PictureFoot of(
            SourceNotes sources,
            String notes,
            SourceLines lines,
            int most,
            Predicate<PictureFoot> fits) {
        List<String> more = lines.more(sources);
        List<String> told = lines.of(sources, granted(sources, notes, lines, most, fits));
        IntFunction<PictureFoot> footer =
                left -> new PictureFoot(told, more, notes(notes, lines, left));
        return footer.apply(shrunk(most, 1, footer, fits));
    }

    /** How many lines the sources get. */
    static int granted(
            SourceNotes sources,
            String notes,
            SourceLines lines,
            int most,
            Predicate<PictureFoot> fits) {
        List<String> more = lines.more(sources);
        List<String> note = notes.isEmpty() ? List.of() : List.of("");
        return shrunk(most, 2, left -> new PictureFoot(lines.of(sources, left), more, note), fits);
    }

    /** The most lines with which a footer fits, but no fewer than the least. */
    private static int shrunk(
            int most, int least, IntFunction<PictureFoot> footer, Predicate<PictureFoot> fits) {
        int lines = most;
        while (lines > least && !fits.test(footer.apply(lines))) {
            lines--;
        }
        return lines;
    }

    private static List<String> notes(String notes, SourceLines lines, int most) {
        if (notes.isEmpty()) {
            return List.of();
        }
        boolean counted =
                most == 1
                        && lines.described()
                        && lines.measure().width(notes, lines.style()) > lines.room();
        return lines.measure()
                .lines(
                        counted ? lines.words().get("picture.notes_counted") : notes,
                        lines.style(),
                        lines.room(),
                        most);
    }
}
