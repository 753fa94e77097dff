package dev.arcus.e2e.architecture;

import static dev.arcus.e2e.architecture.Column.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import table of docs/architecture.md, on the real classes and, row by row, on classes that import everything. */
class ImportTableTest {
    private final ImportTable table = readTable();

    @Test
    void theProjectKeepsTheTable() {
        Rules.importTable(table, Project.ROOT).check(Project.production());
    }

    @Test
    void theTableHasEveryRow() {
        assertThat(table.rows().keySet())
                .containsExactlyInAnyOrder(
                        "numbering",
                        "domain",
                        "wire",
                        "wire.agent",
                        "xmpp",
                        "hub.storage",
                        "hub.gateway",
                        "hub.api",
                        "hub.console",
                        "hub.security",
                        "hub.mail",
                        "hub.webhook",
                        "agent",
                        "cli",
                        "webrtc");
    }

    @Test
    void numberingMayImportNothing() {
        assertThat(refusedTo("numbering")).isEqualTo(allBut(NUMBERING));
    }

    @Test
    void domainMayImportNumberingOnly() {
        assertThat(refusedTo("domain")).isEqualTo(allBut(DOMAIN, NUMBERING));
    }

    @Test
    void wireMayImportNothing() {
        assertThat(refusedTo("wire.admin")).isEqualTo(allBut(WIRE_ADMIN, WIRE_AGENT, WIRE_ERRORS));
    }

    @Test
    void theAgentPartOfWireMayImportXmpp() {
        assertThat(refusedTo("wire.agent")).isEqualTo(allBut(WIRE_ADMIN, WIRE_AGENT, WIRE_ERRORS, XMPP));
    }

    @Test
    void xmppMayImportNothing() {
        assertThat(refusedTo("xmpp")).isEqualTo(allBut(XMPP));
    }

    @Test
    void storageMayImportNumberingDomainAndSql() {
        assertThat(refusedTo("hub.storage")).isEqualTo(allBut(STORAGE, NUMBERING, DOMAIN, SQL));
    }

    @Test
    void gatewayMayImportDomainAgentPartXmppAndNetty() {
        assertThat(refusedTo("hub.gateway")).isEqualTo(allBut(GATEWAY, DOMAIN, WIRE_AGENT, WIRE_ERRORS, XMPP, NETTY));
    }

    @Test
    void apiMayImportNumberingDomainAdminPartAndHttpServer() {
        assertThat(refusedTo("hub.api"))
                .isEqualTo(allBut(API, NUMBERING, DOMAIN, WIRE_ADMIN, WIRE_ERRORS, HTTP_SERVER));
    }

    @Test
    void consoleMayImportNumberingDomainAndHttpServer() {
        assertThat(refusedTo("hub.console")).isEqualTo(allBut(CONSOLE, NUMBERING, DOMAIN, WIRE_ERRORS, HTTP_SERVER));
    }

    @Test
    void securityMayImportDomainOnly() {
        assertThat(refusedTo("hub.security")).isEqualTo(allBut(DOMAIN));
    }

    @Test
    void mailMayImportDomainOnly() {
        assertThat(refusedTo("hub.mail")).isEqualTo(allBut(DOMAIN));
        assertThat(refusedTo("hub.webhook")).isEqualTo(allBut(DOMAIN));
    }

    @Test
    void agentMayImportAgentPartXmppAndHttpServer() {
        assertThat(refusedTo("agent")).isEqualTo(allBut(WIRE_AGENT, WIRE_ERRORS, XMPP, HTTP_SERVER));
    }

    @Test
    void cliMayImportNumberingAndAdminPart() {
        assertThat(refusedTo("cli")).isEqualTo(allBut(NUMBERING, WIRE_ADMIN, WIRE_ERRORS));
    }

    @Test
    void webrtcMayImportAgentPartAndXmpp() {
        assertThat(refusedTo("webrtc")).isEqualTo(allBut(WIRE_AGENT, XMPP));
    }

    @Test
    void anUnknownWordInTheTableIsRefused(@TempDir Path folder) throws IOException {
        var page = Files.writeString(folder.resolve("page.md"), """
                | may import → | numbering |
                |---|---|
                | domain | perhaps |
                """);

        assertThatIllegalStateException()
                .isThrownBy(() -> ImportTable.read(page))
                .withMessageContaining("perhaps");
    }

    /** The columns that the rule reports for the planted class of a row, which imports all of them. */
    private Set<Column> refusedTo(String planted) {
        var report = Rules.importTable(table, Project.PLANTED)
                .evaluate(Project.planted(planted))
                .getFailureReport()
                .toString();
        return Arrays.stream(Column.values())
                .filter(column -> report.contains(" imports " + column + ":"))
                .collect(Collectors.toSet());
    }

    private static Set<Column> allBut(Column... allowed) {
        return Arrays.stream(Column.values())
                .filter(column -> !Set.of(allowed).contains(column))
                .collect(Collectors.toSet());
    }

    private static ImportTable readTable() {
        try {
            return ImportTable.read(Project.folder().resolve("docs/architecture.md"));
        } catch (IOException e) {
            throw new IllegalStateException("The import table cannot be read", e);
        }
    }
}
