package hanoius.command;

import hanoius.language.Language;

/** What {@code --lang} takes. */
final class LanguageCodes {

    /** The codes of {@link Language}, as help shows them; an annotation takes a constant alone. */
    static final String SHOWN = "en|vi";

    private LanguageCodes() {}
}
