package dev.arcus.hub.api;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.people.NewPassword;
import dev.arcus.domain.people.UserId;
import dev.arcus.hub.security.ChangePassword;
import dev.arcus.wire.admin.ApisSettings;
import dev.arcus.wire.admin.Envelope;
import dev.arcus.wire.admin.PasswordChange;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;

/** {@code /api/rainbow/enduser/v1.0}: what the vendor's clients ask about themselves at login (admin API §4.1.2). */
final class EndUserResource {

    private static final String PATH = "/api/rainbow/enduser/v1.0";
    private static final int TTL_MINUTES = 24 * 60;

    private final Companies companies;
    private final ReadCompanies read;
    private final UserWriter users;
    private final ChangePassword changePassword;

    EndUserResource(Companies companies, ReadCompanies read, ChangePassword changePassword) {
        this.read = read;
        this.changePassword = changePassword;
        this.companies = companies;
        this.users = new UserWriter(companies);
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH + "/settings/apis", EndUserResource::settings);
        routes.get(PATH + "/countries", CountryList::answer);
        routes.get(PATH + "/users/me", this::me);
        routes.get(PATH + "/users/{id}", this::user);
        routes.put(PATH + "/users/{id}/change-password", this::changePassword);
        routes.get(PATH + "/companies/{id}", this::company);
        routes.get(PATH + "/companies/{id}/administrators", this::administrators);
    }

    private static void settings(Context context) {
        Answers.body(context, new Envelope.One<>(new ApisSettings(TTL_MINUTES, List.of())));
    }

    private void me(Context context) {
        Answers.body(
                context,
                new Envelope.One<>(users.write(Gatekeeper.holder(context).user())));
    }

    /** Oneself; anybody else, known or not, is out of scope here. */
    private void user(Context context) {
        var id = Path.value(context, "id", UserId::new);
        if (!id.equals(Gatekeeper.actor(context).id())) {
            throw new Refused(ErrorCode.NOT_IN_SCOPE);
        }
        me(context);
    }

    /** One's own password, by knowing it. */
    private void changePassword(Context context) {
        var id = Path.value(context, "id", UserId::new);
        if (!id.equals(Gatekeeper.actor(context).id())) {
            throw new Refused(ErrorCode.NOT_IN_SCOPE);
        }
        var body = Body.read(context, PasswordChange.ByPassword.class);
        var inputs = new Inputs();
        if (body.oldPassword() == null) {
            inputs.problem("oldPassword", "is required", null);
        }
        if (body.newPassword() == null) {
            inputs.problem("newPassword", "is required", null);
        }
        var next = UserReader.password(inputs, "newPassword", body.newPassword());
        inputs.done();
        if (body.oldPassword() != null && next != null) {
            changePassword(context, body.oldPassword(), next);
        }
    }

    private void changePassword(Context context, String oldPassword, NewPassword next) {
        var user = Gatekeeper.holder(context).user();
        switch (changePassword.run(user, oldPassword, next, Peers.address(context))) {
            case CHANGED ->
                Answers.body(context, Envelope.Done.of("The password of user " + user.id() + " was changed."));
            case WRONG_PASSWORD -> throw BadInput.of("oldPassword", "is not the password");
            case LOCKED -> throw new Refused(ErrorCode.ACCOUNT_LOCKED);
            case CHANGED_MEANWHILE -> throw new Refused(ErrorCode.CHANGED_MEANWHILE);
        }
    }

    /** One's own company. */
    private void company(Context context) {
        var id = Path.value(context, "id", CompanyId::new);
        var own = companies
                .find(id)
                .filter(company -> id.equals(Gatekeeper.actor(context).company()));
        var company = own.orElseThrow(() -> new Refused(ErrorCode.NOT_IN_SCOPE));
        var writer = new CompanyWriter(Gatekeeper.actor(context));
        Answers.body(context, new Envelope.One<>(writer.full(company, null)));
    }

    /** Of one's own company. */
    private void administrators(Context context) {
        var id = Path.value(context, "id", CompanyId::new);
        var actor = Gatekeeper.actor(context);
        if (!id.equals(actor.company())) {
            throw new Refused(ErrorCode.NOT_IN_SCOPE);
        }
        var query = new Query(context);
        var format = query.format(Query.Format.SMALL);
        var found = read.ownAdministrators(actor, query.page());
        Answers.many(context, Outcome.done(found), user -> CompaniesResource.administrator(user, format));
    }
}
