package dev.arcus.domain.administration;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.SystemId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a new group is to be.
 *
 * @param companies one; groups across the companies of an organisation are foreseen
 * @param defaultGateway whose gateway serves members that have none, or null for the first one that there is
 */
public record GroupDeclaration(
        String name,
        Set<CompanyId> companies,
        Set<SystemId> systems,
        @Nullable SystemId defaultGateway) {

    public GroupDeclaration {
        companies = Set.copyOf(companies);
        systems = Set.copyOf(systems);
    }
}
