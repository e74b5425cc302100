package hanoius.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Two processes are played by two holders: what matters between them is whether locks work. */
class PresenceFileTest {

    private static final Instant SINCE = Instant.parse("2026-11-29T03:42:00Z");

    /** A number that no process has. */
    private static final long NOBODY = Long.MAX_VALUE;

    @TempDir private Path folder;
    private long now;

    /** Locks that are granted to everybody, as some shares do. */
    private static final PresenceFile.LockProbe LYING =
            (channel, shared) -> new Granted(channel, shared);

    /** Locks that the other one has. */
    private static final PresenceFile.LockProbe REFUSED = (_, _) -> null;

    private static final class Granted extends FileLock {

        Granted(FileChannel channel, boolean shared) {
            super(channel, 0, Long.MAX_VALUE, shared);
        }

        @Override
        public boolean isValid() {
            return true;
        }

        @Override
        public void release() {}
    }

    private Holder holder(String user, String host, long process) {
        return new Holder(user, host, process, SINCE, user + process);
    }

    private Holder living(String user) {
        Holder self = Holder.self(Instant.now());
        return new Holder(user, self.host(), self.process(), self.since(), user);
    }

    private PresenceFile of(Holder self, PresenceFile.LockProbe locks) {
        return new PresenceFile(folder.resolve("a.milestones"), self, () -> now, locks);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> String.valueOf(each.getFileName())).toList();
        }
    }

    @Test
    void theFileSaysWhoIsThereAndGoesWithThem() throws IOException {
        PresenceFile mine = of(living("an"), LYING);
        assertEquals(Optional.empty(), mine.look());
        assertEquals(List.of(".~lock.a.milestones#"), files());
        mine.close();
        assertEquals(List.of(), files());
    }

    @Test
    void whereLocksDoNothingTheSecondIsToldWhoWritesAndMayWhenTheyHaveLeft() throws IOException {
        Holder an = living("an");
        Path file = folder.resolve(".~lock.a.milestones#");
        Files.writeString(file, an.written());
        PresenceFile second = of(living("binh"), LYING);
        assertEquals(Optional.of(an), second.look());
        assertTrue(PresenceFile.isWrittenElsewhere(folder.resolve("a.milestones")));
        pass(Duration.ofHours(3));
        assertEquals(Optional.of(an), second.look(), "its process is alive");
        Files.delete(file);
        assertEquals(Optional.empty(), second.look());
        assertFalse(PresenceFile.isWrittenElsewhere(folder.resolve("a.milestones")));
        assertTrue(Files.readString(file).contains("binh"));
        second.close();
    }

    /** Each connection asks, at every start. */
    @Test
    void whoThisIsIsFoundOutOnlyWhereSomebodyElseMayBe() throws IOException {
        Path document = folder.resolve("a.milestones");
        List<Holder> asked = new ArrayList<>();
        Supplier<Holder> self =
                () -> {
                    asked.add(living("binh"));
                    return asked.getLast();
                };
        assertFalse(PresenceFile.isWrittenElsewhere(document, self));
        try (PresenceFile mine = of(living("an"), LYING)) {
            mine.look();
            assertFalse(PresenceFile.isWrittenElsewhere(document, self));
        }
        assertEquals(List.of(), asked);
        Files.writeString(folder.resolve(".~lock.a.milestones#"), living("an").written());
        assertTrue(PresenceFile.isWrittenElsewhere(document, self));
        assertEquals(1, asked.size());
    }

    /** Whoever opened the file again would give up the lock that the process has on it. */
    @Test
    void oneProcessHoldsItOnce() {
        PresenceFile first = of(living("an"), LYING);
        first.look();
        PresenceFile again = of(living("an again"), LYING);
        assertEquals(Optional.empty(), again.look());
        again.close();
        first.close();
        assertEquals(Optional.empty(), again.look());
        again.close();
    }

    @Test
    void whereLocksWorkBothMayWrite() throws IOException {
        Files.writeString(folder.resolve(".~lock.a.milestones#"), living("an").written());
        assertEquals(Optional.empty(), of(living("binh"), REFUSED).look());
        assertEquals(List.of(".~lock.a.milestones#"), files());
    }

    @Test
    void oneOfThisMachineWhoseProcessEndedHasLeft() throws IOException {
        Holder self = living("binh");
        Path file = folder.resolve(".~lock.a.milestones#");
        Files.writeString(file, holder("an", self.host(), NOBODY).written());
        assertEquals(Optional.empty(), of(self, LYING).look());
        assertEquals(self.written(), Files.readString(file));
    }

    @Test
    void theNumberOfAProcessThatBeganLaterIsAnotherOne() {
        Holder self = living("binh");
        Holder earlier = new Holder("an", self.host(), self.process(), Instant.EPOCH, "long ago");
        assertTrue(earlier.hasEnded(self));
        assertFalse(self.hasEnded(self));
    }

    @Test
    void oneOfAnotherMachineHasLeftWhenItWasSilentForLong() throws IOException {
        Holder far = holder("an", "HN-03", NOBODY);
        Path file = folder.resolve(".~lock.a.milestones#");
        Files.writeString(file, far.written());
        PresenceFile mine = of(living("binh"), LYING);
        assertEquals(Optional.of(far), mine.look());
        pass(Duration.ofSeconds(80));
        Files.setLastModifiedTime(file, FileTime.from(SINCE.plusSeconds(20)));
        assertEquals(Optional.of(far), mine.look(), "a beat");
        pass(Duration.ofSeconds(80));
        assertEquals(Optional.of(far), mine.look());
        pass(Duration.ofSeconds(20));
        assertEquals(Optional.empty(), mine.look());
    }

    @Test
    void whoHoldsItShowsThatTheyAreAlive() throws IOException {
        Path file = folder.resolve(".~lock.a.milestones#");
        PresenceFile mine = of(living("an"), LYING);
        mine.look();
        Files.setLastModifiedTime(file, FileTime.from(SINCE));
        mine.look();
        assertEquals(SINCE, Files.getLastModifiedTime(file).toInstant());
        pass(Duration.ofSeconds(20));
        mine.look();
        assertTrue(Files.getLastModifiedTime(file).toInstant().isAfter(SINCE));
    }

    @Test
    void whoWasTakenToHaveLeftWritesNoMore() throws IOException {
        PresenceFile slept = of(living("an"), LYING);
        slept.look();
        Holder other = holder("binh", "HN-04", NOBODY);
        Files.writeString(folder.resolve(".~lock.a.milestones#"), other.written());
        assertEquals(Optional.of(other), slept.look());
        slept.close();
        assertEquals(List.of(".~lock.a.milestones#"), files(), "it is the other one's now");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "hanoi-us-milestones presence 1\nan\nHN\nx\ny\nz\n",
                "hanoi-us-milestones presence 1\nan\nHN\n1\n+1000000000-12-31T23:59:59Z\nz\n"
            })
    void aFileThatCannotBeUnderstoodHoldsForAWhile(String text) throws IOException {
        Files.writeString(folder.resolve(".~lock.a.milestones#"), text);
        PresenceFile mine = of(living("an"), LYING);
        assertTrue(mine.look().isPresent());
        pass(Duration.ofMinutes(2));
        assertEquals(Optional.empty(), mine.look());
    }

    @Test
    void whatIsNoFileOfOursIsLeftAlone() throws IOException {
        Files.createDirectory(folder.resolve(".~lock.a.milestones#"));
        PresenceFile mine = of(living("an"), LYING);
        assertEquals(Optional.empty(), mine.look());
        mine.close();
        assertEquals(List.of(".~lock.a.milestones#"), files());
    }
}
