package dev.arcus.testing;

class InMemoryStoresTest extends StoresContract {

    private final InMemoryStores stores = new InMemoryStores(SMALL);

    @Override
    protected Stores stores() {
        return stores;
    }
}
