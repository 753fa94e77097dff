package dev.arcus.testing.sip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Kamailio as the SIP PBX of a house: answers OPTIONS, and registers one extension by its password, for 2 s at most.
 *
 * @param port for UDP and TCP; TLS has the next one
 */
public record Kamailio(Path folder, int port) {

    /** The extension that it knows. */
    public static final String EXTENSION = "200";

    public static final String PASSWORD = "secret-200";

    /** What a test that is skipped says. */
    public static final String MISSING = "needs the packages kamailio and kamailio-tls-modules";

    /** Whether the packages are there. */
    public static boolean isInstalled() {
        return RealSip.find("kamailio").isPresent();
    }

    /**
     * Writes its files.
     *
     * @param pem key and certificates for its TLS
     * @param algorithm of the digest: MD5 or SHA-256
     */
    public static Kamailio prepare(Path temp, String pem, String algorithm) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("kamailio"));
        int port = RealSip.freePort();
        Files.writeString(folder.resolve("server.pem"), pem);
        Files.writeString(folder.resolve("kamailio.cfg"), """
                #!KAMAILIO
                debug=1
                log_stderror=yes
                fork=yes
                children=1
                tcp_children=1
                auto_aliases=no
                alias="127.0.0.1"
                enable_tls=yes
                listen=udp:127.0.0.1:%1$d
                listen=tcp:127.0.0.1:%1$d
                listen=tls:127.0.0.1:%2$d
                loadmodule "tls.so"
                loadmodule "sl.so"
                loadmodule "pv.so"
                loadmodule "xlog.so"
                loadmodule "textops.so"
                loadmodule "siputils.so"
                loadmodule "usrloc.so"
                loadmodule "registrar.so"
                loadmodule "auth.so"
                modparam("auth", "algorithm", "%3$s")
                modparam("registrar", "min_expires", 1)
                modparam("registrar", "max_expires", 2)
                modparam("tls", "tls_method", "TLSv1.2+")
                modparam("tls", "private_key", "%4$s/server.pem")
                modparam("tls", "certificate", "%4$s/server.pem")
                request_route {
                  if (is_method("OPTIONS")) { sl_send_reply("200", "OK"); exit; }
                  if (is_method("REGISTER")) {
                    if (!pv_www_authenticate("127.0.0.1", "%5$s", "0")) {
                      if (is_present_hf("Authorization")) { xlog("L_ALERT", "refused extension $tU in $ci number $cs\\n"); }
                      www_challenge("127.0.0.1", "1");
                      exit;
                    }
                    save("location");
                    xlog("L_ALERT", "registered extension $tU\\n");
                    exit;
                  }
                  sl_send_reply("404", "Not here");
                }
                """.formatted(port, port + 1, algorithm, folder, PASSWORD));
        return new Kamailio(folder, port);
    }

    /** Starts it and returns when it serves. */
    public RealSip start() {
        String here = folder.toString();
        return RealSip.start(
                        folder,
                        List.of(
                                "kamailio",
                                "-DD",
                                "-E",
                                "-m",
                                "32",
                                "-M",
                                "8",
                                "-w",
                                here,
                                "-Y",
                                here,
                                "-f",
                                here + "/kamailio.cfg"))
                .awaitListening(port);
    }

    public int tlsPort() {
        return port + 1;
    }

    /** How often it registered the extension. */
    public long registrations(RealSip running) {
        return running.said()
                .lines()
                .filter(line -> line.contains("registered extension 200"))
                .count();
    }

    /** How often it refused the extension's password; a request that was sent again counts once. */
    public long refusals(RealSip running) {
        return running.said()
                .lines()
                .filter(line -> line.contains("refused extension"))
                .map(line -> line.substring(line.indexOf("refused extension")))
                .distinct()
                .count();
    }
}
