package dev.arcus.domain.administration;

import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.PartnerKind;
import dev.arcus.domain.company.Partnership;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change of what makes a company a business partner; null leaves a part as it is.
 *
 * @param isPartner {@code isBP}: false takes everything away
 * @param references the partner's numbers elsewhere
 * @param contractAccepted {@code bpIsContractAccepted}
 */
public record PartnershipChange(
        @Nullable Boolean isPartner,
        @Nullable PartnerKind kind,
        Partnership.@Nullable Model model,
        @Nullable Set<Partnership.Business> businesses,
        References references,
        Rights rights,
        @Nullable Boolean contractAccepted) {

    public static final PartnershipChange NONE =
            new PartnershipChange(null, null, null, null, References.NONE, Rights.NONE, null);

    /** {@code bpApplicantNumber} and {@code bpCRDid}; an empty text takes one away. */
    public record References(
            @Nullable String applicantNumber, @Nullable String crdId) {
        public static final References NONE = new References(null, null);
    }

    /** {@code bpHasRightToConnect}, {@code bpHasRightToSell}, {@code bpHasRightForBYOT}. */
    public record Rights(
            @Nullable Boolean connect,
            @Nullable Boolean sell,
            @Nullable Boolean ownTrunk) {
        public static final Rights NONE = new Rights(null, null, null);
    }

    /** Makes a partner of {@code kind}. */
    public static PartnershipChange make(PartnerKind kind) {
        return new PartnershipChange(true, kind, null, null, References.NONE, Rights.NONE, null);
    }

    /** The inputs of a partner that say something. */
    private Stream<String> named() {
        var inputs = new LinkedHashMap<String, @Nullable Object>();
        inputs.put("bpType", kind);
        inputs.put("bpBusinessModel", model);
        inputs.put("bpBusinessType", businesses);
        inputs.put("bpApplicantNumber", references.applicantNumber());
        inputs.put("bpCRDid", references.crdId());
        inputs.put("bpHasRightToConnect", rights.connect());
        inputs.put("bpHasRightToSell", rights.sell());
        inputs.put("bpHasRightForBYOT", rights.ownTrunk());
        inputs.put("bpIsContractAccepted", contractAccepted);
        return inputs.entrySet().stream()
                .filter(input -> input.getValue() != null)
                .map(Map.Entry::getKey);
    }

    /** Why it cannot be applied to {@code old}; empty when it can. */
    Optional<Refusal> objection(@Nullable Partnership old) {
        var becomesPartner = isPartner == null ? old != null : isPartner;
        if (!becomesPartner) {
            return named().findFirst()
                    .flatMap(field -> invalid(field, "is for business partners only: isBP must be true"));
        }
        if (kind == null && old == null) {
            return invalid("bpType", "is required for a business partner");
        }
        return contradiction(old);
    }

    private Optional<Refusal> contradiction(@Nullable Partnership old) {
        var isReseller = kindAfter(old) == PartnerKind.IR;
        var crdId = text(references.crdId(), old == null ? null : old.crdId());
        if (isReseller && crdId != null) {
            return invalid("bpCRDid", "is for VAD and DR only");
        }
        if (isReseller && text(references.applicantNumber(), old == null ? null : old.applicantNumber()) != null) {
            return invalid("bpApplicantNumber", "is for VAD and DR only");
        }
        if (crdId == null && rightsAfter(old).sell()) {
            return invalid("bpHasRightToSell", "needs a bpCRDid");
        }
        return Optional.empty();
    }

    /** Only when there is no {@link #objection}; {@code acceptance} is who accepts the contract now. */
    @Nullable Partnership applyTo(@Nullable Partnership old, Partnership.ContractAcceptance acceptance) {
        if (isPartner == null ? old == null : !isPartner) {
            return null;
        }
        var base = old == null ? Partnership.of(kindAfter(null)) : old;
        return new Partnership(
                kindAfter(old),
                model == null ? base.model() : model,
                businesses == null ? base.businesses() : businesses,
                text(references.applicantNumber(), base.applicantNumber()),
                text(references.crdId(), base.crdId()),
                rightsAfter(old),
                contractAfter(base.contract(), acceptance));
    }

    private Partnership.@Nullable ContractAcceptance contractAfter(
            Partnership.@Nullable ContractAcceptance old, Partnership.ContractAcceptance acceptance) {
        if (contractAccepted == null || contractAccepted == (old != null)) {
            return old;
        }
        return contractAccepted ? acceptance : null;
    }

    private PartnerKind kindAfter(@Nullable Partnership old) {
        if (kind != null) {
            return kind;
        }
        return old == null ? PartnerKind.DR : old.kind();
    }

    private Partnership.Rights rightsAfter(@Nullable Partnership old) {
        var base = old == null ? Partnership.Rights.USUAL : old.rights();
        return new Partnership.Rights(
                rights.connect() == null ? base.connect() : rights.connect(),
                rights.sell() == null ? base.sell() : rights.sell(),
                rights.ownTrunk() == null ? base.ownTrunk() : rights.ownTrunk());
    }

    private static @Nullable String text(@Nullable String next, @Nullable String old) {
        if (next == null) {
            return old;
        }
        return next.isEmpty() ? null : next;
    }

    private static Optional<Refusal> invalid(String field, String detail) {
        return Optional.of(new Refusal(Reason.INVALID, field, detail));
    }
}
