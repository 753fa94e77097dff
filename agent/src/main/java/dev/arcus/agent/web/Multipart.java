package dev.arcus.agent.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code multipart/form-data} (RFC 7578) as browsers send it. */
final class Multipart {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([0-9A-Za-z'()+_,./:=?-]{1,70})\"?");
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("[;\\s]filename=\"([^\"]*)\"");
    private static final int MOST_PARTS = 16;

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, Form.UploadedFile> files = new HashMap<>();

    private Multipart() {}

    /**
     * @throws Unreadable when it is malformed or has too many parts
     */
    static Form read(String contentType, byte[] body) throws Unreadable {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new Unreadable(400, "no boundary");
        }
        // Bytes as characters, so that nothing is lost before the parts are apart.
        String raw = new String(body, StandardCharsets.ISO_8859_1);
        String[] parts = ("\r\n" + raw).split(Pattern.quote("\r\n--" + boundary.group(1)), -1);
        if (parts.length < 2 || parts.length > MOST_PARTS || !parts[parts.length - 1].startsWith("--")) {
            throw new Unreadable(400, "malformed form");
        }
        Multipart form = new Multipart();
        for (int i = 1; i < parts.length - 1; i++) {
            form.add(parts[i]);
        }
        return new Form(form.fields, form.files);
    }

    private void add(String part) throws Unreadable {
        int split = part.indexOf("\r\n\r\n");
        if (split < 0) {
            throw new Unreadable(400, "malformed form");
        }
        String head = utf8(part.substring(0, split));
        String text = utf8(part.substring(split + 4));
        String name = found(NAME, head).orElseThrow(() -> new Unreadable(400, "a part without a name"));
        Optional<String> file = found(FILE, head);
        if (file.isEmpty()) {
            fields.put(name, text);
        } else if (!file.get().isEmpty()) {
            files.put(name, new Form.UploadedFile(withoutPath(file.get()), text));
        }
    }

    private static Optional<String> found(Pattern pattern, String head) {
        Matcher matcher = pattern.matcher(head);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String withoutPath(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
