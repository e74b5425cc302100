package hanoius.archive;

import hanoius.archive.CheckReport.Finding;
import hanoius.archive.CheckReport.Kind;
import hanoius.edtf.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A document does not hold what was written into it: it is only read, and nothing is exported. */
public final class UnsoundException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final ArrayList<Finding> findings;

    private UnsoundException(String place, List<Finding> findings) {
        super(
                place
                        + " is not what was written, so nothing is exported from it and nothing can"
                        + " be changed in it: "
                        + findings.getFirst().line());
        this.place = place;
        this.findings = new ArrayList<>(findings);
    }

    /**
     * What a check has found; empty when the document is sound. A record that cannot be read is
     * damage only where a seal says so too: else it is what somebody wrote, and is left out.
     *
     * @param place where it lies
     */
    public static Optional<UnsoundException> of(String place, CheckReport report) {
        List<Finding> damage =
                report.findings().stream()
                        .filter(each -> each.kind() != Kind.UNREADABLE || each.table().isEmpty())
                        .toList();
        return damage.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnsoundException(place, damage));
    }

    /** Where the document lies. */
    public String place() {
        return place;
    }

    /** What is wrong with it; at least one thing. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    @Override
    public String key() {
        return "damage.unsound";
    }

    @Override
    public List<Object> arguments() {
        return List.of(place);
    }
}
