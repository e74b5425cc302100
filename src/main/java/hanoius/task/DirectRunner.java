package hanoius.task;

/** Does the work at once, on the thread that hands it in. */
public final class DirectRunner implements TaskRunner {

    @Override
    public <T> Request submit(Work<T> work, Answer<T> answer) {
        T result;
        try {
            result =
                    work.run(
                            new Progress() {
                                @Override
                                public void report(double done) {
                                    answer.progress(done);
                                }

                                @Override
                                public boolean cancelled() {
                                    return false;
                                }
                            });
        } catch (Exception failure) {
            answer.failure(failure);
            return () -> {};
        }
        answer.result(result);
        return () -> {};
    }
}
