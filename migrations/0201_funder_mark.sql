-- The mark that a funder asks for beside its line (decision 86): the Union's flag, which the program draws, or a picture that was sent in. A programme without either has its line alone.
alter table programme add column funder_mark text not null default 'none' check (funder_mark in ('none', 'union', 'picture'));

-- Pictures are added and never changed: what was made with one keeps it. The latest is the one that stands now.
create table funder_logo (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  programme_id uuid not null,
  number integer not null,
  type text not null check (type in ('png', 'jpeg')),
  width integer not null check (width between 1 and 4000),
  height integer not null check (height between 1 and 4000),
  -- What it shows, for whoever does not see it.
  alt text not null check (char_length(alt) between 1 and 200),
  bytes bytea not null check (octet_length(bytes) between 1 and 524288),
  by_name text not null,
  at timestamptz not null,
  unique (authority_id, id),
  unique (programme_id, number),
  foreign key (authority_id, programme_id) references programme (authority_id, id) on delete cascade
);
call app.protect_by_authority('funder_logo');
revoke update, delete on funder_logo from stegvis_web, stegvis_worker;

-- The mark of a programme as every page and paper needs it; null for none, and for a picture that was never sent. A line that names the Union has its flag, chosen or not: the Union asks for both.
create function app.funder_mark(p_programme uuid) returns jsonb language sql stable as $$
  select case
    when p.funder_mark = 'picture' then (select jsonb_build_object('is', 'picture', 'id', l.id, 'programme', p.id, 'alt', l.alt, 'width', l.width, 'height', l.height)
                                           from funder_logo l where l.programme_id = p.id order by l.number desc limit 1)
    when p.funder_mark = 'union' or p.funder_line ~* 'europeiska unionen|european union' then '{"is": "union"}'::jsonb end
    from programme p where p.id = p_programme
$$;

-- A certificate keeps the mark that it was made with.
alter table certificate add column funder_mark text not null default 'none' check (funder_mark in ('none', 'union', 'picture'));
alter table certificate add column funder_logo_id uuid;
alter table certificate add foreign key (authority_id, funder_logo_id) references funder_logo (authority_id, id) on delete set null (funder_logo_id);
create index certificate_funder_logo on certificate (funder_logo_id);
update certificate set funder_mark = 'union' where funder_line ~* 'europeiska unionen|european union';

-- What anyone may ask of a certificate by its number: never the name.
drop function app.certificate_checked(text);
create function app.certificate_checked(p_number text) returns table (
  authority text, title text, minutes integer, from_on date, to_on date, issued_on date, initials text, funder_line text, funder_mark jsonb, sha256 bytea, withdrawn boolean
) language sql stable security definer set search_path = public, pg_temp as $$
  select a.name, c.title, c.minutes, c.from_on, c.to_on, c.issued_on, c.initials, c.funder_line,
         case c.funder_mark when 'union' then '{"is": "union"}'::jsonb
              when 'picture' then (select jsonb_build_object('is', 'picture', 'id', l.id, 'programme', l.programme_id, 'alt', l.alt, 'width', l.width, 'height', l.height)
                                     from funder_logo l where l.id = c.funder_logo_id) end,
         c.sha256, exists (select from certificate_withdrawal w where w.certificate_id = c.id)
    from certificate c join authority a on a.id = c.authority_id where c.number = p_number
$$;
revoke execute on function app.certificate_checked(text) from public;
grant execute on function app.certificate_checked(text) to stegvis_web;

-- The picture that a certificate was made with, for whoever looks it up by its number.
create function app.certificate_logo(p_number text) returns table (type text, bytes bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.type, l.bytes from certificate c join funder_logo l on l.id = c.funder_logo_id where c.number = p_number
$$;
revoke execute on function app.certificate_logo(text) from public;
grant execute on function app.certificate_logo(text) to stegvis_web;
