package dev.arcus.hub.server;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.accounts.ChangeUser;
import dev.arcus.domain.accounts.CreateUser;
import dev.arcus.domain.accounts.DeleteUser;
import dev.arcus.domain.accounts.IssueLink;
import dev.arcus.domain.accounts.LogOutEverywhere;
import dev.arcus.domain.accounts.Mailer;
import dev.arcus.domain.accounts.PartnerLetters;
import dev.arcus.domain.accounts.ReadUsers;
import dev.arcus.domain.accounts.SendPasswordLink;
import dev.arcus.domain.accounts.SetPassword;
import dev.arcus.domain.accounts.TurnOffSecondFactor;
import dev.arcus.domain.administration.AcceptLicence;
import dev.arcus.domain.administration.AnswerClone;
import dev.arcus.domain.administration.AnswerPartnerLink;
import dev.arcus.domain.administration.AssignGroup;
import dev.arcus.domain.administration.AssignOrganisation;
import dev.arcus.domain.administration.AssociateCompany;
import dev.arcus.domain.administration.BoxTraces;
import dev.arcus.domain.administration.Chance;
import dev.arcus.domain.administration.ChangeCompany;
import dev.arcus.domain.administration.ChangeFleetItem;
import dev.arcus.domain.administration.ChangeGroup;
import dev.arcus.domain.administration.ChangeOrganisation;
import dev.arcus.domain.administration.ChangePhoneNumber;
import dev.arcus.domain.administration.ChangeSite;
import dev.arcus.domain.administration.ChangeSystem;
import dev.arcus.domain.administration.CodePolicy;
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
import dev.arcus.domain.administration.FirstBoxes;
import dev.arcus.domain.administration.FreePhones;
import dev.arcus.domain.administration.GroupRules;
import dev.arcus.domain.administration.KeepTestNumbers;
import dev.arcus.domain.administration.LinkSystem;
import dev.arcus.domain.administration.ListSystems;
import dev.arcus.domain.administration.MoveFleetItem;
import dev.arcus.domain.administration.MoveSystem;
import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.OpenPartnerLink;
import dev.arcus.domain.administration.OrganisationStores;
import dev.arcus.domain.administration.PartnerLinkStores;
import dev.arcus.domain.administration.PhoneRules;
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
import dev.arcus.domain.audit.AuditChain;
import dev.arcus.domain.audit.FoldedEntries;
import dev.arcus.domain.audit.Refusals;
import dev.arcus.domain.audit.VerifyChain;
import dev.arcus.domain.connection.ConnectedSystems;
import dev.arcus.domain.credential.Salt;
import dev.arcus.domain.history.Retention;
import dev.arcus.domain.imports.ApplyImport;
import dev.arcus.domain.imports.ExportRows;
import dev.arcus.domain.imports.ImportStores;
import dev.arcus.domain.imports.ReadImports;
import dev.arcus.domain.imports.RehearseImport;
import dev.arcus.domain.imports.RowJudges;
import dev.arcus.domain.imports.RunningImports;
import dev.arcus.domain.imports.UndoImport;
import dev.arcus.domain.licence.LicenceTexts;
import dev.arcus.domain.people.Passwords;
import dev.arcus.hub.api.ApiServices.AccountActs;
import dev.arcus.hub.api.ApiServices.AcrossActs;
import dev.arcus.hub.api.ApiServices.AuditActs;
import dev.arcus.hub.api.ApiServices.CompanyActs;
import dev.arcus.hub.api.ApiServices.FleetActs;
import dev.arcus.hub.api.ApiServices.GroupActs;
import dev.arcus.hub.api.ApiServices.GuardActs;
import dev.arcus.hub.api.ApiServices.ImportActs;
import dev.arcus.hub.api.ApiServices.Instruments;
import dev.arcus.hub.api.ApiServices.OrganisationActs;
import dev.arcus.hub.api.ApiServices.PartnerLinkActs;
import dev.arcus.hub.api.ApiServices.PastActs;
import dev.arcus.hub.api.ApiServices.PcgActs;
import dev.arcus.hub.api.ApiServices.SharingActs;
import dev.arcus.hub.api.ApiServices.SystemActs;
import dev.arcus.hub.api.ApiServices.Upkeep;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/** The acts of people, as the API calls them. */
final class PeopleSide {

    private final HubStores stores;
    private final BoxSide boxes;
    private final AccessPolicy policy;
    private final Chance chance;

    PeopleSide(HubStores stores, BoxSide boxes, Salt.SaltKey saltKey, Instruments instruments) {
        this.stores = stores;
        this.boxes = boxes;
        this.policy =
                new AccessPolicy(stores.systems().companies(), stores.systems().sites());
        this.chance = new Chance(instruments.clock(), instruments.random(), saltKey);
    }

    AccessPolicy policy() {
        return policy;
    }

