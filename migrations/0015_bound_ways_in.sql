-- A row is no proof. Whoever has the web's login can write a session, a link or a calendar address for anybody, point their own at somebody else, or make an address
-- count as confirmed. So what opens a door is bound, by a code (MAC) that only the installation's key makes, to all that it says: person, authority, how it
-- began, until when. What cannot show such a code opens nothing. Rows from before get theirs once, at the next start, by the owner's login.

-- What the installation knows about itself; no login but the owner reads or writes it.
create table installation (
  one boolean primary key default true check (one),
  -- Which key the answers were given under; null before the first start with a key.
  key_fingerprint text,
  -- Since when every way in is bound; null while what was there before waits for it.
  bound_at timestamptz
);
insert into installation default values;

alter table session add column mac bytea;
alter table ticket add column mac bytea;
alter table calendar_feed add column mac bytea;
-- Which address is the person's own: the code of person and address together. Null, or of another address: somebody else put it there.
alter table person add column email_seal bytea, add column eppn_seal bytea;
-- As `earlier_email`: the school's name for the person before somebody changed it ('' for none).
alter table person add column earlier_eppn text;

create or replace function app.remember_earlier_email() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if lower(new.email) is distinct from lower(old.email) then
    new.earlier_email := coalesce(old.earlier_email, old.email, '');
    if lower(new.email) = lower(new.earlier_email) then new.earlier_email := null; end if;
  end if;
  if lower(new.eppn) is distinct from lower(old.eppn) then
    new.earlier_eppn := coalesce(old.earlier_eppn, old.eppn, '');
    if lower(new.eppn) = lower(new.earlier_eppn) then new.earlier_eppn := null; end if;
  end if;
  return new;
end $$;
drop trigger earlier_email on person;
create trigger earlier_email before update of email, eppn on person for each row execute function app.remember_earlier_email();

-- The code of a session. Its key is made from the installation's key and the session's token for this one session, and comes with each request; so the
-- database can check a session in the same round trip as it does the work. Every part but the last has a fixed length: no two sessions say the same.
create function app.session_mac(session_key bytea, authority uuid, person uuid, origin text, expires date) returns bytea
  language sql immutable strict parallel safe
  as $$ select sha256(session_key || uuid_send(authority) || uuid_send(person) || int4send(expires - date '2000-01-01') || convert_to(origin, 'UTF8')) $$;

-- The session's key of the transaction (`app.proof`).
create function app.proof() returns bytea language sql stable parallel safe
  as $$ select decode(nullif(current_setting('app.proof', true), ''), 'hex') $$;

-- Of a session and a ticket nothing changes but that it was used or withdrawn. People are never removed by a login that answers requests or runs jobs.
revoke update on session, ticket from stegvis_web, stegvis_worker;
grant update (seen_week) on session to stegvis_web, stegvis_worker;
grant update (used_on, withdrawn_on) on ticket to stegvis_web, stegvis_worker;
revoke delete on person from stegvis_web, stegvis_worker;

-- Saving one answer, as in migration 0006, with the session's code checked.
drop function save_answer(uuid, uuid, bytea, text, text, uuid, uuid, text, text, smallint, smallint, bytea, boolean, integer, date);
create function public.save_answer(
  p_authority uuid, p_person uuid, p_token bytea, p_session_key bytea, p_pseudonym text, p_seal text, p_round uuid, p_school uuid, p_statement text,
  p_audience text, p_choice smallint, p_importance smallint, p_note bytea, p_keep_note boolean, p_revision integer, p_today date,
  out outcome text, out revision integer, out choice smallint, out importance smallint, out note bytea)
  language plpgsql set search_path = public, pg_temp as $$
declare
  v_origin text;
  v_opened boolean;
begin
  perform set_config('app.authority', p_authority::text, true), set_config('app.person', p_person::text, true),
          set_config('app.pseudonym', p_pseudonym, true),
          pg_advisory_xact_lock_shared(hashtextextended('stegvis private', 0)), pg_advisory_xact_lock_shared(hashtextextended(p_round::text, 1));

  -- All is well, in one look; why it is not is looked up only then.
  select s.origin, exists (select from private.opening o where o.pseudonym = p_pseudonym)
                   or exists (select from private.return_code c where c.pseudonym = p_pseudonym)
    into v_origin, v_opened
    from public.session s
    join public.person p on p.id = s.person_id
    join public.round_member m on m.round_id = p_round and m.person_id = s.person_id and m.school_id = p_school
    join public.round r on r.id = m.round_id
    join public.round_opening ro on ro.round_id = m.round_id
   where s.token_hash = p_token and s.person_id = p_person and s.authority_id = p_authority and s.expires_on > p_today
     and s.mac = app.session_mac(p_session_key, s.authority_id, s.person_id, s.origin, s.expires_on)
     and (p.to_on is null or p.to_on > p_today) and m.audience = p_audience
     and (r.closes_on >= p_today and not exists (select from public.round_closing c where c.round_id = m.round_id)
          or public.round_is_open(p_round, p_school, p_today));
  if not found then
    outcome := case
      when not exists (select from public.session s join public.person p on p.id = s.person_id
                        where s.token_hash = p_token and s.person_id = p_person and s.authority_id = p_authority and s.expires_on > p_today
                          and s.mac = app.session_mac(p_session_key, s.authority_id, s.person_id, s.origin, s.expires_on)
                          and (p.to_on is null or p.to_on > p_today)) then 'signed_out'
      when not exists (select from public.round_member m
                        where m.round_id = p_round and m.person_id = p_person and m.school_id = p_school and m.audience = p_audience) then 'not_member'
      else 'not_open' end;
    return;
  end if;
  if v_origin in ('mail', 'school') then
    -- The person is here by a way in of their own: what was begun on a slip no longer opens by that slip's session, nor by the code it was given.
    if v_opened then
      delete from private.opening o where o.pseudonym = p_pseudonym;
      delete from private.return_code c where c.pseudonym = p_pseudonym;
    end if;
  elsif not private.may_open(v_origin, p_seal) then outcome := 'locked'; return;
  end if;

  update private.answer a
     set choice = p_choice, importance = p_importance, note = case when p_keep_note then a.note else p_note end, revision = a.revision + 1
   where a.round_id = p_round and a.school_id = p_school and a.pseudonym = p_pseudonym and a.statement = p_statement and a.revision = p_revision
  returning a.revision into revision;
  if found then outcome := 'saved'; choice := p_choice; importance := p_importance; return; end if;

  insert into private.answer as a (round_id, school_id, pseudonym, statement, choice, importance, note)
  select r.round_id, r.school_id, r.pseudonym, p_statement, p_choice, p_importance, p_note from private.response r
   where r.round_id = p_round and r.school_id = p_school and r.pseudonym = p_pseudonym
     for key share
  on conflict do nothing
  returning a.revision into revision;
  if found then outcome := 'saved'; choice := p_choice; importance := p_importance; return; end if;

  select a.revision, a.choice, a.importance, a.note into revision, choice, importance, note from private.answer a
   where a.round_id = p_round and a.school_id = p_school and a.pseudonym = p_pseudonym and a.statement = p_statement;
  if not found then outcome := 'not_begun'; return; end if;
  outcome := case when p_keep_note and choice is not distinct from p_choice and importance is not distinct from p_importance
                  then 'unchanged' else 'conflict' end;
end $$;
