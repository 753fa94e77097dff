-- That this database came out of a backup: the moment of the backup, and when it was read in. One row, of the last restore.
create table hub_restoration (
    id integer primary key,
    taken timestamp with time zone not null,
    restored timestamp with time zone not null,
    closed timestamp with time zone
);

create index activation_attempt_cause on activation_attempt (cause, seq);
