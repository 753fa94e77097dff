package dev.arcus.hub.api;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The act that a call is, as the audit trail names it when it is refused: every route of the API has one ({@code docs/audit.md}). */
final class ActNames {

    private static final String READ = ".read";
    private static final String GET = "GET";

    /** By method and the route behind the version; what only reads is called by what it reads. */
    private static final String ACTS = """
            POST   /systems                                     system.declare
            PUT    /systems/{id}                                system.change
            DELETE /systems/{id}                                system.delete
            POST   /systems/{id}/reset-password                 system.reset
            POST   /systems/{id}/renew-password                 system.renew-password
            POST   /systems/{id}/replace-hardware               system.replace-hardware
            PUT    /systems/{id}/test-numbers                   system.test-numbers
            POST   /systems/{id}/companies                      system.link
            DELETE /systems/{id}/companies/{companyId}          system.company.remove
            POST   /systems/{id}/move                           system.move
            POST   /systems/{id}/probe                          system.probe
            POST   /systems/{id}/lab                            system.lab
            POST   /systems/{id}/clones/{case}/accept           system.clone.accept
            POST   /systems/{id}/clones/{case}/reject           system.clone.reject
            POST   /systems/{id}/clones/{case}/block-both       system.clone.block-both
            DELETE /systems/{id}/blocked-boxes/{key}            system.unblock-box
            POST   /systems/{id}/return-to-stock                system.return-to-stock
            POST   /systems/{id}/first-activation/undo          system.first-activation.undo
            POST   /systems/{id}/first-activation/confirm       system.first-activation.confirm
            POST   /sites/{siteId}/systems                      system.link
            DELETE /sites/{siteId}/systems/{systemId}           system.unlink
            POST   /lab                                         system.lab
            PUT    /systems/{systemId}/phone-numbers/{id}       phone.change
            POST   /pbxs/{pbxId}/phone-numbers                  phone.create
            PUT    /pbxs/{pbxId}/phone-numbers/short-number/{shortNumber} phone.change
            DELETE /pbxs/{pbxId}/phone-numbers/short-number/{shortNumber} phone.delete
            POST   /systems/groups                              group.create
            PUT    /systems/groups/{id}                         group.change
            DELETE /systems/groups/{id}                         group.delete
            PUT    /systems/{id}/groups/{groupId}               group.join
            DELETE /systems/{id}/groups/{groupId}               group.leave
            POST   /companies                                   company.create
            PUT    /companies/{id}                              company.change
            DELETE /companies/{id}                              company.delete
            POST   /companies/{companyId}/bp-link/invitations   partner.invitation.open
            POST   /companies/{companyId}/bp-link/invitations/{id}/accept  partner.invitation.accept
            POST   /companies/{companyId}/bp-link/invitations/{id}/decline partner.invitation.decline
            POST   /companies/{companyId}/bp-link/invitations/{id}/cancel  partner.invitation.cancel
            POST   /companies/{companyId}/bp-link/invitations/{id}/re-send partner.invitation.resend
            POST   /companies/{companyId}/bp-link/requests      partner.request.open
            POST   /companies/{companyId}/bp-link/requests/{id}/accept     partner.request.accept
            POST   /companies/{companyId}/bp-link/requests/{id}/decline    partner.request.decline
            POST   /companies/{companyId}/bp-link/requests/{id}/cancel     partner.request.cancel
            POST   /companies/{companyId}/bp-link/requests/{id}/re-send    partner.request.resend
            POST   /organisations                               organisation.create
            PUT    /organisations/{id}                          organisation.change
            DELETE /organisations/{id}                          organisation.delete
            POST   /organisations/{id}/companies                organisation.join
            DELETE /organisations/{id}/companies/{companyId}    organisation.leave
            POST   /sites                                       site.create
            PUT    /sites/{id}                                  site.change
            DELETE /sites/{id}                                  site.delete
            POST   /users                                       person.create
            PUT    /users/{id}                                  person.change
            DELETE /users/{id}                                  person.delete
            PUT    /users/{id}/change-password                  person.password.change
            POST   /users/{id}/invitation                       person.invite
            POST   /users/{id}/password-reset                   person.password.link
            POST   /users/{id}/logout-everywhere                person.logout.everywhere
            POST   /password                                    person.password.set
            POST   /local/reset-password                        person.password.reset
            POST   /local/turn-off-second-factor                person.second-factor.off
            GET    /login                                       person.login
            GET    /renew                                       person.token.renew
            GET    /logout                                      person.logout
            POST   /fleet/items                                 fleet.register
            PUT    /fleet/items/{id}                            fleet.change
            DELETE /fleet/items/{id}                            fleet.delete
            POST   /fleet/items/{id}/reserve                    fleet.reserve
            POST   /fleet/items/{id}/unreserve                  fleet.release
            POST   /fleet/items/{id}/check-in                   fleet.check-in
            POST   /fleet/items/{id}/retire                     fleet.retire
            GET    /fleet/items.csv                             fleet.export
            GET    /systems.csv                                 system.export
            POST   /imports                                     import.rehearse
            POST   /imports/{id}/apply                          import.apply
            POST   /imports/{id}/undo                           import.undo
            POST   /companies/{companyId}/notice-rules          notice-rule.create
            PUT    /companies/{companyId}/notice-rules/{id}     notice-rule.change
            DELETE /companies/{companyId}/notice-rules/{id}     notice-rule.delete
            POST   /companies/{companyId}/notice-rules/{id}/secret notice-rule.secret
            POST   /companies/{companyId}/notice-rules/{id}/test   notice-rule.test
            POST   /companies/{companyId}/maintenance-windows   maintenance-window.create
            PUT    /companies/{companyId}/maintenance-windows/{id} maintenance-window.change
            DELETE /companies/{companyId}/maintenance-windows/{id} maintenance-window.delete
            POST   /companies/{companyId}/deliveries/replay     notice.replay
            POST   /companies/{companyId}/deliveries/{id}/replay notice.replay
            GET    /audit.csv                                   audit.export
            GET    /systems/{id}/audit.csv                      audit.export
            GET    /audit/verification                          audit.verify
            GET    /local/backup                                hub.backup
            POST   /restoration/close                           hub.restoration.close
            DELETE /metrics                                     hub.metrics.reset
            PUT    /logs/levels                                 hub.log-levels
            """;

