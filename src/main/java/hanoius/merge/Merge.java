package hanoius.merge;

import hanoius.archive.Archive;
import hanoius.archive.Integrity;
import hanoius.model.Attachment;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.task.TaskRunner.Progress;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a document takes over of a copy, in one change.
 *
 * @param edits what is done
 * @param open the resolutions of which something stays as it is here though somebody has to decide
 *     it, or would not hang together with the rest
 * @param uuids what tells the records that come from all others
 */
public record Merge(List<Edit> edits, List<Resolution<?>> open, Map<RecordId, UUID> uuids) {

    public Merge {
        edits = List.copyOf(edits);
        open = List.copyOf(open);
        uuids = Map.copyOf(uuids);
    }

    /**
     * Puts together what was chosen.
     *
     * @param here the document that takes over
     */
    public static Merge of(List<Resolution<?>> resolutions, ComparedCopy here) {
        List<Edit> wanted = resolutions.stream().flatMap(each -> each.edit().stream()).toList();
        Set<RecordId> going =
                wanted.stream()
                        .filter(each -> each.after() == null)
                        .map(Edit::id)
                        .collect(Collectors.toSet());
        List<Attachment> coming =
                wanted.stream()
                        .map(Edit::after)
                        .filter(Attachment.class::isInstance)
                        .map(Attachment.class::cast)
                        .toList();
        List<Edit> edits = Integrity.fitting(wanted, new HeldDataset(here, going, coming));
        Set<RecordId> made = new HashSet<>();
        edits.forEach(each -> made.add(each.id()));
        Set<RecordId> unfit = new HashSet<>();
        wanted.stream().map(Edit::id).filter(each -> !made.contains(each)).forEach(unfit::add);
        Map<RecordId, UUID> uuids = new HashMap<>();
        resolutions.stream()
                .map(Resolution::difference)
                .filter(each -> each.here() == null && made.contains(each.id()))
                .forEach(each -> each.uuid().ifPresent(uuid -> uuids.put(each.id(), uuid)));
        return new Merge(
                edits,
                resolutions.stream()
                        .filter(each -> each.open() > 0 || unfit.contains(each.id()))
                        .toList(),
                uuids);
    }

    /** A group of its own for the change, by which another merge finds what this one took over. */
    public static String group() {
        return CommonState.MERGING + UUID.randomUUID();
    }

    /**
     * Brings what the edits need: what is in files, and what tells the records that come from
     * others. Then they can be made.
     *
     * @throws IOException when a file cannot be brought
     */
    public void prepare(Archive document, Archive copy) throws IOException {
        Set<String> contents = new HashSet<>();
        for (Edit each : edits) {
            if (each.after() instanceof Attachment file
                    && !(each.before() instanceof Attachment was
                            && was.sha256().equals(file.sha256()))
                    && contents.add(file.sha256())) {
                var bytes = new ByteArrayOutputStream();
                copy.writeContent(file.sha256(), bytes, Progress.NONE);
                document.put(new ByteArrayInputStream(bytes.toByteArray()), Progress.NONE);
            }
        }
        document.identify(uuids);
    }

    /** How many of some resolutions there are that change something. */
    public static long taken(Stream<Resolution<?>> resolutions) {
        return resolutions.filter(each -> each.edit().isPresent()).count();
    }
}
