package dev.arcus.agent.doctor;

import dev.arcus.agent.connection.DialFailure;
import dev.arcus.agent.connection.HubLocation;
import dev.arcus.agent.connection.LoginTrial;
import dev.arcus.agent.pbx.Hardware;
import dev.arcus.agent.state.Settings;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.state.StateFolder;
import dev.arcus.wire.agent.HelloReply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** XMPP features and login. Beside a running agent only the features are looked at: a second login is a conflict. */
final class LoginCheck {

    private final Subject subject;
    private final LoginTrial trial;
    private final Deadlines limits;
    private Optional<LoginTrial.Outcome> outcome = Optional.empty();

    LoginCheck(Subject subject, HubLocation.Known hub, Deadlines limits) {
        this.subject = subject;
        this.trial = new LoginTrial(subject.around(), hub, limits.features(), limits.login());
        this.limits = limits;
    }

    /** What the hub offers, without a login. */
    Step<List<String>> features() {
        return switch (trial.features()) {
            case LoginTrial.Outcome.Offered(List<String> mechanisms) ->
                Step.done(mechanisms, Words.of("features.passed", String.join(", ", mechanisms)));
            case LoginTrial.Outcome.NoScram(List<String> mechanisms) ->
                Step.stopped(Fault.NO_SCRAM, mechanisms.isEmpty() ? "-" : String.join(", ", mechanisms));
            case LoginTrial.Outcome.WrongDomain(String domain) -> Step.stopped(Fault.WRONG_DOMAIN, domain);
            case LoginTrial.Outcome.NoXmpp(String why) -> Step.stopped(Fault.NO_XMPP, why);
            case LoginTrial.Outcome.NoLine(DialFailure failure) -> Step.stopped(Fault.NO_XMPP, failure.words());
            case LoginTrial.Outcome.Late late ->
                Step.stopped(
                        Fault.NO_XMPP, Words.of("too-late", limits.features().toSeconds()));
            case LoginTrial.Outcome.Broken(String why) -> Step.stopped(Fault.NO_XMPP, why);
            case LoginTrial.Outcome.NotProven(String why) -> Step.stopped(Fault.NO_XMPP, why);
            case LoginTrial.Outcome.Refused refused -> Step.stopped(Fault.NO_XMPP, refused.words());
            case LoginTrial.Outcome.NothingToSay(String why) -> Step.stopped(Fault.NO_XMPP, why);
            case LoginTrial.Outcome.Accepted accepted -> Step.done(List.of(), Words.of("features.passed", "-"));
        };
    }

    /** The login of the running agent, as it says. */
    Step<Boolean> live(long holder) {
        try {
            Subject.Live live = subject.live().read();
            if (live.connecting()) {
                return new Step.Open<>(Words.of("login.connecting", holder));
            }
            if (live.connected()) {
                return Step.done(true, Words.of("login.live", holder, live.words()));
            }
            return live.refusal()
                    .map(why -> refused(why, live.attempt(), live.words()))
                    .orElseGet(() -> Step.stopped(Fault.AGENT_NOT_CONNECTED, holder, live.words()));
        } catch (StateFault e) {
            return Step.stopped(Fault.AGENT_NOT_CONNECTED, holder, String.valueOf(e.getMessage()));
        }
    }

    /** A login as the agent would make it now. The folder is held meanwhile, so that no agent starts into it. */
    Step<Boolean> login(Hardware hardware, Settings settings) {
        try (StateFolder state =
                StateFolder.open(subject.folder(), subject.around().random())) {
            LoginTrial.Outcome met = trial.login(state, hardware, settings);
            outcome = Optional.of(met);
            return step(met);
        } catch (StateFault e) {
            return Step.stopped(Fault.LOGIN_BROKEN, String.valueOf(e.getMessage()));
        }
    }

    /** The hub's clock, if it greeted. */
    Optional<Instant> hour() {
        return outcome.filter(LoginTrial.Outcome.Accepted.class::isInstance)
                .map(LoginTrial.Outcome.Accepted.class::cast)
                .flatMap(LoginTrial.Outcome.Accepted::reply)
                .map(HelloReply::time);
    }

    private Step<Boolean> step(LoginTrial.Outcome met) {
        return switch (met) {
            case LoginTrial.Outcome.Accepted(boolean withCode, Optional<HelloReply> reply) ->
                Step.done(true, accepted(withCode, reply));
            case LoginTrial.Outcome.Refused(LoginTrial.Why why, String words, Optional<String> attempt) ->
                refused(why, attempt, words);
            case LoginTrial.Outcome.NotProven(String why) -> Step.stopped(Fault.HUB_NOT_PROVEN);
            case LoginTrial.Outcome.Late late ->
                Step.stopped(
                        Fault.LOGIN_BROKEN, Words.of("too-late", limits.login().toSeconds()));
            case LoginTrial.Outcome.Broken(String why) -> Step.stopped(Fault.LOGIN_BROKEN, why);
            case LoginTrial.Outcome.NothingToSay(String why) -> Step.stopped(Fault.LOGIN_BROKEN, why);
            case LoginTrial.Outcome.NoXmpp(String why) -> Step.stopped(Fault.LOGIN_BROKEN, why);
            case LoginTrial.Outcome.NoLine(DialFailure failure) -> Step.stopped(Fault.LOGIN_BROKEN, failure.words());
            case LoginTrial.Outcome.WrongDomain(String domain) -> Step.stopped(Fault.LOGIN_BROKEN, domain);
            case LoginTrial.Outcome.NoScram(List<String> mechanisms) ->
                Step.stopped(Fault.LOGIN_BROKEN, String.join(", ", mechanisms));
            case LoginTrial.Outcome.Offered(List<String> mechanisms) ->
                Step.stopped(Fault.LOGIN_BROKEN, String.join(", ", mechanisms));
        };
    }

    private static Step<Boolean> refused(LoginTrial.Why why, Optional<String> attempt, String words) {
        Words number = attempt.map(found -> Words.of("login.attempt", found)).orElse(Words.of("login.no-attempt"));
        return why == LoginTrial.Why.OTHER ? Step.stopped(fault(why), words) : Step.stopped(fault(why), number, words);
    }

    private static Words accepted(boolean withCode, Optional<HelloReply> reply) {
        if (withCode) {
            return Words.of("login.code");
        }
        boolean waiting = reply.filter(greeting -> greeting.state() == HelloReply.State.WAITING)
                .isPresent();
        return Words.of(waiting ? "login.waiting" : "login.password");
    }

    private static Fault fault(LoginTrial.Why why) {
        return switch (why) {
            case CREDENTIALS -> Fault.CREDENTIALS_REFUSED;
            case RESTORED -> Fault.PASSWORD_NOT_IN_BACKUP;
            case BOX -> Fault.BOX_REFUSED;
            case CONFLICT -> Fault.OTHER_BOX_CONNECTED;
            case REPLACED -> Fault.HARDWARE_REPLACED;
            case LIMITED -> Fault.LOGINS_LIMITED;
            case OTHER -> Fault.LOGIN_BROKEN;
        };
    }
}
