package hanoius.form;

import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.schema.ObservationSchema;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** Several reports of one figure: one is preferred, and all others name it. */
final class Reports {

    private Reports() {}

    /**
     * The reports that are left of some, so that they hang together: the first that names none of
     * them is preferred, else the first of all.
     */
    static List<Observation> settled(List<Observation> reports) {
        List<RecordId> there = reports.stream().map(Observation::id).toList();
        RecordId preferred =
                reports.stream()
                        .filter(each -> namesNoOther(each, there))
                        .findFirst()
                        .or(() -> reports.stream().findFirst())
                        .map(Observation::id)
                        .orElse(null);
        return reports.stream()
                .map(each -> naming(each, each.id().equals(preferred) ? null : preferred))
                .toList();
    }

    private static boolean namesNoOther(Observation report, List<RecordId> there) {
        RecordId preferred = report.sameAs();
        return preferred == null || preferred.equals(report.id()) || !there.contains(preferred);
    }

    private static Observation naming(Observation report, @Nullable RecordId preferred) {
        return Objects.equals(report.sameAs(), preferred)
                ? report
                : ObservationSchema.OBSERVATION.make(
                        ObservationSchema.OBSERVATION
                                .values(report)
                                .set(ObservationSchema.SAME_AS, preferred));
    }
}
