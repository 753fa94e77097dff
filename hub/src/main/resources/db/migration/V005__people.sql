-- People are listed, changed and invited. Tokens are ended by raising their generation instead of by a date: two things in one
-- millisecond are told apart.

alter table app_user add column version bigint default 1 not null;
alter table app_user add column initialized boolean default true not null;
alter table app_user add column token_generation integer default 0 not null;
alter table app_user add column last_login timestamp with time zone;
alter table app_user add column name_lower varchar;
alter table app_user add column name_key bytea;
alter table app_user add column email_lower varchar;
alter table app_user drop column tokens_not_before;

update app_user set
    name_lower = lower(first_name || ' ' || last_name),
    name_key = cast(lower(replace(first_name || ' ' || last_name, '\', '/')) as bytea),
    email_lower = lower(login_email);

alter table app_user alter column name_lower set not null;
alter table app_user alter column name_key set not null;
alter table app_user alter column email_lower set not null;

create index app_user_name on app_user (name_key, id);

-- One link a person; the token itself is not stored.
create table password_link (
    user_id varchar(24) primary key references app_user (id) on delete cascade,
    token_hash varchar(64) not null unique,
    purpose varchar(16) not null,
    expires timestamp with time zone not null
);

-- Addresses that nobody has are kept alike; the key is their SHA-256.
create table login_failure (
    address_hash varchar(64) primary key,
    failures integer not null,
    last_failure timestamp with time zone not null,
    attempt varchar(64),
    locked_until timestamp with time zone
);

create index login_failure_last on login_failure (last_failure);
