package dev.arcus.hub.server;

import dev.arcus.domain.audit.ChainLink;
import dev.arcus.domain.audit.ChainVerdict;
import dev.arcus.domain.audit.VerifyChain;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * {@code arcus admin audit verify}: whether the audit trail of a hub that is stopped is what was written. Exit codes: 0 whole, 1
 * not, with the first entry that is wrong, 2 bad options or nothing that could be verified.
 */
final class AuditCommand {

    static final String NAME = "audit";

    private static final String VERIFY = "verify";
    private static final String HEAD = "--head";
    private static final List<Setting> PLACES =
            List.of(Setting.DATA, Setting.DATABASE_URL, Setting.DATABASE_USER, Setting.DATABASE_PASSWORD_FILE);

    private AuditCommand() {}

    static CommandLine command() {
        var audit = CommandSpec.create().name(NAME).mixinStandardHelpOptions(true);
        audit.usageMessage().description("The audit trail of a hub that is stopped.");
        return new CommandLine(audit).addSubcommand(VERIFY, new CommandLine(verify()));
    }

    static int run(ParseResult audit, PrintStream out, PrintStream err) {
        if (!audit.hasSubcommand()) {
            throw new ParameterException(audit.commandSpec().commandLine(), "Missing command: audit verify");
        }
        var verify = audit.subcommand();
        var known = known(verify);
        try {
            return tell(verify(HubMain.configuration(verify), known), out, err);
        } catch (StartFailure e) {
            err.println("arcus: cannot verify: " + e.getMessage());
            return 2;
        }
    }

    private static @Nullable ChainLink known(ParseResult verify) {
        var text = verify.matchedOptionValue(HEAD, "");
        try {
            return text.isEmpty() ? null : ChainLink.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(verify.commandSpec().commandLine(), HEAD + " " + e.getMessage(), e);
        }
    }

    private static ChainVerdict verify(HubConfiguration configuration, @Nullable ChainLink known) {
        if (!Files.isDirectory(configuration.data())) {
            throw new StartFailure("there is no data folder " + configuration.data() + "; say where it is with --data");
        }
        try (var data = DataFolder.open(configuration.data(), InstantSource.system());
                var storage = Storage.open(configuration, data, InstantSource.system(), failure -> {})) {
            return new VerifyChain(storage.chain()).run(known);
        }
    }

    private static int tell(ChainVerdict verdict, PrintStream out, PrintStream err) {
        return switch (verdict) {
            case ChainVerdict.Whole whole -> {
                var first = whole.cut().place() + 1;
                var last = whole.head().place();
                out.println("whole: " + (last < first ? "no entries" : "entries " + first + " to " + last) + ", "
                        + whole.waiting() + " without a place yet");
                out.println("head:  " + whole.head());
                yield 0;
            }
            case ChainVerdict.Broken broken -> {
                err.println("arcus: broken: entry " + broken.place() + " " + broken.words());
                yield 1;
            }
            case ChainVerdict.TooOld old -> {
                err.println("arcus: the known head was dropped by retention; what is left is whole. Give a head behind "
                        + old.cut().place());
                yield 2;
            }
        };
    }

    private static CommandSpec verify() {
        var spec = CommandSpec.create().name(VERIFY).mixinStandardHelpOptions(true);
        spec.usageMessage()
                .description("Whether no entry was changed, removed, inserted or put elsewhere.")
                .sortOptions(false);
        spec.addOption(OptionSpec.builder(HEAD)
                .paramLabel("N:HASH")
                .type(String.class)
                .description("a head that the log told earlier (event=audit-head): whether the trail still has it")
                .build());
        HubMain.addSettings(spec, PLACES);
        return spec;
    }
}
