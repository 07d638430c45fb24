-- For how many seconds what somebody sends waits, so that they can take it back.
alter table person add column undo_seconds smallint not null default 10 check (undo_seconds in (0, 10, 30));
