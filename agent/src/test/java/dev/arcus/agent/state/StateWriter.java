package dev.arcus.agent.state;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * A process that writes state until it is killed: round n stores counter n, a secret made of n, a configuration made of n
 * and settings made of n, and prints n once all four are durable.
 */
final class StateWriter {

    private StateWriter() {}

    public static void main(String[] args) throws IOException {
        try (StateFolder folder = StateFolder.open(Path.of(args[0]), new SecureRandom())) {
            while (true) {
                long n = folder.nextLogin().counter();
                folder.store(credential(n));
                folder.storeConfiguration(configuration(n));
                Settings edited = folder.settings().edit(old -> old.withPabxId(new PabxId("PBX-" + n)));
                System.out.println(n + (edited.revision() > 0 ? " stored" : " lost"));
                System.out.flush();
            }
        }
    }

    static Credential credential(long n) {
        String digits = "%032x".formatted(n);
        return new Credential(new PabxId("PBX-" + n), new PrivateAccessCode(digits), digits, n, n);
    }

    static String configuration(long n) {
        return ("<configuration revision='" + n + "'/>").repeat(2_000) + n;
    }
}
