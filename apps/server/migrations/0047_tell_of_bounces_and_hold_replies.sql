-- `bounced`: taken first, and sent back later. `withdrawn`: taken back by its writer before it left.
alter table outgoing_message drop constraint outgoing_message_state_check;
alter table outgoing_message add constraint outgoing_message_state_check
  check (state in ('queued', 'sending', 'sent', 'failed', 'unknown', 'bounced', 'withdrawn'));
