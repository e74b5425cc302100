package hanoius.bench;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;

/** How long processors have worked, which tells more than the clock where others work too. */
public final class ProcessorTime {

    private ProcessorTime() {}

    /** Of this process so far, in seconds, its collections and compilations included. */
    public static double own() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    /**
     * Of what a shell has run, in seconds.
     *
     * @param times the last line of what {@code times} prints, as in {@code 0m1.20s 0m0.31s}
     */
    public static double ofShell(String times) {
        double seconds = 0;
        for (String each : times.strip().split(" ", -1)) {
            String[] parts = each.replace("s", "").split("m", -1);
            seconds += 60 * Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
        }
        return seconds;
    }
}
