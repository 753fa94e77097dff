-- Imports with their rows. Texts of rows are lines of the hub's own form; expired imports are swept away.
create table import_batch (
    id varchar(24) primary key,
    company_id varchar(24) not null references company (id) on delete cascade,
    scope varchar(16) not null,
    scope_rank integer not null,
    made_by varchar(255) not null,
    kind varchar(16) not null,
    encoding varchar(32) not null,
    phase varchar(16) not null,
    rows_fresh integer not null,
    rows_same integer not null,
    rows_changed integer not null,
    rows_errors integer not null,
    created timestamp with time zone not null,
    decided timestamp with time zone,
    expires timestamp with time zone not null
);

create index import_batch_company on import_batch (company_id, created);
create index import_batch_expires on import_batch (expires);

create table import_row (
    batch_id varchar(24) not null references import_batch (id) on delete cascade,
    place integer not null,
    line bigint not null,
    cells varchar not null,
    outcome varchar(16) not null,
    verdict varchar not null,
    now_verdict varchar,
    made_id varchar(24),
    made_state varchar(64),
    primary key (batch_id, place)
);

create index import_row_outcome on import_row (batch_id, outcome, place);
