-- One row where there is a virus scanner: clamd, by INSTREAM.
create table virus_scanner (
  one boolean primary key default true check (one),
  host text not null,
  port integer not null check (port between 1 and 65535),
  -- Whether it may stand in a network of our own.
  own_network boolean not null
);

-- What the scanner said of a file, by its content: the same bytes are looked at once. None: nobody was there to look when the file came.
create table file_scan (
  file_hash text primary key,
  state text not null check (state in ('waiting', 'clean', 'infected', 'too-large')),
  virus text,
  attempts integer not null default 0,
  next_attempt_at timestamptz
);
create index file_scan_waiting on file_scan (next_attempt_at) where state = 'waiting';
-- Where a file that is found to be infected stands.
create index attachment_by_content on attachment (file_hash);
