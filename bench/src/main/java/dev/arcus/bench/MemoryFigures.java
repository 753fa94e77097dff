package dev.arcus.bench;

import dev.arcus.bench.hub.Memory;
import dev.arcus.bench.report.Figure;
import dev.arcus.bench.report.Report;
import java.util.List;

/**
 * What idle connections take, told apart: the process as it is, and the same with the garbage of earlier work collected on
 * both sides.
 */
record MemoryFigures(int connections, Memory before, Memory cleanBefore, Memory with, Memory cleanWith) {
    private static final double BUDGET_KIB = 16;

    void addTo(Report report) {
        report.add(Figure.atMost(
                "RSS per idle wss connection",
                per(with.rss() - before.rss()),
                "KiB",
                BUDGET_KIB,
                "as the process is, heap growth included"));
        report.add(Figure.atMost(
                "RSS per idle wss connection, after jcmd GC.run",
                per(cleanWith.rss() - cleanBefore.rss()),
                "KiB",
                BUDGET_KIB,
                "forced full collection before and with"));
        report.add(Figure.plain(
                "  of it live heap",
                per(cleanWith.heapUsed() - cleanBefore.heapUsed()),
                "KiB",
                "heap used after the collections"));
        report.add(Figure.plain(
                "  of it outside the heap",
                per(outside(cleanWith) - outside(cleanBefore)),
                "KiB",
                "RSS less heap committed; OpenSSL, buffers"));
        report.explain(
                "memory of the hub",
                List.of(
                        line("before", before),
                        line("before, after GC.run", cleanBefore),
                        line("with " + connections, with),
                        line("with " + connections + ", after GC.run", cleanWith)));
    }

    private double per(long kib) {
        return (double) kib / connections;
    }

    private static long outside(Memory memory) {
        return memory.rss() - memory.heapCommitted();
    }

    private static String line(String when, Memory memory) {
        return "%-28s RSS %7d KiB, heap committed %7d KiB, used %7d KiB"
                .formatted(when, memory.rss(), memory.heapCommitted(), memory.heapUsed());
    }
}
