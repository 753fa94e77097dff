package dev.arcus.hub.server;

import dev.arcus.domain.store.StorageFailed;
import dev.arcus.hub.storage.CannotOpen;
import dev.arcus.hub.storage.DatabaseSettings;
import dev.arcus.hub.storage.portable.BackupReader;
import dev.arcus.hub.storage.portable.BadBackup;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** What an operator does to the data of a hub that is stopped. Exit codes: 0 done, 1 refused or failed with the reason, 2 bad options. */
final class OfflineCommands {

    private static final String RESTORE = "restore";
    private static final String MOVE = "move";
    private static final String CHECK = "check";
    private static final String TO = "--to";
    private static final String TO_USER = "--to-user";
    private static final String TO_PASSWORD_FILE = "--to-password-file";
    private static final String REPLACE = "--replace";
    private static final String PASSPHRASE_FILE = "--passphrase-file";
    private static final String EMBEDDED = "embedded";
    private static final List<Setting> PLACES = List.of(
            Setting.DATA, Setting.DOMAIN, Setting.DATABASE_URL, Setting.DATABASE_USER, Setting.DATABASE_PASSWORD_FILE);

    private OfflineCommands() {}

    static Map<String, CommandSpec> all() {
        var all = new LinkedHashMap<String, CommandSpec>();
        all.put(RESTORE, restore());
        all.put(MOVE, move());
        all.put(CHECK, check());
        return all;
    }

    static int run(ParseResult chosen, PrintStream out, PrintStream err) {
        if (chosen.isUsageHelpRequested()) {
            chosen.commandSpec().commandLine().usage(out);
            return 0;
        }
        try {
            return switch (chosen.commandSpec().name()) {
                case RESTORE -> restore(chosen, out);
                case MOVE -> move(chosen, out);
                case CHECK -> new CheckHub(HubMain.configuration(chosen), out).run() == 0 ? 0 : 1;
                default -> throw new IllegalStateException(chosen.commandSpec().name());
            };
        } catch (BadBackup | StartFailure | CannotOpen | StorageFailed e) {
            err.println("arcus: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return 1;
        } catch (IOException e) {
            err.println("arcus: " + e);
            return 1;
        }
    }

    private static int restore(ParseResult chosen, PrintStream out) throws IOException {
        Path file = chosen.matchedPositionalValue(0, Path.of(""));
        var backup = new BackupReader(file, passphrase(chosen));
        new RestoreBackup(HubMain.configuration(chosen), backup, chosen.hasMatchedOption(REPLACE), out).run();
        return 0;
    }

    private static int move(ParseResult chosen, PrintStream out) throws IOException {
        var configuration = HubMain.configuration(chosen);
        new MoveDatabase(configuration, target(chosen, configuration), out).run();
        return 0;
    }

    /** Where to: the data folder, or a PostgreSQL database. */
    private static DatabaseSettings target(ParseResult chosen, HubConfiguration configuration) {
        String to = chosen.matchedOptionValue(TO, "");
        if (to.equals(EMBEDDED)) {
            return new DatabaseSettings.Embedded(configuration.data().resolve("db"));
        }
        if (!to.startsWith("jdbc:postgresql:")) {
            throw new BadConfiguration(TO + " = " + to + ": must be " + EMBEDDED + ", or begin with jdbc:postgresql:");
        }
        var variable = System.getenv("ARCUS_TARGET_PASSWORD");
        @Nullable Path file = chosen.matchedOptionValue(TO_PASSWORD_FILE, (Path) null);
        var password = file == null ? variable == null ? "" : variable : secret(file);
        String user = chosen.matchedOptionValue(TO_USER, "");
        return new DatabaseSettings.PostgreSql(to, user, password);
    }

    private static String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new BadConfiguration("cannot read the secret in " + file + ": " + e.getMessage());
        }
    }

    private static CommandSpec check() {
        var spec = CommandSpec.create().name(CHECK).mixinStandardHelpOptions(true);
        spec.usageMessage()
                .description(
                        "Looks at folder, certificates and tables of a hub that is stopped; exit code 1 for findings.")
                .sortOptions(false);
        var settings = new ArrayList<>(PLACES);
        settings.addAll(List.of(
                Setting.TLS_CERTIFICATE,
                Setting.TLS_KEY,
                Setting.BACKUP_EVERY,
                Setting.BACKUP_FOLDER,
                Setting.BACKUP_PASSPHRASE_FILE));
        HubMain.addSettings(spec, settings);
        return spec;
    }

    private static CommandSpec move() {
        var spec = CommandSpec.create().name(MOVE).mixinStandardHelpOptions(true);
        spec.usageMessage()
                .description("Moves all data of a hub that is stopped into another, empty database.")
                .sortOptions(false);
        spec.addOption(text(TO, "URL", "jdbc:postgresql://host/database, or " + EMBEDDED)
                .required(true)
                .build());
        spec.addOption(text(TO_USER, "USER", "user of that database").build());
        spec.addOption(OptionSpec.builder(TO_PASSWORD_FILE)
                .paramLabel("FILE")
                .type(Path.class)
                .description("file with its password; or the variable ARCUS_TARGET_PASSWORD")
                .build());
        HubMain.addSettings(spec, PLACES);
        return spec;
    }

    private static OptionSpec.Builder text(String name, String label, String meaning) {
        return OptionSpec.builder(name).paramLabel(label).type(String.class).description(meaning);
    }

    private static @Nullable String passphrase(ParseResult chosen) {
        @Nullable Path file = chosen.matchedOptionValue(PASSPHRASE_FILE, (Path) null);
        return file == null ? null : secret(file);
    }

    private static CommandSpec restore() {
        var spec = CommandSpec.create().name(RESTORE).mixinStandardHelpOptions(true);
        spec.usageMessage()
                .description("Reads a backup into an empty data folder, or an empty database, while no hub runs on it.")
                .sortOptions(false);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .index("0")
                .arity("1")
                .type(Path.class)
                .description("the backup")
                .build());
        spec.addOption(OptionSpec.builder(REPLACE)
                .type(boolean.class)
                .description("move aside what is there instead of refusing")
                .build());
        spec.addOption(OptionSpec.builder(PASSPHRASE_FILE)
                .paramLabel("FILE")
                .type(Path.class)
                .description("file with the passphrase of an encrypted backup")
                .build());
        HubMain.addSettings(spec, PLACES);
        return spec;
    }
}
