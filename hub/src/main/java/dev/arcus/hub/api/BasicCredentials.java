package dev.arcus.hub.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Login and password of {@code Authorization: Basic} (RFC 7617), in UTF-8. */
record BasicCredentials(String login, String password) {

    private static final String SCHEME = "Basic ";
    private static final int MAX_LOGIN = 255;
    private static final int MAX_PASSWORD = 1024;

    /** Empty when the header is something else, or longer than any login and password. */
    static Optional<BasicCredentials> of(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return decode(header.substring(SCHEME.length()).strip())
                .filter(text -> text.indexOf(':') > 0 && PlainCharacters.areIn(text))
                .map(text -> new BasicCredentials(
                        text.substring(0, text.indexOf(':')), text.substring(text.indexOf(':') + 1)))
                .filter(found -> found.login.length() <= MAX_LOGIN && found.password.length() <= MAX_PASSWORD);
    }

    private static Optional<String> decode(String base64) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (IllegalArgumentException | CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "BasicCredentials[" + login + ", ****]";
    }
}
