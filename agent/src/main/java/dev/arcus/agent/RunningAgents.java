package dev.arcus.agent;

import dev.arcus.agent.connection.Surroundings;
import dev.arcus.agent.state.StateFault;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The agents of this process, until someone stops it. SIGTERM and SIGINT let every agent say goodbye, within 2 s together,
 * and end the process with exit code 0.
 */
final class RunningAgents implements AutoCloseable {

    private final List<Agent> agents;
    private final CountDownLatch closed = new CountDownLatch(1);

    private RunningAgents(List<Agent> agents) {
        this.agents = List.copyOf(agents);
    }

    /**
     * Starts them all, or none.
     *
     * @param out gets one line per change of status
     * @throws StateFault when one of them cannot be started
     */
    static RunningAgents start(List<VirtualSite> sites, Surroundings around, PrintStream out) throws StateFault {
        List<Agent> started = new ArrayList<>();
        try {
            for (VirtualSite site : sites) {
                String prefix = sites.size() == 1 ? "" : site.name() + ": ";
                started.add(site.start(
                        around, status -> out.println(prefix + "Connection status: " + StatusWords.of(status))));
            }
        } catch (StateFault | RuntimeException e) {
            closeAll(started);
            throw e;
        }
        RunningAgents running = new RunningAgents(started);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(running::stopProcess));
        return running;
    }

    /** The one agent, if there is only one. */
    Agent only() {
        if (agents.size() != 1) {
            throw new IllegalStateException(agents.size() + " agents");
        }
        return agents.getFirst();
    }

    /** Blocks until the process is told to stop. */
    void awaitStop() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        closeAll(agents);
        closed.countDown();
    }

    /** Not after they were closed already: then the process ends for a reason of its own, with its own exit code. */
    private void stopProcess() {
        if (closed.getCount() == 0) {
            return;
        }
        close();
        Runtime.getRuntime().halt(0);
    }

    /** All at once: each waits for its hub's farewell. */
    private static void closeAll(List<Agent> agents) {
        List<Thread> closing = agents.stream()
                .map(agent -> Thread.ofVirtual().start(agent::close))
                .toList();
        for (Thread each : closing) {
            try {
                each.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
