package dev.arcus.testing;

import dev.arcus.domain.history.Retention;
import java.time.Duration;
import org.junit.jupiter.api.Nested;

/** What every set of stores keeps; a subclass says whose. */
public abstract class StoresContract {

    /** Small enough to cross in a test. */
    protected static final Retention SMALL =
            new Retention(5, Duration.ofDays(7), 4, 6, Duration.ofDays(7), Duration.ofDays(30));

    protected abstract Stores stores();

    @Nested
    class OfCompanies extends CompaniesContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfAudit extends AuditContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfOrganisations extends OrganisationsContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfPartnerLinks extends PartnerLinksContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfCloneCases extends CloneCasesContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfBlockedBoxes extends BlockedBoxesContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfSites extends SitesContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfUsers extends UsersContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfSignIn extends SignInContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfSecondFactors extends SecondFactorsContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfSystems extends SystemsContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    /** The same stores where lists walk the table, since there is no room for an index; others where there is none anyway. */
    protected Stores storesWithoutIndex() {
        return stores();
    }

    @Nested
    class OfCompaniesWithoutIndex extends CompaniesContract {
        @Override
        Stores stores() {
            return storesWithoutIndex();
        }
    }

    @Nested
    class OfSitesWithoutIndex extends SitesContract {
        @Override
        Stores stores() {
            return storesWithoutIndex();
        }
    }

    @Nested
    class OfUsersWithoutIndex extends UsersContract {
        @Override
        Stores stores() {
            return storesWithoutIndex();
        }
    }

    @Nested
    class OfSystemListWithoutIndex extends SystemListContract {
        @Override
        Stores stores() {
            return storesWithoutIndex();
        }
    }

    @Nested
    class OfListChanges extends ListChangesContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfSystemListChanges extends SystemListChangesContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfSystemList extends SystemListContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfCredentials extends CredentialsContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfFleetItems extends FleetItemsContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfImportBatches extends ImportBatchesContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfLoginDirectory extends LoginDirectoryContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfHistory extends HistoryContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfIncidents extends IncidentsContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfSessionRows extends SessionRowsContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfStations extends StationsContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfSystemGroups extends SystemGroupsContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfSharing extends SharingContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfOnceKeys extends OnceKeysContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfFirstActivations extends FirstActivationsContract {

        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfNotices extends NoticesContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class OfTransactions extends TransactionsContract {
        @Override
        Stores stores() {
            return StoresContract.this.stores();
        }
    }
}
