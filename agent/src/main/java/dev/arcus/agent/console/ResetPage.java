package dev.arcus.agent.console;

import dev.arcus.agent.history.StatusBoard;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.state.StateFolder;
import dev.arcus.agent.web.Answer;
import dev.arcus.agent.web.Html;
import dev.arcus.agent.web.Template;
import java.time.Duration;
import java.util.Map;

/** Factory reset: asks, and on Yes lets the agent forget everything, the technician's password included. */
final class ResetPage {

    private static final Template PAGE = Template.of(ResetPage.class, "reset.html");
    private static final Template CONFIRM = Template.of(ResetPage.class, "reset-confirm.html");

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int LOOKS = 50;

    private final Pbx pbx;
    private final Frame frame;

    ResetPage(Pbx pbx, Frame frame) {
        this.pbx = pbx;
        this.frame = frame;
    }

    Answer answer(Visit visit) throws StateFault {
        String step = visit.isPost() ? visit.form().text("step") : "";
        if (step.equals("yes")) {
            forget();
            return Answer.seeOther(Page.FIRST_USE.path());
        }
        Map<String, String> token = Map.of("token", visit.session().token());
        Html question = step.equals("ask") ? CONFIRM.fill(visit.words()::get, token) : Html.NONE;
        Html content =
                PAGE.fill(visit.words()::get, Map.of("token", visit.session().token(), "question", question));
        return frame.page(200, Page.RESET, visit, content);
    }

    /** Returns when the agent has forgotten, so that the next page is that of first use; a busy one goes on by itself. */
    private void forget() throws StateFault {
        StateFolder.askToForget(pbx.state().path());
        try {
            for (int i = 0; i < LOOKS && StateFolder.isToForget(pbx.state().path()); i++) {
                StatusBoard.Now unused =
                        pbx.board().awaitAfter(pbx.board().now().version(), LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
