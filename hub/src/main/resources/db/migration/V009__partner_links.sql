-- Invitations of partners and requests of companies; they go with either company.
create table partner_link (
    id varchar(24) primary key,
    kind varchar(16) not null,
    partner_id varchar(24) not null references company (id) on delete cascade,
    company_id varchar(24) not null references company (id) on delete cascade,
    state varchar(16) not null,
    as_reseller boolean not null,
    language varchar(16) not null,
    message varchar not null,
    by_user varchar(24) not null,
    by_email varchar not null,
    created timestamp with time zone not null,
    sent timestamp with time zone not null,
    changed timestamp with time zone not null
);

create index partner_link_partner on partner_link (partner_id, kind, sent);
create index partner_link_company on partner_link (company_id, kind, sent);
create index partner_link_pair on partner_link (company_id, partner_id, kind, created);
