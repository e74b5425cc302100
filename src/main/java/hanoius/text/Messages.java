package hanoius.text;

import hanoius.language.Language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The patterns of one language, read once from {@code messages_xx.properties} (UTF-8). */
final class Messages {

    private static final Map<Language, Messages> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, String> patterns;

    private Messages(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    static Messages in(Language language) {
        return READ.computeIfAbsent(language, Messages::load);
    }

    private static Messages load(Language language) {
        String name = "messages_" + language.code() + ".properties";
        var properties = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(Messages.class.getResourceAsStream(name), name),
                        StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        var patterns = new HashMap<String, String>();
        properties.forEach((key, value) -> patterns.put((String) key, (String) value));
        return new Messages(language, Map.copyOf(patterns));
    }

    boolean has(String key) {
        return patterns.containsKey(key);
    }

    /**
     * The message of that key with its places filled as {@link MessageFormat} does.
     *
     * @throws IllegalArgumentException when there is no such message
     */
    String get(String key, Object... args) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException(
                    "messages_" + language.code() + ".properties has no " + key);
        }
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        return new MessageFormat(pattern, language.locale()).format(args);
    }
}
