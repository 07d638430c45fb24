-- Who asked for links to new passwords, so that nobody can flood an inbox or try addresses one by one.
create table password_reset_request (
  id bigint generated always as identity primary key,
  email text not null,
  address text not null,
  at timestamptz not null
);
create index password_reset_request_by_email on password_reset_request (email, at);
create index password_reset_request_by_address on password_reset_request (address, at);
