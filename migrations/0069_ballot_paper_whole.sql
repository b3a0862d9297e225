-- Laying a paper in, as before. A paper or a line that is null is one of another size (a comparison with null refused nothing), and no day before the ballot opened is one to answer on.
create or replace function private.ballot_cast(p_ballot uuid, p_ticket bytea, p_paper bytea, p_words bytea[], p_today date) returns text
  language plpgsql security definer set search_path = private, pg_temp as $$
declare
  v_coded integer := 0;
begin
  if p_paper is null or octet_length(p_paper) is distinct from 92 or p_words is null or cardinality(p_words) > 4 or exists (select from unnest(p_words) w where octet_length(w) is distinct from 1396) then
    raise exception 'a paper of another size';
  end if;
  perform from public.ballot b
   where b.id = p_ballot and p_today between b.opened_on and b.closes_on and not exists (select from public.ballot_closing c where c.ballot_id = b.id);
  if not found then return 'closed'; end if;
  update ballot_roll r
     set mailed = (select array_agg(t order by t)
                     from unnest(array_replace(r.mailed, p_ticket, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())))) t)
   where r.ballot_id = p_ballot and p_ticket = any (r.mailed);
  if not found then
    update ballot_roll r
       set coded = (select array_agg(t order by t)
                      from unnest(array_replace(r.coded, p_ticket, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())))) t)
     where r.ballot_id = p_ballot and p_ticket = any (r.coded);
    if not found then return case when app.ballot_is_open(p_ballot, p_today) then 'used' else 'closed' end; end if;
    v_coded := 1;
  end if;
  update ballot_urn u
     set papers = (select array_agg(p order by random()) from unnest(u.papers || p_paper) p),
         words = case when cardinality(p_words) = 0 then u.words else (select array_agg(w order by random()) from unnest(u.words || p_words) w) end,
         coded = u.coded + v_coded
   where u.ballot_id = p_ballot;
  return 'taken';
end $$;
