package dev.arcus.domain.accounts;

/**
 * One message to one person. The text may hold a secret link, so it never prints.
 *
 * @param text plain, lines ended by {@code \n}
 */
public record Mail(String to, String subject, String text) {

    @Override
    public String toString() {
        return "Mail[" + to + ", " + subject + "]";
    }
}
