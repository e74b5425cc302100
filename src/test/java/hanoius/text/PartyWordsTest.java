package hanoius.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Party.Participation;
import hanoius.model.Party.PartyKind;
import hanoius.model.RecordId;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Those who take part, in words. */
class PartyWordsTest {

    private static final Dataset DATASET =
            Facts.dataset(
                    Facts.party("Chung")
                            .name("Nguyen Duc Chung")
                            .vietnamese("Nguyễn Đức Chung")
                            .kind(PartyKind.PERSON)
                            .side("vietnam")
                            .build(),
                    Facts.party("Utah").build());

    private static final List<Participation> SOME =
            List.of(
                    new Participation("us", "", null, "five firms"),
                    new Participation("us", "partner", RecordId.party("Utah"), ""),
                    new Participation("us", "", RecordId.party("Utah"), "The State of Utah"),
                    new Participation("", "", RecordId.party("gone"), ""),
                    new Participation("vietnam", "Chairman", RecordId.party("Chung"), "Mr Chung"));

    private static PartyWords words(Language language) {
        return new PartyWords(Words.in(language).with(DATASET));
    }

    @Test
    void eachSideIsToldInItsOrderInTheLanguageOfTheReader() {
        assertEquals(
                """
                Vietnam: Nguyen Duc Chung, Chairman (reported as “Mr Chung”)
                United States: five firms; Utah (reported as “The State of Utah”)
                gone\
                """,
                words(Language.EN).whole(SOME));
        assertEquals(
                """
                Việt Nam: Nguyễn Đức Chung, Chairman (nguồn ghi “Mr Chung”)
                Hoa Kỳ: five firms; Utah\u00A0(en) (nguồn ghi “The State of Utah”)
                gone\
                """,
                words(Language.VI).whole(SOME));
    }

    @Test
    void oneSideCanBeToldAlone() {
        assertEquals("gone", words(Language.EN).ofSide("", SOME));
        assertEquals(
                "Nguyen Duc Chung, Chairman (reported as “Mr Chung”)",
                words(Language.EN).ofSide("vietnam", SOME));
    }
}
