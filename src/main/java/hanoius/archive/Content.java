package hanoius.archive;

import hanoius.model.Attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * What is in a file that an archive keeps.
 *
 * @param sha256 64 hexadecimal digits in small letters
 * @param size in bytes
 */
public record Content(String sha256, int size) {

    /** Where the contents of attachments come from. */
    @FunctionalInterface
    public interface Contents {

        /** Of attachments that have none. */
        Contents NONE =
                (sha256, _) -> {
                    throw new ContentException(ContentException.Reason.MISSING, sha256);
                };

        /**
         * Writes the bytes that have a SHA-256; the stream stays open.
         *
         * @throws ContentException when they are not there
         */
        void write(String sha256, OutputStream to) throws IOException;
    }

    /**
     * Reads a file to its end, and passes it on.
     *
     * @param unwanted asked now and then whether it may stop
     * @throws ContentException when it is larger than one may be
     * @throws java.util.concurrent.CancellationException when it is unwanted
     */
    public static Content passing(InputStream in, OutputStream to, BooleanSupplier unwanted)
            throws IOException {
        MessageDigest hash = newHash();
        byte[] some = new byte[1 << 16];
        int size = 0;
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            if (unwanted.getAsBoolean()) {
                throw new CancellationException("The file is no longer wanted.");
            }
            if (read > Attachment.LARGEST - size) {
                throw new ContentException(ContentException.Reason.TOO_LARGE, "");
            }
            size += read;
            hash.update(some, 0, read);
            to.write(some, 0, read);
        }
        return new Content(HexFormat.of().formatHex(hash.digest()), size);
    }

    private static MessageDigest newHash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
