package dev.arcus.hub.storage;

class PostgresAuditTamperingTest extends AuditTamperingContract {

    @Override
    DatabaseSettings database() {
        return PostgresStoresTest.freshDatabase();
    }
}
