-- A phone that a gateway created outlives the reports of its PBX.
alter table station add column added boolean default false not null;
alter table station_detail add column company_name varchar(255);
