package dev.arcus.agent.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whom the agent trusts. There is no way to trust everyone; host names are checked in every case.
 *
 * <p>As text: {@code sha256:<64 hexadecimal digits, colons allowed>} of the authority's certificate, which the hub sends in
 * its chain; {@code public} for the authorities of the Java runtime; otherwise a file of authorities in PEM. A file is read
 * once and kept as {@code pem:<base64>}, so that it may go away or change without cutting off the PBX.
 */
public sealed interface Trust {

    /** The text that {@link #parse} reads back, without any file. */
    String text();

    /** One line for people. */
    String words();

    /**
     * One authority, known by the SHA-256 of its certificate.
     *
     * @param sha256 64 hexadecimal digits, lower case
     */
    record InstalledAuthority(String sha256) implements Trust {

        private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

        public InstalledAuthority {
            if (!FORM.matcher(sha256).matches()) {
                throw new IllegalArgumentException("a fingerprint is sha256: and 64 hexadecimal digits");
            }
        }

        @Override
        public String text() {
            return "sha256:" + sha256;
        }

        @Override
        public String words() {
            return text();
        }
    }

    /** The authorities of a file. */
    record Authorities(List<X509Certificate> certificates, String pem) implements Trust {

        public Authorities {
            certificates = List.copyOf(certificates);
            if (certificates.isEmpty() || certificates.stream().anyMatch(each -> each.getBasicConstraints() < 0)) {
                throw new IllegalArgumentException(
                        "a trust file holds certificates of authorities (CA), in PEM, and nothing else");
            }
        }

        @Override
        public String text() {
            return "pem:" + Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String words() {
            return certificates.size() + " installed authorities";
        }
    }

    /** The authorities that the Java runtime knows. */
    record PublicAuthorities() implements Trust {

        @Override
        public String text() {
            return "public";
        }

        @Override
        public String words() {
            return text();
        }
    }

    /** Whether {@link #parse(String, Path)} would read a file for it. */
    static boolean isFile(String typed) {
        String text = typed.strip();
        return !text.equals("public") && !text.regionMatches(true, 0, "sha256:", 0, 7) && !text.startsWith("pem:");
    }

    /**
     * Reads a trust anchor that names no file.
     *
     * @throws IllegalArgumentException with one line of reason
     */
    static Trust parse(String typed) {
        if (isFile(typed)) {
            throw new IllegalArgumentException("a trust anchor is sha256:…, public, or a PEM file");
        }
        return parse(typed, Path.of(""));
    }

    /**
     * Reads a trust anchor.
     *
     * @param folder what a relative file name is relative to
     * @throws IllegalArgumentException with one line of reason
     */
    static Trust parse(String typed, Path folder) {
        String text = typed.strip();
        if (text.equals("public")) {
            return new PublicAuthorities();
        }
        if (text.regionMatches(true, 0, "sha256:", 0, 7)) {
            return new InstalledAuthority(text.substring(7).replace(":", "").toLowerCase(Locale.ROOT));
        }
        if (text.startsWith("pem:")) {
            return authorities(new String(Base64.getDecoder().decode(text.substring(4)), StandardCharsets.UTF_8));
        }
        return authorities(file(folder.resolve(text)));
    }

    private static String file(Path path) {
        try {
            if (Files.size(path) > 1 << 20) {
                throw new IllegalArgumentException("trust file " + path + " is longer than 1 MiB");
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "no trust anchor: neither sha256:…, nor public, nor a readable file: " + path, e);
        }
    }

    private static Authorities authorities(String pem) {
        try {
            Collection<? extends Certificate> found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
            return new Authorities(
                    found.stream().map(X509Certificate.class::cast).toList(), pem);
        } catch (CertificateException e) {
            throw new IllegalArgumentException("the trust file holds no certificates in PEM", e);
        }
    }
}
