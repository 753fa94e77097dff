package dev.arcus.agent.virtual;

import dev.arcus.agent.state.ActivationCode;
import dev.arcus.agent.state.CodeOrigin;
import dev.arcus.agent.state.HubAddress;
import dev.arcus.agent.state.KeyValues;
import dev.arcus.agent.state.PabxId;
import dev.arcus.agent.state.Settings;
import dev.arcus.agent.trust.Trust;
import dev.arcus.wire.agent.Stations;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is loaded onto a PBX when it is installed, as licences are ({@code docs/agent.md}): customer data, licences, phones,
 * for a stock PBX the pair, and where the hub is and whom to trust.
 *
 * @param customer name of the customer
 * @param licences names of the licences
 * @param pair {@code <fleet reference>-<installation reference>}, for a stock PBX
 * @param domain the XMPP domain, if another than the factory's
 * @param hub address of the hub
 * @param trust whom to trust
 * @param stations the phones
 */
public record InstallationFile(
        String customer,
        List<String> licences,
        Optional<PabxId> pair,
        Optional<String> domain,
        Optional<String> hub,
        Optional<Trust> trust,
        List<Stations.Station> stations) {

    private static final Set<String> KEYS =
            Set.of("customer", "licences", "fleet-reference", "installation-reference", "domain", "hub", "trust");
    private static final String STATION = "station.";

    public InstallationFile {
        licences = List.copyOf(licences);
        stations = new Stations(stations).stations();
    }

    /** What the factory puts on board of a BTCO PBX about which nothing was said. */
    static InstallationFile onBoard(String serial) {
        return new InstallationFile(
                "Customer of " + serial,
                List.of("rainbow", "users-3"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Stations.Station("100", "Reception", "8068s"),
                        new Stations.Station("101", "Office", "8058s"),
                        new Stations.Station("102", "Workshop", "8242")));
    }

    /**
     * Reads a file's text.
     *
     * @param folder what a trust file's name is relative to
     * @throws IllegalArgumentException with one line of reason
     */
    public static InstallationFile parse(String text, Path folder) {
        return parse(text, anchor -> Trust.parse(anchor, folder));
    }

    /**
     * Reads a file's text.
     *
     * @param anchors reads a trust anchor
     * @throws IllegalArgumentException with one line of reason
     */
    public static InstallationFile parse(String text, Function<String, Trust> anchors) {
        KeyValues found = KeyValues.parse(text).onlyKnown(KEYS, Set.of(STATION));
        return new InstallationFile(
                found.required("customer"),
                found.text("licences").map(InstallationFile::names).orElse(List.of()),
                pair(found),
                found.text("domain"),
                found.text("hub"),
                found.text("trust").map(anchors),
                found.entries().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(STATION))
                        .map(entry -> station(entry.getKey().substring(STATION.length()), entry.getValue()))
                        .toList());
    }

    /** The text that {@link #parse} reads back; a trust file is inside. */
    public String text() {
        KeyValues text = KeyValues.empty()
                .with("customer", customer)
                .with("licences", String.join(",", licences))
                .with("fleet-reference", pair.map(id -> before(id.text())))
                .with("installation-reference", pair.map(id -> after(id.text())))
                .with("domain", domain)
                .with("hub", hub)
                .with("trust", trust.map(Trust::text));
        for (Stations.Station station : stations) {
            text = text.with(STATION + station.number(), station.name() + ";" + station.device());
        }
        return text.format();
    }

    /** SHA-256 of {@link #text}, by which one knows that it was applied. */
    public String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The settings after this file was loaded; the same when it was loaded before. With a pair, PABX-ID and activation code
     * fill themselves and Rainbow is enabled.
     */
    public Settings appliedTo(Settings old) {
        if (old.installation().equals(Optional.of(sha256()))) {
            return old;
        }
        HubAddress address = old.address();
        address = domain.map(address::withDomain).orElse(address);
        address = hub.map(address::withHub).orElse(address);
        address = trust.map(Trust::text).map(address::withTrust).orElse(address);
        Settings filled = old.withAddress(address).withInstallation(sha256());
        return pair.map(id -> filled.withPabxId(id)
                        .withCode(new ActivationCode(id.text()), CodeOrigin.INSTALLED)
                        .withEnabled(true))
                .orElse(filled);
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Optional<PabxId> pair(KeyValues found) {
        Optional<String> fleet = found.text("fleet-reference");
        Optional<String> installation = found.text("installation-reference");
        if (fleet.isPresent() != installation.isPresent()) {
            throw new IllegalArgumentException("fleet-reference and installation-reference belong together");
        }
        fleet.filter(reference -> reference.contains("-")).ifPresent(reference -> {
            throw new IllegalArgumentException("a fleet reference has no hyphen");
        });
        return fleet.map(reference -> new PabxId(reference + "-" + installation.orElseThrow()));
    }

    private static String before(String pair) {
        return pair.substring(0, pair.indexOf('-'));
    }

    private static String after(String pair) {
        return pair.substring(pair.indexOf('-') + 1);
    }

    private static Stations.Station station(String number, String nameAndDevice) {
        int split = nameAndDevice.lastIndexOf(';');
        return split < 0
                ? new Stations.Station(number, nameAndDevice, "")
                : new Stations.Station(number, nameAndDevice.substring(0, split), nameAndDevice.substring(split + 1));
    }
}
