package sila.launcher;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Keeps the hub small. Started by a plain {@code java -jar}, Java sizes its heap by the machine, a quarter of its memory,
 * and gives back what it does not need late or never: here it is asked to, whenever the hub has grown. Where somebody
 * has sized the heap ({@code -Xmx}), nothing is done.
 */
final class Footprint implements Runnable {

    /** Resident memory, in kB, from which on it is worth the pause of a full collection, about 0.1 s. */
    private static final long LARGE = 320 << 10;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);
    private static final Path PROCESS = Path.of("/proc/self/status");

    private long collectionsSoFar;

    static void keepSmall() {
        var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (machine == null || isSizedByHand(machine) || Files.notExists(PROCESS)) {
            return;
        }
        // in percent of the heap; measured: at 20 the heap is made so small that it overshoots under load
        machine.setVMOption("MinHeapFreeRatio", "10");
        machine.setVMOption("MaxHeapFreeRatio", "30");
        var watch = new Thread(new Footprint(), "footprint");
        watch.setDaemon(true);
        watch.start();
    }

    private static boolean isSizedByHand(HotSpotDiagnosticMXBean machine) {
        return machine.getVMOption("MaxHeapSize").getOrigin() == VMOption.Origin.VM_CREATION;
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
                look();
            }
        } catch (InterruptedException | IOException | JMException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws IOException, JMException {
        if (resident() < LARGE) {
            return;
        }
        if (collections() > collectionsSoFar) {
            System.gc();
            collectionsSoFar = collections();
        }
        trimNativeHeap();
    }

    /** How often Java has collected garbage: as long as it has not, there is nothing to give back. */
    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    /** In kB. */
    private static long resident() throws IOException {
        try (var lines = Files.lines(PROCESS)) {
            Optional<String> line =
                    lines.filter(each -> each.startsWith("VmRSS:")).findFirst();
            return line.map(found -> Long.parseLong(found.replaceAll("\\D", "")))
                    .orElse(0L);
        }
    }

    /** What the C library keeps for itself after it was freed, tens of MB after a start. */
    private static void trimNativeHeap() throws JMException {
        var commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
        ManagementFactory.getPlatformMBeanServer().invoke(commands, "systemTrimNativeHeap", null, null);
    }
}
