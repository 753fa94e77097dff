package dev.arcus.hub.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/** Makes and reads the tokens of logged-in people: JWT (RFC 7519), signed ES256 (RFC 7518) and nothing else. */
public final class Tokens {

    /** How long a token is good for, from login or renewal on. */
    public static final Duration LIFETIME = Duration.ofHours(24);

    /** How often a token may be renewed before its holder has to log in again. */
    public static final int MAX_RENEWALS = 5;

    private static final JWSHeader HEADER =
            new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).build();

    private final JWSSigner signer;
    private final JWSVerifier verifier;
    private final InstantSource clock;

    public Tokens(SigningKey key, InstantSource clock) {
        this.signer = key.signer();
        this.verifier = key.verifier();
        this.clock = clock;
    }

    /**
     * What a token says.
     *
     * @param generation that of its user when it was made; another one now means that it was ended
     * @param renewals how often it was renewed
     */
    public record Claims(UserId user, int generation, int renewals) {}

    /** What a text in place of a token turned out to be. */
    public sealed interface Reading {
        record Good(Claims claims) implements Reading {}

        record Expired() implements Reading {}

        record Foreign() implements Reading {}
    }

    /** A token for {@code user} that was renewed {@code renewals} times. */
    public String issue(User user, int renewals) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .claim("countRenewed", renewals)
                .claim("maxTokenRenew", MAX_RENEWALS)
                .claim("user", Map.of("id", user.id().value(), "loginEmail", user.loginEmail()))
                .claim("app", Map.of("id", "", "name", ""))
                .claim("generation", user.tokenGeneration())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        var token = new SignedJWT(HEADER, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    public Reading read(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm()) || !jwt.verify(verifier)) {
                return new Reading.Foreign();
            }
            var expires = jwt.getJWTClaimsSet().getExpirationTime();
            if (expires == null || !clock.instant().isBefore(expires.toInstant())) {
                return new Reading.Expired();
            }
            return claims(jwt.getJWTClaimsSet()).<Reading>map(Reading.Good::new).orElseGet(Reading.Foreign::new);
        } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
            return new Reading.Foreign();
        }
    }

    private static Optional<Claims> claims(JWTClaimsSet set) throws ParseException {
        var user = set.getJSONObjectClaim("user");
        var generation = set.getIntegerClaim("generation");
        var renewals = set.getIntegerClaim("countRenewed");
        if (user == null || generation == null || renewals == null || !(user.get("id") instanceof String id)) {
            return Optional.empty();
        }
        return Optional.of(new Claims(new UserId(id), generation, renewals));
    }
}
