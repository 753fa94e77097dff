package dev.arcus.hub.server;

import dev.arcus.domain.store.StorageFailed;
import dev.arcus.hub.storage.CannotOpen;
import dev.arcus.hub.storage.portable.BackupReader;
import dev.arcus.hub.storage.portable.BadBackup;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final String REPLACE = "--replace";
    private static final String PASSPHRASE_FILE = "--passphrase-file";
    private static final List<Setting> PLACES = List.of(
            Setting.DATA, Setting.DOMAIN, Setting.DATABASE_URL, Setting.DATABASE_USER, Setting.DATABASE_PASSWORD_FILE);

    private OfflineCommands() {}

    static Map<String, CommandSpec> all() {
        var all = new LinkedHashMap<String, CommandSpec>();
        all.put(RESTORE, restore());
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

    private static @Nullable String passphrase(ParseResult chosen) {
        @Nullable Path file = chosen.matchedOptionValue(PASSPHRASE_FILE, (Path) null);
        try {
            return file == null ? null : Files.readString(file).strip();
        } catch (IOException e) {
            throw new BadConfiguration("cannot read the passphrase in " + file + ": " + e.getMessage());
        }
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
