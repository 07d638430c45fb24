alter table message
  -- Results of SPF, DKIM, DMARC and ARC; null where nobody looked.
  add column authentication jsonb;
alter table mailbox
  -- Whose Authentication-Results are believed; null: nobody's.
  add column authserv text;
alter table mail_receiver
  alter column recipients set default 'any',
  -- The relay in front of us whose Authentication-Results are believed; null: none.
  add column authserv text;
