package dev.arcus.hub.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;

/** The key pair on the curve P-256 that signs tokens, kept by the hub so that tokens survive a restart. */
public final class SigningKey {

    private final ECKey pair;

    private SigningKey(ECKey pair) {
        this.pair = pair;
    }

    /** A fresh key as a JSON Web Key (RFC 7517, UTF-8): what is kept. */
    public static byte[] generate() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate().toJSONString().getBytes(StandardCharsets.UTF_8);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads what {@link #generate} made; IllegalArgumentException when it is not a private key on P-256. */
    public static SigningKey of(byte[] jwk) {
        try {
            var pair = ECKey.parse(new String(jwk, StandardCharsets.UTF_8));
            if (!pair.isPrivate() || !Curve.P_256.equals(pair.getCurve())) {
                throw new IllegalArgumentException("not a private key on P-256");
            }
            return new SigningKey(pair);
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a key of an elliptic curve", e);
        }
    }

    JWSSigner signer() {
        try {
            return new ECDSASigner(pair);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    JWSVerifier verifier() {
        try {
            return new ECDSAVerifier(pair);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As X.509 has the half that everybody may know. */
    byte[] published() {
        try {
            return pair.toECPublicKey().getEncoded();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[****]";
    }
}
