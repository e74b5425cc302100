package hanoius.everyday;

import hanoius.edtf.DateReading;
import hanoius.edtf.EdtfException;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What texts were read as lately: the same few stand in a form while it is edited, and columns of
 * spreadsheets say the same periods again and again.
 */
final class ReadDates {

    private static final int MOST = 5_000;

    /**
     * @param refused why it is no date; null when it is one
     */
    private record Read(List<DateReading> readings, @Nullable EdtfException refused) {}

    private final Map<String, Read> read =
            new LinkedHashMap<>(200, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
                    return size() > MOST;
                }
            };

    /**
     * What a text is read as, by a way to read it that is always the same.
     *
     * @throws EdtfException as the way does
     */
    List<DateReading> of(String text, Function<String, List<DateReading>> way) {
        Read known = known(text);
        if (known == null) {
            known = anew(text, way);
            remember(text, known);
        }
        EdtfException refused = known.refused();
        if (refused != null) {
            throw refused.at(refused.position());
        }
        return known.readings();
    }

    private synchronized @Nullable Read known(String text) {
        return read.get(text);
    }

    private synchronized void remember(String text, Read now) {
        read.put(text, now);
    }

    private static Read anew(String text, Function<String, List<DateReading>> way) {
        try {
            return new Read(List.copyOf(way.apply(text)), null);
        } catch (EdtfException refused) {
            return new Read(List.of(), refused);
        }
    }
}
