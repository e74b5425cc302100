package hanoius.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import hanoius.exchange.AtomicFile;
import hanoius.filing.BackupKeeper;
import hanoius.language.Language;
import hanoius.opening.OwnFolder;
import hanoius.workspace.Section;
import hanoius.workspace.TextSize;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the window remembers from one start to the next, kept in a properties file.
 *
 * @param section the view that was shown last
 * @param first the view that every start shows; null for the one that was shown last
 * @param author the name that this user gave as the author of changes; empty when none was given
 * @param introduced whether the words on how to begin were read and closed
 * @param place where the window stood; null when it never did
 * @param textSize in per cent; 0 for that of the system
 * @param systemTextSize what that of the system was last, in per cent; 0 when it was never asked
 *     for
 * @param backupMinutes after so much time of changes another backup is made; one of {@link
 *     #BACKUP_MINUTES}
 * @param evidenceWidth in pixels
 * @param views what each view remembers in words of its own, by name
 */
public record Preferences(
        Language language,
        ThemeChoice theme,
        Section section,
        @Nullable Section first,
        String author,
        boolean introduced,
        int textSize,
        int systemTextSize,
        int backupMinutes,
        double evidenceWidth,
        @Nullable Place place,
        Map<String, String> views) {

    /** A window's corner and size in screen pixels, as they are when it is not maximised. */
    public record Place(double x, double y, double width, double height, boolean maximised) {}

    /** The narrowest and the widest that the evidence panel is remembered as. */
    static final double NARROWEST = 280;

    static final double WIDEST = 720;
    private static final double USUAL = 360;

    /** How often backups can be made while one edits. */
    static final List<Integer> BACKUP_MINUTES = List.of(5, 10, 20, 60);

    private static final int USUAL_MINUTES = (int) BackupKeeper.INTERVAL.toMinutes();
    private static final String VIEW = "view.";

    public Preferences {
        textSize = textSize == 0 ? 0 : TextSize.clamped(textSize);
        systemTextSize = systemTextSize == 0 ? 0 : TextSize.clamped(systemTextSize);
        backupMinutes = BACKUP_MINUTES.contains(backupMinutes) ? backupMinutes : USUAL_MINUTES;
        evidenceWidth = Math.clamp(evidenceWidth, NARROWEST, WIDEST);
        views = Map.copyOf(views);
    }

    /** What holds before anything was chosen: the system's theme, the user's language. */
    public static Preferences initial(Locale locale) {
        return new Preferences(
                Language.of(locale.getLanguage()).orElse(Language.EN),
                ThemeChoice.SYSTEM,
                Section.TIMELINE,
                null,
                "",
                false,
                0,
                0,
                USUAL_MINUTES,
                USUAL,
                null,
                Map.of());
    }

    /** The same with another size of text, in per cent. */
    public Preferences withTextSize(int percent) {
        return new Preferences(
                language,
                theme,
                section,
                first,
                author,
                introduced,
                percent,
                systemTextSize,
                backupMinutes,
                evidenceWidth,
                place,
                views);
    }

    /** The name of who uses the system, which stands for an author who gave none. */
    public static String systemUser() {
        return System.getProperty("user.name", "");
    }

    /** The view that this start shows. */
    Section firstShown() {
        return first == null ? section : first;
    }

    /** Reads the file; what is missing in it or makes no sense is as it was initially. */
    public static Preferences read(Path file, Locale locale) {
        Preferences initial = initial(locale);
        var saved = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            saved.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            // Preferences are a convenience: without them the program starts as on the first day.
            return initial;
        }
        return new Preferences(
                Language.of(saved.getProperty("language", "")).orElse(initial.language),
                constant(ThemeChoice.class, saved.getProperty("theme")).orElse(initial.theme),
                constant(Section.class, saved.getProperty("section")).orElse(initial.section),
                constant(Section.class, saved.getProperty("first")).orElse(null),
                saved.getProperty("author", initial.author),
                Boolean.parseBoolean(saved.getProperty("introduced")),
                number(saved, "text-size").orElse(0.0).intValue(),
                number(saved, "system-text-size").orElse(0.0).intValue(),
                number(saved, "backup-minutes").orElse(0.0).intValue(),
                number(saved, "evidence-width").orElse(initial.evidenceWidth),
                place(saved).orElse(null),
                views(saved));
    }

    private static Map<String, String> views(Properties saved) {
        return saved.stringPropertyNames().stream()
                .filter(key -> key.startsWith(VIEW))
                .collect(Collectors.toMap(key -> key.substring(VIEW.length()), saved::getProperty));
    }

    private static Optional<Place> place(Properties saved) {
        Optional<Double> x = number(saved, "x");
        Optional<Double> y = number(saved, "y");
        Optional<Double> width = number(saved, "width");
        Optional<Double> height = number(saved, "height");
        return x.isEmpty() || y.isEmpty() || width.isEmpty() || height.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Place(
                                x.get(),
                                y.get(),
                                width.get(),
                                height.get(),
                                Boolean.parseBoolean(saved.getProperty("maximised"))));
    }

    private static Optional<Double> number(Properties saved, String key) {
        try {
            double number = Double.parseDouble(saved.getProperty(key, ""));
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String name) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Writes the file, whole or not at all, and its folder if that is missing. */
    public void write(Path file) throws IOException {
        var saved = new Properties();
        saved.setProperty("language", language.code());
        saved.setProperty("theme", name(theme));
        saved.setProperty("section", name(section));
        if (first != null) {
            saved.setProperty("first", name(first));
        }
        if (!author.isEmpty()) {
            saved.setProperty("author", author);
        }
        saved.setProperty("introduced", Boolean.toString(introduced));
        saved.setProperty("text-size", Integer.toString(textSize));
        saved.setProperty("system-text-size", Integer.toString(systemTextSize));
        saved.setProperty("backup-minutes", Integer.toString(backupMinutes));
        saved.setProperty("evidence-width", Double.toString(evidenceWidth));
        views.forEach((name, words) -> saved.setProperty(VIEW + name, words));
        if (place != null) {
            saved.setProperty("x", Double.toString(place.x));
            saved.setProperty("y", Double.toString(place.y));
            saved.setProperty("width", Double.toString(place.width));
            saved.setProperty("height", Double.toString(place.height));
            saved.setProperty("maximised", Boolean.toString(place.maximised));
        }
        OwnFolder.makeFor(file);
        var written = new StringWriter();
        saved.store(written, null);
        AtomicFile.write(file, out -> out.write(written.toString().getBytes(UTF_8)));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
