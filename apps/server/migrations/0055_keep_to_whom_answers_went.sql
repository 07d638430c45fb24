alter table message
  -- Recipients whom the others are not shown.
  add column bcc text[] not null default '{}',
  -- The message of the ticket that this one answers or hands on.
  add column answers_id bigint references message;
create index message_by_answered on message (answers_id) where answers_id is not null;

-- Whom the draft is written to: { to, cc, bcc, answersId }; null where its writer left that as suggested.
alter table draft add column addressed jsonb;
