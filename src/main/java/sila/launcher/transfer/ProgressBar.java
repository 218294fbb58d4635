package sila.launcher.transfer;

import java.io.PrintStream;

/** How far a long work is: drawn over itself in a terminal, a line a tenth where the output is kept. */
final class ProgressBar {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private int shown = -1;

    ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(long done, long total) {
        int percent = total == 0 ? 100 : (int) Math.min(100, 100 * done / total);
        int step = terminal ? percent : percent / 10;
        if (step != shown) {
            shown = step;
            draw(percent, done, total);
        }
    }

    private void draw(int percent, long done, long total) {
        int filled = WIDTH * percent / 100;
        String line =
                "[" + "█".repeat(filled) + "·".repeat(WIDTH - filled) + "] " + percent + " %  " + done + " из " + total;
        out.print(terminal ? "\r" + line + (percent == 100 ? "\n" : "") : line + "\n");
        out.flush();
    }
}
