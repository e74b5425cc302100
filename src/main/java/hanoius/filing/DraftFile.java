package hanoius.filing;

import hanoius.exchange.AtomicFile;
import hanoius.form.Draft;
import hanoius.opening.OwnFolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/**
 * What was typed for the records of one document and is no change of it yet, as JSON in a file
 * beside the documents. There is none while nothing waits.
 */
public record DraftFile(Path file) {

    /** The file of a document in a user's folder. */
    public static DraftFile of(Path folder, UUID document) {
        return new DraftFile(folder.resolve("drafts").resolve(document + ".json"));
    }

    /**
     * Reads all of it. What cannot be understood is kept under another name, so that nothing is
     * written over it.
     *
     * @throws IOException if the file cannot be read or renamed
     */
    public List<Draft> read() throws IOException {
        String json;
        try {
            json = Files.readString(file);
        } catch (NoSuchFileException _) {
            return List.of();
        }
        try {
            return Draft.read(json);
        } catch (IllegalArgumentException _) {
            Files.move(
                    file,
                    file.resolveSibling(file.getFileName() + ".unread"),
                    StandardCopyOption.REPLACE_EXISTING);
            return List.of();
        }
    }

    /**
     * Puts drafts in place of what it held.
     *
     * @throws IOException if that cannot be written; what it held stays
     */
    public void write(List<Draft> drafts) throws IOException {
        if (drafts.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        OwnFolder.makeFor(file);
        byte[] json = Draft.write(drafts).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(json));
    }
}
