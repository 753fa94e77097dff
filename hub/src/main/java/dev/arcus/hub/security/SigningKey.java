package dev.arcus.hub.security;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;

/** The RSA key pair that signs tokens, kept by the hub so that tokens survive a restart. */
public final class SigningKey {

    private static final int BITS = 2048;

    private final RSAPrivateCrtKey secret;

    private SigningKey(RSAPrivateCrtKey secret) {
        this.secret = secret;
    }

    /** A fresh key in PKCS #8: what is kept. Takes some 100 ms. */
    public static byte[] generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads what {@link #generate} made; IllegalArgumentException when it is not an RSA key in PKCS #8. */
    public static SigningKey of(byte[] pkcs8) {
        try {
            var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            return new SigningKey((RSAPrivateCrtKey) key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an RSA key", e);
        }
    }

    RSAPrivateCrtKey secret() {
        return secret;
    }

    RSAPublicKey published() {
        try {
            BigInteger modulus = secret.getModulus();
            var spec = new RSAPublicKeySpec(modulus, secret.getPublicExponent());
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[****]";
    }
}
