package dev.arcus.hub.console.frame;

import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * Style, scripts and pictures. The name in a page holds the hash of the content, so that browsers keep each for a year and never ask
 * again; all are compressed once. Nothing comes from anywhere else.
 */
public final class Assets {

    public static final String PATH = "/assets/{version}/{name}";

    private static final String OWN = "/dev/arcus/hub/console/assets/";
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/";
    private static final int VERSION = 12;

    private static final Map<String, Asset> ALL = List.of(
                    own("console.css", "text/css"),
                    own("console.js", "text/javascript"),
                    own("arcus.svg", "image/svg+xml"),
                    read("htmx.js", HTMX + "htmx.min.js", "text/javascript"))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));

    private Assets() {}

    private record Asset(String name, String type, byte[] content, byte[] compressed, String version) {}

    /** Where a page finds {@code name}. */
    public static String href(String name) {
        var asset = Objects.requireNonNull(ALL.get(name), name);
        return "/assets/" + asset.version() + "/" + name;
    }

    public static void answer(Context context) {
        var asset = ALL.get(context.pathParam("name"));
        if (asset == null) {
            throw new Refused(ErrorCode.NOT_FOUND);
        }
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.header("Vary", "Accept-Encoding");
        context.contentType(asset.type() + "; charset=utf-8");
        var accepted = Objects.requireNonNullElse(context.header("Accept-Encoding"), "");
        if (accepted.contains("gzip")) {
            context.header("Content-Encoding", "gzip").result(asset.compressed());
        } else {
            context.result(asset.content());
        }
    }

    private static Asset own(String name, String type) {
        return read(name, OWN + name, type);
    }

    private static Asset read(String name, String resource, String type) {
        try (var in = Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource)) {
            var content = in.readAllBytes();
            var compressed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(compressed)) {
                gzip.write(content);
            }
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            return new Asset(name, type, content, compressed.toByteArray(), hash.substring(0, VERSION));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
