-- A page asks for what it shows in one question. Functions of PL/pgSQL keep their plans for a connection, also behind a pooler that keeps no prepared statements.

-- Who a session's token belongs to today, with their duties. Narrows the transaction to that person; nobody, and narrowed to nobody, when the session is unknown,
-- has run out, is not bound to what its row says, or the person has left. One row always, empty for nobody.
create function app.recognise(
  p_authority uuid, p_person uuid, p_token bytea, p_proof bytea, p_today date,
  out session uuid, out origin text, out seen_week date, out given_name text, out family_name text, out email text, out language text,
  out authority_name text, out authority_kind text, out duties json, out asked_schools json)
  language plpgsql set search_path = public, pg_temp as $$
begin
  perform set_config('app.authority', p_authority::text, true), set_config('app.person', p_person::text, true),
          set_config('app.session', encode(p_token, 'hex'), true), set_config('app.proof', encode(p_proof, 'hex'), true);
  select s.id, s.origin, s.seen_week, p.given_name, p.family_name, p.email, p.language, a.name, a.kind
    into session, origin, seen_week, given_name, family_name, email, language, authority_name, authority_kind
    from public.session s join person p on p.id = s.person_id join authority a on a.id = s.authority_id
   where s.token_hash = p_token and s.person_id = p_person and s.authority_id = p_authority
     and s.mac = app.session_mac(p_proof, s.authority_id, s.person_id, s.origin, s.expires_on)
     and s.expires_on > p_today and (p.to_on is null or p.to_on > p_today);
  if not found then
    perform set_config('app.authority', '', true), set_config('app.person', '', true), set_config('app.session', '', true), set_config('app.proof', '', true);
    return;
  end if;
  select coalesce(json_agg(json_build_object('role', d.role, 'unit', d.unit_id, 'unitKind', u.kind, 'unitName', u.name, 'school', u.school_id,
           'schoolName', school.name, 'district', u.district_id, 'home', d.home) order by d.home desc, d.from_on, d.role, u.name), '[]')
    into duties
    from duty d join unit_place u on u.id = d.unit_id left join unit school on school.id = u.school_id
   where d.person_id = p_person and d.from_on <= p_today and (d.to_on is null or d.to_on > p_today);
  -- Schools come only to coaches, by requests that they have accepted.
  if exists (select from coach_access c where c.person_id = p_person) then
    select coalesce(json_agg(json_build_object('id', school.id, 'name', school.name) order by school.name, school.id), '[]')
      into asked_schools
      from (select distinct c.school_id from coach_access c
             where c.person_id = p_person and c.from_on <= p_today and c.to_on > p_today and app.coaches(p_person, c.school_id, p_today)) asked
      join unit school on school.id = asked.school_id;
  else asked_schools := '[]';
  end if;
end $$;

-- Every round that a person was or is a member of, the newest first; rounds that have not opened have no members. "closesOn" is the last day one can answer: while
-- the school may answer again, the last day of that. "open" while answers may be given and changed.
create function app.memberships(p_person uuid, p_today date) returns table (
  round uuid, "roundName" text, "frameworkVersion" uuid, "opensOn" date, "closesOn" date, "minimumGroup" smallint, school uuid, "schoolName" text,
  forms text[], team uuid, "teamName" text, audience text, role text, open boolean)
  language sql stable as $$
  select r.id, r.name, r.framework_version_id, r.opens_on,
         coalesce((select max(a.until) from public.round_reopening a
                    where a.round_id = r.id and a.school_id = m.school_id and a.ended_at is null and a.until >= p_today), r.closes_on),
         r.minimum_group::smallint, m.school_id, s.name, s.forms, m.team_id, t.name, m.audience, m.role, public.round_is_open(r.id, m.school_id, p_today)
    from public.round_member m
    join public.round r on r.id = m.round_id
    join public.unit s on s.id = m.school_id
    left join public.unit t on t.id = m.team_id
   where m.person_id = p_person
   order by r.opens_on desc, r.created_on desc, r.id, s.name $$;

-- An action that an authority has added, with the name of who added it.
create view local_action_told with (security_invoker = true) as
  select a.id, a.key, a.framework, a.aspect, a.audience, a.from_level as "from", a.to_level as "to", a.kind, a.sv, a.en, a.hours::float8 as hours, a.weeks, a.tags,
         a.revision, a.created_on as "createdOn", a.archived_on as "archivedOn", p.given_name || ' ' || p.family_name as "createdBy"
    from local_action a left join person p on p.id = a.created_by;
grant select on local_action_told to stegvis_web, stegvis_worker;

-- All that the pages about one's own answers show, for the asker alone: the transaction is narrowed to the pseudonym, which only they and the key can name. `may`: whether
-- this sign-in may open what is there; if not, nothing of it comes along. `issued`: whether something was issued for another sign-in to open it with.
create function private.own_rows(
  p_person uuid, p_pseudonym text, p_origin text, p_seal text, p_today date,
  out may boolean, out issued boolean, out memberships json, out responses json, out answers json, out goals json, out local_actions json)
  language plpgsql set search_path = public, pg_temp as $$
begin
  perform set_config('app.pseudonym', p_pseudonym, true);
  may := private.may_open(p_origin, p_seal);
  issued := exists (select from private.opening o where o.pseudonym = p_pseudonym)
         or exists (select from private.return_code c where c.pseudonym = p_pseudonym);
  memberships := (select coalesce(json_agg(m), '[]') from app.memberships(p_person, p_today) m);
  if not may then return; end if;
  responses := (select coalesce(json_agg(json_build_object('round', r.round_id, 'school', r.school_id, 'audience', r.audience, 'handedInOn', r.handed_in_on,
                         'work', r.work)), '[]')
                  from private.response r where r.pseudonym = p_pseudonym);
  answers := (select coalesce(json_agg(json_build_object('round', a.round_id, 'school', a.school_id, 'statement', a.statement, 'choice', a.choice,
                       'importance', a.importance, 'note', encode(a.note, 'base64'), 'revision', a.revision)), '[]')
                from private.answer a where a.pseudonym = p_pseudonym);
  goals := (select coalesce(json_agg(json_build_object('action', g.action, 'framework', g.framework, 'state', g.state, 'chosenOn', g.chosen_on,
                     'doneOn', g.done_on) order by g.chosen_on, g.action), '[]')
              from private.goal g where g.pseudonym = p_pseudonym);
  local_actions := (select coalesce(json_agg(l order by l."createdOn", l.key), '[]') from local_action_told l);
end $$;
revoke execute on function private.own_rows(uuid, text, text, text, date) from public;
grant execute on function private.own_rows(uuid, text, text, text, date) to stegvis_web;
