package dev.arcus.e2e.prove;

import dev.arcus.e2e.support.Gateway;
import dev.arcus.e2e.support.RawPbx;
import dev.arcus.wire.agent.Hello;
import dev.arcus.xmpp.Namespaces;
import dev.arcus.xmpp.sasl.SaslMechanism;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Tries to come in with what must not let anybody in, by the raw protocol. Returns what must hold and did not. */
final class Outsider {

    private final Gateway gateway;
    private final RandomGenerator random;

    Outsider(Gateway gateway, RandomGenerator random) {
        this.gateway = gateway;
        this.random = random;
    }

    /** The exchange is over: every dead secret is refused, from this box and from another, and no second box comes in. */
    List<String> tryEverything(ProvenPbx pbx) {
        var wrong = new ArrayList<String>();
        for (var secret : pbx.dead()) {
            expectRefusal(pbx, secret, pbx.hello(), "a dead secret from the same box")
                    .ifPresent(wrong::add);
            expectRefusal(pbx, secret, stranger(), "a dead secret from another box")
                    .ifPresent(wrong::add);
        }
        var password = pbx.password();
        if (password.isEmpty()) {
            wrong.add(pbx.pbxId() + ": no password in the agent's folder");
            return wrong;
        }
        expectRefusal(pbx, password.get().secret(), stranger(), "the password from another box")
                .ifPresent(wrong::add);
        return wrong;
    }

    /** The password itself, from a second box that looks like the first, while the first is connected. */
    Optional<String> tryAsTwin(ProvenPbx pbx) {
        var password = pbx.password();
        return password.flatMap(
                known -> expectRefusal(pbx, known.secret(), pbx.hello(), "a twin while the first is connected"));
    }

    /** The exchange is under way: another box with what opened it is refused, for the offer belongs to the first. */
    Optional<String> tryToRob(ProvenPbx pbx) {
        return expectRefusal(pbx, pbx.former(), stranger(), "code or old password from another box after the offer");
    }

    /** The same box, with the code or the old password again: gets the very offer that the hub has stored. */
    Optional<String> tryToRepeat(ProvenPbx pbx, Ledger.Entry entry) {
        try (var box = RawPbx.dial(gateway)) {
            return switch (box.comeIn(pbx.pbxId(), pbx.former(), pbx.hello())) {
                case RawPbx.Answer.Refused refused ->
                    Optional.of(pbx.pbxId() + ": the same box was refused with its code or old password, " + refused);
                case RawPbx.Answer.In in ->
                    box.offer()
                                    .filter(offer -> offer.credential()
                                                    .transaction()
                                                    .equals(entry.offer())
                                            && offer.credential().secret().equals(entry.pending()))
                                    .isPresent()
                            ? Optional.empty()
                            : Optional.of(pbx.pbxId() + ": the same box got another offer than before");
            };
        }
    }

    private Optional<String> expectRefusal(ProvenPbx pbx, String secret, Hello hello, String what) {
        try (var box = RawPbx.dial(gateway)) {
            var refused = box.login(pbx.pbxId(), secret, SaslMechanism.SCRAM_SHA_256);
            if (refused.isPresent()) {
                return refused.get().child("not-authorized", Namespaces.SASL).isPresent()
                        ? Optional.empty()
                        : Optional.of(pbx.pbxId() + ": " + what + " was answered with " + refused.get());
            }
            return box.greet(hello) instanceof RawPbx.Answer.In
                    ? Optional.of(pbx.pbxId() + ": " + what + " was let in")
                    : Optional.empty();
        }
    }

    private Hello stranger() {
        var key = new byte[16];
        random.nextBytes(key);
        return ProvenPbx.stranger(HexFormat.of().formatHex(key));
    }
}
