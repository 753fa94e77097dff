-- What a partner knows of its boxes, and where they are. reserved_company is filled while custody is RESERVED, system_id while it is
-- ASSIGNED; was_system says that the item is, or ever was, a declared system.
alter table fleet_item add column software_version varchar(64);
alter table fleet_item add column delivery_mode varchar(16) default 'STOCK' not null;
alter table fleet_item add column note varchar(500) default '' not null;
alter table fleet_item add column reserved_company varchar(24) references company (id);
alter table fleet_item add column reserved_note varchar(500);
alter table fleet_item add column was_system boolean default false not null;

update fleet_item set was_system = true where system_id is not null;

create index fleet_item_reserved on fleet_item (reserved_company);

-- The box that proved a stock pair of which no serial number was known.
create table first_activation (
    system_id varchar(24) primary key references system (id) on delete cascade,
    serial varchar(64) not null,
    box_key varchar(32) not null,
    address varchar not null,
    at timestamp with time zone not null,
    confirmed boolean not null
);
