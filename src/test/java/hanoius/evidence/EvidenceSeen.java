package hanoius.evidence;

/** What the evidence says, in words. */
public final class EvidenceSeen {

    private EvidenceSeen() {}

    public static String of(EvidenceViewModel model) {
        return String.valueOf(model.evidenceProperty().get());
    }
}
