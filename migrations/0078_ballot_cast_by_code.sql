-- Laying a paper in, as before. It says by which way the ticket came, which the row knows: the program need not make the ticket's mark again to know whether its device has a cookie of it.
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
  return case v_coded when 1 then 'coded' else 'taken' end;
end $$;
