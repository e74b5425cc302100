package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.FileSystemException;

class FaultsTest {

    private final Faults faults = new Faults();

    private static IllegalStateException broken(int which) {
        return new IllegalStateException("record " + which);
    }

    @Test
    void aSecondFaultIsCountedAndNotLost() {
        var first = Failure.uncaught(new IllegalStateException("first"));
        faults.report(first);
        faults.report(new Failure("shell.edit_advice", new ArithmeticException("second")));
        assertSame(first, faults.firstProperty().get());
        assertEquals(2, faults.countProperty().get());
        assertTrue(faults.details().contains("IllegalStateException: first"));
        assertTrue(faults.details().contains("ArithmeticException: second"));
        faults.dismiss();
        assertNull(faults.firstProperty().get());
        assertEquals(0, faults.countProperty().get());
    }

    @Test
    void theSameFaultManyTimesIsOneEntryWithACount() {
        for (int i = 0; i < 238; i++) {
            faults.report(Failure.uncaught(broken(i)));
        }
        assertEquals(238, faults.countProperty().get());
        assertTrue(faults.details().startsWith("238 times: java.lang"), faults.details());
        assertEquals(1, faults.details().split("IllegalStateException", -1).length - 1);
    }

    /** The Java machine leaves out where, once it has said so often enough. */
    @Test
    void oneThatHasLostItsPlacesIsTheSameToo() {
        faults.report(Failure.uncaught(broken(1)));
        var bare = new IllegalStateException();
        bare.setStackTrace(new StackTraceElement[0]);
        faults.report(Failure.uncaught(bare));
        assertTrue(faults.details().startsWith("2 times: "), faults.details());
    }

    @Test
    void differentFaultsAreKeptUpToANumberAndCountedBeyond() {
        for (int i = 0; i < 50; i++) {
            var each = new IllegalStateException();
            each.setStackTrace(
                    new StackTraceElement[] {new StackTraceElement("a.B", "c", "B.java", i)});
            faults.report(Failure.uncaught(each));
        }
        assertEquals(50, faults.countProperty().get());
        assertTrue(faults.details().contains("and 30 more"), faults.details());
    }

    /** Full disks of two folders are two matters, though they come from one place. */
    @Test
    void whatPeopleCauseIsTheSameOnlyForTheSameReason() {
        for (String each : new String[] {"/a", "/b", "/a"}) {
            faults.report(
                    new Failure(
                            "shell.export_failed",
                            new FileSystemException(each, null, "No space left on device")));
        }
        assertEquals(3, faults.countProperty().get());
        assertTrue(faults.details().contains("2 times: "), faults.details());
        assertFalse(faults.hasMistakes());
        faults.report(new Failure("shell.export_failed", broken(1)));
        assertTrue(faults.hasMistakes());
    }

    /** Who has read it would be kept from working by a window that opens again and again. */
    @Test
    void whatWasReadIsNotToldAgainUnlessSomebodyAskedForWhatFailed() {
        for (int i = 0; i < 2; i++) {
            assertEquals(i == 0, faults.report(Failure.uncaught(broken(i))));
            faults.dismiss();
        }
        for (int i = 0; i < 2; i++) {
            assertTrue(faults.report(new Failure("shell.edit_advice", new IOException())));
            faults.dismiss();
        }
    }

    @Test
    void whatIsSavedIsSaid() {
        assertEquals(
                "Your data is saved: nothing has been changed since the document was opened.",
                faults.saved(Words.in(Language.EN)));
    }
}
