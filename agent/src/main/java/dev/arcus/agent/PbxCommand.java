package dev.arcus.agent;

import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.virtual.Call;
import dev.arcus.agent.virtual.InstallationFile;
import dev.arcus.agent.virtual.PbxFolder;
import dev.arcus.wire.agent.Stations;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What one does to a virtual PBX by hand: pull its cables, make its phones call. An agent that runs notices within half a second. */
@Command(
        name = "pbx",
        description = "Faults, phones and calls of a virtual PBX.",
        mixinStandardHelpOptions = true,
        subcommands = {
            PbxCommand.Fault.class,
            PbxCommand.Well.class,
            PbxCommand.Faults.class,
            PbxCommand.Phones.class,
            PbxCommand.PlaceCall.class,
            PbxCommand.HangUp.class,
            PbxCommand.ShowCalls.class
        })
final class PbxCommand extends AgentCommands.OnFolder {

    @Override
    public Integer call() {
        throw new IllegalArgumentException("say which: fault, well, faults, stations, call, hang-up or calls");
    }

    /** Something is wrong from now on. */
    @Command(name = "fault", description = "Makes a channel faulty.", mixinStandardHelpOptions = true)
    static final class Fault extends OnVirtual {

        @Parameters(index = "0", paramLabel = "conf|csta")
        private String channel = "";

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "down REASON…|silent|unproved")
        private List<String> words = List.of();

        @Override
        public Integer call() throws StateFault {
            virtual().fault(channel, Optional.of(String.join(" ", words)));
            say(channel + ": " + String.join(" ", words));
            return 0;
        }
    }

    /** It is well again. */
    @Command(name = "well", description = "Mends a channel.", mixinStandardHelpOptions = true)
    static final class Well extends OnVirtual {

        @Parameters(paramLabel = "conf|csta")
        private String channel = "";

        @Override
        public Integer call() throws StateFault {
            virtual().fault(channel, Optional.empty());
            say(channel + ": well");
            return 0;
        }
    }

    /** What is wrong now. */
    @Command(name = "faults", description = "Lists the faults.", mixinStandardHelpOptions = true)
    static final class Faults extends OnVirtual {
        @Override
        public Integer call() throws StateFault {
            for (Map.Entry<String, String> fault : virtual().faultTexts().entrySet()) {
                say(fault.getKey() + ": " + fault.getValue());
            }
            return 0;
        }
    }

    /** The phones, as the hub is told. */
    @Command(name = "stations", description = "Lists the phones.", mixinStandardHelpOptions = true)
    static final class Phones extends OnVirtual {
        @Override
        public Integer call() throws StateFault {
            for (Stations.Station phone :
                    virtual().installation().map(InstallationFile::stations).orElse(List.of())) {
                say(phone.number() + ";" + phone.name() + ";" + phone.device());
            }
            return 0;
        }
    }

    /** A phone dials. */
    @Command(name = "call", description = "Lets a phone call a number.", mixinStandardHelpOptions = true)
    static final class PlaceCall extends OnVirtual {

        @Parameters(index = "0", paramLabel = "FROM", description = "short number of a phone of this PBX")
        private String from = "";

        @Parameters(index = "1", paramLabel = "TO", description = "another phone, or a number outside")
        private String to = "";

        @Option(names = "--rings", paramLabel = "S", description = "seconds until it is answered (default: 3)")
        private long rings = 3;

        @Option(names = "--talks", paramLabel = "S", description = "seconds until it ends after that (default: 60)")
        private long talks = 60;

        @Override
        public Integer call() throws StateFault {
            if (rings < 0 || talks < 0 || rings > DAY || talks > DAY) {
                throw new IllegalArgumentException("--rings and --talks are seconds, up to a day");
            }
            virtual().call(from, to, Instant.now(), Duration.ofSeconds(rings), Duration.ofSeconds(talks));
            say(from + " calls " + to);
            return 0;
        }

        private static final long DAY = 86_400;
    }

    /** A phone hangs up. */
    @Command(name = "hang-up", description = "Ends the call of a phone.", mixinStandardHelpOptions = true)
    static final class HangUp extends OnVirtual {

        @Parameters(paramLabel = "PHONE")
        private String phone = "";

        @Override
        public Integer call() throws StateFault {
            virtual().hangUp(phone, Instant.now());
            say(phone + " hung up");
            return 0;
        }
    }

    /** The calls so far. */
    @Command(name = "calls", description = "Lists the calls, the latest last.", mixinStandardHelpOptions = true)
    static final class ShowCalls extends OnVirtual {
        @Override
        public Integer call() throws StateFault {
            Instant now = InstantSource.system().instant();
            for (Call call : virtual().calls().calls()) {
                say(call.from() + " calls " + call.to() + ": "
                        + call.state(now).name().toLowerCase(Locale.ROOT) + "; placed at " + call.placedAt());
            }
            return 0;
        }
    }

    /** What only a virtual PBX can do. */
    abstract static class OnVirtual extends AgentCommands.OnFolder {

        PbxFolder virtual() throws StateFault {
            Path folder = existing();
            if (ConnectorChoice.none().in(folder) != Connector.VIRTUAL) {
                throw new IllegalArgumentException("the PBX behind this agent is a real one: only a virtual one obeys");
            }
            return new PbxFolder(folder.resolve("pbx"));
        }
    }
}
