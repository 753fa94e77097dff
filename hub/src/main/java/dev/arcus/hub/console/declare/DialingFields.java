package dev.arcus.hub.console.declare;

import dev.arcus.numbering.Countries;
import dev.arcus.numbering.Proposal;
import java.util.Set;

/** The fields of the dialing information, and what is proposed for them. */
final class DialingFields {

    static final Set<String> NAMES = Set.of(
            DeclareForm.COUNTRY,
            DeclareForm.NATIONAL,
            DeclareForm.INTERNATIONAL,
            DeclareForm.OUTBOUND,
            DeclareForm.INSTALLATION);

    private DialingFields() {}

    /** The form with the prefixes that are usual in its country. */
    static DeclareForm propose(DeclareForm form) {
        var country = form.text(DeclareForm.COUNTRY);
        if (!Countries.isKnown(country)) {
            return form.with(DeclareForm.PROPOSED_FOR, "");
        }
        var proposal = Proposal.of(country);
        return form.with(DeclareForm.NATIONAL, proposal.nationalPrefix())
                .with(DeclareForm.INTERNATIONAL, proposal.internationalPrefix())
                .with(DeclareForm.PROPOSED_FOR, country);
    }

    /** Whether another country was chosen since, and the prefixes are still those of the one before. */
    static boolean areOfAnotherCountry(DeclareForm form) {
        var before = form.text(DeclareForm.PROPOSED_FOR);
        if (before.equals(form.text(DeclareForm.COUNTRY)) || !Countries.isKnown(form.text(DeclareForm.COUNTRY))) {
            return false;
        }
        if (!Countries.isKnown(before)) {
            return form.text(DeclareForm.NATIONAL).isEmpty()
                    && form.text(DeclareForm.INTERNATIONAL).isEmpty();
        }
        var old = Proposal.of(before);
        var next = Proposal.of(form.text(DeclareForm.COUNTRY));
        return form.text(DeclareForm.NATIONAL).equals(old.nationalPrefix())
                && form.text(DeclareForm.INTERNATIONAL).equals(old.internationalPrefix())
                && !(old.nationalPrefix().equals(next.nationalPrefix())
                        && old.internationalPrefix().equals(next.internationalPrefix()));
    }
}
