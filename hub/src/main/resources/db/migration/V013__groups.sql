-- Groups of systems of one company; they go with it. A system is in one group at most.
create table system_group (
    id varchar(24) primary key,
    company_id varchar(24) not null references company (id) on delete cascade,
    name varchar(255) not null,
    name_key bytea not null,
    default_system_id varchar(24) references system (id) on delete set null,
    created timestamp with time zone not null
);

create index system_group_name on system_group (name_key, id);
create index system_group_company on system_group (company_id, name_key, id);
create index system_group_default on system_group (default_system_id);

create table system_group_member (
    system_id varchar(24) primary key references system (id) on delete cascade,
    group_id varchar(24) not null references system_group (id) on delete cascade
);

create index system_group_member_group on system_group_member (group_id, system_id);
