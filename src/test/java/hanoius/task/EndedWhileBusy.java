package hanoius.task;

import hanoius.exchange.AtomicFile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Ends as the program does whose window was closed while it opens one file and writes another. */
final class EndedWhileBusy {

    private EndedWhileBusy() {}

    /**
     * Is busy, and ends.
     *
     * @param arguments the file to write, and whether the writing can be interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        Path file = Path.of(arguments[0]);
        boolean writes = Boolean.parseBoolean(arguments[1]);
        Worker opening = new Worker("store-worker", _ -> {}, _ -> {});
        Worker writing = new Worker("picture-worker", _ -> {}, _ -> {});
        CountDownLatch busy = new CountDownLatch(2);
        opening.submit(
                _ -> {
                    busy.countDown();
                    while (true) {
                        Thread.onSpinWait();
                    }
                },
                new Unheard());
        writing.submit(
                _ -> {
                    AtomicFile.write(
                            file,
                            out -> {
                                out.write(new byte[100_000]);
                                out.flush();
                                busy.countDown();
                                while (true) {
                                    if (writes) {
                                        out.write(new byte[100]);
                                        out.flush();
                                    }
                                }
                            });
                    return "";
                },
                new Unheard());
        busy.await();
        System.out.println("closing");
        opening.closeWithin(Duration.ofMillis(100));
        writing.closeWithin(Duration.ofMillis(100));
    }

    private static final class Unheard implements TaskRunner.Answer<String> {

        @Override
        public void result(String result) {}

        @Override
        public void failure(Throwable failure) {}
    }
}
