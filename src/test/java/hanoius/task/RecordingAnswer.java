package hanoius.task;

import java.util.ArrayList;
import java.util.List;

/** An answer that notes what it was told. */
final class RecordingAnswer implements TaskRunner.Answer<String> {

    final List<String> told = new ArrayList<>();

    @Override
    public void result(String result) {
        told.add(result);
    }

    @Override
    public void failure(Throwable failure) {
        told.add("failed: " + failure.getMessage());
    }

    @Override
    public void progress(double done) {
        told.add("%.0f %%".formatted(done * 100));
    }
}
