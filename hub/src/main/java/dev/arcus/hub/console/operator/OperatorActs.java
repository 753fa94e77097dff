package dev.arcus.hub.console.operator;

import dev.arcus.domain.administration.CreateCompany;
import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.administration.ReadRestoration;
import dev.arcus.domain.administration.ReadSystems;
import java.util.function.Supplier;

/** What the operator's pages call. */
public record OperatorActs(
        Supplier<HubFacts> facts,
        ReadRestoration restoration,
        ReadCompanies companies,
        ReadSystems systems,
        CreateCompany create,
        Once once) {}
