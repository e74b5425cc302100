package hanoius.archive;

import java.util.List;

/** That another program holds the document, as a change is refused for it. */
public final class HeldDocument extends RuntimeException implements DocumentRefusal {

    private static final long serialVersionUID = 1L;

    @Override
    public boolean isPassing() {
        return true;
    }

    @Override
    public boolean mayBeTriedAgain() {
        return true;
    }

    @Override
    public String key() {
        return "document.busy";
    }

    @Override
    public List<Object> arguments() {
        return List.of("a.milestones");
    }
}
