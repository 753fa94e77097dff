package dev.arcus.hub.api;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.accounts.ChangeUser;
import dev.arcus.domain.accounts.CreateUser;
import dev.arcus.domain.accounts.DeleteUser;
import dev.arcus.domain.accounts.LogOutEverywhere;
import dev.arcus.domain.accounts.ReadUsers;
import dev.arcus.domain.accounts.SendPasswordLink;
import dev.arcus.domain.accounts.SetPassword;
import dev.arcus.domain.accounts.TurnOffSecondFactor;
import dev.arcus.domain.administration.AnswerClone;
import dev.arcus.domain.administration.AnswerPartnerLink;
import dev.arcus.domain.administration.AssignGroup;
import dev.arcus.domain.administration.AssignOrganisation;
import dev.arcus.domain.administration.AssociateCompany;
import dev.arcus.domain.administration.ChangeCompany;
import dev.arcus.domain.administration.ChangeFleetItem;
import dev.arcus.domain.administration.ChangeGroup;
import dev.arcus.domain.administration.ChangeOrganisation;
import dev.arcus.domain.administration.ChangePhoneNumber;
import dev.arcus.domain.administration.ChangeSite;
import dev.arcus.domain.administration.ChangeSystem;
import dev.arcus.domain.administration.ConfirmFirstActivation;
import dev.arcus.domain.administration.CreateCompany;
import dev.arcus.domain.administration.CreateGroup;
import dev.arcus.domain.administration.CreateOrganisation;
import dev.arcus.domain.administration.CreateSite;
import dev.arcus.domain.administration.DeclareSystem;
import dev.arcus.domain.administration.DeleteCompany;
import dev.arcus.domain.administration.DeleteFleetItem;
import dev.arcus.domain.administration.DeleteGroup;
import dev.arcus.domain.administration.DeleteOrganisation;
import dev.arcus.domain.administration.DeleteSite;
import dev.arcus.domain.administration.DeleteSystem;
import dev.arcus.domain.administration.FindAnything;
import dev.arcus.domain.administration.KeepTestNumbers;
import dev.arcus.domain.administration.LinkSystem;
import dev.arcus.domain.administration.ListSystems;
import dev.arcus.domain.administration.MoveFleetItem;
import dev.arcus.domain.administration.MoveSystem;
import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.OpenPartnerLink;
import dev.arcus.domain.administration.PlanDeletion;
import dev.arcus.domain.administration.ProbeSystem;
import dev.arcus.domain.administration.ReadAudit;
import dev.arcus.domain.administration.ReadBlockedBoxes;
import dev.arcus.domain.administration.ReadClones;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.administration.ReadFleet;
import dev.arcus.domain.administration.ReadGroups;
import dev.arcus.domain.administration.ReadHistory;
import dev.arcus.domain.administration.ReadIncidents;
import dev.arcus.domain.administration.ReadOrganisations;
import dev.arcus.domain.administration.ReadOverview;
import dev.arcus.domain.administration.ReadPartnerLinks;
import dev.arcus.domain.administration.ReadPbxs;
import dev.arcus.domain.administration.ReadPending;
import dev.arcus.domain.administration.ReadRestoration;
import dev.arcus.domain.administration.ReadSharing;
import dev.arcus.domain.administration.ReadSites;
import dev.arcus.domain.administration.ReadStations;
import dev.arcus.domain.administration.ReadStatus;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.administration.ReadTimeline;
import dev.arcus.domain.administration.ReadUnknown;
import dev.arcus.domain.administration.RegisterFleetItem;
import dev.arcus.domain.administration.RemoveCompany;
import dev.arcus.domain.administration.RenewPassword;
import dev.arcus.domain.administration.ReplaceHardware;
import dev.arcus.domain.administration.ResetConnection;
import dev.arcus.domain.administration.ReturnToStock;
import dev.arcus.domain.administration.ServePhones;
import dev.arcus.domain.administration.TryNumbers;
import dev.arcus.domain.administration.UnblockBox;
import dev.arcus.domain.administration.UndoFirstActivation;
import dev.arcus.domain.administration.UnlinkSystem;
import dev.arcus.domain.audit.FoldedEntries;
import dev.arcus.domain.audit.Refusals;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.history.Retention;
import dev.arcus.domain.imports.ApplyImport;
import dev.arcus.domain.imports.ExportRows;
import dev.arcus.domain.imports.ReadImports;
import dev.arcus.domain.imports.RehearseImport;
import dev.arcus.domain.imports.UndoImport;
import dev.arcus.domain.licence.LicenceTexts;
import dev.arcus.domain.notice.KeepMaintenanceWindows;
import dev.arcus.domain.notice.KeepNoticeRules;
import dev.arcus.domain.notice.ReadNotices;
import dev.arcus.domain.store.Ticker;
import dev.arcus.hub.security.Authenticator;
import dev.arcus.hub.security.ChangePassword;
import dev.arcus.hub.security.RemoveSecondFactor;
import dev.arcus.hub.security.ResetPassword;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Everything that the API calls, by area. */
public record ApiServices(
        SystemActs systems,
        SharingActs sharing,
        CompanyActs companies,
        GroupActs groups,
        PcgActs pcg,
        FleetActs fleet,
        GuardActs guard,
        ImportActs imports,
        AccountActs accounts,
        AuditActs audit,
        People people,
        Once once,
        NoticeActs notices,
        LicenceTexts licence,
        Facts facts) {

    /**
     * On the audit trail.
     *
     * @param refusals where what people were refused is noted
     * @param views where it is noted who was shown a secret
     * @param boxes where it is noted which boxes were refused
     */
    public record AuditActs(ReadAudit read, Refusals refusals, FoldedEntries views, FoldedEntries boxes) {}

    /** On people's accounts. */
    public record AccountActs(
            CreateUser create,
            ReadUsers read,
            ChangeUser change,
            DeleteUser delete,
            SendPasswordLink sendLink,
            SetPassword setPassword,
            LogOutEverywhere logOut,
            TurnOffSecondFactor turnOffSecondFactor) {}

    /** On systems. */
    public record SystemActs(
            DeclareSystem declare,
            ChangeSystem change,
            DeleteSystem delete,
            ResetConnection reset,
            RenewPassword renew,
            ReadSystems read,
            ReadHistory history,
            ReadStatus status,
            ProbeSystem probe,
            TryNumbers tryNumbers,
            KeepTestNumbers testNumbers,
            PastActs past,
            AcrossActs across) {}

    /** On what happened. */
    public record PastActs(ReadTimeline timeline, ReadIncidents incidents, ReadPending pending, ReadUnknown unknown) {}

    /** On the systems of all customers, for the console, which stands beside the API. */
    public record AcrossActs(ReadOverview overview, ListSystems list, FindAnything find) {}

    /** On which companies a system serves. */
    public record SharingActs(
            ReadSharing read,
            AssociateCompany associate,
            RemoveCompany remove,
            MoveSystem move,
            PlanDeletion planDeletion,
            Retention retention) {}

    /** On groups of systems. */
    public record GroupActs(
            CreateGroup create, ReadGroups read, ChangeGroup change, DeleteGroup delete, AssignGroup assign) {}

    /** Of gateways, on the PBXs that they serve. */
    public record PcgActs(ReadPbxs read, ServePhones serve) {}

    /** On companies and their sites. */
    public record CompanyActs(
            CreateCompany createCompany,
            ReadCompanies readCompanies,
            CreateSite createSite,
            ReadSites readSites,
            Upkeep upkeep,
            OrganisationActs organisations,
            PartnerLinkActs partnerLinks) {}

    /** On invitations of partners and requests of companies. */
    public record PartnerLinkActs(OpenPartnerLink open, AnswerPartnerLink answer, ReadPartnerLinks read) {}

    /** On organisations. */
    public record OrganisationActs(
            CreateOrganisation create,
            ReadOrganisations read,
            ChangeOrganisation change,
            DeleteOrganisation delete,
            AssignOrganisation assign) {}

    /** On companies and sites that exist, and what stands there. */
    public record Upkeep(
            ChangeCompany changeCompany,
            DeleteCompany deleteCompany,
            ChangeSite changeSite,
            DeleteSite deleteSite,
            LinkSystem link,
            UnlinkSystem unlink,
            ReadStations stations,
            ChangePhoneNumber changePhone) {}

    /** On the boxes that come in under a system's identity. */
    public record GuardActs(
            ReadBlockedBoxes readBlocked, UnblockBox unblock, ReadClones readClones, AnswerClone answer) {}

    /** On files. */
    public record ImportActs(
            RehearseImport rehearse, ApplyImport apply, UndoImport undo, ReadImports read, ExportRows export) {}

    /** On the partner's fleet, and on systems as boxes of it. */
    public record FleetActs(
            RegisterFleetItem register,
            ReadFleet read,
            ChangeFleetItem change,
            MoveFleetItem move,
            DeleteFleetItem delete,
            ReturnToStock giveBack,
            ReplaceHardware replace,
            ConfirmFirstActivation confirm,
            UndoFirstActivation undo) {}

    /** On what is told to whom. */
    public record NoticeActs(KeepNoticeRules rules, KeepMaintenanceWindows windows, ReadNotices read) {}

    /**
     * Who calls.
     *
     * @param companies for the name of the company that someone belongs to
     * @param localToken opens the calls for the operator on the hub's own machine
     */
    public record People(
            Authenticator authenticator,
            ResetPassword resetPassword,
            ChangePassword changePassword,
            RemoveSecondFactor removeSecondFactor,
            Companies companies,
            AccessPolicy policy,
            String localToken) {

        /** Never prints the token. */
        @Override
        public String toString() {
            return "People[****]";
        }
    }

    /**
     * The hub itself.
     *
     * @param domain the XMPP domain that it serves
     * @param gatewayAddress where PBXs find the gateway, for host-meta
     * @param database whether the database answers
     * @param gateway whether PBXs can connect
     * @param lagMillis how late the hub's own tick came last
     */
    public record Facts(
            String version,
            String domain,
            String gatewayAddress,
            BooleanSupplier database,
            BooleanSupplier gateway,
            LongSupplier lagMillis,
            Operation operation) {}

    /**
     * What its operator asks and sets while it runs.
     *
     * @param metrics all metrics in Prometheus' text format
     * @param mail what became of the last message: off, unknown, up or down
     * @param backup the same of the backups that the hub makes by itself
     */
    public record Operation(
            Supplier<String> metrics,
            LogLevels levels,
            Supplier<String> mail,
            Supplier<String> backup,
            Backups backups,
            ReadRestoration restoration) {}

    /** Time, chance and where metrics are kept. */
    public record Instruments(InstantSource clock, Ticker ticker, RandomGenerator random, MeterRegistry meters) {}
}
