package hanoius.picture;

import java.util.List;
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
        int granted = granted(sources, notes, lines, most, fits);
        List<String> told = lines.of(sources, granted);
        int left = most;
        PictureFoot tried = new PictureFoot(told, more, notes(notes, lines, left));
        while (left > 1 && !fits.test(tried)) {
            left--;
            tried = new PictureFoot(told, more, notes(notes, lines, left));
        }
        return tried;
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
        int granted = most;
        while (granted > 2 && !fits.test(new PictureFoot(lines.of(sources, granted), more, note))) {
            granted--;
        }
        return granted;
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
