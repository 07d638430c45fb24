-- What mails of a domain are signed with (DKIM); its public half stands in the DNS of the domain.
create table dkim_key (
  domain text primary key check (domain = lower(domain)),
  selector text not null,
  private_sealed text not null,
  -- As the DNS record has it: DER, base64.
  public_key text not null,
  created_at timestamptz not null
);
