-- What was said about emergency numbers: internal ones are lines of text, null for none. A rule bars or changes one only when
-- exactly that was confirmed.
alter table system add column emergency_outbound boolean default false not null;
alter table system add column emergency_internal varchar;
alter table numbering_rule add column emergency_confirmed boolean default false not null;
