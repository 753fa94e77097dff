package dev.arcus.hub.contract;

import static dev.arcus.hub.contract.Operation.delete;
import static dev.arcus.hub.contract.Operation.get;
import static dev.arcus.hub.contract.Operation.post;
import static dev.arcus.hub.contract.Operation.put;

import dev.arcus.wire.admin.About;
import dev.arcus.wire.admin.AdministratorBody;
import dev.arcus.wire.admin.ApisSettings;
import dev.arcus.wire.admin.AttemptBody;
import dev.arcus.wire.admin.AuditEntryBody;
import dev.arcus.wire.admin.AuditVerificationBody;
import dev.arcus.wire.admin.BlockedBoxBody;
import dev.arcus.wire.admin.CloneAnswerBody;
import dev.arcus.wire.admin.CloneCaseBody;
import dev.arcus.wire.admin.CompanyBody;
import dev.arcus.wire.admin.CompanyRequest;
import dev.arcus.wire.admin.CountryBody;
import dev.arcus.wire.admin.FirstActivationBody;
import dev.arcus.wire.admin.FleetItemBody;
import dev.arcus.wire.admin.FleetItemChangeRequest;
import dev.arcus.wire.admin.FleetItemRequest;
import dev.arcus.wire.admin.FleetReservationRequest;
import dev.arcus.wire.admin.GroupBody;
import dev.arcus.wire.admin.GroupRequest;
import dev.arcus.wire.admin.HardwareRequest;
import dev.arcus.wire.admin.HealthBody;
import dev.arcus.wire.admin.HistoryEntry;
import dev.arcus.wire.admin.ImportBody;
import dev.arcus.wire.admin.ImportRowBody;
import dev.arcus.wire.admin.IncidentBody;
import dev.arcus.wire.admin.LabBody;
import dev.arcus.wire.admin.LabRequest;
import dev.arcus.wire.admin.LicenceBody;
import dev.arcus.wire.admin.LinkRequest;
import dev.arcus.wire.admin.LogLevelBody;
import dev.arcus.wire.admin.LogLevelRequest;
import dev.arcus.wire.admin.LoginBody;
import dev.arcus.wire.admin.LoginUrl;
import dev.arcus.wire.admin.MembershipRequest;
import dev.arcus.wire.admin.OrganisationBody;
import dev.arcus.wire.admin.OrganisationRequest;
import dev.arcus.wire.admin.PartnerLinkBody;
import dev.arcus.wire.admin.PartnerLinkRequest;
import dev.arcus.wire.admin.PasswordChange;
import dev.arcus.wire.admin.PasswordLinkBody;
import dev.arcus.wire.admin.PasswordReset;
import dev.arcus.wire.admin.PbxBody;
import dev.arcus.wire.admin.PbxPhoneBody;
import dev.arcus.wire.admin.PbxPhoneRequest;
import dev.arcus.wire.admin.PendingBody;
import dev.arcus.wire.admin.PersonBody;
import dev.arcus.wire.admin.PhoneNumberBody;
import dev.arcus.wire.admin.PhoneNumberRequest;
import dev.arcus.wire.admin.PingBody;
import dev.arcus.wire.admin.ProbeBody;
import dev.arcus.wire.admin.ResetRequest;
import dev.arcus.wire.admin.RestorationBody;
import dev.arcus.wire.admin.SecondFactorReset;
import dev.arcus.wire.admin.SiteBody;
import dev.arcus.wire.admin.SiteRequest;
import dev.arcus.wire.admin.StateBody;
import dev.arcus.wire.admin.StatusBody;
import dev.arcus.wire.admin.SystemBody;
import dev.arcus.wire.admin.SystemRequest;
import dev.arcus.wire.admin.TestNumbersBody;
import dev.arcus.wire.admin.TestNumbersRequest;
import dev.arcus.wire.admin.TimelineBody;
import dev.arcus.wire.admin.UnknownBody;
import dev.arcus.wire.admin.UserBody;
import dev.arcus.wire.admin.UserRequest;
import dev.arcus.wire.admin.WaitingBoxBody;
import java.util.List;
import java.util.stream.Stream;

/** Every call that the hub answers. A new route gets its line here; a test compares them with the router's. */
final class Operations {

    private static final String ADMIN = "/api/rainbow/admin/v1.0";
    private static final String AUTHENTICATION = "/api/rainbow/authentication/v1.0";
    private static final String ENDUSER = "/api/rainbow/enduser/v1.0";
    private static final String PCG = "/api/rainbow/pcg/v1.0";
    private static final String ARCUS = "/api/arcus/v1";
    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String PROMETHEUS = "text/plain";

