package dev.arcus.hub.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** Whether a private and a public key are a pair: what one signs, the other verifies. */
final class KeyMatch {

    private static final byte[] SAMPLE = "arcus".getBytes(StandardCharsets.US_ASCII);

    private KeyMatch() {}

    static boolean of(PrivateKey secret, PublicKey published) {
        try {
            var signature =
                    Signature.getInstance("SHA256with" + (secret.getAlgorithm().equals("EC") ? "ECDSA" : "RSA"));
            signature.initSign(secret);
            signature.update(SAMPLE);
            var signed = signature.sign();
            signature.initVerify(published);
            signature.update(SAMPLE);
            return signature.verify(signed);
        } catch (GeneralSecurityException otherKind) {
            return false;
        }
    }
}
