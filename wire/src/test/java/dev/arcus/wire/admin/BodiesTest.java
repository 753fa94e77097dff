package dev.arcus.wire.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodiesTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void aSystemIsOneFlatObject() throws Exception {
        var json = JSON.readTree(JSON.writeValueAsString(system()));

        assertThat(json.path("id").asText()).isEqualTo("65a0c1d2e3f405162738495a");
        assertThat(json.path("jid_pbxagent_password").asText()).isEqualTo("1113ba19");
        assertThat(json.path("pbxMainBundlePrefix").get(0).asText()).isEqualTo("0");
        assertThat(json.path("isShared").isBoolean()).isTrue();
        assertThat(json.has("shared")).isFalse();
        assertThat(json.has("bpId")).isTrue();
        assertThat(json.has("codeExpires")).isFalse();
    }

    @Test
    void aSystemSurvivesTheRoundTrip() throws Exception {
        var back = JSON.readValue(JSON.writeValueAsString(system()), SystemBody.class);

        assertThat(back).isEqualTo(system());
    }

    @Test
    void aRequestIsReadFromOneFlatObject() throws Exception {
        var request = JSON.readValue("""
                {"name":"Shop","siteId":"65a0c1d2e3f405162738495a","type":"oxo","pbxMainBundlePrefix":"0",
                 "isShared":false,"webRtcGateway":{"active":true},"somethingElse":[1]}
                """, SystemRequest.class);

        assertThat(request.identity().name()).isEqualTo("Shop");
        assertThat(request.identity().siteId()).containsExactly("65a0c1d2e3f405162738495a");
        assertThat(request.dialing().pbxMainBundlePrefix()).containsExactly("0");
        assertThat(request.options().isShared()).isFalse();
        assertThat(request.options().webRtcGateway()).isEqualTo(new SystemRequest.GatewayRequest(true, null));
    }

    private static SystemBody system() {
        return new SystemBody(
                new SystemBody.Identity(
                        "65a0c1d2e3f405162738495a", "Shop", "PBX1", null, List.of(), "oxo", null, "btco", null),
                new SystemBody.Account(
                        "PBX1@openrainbow.com",
                        "1113ba19",
                        "",
                        "",
                        "g@openrainbow.com",
                        "",
                        "activated",
                        "2026-01-01T00:00:00.000Z",
                        null),
                new DialingBody(
                        "DEU", "0", "00", List.of("0"), true, null, List.of(new DialingBody.Rule("a", "b", ""))),
                new EmergencyBody(false, List.of(), List.of(), List.of()),
                new SystemBody.Options(120, List.of(), false, false, false, null),
                new SystemBody.Facts(
                        "2026-01-01T00:00:00.000Z", false, new SystemBody.Gateway(false), "Running", null));
    }
}
