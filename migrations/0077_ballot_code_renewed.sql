-- Answering by a code that can be made anew, and looking at a ballot only with what the key makes of it. The attacks: docs/decisions/0041-ballots.md.

-- What opens a look at a ballot: a keyed hash of its id. Without it the web's login learned of any authority's ballot what it asks, and of how many, by its id. It stays when the tickets are
-- forgotten, so that a late visitor is told that the ballot has closed. A ballot that was opened before has none, and is found by its id until it has been counted.
create table private.ballot_door (
  ballot_id uuid primary key references ballot,
  door bytea not null check (octet_length(door) = 32)
);
alter table private.ballot_door enable row level security;

-- Both rows of a small group fit in a page as they are: written there, and not in pieces beside it, they cost a third less.
alter table private.ballot_roll set (toast_tuple_target = 8160, fillfactor = 50);
alter table private.ballot_urn set (toast_tuple_target = 8160, fillfactor = 50);

-- The tickets lie in an order that is drawn when they are laid out, and a used one is written over where it lies. In order of their value, as before, it would show by its place.
update private.ballot_roll
   set mailed = (select array_agg(t order by random()) from unnest(mailed) t), coded = (select array_agg(t order by random()) from unnest(coded) t);

drop function private.ballot_open(uuid, bytea[], bytea[]);
create function private.ballot_open(p_ballot uuid, p_mailed bytea[], p_coded bytea[], p_door bytea) returns void
  language plpgsql security definer set search_path = private, pg_temp as $$
begin
  perform from public.ballot b
   where b.id = p_ballot and b.authority_id = app.authority() and cardinality(p_mailed) = b.eligible and cardinality(p_coded) = b.eligible
     and b.eligible = (select count(*) from public.ballot_person p where p.ballot_id = b.id);
  if not found then raise exception 'not as many tickets as people'; end if;
  insert into ballot_roll (ballot_id, mailed, coded)
  values (p_ballot, (select array_agg(t order by random()) from unnest(p_mailed) t), (select array_agg(t order by random()) from unnest(p_coded) t));
  insert into ballot_urn (ballot_id) values (p_ballot);
  insert into ballot_door (ballot_id, door) values (p_ballot, p_door);
end $$;

-- What a ticket opens: whose ballot it is, what is asked, whether the ticket is unused, and which of the meeting's codes holds. Changes nothing, and tells nothing to who cannot make the door.
drop function private.ballot_look(uuid, bytea, date);
create function private.ballot_look(p_ballot uuid, p_door bytea, p_ticket bytea, p_today date)
  returns table (authority uuid, "authorityName" text, asking jsonb, "minimumGroup" smallint, eligible integer, "closesOn" date, state text, code integer)
  language sql stable security definer set search_path = private, pg_temp as $$
  select b.authority_id, a.name, b.asking, b.minimum_group, b.eligible, b.closes_on,
         case when not app.ballot_is_open(b.id, p_today) then 'closed'
              when exists (select from ballot_roll r where r.ballot_id = b.id and (p_ticket = any (r.mailed) or p_ticket = any (r.coded))) then 'unused'
              else 'used' end,
         (select c.number from public.ballot_code c where c.ballot_id = b.id)
    from public.ballot b join public.authority a on a.id = b.authority_id
   where b.id = p_ballot
     and case when exists (select from ballot_door d where d.ballot_id = b.id) then exists (select from ballot_door d where d.ballot_id = b.id and d.door = p_door)
              else exists (select from ballot_roll r where r.ballot_id = b.id) end $$;

-- Laying a paper in, as before. It is put in at a place that is drawn among the others, which lie in an order that was drawn so: every order is as likely, and nothing is sorted anew.
create or replace function private.ballot_cast(p_ballot uuid, p_ticket bytea, p_paper bytea, p_words bytea[], p_today date) returns text
  language plpgsql security definer set search_path = private, pg_temp as $$
declare
  v_blank bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
  v_coded integer := 0;
