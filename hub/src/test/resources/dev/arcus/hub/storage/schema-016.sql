-- A small hub as schema 16 had it, with rows in every table: to be upgraded, backed up and moved. Never edited: later schemas
-- have to bring these very rows along.
update hub_counter set number = 7 where name = 'incarnation';
insert into hub_secret (name, bytes) values ('salt-key', cast('0123456789abcdef0123456789abcdef' as bytea));
insert into hub_secret (name, bytes) values ('token-key', cast('signs tokens' as bytea));

insert into organisation (id, name, name_lower, name_key, visibility, created)
values ('00000000000000000000000a', 'Nordverbund', 'nordverbund', cast('nordverbund' as bytea), 'PRIVATE', timestamp with time zone '2026-01-02 03:04:05.678901+00:00');

insert into company (id, name, name_lower, name_key, right_to_connect, status, visibility, created, status_updated, standard, organisation_id, country, partner_kind, partner_id, profile)
values ('000000000000000000000001', 'Arcus operator', 'arcus operator', cast('arcus operator' as bytea), true, 'ACTIVE', 'PRIVATE', timestamp with time zone '2026-01-01 00:00:00+00:00', timestamp with time zone '2026-01-01 00:00:00+00:00', true, null, null, null, null, null);
insert into company (id, name, name_lower, name_key, right_to_connect, status, visibility, created, status_updated, standard, organisation_id, country, partner_kind, partner_id, profile)
values ('000000000000000000000002', 'Nordlicht Telefonie', 'nordlicht telefonie', cast('nordlicht telefonie' as bytea), true, 'ACTIVE', 'PRIVATE', timestamp with time zone '2026-01-01 01:00:00+00:00', timestamp with time zone '2026-01-01 01:00:00+00:00', false, null, 'DEU', 'VAD', null, null);
insert into company (id, name, name_lower, name_key, right_to_connect, status, visibility, created, status_updated, standard, organisation_id, country, partner_kind, partner_id, profile)
values ('000000000000000000000003', 'Bäckerei "Sonnenschein" & Söhne', 'bäckerei "sonnenschein" & söhne', cast('bäckerei "sonnenschein" & söhne' as bytea), false, 'ACTIVE', 'PRIVATE', timestamp with time zone '2026-01-01 02:00:00+00:00', timestamp with time zone '2026-01-01 02:00:00+00:00', false, '00000000000000000000000a', 'DEU', null, '000000000000000000000002', '{"fields":{},"customData":{"slogan":"Backen, was sonst?"}}');

insert into site (id, company_id, name, name_lower, name_key, status, created, status_updated)
values ('000000000000000000000011', '000000000000000000000003', 'München', 'münchen', cast('münchen' as bytea), 'ACTIVE', timestamp with time zone '2026-01-01 02:00:01+00:00', timestamp with time zone '2026-01-01 02:00:01+00:00');

insert into app_user (id, login_email, email_key, password_hash, first_name, last_name, roles, admin_type, company_id, site_id, language, active, created, version, initialized, token_generation, last_login, name_lower, name_key, email_lower)
values ('000000000000000000000021', 'Ada@Example.org', cast('ada@example.org' as bytea), '$argon2id$v=19$hash', 'Ada', 'Müller', 'SUPERADMIN', 'UNDEFINED', '000000000000000000000001', null, 'de', true, timestamp with time zone '2026-01-01 00:00:01+00:00', 3, true, 2, timestamp with time zone '2026-03-01 08:00:00+00:00', 'ada müller', cast('ada müller' as bytea), 'ada@example.org');
insert into password_link (user_id, token_hash, purpose, expires)
values ('000000000000000000000021', 'aa11', 'RESET', timestamp with time zone '2026-03-02 08:00:00+00:00');
insert into login_failure (address_hash, failures, last_failure, attempt, locked_until)
values ('cfe00dde46ef942601ffafb9e2825e802858b460e586b8305b344c1eb826357d', 5, timestamp with time zone '2026-03-01 07:00:00+00:00', 'cc33', timestamp with time zone '2026-03-01 08:00:00+00:00');

