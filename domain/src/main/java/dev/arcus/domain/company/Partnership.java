package dev.arcus.domain.company;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes a company a business partner (admin API §1.2).
 *
 * @param applicantNumber {@code bpApplicantNumber}; not for indirect resellers
 * @param crdId {@code bpCRDid}; not for indirect resellers
 * @param contract who accepted the contract and when, or null
 */
public record Partnership(
        PartnerKind kind,
        Model model,
        Set<Business> businesses,
        @Nullable String applicantNumber,
        @Nullable String crdId,
        Rights rights,
        @Nullable ContractAcceptance contract) {

    private static final int MAX = 255;

    /** {@code bpBusinessModel}. */
    public enum Model {
        REFERRAL,
        RESELL
    }

    /** {@code bpBusinessType}: what the partner may sell. */
    public enum Business {
        VOICE_BY_PARTNER,
        VOICE_BY_ALE,
        CONFERENCE,
        DEFAULT
    }

    /**
     * What the partner may do.
     *
     * @param connect {@code bpHasRightToConnect}: may it connect PBXs at all
     * @param sell {@code bpHasRightToSell}: needs a {@code bpCRDid}
     * @param ownTrunk {@code bpHasRightForBYOT}
     */
    public record Rights(boolean connect, boolean sell, boolean ownTrunk) {

        public static final Rights USUAL = new Rights(true, false, false);
    }

    /**
     * {@code bpContractAcceptationInfo}.
     *
     * @param by id of the user
     */
    public record ContractAcceptance(Instant at, String by, String loginEmail) {}

    public Partnership {
        businesses = Set.copyOf(businesses);
        requireReference(applicantNumber);
        requireReference(crdId);
        if (kind == PartnerKind.IR && (applicantNumber != null || crdId != null)) {
            throw new IllegalArgumentException("is not for indirect resellers");
        }
        if (rights.sell() && crdId == null) {
            throw new IllegalArgumentException("needs a bpCRDid");
        }
    }

    /** A partner of {@code kind} with the usual rights. */
    public static Partnership of(PartnerKind kind) {
        return new Partnership(kind, Model.RESELL, Set.of(), null, null, Rights.USUAL, null);
    }

    public Partnership with(Rights next) {
        return new Partnership(kind, model, businesses, applicantNumber, crdId, next, contract);
    }

    public Partnership with(@Nullable ContractAcceptance acceptance) {
        return new Partnership(kind, model, businesses, applicantNumber, crdId, rights, acceptance);
    }

    private static void requireReference(@Nullable String text) {
        if (text != null && (text.isEmpty() || text.length() > MAX)) {
            throw new IllegalArgumentException("must have 1 to " + MAX + " characters");
        }
    }
}
