-- Every PABX-ID that a system has or had: it stays taken when the system is deleted.
create table pbx_identity (
    pbx_key bytea primary key,
    system_id varchar(24) not null
);

-- Lists in one column are lines of text, null for none.
create table system (
    id varchar(24) primary key,
    pbx_id varchar(128) not null,
    pbx_key bytea not null unique references pbx_identity (pbx_key),
    name varchar(255) not null,
    name_lower varchar(1000) not null,
    name_key bytea not null,
    type varchar(16) not null,
    model varchar(32),
    delivery_mode varchar(16) not null,
    country varchar(3) not null,
    national_prefix varchar(32) not null,
    international_prefix varchar(32) not null,
    outbound_prefixes varchar,
    use_outbound_prefix boolean not null,
    installation_number varchar(40),
    ldap_id varchar,
    version varchar,
    server_ping_timeout integer not null,
    search_result_order varchar,
    shared boolean not null,
    centrex boolean not null,
    oxo_managed boolean not null,
    partner_id varchar(24) references company (id),
    gateway_active boolean not null,
    configuration_revision bigint not null,
    acknowledged_revision bigint not null,
    created timestamp with time zone not null,
    status_updated timestamp with time zone not null
);

create index system_name on system (name_key, id);
create index system_type on system (type, id);
create index system_created on system (created, id);
create index system_status_updated on system (status_updated, id);
create index system_partner on system (partner_id);

create table system_site (
    system_id varchar(24) not null references system (id) on delete cascade,
    site_id varchar(24) not null references site (id),
    place integer not null,
    primary key (system_id, site_id)
);

create index system_site_site on system_site (site_id, system_id);

create table numbering_rule (
    system_id varchar(24) not null references system (id) on delete cascade,
    place integer not null,
    find_text varchar(64) not null,
    replace_text varchar(64) not null,
    description varchar(255) not null,
    primary key (system_id, place)
);

-- One row a system; which columns are filled follows from the phase.
create table system_credential (
    system_id varchar(24) primary key references system (id) on delete cascade,
    version bigint not null,
    phase varchar(16) not null,
    code varchar(256),
    code_keys varchar(256) not null,
    expires timestamp with time zone,
    former_keys varchar(256),
    pending varchar(32),
    password_keys varchar(256),
    fingerprint varchar(8),
    transaction_id varchar(32),
    box_serial varchar(64),
    box_key varchar(32)
);

create index system_credential_phase on system_credential (phase, system_id);

create table station (
    system_id varchar(24) not null references system (id) on delete cascade,
    place integer not null,
    number varchar not null,
    name varchar not null,
    device varchar not null,
    primary key (system_id, place)
);

-- system_id outlives the system: who takes a box back into stock says so.
create table fleet_item (
    id varchar(24) primary key,
    partner_id varchar(24) not null references company (id),
    fleet_reference varchar(16) not null,
    installation_reference varchar(16) not null,
    pair_key bytea not null unique,
    pair_keys varchar(256) not null,
    model varchar(32) not null,
    serial varchar,
    custody varchar(16) not null,
    system_id varchar(24),
    created timestamp with time zone not null
);

create index fleet_item_partner on fleet_item (partner_id, pair_key);
create index fleet_item_system on fleet_item (system_id);

create table session (
    system_id varchar(24) primary key references system (id) on delete cascade,
    incarnation bigint not null,
    number bigint not null,
    since timestamp with time zone not null,
    connected boolean not null,
    login_counter bigint not null,
    address varchar not null
);

create index session_connected on session (connected, system_id);
