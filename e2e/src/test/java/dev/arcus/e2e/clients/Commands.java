package dev.arcus.e2e.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.e2e.support.HubProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * {@code rbw}, the vendor's command line. It logs in once; each command then starts from a copy of the folder in which it keeps
 * its login, so that many can run at once: a few seconds each, of which most is waiting. Any thread.
 */
final class Commands implements AutoCloseable {

    private static final int AT_ONCE = 6;
    private static final Duration ENDS_WITHIN = Duration.ofMinutes(2);
    private static final Path PREFERENCES = Path.of(".config", "preferences", "rainbow.pref");

    private final ClientStage stage;
    private final Path login;
    private final Semaphore room = new Semaphore(AT_ONCE, true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<List<String>, CompletableFuture<Output>> asked = new ConcurrentHashMap<>();

    private Commands(ClientStage stage, Path login) {
        this.stage = stage;
        this.login = login;
    }

    /** Logs in at the stage's hub by the command itself. */
    static Commands login(ClientStage stage) {
        var commands = new Commands(stage, home(stage));
        var answer = commands.runIn(commands.login, commands.loginWords(HubProcess.PASSWORD));
        assertThat(answer.json().path("loggedInUser").path("loginEmail").asText())
                .as(answer.text())
                .isEqualTo(HubProcess.EMAIL);
        return commands;
    }

    List<String> loginWords(String password) {
        return List.of("login", HubProcess.EMAIL, password, "--host", stage.host(), "--json");
    }

    /** Starts a command whose {@link #answer} will be wanted. */
    void prepare(String... words) {
        var unused = asked(words);
    }

    /** The answer to a command that changes nothing: each is run once. */
    Output answer(String... words) {
        return asked(words).join();
    }

    private CompletableFuture<Output> asked(String... words) {
        return asked.computeIfAbsent(List.of(words), all -> later(() -> run(words)));
    }

    /** What goes on meanwhile, one command after the other. */
    <T> CompletableFuture<T> later(Callable<T> story) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return story.call();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                threads);
    }

    /** Runs a command now. */
    Output run(String... words) {
        var home = home(stage);
        copy(login.resolve(PREFERENCES), home.resolve(PREFERENCES));
        return runIn(home, List.of(words));
    }

    /** Runs a command now, with {@code home} as it is. */
    Output runIn(Path home, List<String> words) {
        var command = new ArrayList<>(stage.packages().command("node_modules/rainbow-cli/index.js"));
        command.addAll(words);
        room.acquireUninterruptibly();
        try {
            var environment = stage.environment(home);
            return neverExits(words)
                    ? Output.untilAnswer(command, home, environment, ENDS_WITHIN)
                    : Output.of(command, home, environment, ENDS_WITHIN);
        } finally {
            room.release();
        }
    }

    /** An empty home folder. */
    static Path home(ClientStage stage) {
        try {
            return Files.createTempDirectory(stage.folder(), "home");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    /** With {@code --json} these print their answer and stay (admin API §4.1.9). */
    private static boolean neverExits(List<String> words) {
        var first = words.getFirst();
        var second = words.size() > 1 ? words.get(1) : "";
        var change = List.of("create", "delete", "link", "unlink").contains(first);
        return words.contains("--json")
                && (change && List.of("system", "site").contains(second)
                        || first.equals("create") && second.equals("org")
                        || first.equals("system") && List.of("set", "unset").contains(second)
                        || List.of("site", "phone", "org").contains(first));
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.resolveSibling(""));
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
