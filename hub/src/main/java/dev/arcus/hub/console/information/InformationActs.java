package dev.arcus.hub.console.information;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.AssociateCompany;
import dev.arcus.domain.administration.ChangeGroup;
import dev.arcus.domain.administration.ChangeSystem;
import dev.arcus.domain.administration.DeleteSystem;
import dev.arcus.domain.administration.LinkSystem;
import dev.arcus.domain.administration.MoveSystem;
import dev.arcus.domain.administration.PlanDeletion;
import dev.arcus.domain.administration.ReadAudit;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.administration.ReadFleet;
import dev.arcus.domain.administration.ReadGroups;
import dev.arcus.domain.administration.ReadSharing;
import dev.arcus.domain.administration.ReadSites;
import dev.arcus.domain.administration.RemoveCompany;
import dev.arcus.domain.administration.ReplaceHardware;
import dev.arcus.domain.administration.ReturnToStock;
import dev.arcus.domain.administration.UnlinkSystem;
import dev.arcus.domain.history.Retention;
import dev.arcus.domain.licence.LicenceTexts;

/** What the pages of a declaration call: the use cases of the API. */
public record InformationActs(
        AccessPolicy policy, Reads reads, Changes changes, Sharing sharing, Groups groups, Ends ends) {

    /** What is looked up. */
    public record Reads(
            ReadAudit audit,
            ReadCompanies companies,
            ReadSites sites,
            ReadFleet fleet,
            ReadSharing sharing,
            LicenceTexts licence) {}

    /** After which the system is still there. */
    public record Changes(
            ChangeSystem change, LinkSystem link, UnlinkSystem unlink, MoveSystem move, ReplaceHardware replace) {}

    /** With which companies it is shared. */
    public record Sharing(AssociateCompany associate, RemoveCompany remove) {}

    /** Of systems that share one dial plan. */
    public record Groups(ReadGroups read, ChangeGroup change) {}

    /**
     * After which it is gone.
     *
     * @param retention how long its history is kept
     */
    public record Ends(PlanDeletion plan, DeleteSystem delete, ReturnToStock giveBack, Retention retention) {}
}
