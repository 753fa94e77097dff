package dev.arcus.e2e.architecture.planted.hub.webhook;

import dev.arcus.e2e.architecture.planted.agent.PlantedAgent;
import dev.arcus.e2e.architecture.planted.cli.PlantedCli;
import dev.arcus.e2e.architecture.planted.domain.PlantedDomain;
import dev.arcus.e2e.architecture.planted.hub.api.PlantedApi;
import dev.arcus.e2e.architecture.planted.hub.console.PlantedConsole;
import dev.arcus.e2e.architecture.planted.hub.gateway.PlantedGateway;
import dev.arcus.e2e.architecture.planted.hub.server.PlantedServer;
import dev.arcus.e2e.architecture.planted.hub.storage.PlantedStorage;
import dev.arcus.e2e.architecture.planted.numbering.PlantedNumbering;
import dev.arcus.e2e.architecture.planted.testing.PlantedFake;
import dev.arcus.e2e.architecture.planted.webrtc.PlantedMedia;
import dev.arcus.e2e.architecture.planted.wire.admin.PlantedAdminPart;
import dev.arcus.e2e.architecture.planted.wire.agent.PlantedAgentPart;
import dev.arcus.e2e.architecture.planted.wire.errors.PlantedErrors;
import dev.arcus.e2e.architecture.planted.xmpp.PlantedXmpp;
import io.javalin.Javalin;
import io.netty.channel.Channel;
import java.sql.Connection;
import java.util.List;

/** Imports everything that the import table has a column for. */
public final class PlantedWebhook {
    public static final List<Class<?>> IMPORTS = List.of(
            PlantedAdminPart.class,
            PlantedAgent.class,
            PlantedAgentPart.class,
            PlantedApi.class,
            PlantedCli.class,
            PlantedConsole.class,
            PlantedDomain.class,
            PlantedErrors.class,
            PlantedFake.class,
            PlantedGateway.class,
            PlantedMedia.class,
            PlantedNumbering.class,
            PlantedServer.class,
            PlantedStorage.class,
            PlantedXmpp.class,
            Connection.class,
            Javalin.class,
            Channel.class);

    private PlantedWebhook() {}
}
