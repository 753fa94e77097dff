package dev.arcus.bench.load;

/** What a connection is opened for. */
public enum Purpose {
    /** Learn the salt from the challenge, then leave without a login. */
    LEARN_SALT,
    /** Trade the activation code for a password and stay. */
    ACTIVATE,
    /** Log in and stay. */
    STAY,
    /** Log in, say goodbye, wait for the hub's end of the connection. */
    LOGIN_AND_LEAVE
}
