package hanoius.everyday;

import static hanoius.everyday.Lexicon.term;
import static hanoius.everyday.Rule.after;
import static hanoius.everyday.Rule.either;
import static hanoius.everyday.Rule.sign;

import hanoius.edtf.Qualification;

/** Everything that a text may say. */
final class PhraseRules {

    private static final Rule<Phrase> UNRESERVED =
            either(
                            DecadeRules.SPAN,
                            GroupRules.SPANS,
                            SetRules.SINGLE,
                            SpanRules.INTERVAL,
                            SpanRules.FROM_TO,
                            SpanRules.ALONE,
                            SetRules.BOUNDS,
                            SpanRules.THROUGHOUT,
                            SetRules.SETS,
                            LackingRules.LACKING)
                    .remembered();

    private static final Rule<Phrase> RESERVED =
            either(
                    after(term(Sense.ABOUT), UNRESERVED)
                            .map(each -> each.reserved(Qualification.APPROXIMATE)),
                    UNRESERVED);

    /** Everything that a text may say, with a word of introduction or in brackets. */
    static final Rule<Phrase> TEXT =
            either(
                    RESERVED,
                    after(term(Sense.FILLER), RESERVED),
                    after(sign("("), RESERVED.followedBy(sign(")"))));

    private PhraseRules() {}
}
