-- At most one invitation or request between a partner and a company is pending, whoever asks at the same moment: open_pair names
-- the two while it is, and is null afterwards. Of those that two callers made at once, the newest stays open.
alter table partner_link add column open_pair varchar(64);

update partner_link set state = 'CANCELED', changed = sent
where state = 'PENDING' and exists (
    select 1 from partner_link n
    where n.partner_id = partner_link.partner_id and n.company_id = partner_link.company_id and n.state = 'PENDING'
        and (n.created > partner_link.created or (n.created = partner_link.created and n.id > partner_link.id)));

update partner_link set open_pair = partner_id || ' ' || company_id where state = 'PENDING';

alter table partner_link add constraint partner_link_open unique (open_pair);
