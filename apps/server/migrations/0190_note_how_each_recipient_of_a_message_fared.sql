-- Some of several may have a message while others are asked again: `{address, state, answer}` of each that was answered about.
alter table outgoing_message add column recipients jsonb not null default '[]';
