package dev.arcus.hub.server;

import java.io.PrintStream;

/** What the hub prints when it is up: the only lines on its standard output. */
final class Greeting {

    private Greeting() {}

    static void print(Hub hub, PrintStream out) {
        hub.firstOperator().ifPresent(operator -> {
            var password = operator.generated();
            out.println("First superadmin: " + operator.email()
                    + (password == null ? "" : ", one-time password " + password.text() + " (not shown again)"));
        });
        var facts = hub.facts();
        var trust = facts.caFingerprint();
        out.println("Arcus is up: admin " + facts.adminUrl() + ", gateway " + facts.gatewayUrl()
                + (trust == null ? "" : ", CA sha256:" + trust));
        out.flush();
    }
}
