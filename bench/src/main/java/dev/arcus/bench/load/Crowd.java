package dev.arcus.bench.load;

import dev.arcus.bench.BenchFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Connections that stay, after their wave. */
public final class Crowd {
    private static final long LIMIT_SECONDS = 300;

    private final Driver driver;
    private final List<AgentConnection> connections;

    Crowd(Driver driver, List<AgentConnection> connections) {
        this.driver = driver;
        this.connections = List.copyOf(connections);
    }

    public int size() {
        return connections.size();
    }

    /** Sends pings (XEP-0199), a fixed number of connections waiting for an answer at any time; returns how many were answered. */
    public int ping(int total, int inFlight) {
        return await(new Pings(total), inFlight);
    }

    /** Says goodbye on all of them, some at a time; returns how many the hub ended regularly. */
    public int leave(int inFlight) {
        return connections.isEmpty() ? 0 : await(new Goodbyes(), inFlight);
    }

    private int await(Errand errand, int inFlight) {
        driver.loop().execute(() -> errand.start(inFlight));
        try {
            return errand.result.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new BenchFailure("the hub did not answer all within " + LIMIT_SECONDS + " s");
        } catch (InterruptedException | ExecutionException e) {
            throw new BenchFailure("ended early", e);
        }
    }

    /** Something done on the connections in turn; on the event loop. */
    private abstract class Errand implements Watcher {
        final CompletableFuture<Integer> result = new CompletableFuture<>();
        final Deque<AgentConnection> free = new ArrayDeque<>(connections);
        int done;

        final void start(int inFlight) {
            connections.forEach(connection -> connection.watch(this));
            for (int i = 0; i < Math.min(inFlight, connections.size()); i++) {
                next();
            }
        }

        abstract void next();

        @Override
        public void reached(AgentConnection connection) {
            // Reached before.
        }
    }

    private final class Pings extends Errand {
        private final int total;
        private int sent;

        Pings(int total) {
            this.total = total;
        }

        @Override
        void next() {
            var connection = free.poll();
            if (connection != null && sent < total) {
                sent++;
                connection.ping();
            }
        }

        @Override
        public void pong(AgentConnection connection) {
            free.add(connection);
            done++;
            if (done == total) {
                result.complete(done);
            } else {
                next();
            }
        }

        @Override
        public void ended(AgentConnection connection, String reason) {
            result.completeExceptionally(new BenchFailure("a connection ended: " + reason));
        }
    }

    private final class Goodbyes extends Errand {
        private final List<String> irregular = new ArrayList<>();

        @Override
        void next() {
            var connection = free.poll();
            if (connection != null) {
                connection.leave();
            }
        }

        @Override
        public void pong(AgentConnection connection) {
            // A late one.
        }

        @Override
        public void ended(AgentConnection connection, String reason) {
            done++;
            if (!reason.equals(AgentConnection.LEFT)) {
                irregular.add(reason);
            }
            if (done == connections.size()) {
                result.complete(done - irregular.size());
            } else {
                next();
            }
        }
    }
}
