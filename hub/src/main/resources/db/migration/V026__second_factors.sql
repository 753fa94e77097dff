-- What people prove at the login beside the password. secret is sealed with a key that is in no table.
create table second_factor (
    user_id varchar(24) primary key references app_user (id) on delete cascade,
    secret varchar(255) not null,
    since timestamp with time zone not null,
    last_step bigint not null
);

-- The SHA-256 of each recovery code that is left.
create table recovery_code (
    user_id varchar(24) not null references second_factor (user_id) on delete cascade,
    code_hash varchar(64) not null,
    primary key (user_id, code_hash)
);
