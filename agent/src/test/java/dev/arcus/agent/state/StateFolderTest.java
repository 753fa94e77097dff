package dev.arcus.agent.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StateFolderTest {

    private static final String SECRET = "00112233445566778899aabbccddeeff";
    private static final String TRANSACTION = "ffeeddccbbaa99887766554433221100";

    private final RandomGenerator secure = new SecureRandom();

    @TempDir
    Path temp;

    @Test
    void anEmptyFolderGetsItsKeyOnce() throws StateFault {
        Identity made;
        try (StateFolder first = StateFolder.open(temp.resolve("a/b"), secure)) {
            made = first.identity();
        }

        try (StateFolder again = StateFolder.open(temp.resolve("a/b"), secure)) {
            assertThat(again.identity()).isEqualTo(made);
            assertThat(made.counter()).isZero();
        }
    }

    @Test
    void theFolderIsForItsUserOnly() throws IOException {
        try (StateFolder folder = StateFolder.open(temp.resolve("s"), secure)) {
            folder.store(credential());

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.path().resolve("credential"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aFolderThatOthersCouldReadIsRepairedWithAllThatIsInIt() throws IOException {
        try (StateFolder folder = StateFolder.open(temp, secure)) {
            folder.store(credential());
        }
        Files.createDirectories(temp.resolve("pbx"));
        Files.writeString(temp.resolve("pbx/installation"), "customer=A\n");
        for (String name : List.of("", "credential", "identity", "pbx", "pbx/installation")) {
            Files.setPosixFilePermissions(temp.resolve(name), PosixFilePermissions.fromString("rwxrwxrwx"));
        }

        StateFolder.open(temp, secure).close();

        try (var all = Files.walk(temp)) {
            assertThat(all.map(StateFolderTest::mode)).allMatch(mode -> mode.endsWith("------"));
        }
    }

    @Test
    void whatRootWritesBelongsToTheFoldersUser() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "needs root to give a folder to another user");
        UserPrincipal nobody =
                temp.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.setOwner(temp, nobody);

        try (StateFolder folder = StateFolder.open(temp, secure)) {
            folder.store(credential());
        }

        assertThat(Files.getOwner(temp.resolve("credential"))).isEqualTo(nobody);
    }

    @Test
    void theLoginCounterNeverRepeats() throws StateFault {
        long before;
        try (StateFolder folder = StateFolder.open(temp, secure)) {
            before = folder.nextLogin().counter();
        }

        try (StateFolder folder = StateFolder.open(temp, secure)) {
            assertThat(folder.nextLogin().counter()).isEqualTo(before + 1);
        }
    }

    @Test
    void thePasswordIsThereAfterReopening() throws StateFault {
        try (StateFolder folder = StateFolder.open(temp, secure)) {
            folder.store(credential());
        }

        try (StateFolder folder = StateFolder.open(temp, secure)) {
            assertThat(folder.credential()).contains(credential());
        }
    }

    @Test
    void aSecondAgentIsRefusedAndToldWhoHoldsTheFolder() throws StateFault {
        try (StateFolder folder = StateFolder.open(temp, secure)) {
            assertThatExceptionOfType(StateFault.class)
                    .isThrownBy(() -> StateFolder.open(folder.path(), secure))
                    .withMessageContaining("in use by this process");
            assertThat(StateFolder.livingHolder(folder.path()))
                    .contains(ProcessHandle.current().pid());
        }

        assertThat(StateFolder.livingHolder(temp)).isEmpty();
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        StateFolder.open(temp, secure).close();
        Files.writeString(temp.resolve("identity"), "format=1\nkey=abc\ncounter=1\n");

        assertThatExceptionOfType(StateFault.class)
                .isThrownBy(() -> StateFolder.open(temp, secure))
                .withMessageContaining("identity is damaged (an installation key is 32 hexadecimal digits)");
        assertThat(StateFolder.livingHolder(temp)).isEmpty();
    }

    @Test
    void aPasswordWithoutItsKeyIsRefused() throws IOException {
        try (StateFolder folder = StateFolder.open(temp, secure)) {
            folder.store(credential());
        }
        Files.delete(temp.resolve("identity"));

        assertThatExceptionOfType(StateFault.class)
                .isThrownBy(() -> StateFolder.open(temp, secure))
                .withMessageContaining("missing, though there is a password");
    }

    @Test
    void leftoversOfACrashAreRemoved() throws IOException {
        StateFolder.open(temp, secure).close();
        Files.writeString(temp.resolve(".credential.new"), "half a secr");

        StateFolder.open(temp, secure).close();

        try (var files = Files.list(temp)) {
            assertThat(files.map(file -> file.getFileName().toString())).doesNotContain(".credential.new");
        }
    }

    @Test
    void settingsKnowEachEdit() throws StateFault {
        SettingsFile settings = new SettingsFile(temp);
        FileMark before = settings.mark();

        Settings edited =
                settings.edit(old -> old.withEnabled(true).withCode(ActivationCode.parse(" 12-34 "), CodeOrigin.TYPED));

        assertThat(edited.revision()).isEqualTo(1);
        assertThat(edited.codeRevision()).isEqualTo(1);
        assertThat(settings.read()).isEqualTo(edited);
        assertThat(settings.mark()).isNotEqualTo(before);
    }

    @Test
    void anEditThatChangesNothingWritesNothing() throws StateFault {
        SettingsFile settings = new SettingsFile(temp);
        Settings first = settings.edit(old -> old.withEnabled(true));
        FileMark mark = settings.mark();

        Settings second = settings.edit(old -> old.withEnabled(true));

        assertThat(second).isEqualTo(first);
        assertThat(settings.mark()).isEqualTo(mark);
    }

    @Test
    void secretsNeverPrint() {
        List<Object> holders = List.of(
                credential(),
                Settings.factory().withCode(new ActivationCode(SECRET), CodeOrigin.INSTALLED),
                credential().stored());

        assertThat(holders)
                .allSatisfy(holder ->
                        assertThat(holder.toString().toLowerCase(Locale.ROOT)).doesNotContain(SECRET));
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Credential credential() {
        return new Credential(new PabxId("PBX-1"), new PrivateAccessCode(SECRET), TRANSACTION, 1, 0);
    }
}
