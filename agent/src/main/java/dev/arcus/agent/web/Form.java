package dev.arcus.agent.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of a form.
 *
 * @param fields by name; of several with one name the last
 * @param files the files by field name, as UTF-8 text; a field without a chosen file is not here
 */
public record Form(Map<String, String> fields, Map<String, UploadedFile> files) {

    public Form {
        fields = Map.copyOf(fields);
        files = Map.copyOf(files);
    }

    /**
     * A file as a browser sent it.
     *
     * @param name its name on the browser's machine, without a path
     */
    public record UploadedFile(String name, String text) {}

    public static Form empty() {
        return new Form(Map.of(), Map.of());
    }

    /**
     * Reads {@code application/x-www-form-urlencoded}, as in bodies and after the question mark.
     *
     * @throws Unreadable when it is malformed
     */
    static Form urlEncoded(String text) throws Unreadable {
        Map<String, String> found = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                int split = pair.indexOf('=');
                String name = split < 0 ? pair : pair.substring(0, split);
                found.put(decoded(name), split < 0 ? "" : decoded(pair.substring(split + 1)));
            }
        }
        return new Form(found, Map.of());
    }

    /** The value of a field; empty when it is not there. */
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Whether the field is there: a ticked box, a pressed button. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Names the fields only: values may be secret. */
    @Override
    public String toString() {
        return "Form" + fields.keySet();
    }

    private static String decoded(String text) throws Unreadable {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(400, "malformed form");
        }
    }
}
