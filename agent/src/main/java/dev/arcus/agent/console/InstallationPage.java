package dev.arcus.agent.console;

import dev.arcus.agent.state.Settings;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.trust.Trust;
import dev.arcus.agent.virtual.InstallationFile;
import dev.arcus.agent.web.Answer;
import dev.arcus.agent.web.Form;
import dev.arcus.agent.web.Html;
import dev.arcus.agent.web.Template;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Loads an installation file, as {@code arcus agent install} does; a trust file comes along as a second one. */
final class InstallationPage {

    private static final Template PAGE = Template.of(InstallationPage.class, "installation.html");
    private static final String NO_FILE = "no installation file was chosen";

    private final Pbx pbx;
    private final Frame frame;

    InstallationPage(Pbx pbx, Frame frame) {
        this.pbx = pbx;
        this.frame = frame;
    }

    Answer answer(Visit visit) throws StateFault {
        if (!visit.isPost()) {
            return page(200, visit, Optional.empty());
        }
        try {
            load(visit.form());
            return Answer.seeOther(Page.RAINBOW.path() + "?done=installed");
        } catch (IllegalArgumentException e) {
            return page(422, visit, Optional.of(Notice.said(String.valueOf(e.getMessage()))));
        }
    }

    /** One at a time: two would mix the file of one with the settings of the other. */
    private synchronized void load(Form form) throws StateFault {
        Optional<Form.UploadedFile> file = Optional.ofNullable(form.files().get("file"));
        Optional<Form.UploadedFile> trust = Optional.ofNullable(form.files().get("trust"));
        InstallationFile read = InstallationFile.parse(
                file.orElseThrow(() -> new IllegalArgumentException(NO_FILE)).text(), anchor -> anchor(anchor, trust));
        Settings unused = pbx.loader().load(read);
    }

    /** A browser must not make the agent read files of its own machine. */
    private static Trust anchor(String text, Optional<Form.UploadedFile> file) {
        if (Trust.isFile(text)) {
            String pem = file.orElseThrow(() ->
                            new IllegalArgumentException("the installation file names a trust file: choose it too"))
                    .text();
            return Trust.parse("pem:" + Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8)));
        }
        return Trust.parse(text);
    }

    private Answer page(int status, Visit visit, Optional<Notice> notice) throws StateFault {
        Html content = PAGE.fill(
                visit.words()::get,
                Map.of(
                        "notice", Frame.notice(notice, visit.words()),
                        "token", visit.session().token()));
        return frame.page(status, Page.INSTALLATION, visit, content);
    }
}
