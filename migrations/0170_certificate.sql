-- Certificates of training (decision 74): what somebody took part in, from locked attendance, as exact bytes that anyone can ask about by their number.
create table certificate (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  programme_id uuid,
  -- Null when the person has been erased: then the name and the bytes are gone, and what the number is asked about stays.
  person_id uuid,
  number text not null unique check (number ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
  title text not null check (char_length(title) between 1 and 200),
  name text not null,
  initials text not null check (char_length(initials) between 1 and 4),
  minutes integer not null check (minutes > 0),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  funder_line text not null check (char_length(funder_line) <= 300),
  size integer not null,
  sha256 bytea not null check (length(sha256) = 32),
  issued_on date not null,
  unique (authority_id, id),
  foreign key (authority_id, programme_id) references programme (authority_id, id) on delete set null (programme_id),
  foreign key (authority_id, person_id) references person (authority_id, id) on delete set null (person_id)
);
create index certificate_programme on certificate (programme_id);
create index certificate_person on certificate (person_id);
call app.protect_by_authority('certificate');

-- What it says of each session, to be held against what is known later.
create table certificate_session (
  authority_id uuid not null references authority,
  certificate_id uuid not null,
  session_id uuid not null,
  minutes integer not null check (minutes > 0),
  primary key (certificate_id, session_id),
  foreign key (authority_id, certificate_id) references certificate (authority_id, id) on delete cascade
);
create index certificate_session_session on certificate_session (session_id);
call app.protect_by_authority('certificate_session');

create table certificate_content (
  certificate_id uuid primary key,
  authority_id uuid not null references authority,
  bytes bytea not null,
  foreign key (authority_id, certificate_id) references certificate (authority_id, id) on delete cascade
);
call app.protect_by_authority('certificate_content');

create table certificate_withdrawal (
  certificate_id uuid primary key,
  authority_id uuid not null references authority,
  reason text not null check (char_length(reason) between 1 and 500),
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, certificate_id) references certificate (authority_id, id) on delete cascade
);
call app.protect_by_authority('certificate_withdrawal');
revoke update, delete on certificate, certificate_session, certificate_content, certificate_withdrawal from stegvis_web, stegvis_worker;

-- Who is erased takes their name and the paper along.
create function app.forget_certificate() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from certificate_content where certificate_id = new.id;
  new.name := '';
  return new;
end $$;
revoke execute on function app.forget_certificate() from public;
create trigger forgotten before update of person_id on certificate for each row
  when (old.person_id is not null and new.person_id is null) execute function app.forget_certificate();

-- What anyone may ask of a certificate by its number: never the name.
create function app.certificate_checked(p_number text) returns table (
  authority text, title text, minutes integer, from_on date, to_on date, issued_on date, initials text, funder_line text, sha256 bytea, withdrawn boolean
) language sql stable security definer set search_path = public, pg_temp as $$
  select a.name, c.title, c.minutes, c.from_on, c.to_on, c.issued_on, c.initials, c.funder_line, c.sha256,
         exists (select from certificate_withdrawal w where w.certificate_id = c.id)
    from certificate c join authority a on a.id = c.authority_id where c.number = p_number
$$;
revoke execute on function app.certificate_checked(text) from public;
grant execute on function app.certificate_checked(text) to stegvis_web;
