package dev.arcus.agent;

import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.state.StateFolder;
import dev.arcus.agent.virtual.PbxFolder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;

/** A factory reset from outside: carried out by the agent that holds the folder, else here. */
final class ForgottenFolder {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(100);

    private ForgottenFolder() {}

    /**
     * Returns when everything is forgotten.
     *
     * @throws StateFault when it could not be done; it is still asked for then
     */
    static void forget(Path folder) throws StateFault, InterruptedException {
        StateFolder.askToForget(folder);
        long end = System.nanoTime() + LIMIT.toNanos();
        while (StateFolder.isToForget(folder)) {
            if (StateFolder.livingHolder(folder).isEmpty()) {
                forgetHere(folder);
            } else if (System.nanoTime() - end > 0) {
                throw new StateFault("the running agent did not forget within " + LIMIT.toSeconds()
                        + " s; it will, or stop it and say reset again");
            } else {
                Thread.sleep(LOOK);
            }
        }
    }

    private static void forgetHere(Path folder) throws StateFault {
        try (StateFolder state = StateFolder.open(folder, new SecureRandom())) {
            new PbxFolder(state.pbx()).forget();
            state.forget();
        }
    }
}
