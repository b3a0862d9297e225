-- Answers that came while others were laid in are laid in together, in one transaction: what came of each, in their order (docs/decisions/0077). What is of another size takes all with it; the
-- program then sends each by itself.
drop function private.ballot_cast(uuid, bytea, bytea, bytea[], date);

-- p_tickets, p_papers: of all answers, one after the other, as are p_lines; p_of: of which answer each line is, from 1, in that order. Answers to one ballot stand beside each other, and ballots in
-- order of their ids: in this order their rows are locked, so that two who lay in at once do not wait for each other. For each: taken | coded | used | closed.
create function private.ballot_cast(p_ballots uuid[], p_days date[], p_tickets bytea, p_papers bytea, p_lines bytea, p_of integer[]) returns text[]
  language plpgsql security definer set search_path = private, pg_temp as $$
declare
  v_count constant integer := cardinality(p_ballots);
  v_outcomes text[] := '{}';
  v_first integer := 1;
  v_last integer;
  v_line integer := 1;
  v_mailed bytea[];
  v_codes bytea[];
  v_papers bytea[];
  v_lines bytea[];
  v_own bytea[];
  v_ticket bytea;
  v_coded integer;
  v_place integer;
  v_open boolean;
begin
  if cardinality(p_days) is distinct from v_count or octet_length(p_tickets) is distinct from 32 * v_count or octet_length(p_papers) is distinct from 92 * v_count
     or octet_length(p_lines) is distinct from 1396 * cardinality(p_of) then
    raise exception 'a paper of another size';
  end if;
  while v_first <= v_count loop
    v_last := v_first;
    while p_ballots[v_last + 1] = p_ballots[v_first] and p_days[v_last + 1] = p_days[v_first] loop v_last := v_last + 1; end loop;
    -- The row of the tickets is what everybody waits for. What is closed waits for nobody, and what has gone while one waited has been counted.
    select r.mailed, r.coded into v_mailed, v_codes
      from public.ballot b join ballot_roll r on r.ballot_id = b.id
     where b.id = p_ballots[v_first] and p_days[v_first] between b.opened_on and b.closes_on
       and not exists (select from public.ballot_closing c where c.ballot_id = b.id)
       for update of r;
    v_open := found;
    v_papers := '{}';
    v_lines := '{}';
    v_coded := 0;
    for v_each in v_first .. v_last loop
      v_own := '{}';
      while p_of[v_line] = v_each loop
        v_own := v_own || substring(p_lines from 1396 * v_line - 1395 for 1396);
        v_line := v_line + 1;
      end loop;
      if cardinality(v_own) > 4 then raise exception 'a paper of another size'; end if;
      v_ticket := substring(p_tickets from 32 * v_each - 31 for 32);
      v_place := case when v_open then array_position(v_mailed, v_ticket) end;
      if v_place is not null then
        v_mailed[v_place] := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
        v_outcomes := v_outcomes || 'taken'::text;
      else
        v_place := case when v_open then array_position(v_codes, v_ticket) end;
        if v_place is null then
          v_outcomes := v_outcomes || case when v_open then 'used'::text else 'closed' end;
          continue;
        end if;
        v_codes[v_place] := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
        v_outcomes := v_outcomes || 'coded'::text;
        v_coded := v_coded + 1;
      end if;
      v_papers := v_papers || substring(p_papers from 92 * v_each - 91 for 92);
      v_lines := v_lines || v_own;
    end loop;
    if v_papers <> '{}' then
      -- Both rows are written once, however many answers there are, and always both.
      update ballot_roll r set mailed = v_mailed, coded = v_codes where r.ballot_id = p_ballots[v_first];
      if v_lines = '{}' then
        update ballot_urn u set papers = private.put_among(u.papers, variadic v_papers), coded = u.coded + v_coded where u.ballot_id = p_ballots[v_first];
      else
        update ballot_urn u
           set papers = private.put_among(u.papers, variadic v_papers), coded = u.coded + v_coded, words = private.put_among(u.words, variadic v_lines)
         where u.ballot_id = p_ballots[v_first];
      end if;
    end if;
    v_first := v_last + 1;
  end loop;
  if v_line <= cardinality(p_of) then raise exception 'lines of no answer, or out of order'; end if;
  return v_outcomes;
end $$;
