package dev.arcus.hub.console.account;

import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.systems.Fact;
import dev.arcus.hub.console.systems.QrCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The own second factor.
 *
 * @param offer what to take into use, or null while it is on
 * @param facts how it stands; none while it is off
 * @param forms what can be done
 */
public record TwoFactorView(@Nullable Offer offer, List<Fact> facts, List<FormView> forms) {

    public TwoFactorView {
        facts = List.copyOf(facts);
        forms = List.copyOf(forms);
    }

    /** A secret to be scanned, or typed: in groups of four. */
    public record Offer(QrCode qr, String secret) {}
}
