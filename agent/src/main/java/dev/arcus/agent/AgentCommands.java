package dev.arcus.agent;

import dev.arcus.agent.history.HistoryFile;
import dev.arcus.agent.state.Settings;
import dev.arcus.agent.state.SettingsFile;
import dev.arcus.agent.state.StateFault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands beside running: each reads or changes a state folder; a running agent notices changes within a second. */
final class AgentCommands {

    private AgentCommands() {}

    /** Exit code 0 when an agent runs, else 1. */
    @Command(name = "status", description = "Prints the connection status.", mixinStandardHelpOptions = true)
    static final class Status extends OnFolder {
        @Override
        public Integer call() throws StateFault {
            Path folder = existing();
            StatusFile file = new StatusFile(folder, InstantSource.system());
            say(file.words());
            boolean running = file.isRunning();
            if (running) {
                new ChannelsFile(folder).words().forEach(this::say);
            }
            HistoryWords.of(HistoryFile.in(folder)).forEach(this::say);
            return running ? 0 : AgentMain.FAILED;
        }
    }

    /** The page's <em>Apply</em>. */
    @Command(
            name = "configure",
            description = "Changes settings, as Apply on the PBX's page Cloud Rainbow does.",
            mixinStandardHelpOptions = true)
    static final class Configure extends OnFolder {

        @Mixin
        private SettingOptions settings = new SettingOptions();

        @Override
        public Integer call() throws StateFault {
            SettingsChange change = settings.change();
            return edit(change::applied);
        }
    }

    /** Ticks the box; applying it again forces an attempt. */
    @Command(name = "enable", description = "Ticks Rainbow enabled; connects at once.", mixinStandardHelpOptions = true)
    static final class Enable extends OnFolder {
        @Override
        public Integer call() throws StateFault {
            return edit(old -> old.withEnabled(true));
        }
    }

    /** Unticks the box; the password stays. */
    @Command(
            name = "disable",
            description = "Unticks Rainbow enabled; the exchanged password stays.",
            mixinStandardHelpOptions = true)
    static final class Disable extends OnFolder {
        @Override
        public Integer call() throws StateFault {
            return edit(old -> old.withEnabled(false));
        }
    }

    /** Loads an installation file. */
    @Command(
            name = "install",
            description = "Loads an installation file onto the PBX.",
            mixinStandardHelpOptions = true)
    static final class Install extends OnFolder {

        @Parameters(paramLabel = "FILE", description = "the installation file (docs/agent.md)")
        private @Nullable Path file;

        @Override
        public Integer call() throws StateFault {
            Path folder = existing();
            Settings loaded = VirtualSite.install(
                    folder, new SettingsFile(folder), PbxOptions.installationFile(Objects.requireNonNull(file)));
            say("Installed"
                    + loaded.pabxId().map(id -> "; Rainbow PABX-ID is " + id).orElse(""));
            return 0;
        }
    }

    /** Forgets everything, after asking. */
    @Command(
            name = "reset",
            description = "Factory reset: forgets settings, password, installation and history, after asking.",
            mixinStandardHelpOptions = true)
    static final class Reset extends OnFolder {

        @Option(names = "--yes", description = "do not ask")
        private boolean yes;

        @Override
        public Integer call() throws StateFault, InterruptedException {
            Path folder = existing();
            if (!yes && !isConfirmed(folder)) {
                say("Nothing was changed");
                return AgentMain.FAILED;
            }
            ForgottenFolder.forget(folder);
            say("Reset to factory settings");
            return 0;
        }

        private boolean isConfirmed(Path folder) {
            say("This forgets settings, password, installation, history and the technician's password in " + folder
                    + ".");
            say("The PBX will need a new activation code. Type yes to go on:");
            Scanner typed = new Scanner(System.in, StandardCharsets.UTF_8);
            return typed.hasNextLine() && typed.nextLine().strip().equalsIgnoreCase("yes");
        }
    }

    /** What all of them share. */
    abstract static class OnFolder implements Callable<Integer> {

        @Mixin
        private AgentMain.StateOption state = new AgentMain.StateOption();

        @Spec
        private @Nullable CommandSpec spec;

        Path existing() {
            Path folder = state.folder();
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException("no agent was ever started with --state " + folder);
            }
            return folder;
        }

        /** Changes the settings; saying the same again is an <em>Apply</em> too, and counts as a change. */
        int edit(UnaryOperator<Settings> change) throws StateFault {
            Settings edited = new SettingsFile(existing()).apply(change);
            say("Applied; Rainbow is " + (edited.enabled() ? "enabled" : "disabled"));
            return 0;
        }

        void say(String line) {
            if (spec != null) {
                spec.commandLine().getOut().println(line);
                spec.commandLine().getOut().flush();
            }
        }
    }
}
