package dev.arcus.agent;

import dev.arcus.agent.connection.Surroundings;
import dev.arcus.agent.doctor.Doctor;
import dev.arcus.agent.doctor.Report;
import dev.arcus.agent.doctor.Subject;
import dev.arcus.agent.pbx.PhoneSystem;
import dev.arcus.agent.sip.SipPbx;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.virtual.Nameplate;
import dev.arcus.agent.virtual.PbxFolder;
import dev.arcus.agent.virtual.VirtualPbx;
import dev.arcus.wire.errors.Language;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What keeps this PBX from its hub. Exit code 0 when all is well, else 1. */
@Command(
        name = "doctor",
        description = "Checks the way to the hub step by step; names what is wrong, and the remedy.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private AgentMain.StateOption state = new AgentMain.StateOption();

    @Option(names = "--json", description = "one JSON object on one line (docs/agent.md)")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (Surroundings around = Surroundings.real()) {
            Report report = new Doctor(subject(state.folder(), around)).examine(language(System.getenv()));
            if (json) {
                say(report.json());
            } else {
                report.lines().forEach(this::say);
            }
            return report.isWell() ? 0 : AgentMain.FAILED;
        }
    }

    private static Subject subject(Path folder, Surroundings around) {
        PbxFolder pbx = new PbxFolder(folder.resolve("pbx"));
        return new Subject(
                folder,
                around,
                () -> pbx.nameplate().map(Nameplate::hardware),
                () -> phone(folder, built(pbx), around),
                () -> new StatusFile(folder, InstantSource.system()).live());
    }

    /** The connector that the agent would take; a SIP PBX is registered with meanwhile, if an extension is asked for. */
    private static PhoneSystem phone(Path folder, Nameplate plate, Surroundings around) throws StateFault {
        return switch (ConnectorChoice.none().in(folder)) {
            case VIRTUAL -> new VirtualPbx(plate, new PbxFolder(folder.resolve("pbx")), around.ticker());
            case SIP -> new SipPbx(plate.hardware(), folder, around.ticker(), around.random()).started();
        };
    }

    private static Nameplate built(PbxFolder pbx) throws StateFault {
        return pbx.nameplate().orElseThrow(() -> new StateFault("there is no PBX behind this agent yet"));
    }

    /** By POSIX's order: {@code LC_ALL}, {@code LC_MESSAGES}, {@code LANG}. */
    private static Language language(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return Language.of(value).orElse(Language.EN);
            }
        }
        return Language.EN;
    }

    private void say(String line) {
        if (spec != null) {
            spec.commandLine().getOut().println(line);
            spec.commandLine().getOut().flush();
        }
    }
}
