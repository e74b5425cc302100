package hanoius.transfer;

import hanoius.exchange.AtomicFile;
import hanoius.picture.Picture;
import hanoius.picture.PictureFormat;
import hanoius.picture.Watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Pictures that belong together, written side by side: all of them or none. */
public final class PictureSeries {

    private PictureSeries() {}

    /**
     * Writes pictures in order; of several each has its number in its name.
     *
     * @param pictures painted one after the other, at least one
     * @return the files written
     */
    public static List<Path> write(
            Path file, PictureFormat format, List<Supplier<Picture>> pictures, Watch watch)
            throws IOException {
        int count = pictures.size();
        List<Path> files =
                IntStream.rangeClosed(1, count).mapToObj(i -> named(file, i, count)).toList();
        Map<Path, AtomicFile.Content> contents = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            Supplier<Picture> picture = pictures.get(i);
            double done = i;
            Watch part =
                    new Watch(
                            share -> watch.progress().accept((done + share) / count),
                            watch.cancelled());
            contents.put(files.get(i), out -> format.write(picture.get(), out, part));
        }
        AtomicFile.write(contents);
        return new ArrayList<>(files);
    }

    /** As in {@code name-1-of-3.png}; the name itself for a single picture. */
    static Path named(Path file, int number, int of) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        return of == 1
                ? file
                : file.resolveSibling(
                        name.substring(0, end)
                                + String.format(Locale.ROOT, "-%d-of-%d", number, of)
                                + name.substring(end));
    }
}
