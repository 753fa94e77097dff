package dev.arcus.hub.server;

import dev.arcus.hub.api.ApiServices.Instruments;
import dev.arcus.hub.security.Authenticator;
import dev.arcus.hub.security.ChangePassword;
import dev.arcus.hub.security.CreateSuperadmin;
import dev.arcus.hub.security.LoginGuard;
import dev.arcus.hub.security.PasswordHashes;
import dev.arcus.hub.security.ResetPassword;
import dev.arcus.hub.security.SigningKey;
import dev.arcus.hub.security.Tokens;
import dev.arcus.hub.security.WebLogin;

/** Area security: who may come in. */
record PeopleAccess(
        Authenticator authenticator,
        ResetPassword resetPassword,
        ChangePassword changePassword,
        CreateSuperadmin createSuperadmin,
        WebLogin webLogin) {

    static PeopleAccess of(HubStores all, SigningKey key, PasswordHashes hashes, Instruments instruments) {
        var clock = instruments.clock();
        var random = instruments.random();
        var stores = all.security();
        var guard = new LoginGuard(all.people().failures(), random);
        var authenticator = new Authenticator(stores, hashes, guard, new Tokens(key, clock), clock);
        return new PeopleAccess(
                authenticator,
                new ResetPassword(stores, hashes, guard, clock, random),
                new ChangePassword(stores, hashes, guard, clock),
                new CreateSuperadmin(stores, hashes, clock, random),
                new WebLogin(authenticator, all.users(), all.people().sessions(), clock, random));
    }
}
