package dev.arcus.domain.system;

import dev.arcus.domain.credential.SystemId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** A phone of a system: as the PBX reported it, with what was said of it here (admin API §4.9). */
public record PhoneNumber(SystemId system, Station station, StationDetails details) {

    private static final int ID_LENGTH = 24;

    /** Made of the system and the short number, so that a phone that is reported again is the same. */
    public String id() {
        try {
            var text = system.value() + ":" + station.number();
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String shortNumber() {
        return station.number();
    }

    public String internalNumber() {
        return Objects.requireNonNullElse(details.numbers().internal(), station.number());
    }

    public String firstName() {
        return Objects.requireNonNullElse(details.holder().firstName(), "");
    }

    public String lastName() {
        return Objects.requireNonNullElse(details.holder().lastName(), station.name());
    }

    public String deviceName() {
        return Objects.requireNonNullElse(details.device().name(), station.device());
    }

    public boolean isMonitored() {
        return Boolean.TRUE.equals(details.device().monitored());
    }
}
