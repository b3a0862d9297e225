-- What an authority calls the levels of a framework, where it has names of its own: by level, and in it by language. Without a row the framework's own hold. The names are
-- what people read; answers, figures and plans have the level's number alone.
create table level_naming (
  authority_id uuid not null references authority,
  framework text not null check (char_length(framework) between 1 and 100),
  names jsonb not null check (jsonb_typeof(names) = 'object' and char_length(names::text) <= 5000),
  revision integer not null default 1,
  changed_on date not null,
  primary key (authority_id, framework)
);
call app.protect_by_authority('level_naming');

-- They come with who asks, so that no page asks for them: every page that names a level reads them there.
drop function app.recognise(uuid, uuid, bytea, bytea, date);
create function app.recognise(
  p_authority uuid, p_person uuid, p_token bytea, p_proof bytea, p_today date,
  out session uuid, out origin text, out seen_week date, out given_name text, out family_name text, out email text, out language text,
  out authority_name text, out authority_kind text, out level_names json, out duties json, out asked_schools json)
  language plpgsql set search_path = public, pg_temp set enable_seqscan = off as $$
begin
  perform set_config('app.authority', p_authority::text, true), set_config('app.person', p_person::text, true),
          set_config('app.session', encode(p_token, 'hex'), true), set_config('app.proof', encode(p_proof, 'hex'), true);
  select s.id, s.origin, s.seen_week, p.given_name, p.family_name, p.email, p.language, a.name, a.kind,
         (select json_object_agg(n.framework, n.names) from level_naming n where n.authority_id = p_authority)
    into session, origin, seen_week, given_name, family_name, email, language, authority_name, authority_kind, level_names
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
