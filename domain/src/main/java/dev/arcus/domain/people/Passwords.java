package dev.arcus.domain.people;

/** What people's passwords are turned into, and how they are known again. Slow on purpose. */
public interface Passwords {

    /** The encoded hash of {@code password}, with a fresh salt. */
    String hash(String password);

    /** False for somebody who has no password, and when too many ask at once. */
    boolean isPasswordOf(User user, String password);
}