    /** What is read, by the last word of the route. */
    private static final String READS = """
            system       systems countries pbxid state shared removal deletion move status history
            system       timeline pending test-numbers clones blocked-boxes pbxs
            phone        phone-numbers multi-companies short-number
            group        groups
            company      companies default bpbusinesstypes
            site         sites
            person       users me administrators validator
            partner.invitation invitations
            partner.request    requests
            organisation organisations
            attempt      attempts unknown
            incident     incidents
            fleet        items waiting
            import       imports rows result.csv
            notice-rule  notice-rules
            maintenance-window maintenance-windows
            notice       notices notices.csv deliveries
            audit        audit
            licence      licence
            hub          ping about urls apis metrics levels openapi.json restoration
            """;

    private static final Map<String, String> CALLS = calls();
    private static final Map<String, String> OBJECTS = objects();

    private ActNames() {}

    /**
     * {@code template} as the router has it: {@code /api/arcus/v1/systems/{id}/probe}; what is no route is {@code call.read} or
     * {@code call.write}.
     */
    static String of(String method, String template) {
        var route = template.replaceFirst("^/api/[a-z]+/([a-z]+/)?v[0-9.]+", "").replaceFirst("^/api/[a-z]+", "");
        var act = CALLS.get(method + " " + route);
        if (act != null) {
            return act;
        }
        return method.equals(GET) ? OBJECTS.getOrDefault(lastWord(route), "call") + READ : "call.write";
    }

    private static String lastWord(String route) {
        return Arrays.stream(route.split("/", -1))
                .filter(part -> !part.isEmpty() && !part.startsWith("{"))
                .reduce("", (before, part) -> part);
    }

    private static Map<String, String> calls() {
        return words(ACTS).stream()
                .collect(Collectors.toUnmodifiableMap(line -> line[0] + " " + line[1], line -> line[2]));
    }

    private static Map<String, String> objects() {
        var objects = new HashMap<String, String>();
        for (var line : words(READS)) {
            Arrays.stream(line).skip(1).forEach(word -> objects.put(word, line[0]));
        }
        return Map.copyOf(objects);
    }

    private static List<String[]> words(String table) {
        return table.lines().map(line -> line.strip().split(" +", -1)).toList();
    }
}
