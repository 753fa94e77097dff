package dev.arcus.agent.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.hub.TestHub;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiscoveredHubTest {

    @TempDir
    private Path folder;

    @Test
    void aHubThatOnlyItsDomainKnowsIsExaminedThereAndTheEvidenceSaysWhoNamedIt() throws Exception {
        try (Patient patient = new Patient(folder)) {
            // Given a domain with no name agent.<domain>, which says where its hub is
            patient.findsByDomain(TestHub.DOMAIN);

            // When the doctor examines the PBX
            Report report = patient.examined();

            // Then the way to that hub is well
            assertThat(report.lines())
                    .anyMatch(line -> line.contains(TestHub.DOMAIN + " says that its hub is at "
                            + patient.hub().address()));
            assertThat(report.isWell())
                    .as(() -> String.join("\n", report.lines()))
                    .isTrue();
        }
    }
}
