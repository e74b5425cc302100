package hanoius.evidence;

import hanoius.text.Words;

import java.util.Locale;
import java.util.Map;

/** What kind of file one is, as its name says: whoever opens it goes by that too. */
enum FileKind {
    PDF,
    IMAGE,
    DOCUMENT,
    TABLE,
    SLIDES,
    TEXT,
    AUDIO,
    VIDEO,
    ARCHIVE,
    MAIL,
    /** It would run: a program, a script, or a page or sheet that brings one. */
    PROGRAM,
    /** Nobody knows what it would do. */
    OTHER;

    /** What a name ends with. */
    private record Ending(FileKind kind, String mediaType) {}

    private static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, Ending> ENDINGS =
            Map.ofEntries(
                    of("pdf", PDF, "application/pdf"),
                    of("png", IMAGE, "image/png"),
                    of("jpg", IMAGE, "image/jpeg"),
                    of("jpeg", IMAGE, "image/jpeg"),
                    of("gif", IMAGE, "image/gif"),
                    of("webp", IMAGE, "image/webp"),
                    of("tif", IMAGE, "image/tiff"),
                    of("tiff", IMAGE, "image/tiff"),
                    of("bmp", IMAGE, "image/bmp"),
                    of("heic", IMAGE, "image/heic"),
                    of("doc", DOCUMENT, "application/msword"),
                    of("docx", DOCUMENT, office("wordprocessingml.document")),
                    of("odt", DOCUMENT, "application/vnd.oasis.opendocument.text"),
                    of("rtf", DOCUMENT, "application/rtf"),
                    of("xls", TABLE, "application/vnd.ms-excel"),
                    of("xlsx", TABLE, office("spreadsheetml.sheet")),
                    of("ods", TABLE, "application/vnd.oasis.opendocument.spreadsheet"),
                    of("csv", TABLE, "text/csv"),
                    of("ppt", SLIDES, "application/vnd.ms-powerpoint"),
                    of("pptx", SLIDES, office("presentationml.presentation")),
                    of("odp", SLIDES, "application/vnd.oasis.opendocument.presentation"),
                    of("txt", TEXT, "text/plain"),
                    of("md", TEXT, "text/markdown"),
                    of("mp3", AUDIO, "audio/mpeg"),
                    of("m4a", AUDIO, "audio/mp4"),
                    of("wav", AUDIO, "audio/wav"),
                    of("ogg", AUDIO, "audio/ogg"),
                    of("mp4", VIDEO, "video/mp4"),
                    of("mov", VIDEO, "video/quicktime"),
                    of("mkv", VIDEO, "video/matroska"),
                    of("webm", VIDEO, "video/webm"),
                    of("zip", ARCHIVE, "application/zip"),
                    of("7z", ARCHIVE, "application/x-7z-compressed"),
                    of("eml", MAIL, "message/rfc822"),
                    of("msg", MAIL, "application/vnd.ms-outlook"),
                    of("html", PROGRAM, "text/html"),
                    of("htm", PROGRAM, "text/html"),
                    of("svg", PROGRAM, "image/svg+xml"),
                    of("exe", PROGRAM, UNKNOWN),
                    of("com", PROGRAM, UNKNOWN),
                    of("scr", PROGRAM, UNKNOWN),
                    of("msi", PROGRAM, UNKNOWN),
                    of("bat", PROGRAM, UNKNOWN),
                    of("cmd", PROGRAM, UNKNOWN),
                    of("ps1", PROGRAM, UNKNOWN),
                    of("vbs", PROGRAM, UNKNOWN),
                    of("js", PROGRAM, "text/javascript"),
                    of("jar", PROGRAM, "application/java-archive"),
                    of("sh", PROGRAM, "application/x-sh"),
                    of("py", PROGRAM, "text/x-python"),
                    of("lnk", PROGRAM, UNKNOWN),
                    of("desktop", PROGRAM, UNKNOWN),
                    of("appimage", PROGRAM, UNKNOWN),
                    of("deb", PROGRAM, UNKNOWN),
                    of("docm", PROGRAM, UNKNOWN),
                    of("xlsm", PROGRAM, UNKNOWN),
                    of("pptm", PROGRAM, UNKNOWN));

    private static Map.Entry<String, Ending> of(String ending, FileKind kind, String mediaType) {
        return Map.entry(ending, new Ending(kind, mediaType));
    }

    private static String office(String what) {
        return "application/vnd.openxmlformats-officedocument." + what;
    }

    private static Ending ending(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.contains(".")
                ? ENDINGS.getOrDefault(ending, new Ending(OTHER, UNKNOWN))
                : new Ending(OTHER, UNKNOWN);
    }

    /** That of a file of that name. */
    static FileKind of(String name) {
        return ending(name).kind;
    }

    /** What is in a file of that name, as in {@code application/pdf}. */
    static String mediaType(String name) {
        return ending(name).mediaType;
    }

    /**
     * Whether a program that shows it may be asked to: only what is known to be looked at, for all
     * else might run.
     */
    boolean isOpened() {
        return this != PROGRAM && this != OTHER;
    }

    String in(Words words) {
        return words.get("file_kind." + name().toLowerCase(Locale.ROOT));
    }
}
