package dev.arcus.hub.api;

import dev.arcus.domain.accounts.CreateUser;
import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserFilter;
import dev.arcus.domain.people.UserFilter.Sort;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.api.ApiServices.AccountActs;
import dev.arcus.wire.admin.UserRequest;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code /api/rainbow/admin/v1.0/users}, and the users of a company, as the vendor's clients call them. */
final class UsersResource {

    private static final String ADMIN = "/api/rainbow/admin/v1.0";
    private static final String PATH = ADMIN + "/users";

    /** Filters of the vendor's that would narrow by what Arcus does not know. */
    private static final String[] NOT_BUILT = {
        "phoneNumbers", "phoneNumber", "tags", "departments", "visibility", "jid_im", "jid_tel"
    };

    private final AccountActs acts;
    private final UserWriter writer;
    private final Once once;

    UsersResource(AccountActs acts, UserWriter writer, Once once) {
        this.once = once;
        this.acts = acts;
        this.writer = writer;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::create);
        routes.get(PATH + "/{id}", this::find);
        routes.put(PATH + "/{id}", this::change);
        routes.delete(PATH + "/{id}", this::delete);
        routes.get(ADMIN + "/companies/{companyId}/users", this::listOf);
    }

    private void create(Context context) {
        var body = Body.read(context, UserRequest.class);
        var invite = new Query(context).flag("sendInvitationEmail");
        var declaration = UserReader.declaration(body, invite);
        var actor = Gatekeeper.actor(context);
        var made = once.run(
                IdempotencyKey.of(context),
                new Once.Creation<>(
                        () -> acts.create().make(actor, declaration),
                        created -> created.user().id().value(),
                        id -> acts.read().find(actor, new UserId(id)).map(UsersResource::madeBefore)));
        Answers.one(context, acts.create().deliver(made), this::created);
    }

    /** Its link was answered or mailed with the first request, and is stored nowhere. */
    private static CreateUser.Created madeBefore(User user) {
        return new CreateUser.Created(user, Optional.empty());
    }

    private Object created(CreateUser.Created created) {
        var link = created.link().map(AccountsResource::body).orElse(null);
        return writer.full(created.user(), link);
    }

    private void change(Context context) {
        var id = Path.value(context, "id", UserId::new);
        var change = UserReader.change(Body.read(context, UserRequest.class));
        Answers.one(context, acts.change().run(Gatekeeper.actor(context), id, change), user -> writer.full(user, null));
    }

    private void delete(Context context) {
        var id = Path.value(context, "id", UserId::new);
        var deleted = acts.delete().run(Gatekeeper.actor(context), id);
        Answers.done(context, deleted, user -> "User " + user + " was deleted.");
    }

    private void find(Context context) {
        var id = Path.value(context, "id", UserId::new);
        Answers.one(context, acts.read().find(Gatekeeper.actor(context), id), user -> writer.full(user, null));
    }

    private void list(Context context) {
        var query = new Query(context);
        var companies = query.values("companyId", CompanyId::new);
        var wanted = new Wanted(query, companies);
        answer(context, wanted, acts.read().list(Gatekeeper.actor(context), wanted.filter, wanted.page));
    }

    private void listOf(Context context) {
        var company = Path.value(context, "companyId", CompanyId::new);
        var wanted = new Wanted(new Query(context), Set.of(company));
        var found = acts.read().listOf(Gatekeeper.actor(context), company, wanted.filter, wanted.page);
        answer(context, wanted, found);
    }

    private void answer(Context context, Wanted wanted, Outcome<Page<User>> found) {
        var page = wanted.onlyTerminated && found instanceof Outcome.Done<Page<User>> done
                ? Outcome.done(new Page<User>(
                        List.of(), done.value().limit(), done.value().offset(), 0))
                : found;
        Answers.many(context, page, writer.inList(wanted.format));
    }

    /** What a list query asks for. No user is {@code terminated}: a list of those only is empty. */
    private static final class Wanted {

        private final Query.Format format;
        private final boolean onlyTerminated;
        private final Page.Request page;
        private final Function<Reach, UserFilter> filter;

        Wanted(Query query, Set<CompanyId> companies) {
            query.refuse(NOT_BUILT);
            format = query.format(Query.Format.SMALL);
            onlyTerminated = query.flag("isTerminated");
            var name = query.text("displayName").orElse(null);
            var email =
                    query.text("loginEmail").or(() -> query.text("searchEmail")).or(() -> query.text("email"));
            var companyName = query.text("companyName").orElse(null);
            var organisation =
                    query.value("organisationId", OrganisationId::new).orElse(null);
            var sites = query.values("siteId", SiteId::new);
            var roles = query.values("roles", UserReader::role);
            var without = query.values("excludeRoles", UserReader::role);
            var active = query.value("isActive", Query::truth)
                    .or(() -> query.value("isActivated", Query::truth))
                    .orElse(null);
            var sort = query.value("sortField", Wanted::sort).orElse(Sort.DISPLAY_NAME);
            var descending = query.descending();
            page = query.page();
            filter = reach -> new UserFilter(
                    reach,
                    name,
                    email.orElse(null),
                    companyName,
                    organisation,
                    companies,
                    sites,
                    roles,
                    without,
                    active,
                    sort,
                    descending);
        }

        private static Sort sort(String text) {
            return switch (text) {
                case "displayName" -> Sort.DISPLAY_NAME;
                case "loginEmail" -> Sort.LOGIN_EMAIL;
                case "creationDate" -> Sort.CREATION_DATE;
                default -> throw new IllegalArgumentException("must be displayName, loginEmail or creationDate");
            };
        }
    }
}
