package dev.arcus.hub.gateway;

import dev.arcus.domain.session.DisconnectCause;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a box gave up the TLS handshake, as far as it said so: by its alert (RFC 8446 §6.2), which the engines name in the message of what
 * they throw, each in its own spelling.
 */
final class TlsAlert {
    private static final int MAX_DEPTH = 8;

    private TlsAlert() {}

    static DisconnectCause cause(Throwable failure) {
        var words = words(failure);
        if (words.contains("certificate_expired")) {
            return DisconnectCause.OUT_OF_DATE;
        }
        var untrusted = words.contains("unknown_ca")
                || words.contains("certificate_unknown")
                || words.contains("bad_certificate");
        return untrusted ? DisconnectCause.NOT_TRUSTED : DisconnectCause.PROTOCOL_ERROR;
    }

    private static String words(Throwable failure) {
        var words = new StringBuilder();
        @Nullable Throwable next = failure;
        for (var depth = 0; next != null && depth < MAX_DEPTH; depth++) {
            words.append(next.getMessage()).append('\n');
            next = next.getCause();
        }
        return words.toString().toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
