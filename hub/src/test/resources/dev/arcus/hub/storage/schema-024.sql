-- What the small hub of schema 16 gained until schema 24: a row at least in every table that came since. Never edited: later schemas
-- have to bring these very rows along.
insert into first_activation (system_id, serial, box_key, address, at, confirmed)
values ('000000000000000000000031', 'CPU0000000001', 'fedcba9876543210fedcba9876543210', '192.0.2.7', timestamp with time zone '2026-01-04 00:00:00+00:00', true);
insert into blocked_box (id, system_id, box_serial, box_key, since, blocked_by, reason)
values ('000000000000000000000071', '000000000000000000000031', 'CPU0000000009', '0123456789abcdef0123456789abcdef', timestamp with time zone '2026-03-01 00:00:00+00:00', 'ada@example.org', 'REJECTED');
insert into clone_case (id, system_id, box_serial, box_key, first_seen, last_seen, times, address, proved_keys)
values ('000000000000000000000072', '000000000000000000000031', 'CPU0000000008', '0123456789abcdef0123456789abcdef', timestamp with time zone '2026-03-01 00:00:00+00:00', timestamp with time zone '2026-03-02 00:00:00+00:00', 3, '192.0.2.9', 'c2VjcmV0.c2VjcmV0.c2VjcmV0.c2VjcmV0.c2VjcmV0');
insert into pbx_identity (pbx_key, system_id) values (cast('pbx-former' as bytea), '000000000000000000000031');
insert into ended_identity (pbx_key, pbx_id, system_id, ended, passwords)
values (cast('pbx-former' as bytea), 'PBX-FORMER', '000000000000000000000031', timestamp with time zone '2026-02-01 00:00:00+00:00', 'c2VjcmV0.c2VjcmV0.c2VjcmV0.c2VjcmV0.c2VjcmV0');
insert into import_batch (id, company_id, scope, scope_rank, made_by, kind, encoding, phase, rows_fresh, rows_same, rows_changed, rows_errors, created, decided, expires)
values ('000000000000000000000081', '000000000000000000000002', 'PARTNER', 4, 'ada@example.org', 'FLEET', 'UTF-8', 'APPLIED', 1, 0, 0, 0, timestamp with time zone '2026-03-01 00:00:00+00:00', timestamp with time zone '2026-03-01 00:01:00+00:00', timestamp with time zone '2027-03-01 00:00:00+00:00');
insert into import_row (batch_id, place, line, cells, outcome, verdict, now_verdict, made_id, made_state)
values ('000000000000000000000081', 0, 2, 'SERIAL	CPU0000000001', 'NEW', 'NEW	-', null, '000000000000000000000041', 'aa');
insert into hub_run (incarnation, started, alive, stopped)
values (7, timestamp with time zone '2026-03-01 00:00:00+00:00', timestamp with time zone '2026-03-02 00:00:00+00:00', null);
insert into incident (started, cause_class, extent, place) values (timestamp with time zone '2026-03-01 12:00:00+00:00', 'LOST', 'SITE', 'München');
insert into incident_member (incident_seq, system_id, dropped, back)
values (1, '000000000000000000000031', timestamp with time zone '2026-03-01 12:00:00+00:00', timestamp with time zone '2026-03-01 12:01:00+00:00');
insert into notice_rule (id, company_id, name, customers, topics, not_running_seconds, pending_seconds, code_expires_seconds, certificate_expires_seconds, url, secret, addresses, language, every_seconds, created)
values ('000000000000000000000091', '000000000000000000000003', 'Ausfälle', false, 'STATUS', 60, 86400, 86400, 1209600, 'https://hook.example.org/arcus', 'abababababababababababababababababababababababababababababababab', null, null, null, timestamp with time zone '2026-03-01 00:00:00+00:00');
insert into maintenance_window (id, company_id, name, site_id, system_id, begins, ends)
values ('000000000000000000000092', '000000000000000000000003', 'Umbau', '000000000000000000000011', null, timestamp with time zone '2026-03-01 00:00:00+00:00', timestamp with time zone '2026-03-02 00:00:00+00:00');
insert into notice (id, rule_id, company_id, kind, at, muted, subject_count)
values ('000000000000000000000093', '000000000000000000000091', '000000000000000000000003', 'NOT_RUNNING', timestamp with time zone '2026-03-01 12:01:00+00:00', false, 1);
insert into notice_subject (notice_id, place, system_id, pbx_id, name, company_id, company_name, since, detail)
values ('000000000000000000000093', 0, '000000000000000000000031', 'ALE12-1234.5678.90', 'Laden', '000000000000000000000003', 'Bäckerei', timestamp with time zone '2026-03-01 12:00:00+00:00', 'LOST');
insert into notice_delivery (id, notice_id, rule_id, mail, target, state, tries, due, last_answer, changed)
values ('000000000000000000000094', '000000000000000000000093', '000000000000000000000091', false, 'https://hook.example.org/arcus', 'WAITING', 1, timestamp with time zone '2026-03-01 12:02:00+00:00', '503', timestamp with time zone '2026-03-01 12:01:30+00:00');
insert into notice_alarm (rule_id, topic, about, since, muted)
values ('000000000000000000000091', 'STATUS', '000000000000000000000031', timestamp with time zone '2026-03-01 12:00:00+00:00', false);
insert into notice_down (system_id, since) values ('000000000000000000000031', timestamp with time zone '2026-03-01 12:00:00+00:00');
insert into hub_restoration (id, taken, restored, closed)
values (1, timestamp with time zone '2026-02-01 00:00:00+00:00', timestamp with time zone '2026-02-02 00:00:00+00:00', null);
