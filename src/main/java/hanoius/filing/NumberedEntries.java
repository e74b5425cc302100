package hanoius.filing;

import hanoius.exchange.AtomicFile;
import hanoius.opening.OwnFolder;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Entries of a properties file whose names begin with their numbers, as in {@code 1.path}.
 *
 * @param file which may not be there yet
 */
record NumberedEntries(Path file) {

    /** Makes an entry of what is saved. */
    interface Reading<T> {

        /**
         * Empty for an entry that is not there, or makes no sense.
         *
         * @param at how the names of the entry begin
         */
        Optional<T> of(Properties saved, String at);
    }

    /** At most so many entries; none where the file says nothing that makes sense. */
    <T> List<T> read(int most, Reading<T> reading) {
        var saved = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            saved.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            // Lists of conveniences: without them one finds the same again.
            return List.of();
        }
        return Stream.iterate(1, number -> number + 1)
                .limit(most)
                .flatMap(number -> reading.of(saved, at(number)).stream())
                .toList();
    }

    /** How the names of an entry begin, by its number from 1. */
    static String at(int number) {
        return number + ".";
    }

    /**
     * Puts entries in the place of all that were kept.
     *
     * @throws IOException if they cannot be kept
     */
    void write(Properties saved) throws IOException {
        OwnFolder.makeFor(file);
        AtomicFile.write(
                file,
                out -> {
                    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    saved.store(writer, null);
                    writer.flush();
                });
    }
}
