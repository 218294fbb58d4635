package sila.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import sila.kernel.Text;

/** How much room this node has. */
@ApplicationScoped
class Machine {

    private static final long MEGABYTE = 1 << 20;
    /** Of the heap; what is dead and not collected yet counts as used. */
    private static final double FULL_HEAP = 0.95;

    private static final double FULL_DISK = 0.9;

    private final Path home;

    Machine(@ConfigProperty(name = "sila.home", defaultValue = "data") Path home) {
        this.home = home;
    }

    Finding heap() {
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        boolean full = heap.getUsed() > FULL_HEAP * heap.getMax();
        return new Finding(
                "heap",
                Text.of("Память узла", "Memory of the node"),
                full ? Finding.State.ATTENTION : Finding.State.OK,
                Text.of("Занято %s МБ из %s.", "%s MB of %s are in use.")
                        .with(heap.getUsed() / MEGABYTE, heap.getMax() / MEGABYTE),
                full ? Text.of("Дайте хабу больше памяти: -Xmx.", "Give the hub more memory: -Xmx.") : null,
                Map.of("used", heap.getUsed(), "max", heap.getMax()));
    }

    /** Of the disk where embedded services keep their data or, without any, where uploads pass through. */
    Finding disk() {
        Path place = Files.exists(home) ? home : Path.of(System.getProperty("java.io.tmpdir"));
        try {
            FileStore disk = Files.getFileStore(place);
            return disk(disk.getTotalSpace(), disk.getUsableSpace());
        } catch (IOException unreadable) {
            return new Finding(
                    "disk",
                    Text.of("Диск узла", "Disk of the node"),
                    Finding.State.ATTENTION,
                    Text.of("Сколько места на диске, узнать не удалось.", "How much room the disk has is not known."),
                    Text.of("Проверьте права на каталог %s.", "Check the rights to directory %s.")
                            .with(place),
                    Map.of());
        }
    }

    private static Finding disk(long total, long free) {
        boolean full = total - free > FULL_DISK * total;
        return new Finding(
                "disk",
                Text.of("Диск узла", "Disk of the node"),
                full ? Finding.State.ATTENTION : Finding.State.OK,
                Text.of("Свободно %s МБ из %s.", "%s MB of %s are free.").with(free / MEGABYTE, total / MEGABYTE),
                full ? Text.of("Освободите место на диске узла.", "Free some space on the node's disk.") : null,
                Map.of("free", free, "total", total));
    }
}
