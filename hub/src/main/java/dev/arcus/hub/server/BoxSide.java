package dev.arcus.hub.server;

import dev.arcus.domain.activation.AdmitBox;
import dev.arcus.domain.activation.AuthenticatePbx;
import dev.arcus.domain.activation.BoxReports;
import dev.arcus.domain.activation.Exchange;
import dev.arcus.domain.activation.HeldBoxes;
import dev.arcus.domain.activation.LoginLimits;
import dev.arcus.domain.activation.Recorder;
import dev.arcus.domain.activation.StockBoxes;
import dev.arcus.domain.credential.Salt;
import dev.arcus.domain.incident.IncidentWatch;
import dev.arcus.domain.session.Journal;
import dev.arcus.domain.session.Sessions;
import dev.arcus.domain.status.StatusBoard;
import dev.arcus.domain.status.StatusWatch;
import dev.arcus.hub.api.ApiServices.Instruments;
import java.util.List;

/** What the gateway works with: the acts of boxes, and the state that they share with the administration. */
record BoxSide(
        Journal journal,
        StatusBoard board,
        StatusWatch watch,
        IncidentWatch incidents,
        Sessions sessions,
        HeldBoxes held,
        Recorder recorder,
        Acts acts) {

    /** What a box may do. */
    record Acts(AuthenticatePbx authenticate, AdmitBox admit, Exchange exchange, BoxReports reports) {}

    /** {@code heldBoxes}: how many may wait for their declaration. Counts a start of the hub. */
    static BoxSide of(HubStores stores, Salt.SaltKey saltKey, int heldBoxes, Instruments instruments) {
        var clock = instruments.clock();
        var random = instruments.random();
        var transactions = stores.systems().transactions();
        var journal = new Journal(
                transactions,
                stores.history().events(),
                stores.history().attempts(),
                stores.sessionRows(),
                stores.systems().systems());
        var board = new StatusBoard(instruments.ticker(), clock, journal);
        var watch = new StatusWatch(board, stores.systems().credentials(), instruments.ticker(), clock);
        var incidents = new IncidentWatch(
                new IncidentWatch.Stores(
                        stores.history().incidents(),
                        stores.systems().systems(),
                        stores.systems().sites(),
                        stores.systems().companies()),
                clock);
        var sessions = new Sessions(stores.sessionRows(), journal, List.of(board, incidents), clock);
        var recorder = new Recorder(journal, clock, random);
        var held = new HeldBoxes(heldBoxes, clock);
        var fleet = stores.systems().fleet();
        var stock = new StockBoxes(fleet, stores.firstActivations());
        var exchange =
                new Exchange(stores.systems().credentials(), stock, sessions, transactions, saltKey, recorder, random);
        var authenticate =
                new AuthenticatePbx(stores.logins(), fleet, saltKey, LoginLimits.standard(), journal, clock, random);
        var acts = new Acts(
                authenticate,
                new AdmitBox(stores.logins(), exchange, sessions, held, stores.guard(), recorder),
                exchange,
                new BoxReports(stores.systems().systems(), stores.stations(), sessions, journal, transactions));
        return new BoxSide(journal, board, watch, incidents, sessions, held, recorder, acts);
    }
}
