-- What the hub keeps for itself. Never edit a released migration; add the next number.

-- The one hub that may write. fence grows with each change of holder.
create table hub_lease (
    id integer primary key,
    node varchar(64) not null,
    holder varchar(255) not null,
    db_user varchar(64) not null,
    fence bigint not null,
    renewed timestamp with time zone not null,
    expires timestamp with time zone not null
);

insert into hub_lease (id, node, holder, db_user, fence, renewed, expires)
values (1, '', '', '', 0, current_timestamp, current_timestamp);

-- Starts of the hub.
create table hub_counter (
    name varchar(64) primary key,
    number bigint not null
);

insert into hub_counter (name, number) values ('incarnation', 0);

-- Keys that last as long as the database: salt key, signing keys.
create table hub_secret (
    name varchar(64) primary key,
    bytes bytea not null
);