    SystemActs systems(ConnectedSystems connected, LicenceTexts texts, CodePolicy codes) {
        var all = stores.systems();
        var clock = chance.clock();
        var board = boxes.board();
        var licence = new AcceptLicence(texts, stores.acceptances());
        var read = new ReadSystems(all, policy, board);
        var events = stores.history().events();
        var attempts = stores.history().attempts();
        var past = past(read);
        return new SystemActs(
                new DeclareSystem(all, policy, licence, connected, board, codes, chance),
                new ChangeSystem(all, policy, licence, rules(), connected, clock),
                new DeleteSystem(all, stores.firstActivations(), policy, planDeletion(), connected, clock),
                new ResetConnection(all, policy, connected, board, codes, chance),
                new RenewPassword(all, policy, connected, chance),
                read,
                new ReadHistory(all.systems(), events, attempts, policy),
                new ReadStatus(
                        read, all.systems(), boxes.sessions(), events, attempts, stores.firstActivations(), clock),
                new ProbeSystem(all.systems(), policy, connected),
                new TryNumbers(all.systems(), policy),
                new KeepTestNumbers(all, policy, clock),
                past,
                across(read, past.pending()));
    }

    private AcrossActs across(ReadSystems read, ReadPending pending) {
        var all = stores.systems();
        var list = new ListSystems(read, all, policy, boxes.board());
        var sources = new ReadOverview.Sources(
                all, read, list, pending, stores.history().events());
        var lists = new FindAnything.Lists(
                new ReadCompanies(all.companies(), stores.users(), policy),
                read,
                list,
                new ReadFleet(all.fleet(), stores.firstActivations(), boxes.held(), policy));
        return new AcrossActs(
                new ReadOverview(sources, policy, boxes.board()), list, new FindAnything(all, lists, policy));
    }

    private PastActs past(ReadSystems read) {
        var all = stores.systems();
        var past = stores.history();
        var clock = chance.clock();
        return new PastActs(
                new ReadTimeline(read, boxes.sessions(), new ReadTimeline.Stores(past.events(), past.runs()), clock),
                new ReadIncidents(past.incidents(), all.systems(), policy),
                new ReadPending(read, all.systems(), past.attempts(), stores.sessionRows(), boxes.sessions(), clock),
                new ReadUnknown(all.systems(), all.fleet(), past.attempts(), policy, all.transactions()));
    }

    /** {@code retention}: for how long the history of a deleted system is kept. */
    SharingActs sharing(ConnectedSystems connected, LicenceTexts texts, Retention retention) {
        var all = stores.systems();
        var clock = chance.clock();
        return new SharingActs(
                new ReadSharing(new ReadSystems(all, policy, boxes.board()), all, policy),
                new AssociateCompany(all, policy, new LinkSystem(all, policy, clock)),
                new RemoveCompany(stores.grouping(), stores.users(), policy, clock),
                new MoveSystem(
                        stores.grouping(),
                        stores.users(),
                        all.fleet(),
                        new AcceptLicence(texts, stores.acceptances()),
                        policy,
                        connected,
                        clock),
                planDeletion(),
                retention);
    }

    private PlanDeletion planDeletion() {
        return new PlanDeletion(
                stores.grouping(),
                stores.users(),
                stores.systems().fleet(),
                stores.acceptances(),
                boxes.sessions(),
                policy);
    }

    /** {@code mailer} tells companies that they were asked. */
    CompanyActs companies(Mailer mailer) {
        var all = stores.systems();
        return new CompanyActs(
                new CreateCompany(all, policy, chance),
                new ReadCompanies(all.companies(), stores.users(), policy),
                new CreateSite(all, policy, chance),
                new ReadSites(all.sites(), policy),
                upkeep(),
                organisations(),
                partnerLinks(mailer));
    }

    private PartnerLinkActs partnerLinks(Mailer mailer) {
        var all = stores.systems();
        var mail = new PartnerLetters(stores.users(), all.companies(), mailer);
        var own = new PartnerLinkStores(
                stores.partnerLinks(), all.companies(), stores.users(), all.audit(), all.transactions());
        return new PartnerLinkActs(
                new OpenPartnerLink(own, policy, mail, chance),
                new AnswerPartnerLink(own, policy, mail, chance.clock()),
                new ReadPartnerLinks(own, policy));
    }

    private OrganisationActs organisations() {
        var all = stores.systems();
        var clock = chance.clock();
        var own = new OrganisationStores(stores.organisations(), all.companies(), all.audit(), all.transactions());
        return new OrganisationActs(
                new CreateOrganisation(own, policy, chance),
                new ReadOrganisations(own, policy),
                new ChangeOrganisation(own, policy, clock),
                new DeleteOrganisation(own, policy, clock),
                new AssignOrganisation(own, policy, clock));
    }

    private Upkeep upkeep() {
        var all = stores.systems();
        var clock = chance.clock();
        return new Upkeep(
                new ChangeCompany(all, policy, clock),
                new DeleteCompany(all, stores.users(), policy, clock),
                new ChangeSite(all, policy, rules(), freePhones(), clock),
                new DeleteSite(all, policy, clock),
                new LinkSystem(all, policy, clock),
                new UnlinkSystem(all, policy, rules(), freePhones(), clock),
                new ReadStations(all.systems(), stores.stations(), policy),
                new ChangePhoneNumber(all, stores.stations(), phoneRules(), policy, clock));
    }

