package hanoius.interchange;

import hanoius.model.Source;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The language that a source is written in, as far as a remark, its title, its address or its
 * publisher shows it. The record has no column for it, and a reader or a style must not take a
 * guess for a fact: where they do not show it, there is none.
 */
enum SourceLanguage {
    ENGLISH("en", "english"),
    FRENCH("fr", "french"),
    VIETNAMESE("vi", "vietnamese");

    /** A remark of the record. */
    private static final Pattern SAID = Pattern.compile("\\bIn (English|French|Vietnamese)\\b");

    private static final Pattern VIETNAMESE_LETTERS =
            Pattern.compile("[ĂăĐđƠơƯư\\x{1EA0}-\\x{1EF9}]");

    private static final Pattern FRENCH_EDITION =
            Pattern.compile("://(?:www\\.)?fr\\.|/(?:fr|fn|french)/|en français");
    private static final Pattern ENGLISH_EDITION =
            Pattern.compile("://(?:www\\.)?(?:en|e|english|betaen)\\.|/(?:en|en-us|english)/");
    private static final Pattern VIETNAMESE_EDITION =
            Pattern.compile("://(?:www\\.)?vi\\.|/(?:vi|vi-vn|vietnamese)/");

    private static final Set<String> ENGLISH_WORDS =
            Set.of(
                    "the", "of", "to", "in", "with", "and", "for", "from", "on", "at", "by", "as",
                    "is", "will", "into", "over", "during");
    private static final Set<String> FRENCH_WORDS =
            Set.of(
                    "le", "la", "les", "de", "des", "du", "et", "en", "au", "aux", "avec", "pour",
                    "leur", "leurs", "l", "d", "un", "une", "dans", "sur");

    private final String tag;
    private final String babel;

    SourceLanguage(String tag, String babel) {
        this.tag = tag;
        this.babel = babel;
    }

    /** The tag of BCP 47. */
    String tag() {
        return tag;
    }

    /** The name that the babel package of LaTeX has for it. */
    String babel() {
        return babel;
    }

    /** The language of a source; empty when nothing shows it. */
    static Optional<SourceLanguage> of(Source source) {
        Matcher said = SAID.matcher(source.notes());
        if (said.find()) {
            return Optional.of(valueOf(said.group(1).toUpperCase(Locale.ROOT)));
        }
        if (VIETNAMESE_LETTERS.matcher(source.title()).find()) {
            return Optional.of(VIETNAMESE);
        }
        String published = (source.publisher() + " " + source.url()).toLowerCase(Locale.ROOT);
        String publisher = source.publisher().toLowerCase(Locale.ROOT);
        if (FRENCH_EDITION.matcher(published).find()) {
            return Optional.of(FRENCH);
        }
        if (VIETNAMESE_EDITION.matcher(published).find()) {
            return Optional.of(VIETNAMESE);
        }
        if (ENGLISH_EDITION.matcher(published).find() || publisher.endsWith("english")) {
            return Optional.of(ENGLISH);
        }
        return byWords(source.title());
    }

    private static Optional<SourceLanguage> byWords(String title) {
        String[] words = title.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        long english = Stream.of(words).filter(ENGLISH_WORDS::contains).count();
        long french = Stream.of(words).filter(FRENCH_WORDS::contains).count();
        return english == french
                ? Optional.empty()
                : Optional.of(english > french ? ENGLISH : FRENCH);
    }
}
