package dev.arcus.domain.administration;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.licence.LicenceAcceptance;
import dev.arcus.domain.licence.LicenceAcceptances;
import dev.arcus.domain.licence.LicenceText;
import dev.arcus.domain.licence.LicenceTexts;
import dev.arcus.domain.people.Actor;
import java.time.Instant;
import java.util.Optional;

/** The acceptance of the WebRTC gateway's licence agreement: only the text in force counts, and exactly it is kept. */
public final class AcceptLicence {

    private final LicenceTexts texts;
    private final LicenceAcceptances acceptances;

    public AcceptLicence(LicenceTexts texts, LicenceAcceptances acceptances) {
        this.texts = texts;
        this.acceptances = acceptances;
    }

    /** The text that {@code consent} names, if it is in force. */
    Optional<LicenceText> text(LicenceConsent consent) {
        return texts.currentBySha256(consent.sha256());
    }

    void store(SystemId system, LicenceText text, Actor actor, Instant now) {
        acceptances.add(new LicenceAcceptance(
                system, text.version(), text.language(), text.sha256(), actor.id(), actor.loginEmail(), now));
    }
}