begin
  if p_paper is null or octet_length(p_paper) is distinct from 92 or p_words is null or cardinality(p_words) > 4 or (cardinality(p_words) > 0 and exists (select from unnest(p_words) w where octet_length(w) is distinct from 1396)) then
    raise exception 'a paper of another size';
  end if;
  perform from public.ballot b
   where b.id = p_ballot and p_today between b.opened_on and b.closes_on and not exists (select from public.ballot_closing c where c.ballot_id = b.id);
  if not found then return 'closed'; end if;
  update ballot_roll r set mailed = array_replace(r.mailed, p_ticket, v_blank) where r.ballot_id = p_ballot and p_ticket = any (r.mailed);
  if not found then
    update ballot_roll r set coded = array_replace(r.coded, p_ticket, v_blank) where r.ballot_id = p_ballot and p_ticket = any (r.coded);
    if not found then return case when app.ballot_is_open(p_ballot, p_today) then 'used' else 'closed' end; end if;
    v_coded := 1;
  end if;
  if cardinality(p_words) = 0 then
    update ballot_urn u set papers = private.put_among(u.papers, p_paper), coded = u.coded + v_coded where u.ballot_id = p_ballot;
  else
    update ballot_urn u
       set papers = private.put_among(u.papers, p_paper), coded = u.coded + v_coded, words = private.put_among(u.words, variadic p_words)
     where u.ballot_id = p_ballot;
  end if;
  return 'taken';
end $$;

-- Puts some among others, each at a place that is drawn, from where the one that lay there goes to the end: of others in an order that was drawn, every order is as likely as before (the shuffle
-- of Fisher and Yates, from inside out). An array is written by its elements and copied once.
create function private.put_among(p_others bytea[], variadic p_some bytea[]) returns bytea[] language plpgsql volatile as $$
declare
  v_all bytea[] := p_others;
  v_last integer := cardinality(v_all);
  v_place integer;
  v_one bytea;
begin
  foreach v_one in array p_some loop
    v_last := v_last + 1;
    v_place := 1 + floor(random() * v_last);
    if v_place < v_last then v_all[v_last] := v_all[v_place]; end if;
    v_all[v_place] := v_one;
  end loop;
  return v_all;
end $$;

-- Makes a code: the next, in place of the one before it. Tickets that the one before gave and that are unused open nothing any more, and their places are free again; what was laid in counts, so
-- that no more come by codes than may answer, however many codes there are. False where somebody else has just made the same.
create function private.ballot_recode(p_ballot uuid, p_number integer, p_hash bytea, p_until date, p_present integer, p_coded bytea[]) returns boolean
  language plpgsql security definer set search_path = private, pg_temp as $$
declare
  v_free integer;
begin
  perform from ballot_roll r where r.ballot_id = p_ballot for update;
  select b.eligible - u.coded into v_free
    from public.ballot b join ballot_urn u on u.ballot_id = b.id
   where b.id = p_ballot and b.authority_id = app.authority() and cardinality(p_coded) = b.eligible and app.ballot_is_open(b.id, p_until)
     and p_number = coalesce((select c.number from public.ballot_code c where c.ballot_id = b.id), 0) + 1;
  if v_free is null then return false; end if;
  update ballot_roll r
     set coded = (select array_agg(t order by random())
                    from (select t from unnest(p_coded[:v_free]) t
                          union all
                          select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) from generate_series(v_free + 1, cardinality(p_coded))) each (t))
   where r.ballot_id = p_ballot;
  insert into public.ballot_code as c (ballot_id, authority_id, number, hash, until_on, most, given)
  values (p_ballot, app.authority(), p_number, p_hash, p_until, least(greatest(v_free, 0), p_present), 0)
  on conflict (ballot_id) do update set number = excluded.number, hash = excluded.hash, until_on = excluded.until_on, most = excluded.most, given = 0;
  return true;
end $$;

-- One more ticket for the code, as before: whose code it is, and by that which tickets are its own.
drop function private.ballot_code_take(bytea, date);
create function private.ballot_code_take(p_hash bytea, p_today date) returns table (ballot uuid, number integer, place integer)
  language plpgsql security definer set search_path = private, pg_temp as $$
begin
  return query update public.ballot_code c set given = c.given + 1
    where c.hash = p_hash and c.until_on >= p_today and c.given < c.most and app.ballot_is_open(c.ballot_id, p_today)
    returning c.ballot_id, c.number, c.given;
  if not found then
    return query select c.ballot_id, c.number, null::integer from public.ballot_code c
      where c.hash = p_hash and c.until_on >= p_today and app.ballot_is_open(c.ballot_id, p_today);
  end if;
end $$;

-- Whose ballot a code is for today, and which of its codes it is, without taking a ticket.
drop function private.ballot_of_code(bytea, date);
create function private.ballot_of_code(p_hash bytea, p_today date) returns table (ballot uuid, number integer)
  language sql stable security definer set search_path = private, pg_temp as $$
  select c.ballot_id, c.number from public.ballot_code c where c.hash = p_hash and c.until_on >= p_today and app.ballot_is_open(c.ballot_id, p_today) $$;

-- Only the functions write what a code has given.
revoke insert, update, delete on ballot_code from stegvis_web, stegvis_worker;
