package dev.arcus.hub.contract;

import static dev.arcus.hub.contract.Operation.delete;
import static dev.arcus.hub.contract.Operation.get;
import static dev.arcus.hub.contract.Operation.post;

import dev.arcus.wire.admin.AssociationRequest;
import dev.arcus.wire.admin.DeletionBody;
import dev.arcus.wire.admin.MoveBody;
import dev.arcus.wire.admin.MoveRequest;
import dev.arcus.wire.admin.RemovalBody;
import dev.arcus.wire.admin.SharingBody;
import dev.arcus.wire.admin.SystemBody;
import java.util.List;

/** The calls on systems that serve several companies, or change theirs. */
final class SharingOperations {

    private static final String SYSTEMS = "/api/arcus/v1/systems";
    private static final String COMPANIES = SYSTEMS + "/{id}/companies";

    private SharingOperations() {}

    static List<Operation> all() {
        return List.of(
                Operations.systemQuery(SYSTEMS + "/shared", "The shared and centrex systems that the caller reaches")
                        .many(SharingBody.class),
                get(COMPANIES, "The companies that a system serves").one(SharingBody.class),
                post(COMPANIES, "Lets a shared or centrex system serve a company", AssociationRequest.class)
                        .matching()
                        .one(SharingBody.class),
                get(COMPANIES + "/{companyId}/removal", "What would go with a company, and what stays")
                        .one(RemovalBody.class),
                get(SYSTEMS + "/{id}/move", "What a move to another company would change")
                        .asking("companyId", "siteId")
                        .one(MoveBody.class),
                post(SYSTEMS + "/{id}/move", "Moves a system to another company", MoveRequest.class)
                        .matching()
                        .one(SystemBody.class),
                get(SYSTEMS + "/{id}/deletion", "What would go with a system, and what stays")
                        .one(DeletionBody.class),
                delete(COMPANIES + "/{companyId}", "Takes a system off a company")
                        .matching());
    }
}
