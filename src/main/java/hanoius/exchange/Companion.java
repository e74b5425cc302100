package hanoius.exchange;

import hanoius.schema.Json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.NoSuchFileException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A file that lies in a data package beside its tables.
 *
 * @param file its name within the package
 * @param resource what {@code datapackage.json} says of it besides where it lies and what is in it;
 *     nothing for what is no data
 */
public record Companion(String file, Map<String, Object> resource, AtomicFile.Content content) {

    private static final String SHA256 = "sha256:";

    public Companion {
        resource = Map.copyOf(resource);
    }

    /** One that is no data. */
    public static Companion undescribed(String file, AtomicFile.Content content) {
        return new Companion(file, Map.of(), content);
    }

    /**
     * Writes it.
     *
     * @return what the descriptor says of it; empty where it says nothing
     */
    Optional<Object> writeTo(OutputStream out) throws IOException {
        var digest = new DigestOutputStream(out, sha256());
        var counted = new Counted(digest);
        content.writeTo(counted);
        counted.flush();
        if (resource.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", file.replaceFirst("\\.[^.]*$", "").replace('.', '-'));
        described.put("path", file);
        described.put("bytes", BigDecimal.valueOf(counted.bytes));
        described.put(
                "hash", SHA256 + HexFormat.of().formatHex(digest.getMessageDigest().digest()));
        resource.keySet().stream()
                .sorted()
                .forEach(each -> described.put(each, resource.getOrDefault(each, "")));
        return Optional.of(described);
    }

    /** A file of a package and the SHA-256 that it has by the package's own account. */
    record Described(String file, String sha256) {

        /** Those of the resources of a descriptor that say one, and are files beside it. */
        static Optional<Described> of(Object resource) {
            String path = Json.text(resource, "path");
            String hash = Json.text(resource, "hash");
            return path.matches("[\\w-][\\w.-]*") && hash.startsWith(SHA256)
                    ? Optional.of(new Described(path, hash.substring(SHA256.length())))
                    : Optional.empty();
        }

        /**
         * Notes that what is there is not what the package says; what is not there, no one misses.
         */
        void check(PackageFiles files, Problems problems) throws IOException {
            var digest =
                    new DigestOutputStream(OutputStream.nullOutputStream(), Companion.sha256());
            try (InputStream in = files.open(file)) {
                in.transferTo(digest);
            } catch (NoSuchFileException e) {
                return;
            }
            String found = HexFormat.of().formatHex(digest.getMessageDigest().digest());
            if (!found.equals(sha256)) {
                problems.add(
                        file,
                        0,
                        "",
                        PackageFault.of(
                                PackageFault.Reason.CHANGED, found, Descriptor.FILE, sha256));
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts what goes through it. */
    private static final class Counted extends OutputStream {

        private final OutputStream to;
        private long bytes;

        Counted(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            to.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            to.write(some, from, length);
            bytes += length;
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }
    }
}
