-- What was said about emergency numbers: internal ones are lines of text, null for none. A rule bars or changes one only when
-- exactly that was confirmed.
alter table system add column emergency_outbound boolean default false not null;
alter table system add column emergency_internal varchar;
alter table numbering_rule add column emergency_confirmed boolean default false not null;

-- Expectations are empty for nothing and null for whatever it is.
create table test_number (
    system_id varchar(24) not null references system (id) on delete cascade,
    place integer not null,
    number varchar(256) not null,
    dial varchar(300),
    canonical varchar(16),
    primary key (system_id, place)
);
