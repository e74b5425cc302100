package hanoius.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An entry of a ZIP file that is refused when it inflates to more than any honest one does. */
final class Inflated extends FilterInputStream {

    /** In bytes. */
    private static final long MOST = 512L << 20;

    private static final long RATIO = 200;

    /** What is small in any case. */
    private static final long FREE = 1L << 20;

    private final String name;
    private final long most;
    private long read;

    private Inflated(InputStream in, String name, long compressed) {
        super(in);
        this.name = name;
        most = compressed < 0 ? FREE : Math.min(MOST, Math.max(FREE, RATIO * compressed));
    }

    static InputStream of(ZipFile zip, ZipEntry entry, String name) throws IOException {
        return new Inflated(zip.getInputStream(entry), name, entry.getCompressedSize());
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        return one < 0 ? one : counted(1, one);
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int some = super.read(to, from, length);
        return some < 0 ? some : counted(some, some);
    }

    private int counted(int bytes, int answer) {
        read += bytes;
        if (read > most) {
            throw new IntakeException(IntakeException.Reason.TOO_LARGE, name);
        }
        return answer;
    }
}
