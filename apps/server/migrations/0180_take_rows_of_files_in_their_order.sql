-- Rows are taken in the order of their lines: so how far an import is tells which rows wait, and no index has to.
alter table contact_import add column reached integer not null default 0;
drop index contact_import_row_waiting;
