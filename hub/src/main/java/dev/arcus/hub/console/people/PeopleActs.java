package dev.arcus.hub.console.people;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.accounts.ChangeUser;
import dev.arcus.domain.accounts.CreateUser;
import dev.arcus.domain.accounts.DeleteUser;
import dev.arcus.domain.accounts.LogOutEverywhere;
import dev.arcus.domain.accounts.ReadUsers;
import dev.arcus.domain.accounts.SendPasswordLink;
import dev.arcus.domain.accounts.SetPassword;
import dev.arcus.domain.accounts.TurnOffSecondFactor;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.administration.ReadSites;

/** What the pages about people call: the use cases of the API. */
public record PeopleActs(
        AccessPolicy policy,
        ReadUsers read,
        CreateUser create,
        ChangeUser change,
        DeleteUser delete,
        Access access,
        Places places) {

    /** How people come in and are sent out. */
    public record Access(
            SendPasswordLink link,
            SetPassword setPassword,
            LogOutEverywhere logOut,
            TurnOffSecondFactor turnOffSecondFactor) {}

    /** Where people belong. */
    public record Places(ReadCompanies companies, ReadSites sites) {}
}
