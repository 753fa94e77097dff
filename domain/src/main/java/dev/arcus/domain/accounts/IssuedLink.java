package dev.arcus.domain.accounts;

import java.time.Instant;

/**
 * A link to set a password, just made.
 *
 * @param token the secret part; nowhere stored
 * @param mailed whether a mail server took it; else somebody has to hand it over
 */
public record IssuedLink(String token, String address, Instant expires, boolean mailed) {

    @Override
    public String toString() {
        return "IssuedLink[****, mailed=" + mailed + "]";
    }
}
