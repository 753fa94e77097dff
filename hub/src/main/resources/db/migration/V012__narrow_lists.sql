-- Lists of companies, sites and people read one index in its order: it holds what they are narrowed by, too.

drop index company_name;
drop index company_status;
drop index company_created;
create index company_name on company (name_key, id, partner_id, partner_kind, organisation_id, status, visibility, name_lower);
create index company_status on company (status, id, partner_id);
create index company_created on company (created, id, partner_id);

drop index site_name;
drop index site_status;
drop index site_created;
create index site_name on site (name_key, id, company_id, name_lower);
create index site_status on site (status, id, company_id);
create index site_created on site (created, id, company_id);

drop index app_user_name;
create index app_user_name on app_user (name_key, id, company_id, active, roles, name_lower, email_lower);
create index app_user_email on app_user (email_key, id, company_id);
create index app_user_created on app_user (created, id, company_id);

-- Each three characters in a row of a system's name, in lower case: systems are found by part of their name.
create table name_gram (
    gram varchar(3) not null,
    system_id varchar(24) not null,
    primary key (gram, system_id)
);

insert into name_gram (gram, system_id)
select distinct substring(s.name_lower from n.place for 3), s.id
from system s join generate_series(1, 998) as n (place) on n.place <= char_length(s.name_lower) - 2;
