package hanoius.command;

import hanoius.archive.Outline;
import hanoius.exchange.DataPackage;
import hanoius.exchange.WriteException;
import hanoius.fault.FaultLog;
import hanoius.language.Language;
import hanoius.opening.OwnFolder;
import hanoius.store.Document;
import hanoius.store.DocumentException;
import hanoius.store.DocumentException.Reason;
import hanoius.text.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The folder in which the program keeps a user's own document. */
public record UserFolder(Path path) {

    private static final String NAME = "hanoi-us-milestones";

    /** What the launcher of a packaged program sets to the folder of its image. */
    private static final String IMAGE = "hanoius.image";

    private static final AtomicReference<Optional<UserFolder>> CHOSEN =
            new AtomicReference<>(Optional.empty());

    /** The folder of the user who runs the program. */
    public static UserFolder current() {
        return CHOSEN.get().orElseGet(UserFolder::ofPlatform);
    }

    /**
     * Has this run of the program keep everything in another folder, whatever the environment says;
     * called before the first document is opened.
     */
    public static void use(Path folder) {
        UserFolder chosen = new UserFolder(folder.toAbsolutePath());
        CHOSEN.set(Optional.of(chosen));
        OwnFolder.use(chosen.path());
    }

    private static UserFolder ofPlatform() {
        return of(
                System.getenv(),
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")),
                Optional.ofNullable(System.getProperty(IMAGE)).map(Path::of));
    }

    /**
     * {@code HANOI_US_DATA} if set; else a folder beside the image of the packaged program, if
     * somebody put one there; else the platform's place: {@code %APPDATA%} on Windows, {@code
     * Library/Application Support} on macOS, elsewhere that of the XDG Base Directory
     * Specification, which says to ignore a relative {@code XDG_DATA_HOME}.
     *
     * @param image of the packaged program; empty when it runs from its classes
     */
    static UserFolder of(
            Map<String, String> environment, String system, Path home, Optional<Path> image) {
        String named = environment.getOrDefault("HANOI_US_DATA", "");
        if (!named.isBlank()) {
            return new UserFolder(Path.of(named).toAbsolutePath());
        }
        Optional<Path> portable =
                image.map(each -> each.toAbsolutePath().normalize().resolveSibling(NAME + "-data"))
                        .filter(Files::isDirectory);
        if (portable.isPresent()) {
            return new UserFolder(portable.get());
        }
        String lower = system.toLowerCase(Locale.ROOT);
        Path place;
        if (lower.startsWith("windows")) {
            place = absolute(environment, "APPDATA", home.resolve("AppData", "Roaming"));
        } else if (lower.startsWith("mac")) {
            place = home.resolve("Library", "Application Support");
        } else {
            Path own = absolute(environment, "HOME", home);
            place = absolute(environment, "XDG_DATA_HOME", own.resolve(".local", "share"));
        }
        return new UserFolder(place.resolve(NAME));
    }

    private static Path absolute(Map<String, String> environment, String name, Path otherwise) {
        Path given = Path.of(environment.getOrDefault(name, ""));
        return given.isAbsolute() ? given : otherwise;
    }

    /** Where the user's document lies, whether it is there yet or not. */
    public Path documentPath() {
        return path.resolve("hanoi-us.milestones");
    }

    /** Where the backups of documents are kept. */
    public Path copies() {
        return path.resolve("copies");
    }

    /** Where it is kept what went wrong. */
    public FaultLog log() {
        String program =
                Version.number()
                        + " Java "
                        + Runtime.version()
                        + " "
                        + System.getProperty("os.name");
        return new FaultLog(path, program, InstantSource.system());
    }

    /**
     * A path in the folder that nothing has: of a name, or with a number in it.
     *
     * @throws IOException if the folder cannot be made
     */
    public Path free(String name) throws IOException {
        try {
            OwnFolder.make(path);
        } catch (IOException e) {
            throw WriteException.folder(path, e);
        }
        int dot = name.lastIndexOf('.');
        return Stream.iterate(1, number -> number + 1)
                .map(
                        number ->
                                number == 1
                                        ? name
                                        : name.substring(0, dot)
                                                + "-"
                                                + number
                                                + name.substring(dot))
                .map(path::resolve)
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Opens the user's document; the first time it is made from the bundled record.
     *
     * @throws IOException if the folder cannot be made or the bundled record not be read
     */
    public Document open() throws IOException {
        return open(_ -> {});
    }

    /**
     * The same, as {@link Document#open(Path, Consumer)}.
     *
     * @throws IOException if the folder cannot be made or the bundled record not be read
     */
    public Document open(Consumer<Outline> early) throws IOException {
        if (Files.notExists(documentPath())) {
            try {
                OwnFolder.make(path);
            } catch (IOException e) {
                throw WriteException.folder(path, e);
            }
            DataPackage record = bundled();
            try {
                return create(record);
            } catch (DocumentException e) {
                // Another start of the program was a moment sooner: its document is the one.
                if (e.reason() != Reason.EXISTS) {
                    throw e;
                }
            }
        }
        return Document.open(documentPath(), early);
    }

    /**
     * The record that the program ships with, called in the language of the system: a document
     * keeps the name with which it was made.
     *
     * @throws IOException if it cannot be read
     */
    public static DataPackage bundled() throws IOException {
        Locale shown = Locale.getDefault(Locale.Category.DISPLAY);
        Language language = Language.of(shown.getLanguage()).orElse(Language.EN);
        return DataPackage.bundled().called(Words.in(language).get("documents.of_record"));
    }

    /** Makes the user's document of a package. */
    public Document create(DataPackage record) {
        return Document.create(
                documentPath(),
                record.title(),
                record.created(),
                record.dataset(),
                record.uuids(),
                record.contents());
    }
}
