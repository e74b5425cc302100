package hanoius.dist;

import java.nio.file.Path;

/**
 * What of a package is written by hand.
 *
 * @param project the folder of the project
 */
record Sources(Path project) {

    /** A part of the Linux package. */
    Path linux(String name) {
        return project.resolve("src/dist/linux").resolve(name);
    }

    Path icon(int pixels) {
        return project.resolve("src/main/resources/hanoius/shell/icon").resolve(pixels + ".png");
    }

    /** The icon at any size. */
    Path drawing() {
        return project.resolve("assets/icon/hanoi-us-milestones.svg");
    }

    Path licence() {
        return project.resolve("LICENSE");
    }
}
