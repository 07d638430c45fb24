-- Whether what an agent answers from a mail program of their own goes to the customer: never, where it answers what a rule wrote to
-- them, or also where it answers what a colleague forwarded to them.
alter table mail_handling
  add column agent_answers text not null default 'off' check (agent_answers in ('off', 'notices', 'forwards'));
