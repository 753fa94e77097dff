package dev.arcus.domain.audit;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.people.Actor;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One act, or refused attempt at one: who did what to which object, from where, and what it was before and after.
 *
 * @param act what was done, as {@code system.declare}
 * @param detail a few words without secrets, at most {@value #MAX_DETAIL} characters
 */
public record AuditEvent(
        Instant at, Author author, String act, AuditObject on, String detail, AuditOutcome outcome, FactChange change) {

    public static final int MAX_DETAIL = 2_000;

    private static final int MAX_ACT = 64;

    public AuditEvent {
        act = AuditText.of(act, MAX_ACT);
        detail = AuditText.of(detail, MAX_DETAIL);
    }

    /** Something that a person did; whom it concerns follows from the object, unless {@link #concerning} says so. */
    public static AuditEvent of(Instant at, Actor actor, String act, Object object, String detail) {
        return of(at, Author.of(actor), act, object.toString(), detail);
    }

    /** Something that {@code author} did, to {@code object} or to nothing in particular. */
    public static AuditEvent of(Instant at, Author author, String act, @Nullable String object, String detail) {
        return new AuditEvent(at, author, act, AuditObject.of(object), detail, AuditOutcome.DONE, FactChange.NONE);
    }

    /** The same, with what of the facts became another. Nothing before: it was made; nothing after: it is gone. */
    public AuditEvent changed(Facts before, Facts after) {
        return with(on, outcome, FactChange.between(before, after));
    }

    /** The same; of the secret {@code name}, only that it was replaced is told. */
    public AuditEvent replacedSecret(String name) {
        return with(on, outcome, change.withSecret(name));
    }

    /** The same, for the eyes of the company and of the partner that manages it. */
    public AuditEvent concerning(Company company) {
        return concerning(company.id(), company.partner());
    }

    /** {@code partner} null: the one that manages the company now. */
    public AuditEvent concerning(CompanyId company, @Nullable CompanyId partner) {
        return with(on.concerning(company, partner), outcome, change);
    }

    /** The same, refused with {@code code} of the error table. */
    public AuditEvent refused(String code) {
        return with(on, AuditOutcome.refused(code), change);
    }

    /** The same as one entry for {@code count} times. */
    public AuditEvent times(int count) {
        return with(on, new AuditOutcome(outcome.refusal(), count), change);
    }

    public AuditEvent withDetail(String words) {
        return new AuditEvent(at, author, act, on, words, outcome, change);
    }

    /** Who: a login e-mail, {@code hub}, {@code operator}, or the PABX-ID that a box named. */
    public String actor() {
        return author.name();
    }

    /** Id of what it was done to, or null. */
    public @Nullable String object() {
        return on.id();
    }

    private AuditEvent with(AuditObject object, AuditOutcome result, FactChange facts) {
        return new AuditEvent(at, author, act, Objects.requireNonNull(object), detail, result, facts);
    }
}
