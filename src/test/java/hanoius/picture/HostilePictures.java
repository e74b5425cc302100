package hanoius.picture;

import hanoius.edtf.EdtfDate;
import hanoius.figure.SampleFigure;
import hanoius.language.Language;
import hanoius.metadata.SvgMetadata;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartMode;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.text.Words;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Pictures as somebody who means harm, or a bad disk, makes them. Each is to be answered with one
 * line, and what the program wrote and another hand changed is never told as it was.
 */
final class HostilePictures {

    private static final int IHDR = 8;
    private static final int HEADER_END = 8 + 12 + 13;

    /** What is to be known of a picture's file. */
    @FunctionalInterface
    interface Reading {
        PictureReading read(Path file) throws IOException;
    }

    /** A file, and whether what it says of itself may still be believed. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    private record Case(String name, byte[] bytes, boolean believed) {}

    private final Random random;
    private final byte[] png;
    private final byte[] svg;

    HostilePictures(long seed) {
        random = new Random(seed);
        Map<String, String> texts =
                Map.of(
                        "Software",
                        PictureFrame.SOFTWARE,
                        ViewStateJson.KEYWORD,
                        ViewStateJson.write(view()));
        png = PngPicture.of(SampleFigure.of(false), 1, texts).bytes(Watch.NONE);
        svg = new SvgPicture(new Picture(SampleFigure.of(false), 1, texts)).bytes(Watch.NONE);
    }

    private static ViewState.Chart view() {
        RecordId indicator = RecordId.indicator("exports");
        return new ViewState.Chart(
                new ChartDefinition(
                        List.of(new ChartDefinition.Entry(indicator, null, true)),
                        ChartMode.VALUE,
                        null,
                        true,
                        false,
                        Map.of()),
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2020, 12, 31),
                Language.EN,
                PictureTheme.LIGHT,
                List.of(
                        new ViewState.Value(
                                RecordId.observation("O1"),
                                indicator,
                                EdtfDate.parse("2019"),
                                Quantity.exact(new BigDecimal("2.70")))));
    }

    /** Runs them in a process of its own, which may have little memory: a folder, and how many. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        HostilePictures all = new HostilePictures(7);
        List<String> faults = all.detonate(folder, PictureTexts::read);
        faults.addAll(all.run(folder, Integer.parseInt(arguments[1]), PictureTexts::read));
        faults.forEach(System.out::println);
        System.out.println("faults: " + faults.size());
    }

    /**
     * What was answered wrongly of that many mutations.
     *
     * @param folder takes one file at a time
     */
    List<String> run(Path folder, int count, Reading reading) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Case each : List.of(new Case("png", png, true), new Case("svg", svg, true))) {
            if (!(reading(folder, each, reading) instanceof PictureReading.Chart)) {
                faults.add(each.name + ": what is sound is not read");
            }
        }
        for (int i = 0; i < count; i++) {
            judge(folder, i % 4 == 0 ? mutated(svg, "svg", i) : mutatedPng(i), reading, faults);
        }
        return faults;
    }

    /** What was answered wrongly of what is small and becomes large, or is large. */
    List<String> detonate(Path folder, Reading reading) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Bomb bomb : bombs()) {
            judge(folder, bomb.make(), reading, faults);
        }
        return faults;
    }

    private static void judge(Path folder, Case file, Reading reading, List<String> faults)
            throws IOException {
        try {
            PictureReading read = reading(folder, file, reading);
            String told = read.told(Words.in(Language.EN));
            if (told.isBlank() || told.lines().count() != 1) {
                faults.add(file.name + ": told in other than one line");
            }
            boolean chart = read instanceof PictureReading.Chart;
            if (chart && !file.believed) {
                faults.add(file.name + ": believed");
            }
            if (read instanceof PictureReading.Chart(ViewState.Chart view)
                    && !view.equals(view())) {
                faults.add(file.name + ": told otherwise");
            }
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            faults.add(file.name + ": " + e);
        }
    }

    private static PictureReading reading(Path folder, Case file, Reading reading)
            throws IOException {
        Path path = Files.write(folder.resolve("picture"), file.bytes);
        try {
            return reading.read(path);
        } finally {
            Files.delete(path);
        }
    }

    /** Where a PNG has its chunks; each ends where the next begins. */
    private List<Integer> chunks() {
        List<Integer> starts = new ArrayList<>();
        for (int at = IHDR; at < png.length; at += 12 + ByteBuffer.wrap(png).getInt(at)) {
            starts.add(at);
        }
        starts.add(png.length);
        return starts;
    }

    private Case mutatedPng(int number) {
        List<Integer> chunks = chunks();
        int chosen = random.nextInt(chunks.size() - 1);
        int start = chunks.get(chosen);
        int end = chunks.get(chosen + 1);
        String name = "png " + number + " ";
        return switch (random.nextInt(6)) {
            case 0 -> new Case(name + "cut", Arrays.copyOf(png, random.nextInt(png.length)), false);
            case 1 -> {
                byte[] bytes = png.clone();
                ByteBuffer.wrap(bytes).putInt(start, random.nextInt());
                yield new Case(name + "length", bytes, Arrays.equals(bytes, png));
            }
            case 2 -> {
                byte[] bytes = png.clone();
                bytes[end - 1 - random.nextInt(4)] ^= (byte) (1 << random.nextInt(8));
                yield new Case(name + "checksum", bytes, false);
            }
            case 3 -> new Case(name + "without", spliced(start, end, new byte[0]), true);
            case 4 -> {
                byte[] again = Arrays.copyOfRange(png, start, end);
                yield new Case(name + "twice", spliced(start, start, again), true);
            }
            default -> mutated(png, "png", number);
        };
    }

    private byte[] spliced(int from, int to, byte[] with) {
        return ByteBuffer.allocate(png.length - (to - from) + with.length)
                .put(png, 0, from)
                .put(with)
                .put(png, to, png.length - to)
                .array();
    }

    /** A few bits are turned, some bytes taken out or put in. */
    private Case mutated(byte[] sound, String kind, int number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int changes = 1 + random.nextInt(3);
        int[] places = random.ints(changes, 0, sound.length).sorted().toArray();
        int from = 0;
        for (int place : places) {
            if (place >= from) {
                out.write(sound, from, place - from);
                switch (random.nextInt(3)) {
                    case 0 -> {
                        out.write(sound[place] ^ (1 << random.nextInt(8)));
                        from = place + 1;
                    }
                    case 1 -> from = Math.min(sound.length, place + 1 + random.nextInt(9));
                    default -> {
                        byte[] more = new byte[1 + random.nextInt(9)];
                        random.nextBytes(more);
                        out.writeBytes(more);
                        from = place;
                    }
                }
            }
        }
        out.write(sound, from, sound.length - from);
        // What is drawn in an SVG is under no checksum; of a PNG every byte is.
        return new Case(kind + " " + number + " bytes", out.toByteArray(), kind.equals("svg"));
    }

    /** Made when it is its turn. */
    @FunctionalInterface
    private interface Bomb {
        Case make();
    }

    private List<Bomb> bombs() {
        int large = 40 << 20;
        return List.of(
                () -> png("packed zTXt", "zTXt", text("k\0\0", packed(100 << 20))),
                () -> png("packed iTXt", "iTXt", text("k\0\1\0\0\0", packed(100 << 20))),
                () -> png("broken zTXt", "zTXt", text("k\0\0", new byte[100])),
                () -> png("zTXt without anything", "zTXt", text("k\0", new byte[0])),
                () -> png("iTXt without an end", "iTXt", text("k\0\0\0en", new byte[0])),
                () -> png("tEXt without a keyword", "tEXt", text("", new byte[0])),
                () -> png("long tEXt", "tEXt", text("k\0", new byte[large])),
                () -> png("unknown chunk", "abCd", new byte[large]),
                () -> many("many texts", 200_000, i -> text("k" + i + "\0", new byte[1])),
                () -> many("long texts", 6, i -> text("k" + i + "\0", new byte[8 << 20])),
                () -> new Case("no size", header(0, 8, 2), false),
                () -> new Case("colour type 1", header(1, 8, 1), false),
                () -> new Case("depth 0", header(1, 0, 2), false),
                () -> new Case("depth 99", header(1, 99, 3), false),
                () -> new Case("signature", Arrays.copyOf(png, 8), false),
                () -> new Case("huge", new byte[65 << 20], false),
                () -> svg("attribute", "<svg a='" + "x>".repeat(large / 2) + "'/>"),
                () -> svg("comment", "<svg><!--" + "<a>".repeat(large / 3) + "--></svg>"),
                () -> svg("CDATA", "<svg><![CDATA[" + "<a>".repeat(large / 3) + "]]></svg>"),
                () -> svg("instruction", "<svg><?a " + "<a>".repeat(large / 3) + "?></svg>"),
                () -> svg("text", texts("k", "x".repeat(large))),
                () -> svg("deep", "<svg>" + "<a>".repeat(large / 3)),
                () -> svg("name", "<svg><" + "a".repeat(large)),
                () -> svg("names", names(500_000, "<a%d/>")),
                () -> svg("attributes", names(500_000, "<a a%d=''/>")),
                () -> svg("namespaces", names(500_000, "<a xmlns='u%d'/>")),
                () -> svg("instructions", names(500_000, "<?a%d?>")),
                () -> svg("many texts", manyTexts()),
                () -> svg("nested text", texts("k", "<b/>")),
                () ->
                        svg(
                                "entities",
                                "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>"
                                        + "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                                        + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"
                                        + "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]>"
                                        + texts("k", "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;")),
                () ->
                        svg(
                                "a file of the system",
                                "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///dev/zero'>]>"
                                        + texts(ViewStateJson.KEYWORD, "&a;")),
                () -> svg("declaration", "<!DOCTYPE svg [" + "<!-- -->".repeat(large / 8)),
                () -> svg("no UTF-8", "<svg>\uD800"),
                () -> svg("JSON", texts(ViewStateJson.KEYWORD, "[".repeat(8_000_000))),
                () -> svg("digits", texts(ViewStateJson.KEYWORD, "1".repeat(8_000_000))));
    }

    private static String texts(String keyword, String text) {
        return "<svg><text xmlns='"
                + SvgMetadata.TEXTS
                + "' keyword='"
                + keyword
                + "'>"
                + text
                + "</text></svg>";
    }

    private static String manyTexts() {
        StringBuilder all = new StringBuilder("<svg xmlns='" + SvgMetadata.TEXTS + "'>");
        for (int i = 0; i < 300_000; i++) {
            all.append("<t keyword='").append(i).append("'/>");
        }
        return all.append("</svg>").toString();
    }

    private static String names(int count, String element) {
        int at = element.indexOf("%d");
        StringBuilder all = new StringBuilder("<svg>");
        for (int i = 0; i < count; i++) {
            all.append(element, 0, at).append(i).append(element, at + 2, element.length());
        }
        return all.append("</svg>").toString();
    }

    private static Case svg(String name, String text) {
        return new Case("svg: " + name, text.getBytes(StandardCharsets.UTF_8), false);
    }

    private static byte[] text(String before, byte[] content) {
        byte[] begin = before.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(begin.length + content.length).put(begin).put(content).array();
    }

    /** Letters, packed. */
    private static byte[] packed(int length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 20];
        Arrays.fill(part, (byte) 'a');
        try (DeflaterOutputStream deflater =
                new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
            for (int i = 0; i < length / part.length; i++) {
                deflater.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Case png(String name, String type, byte[] content) {
        byte[] bytes = spliced(HEADER_END, HEADER_END, chunk(type, content));
        // One that says nothing new is passed over.
        return new Case("png: " + name, bytes, type.equals("abCd"));
    }

    /** Contents of chunks by their number. */
    @FunctionalInterface
    private interface Contents {
        byte[] of(int number);
    }

    private Case many(String name, int count, Contents contents) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            all.writeBytes(chunk("tEXt", contents.of(i)));
        }
        return new Case("png: " + name, spliced(HEADER_END, HEADER_END, all.toByteArray()), false);
    }

    private byte[] header(int width, int depth, int colour) {
        byte[] content =
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(1)
                        .put((byte) depth)
                        .put((byte) colour)
                        .array();
        return spliced(IHDR, HEADER_END, chunk("IHDR", content));
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length + 12);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(content.length);
            out.write(name);
            out.write(content);
            out.writeInt((int) check.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
