package dev.arcus.agent.connection;

import dev.arcus.agent.pbx.Hardware;
import dev.arcus.agent.state.Settings;
import dev.arcus.agent.state.StateFolder;
import dev.arcus.wire.agent.HelloReply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One attempt that is made to look at it, by the very steps of the agent ({@code docs/protocol.md} §3). With the password it goes
 * as far as the greeting and takes its leave; with an activation code it ends when the code was accepted, before the hub would
 * offer a password: the exchange is the agent's. It costs a login what it costs the agent, and never more.
 */
public final class LoginTrial {

    private final Surroundings around;
    private final HubLocation.Known hub;
    private final Duration featuresLimit;
    private final Duration loginLimit;

    /**
     * @param featuresLimit the longest until the hub offered its mechanisms, dialling included
     * @param loginLimit the longest for the rest
     */
    public LoginTrial(Surroundings around, HubLocation.Known hub, Duration featuresLimit, Duration loginLimit) {
        this.around = around;
        this.hub = hub;
        this.featuresLimit = featuresLimit;
        this.loginLimit = loginLimit;
    }

    /** What the attempt met. */
    public sealed interface Outcome {

        /** No connection; the hub was not asked. */
        record NoLine(DialFailure failure) implements Outcome {}

        /** Something answers that keeps another protocol. */
        record NoXmpp(String why) implements Outcome {}

        /** The hub serves other domains. */
        record WrongDomain(String domain) implements Outcome {}

        /** The hub lacks the one mechanism that proves both sides. */
        record NoScram(List<String> mechanisms) implements Outcome {}

        /** The hub would let someone log in; nobody did. */
        record Offered(List<String> mechanisms) implements Outcome {}

        /** The hub says no. */
        record Refused(Why why, String words, Optional<String> attempt) implements Outcome {}

        /** The hub could not prove that it knows the secret. */
        record NotProven(String why) implements Outcome {}

        /** The hub ended it, or keeps another protocol after the mechanisms. */
        record Broken(String why) implements Outcome {}

        /** No answer in time. */
        record Late(boolean afterFeatures) implements Outcome {}

        /** There is nothing to log in with. */
        record NothingToSay(String why) implements Outcome {}

        /**
         * The hub accepted the secret.
         *
         * @param withCode the activation code was accepted, and not exchanged
         * @param reply the hub's greeting, after a login with the password
         */
        record Accepted(boolean withCode, Optional<HelloReply> reply) implements Outcome {}
    }

    /** The classes of refusal that a PBX can see. */
    public enum Why {
        /** PABX-ID or secret. */
        CREDENTIALS,
        /** The password, by a hub that came out of a backup of late. */
        RESTORED,
        /** The identity is bound to another box. */
        BOX,
        /** Another box of this identity is connected. */
        CONFLICT,
        /** The system has other hardware now; this box's identity ended. */
        REPLACED,
        /** Too many failures from here. */
        LIMITED,
        OTHER;

        /** The class of a refusal that a connection status gives this reason for. */
        public static Why of(String reason) {
            return switch (reason) {
                case Ending.CREDENTIALS -> CREDENTIALS;
                case Ending.RESTORED -> RESTORED;
                case Ending.BOX -> BOX;
                case Ending.CONFLICT -> CONFLICT;
                case Ending.REPLACED -> REPLACED;
                case Ending.LIMITED -> LIMITED;
                default -> OTHER;
            };
        }
    }

    /** Looks what the hub offers, without any login. */
    public Outcome features() {
        return new TrialRun(hub, Optional.empty(), featuresLimit, loginLimit).run(around.dialer());
    }

    /**
     * Logs in as the agent of this folder would now.
     *
     * @param state opened, so that no agent is running there; the login is counted in it
     */
    public Outcome login(StateFolder state, Hardware hardware, Settings settings) {
        return switch (new LoginMaker(state, hardware, around).make(settings, Optional.empty())) {
            case LoginMaker.Made.Impossible(ConnectionStatus why) -> new Outcome.NothingToSay(why.reason());
            case LoginMaker.Made.NotStored(String why) -> new Outcome.NothingToSay(why);
            case LoginMaker.Made.Ready(Login login, HubLocation.Known installed, long counter) ->
                new TrialRun(hub, Optional.of(login), featuresLimit, loginLimit).run(around.dialer());
        };
    }
}
