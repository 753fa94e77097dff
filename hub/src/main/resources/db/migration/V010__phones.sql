-- What was said of a phone beside what its PBX reports: a report replaces the stations of a system, and leaves these.
create table station_detail (
    system_id varchar(24) not null references system (id) on delete cascade,
    number varchar(32) not null,
    internal_number varchar(32),
    voice_mail_number varchar(32),
    direct_number varchar(32),
    company_prefix varchar(32),
    country varchar(3),
    first_name varchar(255),
    last_name varchar(255),
    user_id varchar(24),
    pbx_user_id varchar(255),
    device_name varchar(255),
    device_kind varchar(16),
    device_use varchar(16),
    monitored boolean,
    primary key (system_id, number)
);
