package dev.arcus.agent.pbx;

/**
 * What a phone system says about itself.
 *
 * @param serial CPU serial number, 1 to 64 characters
 * @param model such as {@code OXO Connect}, 1 to 64 characters
 * @param software software version, 1 to 64 characters
 */
public record Hardware(String serial, String model, String software) {

    private static final int LONGEST = 64;

    public Hardware {
        check("a CPU serial number", serial);
        check("a model", model);
        check("a software version", software);
        if (serial.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a CPU serial number has no space");
        }
    }

    private static void check(String what, String text) {
        if (text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " is 1 to 64 visible characters");
        }
    }
}
