package dev.arcus.bench.api;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyProfile;
import dev.arcus.domain.company.CompanyTies;
import dev.arcus.domain.company.Organisation;
import dev.arcus.testing.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Partners and customers: half of all customers belong to one partner. */
final class CompanySamples {

    private static final int ORGANISATIONS = 10;

    final List<Organisation> organisations;
    final Company distributor;
    final List<Company> resellers;
    final List<Company> partners;
    final List<Company> customers = new ArrayList<>();

    private final Samples samples;

    CompanySamples(RandomGenerator random, int count) {
        this.samples = new Samples(random);
        this.organisations = IntStream.range(0, ORGANISATIONS)
                .mapToObj(i -> samples.organisation("Group " + i))
                .toList();
        this.distributor = samples.distributor("Distributor");
        this.resellers = IntStream.range(0, Math.max(1, count / 500))
                .mapToObj(i -> samples.reseller("Reseller " + i, distributor))
                .toList();
        this.partners = IntStream.range(0, Math.max(2, count / 100))
                .mapToObj(i -> samples.partner("Partner " + i))
                .toList();
        while (1 + resellers.size() + partners.size() + customers.size() < count) {
            customers.add(customer(customers.size()));
        }
    }

    /** Partners before their customers. */
    List<Company> inOrder() {
        var all = new ArrayList<Company>();
        all.add(distributor);
        all.addAll(resellers);
        all.addAll(partners);
        all.addAll(customers);
        return all;
    }

    private Company customer(int number) {
        var plain = samples.customer("Firma " + SystemSamples.nameOf(number), partnerOf(number));
        var profile = new CompanyProfile(
                Map.of(
                        CompanyField.COUNTRY, "DEU",
                        CompanyField.CITY, "Stadt " + number % 100,
                        CompanyField.STREET, "Straße " + number,
                        CompanyField.POSTAL_CODE, "70000",
                        CompanyField.ADMIN_EMAIL, "office@firma" + number + ".test",
                        CompanyField.EXTERNAL_REFERENCE, "ref-" + number),
                Map.of());
        var ties = CompanyTies.to(partnerOf(number));
        var placed = number % 20 == 0
                ? new CompanyTies(
                        ties.partner(),
                        organisations.get(number / 20 % ORGANISATIONS).id(),
                        ties.visibility(),
                        ties.visibleBy(),
                        false,
                        false)
                : ties;
        var born = plain.created().minus(Duration.ofHours(number));
        return new Company(plain.id(), plain.name(), plain.status(), placed, null, profile, Company.Dates.from(born));
    }

    private @Nullable CompanyId partnerOf(int number) {
        return switch (number % 10) {
            case 0, 1, 2, 3, 4 -> partners.getFirst().id();
            case 5, 6 -> resellers.get(number / 10 % resellers.size()).id();
            case 7, 8 -> partners.get(1 + number / 10 % (partners.size() - 1)).id();
            default -> null;
        };
    }
}
