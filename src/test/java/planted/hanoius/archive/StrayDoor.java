package planted.hanoius.archive;

import java.nio.file.Path;

/** Lets a path through the door, so that a test can see the rule fail. */
public class StrayDoor {
    public Path path;
}
