create table organisation (
    id varchar(24) primary key,
    name varchar(255) not null,
    name_lower varchar(1000) not null,
    name_key bytea not null,
    visibility varchar(16) not null,
    created timestamp with time zone not null
);

create index organisation_name on organisation (name_key, id);

-- The operator's company is the first that there is: the hub makes it at its first start.
alter table company add column standard boolean default false not null;
update company set standard = true where id = (select id from company order by created, id limit 1);
update company set visibility = upper(visibility);
update company set right_to_connect = false where partner_kind is null;

alter table company add column status_updated timestamp with time zone;
update company set status_updated = created;
alter table company alter column status_updated set not null;

alter table company add column organisation_id varchar(24) references organisation (id);
alter table company add column centrex boolean default false not null;

-- Lists are lines of text; profile and partnership are JSON, null for nothing; what lists are narrowed by stands in columns, too.
alter table company add column visible_by varchar;
alter table company add column profile varchar;
alter table company add column partnership varchar;
alter table company add column catalog_id varchar(24);
alter table company add column salesforce_id varchar(255);
alter table company add column external_key bytea;
alter table company add column external2_key bytea;

create index company_standard on company (standard, id);
create index company_organisation on company (organisation_id, id);
create index company_reseller on company (partner_id, partner_kind);
create index company_kind on company (partner_kind, id);
create index company_status on company (status, id);
create index company_created on company (created, id);
create index company_catalog on company (catalog_id, id);
create index company_salesforce on company (salesforce_id, id);
create index company_external on company (external_key, id);
create index company_external2 on company (external2_key, id);

alter table site add column status_updated timestamp with time zone;
update site set status_updated = created;
alter table site alter column status_updated set not null;

create index site_status on site (status, id);
create index site_created on site (created, id);