insert into pbx_identity (pbx_key, system_id) values (cast('ale12-1234.5678.90' as bytea), '000000000000000000000031');
insert into pbx_identity (pbx_key, system_id) values (cast('pbx1' as bytea), '000000000000000000000032');
insert into pbx_identity (pbx_key, system_id) values (cast('gone' as bytea), '000000000000000000000039');
insert into system (id, pbx_id, pbx_key, name, name_lower, name_key, type, model, delivery_mode, country, national_prefix, international_prefix, outbound_prefixes, use_outbound_prefix, installation_number, server_ping_timeout, shared, centrex, oxo_managed, partner_id, gateway_active, configuration_revision, acknowledged_revision, created, status_updated, emergency_outbound, emergency_internal)
values ('000000000000000000000031', 'ALE12-1234.5678.90', cast('ale12-1234.5678.90' as bytea), 'Laden', 'laden', cast('laden' as bytea), 'OXO', 'OXO_CONNECT', 'STOCK', 'DEU', '0', '00', '0', true, '+498912345', 60, false, false, true, '000000000000000000000002', true, 4, 3, timestamp with time zone '2026-01-03 00:00:00+00:00', timestamp with time zone '2026-01-04 00:00:00+00:00', true, '110');
insert into system (id, pbx_id, pbx_key, name, name_lower, name_key, type, model, delivery_mode, country, national_prefix, international_prefix, outbound_prefixes, use_outbound_prefix, installation_number, server_ping_timeout, shared, centrex, oxo_managed, partner_id, gateway_active, configuration_revision, acknowledged_revision, created, status_updated, emergency_outbound, emergency_internal)
values ('000000000000000000000032', 'PBX1', cast('pbx1' as bytea), 'Büro', 'büro', cast('büro' as bytea), 'OXO', null, 'BTCO', 'DEU', '0', '00', null, false, null, 60, false, false, false, null, false, 1, 0, timestamp with time zone '2026-01-03 00:00:01+00:00', timestamp with time zone '2026-01-03 00:00:01+00:00', false, null);
insert into system_site (system_id, site_id, place) values ('000000000000000000000031', '000000000000000000000011', 0);
insert into system_site (system_id, site_id, place) values ('000000000000000000000032', '000000000000000000000011', 0);
insert into numbering_rule (system_id, place, find_text, replace_text, description, emergency_confirmed)
values ('000000000000000000000031', 0, '^0800(\d+)$', '', 'no toll-free', false);
insert into test_number (system_id, place, number, dial, canonical) values ('000000000000000000000031', 0, '+49 89 1', null, '');
insert into system_credential (system_id, version, phase, code_keys, password_keys, fingerprint, transaction_id, box_serial, box_key)
values ('000000000000000000000031', 5, 'ACTIVATED', 'c2VjcmV0.c2VjcmV0.c2VjcmV0.c2VjcmV0.c2VjcmV0', 'c2VjcmV0.c2VjcmV0.c2VjcmV0.c2VjcmV0.c2VjcmV0', 'a1b2c3d4', '0123456789abcdef0123456789abcdef', 'CPU0000000001', 'fedcba9876543210fedcba9876543210');
insert into system_credential (system_id, version, phase, code, code_keys, expires, former_keys)
values ('000000000000000000000032', 1, 'CREATED', 'ABCD-EFGH-JKMN-PQRS', 'c2VjcmV0.c2VjcmV0.c2VjcmV0.c2VjcmV0.c2VjcmV0', timestamp with time zone '2026-02-03 00:00:01+00:00', 'c2VjcmV0.c2VjcmV0.c2VjcmV0.c2VjcmV0.c2VjcmV0');
insert into station (system_id, place, number, name, device, added) values ('000000000000000000000031', 0, '100', 'Empfang', '8068s', true);
insert into station_detail (system_id, number, internal_number, first_name, monitored) values ('000000000000000000000031', '100', '100', 'Eva', true);
insert into fleet_item (id, partner_id, fleet_reference, installation_reference, pair_key, pair_keys, model, serial, custody, system_id, created)
values ('000000000000000000000041', '000000000000000000000002', 'ALE12', '1234.5678.90', cast('ale12-1234.5678.90' as bytea), 'c2VjcmV0.c2VjcmV0.c2VjcmV0.c2VjcmV0.c2VjcmV0', 'OXO_CONNECT', 'CPU0000000001', 'ASSIGNED', '000000000000000000000031', timestamp with time zone '2026-01-02 00:00:00+00:00');
insert into session (system_id, incarnation, number, since, connected, login_counter, address)
values ('000000000000000000000031', 7, 12, timestamp with time zone '2026-03-01 00:00:00+00:00', true, 9, '192.0.2.7');
insert into system_group (id, company_id, name, name_key, default_system_id, created)
values ('000000000000000000000051', '000000000000000000000003', 'Alle', cast('alle' as bytea), '000000000000000000000031', timestamp with time zone '2026-01-05 00:00:00+00:00');
insert into system_group_member (system_id, group_id) values ('000000000000000000000031', '000000000000000000000051');
insert into oxo_managed (company_id, system_id) values ('000000000000000000000003', '000000000000000000000031');
insert into partner_link (id, kind, partner_id, company_id, state, as_reseller, language, message, by_user, by_email, created, sent, changed, open_pair)
values ('000000000000000000000061', 'INVITATION', '000000000000000000000002', '000000000000000000000003', 'ACCEPTED', false, 'de', 'Bitte', '000000000000000000000021', 'ada@example.org', timestamp with time zone '2026-01-01 02:00:00+00:00', timestamp with time zone '2026-01-01 02:00:00+00:00', timestamp with time zone '2026-01-01 02:30:00+00:00', null);
insert into idempotency_key (owner, key_text, fingerprint, object_id, at)
values ('000000000000000000000021', 'one', 'dd44', '000000000000000000000031', timestamp with time zone '2026-03-01 00:00:00+00:00');
insert into licence_acceptance (system_id, version, language, sha256, user_id, login_email, at)
values ('000000000000000000000031', '1', 'de', 'ee55', '000000000000000000000021', 'ada@example.org', timestamp with time zone '2026-01-03 00:00:00+00:00');
insert into connection_event (system_id, at, kind, detail) values ('000000000000000000000031', timestamp with time zone '2026-03-01 00:00:00+00:00', 'CONNECTED', '192.0.2.7');
insert into connection_event (system_id, at, kind, detail) values ('000000000000000000000031', timestamp with time zone '2026-02-01 00:00:00+00:00', 'DISCONNECTED', 'LOST');
insert into activation_attempt (at, number, identity_key, known, address, step, cause, serial)
values (timestamp with time zone '2026-01-03 00:00:10+00:00', '7KQ2-M9XD', 'pbx1', true, '192.0.2.8', 'LOGIN', 'WRONG_SECRET', null);
insert into audit_event (at, actor, act, object, detail)
values (timestamp with time zone '2026-01-03 00:00:00+00:00', '000000000000000000000021', 'system.declare', '000000000000000000000031', 'PBX ALE12-1234.5678.90');
