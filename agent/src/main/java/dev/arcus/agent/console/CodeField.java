package dev.arcus.agent.console;

import dev.arcus.agent.state.ActivationCode;
import dev.arcus.agent.state.CodeOrigin;
import dev.arcus.agent.state.Credential;
import dev.arcus.agent.state.PabxId;
import dev.arcus.agent.state.Settings;
import java.util.Optional;

/**
 * The field <em>Activation code</em>: greyed out once the password was received, editable again when the hub refuses that.
 *
 * @param locked greyed out
 * @param shown what stands in it
 */
record CodeField(boolean locked, String shown) {

    /**
     * @param refused the hub's last word on the secret was that it is void
     */
    static CodeField of(Settings settings, PabxId id, Optional<Credential> stored, boolean refused) {
        boolean done = stored.filter(password -> password.pabxId().sameAs(id))
                .filter(password ->
                        Math.max(password.obtainedWith(), password.settledCode()) >= settings.codeRevision())
                .isPresent();
        String code = settings.code().map(ActivationCode::text).orElse("");
        boolean spent = done && settings.origin() == CodeOrigin.TYPED;
        return done && !refused ? new CodeField(true, code) : new CodeField(false, spent ? "" : code);
    }

    @Override
    public String toString() {
        return "CodeField[locked=" + locked + "]";
    }
}
