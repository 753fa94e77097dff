package dev.arcus.hub.gateway;

import dev.arcus.domain.activation.AdmitBox;
import dev.arcus.domain.activation.AuthenticatePbx;
import dev.arcus.domain.activation.BoxReports;
import dev.arcus.domain.activation.Exchange;
import dev.arcus.domain.activation.HeldBoxes;
import dev.arcus.domain.activation.Recorder;
import dev.arcus.domain.session.Sessions;
import dev.arcus.domain.status.StatusBoard;

/** All that the gateway may ask of the domain. */
public record GatewayUseCases(Logins logins, Sessions sessions, StatusBoard board, BoxReports reports) {

    /** From the login to the password. */
    public record Logins(
            AuthenticatePbx authenticate, AdmitBox admit, Exchange exchange, HeldBoxes held, Recorder recorder) {}
}
