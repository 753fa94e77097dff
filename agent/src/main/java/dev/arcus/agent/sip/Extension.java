package dev.arcus.agent.sip;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The extension of the PBX as which the agent registers. The password never prints.
 *
 * @param number its number or name, 1 to 64 characters that a SIP address may have unescaped
 * @param login name for the authentication, usually the same
 * @param expires how long a registration is to hold, 10 s to 1 h
 */
public record Extension(String number, String login, String password, Duration expires) {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9_.!~*'()&=+$,;?/-]{1,64}");
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    public Extension {
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("extension is 1 to 64 letters, digits or signs of a SIP address");
        }
        if (login.isEmpty() || (login + password).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("login and password are visible characters");
        }
        if (expires.compareTo(SHORTEST) < 0 || expires.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("expires is 10 to 3600 seconds");
        }
    }

    @Override
    public String toString() {
        return "Extension[" + number + ", ****]";
    }
}
