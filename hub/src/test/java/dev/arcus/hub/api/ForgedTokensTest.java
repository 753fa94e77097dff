package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.audit.AuditFilter;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.security.SigningKey;
import dev.arcus.hub.security.Tokens;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody gets in by a token that the hub did not sign, or that was ended; and nothing is written. */
class ForgedTokensTest {

    private static final String COMPANIES = ADMIN + "/companies";
    private static final RunningApi API = RunningApi.start();
    private static final Estate ESTATE = new Estate(API);

    @AfterAll
    static void stop() {
        API.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE"})
    void aTokenWithoutASignatureIsForeign(String algorithm) {
        var head = encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}");
        var token = token();

        foreign(head + "." + part(token, 1) + ".");
        foreign(head + "." + part(token, 1) + "." + part(token, 2));
        foreign(head + "." + part(token, 1));
    }

    @ParameterizedTest
    @CsvSource({"HS256, HmacSHA256", "HS384, HmacSHA384", "HS512, HmacSHA512"})
    void thePublicKeyIsNoSecret(String algorithm, String mac) throws Exception {
        var key = API.publicKey();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + "\n-----END PUBLIC KEY-----";
        var signed = encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}") + "." + part(token(), 1);
        for (var secret : List.of(key, bytes(pem), bytes(pem + "\n"), new byte[] {0})) {
            var hmac = Mac.getInstance(mac);
            hmac.init(new SecretKeySpec(secret, mac));

            foreign(signed + "." + encoded(hmac.doFinal(bytes(signed))));
        }
    }

    @Test
    void aTokenOfAnotherHubIsForeign() {
        var operator = API.memory.users().findByEmail(RunningApi.MAIL).orElseThrow();
        var others = new Tokens(SigningKey.of(SigningKey.generate()), API.clock).issue(operator, 0);

        foreign(others);
        foreign(encoded(
                        "{\"alg\":\"ES256\",\"typ\":\"JWT\",\"jku\":\"http://127.0.0.1:1/\",\"kid\":\"../../dev/null\"}")
                + "." + part(others, 1) + "." + part(others, 2));
    }

    @Test
    void claimsAreNotChangedUnderTheirSignature() {
        var mine = ESTATE.nobody().header("Authorization").substring("Bearer ".length());
        var operators = token();

        foreign(part(mine, 0) + "." + part(operators, 1) + "." + part(mine, 2));
        foreign(part(operators, 0) + "." + part(mine, 1) + "." + part(operators, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout", "password", "block", "role", "delete"})
    void anEndedTokenWritesNothingMore(String how) {
        var client = API.as(ESTATE.partner, AdminType.UNDEFINED, null, Role.BP_ADMIN);
        var id = client.get("/api/rainbow/enduser/v1.0/users/me")
                .good()
                .path("id")
                .asText();
        assertThat(client.post(COMPANIES, Map.of("name", "Before " + how)).status())
                .isEqualTo(200);

        end(how, id, client);

        refused(client, how.equals("delete") ? List.of(401902, 401903) : List.of(401903));
    }

    @Test
    void anExpiredTokenWritesNothingMore() {
        var client = API.operator();
        API.clock.advance(Duration.ofHours(24));

        refused(client, List.of(401900));
    }

    private static void end(String how, String id, ApiClient client) {
        var operator = API.operator();
        var user = ADMIN + "/users/" + id;
        switch (how) {
            case "logout" -> operator.post(ARCUS + "/users/" + id + "/logout-everywhere", Map.of());
            case "password" ->
                client.put(
                        "/api/rainbow/enduser/v1.0/users/" + id + "/change-password",
                        Map.of("oldPassword", RunningApi.PASSWORD, "newPassword", "another long password"));
            case "block" -> operator.put(user, Map.of("isActive", false)).good();
            case "role" -> operator.put(user, Map.of("roles", List.of("user"))).good();
            default -> operator.delete(user);
        }
    }

    private static void foreign(String token) {
        refused(API.anonymous().with("Authorization", "Bearer " + token), List.of(401902));
    }

    private static void refused(ApiClient client, List<Integer> codes) {
        var before = written();

        var answer = client.post(COMPANIES, Map.of("name", "Forged"));

        assertThat(answer.code()).as(answer.text()).isIn(codes);
        assertThat(written()).isEqualTo(before);
    }

    /** Every write leaves a line in the audit trail; so does a login, so nobody logs in for this. */
    private static long written() {
        return API.memory
                .auditTrail()
                .list(AuditFilter.DONE, new Page.Request(1, 0))
                .total();
    }

    private static String token() {
        return API.operator().header("Authorization").substring("Bearer ".length());
    }

    private static String part(String token, int number) {
        return token.split("[.]", -1)[number];
    }

    private static String encoded(String text) {
        return encoded(bytes(text));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
