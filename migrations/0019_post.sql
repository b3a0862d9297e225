-- The post office: what waits to be sent, and how each mailing fares.

-- One mailing: an invitation of a round, the reminders of a day, the sign-in links of a day. Of a discreet one (a reminder of a round) nothing is told apart:
-- whoever knows one bad address could else read from "one refused" that its owner has not answered.
create table mailing (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  kind text not null,
  -- What the mailing is the only one of: a round and which mail of it, or a day.
  series text not null,
  about uuid,
  discreet boolean not null,
  begun_on date not null,
  letters integer not null default 0,
  -- Those that do not wait any more, whatever they came to.
  done integer not null default 0,
  -- Of a discreet mailing every letter that is done with counts here, sent or not.
  delivered integer not null default 0,
  -- Not called for any more when their turn came.
  dropped integer not null default 0,
  -- Given up: the server took nothing in time.
  lapsed integer not null default 0,
  -- The day on which half of it was done with.
  half_on date,
  unique (authority_id, kind, series),
  unique (authority_id, id)
);
create index mailing_about on mailing (authority_id, about);
call app.protect_by_authority('mailing');
revoke insert, update, delete on mailing from stegvis_web;

-- How many the receiving side refused for good, by its code ("550 5.1.1"): never an address, never its words, which quote one. None for a discreet mailing.
create table mailing_refusal (
  mailing_id uuid not null,
  authority_id uuid not null references authority,
  reason text not null check (reason ~ '^[A-Za-z0-9 .]{1,40}$'),
  count integer not null,
  primary key (mailing_id, reason),
  foreign key (authority_id, mailing_id) references mailing (authority_id, id) on delete cascade
);
call app.protect_by_authority('mailing_refusal');
revoke insert, update, delete on mailing_refusal from stegvis_web;

-- A letter that waits. It holds no text and names nobody: what it is about is sealed with the installation's key, and it is written when it is sent. The row
-- goes when it is done with. The web's login never sees it.
create table letter (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  mailing_id uuid not null,
  -- A keyed fingerprint of to whom and what: handed over again while it waits, a letter is the same letter.
  name text not null,
  sealed bytea not null,
  priority smallint not null,
  due_at timestamptz not null,
  lapses_at timestamptz not null,
  attempts smallint not null default 0,
  -- True when it was the mail server's fault: it is tried at once when the server is back.
  held boolean not null default false,
  leased_until timestamptz,
  unique (mailing_id, name),
  foreign key (authority_id, mailing_id) references mailing (authority_id, id) on delete cascade
);
create index letter_order on letter (priority, due_at, id);
call app.protect_by_authority('letter');
revoke all on letter from stegvis_web;

-- How the mail server answers, as every process sees it. One row.
create table mail_server (
  one boolean primary key default true check (one),
  -- Failures of the server in a row, and refusals of single letters in a row.
  failures integer not null default 0,
  refusals integer not null default 0,
  failing_since timestamptz,
  closed_until timestamptz,
  reason text check (reason ~ '^[A-Za-z0-9 .]{1,40}$')
);
insert into mail_server default values;
grant select on mail_server to stegvis_web;
grant select, update on mail_server to stegvis_worker;

-- Takes letters that are due out of the queue for a while, so that two workers never send the same.
create function app.claim_letters(p_now timestamptz, p_until timestamptz, p_kinds text[], p_most integer)
  returns table (id uuid, authority_id uuid) language sql security definer set search_path = public, pg_temp as $$
  update letter l set leased_until = p_until
   where l.id in (select w.id from letter w join authority a on a.id = w.authority_id
                   where w.due_at <= p_now and (w.leased_until is null or w.leased_until <= p_now) and a.kind = any (p_kinds)
                   order by w.priority, w.due_at, w.id limit p_most for update of w skip locked)
  returning l.id, l.authority_id $$;

-- The server is back, or an operator asks: what waited for it is due now. With `p_all` what waits for a receiver is, too.
create function app.release_letters(p_now timestamptz, p_all boolean) returns integer language sql security definer set search_path = public, pg_temp as $$
  with released as (
    update letter set due_at = p_now, held = false where due_at > p_now and (held or p_all) returning 1)
  select count(*)::int from released $$;

-- Letters by what they are, over all authorities: for an operator.
create function app.waiting_letters() returns table (kind text, waiting integer, tried integer, oldest_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.kind, count(*)::int, count(*) filter (where l.attempts > 0)::int, min(m.begun_on)
    from letter l join mailing m on m.id = l.mailing_id group by m.kind order by m.kind $$;

revoke execute on function app.claim_letters(timestamptz, timestamptz, text[], integer), app.release_letters(timestamptz, boolean), app.waiting_letters() from public;
grant execute on function app.claim_letters(timestamptz, timestamptz, text[], integer), app.release_letters(timestamptz, boolean), app.waiting_letters() to stegvis_worker;
