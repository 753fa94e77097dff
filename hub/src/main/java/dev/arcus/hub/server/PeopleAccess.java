package dev.arcus.hub.server;

import dev.arcus.hub.api.ApiServices.Instruments;
import dev.arcus.hub.security.Authenticator;
import dev.arcus.hub.security.ChangePassword;
import dev.arcus.hub.security.CreateSuperadmin;
import dev.arcus.hub.security.KeepSecondFactor;
import dev.arcus.hub.security.LoginGuard;
import dev.arcus.hub.security.PasswordHashes;
import dev.arcus.hub.security.RemoveSecondFactor;
import dev.arcus.hub.security.ResetPassword;
import dev.arcus.hub.security.SecondFactorCheck;
import dev.arcus.hub.security.SecondStep;
import dev.arcus.hub.security.SecretBox;
import dev.arcus.hub.security.SigningKey;
import dev.arcus.hub.security.Tokens;
import dev.arcus.hub.security.WebLogin;

/** Area security: who may come in. */
record PeopleAccess(
        Authenticator authenticator,
        ResetPassword resetPassword,
        ChangePassword changePassword,
        CreateSuperadmin createSuperadmin,
        WebLogin webLogin,
        SecondFactorActs secondFactor) {

    /** On what is proved beside the password. */
    record SecondFactorActs(KeepSecondFactor keep, SecondStep step, RemoveSecondFactor remove) {}

    /** What seals, signs and hashes. */
    record Keys(SigningKey signing, PasswordHashes hashes, SecretBox box) {}

    static PeopleAccess of(HubStores all, Keys keys, Instruments instruments) {
        var clock = instruments.clock();
        var random = instruments.random();
        var stores = all.security();
        var hashes = keys.hashes();
        var factors = all.people().secondFactors();
        var guard = new LoginGuard(all.people().failures(), random);
        var check = new SecondFactorCheck(factors, keys.box(), clock);
        var authenticator = new Authenticator(stores, hashes, guard, new Tokens(keys.signing(), clock), check, clock);
        var means = new KeepSecondFactor.Means(authenticator, hashes, guard, keys.box());
        return new PeopleAccess(
                authenticator,
                new ResetPassword(stores, hashes, guard, clock, random),
                new ChangePassword(stores, hashes, guard, clock),
                new CreateSuperadmin(stores, hashes, clock, random),
                new WebLogin(authenticator, all.users(), all.people().sessions(), clock, random),
                new SecondFactorActs(
                        new KeepSecondFactor(stores, factors, check, means, clock, random),
                        new SecondStep(keys.box(), all.users(), clock),
                        new RemoveSecondFactor(stores, factors, guard, clock)));
    }
}
