-- Columns named *_lower are searched in, those named *_key are compared and sorted by: lower case, and UTF-8 bytes, so that
-- the order is the same in every database whatever its collation.

create table company (
    id varchar(24) primary key,
    name varchar(255) not null,
    name_lower varchar(1000) not null,
    name_key bytea not null,
    country varchar(3),
    partner_kind varchar(8),
    partner_id varchar(24) references company (id),
    right_to_connect boolean not null,
    status varchar(16) not null,
    visibility varchar not null,
    created timestamp with time zone not null
);

create index company_name on company (name_key, id);
create index company_partner on company (partner_id);

create table site (
    id varchar(24) primary key,
    company_id varchar(24) not null references company (id),
    name varchar(255) not null,
    name_lower varchar(1000) not null,
    name_key bytea not null,
    status varchar(16) not null,
    created timestamp with time zone not null
);

create index site_name on site (name_key, id);
create index site_company on site (company_id);

create table app_user (
    id varchar(24) primary key,
    login_email varchar not null,
    email_key bytea not null unique,
    password_hash varchar not null,
    first_name varchar not null,
    last_name varchar not null,
    roles varchar not null,
    admin_type varchar(24) not null,
    company_id varchar(24) not null references company (id),
    site_id varchar(24),
    language varchar(16) not null,
    active boolean not null,
    tokens_not_before timestamp with time zone not null,
    created timestamp with time zone not null
);

create index app_user_company on app_user (company_id);
