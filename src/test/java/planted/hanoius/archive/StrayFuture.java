package planted.hanoius.archive;

import java.util.concurrent.CompletableFuture;

/** Keeps to itself what goes wrong in it. */
public final class StrayFuture {

    private StrayFuture() {}

    static CompletableFuture<Void> forgotten() {
        return CompletableFuture.runAsync(
                () -> {
                    throw new IllegalStateException();
                });
    }
}
