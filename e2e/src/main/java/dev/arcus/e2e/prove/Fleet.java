package dev.arcus.e2e.prove;

import dev.arcus.e2e.support.AgentProcess;
import dev.arcus.e2e.support.Signal;
import java.nio.file.Path;
import java.util.List;

/** PBXs whose agents live in one process: one kill cuts them all. */
record Fleet(List<ProvenPbx> pbxs, AgentProcess process) implements AutoCloseable {

    Fleet {
        pbxs = List.copyOf(pbxs);
    }

    static Fleet start(List<ProvenPbx> pbxs, Path folder, Path logs, Marks marks) {
        return new Fleet(pbxs, AgentProcess.fleet(folder, logs, marks::hear));
    }

    void signal(Signal signal) {
        process.process().signal(signal);
    }

    @Override
    public void close() {
        process.close();
    }
}
