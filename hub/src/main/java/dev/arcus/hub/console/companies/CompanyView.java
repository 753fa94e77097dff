package dev.arcus.hub.console.companies;

import dev.arcus.hub.console.frame.Count;
import dev.arcus.hub.console.frame.Frame.Link;
import java.util.List;

/**
 * A company at a glance.
 *
 * @param country its name in the visitor's language, or empty
 * @param reference how the partner calls it, or empty
 * @param servers its communication servers, and how they are
 * @param sites some of their names
 * @param siteList where all of them are
 * @param changes what the visitor may do with it
 */
public record CompanyView(
        String country,
        String reference,
        String created,
        Servers servers,
        List<String> sites,
        long siteCount,
        String siteList,
        List<Link> changes) {

    public CompanyView {
        sites = List.copyOf(sites);
        changes = List.copyOf(changes);
    }

    /**
     * Its communication servers.
     *
     * @param list where they are
     * @param total ready to read, or empty for people who may not know
     * @param counts none for those
     * @param create where one is created; empty unless there is none yet and the visitor may
     */
    public record Servers(String list, String total, List<Count> counts, String create) {

        public Servers {
            counts = List.copyOf(counts);
        }
    }
}
