package dev.arcus.agent.connection;

import dev.arcus.agent.state.PabxId;
import dev.arcus.wire.agent.Hello;
import java.util.function.Supplier;

/**
 * What one login says.
 *
 * @param domain the XMPP domain asked for
 * @param best the kind of secret that the PBX trusts most, whichever it tries now
 * @param hello made when it is sent, because it carries the clock
 * @param nonces unguessable texts for SCRAM
 */
record Login(
        String domain,
        PabxId pabxId,
        LoginSecret secret,
        LoginSecret.Kind best,
        Supplier<Hello> hello,
        Supplier<String> nonces) {}
