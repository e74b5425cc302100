package hanoius.command;

import hanoius.archive.Attribution;
import hanoius.archive.Revision;
import hanoius.merge.ChangedSide;
import hanoius.merge.CommonBeginning;
import hanoius.merge.CopyComparison;
import hanoius.merge.Difference;
import hanoius.merge.Difference.Group;
import hanoius.merge.DifferingParts.Part;
import hanoius.merge.Merge;
import hanoius.merge.MergeWords;
import hanoius.merge.MergeWords.Line;
import hanoius.merge.Resolution;
import hanoius.model.Entity;
import hanoius.text.OutputLine;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells, tab-separated, how two copies differ and what is made of them. */
final class MergeTelling {

    private final PrintWriter out;
    private final MergeWords words;
    private final boolean all;

    /**
     * @param all whether every record that differs is told, and not only what waits
     */
    MergeTelling(PrintWriter out, MergeWords words, boolean all) {
        this.out = out;
        this.words = words;
        this.all = all;
    }

    /** By whom and when the copy was sent for comment. */
    void sent(Attribution by) {
        out.println(OutputLine.columns("for comment", who(by)));
    }

    /** Where both were one document. */
    void began(CommonBeginning began) {
        out.println(
                OutputLine.columns(
                        "began",
                        began.at().toString(),
                        began.generation() == 0 ? "" : Long.toString(began.generation())));
    }

    /** Who changed how much of each. */
    void sides(CopyComparison comparison) {
        out.println(side("theirs", ChangedSide.of(comparison, each -> each.since().there())));
        out.println(side("mine", ChangedSide.of(comparison, each -> each.since().here())));
    }

    private static String side(String which, ChangedSide side) {
        return OutputLine.columns(
                which,
                String.join(", ", side.authors()),
                Integer.toString(side.edits()),
                Integer.toString(side.records()),
                side.last().map(Instant::toString).orElse(""));
    }

    /** How much differs and what becomes of it, then what waits; all that differs if so wanted. */
    void tell(List<Resolution<?>> chosen, Merge merge) {
        Set<Resolution<?>> open = Collections.newSetFromMap(new IdentityHashMap<>());
        open.addAll(merge.open());
        for (Group group : Group.values()) {
            out.println(
                    OutputLine.columns(
                            word(group),
                            Long.toString(
                                    chosen.stream()
                                            .filter(each -> each.difference().group() == group)
                                            .count())));
        }
        out.println(
                OutputLine.columns(
                        "left",
                        Long.toString(
                                chosen.stream()
                                        .filter(each -> each.difference().group() != Group.OURS)
                                        .filter(each -> each.open() == 0)
                                        .filter(each -> each.edit().isEmpty())
                                        .count())));
        out.println(OutputLine.columns("taken", Integer.toString(merge.edits().size())));
        out.println(OutputLine.columns("open", Integer.toString(merge.open().size())));
        for (Resolution<?> each : chosen) {
            boolean isOpen = open.contains(each);
            if (all || isOpen) {
                lines(each, isOpen ? "open" : word(each.difference().group()))
                        .forEach(out::println);
            }
        }
    }

    private static String word(Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    /** One for each part that differs; one for a record as a whole. */
    private <R extends Entity> List<String> lines(Resolution<R> each, String first) {
        Difference difference = each.difference();
        List<String> lines = new ArrayList<>();
        for (Part<R> part : each.parts()) {
            if (!first.equals("open") || each.isOpen(part)) {
                for (Line line : words.lines(each, part)) {
                    lines.add(
                            OutputLine.columns(
                                    first,
                                    each.id().toString(),
                                    words.name(difference),
                                    line.label(),
                                    line.theirs(),
                                    line.ours(),
                                    line.was(),
                                    who(difference.since().there(), part),
                                    who(difference.since().here(), part)));
                }
            }
        }
        return lines.isEmpty()
                ? List.of(OutputLine.columns(first, each.id().toString(), words.name(difference)))
                : lines;
    }

    private static <R extends Entity> String who(List<Revision> revisions, Part<R> part) {
        return MergeWords.by(revisions, part).map(MergeTelling::who).orElse("");
    }

    private static String who(Attribution by) {
        String who = by.author() + " " + by.at();
        return by.reason().isBlank() ? who : who + " " + by.reason();
    }
}
