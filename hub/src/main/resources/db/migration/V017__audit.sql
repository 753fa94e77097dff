-- Who, from where, on whose object, how it ended, and what became another. Facts are lines name=value, null for none.
alter table audit_event add column user_id varchar(24);
alter table audit_event add column user_company_id varchar(24);
alter table audit_event add column address varchar(64);
alter table audit_event add column company_id varchar(24);
alter table audit_event add column partner_id varchar(24);
alter table audit_event add column refusal varchar(32);
alter table audit_event add column times integer default 1 not null;
alter table audit_event add column before_facts varchar;
alter table audit_event add column after_facts varchar;

-- Where the entry stands in the chain, and the hash of it and of everything before; null until it has its place.
alter table audit_event add column place bigint;
alter table audit_event add column hash varchar(64);

create unique index audit_event_place on audit_event (place);
create index audit_event_company on audit_event (company_id, seq);
create index audit_event_partner on audit_event (partner_id, seq);
create index audit_event_object on audit_event (object, seq);

-- One row. The cut is the last entry that retention dropped, the head the last one that has a place; 0 before the first.
create table audit_chain (
    id integer primary key,
    cut_place bigint not null,
    cut_hash varchar(64) not null,
    head_place bigint not null,
    head_hash varchar(64) not null
);

insert into audit_chain (id, cut_place, cut_hash, head_place, head_hash) values (
    1,
    0, '0000000000000000000000000000000000000000000000000000000000000000',
    0, '0000000000000000000000000000000000000000000000000000000000000000');
