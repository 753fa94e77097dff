-- Whose box has this CPU serial number: the search for everything asks it of all boxes.
create index system_credential_box_serial on system_credential (box_serial, system_id);
