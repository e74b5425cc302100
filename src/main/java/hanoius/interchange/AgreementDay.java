package hanoius.interchange;

import hanoius.edtf.EdtfDate;
import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.schema.AgreementSchema;
import hanoius.schema.Field;
import hanoius.text.Words;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A day in the life of an agreement, as a calendar has it: an event of its own. */
enum AgreementDay {
    SIGNED,
    IN_FORCE,
    ENDED;

    /** Before the key of the agreement in what identifies an event. */
    private static final String AGREEMENT = "agreement:";

    /** Stands for the title where a sentence is taken apart. */
    private static final String PLACE = "\u0001";

    private Field<Agreement, EdtfDate> field() {
        return switch (this) {
            case SIGNED -> AgreementSchema.SIGNED;
            case IN_FORCE -> AgreementSchema.IN_FORCE;
            case ENDED -> AgreementSchema.ENDED;
        };
    }

    Optional<EdtfDate> of(Agreement agreement) {
        return Optional.ofNullable(field().of(agreement));
    }

    /** The column of its day. */
    String column() {
        return field().name();
    }

    /** What identifies its event among those of all records. */
    String id(Agreement agreement) {
        return AGREEMENT + agreement.id().key() + ":" + column();
    }

    /**
     * A day of an agreement that an event stands for.
     *
     * @param key of the agreement
     */
    record Named(AgreementDay day, String key) {

        /** Takes an identification apart; empty for that of another event. */
        static Optional<Named> of(String id) {
            return Stream.of(values())
                    .filter(each -> id.startsWith(AGREEMENT) && id.endsWith(":" + each.column()))
                    .map(
                            each ->
                                    new Named(
                                            each,
                                            id.substring(
                                                    AGREEMENT.length(),
                                                    id.length() - each.column().length() - 1)))
                    .findFirst();
        }
    }

    /** What happens on it, as in "Signed: Land lease". */
    String told(String title, Words words) {
        return words.get("interchange.day_" + name().toLowerCase(Locale.ROOT), title);
    }

    /**
     * The title in what was told, in whichever language; all of it where that is something else.
     */
    String title(String told) {
        return Stream.of(Language.values())
                .map(each -> told(PLACE, Words.in(each)))
                .map(each -> Pattern.quote(each).replace(PLACE, "\\E(.*)\\Q"))
                .map(each -> Pattern.compile(each, Pattern.DOTALL).matcher(told))
                .filter(each -> each.matches())
                .map(each -> each.group(1))
                .findFirst()
                .orElse(told);
    }
}
