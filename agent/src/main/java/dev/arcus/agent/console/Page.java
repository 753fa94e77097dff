package dev.arcus.agent.console;

import java.util.Arrays;
import java.util.Optional;

/** The pages and where they are. */
enum Page {
    FIRST_USE("/first-use", "first.title"),
    LOGIN("/login", "login.title"),
    RAINBOW("/cloud-rainbow", "rainbow.title"),
    PROXY("/web-proxy", "proxy.title"),
    INSTALLATION("/installation", "installation.title"),
    RESET("/factory-reset", "reset.title");

    private final String path;
    private final String title;

    Page(String path, String title) {
        this.path = path;
        this.title = title;
    }

    String path() {
        return path;
    }

    /** The key of its title. */
    String title() {
        return title;
    }

    static Optional<Page> at(String path) {
        return Arrays.stream(values()).filter(page -> page.path.equals(path)).findFirst();
    }
}
