-- Rules act under their own name, and before everybody else who follows events.
alter table event drop constraint event_actor_kind_check;
alter table event add check (actor_kind in ('user', 'key', 'contact', 'rule', 'system'));
alter table message drop constraint message_author_kind_check;
alter table message add check (author_kind in ('contact', 'user', 'key', 'rule', 'system'));
alter table attachment drop constraint attachment_uploader_kind_check;
alter table attachment add check (uploader_kind in ('contact', 'user', 'key', 'rule', 'system'));
alter table follower drop constraint follower_stage_check;
alter table follower add check (stage in ('routing', 'automation', 'outlet'));

alter table ticket drop constraint ticket_status_check;
alter table ticket add check (status in ('new', 'open', 'answered', 'postponed', 'resolved', 'closed', 'spam', 'deleted'));
alter table ticket
  add column status_changed_at timestamptz,
  -- What a ticket that is spam or deleted comes back as.
  add column status_before text,
  -- Of the first message, as ISO 639-1; null where it cannot be told.
  add column language text;
update ticket set status_changed_at = coalesce(closed_at, resolved_at, changed_at);
alter table ticket alter column status_changed_at set not null;

alter table message
  -- By lower-case name; the trace of the journey and signatures are left out. Null where a message has none.
  add column headers jsonb,
  -- How many characters come before what is quoted; null where nothing is.
  add column quoted_from integer;

-- Text as conditions compare it: without case and accents. packages/conditions does the same in memory.
create function folded(text) returns text language sql immutable strict parallel safe return
  case when octet_length($1) = length($1) then lower($1)
  else replace(lower(regexp_replace(normalize($1, NFD), '[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]', '', 'g')), 'ς', 'σ')
  end;
