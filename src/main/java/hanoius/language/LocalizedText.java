package hanoius.language;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A text in the own language of its record, and its translations. Languages go by their ISO 639-1
 * code and need not be ones that the program speaks.
 *
 * @param language the own language; empty while it is not known to which record the text belongs
 * @param text what it says there; empty for nothing
 * @param translations by the code of their language, the own one not among them
 */
public record LocalizedText(String language, String text, Map<String, Translation> translations) {

    /** Most texts have none, and need not have a map each. */
    private static final Map<String, Translation> UNTRANSLATED =
            Collections.unmodifiableMap(new TreeMap<>());

    /** Nothing, in no language. */
    public static final LocalizedText NONE = new LocalizedText("", "", Map.of());

    public LocalizedText {
        translations =
                translations.isEmpty()
                        ? UNTRANSLATED
                        : Collections.unmodifiableMap(new TreeMap<>(translations));
        if (!language.isEmpty() && translations.containsKey(language)) {
            throw new IllegalArgumentException("A text is not translated into its own language.");
        }
    }

    /** A text without translations. */
    public static LocalizedText of(String language, String text) {
        return new LocalizedText(language, text, Map.of());
    }

    /**
     * What a reader is shown.
     *
     * @param language the one in which it is
     * @param missing whether that is another one than was asked for
     */
    public record Shown(String text, String language, boolean missing) {}

    /** What a reader of that language is shown: the own text where there is no translation. */
    public Shown in(Language wanted) {
        Translation translation = translations.get(wanted.code());
        return translation == null
                ? new Shown(text, language, !text.isEmpty() && !isIn(wanted))
                : new Shown(translation.value(), wanted.code(), false);
    }

    private boolean isIn(Language wanted) {
        return language.isEmpty() || language.equals(wanted.code());
    }

    /** Whether it says nothing, in any language. */
    public boolean isEmpty() {
        return text.isEmpty() && translations.isEmpty();
    }

    /** Whether it has to be shown in another language than that one. */
    public boolean isMissing(Language wanted) {
        return in(wanted).missing();
    }

    /** Whether it was translated from another text than it has now. */
    public boolean isOutdated(Language wanted) {
        return isOutdated(wanted.code());
    }

    /** Whether it was translated into the language of that code from another text than it has. */
    public boolean isOutdated(String code) {
        return Optional.ofNullable(translations.get(code))
                .map(Translation::original)
                .filter(original -> !original.isEmpty() && !original.equals(text))
                .isPresent();
    }

    public Optional<Translation> translation(Language wanted) {
        return Optional.ofNullable(translations.get(wanted.code()));
    }

    /** The same in another own language, for a text that had none. */
    public LocalizedText inLanguage(String own) {
        return own.equals(language) ? this : new LocalizedText(own, text, translations);
    }

    /** The same with another text in the own language; its translations stay. */
    public LocalizedText withText(String other) {
        return new LocalizedText(language, other, translations);
    }

    /**
     * What this and another text make together of the one that both come from; null when they
     * change the same of it.
     */
    public @Nullable LocalizedText mergedWith(LocalizedText other, LocalizedText before) {
        Map<String, Translation> all = new TreeMap<>();
        Set<String> languages = new TreeSet<>(translations.keySet());
        languages.addAll(other.translations.keySet());
        for (String each : languages) {
            Translation was = before.translations.get(each);
            Translation mine = translations.get(each);
            Translation theirs = other.translations.get(each);
            if (!isOneOf(mine, theirs, was)) {
                return null;
            }
            Translation merged = Objects.equals(mine, was) ? theirs : mine;
            if (merged != null) {
                all.put(each, merged);
            }
        }
        return isOneOf(text, other.text, before.text)
                ? new LocalizedText(language, text.equals(before.text) ? other.text : text, all)
                : null;
    }

    private static boolean isOneOf(
            @Nullable Object one, @Nullable Object other, @Nullable Object before) {
        return Objects.equals(one, other)
                || Objects.equals(one, before)
                || Objects.equals(other, before);
    }

    /** The same with a translation in place of any that it has in that language. */
    public LocalizedText with(String code, Translation translation) {
        Map<String, Translation> all = new TreeMap<>(translations);
        all.put(code, translation);
        return new LocalizedText(language, text, all);
    }

    /** The same without a translation into the language of that code. */
    public LocalizedText without(String code) {
        Map<String, Translation> all = new TreeMap<>(translations);
        all.remove(code);
        return new LocalizedText(language, text, all);
    }
}
