package dev.arcus.bench.api;

import dev.arcus.bench.hub.HubProcess;
import dev.arcus.cli.client.AdminClient;
import dev.arcus.domain.company.CompanyId;
import java.util.List;
import java.util.Map;

/** Makes the people who look at an estate. Each has the password of the first administrator. */
public final class Administrators {

    private Administrators() {}

    /** With {@code role} in {@code company}, made by whom {@code api} logged in; their e-mail address. */
    public static String make(AdminClient api, CompanyId company, String role) {
        var email = role + "@" + company + ".example";
        api.post(
                "/api/rainbow/admin/v1.0/users",
                Map.of(
                        "loginEmail",
                        email,
                        "password",
                        HubProcess.PASSWORD,
                        "firstName",
                        "Bench",
                        "lastName",
                        "Bench",
                        "companyId",
                        company.value(),
                        "roles",
                        List.of("user", role),
                        "adminType",
                        role.equals("admin") ? "company_admin" : "undefined"));
        return email;
    }
}
