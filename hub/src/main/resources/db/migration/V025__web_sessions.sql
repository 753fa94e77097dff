-- Browsers in which people are logged in. token_hash is the SHA-256 of what the browser holds.
create table web_session (
    token_hash varchar(64) primary key,
    user_id varchar(24) not null references app_user (id) on delete cascade,
    generation integer not null,
    csrf varchar(64) not null,
    created timestamp with time zone not null,
    last_seen timestamp with time zone not null,
    expires timestamp with time zone not null,
    address varchar not null
);

create index web_session_user on web_session (user_id, last_seen);
create index web_session_expires on web_session (expires);