    private Operations() {}

    static List<Operation> all() {
        return Stream.of(
                        hub(),
                        authentication(),
                        enduser(),
                        systems(),
                        groups(),
                        pcg(),
                        sites(),
                        companies(),
                        organisations(),
                        partnerLinks("invitations"),
                        partnerLinks("requests"),
                        users(),
                        SharingOperations.all(),
                        NoticeOperations.all(),
                        arcus(),
                        fleet())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Operation> hub() {
        return List.of(
                get("/health", "Whether the hub serves").bare(HealthBody.class).anonymous(),
                get("/metrics", "Metrics, for this machine or a superadmin")
                        .other(PROMETHEUS)
                        .anonymous(),
                get("/.well-known/host-meta", "Where PBXs find the gateway")
                        .other("application/xrd+xml")
                        .anonymous(),
                get("/.well-known/host-meta.json", "Where PBXs find the gateway")
                        .other(JSON)
                        .anonymous(),
                get("/api/rainbow/ping", "Whether the hub serves")
                        .bare(PingBody.class)
                        .anonymous(),
                get("/api/rainbow/metrics", "Metrics, for superadmins").other(PROMETHEUS),
                delete("/api/rainbow/metrics", "Lets the metrics of requests begin anew"),
                get("/api/rainbow/logs/levels", "How much each part of the hub logs")
                        .all(LogLevelBody.class),
                put("/api/rainbow/logs/levels", "Changes that for a while", LogLevelRequest.class)
                        .all(LogLevelBody.class));
    }

    private static List<Operation> authentication() {
        return List.of(
                get(AUTHENTICATION + "/about", "Version of the portal")
                        .bare(About.class)
                        .anonymous(),
                get(AUTHENTICATION + "/login", "Gives a token for e-mail and password (Basic)")
                        .taking("X-Arcus-One-Time-Code")
                        .bare(LoginBody.class)
                        .anonymous(),
                get(AUTHENTICATION + "/renew", "Gives a new token for one that is valid")
                        .bare(LoginBody.class),
                get(AUTHENTICATION + "/logout", "Ends nothing, answers well: docs/api.md"),
                get(AUTHENTICATION + "/validator", "Whether the token is valid").other(JSON),
                get(AUTHENTICATION + "/urls", "Where to log in")
                        .asking("uid", "country", "uiLocales", "useBackchannelPolling")
                        .all(LoginUrl.class)
                        .anonymous());
    }

    private static List<Operation> enduser() {
        return List.of(
                get(ENDUSER + "/about", "Version of the portal")
                        .bare(About.class)
                        .anonymous(),
                get(ENDUSER + "/settings/apis", "How clients are to behave")
                        .one(ApisSettings.class)
                        .anonymous(),
                get(ENDUSER + "/countries", "Every country").many(CountryBody.class),
                get(ENDUSER + "/users/me", "Oneself").one(PersonBody.class),
                get(ENDUSER + "/users/{id}", "Oneself").one(PersonBody.class),
                put(
                        ENDUSER + "/users/{id}/change-password",
                        "Sets one's own password by knowing it",
                        PasswordChange.ByPassword.class),
                get(ENDUSER + "/companies/{id}/administrators", "Who administers one's own company")
                        .asking("format")
                        .many(AdministratorBody.Small.class, AdministratorBody.class),
                get(ENDUSER + "/companies/{id}", "One's own company").one(CompanyBody.class));
    }

    private static List<Operation> systems() {
        var path = ADMIN + "/systems";
        return List.of(
                get(ADMIN + "/about", "Version of the portal").bare(About.class).anonymous(),
                systemList(path, "The systems that the caller reaches"),
                post(path, "Declares a system", SystemRequest.class).creating().one(SystemBody.class),
                get(path + "/countries", "Countries that a system may stand in, with what is usual there")
                        .asking("installationNumber")
                        .many(CountryBody.class),
                get(path + "/pbxid/{pbxId}", "A system by its device ID")
                        .asking("connectionHistory")
                        .one(SystemBody.class),
                get(path + "/{id}", "A system").asking("connectionHistory").one(SystemBody.class),
                put(path + "/{id}", "Changes a system", SystemRequest.class)
                        .matching()
                        .one(SystemBody.class),
                delete(path + "/{id}", "Deletes a system").matching(),
                get(path + "/{id}/state", "Its channels")
                        .asking("format", "connectionHistory")
                        .one(StateBody.class),
                post(
                                path + "/{id}/reset-password",
                                "Resets the connection; without a body: a new activation code",
                                ResetRequest.class)
                        .matching()
                        .one(SystemBody.class),
                phoneList(path + "/{systemId}/phone-numbers", "Phones that the PBX reported")
                        .many(PhoneNumberBody.Small.class, PhoneNumberBody.Medium.class, PhoneNumberBody.class),
                get(path + "/{systemId}/phone-numbers/multi-companies", "Prefixes of companies on a centrex system")
                        .many(PhoneNumberBody.Prefix.class),
                get(path + "/{systemId}/phone-numbers/{id}", "One of them").one(PhoneNumberBody.class),
                put(
                                path + "/{systemId}/phone-numbers/{id}",
                                "Says more of a phone than its PBX reports",
                                PhoneNumberRequest.class)
                        .one(PhoneNumberBody.class));
    }

    private static List<Operation> groups() {
        var path = ADMIN + "/systems/groups";
        var member = ADMIN + "/systems/{id}/groups/{groupId}";
        return List.of(
                get(path, "The groups of systems that the caller reaches")
                        .asking("format", "sortField", "sortOrder", "name", "companyId*")
                        .many(GroupBody.Small.class, GroupBody.class),
                post(path, "Makes a group of systems", GroupRequest.class)
                        .creating()
                        .one(GroupBody.class),
                get(path + "/{id}", "A group of systems").one(GroupBody.class),
                put(path + "/{id}", "Renames it, or says which gateway is its default", GroupRequest.class)
                        .matching()
                        .one(GroupBody.class),
                delete(path + "/{id}", "Deletes a group; its systems stay").matching(),
                put(member, "Puts a system into a group").matching().one(GroupBody.class),
                delete(member, "Takes a system out of its group").matching());
    }

    private static List<Operation> pcg() {
        var path = PCG + "/pbxs";
        var phones = path + "/{pbxId}/phone-numbers";
        var phone = phones + "/short-number/{shortNumber}";
        return List.of(
                get(PCG + "/about", "Version of the portal").bare(About.class).anonymous(),
                systemQuery(path, "The PBXs that the gateway serves")
                        .many(PbxBody.Small.class, SystemBody.Medium.class, PbxBody.class),
                get(path + "/{pbxId}", "A PBX with its group").one(PbxBody.class),
                phoneList(phones, "The phones of a PBX")
                        .asking("nameOrShortNumber")
                        .many(PbxPhoneBody.Small.class, PbxPhoneBody.Medium.class, PhoneNumberBody.class),
                post(phones, "Creates a phone", PbxPhoneRequest.class).one(PhoneNumberBody.class),
                get(phone, "A phone by its short number").one(PhoneNumberBody.class),
                put(phone, "Changes a phone", PbxPhoneRequest.class).one(PhoneNumberBody.class),
                delete(phone, "Deletes a phone, and answers with it").one(PhoneNumberBody.class));
    }

    private static Operation systemList(String path, String summary) {
        return systemQuery(path, summary)
                .asking("connectionHistory")
                .many(SystemBody.Small.class, SystemBody.Medium.class, SystemBody.class);
    }

    static Operation systemQuery(String path, String summary) {
        return get(path, summary)
                .asking("format", "sortField", "sortOrder", "name", "type*", "status*", "siteId*")
                .asking("companyId*", "bpId*", "isShared", "isCentrex", "isSharedOrCentrex", "isOxoManaged")
                .asking("fromCreationDate", "toCreationDate");
    }

    private static Operation phoneList(String path, String summary) {
        return get(path, summary)
                .asking("format", "shortNumber", "internalNumber", "pbxUserId", "companyPrefix", "name")
                .asking("deviceName", "isMonitored", "isAssignedToUser", "userId", "sortField", "sortOrder");
    }

    private static List<Operation> sites() {
        var path = ADMIN + "/sites";
        return List.of(
                siteList(path, "The sites that the caller reaches").asking("companyId*"),
                post(path, "Creates a site", SiteRequest.class).creating().one(SiteBody.class),
                get(path + "/{id}", "A site").one(SiteBody.class),
                put(path + "/{id}", "Changes a site", SiteRequest.class).one(SiteBody.class),
                delete(path + "/{id}", "Deletes a site on which no system stands"),
                systemList(path + "/{siteId}/systems", "The systems on a site"),
                post(path + "/{siteId}/systems", "Links a system to a site", LinkRequest.class)
                        .one(SystemBody.class),
                delete(path + "/{siteId}/systems/{systemId}", "Unlinks it"),
                siteList(ADMIN + "/companies/{companyId}/sites", "The sites of a company"));
    }

    private static Operation siteList(String path, String summary) {
        return get(path, summary)
                .asking("format", "sortField", "sortOrder", "name")
                .many(SiteBody.Small.class, SiteBody.Medium.class, SiteBody.class);
    }

    private static List<Operation> companies() {
        var path = ADMIN + "/companies";
        return List.of(
                companyList(path, "The companies that the caller reaches").asking("organisationId*"),
                post(path, "Creates a company", CompanyRequest.class).creating().one(CompanyBody.class),
                get(path + "/default", "The operator's own company").one(CompanyBody.class),
                get(path + "/bpbusinesstypes", "What business partners may sell")
                        .all(CompanyBody.BusinessType.class),
                get(path + "/{id}", "A company").asking("format").one(CompanyBody.class),
                get(path + "/{id}/administrators", "The people who administer a company")
                        .asking("format")
                        .many(AdministratorBody.Small.class, AdministratorBody.class),
                put(path + "/{id}", "Changes a company", CompanyRequest.class).one(CompanyBody.class),
                delete(path + "/{id}", "Deletes a company that nothing hangs on"));
    }

    private static Operation companyList(String path, String summary) {
        return get(path, summary)
                .asking("format", "sortField", "sortOrder", "name", "status*", "visibility*", "bpId", "hasBP", "isBP")
                .asking("bpType", "catalogId", "salesforceAccountId", "externalReference", "externalReference2")
                .many(CompanyBody.Small.class, CompanyBody.Medium.class, CompanyBody.class);
    }

    private static List<Operation> organisations() {
        var path = ADMIN + "/organisations";
        return List.of(
                get(path, "The organisations that the caller reaches")
                        .asking("format", "sortField", "sortOrder")
                        .many(OrganisationBody.Small.class, OrganisationBody.class),
                post(path, "Creates an organisation", OrganisationRequest.class)
                        .creating()
                        .one(OrganisationBody.class),
                get(path + "/{id}", "An organisation").one(OrganisationBody.class),
                put(path + "/{id}", "Changes an organisation", OrganisationRequest.class)
                        .one(OrganisationBody.class),
                delete(path + "/{id}", "Deletes an organisation; its companies stay"),
                companyList(path + "/{id}/companies", "The companies of an organisation"),
                post(path + "/{id}/companies", "Puts a company into it", MembershipRequest.class)
                        .one(CompanyBody.class),
                delete(path + "/{id}/companies/{companyId}", "Takes a company out of it"));
    }

    private static List<Operation> partnerLinks(String kind) {
        var path = ADMIN + "/companies/{companyId}/bp-link/" + kind;
        return List.of(
                get(path, "The " + kind + " that a company sent or received")
                        .asking("format", "sortField", "sortOrder", "status*")
                        .many(PartnerLinkBody.Small.class, PartnerLinkBody.class),
                post(path, "Asks the other side", PartnerLinkRequest.class)
                        .creating()
                        .one(PartnerLinkBody.class),
                get(path + "/{id}", "One of the " + kind).one(PartnerLinkBody.class),
                post(path + "/{id}/accept", "Accepts it").one(PartnerLinkBody.class),
                post(path + "/{id}/decline", "Declines it").one(PartnerLinkBody.class),
                post(path + "/{id}/cancel", "Takes it back").one(PartnerLinkBody.class),
                post(path + "/{id}/re-send", "Sends it again").one(PartnerLinkBody.class));
    }

    private static List<Operation> users() {
        var path = ADMIN + "/users";
        return List.of(
                userList(path, "The users that the caller reaches").asking("companyId*"),
                userList(ADMIN + "/companies/{companyId}/users", "The users of a company"),
                post(path, "Makes a user, or invites one", UserRequest.class)
                        .creating()
                        .asking("sendInvitationEmail")
                        .one(UserBody.class),
                get(path + "/{id}", "A user").one(UserBody.class),
                put(path + "/{id}", "Changes a user", UserRequest.class).one(UserBody.class),
                delete(path + "/{id}", "Deletes a user"),
                post(ARCUS + "/users/{id}/invitation", "A link to set the first password")
                        .one(PasswordLinkBody.class),
                post(ARCUS + "/users/{id}/password-reset", "A link to set another password")
                        .one(PasswordLinkBody.class),
                post(ARCUS + "/users/{id}/logout-everywhere", "Ends every session of a user"),
                post(ARCUS + "/password", "Sets the password of a link", PasswordChange.ByLink.class)
                        .one(PasswordChange.Answer.class)
                        .anonymous());
    }

    private static Operation userList(String path, String summary) {
        return get(path, summary)
                .asking("format", "sortField", "sortOrder", "displayName", "loginEmail", "searchEmail", "email")
                .asking("companyName", "siteId*", "roles*", "excludeRoles*", "isActive", "isActivated", "isTerminated")
                .many(UserBody.Small.class, UserBody.Medium.class, UserBody.class);
    }

    private static Operation audited(Operation list) {
        return list.asking("from", "to", "actor", "act", "object", "companyId", "outcome");
    }

    private static List<Operation> arcus() {
        return List.of(
                get(ARCUS + "/openapi.json", "This description").other(JSON).anonymous(),
                get(ARCUS + "/systems/{id}/status", "What is known of a system now, and why")
                        .one(StatusBody.class),
                post(ARCUS + "/systems/{id}/probe", "A full round trip to the PBX")
                        .one(ProbeBody.class),
                get(ARCUS + "/systems/{id}/attempts", "Why is it Pending?").many(AttemptBody.class),
                post(ARCUS + "/systems/{id}/renew-password", "Gives the PBX a new password in band, cutting nothing")
                        .one(StatusBody.class),
                get(ARCUS + "/systems/{id}/clones", "Boxes that came with its identity beside the one that has it")
                        .many(CloneCaseBody.class),
                post(ARCUS + "/systems/{id}/clones/{case}/accept", "That box is the right one")
                        .one(CloneAnswerBody.class),
                post(ARCUS + "/systems/{id}/clones/{case}/reject", "That box is the wrong one")
                        .one(CloneAnswerBody.class),
                post(ARCUS + "/systems/{id}/clones/{case}/block-both", "Nobody knows which is right")
                        .one(CloneAnswerBody.class),
                get(ARCUS + "/systems/{id}/blocked-boxes", "Boxes refused under its identity")
                        .many(BlockedBoxBody.class),
                delete(ARCUS + "/systems/{id}/blocked-boxes/{key}", "Lets a blocked box try again"),
                get(ARCUS + "/systems/{id}/pending", "Why is it Pending? The most likely reason, and what was tried")
                        .one(PendingBody.class),
                get(
                                ARCUS + "/systems/{id}/history",
                                "What happened to a system's connection; as CSV by Accept or format")
                        .asking("format")
                        .many(HistoryEntry.class)
                        .orCsv(),
                get(ARCUS + "/systems/{id}/timeline", "What its status was, and how much of the time it was there")
                        .asking("from", "to", "buckets")
                        .one(TimelineBody.class),
                get(ARCUS + "/incidents", "PBXs that dropped together").many(IncidentBody.class),
                post(ARCUS + "/systems/{id}/lab", "Tries numbers on a system's plan, saved or not", LabRequest.class)
                        .one(LabBody.class),
                get(ARCUS + "/systems/{id}/test-numbers", "Test numbers kept with a system's plan")
                        .one(TestNumbersBody.class),
                put(ARCUS + "/systems/{id}/test-numbers", "Replaces them", TestNumbersRequest.class)
                        .one(TestNumbersBody.class),
                post(ARCUS + "/lab", "Tries numbers on a plan of no system", LabRequest.class)
                        .one(LabBody.class),
                audited(get(ARCUS + "/audit", "Who did what, before and after, from where"))
                        .many(AuditEntryBody.class),
                audited(get(ARCUS + "/audit.csv", "The same for a spreadsheet")).other(CSV),
                audited(get(ARCUS + "/systems/{id}/audit", "Who did what to a system"))
                        .many(AuditEntryBody.class),
                audited(get(ARCUS + "/systems/{id}/audit.csv", "The same for a spreadsheet"))
                        .other(CSV),
                get(ARCUS + "/audit/verification", "Whether the audit trail is what was written")
                        .asking("head")
                        .one(AuditVerificationBody.class),
                get(ARCUS + "/attempts", "Attempts that named nobody's device ID")
                        .many(AttemptBody.class),
                get(ARCUS + "/attempts/unknown", "Boxes that call themselves by a name that nobody declared")
                        .many(UnknownBody.class),
                get(ARCUS + "/attempts/{number}", "The attempt of that number").one(AttemptBody.class),
                get(ARCUS + "/licence", "The licence agreement of the WebRTC gateway")
                        .asking("lang")
                        .one(LicenceBody.class),
                get(ARCUS + "/restoration", "After a restore: which PBXs are back, which are not, and why")
                        .asking("limit", "offset")
                        .one(RestorationBody.class),
                post(ARCUS + "/restoration/close", "Closes that report"),
                get(ARCUS + "/local/backup", "A backup of the hub, on the hub's machine")
                        .other("application/octet-stream")
                        .anonymous(),
                get(ARCUS + "/fleet/items.csv", "The partner's stock as a file that an import reads")
                        .other(CSV),
                get(ARCUS + "/systems.csv", "The systems that the caller reaches as a file that an import reads")
                        .other(CSV),
                post(ARCUS + "/imports", "Rehearses the file in the body, which is CSV")
                        .creating()
                        .asking("kind")
                        .one(ImportBody.class),
                get(ARCUS + "/imports", "The imports of the caller's company, newest first")
                        .many(ImportBody.class),
                get(ARCUS + "/imports/{id}", "An import, and how far it is").one(ImportBody.class),
                get(ARCUS + "/imports/{id}/rows", "What would become of its rows")
                        .asking("outcome")
                        .many(ImportRowBody.class),
                get(ARCUS + "/imports/{id}/result.csv", "What came of its rows, with device IDs and codes")
                        .other(CSV),
                post(ARCUS + "/imports/{id}/apply", "Applies it, all or nothing")
                        .one(ImportBody.class),
                post(ARCUS + "/imports/{id}/undo", "Takes it back as a whole").one(ImportBody.class),
                post(
                                ARCUS + "/local/reset-password",
                                "Resets a password, on the hub's machine",
                                PasswordReset.Request.class)
                        .one(PasswordReset.Answer.class)
                        .anonymous(),
                post(
                                ARCUS + "/local/turn-off-second-factor",
                                "Turns a second factor off, on the hub's machine",
                                SecondFactorReset.Request.class)
                        .one(SecondFactorReset.Answer.class)
                        .anonymous());
    }

    private static List<Operation> fleet() {
        var items = ARCUS + "/fleet/items";
        var item = items + "/{id}";
        return List.of(
                get(items, "The PBXs of the partner's fleet")
                        .asking("text", "custody*", "model*", "partnerId", "sortField", "sortOrder")
                        .many(FleetItemBody.class),
                post(items, "Puts a PBX into stock", FleetItemRequest.class)
                        .creating()
                        .one(FleetItemBody.class),
                get(item, "One of them").one(FleetItemBody.class),
                put(item, "Changes what is known of it", FleetItemChangeRequest.class)
                        .matching()
                        .one(FleetItemBody.class),
                delete(item, "Deletes one that never was a system; answers what is lost")
                        .matching()
                        .one(FleetItemBody.class),
                post(item + "/reserve", "Keeps it for a company", FleetReservationRequest.class)
                        .matching()
                        .one(FleetItemBody.class),
                post(item + "/unreserve", "Keeps it for nobody").matching().one(FleetItemBody.class),
                post(item + "/check-in", "Takes a returned or retired one into stock")
                        .matching()
                        .one(FleetItemBody.class),
                post(item + "/retire", "Takes it out of use").matching().one(FleetItemBody.class),
                get(ARCUS + "/fleet/waiting", "PBXs that wait for their declaration")
                        .many(WaitingBoxBody.class),
                post(
                                ARCUS + "/systems/{id}/replace-hardware",
                                "Another PBX takes the system over; without a body: one that is built to order",
                                HardwareRequest.class)
                        .creating()
                        .matching()
                        .one(SystemBody.class),
                post(ARCUS + "/systems/{id}/return-to-stock", "Gives a system up and its PBX back to the fleet")
                        .matching(),
                post(
                                ARCUS + "/systems/{id}/first-activation/undo",
                                "The first box with the pair is cut off and blocked")
                        .matching()
                        .one(SystemBody.class),
                post(ARCUS + "/systems/{id}/first-activation/confirm", "The first box with the pair is the right one")
                        .matching()
                        .one(FirstActivationBody.class));
    }
}
