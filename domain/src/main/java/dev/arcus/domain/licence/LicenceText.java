package dev.arcus.domain.licence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The licence agreement of the WebRTC gateway in one language.
 *
 * @param version as the operator numbers it
 * @param language ISO 639-1
 */
public record LicenceText(String version, String language, String text) {

    /** SHA-256 of the text in UTF-8, 64 hexadecimal digits: names exactly what was accepted. */
    public String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