    GroupActs groups() {
        var all = stores.grouping();
        var clock = chance.clock();
        return new GroupActs(
                new CreateGroup(all, policy, chance),
                new ReadGroups(all.groups(), policy),
                new ChangeGroup(all, policy, clock),
                new DeleteGroup(all, policy, clock),
                new AssignGroup(all, policy, clock));
    }

    PcgActs pcg() {
        var all = stores.grouping();
        return new PcgActs(
                new ReadPbxs(stores.systems(), all, policy, boxes.board()),
                new ServePhones(all, phoneRules(), policy, chance.clock()));
    }

    private PhoneRules phoneRules() {
        return new PhoneRules(stores.systems().sites(), stores.users(), rules());
    }

    private FreePhones freePhones() {
        return new FreePhones(stores.stations(), stores.users());
    }

    private GroupRules rules() {
        return new GroupRules(stores.grouping());
    }

    /** {@code address} makes the whole link of a token. */
    AccountActs accounts(Passwords passwords, Mailer mailer, UnaryOperator<String> address) {
        var all = stores.accounts();
        var clock = chance.clock();
        var issue = new IssueLink(all, mailer, address, clock, chance.random());
        return new AccountActs(
                new CreateUser(all, policy, passwords, issue, clock, chance.random()),
                new ReadUsers(all, policy),
                new ChangeUser(all, policy, passwords, clock),
                new DeleteUser(all, policy, clock),
                new SendPasswordLink(all, policy, issue),
                new SetPassword(all, passwords, clock),
                new LogOutEverywhere(all, policy, clock),
                new TurnOffSecondFactor(all, stores.people().secondFactors(), policy, clock));
    }

    /** What takes long runs in {@code background}. */
    ImportActs imports(SystemActs systems, ConnectedSystems connected, Executor background) {
        var all = stores.systems();
        var own = new ImportStores(stores.imports(), all);
        var clock = chance.clock();
        var running = new RunningImports();
        var judges = new RowJudges(
                all,
                policy,
                new RowJudges.Acts(systems.declare(), systems.change(), new RegisterFleetItem(all, policy, chance)),
                new RowJudges.Surroundings(stores.groups(), boxes.sessions(), connected),
                clock);
        return new ImportActs(
                new RehearseImport(own, policy, judges, running, chance),
                new ApplyImport(own, policy, judges, running, background, clock),
                new UndoImport(own, policy, judges, running, clock),
                new ReadImports(stores.imports(), policy, running, clock),
                new ExportRows(own, policy, clock));
    }

    Once once() {
        return new Once(stores.onceKeys(), stores.systems().transactions(), chance.clock());
    }

    GuardActs guard(ConnectedSystems connected, CodePolicy codes) {
        var all = stores.systems();
        var guard = stores.guard();
        var blocked = guard.blocked();
        return new GuardActs(
                new ReadBlockedBoxes(all.systems(), blocked, policy),
                new UnblockBox(all, blocked, policy, chance.clock()),
                new ReadClones(all, guard.clones(), boxes.sessions(), policy),
                new AnswerClone(all, guard, policy, connected, boxes.board(), codes, chance));
    }

    /** {@code chain} runs through the trail; {@code refusals} are those of logins, too. */
    AuditActs audit(AuditChain chain, Refusals refusals) {
        var all = stores.systems();
        var clock = chance.clock();
        return new AuditActs(
                new ReadAudit(all, new VerifyChain(chain), policy, clock),
                refusals,
                new FoldedEntries(all.audit(), all.transactions(), clock, FoldedEntries.PER_READER),
                new FoldedEntries(all.audit(), all.transactions(), clock, FoldedEntries.PER_SOURCE));
    }

    FleetActs fleet(ConnectedSystems connected, CodePolicy codes) {
        var all = stores.systems();
        var firsts = stores.firstActivations();
        var clock = chance.clock();
        return new FleetActs(
                new RegisterFleetItem(all, policy, chance),
                new ReadFleet(all.fleet(), firsts, boxes.held(), policy),
                new ChangeFleetItem(all, policy, clock),
                new MoveFleetItem(all, policy, clock),
                new DeleteFleetItem(all, policy, clock),
                new ReturnToStock(all, firsts, planDeletion(), policy, connected, clock),
                new ReplaceHardware(
                        all,
                        new BoxTraces(firsts, stores.guard(), boxes.sessions()),
                        policy,
                        connected,
                        boxes.board(),
                        codes,
                        chance),
                new ConfirmFirstActivation(all, firsts, policy, clock),
                new UndoFirstActivation(
                        all, new FirstBoxes(firsts, stores.blockedBoxes()), policy, connected, boxes.board(), chance));
    }
}
