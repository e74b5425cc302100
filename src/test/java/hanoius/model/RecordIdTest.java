package hanoius.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class RecordIdTest {

    /** The example of RFC 9562, appendix A.4. */
    @Test
    void aUuidOfANameIsAsTheStandardHasIt() {
        UUID ofDomains = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertEquals(
                UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"),
                RecordId.uuid(ofDomains, "www.example.com"));
    }

    /** Documents of others have it: it never changes. */
    @Test
    void aRecordHasAUuidOfItsKindAndKey() {
        assertEquals(
                UUID.fromString("9ba92cfa-281e-5cbb-8941-e0860e9cfed0"),
                RecordId.milestone("M001").uuid());
        assertNotEquals(RecordId.milestone("M001").uuid(), RecordId.agreement("M001").uuid());
    }
}
