package dev.arcus.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arcus.wire.admin.HubFile;
import dev.arcus.wire.admin.PasswordReset;
import dev.arcus.wire.admin.SecondFactorReset;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** The hub that runs on this machine, found by its data folder; whoever may read the folder's token may ask it. */
public final class LocalHub {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String RESET_PASSWORD = "/api/arcus/v1/local/reset-password";
    private static final String SECOND_FACTOR = "/api/arcus/v1/local/turn-off-second-factor";

    private static final String BACKUP = "/api/arcus/v1/local/backup";
    private static final int PIECE = 64 * 1024;

    /** Of a backup, in characters. */
    public static final int LEAST_PASSPHRASE = 12;

    private final HubFile facts;
    private final String token;

    private LocalHub(HubFile facts, String token) {
        this.facts = facts;
        this.token = token;
    }

    /** {@link ApiFailure} when no hub runs on {@code data}, or its token may not be read. */
    public static LocalHub in(Path data) {
        var file = data.resolve(HubFile.PATH);
        if (!Files.exists(file)) {
            throw new ApiFailure(
                    "no hub runs on the data folder " + data + ": start it, or name its folder with --data");
        }
        try {
            var facts = JSON.readValue(file.toFile(), HubFile.class);
            return new LocalHub(facts, Files.readString(Path.of(facts.localTokenFile())));
        } catch (IOException e) {
            throw new ApiFailure("no right to administer the hub on " + data + ": run this as the hub's user", e);
        }
    }

    /** The new password of {@code email}. */
    public String resetPassword(String email) {
        return post(RESET_PASSWORD, new PasswordReset.Request(email), email)
                .path("password")
                .asText();
    }

    /** Turns the second factor of {@code email} off; false when there was none. */
    public boolean turnOffSecondFactor(String email) {
        return post(SECOND_FACTOR, new SecondFactorReset.Request(email), email)
                .path("turnedOff")
                .asBoolean();
    }

    private JsonNode post(String path, Object asked, String email) {
        try (var http = client()) {
            var body = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(asked));
            var request = HttpRequest.newBuilder(base().resolve(path))
                    .header("Content-Type", "application/json")
                    .header("X-Arcus-Local-Token", token)
                    .timeout(PATIENCE)
                    .POST(body)
                    .build();
            var response = http.send(request, BodyHandlers.ofByteArray());
            var answer = JSON.readTree(response.body());
            if (response.statusCode() == 404) {
                throw new ApiFailure("nobody has the login e-mail address " + email);
            }
            if (response.statusCode() != 200) {
                throw new ApiFailure(
                        "the hub refused: " + answer.path("errorDetails").asText());
            }
            return answer.path("data");
        } catch (IOException e) {
            throw new ApiFailure("no answer from the hub at " + base() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiFailure("interrupted", e);
        }
    }

    /**
     * Writes a backup of the hub into {@code file}, encrypted if there is a passphrase.
     *
     * @throws IOException when {@code file} takes no more
     */
    public void backup(Optional<String> passphrase, WritableByteChannel file) throws IOException {
        var request = HttpRequest.newBuilder(base().resolve(BACKUP)).header("X-Arcus-Local-Token", token);
        passphrase.ifPresent(text -> request.header(
                "X-Arcus-Passphrase", Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))));
        try (var http = client()) {
            var response = ask(http, request.build());
            try (var body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new ApiFailure("the hub refused: "
                            + JSON.readTree(body).path("errorDetails").asText());
                }
                copy(body, file);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiFailure("interrupted", e);
        }
    }

    private HttpResponse<InputStream> ask(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new ApiFailure("no answer from the hub at " + base() + ": " + e, e);
        }
    }

    /** What is broken is told apart: the hub's end of it, or the file's. */
    private static void copy(InputStream body, WritableByteChannel file) throws IOException {
        var piece = new byte[PIECE];
        while (true) {
            int count;
            try {
                count = body.read(piece);
            } catch (IOException e) {
                throw new ApiFailure("the hub broke off in the middle of the backup; its log says why", e);
            }
            if (count < 0) {
                return;
            }
            var bytes = ByteBuffer.wrap(piece, 0, count);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        }
    }

    /** Over loopback without TLS where there is such a listener. */
    private URI base() {
        return URI.create(Optional.ofNullable(facts.adminPlainUrl()).orElse(facts.adminUrl()));
    }

    private HttpClient client() {
        var builder = HttpClient.newBuilder().connectTimeout(PATIENCE);
        var authority = facts.caFile();
        if (facts.adminPlainUrl() == null && authority != null) {
            builder.sslContext(Trust.inFile(Path.of(authority)));
        }
        return builder.build();
    }
}
