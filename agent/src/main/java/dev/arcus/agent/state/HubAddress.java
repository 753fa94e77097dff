package dev.arcus.agent.state;

import java.util.Optional;

/**
 * Where to dial and whom to trust, as installed or typed.
 *
 * @param domain <em>Domain name</em>: the XMPP domain that the hub serves
 * @param hub address of the hub, {@code wss://…}; none means by the domain
 * @param trust text of the trust anchor; none means: never connect
 */
public record HubAddress(String domain, Optional<String> hub, Optional<String> trust) {

    /** The factory's domain name. It is left as it is; nothing ever dials it. */
    public static final String FACTORY_DOMAIN = "openrainbow.com";

    public HubAddress {
        if (domain.isBlank()) {
            throw new IllegalArgumentException("a domain name is not empty");
        }
    }

    public static HubAddress factory() {
        return new HubAddress(FACTORY_DOMAIN, Optional.empty(), Optional.empty());
    }

    public HubAddress withDomain(String changed) {
        return new HubAddress(changed, hub, trust);
    }

    public HubAddress withHub(String changed) {
        return new HubAddress(domain, Optional.of(changed), trust);
    }

    public HubAddress withTrust(String changed) {
        return new HubAddress(domain, hub, Optional.of(changed));
    }
}
