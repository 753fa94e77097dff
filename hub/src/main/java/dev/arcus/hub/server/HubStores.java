package dev.arcus.hub.server;

import dev.arcus.domain.accounts.AccountStores;
import dev.arcus.domain.activation.LoginDirectory;
import dev.arcus.domain.administration.GroupStores;
import dev.arcus.domain.administration.SystemStores;
import dev.arcus.domain.company.Organisations;
import dev.arcus.domain.fleet.FirstActivations;
import dev.arcus.domain.group.SystemGroups;
import dev.arcus.domain.guard.BlockedBoxes;
import dev.arcus.domain.guard.Guard;
import dev.arcus.domain.history.Attempts;
import dev.arcus.domain.history.ConnectionEvents;
import dev.arcus.domain.history.HubRuns;
import dev.arcus.domain.imports.ImportBatches;
import dev.arcus.domain.incident.Incidents;
import dev.arcus.domain.licence.LicenceAcceptances;
import dev.arcus.domain.notice.NoticeStores;
import dev.arcus.domain.partner.PartnerLinks;
import dev.arcus.domain.people.LoginFailures;
import dev.arcus.domain.people.PasswordLinks;
import dev.arcus.domain.people.SecondFactors;
import dev.arcus.domain.people.Users;
import dev.arcus.domain.people.WebSessions;
import dev.arcus.domain.session.SessionRows;
import dev.arcus.domain.store.OnceKeys;
import dev.arcus.domain.system.Stations;
import dev.arcus.hub.security.Authenticator;

/** Every store of the hub, whatever keeps it. */
record HubStores(
        SystemStores systems,
        LoginDirectory logins,
        People people,
        History history,
        Guard guard,
        LicenceAcceptances acceptances,
        SessionRows sessionRows,
        Stations stations,
        SystemGroups groups,
        Organisations organisations,
        PartnerLinks partnerLinks,
        FirstActivations firstActivations,
        OnceKeys onceKeys,
        NoticeStores notices,
        ImportBatches imports) {

    /** Who logs in. */
    record People(
            Users users,
            PasswordLinks links,
            LoginFailures failures,
            WebSessions sessions,
            SecondFactors secondFactors) {}

    /** What happened. */
    record History(ConnectionEvents events, Attempts attempts, HubRuns runs, Incidents incidents) {}

    AccountStores accounts() {
        return new AccountStores(
                people.users(),
                people.links(),
                people.failures(),
                systems.companies(),
                systems.sites(),
                systems.audit(),
                systems.transactions());
    }

    GroupStores grouping() {
        return new GroupStores(
                groups,
                systems.companies(),
                systems.sites(),
                systems.systems(),
                stations,
                systems.audit(),
                systems.transactions());
    }

    BlockedBoxes blockedBoxes() {
        return guard.blocked();
    }

    Users users() {
        return people.users();
    }

    Authenticator.Stores security() {
        return new Authenticator.Stores(people.users(), systems.companies(), systems.audit(), systems.transactions());
    }
}
