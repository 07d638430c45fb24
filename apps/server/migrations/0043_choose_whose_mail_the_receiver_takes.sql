-- What the own SMTP receiver does; one row, and none means what it did from the beginning: it takes mail for anybody.
create table mail_receiver (
  one boolean primary key default true check (one),
  -- 'any', or 'known': support addresses and those that mail goes out by, with or without a +tag.
  recipients text not null check (recipients in ('any', 'known'))
);
