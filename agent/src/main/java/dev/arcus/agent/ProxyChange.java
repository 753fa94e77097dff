package dev.arcus.agent;

import dev.arcus.agent.state.WebProxy;
import java.util.Optional;

/** What a person changes about the web proxy. */
public sealed interface ProxyChange {

    /**
     * The proxy after the change.
     *
     * @throws IllegalArgumentException when there is nothing to change
     */
    Optional<WebProxy> applied(Optional<WebProxy> old);

    /** Dial without a proxy. */
    record None() implements ProxyChange {
        @Override
        public Optional<WebProxy> applied(Optional<WebProxy> old) {
            return Optional.empty();
        }
    }

    /** This proxy with this login, or with none. */
    record Whole(WebProxy proxy) implements ProxyChange {
        @Override
        public Optional<WebProxy> applied(Optional<WebProxy> old) {
            return Optional.of(proxy);
        }
    }

    /** A proxy about whose login nothing was said: it stays if the address does, and is never told to another proxy. */
    record At(WebProxy proxy) implements ProxyChange {
        @Override
        public Optional<WebProxy> applied(Optional<WebProxy> old) {
            return Optional.of(proxy.withLogin(old.filter(proxy::sameAddress).flatMap(WebProxy::login)));
        }
    }

    /** Another login, or none, for the proxy that is there. */
    record LoginOnly(Optional<WebProxy.Login> login) implements ProxyChange {
        @Override
        public Optional<WebProxy> applied(Optional<WebProxy> old) {
            return Optional.of(old.map(proxy -> proxy.withLogin(login))
                    .orElseThrow(() -> new IllegalArgumentException("there is no web proxy yet: give --proxy too")));
        }
    }
}
