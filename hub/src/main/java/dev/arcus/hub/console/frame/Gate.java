package dev.arcus.hub.console.frame;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.audit.Refusals;
import dev.arcus.domain.store.StorageFailed;
import dev.arcus.hub.security.WebLogin;
import dev.arcus.wire.errors.ErrorCode;
import dev.arcus.wire.errors.Language;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands before every page: who comes, in which language, and whether what changes something was sent from a page of ours. */
public final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final String HOLDER = "arcus.console.holder";
    private static final int TOO_LARGE = 413;
    private static final String RETRY_SECONDS = "10";

    private final WebLogin login;
    private final Pages pages;
    private final Denials denials;
    private final AccessPolicy policy;

    public Gate(WebLogin login, Pages pages, Refusals refusals, AccessPolicy policy) {
        this.policy = policy;
        this.login = login;
        this.pages = pages;
        this.denials = new Denials(refusals);
    }

    /** A page for people who are logged in. */
    public interface Page {
        void answer(Context context, Visit visit);
    }

    /** A page that gets a file. */
    public interface UploadPage {
        void answer(Context context, Visit visit, Upload upload);
    }

    /** Whoever is not logged in is sent to the login, and from there to the page. */
    public Handler page(Page page) {
        return guarded(context -> {
            var holder = holder(context);
            if (holder.isEmpty()) {
                toLogin(context);
                return;
            }
            if (!context.method().equals(HandlerType.GET)) {
                requireNoFiles(context);
                requireOurs(context, holder.get().session().csrf(), context.formParam("csrf"));
            }
            page.answer(context, visit(context, holder.get()));
        });
    }

    /** A page for a form with a file. */
    public Handler upload(Upload.Limit limit, UploadPage page) {
        return guarded(context -> {
            var holder = holder(context);
            if (holder.isEmpty()) {
                toLogin(context);
                return;
            }
            var upload = Upload.read(context, limit);
            requireOurs(context, holder.get().session().csrf(), upload.text("csrf"));
            page.answer(context, visit(context, holder.get()), upload);
        });
    }

    /** A page for everybody; what changes something there repeats the visitor's own cookie. */
    public Handler open(Handler page) {
        return guarded(context -> {
            if (!context.method().equals(HandlerType.GET)) {
                requireNoFiles(context);
                requireOurs(context, Cookies.visitor(context).orElse(""), context.formParam("csrf"));
            }
            page.handle(context);
        });
    }

    public Optional<WebLogin.Holder> holder(Context context) {
        WebLogin.@Nullable Holder known = context.attribute(HOLDER);
        if (known != null) {
            return Optional.of(known);
        }
        var holder = Cookies.session(context).flatMap(login::recognise);
        holder.ifPresent(found -> context.attribute(HOLDER, found));
        return holder;
    }

    /** The language that was chosen, else that of the browser, else that of the person, else English. */
    public Words words(Context context) {
        return Words.of(asked(context)
                .or(() -> holder(context)
                        .flatMap(found -> Language.of(found.user().language())))
                .orElse(Language.EN));
    }

    /** For what no page answers. */
    public void notFound(Context context) {
        refuse(context, ErrorCode.NOT_FOUND);
    }

    private Visit visit(Context context, WebLogin.Holder holder) {
        return new Visit(
                holder.user(),
                holder.session().csrf(),
                words(context),
                Cookies.zone(context).orElseGet(ZoneId::systemDefault),
                context.path(),
                Visit.address(context),
                policy);
    }

    private Handler guarded(Handler page) {
        return context -> {
            try {
                page.handle(context);
            } catch (Refused refused) {
                refuse(context, refused.code());
            } catch (HttpResponseException failure) {
                if (failure.getStatus() != TOO_LARGE) {
                    throw failure;
                }
                refuse(context, ErrorCode.BODY_TOO_LARGE);
            } catch (StorageFailed failure) {
                LOG.error("event=page-storage-failed reason={}", failure.reason(), failure);
                context.header("Retry-After", RETRY_SECONDS);
                pages.refuse(context, pages.codeOf(failure), language(context), null);
            }
        };
    }

    private void refuse(Context context, ErrorCode code) {
        var visit = holder(context).map(found -> visit(context, found));
        visit.ifPresent(known -> denials.note(context, known.actor(), code));
        pages.refuse(context, code, words(context), visit.orElse(null));
    }

    /** Without a look at the person: for when the store does not answer. */
    private static Words language(Context context) {
        return Words.of(asked(context).orElse(Language.EN));
    }

    private static Optional<Language> asked(Context context) {
        return Cookies.language(context)
                .flatMap(Language::of)
                .or(() -> Language.wanted(Objects.requireNonNullElse(context.header("Accept-Language"), "")));
    }

    /** The server would write what comes as a file to its disk before anybody looked at it. */
    private static void requireNoFiles(Context context) {
        if (Upload.isSent(context)) {
            throw new Refused(ErrorCode.UNREADABLE);
        }
    }

    private static void toLogin(Context context) {
        if (context.method().equals(HandlerType.GET)) {
            var query = context.queryString();
            var wanted = context.path() + (query == null ? "" : "?" + query);
            var next = wanted.equals("/") ? "" : "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
            context.redirect("/login" + next, HttpStatus.SEE_OTHER);
        } else {
            context.redirect("/login", HttpStatus.SEE_OTHER);
        }
    }

    /**
     * A form of another site must not act in the name of whoever is logged in here: the browser says where a form comes from, and each
     * form of ours repeats what only our page could read.
     */
    private static void requireOurs(Context context, String expected, @Nullable String repeated) {
        var site = context.header("Sec-Fetch-Site");
        var origin = context.header("Origin");
        var foreign = site != null && !site.equals("same-origin") && !site.equals("none")
                || origin != null && !isOurs(origin, context);
        var given = Optional.ofNullable(context.header("X-CSRF-Token"))
                .orElseGet(() -> Objects.requireNonNullElse(repeated, ""));
        if (foreign || expected.isEmpty() || !same(expected, given)) {
            throw new Refused(ErrorCode.FORM_NOT_OURS);
        }
    }

    private static boolean isOurs(String origin, Context context) {
        try {
            var from = URI.create(origin);
            return from.getRawAuthority() != null && from.getRawAuthority().equalsIgnoreCase(context.host());
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
