-- What stands in the files of messages, so that it is found: read once, in the background. It goes with the file.
create table attachment_text (
  attachment_id bigint primary key references attachment on delete cascade,
  -- `forgotten`: because it named somebody whose data was erased.
  state text not null check (state in ('waiting', 'read', 'failed', 'forgotten')),
  text text,
  -- Why it could not be read, which is not tried again.
  failure text check (failure in ('encrypted', 'damaged', 'limits', 'too-large', 'infected', 'missing')),
  attempts smallint not null default 0,
  next_attempt_at timestamptz not null
);
create index attachment_text_waiting on attachment_text (next_attempt_at) where state = 'waiting';

-- Files that are there already are read by and by, newest first. Those below this number are still to come; nought: none.
alter table search_backlog add column files_below bigint not null default 0;
update search_backlog set files_below = coalesce((select max(id) from attachment), 0) + 1;
