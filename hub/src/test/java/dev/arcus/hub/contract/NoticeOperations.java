package dev.arcus.hub.contract;

import static dev.arcus.hub.contract.Operation.delete;
import static dev.arcus.hub.contract.Operation.get;
import static dev.arcus.hub.contract.Operation.post;
import static dev.arcus.hub.contract.Operation.put;

import dev.arcus.wire.admin.DeliveryBody;
import dev.arcus.wire.admin.MaintenanceWindowBody;
import dev.arcus.wire.admin.MaintenanceWindowRequest;
import dev.arcus.wire.admin.NoticeBody;
import dev.arcus.wire.admin.NoticeRuleBody;
import dev.arcus.wire.admin.NoticeRuleRequest;
import dev.arcus.wire.admin.ReplayBody;
import dev.arcus.wire.admin.ReplayRequest;
import java.util.List;

/** What is told to whom about PBXs. */
final class NoticeOperations {

    private NoticeOperations() {}

    static List<Operation> all() {
        var company = "/api/arcus/v1/companies/{companyId}";
        var rules = company + "/notice-rules";
        var windows = company + "/maintenance-windows";
        return List.of(
                get(rules, "Who is told of what").many(NoticeRuleBody.class),
                post(rules, "Makes a rule; answers the secret of its webhook", NoticeRuleRequest.class)
                        .creating()
                        .one(NoticeRuleBody.class),
                get(rules + "/{id}", "A rule of notices").one(NoticeRuleBody.class),
                put(rules + "/{id}", "Replaces a rule", NoticeRuleRequest.class)
                        .matching()
                        .one(NoticeRuleBody.class),
                delete(rules + "/{id}", "Deletes a rule").matching().one(NoticeRuleBody.class),
                post(rules + "/{id}/secret", "A new secret; the present one signs for a day more")
                        .matching()
                        .one(NoticeRuleBody.class),
                post(rules + "/{id}/test", "Sends a notice now, to try").one(NoticeBody.class),
                get(windows, "When nobody is told").many(MaintenanceWindowBody.class),
                post(windows, "Makes a maintenance window", MaintenanceWindowRequest.class)
                        .creating()
                        .one(MaintenanceWindowBody.class),
                get(windows + "/{id}", "A maintenance window").one(MaintenanceWindowBody.class),
                put(windows + "/{id}", "Replaces it", MaintenanceWindowRequest.class)
                        .matching()
                        .one(MaintenanceWindowBody.class),
                delete(windows + "/{id}", "Deletes it").matching().one(MaintenanceWindowBody.class),
                get(company + "/notices", "What was told, and what was kept")
                        .asking("kind", "muted", "from", "to")
                        .many(NoticeBody.class),
                get(company + "/notices.csv", "The same, a line a system")
                        .asking("kind", "muted", "from", "to", "limit", "offset")
                        .other("text/csv"),
                get(company + "/deliveries", "What became of notices")
                        .asking("state", "ruleId", "from", "to")
                        .many(DeliveryBody.class),
                post(company + "/deliveries/replay", "Sends the deliveries of a time again", ReplayRequest.class)
                        .one(ReplayBody.class),
                post(company + "/deliveries/{id}/replay", "Sends one again").one(DeliveryBody.class));
    }
}
