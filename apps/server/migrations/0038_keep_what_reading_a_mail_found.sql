alter table message
  -- What reading it found besides its text: { invitations, unread }; null where there is nothing, as nearly always.
  add column findings jsonb;
