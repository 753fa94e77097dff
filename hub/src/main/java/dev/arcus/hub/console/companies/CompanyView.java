package dev.arcus.hub.console.companies;

import java.util.List;

/**
 * A company at a glance.
 *
 * @param country its name in the visitor's language, or empty
 * @param reference how the partner calls it, or empty
 * @param servers the address of the list of its communication servers
 * @param serverCount how many it has, or empty for people who may not know
 */
public record CompanyView(
        String country,
        String reference,
        String created,
        String servers,
        String serverCount,
        List<String> sites,
        long siteCount) {

    public CompanyView {
        sites = List.copyOf(sites);
    }
}
