package dev.arcus.domain.partner;

import dev.arcus.domain.company.CompanyId;
import java.time.Instant;

/**
 * A company is asked to become a partner's customer, or asks for it. It is open until somebody accepts, declines or cancels it,
 * and then stays as it is.
 *
 * @param partner the business partner
 * @param company the customer to be
 */
public record PartnerLink(
        PartnerLinkId id, Kind kind, CompanyId partner, CompanyId company, State state, Words words, Dates dates) {

    /** Who asks. */
    public enum Kind {
        /** The partner asks the company. */
        INVITATION,
        /** The company asks the partner. */
        REQUEST
    }

    /** What became of it. */
    public enum State {
        PENDING,
        ACCEPTED,
        /** It met an open one of the other side: both wanted it. */
        AUTO_ACCEPTED,
        DECLINED,
        CANCELED,
        /** It was accepted when it was no longer possible. */
        FAILED
    }

    /**
     * What was said.
     *
     * @param asReseller the company becomes an indirect reseller of the partner ({@code invitedToBeBpIr})
     * @param language ISO 639-1, of the message
     * @param message at most {@value #MAX_MESSAGE} characters, or empty
     * @param byUser id of who sent it
     * @param byEmail login e-mail of who sent it
     */
    public record Words(boolean asReseller, String language, String message, String byUser, String byEmail) {

        public static final int MAX_MESSAGE = 100_000;

        public Words {
            if (message.length() > MAX_MESSAGE) {
                throw new IllegalArgumentException("must have at most " + MAX_MESSAGE + " characters");
            }
        }
    }

    /**
     * When what happened.
     *
     * @param sent the last time that the other side was told
     * @param changed the last change of the state
     */
    public record Dates(Instant created, Instant sent, Instant changed) {}

    public PartnerLink {
        if (partner.equals(company)) {
            throw new IllegalArgumentException("a company is not its own customer");
        }
    }

    public boolean isPending() {
        return state == State.PENDING;
    }

    /** Who asks, and may ask again or take it back. */
    public CompanyId from() {
        return kind == Kind.INVITATION ? partner : company;
    }

    /** Who is asked, and answers. */
    public CompanyId to() {
        return kind == Kind.INVITATION ? company : partner;
    }

    public PartnerLink sentAgain(Instant now) {
        return new PartnerLink(
                id, kind, partner, company, state, words, new Dates(dates.created(), now, dates.changed()));
    }

    public PartnerLink become(State next, Instant now) {
        return new PartnerLink(id, kind, partner, company, next, words, new Dates(dates.created(), dates.sent(), now));
    }
}
