package dev.arcus.agent;

import dev.arcus.agent.state.WebProxy;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that stand for the page <em>Web proxy</em>. There is none for the password: the list of processes would show it. */
final class ProxyOptions {

    private static final int LONGEST_FILE = 4_096;

    @Option(
            names = "--proxy",
            paramLabel = "HOST:PORT",
            description = "web proxy to dial through; none for no proxy (default: none)")
    private Optional<String> proxy = Optional.empty();

    @Option(
            names = "--proxy-login",
            paramLabel = "NAME",
            description =
                    "login at the web proxy; the password is asked for at the terminal. An empty one removes the login")
    private Optional<String> login = Optional.empty();

    @Option(
            names = "--proxy-password-file",
            paramLabel = "FILE",
            description =
                    "file with the password of the web proxy in its first line; - reads it from the standard input")
    private Optional<String> passwordFile = Optional.empty();

    /**
     * Reads what was typed, and the password.
     *
     * @throws IllegalArgumentException with one line of reason
     */
    Optional<ProxyChange> change() {
        if (passwordFile.isPresent() && login.filter(name -> !name.isEmpty()).isEmpty()) {
            throw new IllegalArgumentException("--proxy-password-file goes with --proxy-login");
        }
        if (proxy.filter("none"::equals).isPresent()) {
            if (login.isPresent()) {
                throw new IllegalArgumentException("--proxy none has no login");
            }
            return Optional.of(new ProxyChange.None());
        }
        Optional<WebProxy> typed = proxy.map(WebProxy::parse);
        if (login.isEmpty()) {
            return typed.map(ProxyChange.At::new);
        }
        Optional<WebProxy.Login> known =
                login.filter(name -> !name.isEmpty()).map(name -> new WebProxy.Login(name, password(name)));
        return Optional.of(typed.<ProxyChange>map(found -> new ProxyChange.Whole(found.withLogin(known)))
                .orElseGet(() -> new ProxyChange.LoginOnly(known)));
    }

    private String password(String name) {
        return passwordFile
                .map(file -> file.equals("-") ? fromInput() : fromFile(Path.of(file)))
                .orElseGet(() -> fromTerminal(name));
    }

    private static String fromTerminal(String name) {
        @Nullable Console console = System.console();
        char @Nullable [] typed = console != null && console.isTerminal()
                ? console.readPassword("Password of %s at the web proxy: ", name)
                : null;
        if (typed == null) {
            throw new IllegalArgumentException(
                    "there is no terminal to ask for the web proxy's password: give --proxy-password-file");
        }
        return new String(typed);
    }

    private static String fromInput() {
        try {
            return firstLine(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine());
        } catch (IOException e) {
            throw new IllegalArgumentException("the web proxy's password cannot be read from the standard input", e);
        }
    }

    private static String fromFile(Path file) {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new IllegalArgumentException("--proxy-password-file " + file + " is longer than a password");
            }
            return firstLine(Files.readString(file).lines().findFirst().orElse(null));
        } catch (IOException e) {
            throw new IllegalArgumentException("--proxy-password-file " + file + ": no readable file", e);
        }
    }

    private static String firstLine(@Nullable String line) {
        if (line == null || line.isEmpty()) {
            throw new IllegalArgumentException("the web proxy's password is empty");
        }
        return line;
    }
}
