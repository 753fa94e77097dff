package dev.arcus.hub.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.store.Page;
import dev.arcus.testing.InMemoryStores;
import dev.arcus.testing.Samples;
import dev.arcus.testing.SeededRandom;
import dev.arcus.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthenticatorTest {

    private static final SigningKey KEY = SigningKey.of(SigningKey.generate());
    private static final String MAIL = "operator@example.org";
    private static final String COLLEAGUE = "anna@example.org";
    private static final String PASSWORD = "correct horse";

    private final TestClock clock = new TestClock();
    private final RandomGenerator random = SeededRandom.create();
    private final InMemoryStores memory = new InMemoryStores();
    private final Authenticator.Stores stores =
            new Authenticator.Stores(memory.users(), memory.companies(), memory.auditTrail(), memory.transactions());
    private final PasswordHashes hashes = new PasswordHashes(64, 1);
    private final LoginGuard guard = new LoginGuard(memory.loginFailures(), random);
    private final SecondFactorCheck factors =
            new SecondFactorCheck(memory.secondFactors(), new SecretBox(new byte[SecretBox.KEY_BYTES], random), clock);
    private final Authenticator authenticator =
            new Authenticator(stores, hashes, guard, new Tokens(KEY, clock), factors, clock);

    @BeforeEach
    void operator() {
        new CreateSuperadmin(stores, hashes, clock, random).run(MAIL, PASSWORD);
    }

    @Test
    void rightPasswordLogsInIgnoringTheCaseOfTheAddress() {
        assertThat(authenticator.login("Operator@Example.org", PASSWORD, null))
                .isInstanceOf(LoginOutcome.LoggedIn.class);
    }

    @Test
    void wrongPasswordAndUnknownAddressAreRefusedAlike() {
        assertThat(authenticator.login(MAIL, "wrong", null)).isEqualTo(new LoginOutcome.WrongLogin());
        assertThat(authenticator.login("nobody@example.org", "wrong", null)).isEqualTo(new LoginOutcome.WrongLogin());
    }

    @Test
    void lockedAccountRefusesTheRightPassword() {
        lock(MAIL);

        assertThat(authenticator.login(MAIL, PASSWORD, null)).isInstanceOf(LoginOutcome.Locked.class);
    }

    @Test
    void unknownAddressIsLockedLikeAKnownOne() {
        lock("nobody@example.org");

        assertThat(authenticator.login("nobody@example.org", "wrong", null)).isInstanceOf(LoginOutcome.Locked.class);
    }

    @Test
    void rightPasswordWhileLockedDoesNotProlongTheLock() {
        lock(MAIL);
        clock.advance(Duration.ofMinutes(59));

        authenticator.login(MAIL, PASSWORD, null);

        clock.advance(Duration.ofMinutes(1));
        assertThat(authenticator.login(MAIL, PASSWORD, null)).isInstanceOf(LoginOutcome.LoggedIn.class);
    }

    @Test
    void tokenIsRecognisedUntilItExpires() {
        var token = login();

        assertThat(authenticator.recognise(token)).isInstanceOf(TokenOutcome.Valid.class);
        clock.advance(Tokens.LIFETIME);
        assertThat(authenticator.recognise(token)).isEqualTo(new TokenOutcome.Expired());
    }

    @Test
    void tokenSurvivesARestart() {
        var token = login();

        var restarted = restarted();

        assertThat(restarted.recognise(token)).isInstanceOf(TokenOutcome.Valid.class);
    }

    @Test
    void passwordResetRevokesUnlocksAndGivesAPasswordThatWorks() {
        var token = login();
        lock(MAIL);

        var fresh = new ResetPassword(stores, hashes, guard, clock, random)
                .run(MAIL)
                .orElseThrow();

        assertThat(authenticator.recognise(token)).isEqualTo(new TokenOutcome.Revoked());
        assertThat(authenticator.login(MAIL, fresh.text(), null)).isInstanceOf(LoginOutcome.LoggedIn.class);
        assertThat(authenticator.login(MAIL, PASSWORD, null)).isEqualTo(new LoginOutcome.WrongLogin());
    }

    @Test
    void blockedUsersTokenIsRevoked() {
        var token = login();

        memory.users().update(user().blocked());

        assertThat(authenticator.recognise(token)).isEqualTo(new TokenOutcome.Revoked());
        assertThat(authenticator.login(MAIL, PASSWORD, null)).isEqualTo(new LoginOutcome.WrongLogin());
    }

    @Test
    void tokenIsRenewedFiveTimes() {
        var token = login();
        for (var i = 0; i < Tokens.MAX_RENEWALS; i++) {
            token = authenticator.renew(valid(token)).orElseThrow();
        }

        assertThat(authenticator.renew(valid(token))).isEmpty();
    }

    @Test
    void tokensOfOtherMakeAreForeign() throws Exception {
        var claims = new JWTClaimsSet.Builder()
                .claim("user", Map.of("id", "65a0c1d2e3f405162738495a"))
                .expirationTime(Date.from(clock.instant().plusSeconds(60)))
                .build();
        var symmetric = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        symmetric.sign(new MACSigner(KEY.published()));
        var other = new Tokens(SigningKey.of(SigningKey.generate()), clock).issue(user(), 0);
        var tampered = login().replaceFirst("\\..", ".x");

        for (var token : new String[] {
            new PlainJWT(claims).serialize(), symmetric.serialize(), other, tampered, "", "a.b.c", "null"
        }) {
            assertThat(authenticator.recognise(token)).as(token).isEqualTo(new TokenOutcome.Foreign());
        }
    }

    @Test
    void loginsAreAuditedWithoutThePassword() {
        login();
        authenticator.login(MAIL, "typo", null);

        var acts = memory.auditTrail().list(new Page.Request(10, 0)).items();
        assertThat(acts).extracting("act").containsExactly("person.login.refused", "person.login", "person.create");
        assertThat(acts.toString()).doesNotContain(PASSWORD).doesNotContain("typo");
    }

    @Test
    void secretsNeverPrint() {
        var outcome = authenticator.login(MAIL, PASSWORD, null);

        assertThat(outcome.toString()).doesNotContain("eyJ");
        assertThat(OneTimePassword.next(random).toString()).isEqualTo("OneTimePassword[****]");
        assertThat(KEY.toString()).isEqualTo("SigningKey[****]");
    }

    @Test
    void hashIsArgon2idWithItsParameters() {
        assertThat(hashes.hash("ä€😀").getBytes(StandardCharsets.US_ASCII)).isNotEmpty();
        assertThat(hashes.hash("x")).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(hashes.verify("ä€😀", hashes.hash("ä€😀"))).contains(true);
    }

    @Test
    void lockSurvivesARestart() {
        lock(MAIL);

        assertThat(restarted().login(MAIL, PASSWORD, null)).isInstanceOf(LoginOutcome.Locked.class);
    }

    @Test
    void deletedUsersTokenIsRevoked() {
        var token = login();

        memory.users().remove(user().id());

        assertThat(authenticator.recognise(token)).isEqualTo(new TokenOutcome.Revoked());
    }

    @Test
    void replayedTokenOfAnEarlierGenerationIsRevokedEvenWithinTheSameMoment() {
        var token = login();

        memory.users().update(user().loggedOut());

        assertThat(authenticator.recognise(token)).isEqualTo(new TokenOutcome.Revoked());
        assertThat(authenticator.recognise(login())).isInstanceOf(TokenOutcome.Valid.class);
    }

    @Test
    void personWithoutAPasswordCannotLogIn() {
        memory.users().update(user().withPassword(""));

        assertThat(authenticator.login(MAIL, "", null)).isEqualTo(new LoginOutcome.WrongLogin());
    }

    @Test
    void companyOnHoldEndsLoginsAndTokensButNotTheOperators() {
        var company = memory.companies().find(user().company()).orElseThrow();
        memory.companies().update(new Samples().withStatus(company, CompanyStatus.HOLD));
        memory.users().add(colleague());

        assertThat(authenticator.login(COLLEAGUE, PASSWORD, null)).isEqualTo(new LoginOutcome.CompanyNotActive());
        assertThat(authenticator.recognise(new Tokens(KEY, clock).issue(colleague(), 0)))
                .isEqualTo(new TokenOutcome.Revoked());
        assertThat(authenticator.recognise(login())).isInstanceOf(TokenOutcome.Valid.class);
    }

    @Test
    void loginIsNoted() {
        clock.advance(Duration.ofHours(1));

        login();

        assertThat(user().lastLogin()).isEqualTo(clock.instant());
    }

    private User colleague() {
        var user = user();
        return new User(
                new UserId("0123456789abcdef01234567"),
                1,
                COLLEAGUE,
                user.passwordHash(),
                "Anna",
                "Admin",
                Set.of(Role.ADMIN),
                AdminType.COMPANY_ADMIN,
                user.company(),
                null,
                "de",
                true,
                true,
                0,
                null,
                user.created());
    }

    private Authenticator restarted() {
        var again = new LoginGuard(memory.loginFailures(), random);
        return new Authenticator(stores, hashes, again, new Tokens(KEY, clock), factors, clock);
    }

    private String login() {
        return ((LoginOutcome.LoggedIn) authenticator.login(MAIL, PASSWORD, null)).token();
    }

    private TokenOutcome.Valid valid(String token) {
        return (TokenOutcome.Valid) authenticator.recognise(token);
    }

    private void lock(String mail) {
        for (var i = 0; i < 5; i++) {
            authenticator.login(mail, "wrong", null);
        }
    }

    private User user() {
        return memory.users().findByEmail(MAIL).orElseThrow();
    }
}
