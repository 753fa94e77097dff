-- PABX-IDs that systems had until their hardware was replaced, at most 50 a system (EndedIdentity). passwords: lines of keys that the
-- former box may still have, null for none.
create table ended_identity (
    pbx_key bytea primary key references pbx_identity (pbx_key) on delete cascade,
    pbx_id varchar(128) not null,
    system_id varchar(24) not null references system (id) on delete cascade,
    ended timestamp with time zone not null,
    passwords varchar(600)
);

create index ended_identity_system on ended_identity (system_id, ended);

-- A system that is deleted gives its box back by itself now.
update fleet_item set custody = 'RETURNED', system_id = null, serial = null
where custody = 'ASSIGNED' and not exists (select 1 from system where system.id = fleet_item.system_id);
