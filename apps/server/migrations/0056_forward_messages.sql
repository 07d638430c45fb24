alter table message
  -- Not part of what is said with the customer: what is forwarded to somebody else, and what comes back of that.
  add column apart boolean not null default false,
  -- What a forwarded message hands on: the message that it names, or everything up to that one. Null where it only answers.
  add column hands_on text check (hands_on in ('message', 'ticket'));

alter table draft drop constraint draft_kind_check;
alter table draft add constraint draft_kind_check check (kind in ('reply', 'note', 'forward'));
-- The message that the draft answers or forwards; null: what came in last.
alter table draft add column answers_id bigint references message;
