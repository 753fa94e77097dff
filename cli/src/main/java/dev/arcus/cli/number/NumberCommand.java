package dev.arcus.cli.number;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.arcus.numbering.Countries;
import dev.arcus.numbering.DialPlan;
import dev.arcus.numbering.DialingInformation;
import dev.arcus.numbering.NumberingRule;
import dev.arcus.numbering.Proposal;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code arcus number}. Exit codes: 0 every line was answered, 2 bad options; a bad number is an answer, not a failure. */
@Command(
        name = "number",
        mixinStandardHelpOptions = true,
        description = "Reads one number a line and says, as one JSON object a line, what the PBX would be sent.")
public final class NumberCommand implements Callable<Integer> {

    @Option(names = "--country", required = true, description = "The PBX's country, ISO 3166-1 alpha-3.")
    private String country = "";

    @Option(names = "--national-prefix", description = "Default: the country's usual one.")
    private @Nullable String nationalPrefix;

    @Option(names = "--international-prefix", description = "Default: the country's usual one.")
    private @Nullable String internationalPrefix;

    @Option(names = "--outbound-prefix", description = "For outgoing calls; may be repeated, the first is dialled.")
    private List<String> outboundPrefixes = List.of();

    @Option(names = "--no-outbound-prefix", description = "Do not put the outbound prefix in front.")
    private boolean noOutboundPrefix;

    @Option(names = "--installation-number", description = "The company's public number.")
    private @Nullable String installationNumber;

    @Option(names = "--rules", description = "JSON file: array of regexpMatch, regexpReplace, description.")
    private @Nullable Path rules;

    @Option(names = "--reverse", description = "From what the PBX presents to the canonical number.")
    private boolean reverse;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        translate(plan());
        return 0;
    }

    private DialPlan plan() throws IOException {
        try {
            var code = country.toUpperCase(Locale.ROOT);
            if (!Countries.isKnown(code)) {
                throw new IllegalArgumentException("--country must be an ISO 3166-1 alpha-3 code, as DEU");
            }
            var proposal = Proposal.of(code);
            var dialing = new DialingInformation(
                    code,
                    nationalPrefix == null ? proposal.nationalPrefix() : nationalPrefix,
                    internationalPrefix == null ? proposal.internationalPrefix() : internationalPrefix,
                    outboundPrefixes,
                    !noOutboundPrefix && !outboundPrefixes.isEmpty(),
                    installationNumber);
            return DialPlan.of(dialing, rules == null ? List.<NumberingRule>of() : RuleFile.read(rules));
        } catch (IllegalArgumentException bad) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(bad.getMessage()));
        }
    }

    private void translate(DialPlan plan) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8), 1 << 16);
        try (var json = generator()) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var answer =
                        reverse ? NumberAnswer.of(line, plan.canonical(line)) : NumberAnswer.of(line, plan.dial(line));
                answer.write(json);
                json.writeRaw('\n');
            }
        }
    }

    private static JsonGenerator generator() throws IOException {
        var out = new BufferedOutputStream(System.out, 1 << 16);
        var json = new JsonFactory().createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        return json;
    }
}
