-- Uploads of its writer that go along with the draft.
alter table draft add column attachment_ids bigint[] not null default '{}';
