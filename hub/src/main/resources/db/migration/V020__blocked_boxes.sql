-- Boxes that are refused under a system's identity, at most 50 a system (BlockedBoxes).
create table blocked_box (
    id varchar(24) primary key,
    system_id varchar(24) not null references system (id) on delete cascade,
    box_serial varchar(64) not null,
    box_key varchar(32) not null,
    since timestamp with time zone not null,
    blocked_by varchar not null,
    reason varchar(32) not null,
    unique (system_id, box_serial, box_key)
);

-- A password that is to take the place of the one in force: filled while pending is, in phase ACTIVATED.
alter table system_credential add column renewal_keys varchar(256);
alter table system_credential add column renewal_transaction varchar(32);
alter table system_credential add column renewal_since timestamp with time zone;
alter table system_credential add column renewal_offered boolean;

-- Boxes that proved the secret of a system bound to another box, at most 10 a system (CloneCases).
create table clone_case (
    id varchar(24) primary key,
    system_id varchar(24) not null references system (id) on delete cascade,
    box_serial varchar(64) not null,
    box_key varchar(32) not null,
    first_seen timestamp with time zone not null,
    last_seen timestamp with time zone not null,
    times bigint not null,
    address varchar not null,
    proved_keys varchar(256) not null,
    unique (system_id, box_serial, box_key)
);
