package dev.arcus.agent.console;

import dev.arcus.agent.console.RainbowEntry.Change;
import dev.arcus.agent.console.RainbowEntry.Checked;
import dev.arcus.agent.state.PabxId;
import dev.arcus.agent.state.Settings;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.web.Answer;
import java.util.Optional;

/** <em>Cloud Rainbow</em>: Apply asks, Yes stores and lets the agent try at once, No goes back to the fields as typed. */
final class RainbowPage {

    private final Pbx pbx;
    private final RainbowView view;

    RainbowPage(Pbx pbx, Frame frame) {
        this.pbx = pbx;
        this.view = new RainbowView(pbx, frame);
    }

    Answer answer(Visit visit) throws StateFault {
        Settings settings = pbx.state().settings().read();
        CodeField field = pbx.codeField(settings);
        if (!visit.isPost()) {
            return view.stored(visit, settings, field, notice(visit));
        }
        RainbowEntry entry = RainbowEntry.of(visit.form());
        PabxId usual = new PabxId(pbx.phone().hardware().serial());
        return switch (entry.check(field, pbx.pabxId(settings), usual)) {
            case Checked.Bad bad -> view.refused(visit, settings, field, entry, bad);
            case Checked.Good(Change change) ->
                switch (visit.form().text("step")) {
                    case "yes" -> apply(visit, settings, entry, change, usual);
                    case "no" -> view.typed(visit, settings, field, entry);
                    default -> view.confirmation(visit, settings, field, entry, change);
                };
        };
    }

    /** What someone else applied while the question stood there is not overwritten unseen. */
    private Answer apply(Visit visit, Settings seen, RainbowEntry entry, Change change, PabxId usual)
            throws StateFault {
        if (!visit.form().text("revision").equals(Long.toString(seen.revision()))) {
            return view.changedMeanwhile(visit, seen, pbx.codeField(seen), entry);
        }
        Settings applied = pbx.state().settings().apply(old -> change.appliedTo(old, usual));
        return Answer.seeOther(Page.RAINBOW.path() + "?done=" + (applied.enabled() ? "enabled" : "disabled"));
    }

    private static Optional<Notice> notice(Visit visit) {
        return switch (visit.request().query().text("done")) {
            case "enabled" -> Optional.of(Notice.done("rainbow.applied"));
            case "disabled" -> Optional.of(Notice.done("rainbow.applied.disabled"));
            case "installed" -> Optional.of(Notice.done("installation.done"));
            case "reset" -> Optional.of(Notice.done("reset.done"));
            default -> Optional.empty();
        };
    }
}
