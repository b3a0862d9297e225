-- What waits for people is told by mail from the source that the start page has.

-- People as those who ask, without a session: who they are, their duties on a day, and the schools that a coach has been asked to. The same as app.recognise finds.
create function app.viewers(p_people uuid[], p_today date) returns table (
  person uuid, authority uuid, "authorityName" text, "authorityKind" text, "givenName" text, "familyName" text, email text, language text, duties json, "askedSchools" json)
  language sql stable set search_path = public, pg_temp as $$
  select p.id, p.authority_id, a.name, a.kind, p.given_name, p.family_name, p.email, p.language,
         (select coalesce(json_agg(json_build_object('role', d.role, 'unit', d.unit_id, 'unitKind', u.kind, 'unitName', u.name, 'school', u.school_id,
                   'schoolName', school.name, 'district', u.district_id, 'home', d.home) order by d.home desc, d.from_on, d.role, u.name), '[]')
            from app.duty_on(p_today) d join unit_place u on u.id = d.unit_id left join unit school on school.id = u.school_id
           where d.person_id = p.id),
         (select coalesce(json_agg(json_build_object('id', school.id, 'name', school.name) order by school.name, school.id), '[]')
            from (select distinct c.school_id from coach_access c
                   where c.person_id = p.id and c.from_on <= p_today and c.to_on > p_today and app.coaches(p.id, c.school_id, p_today)) asked
            join unit school on school.id = asked.school_id)
    from person p join authority a on a.id = p.authority_id
   where p.id = any (p_people) and app.is_there(p.to_on, p_today)
   order by p.id $$;

-- What a person has been told by mail that waits for them, by where it is done, so that it is told once while nothing new comes to it. It goes when it waits no more.
-- `stage`: how near the last day was when it was told. Nothing of anybody's own answering.
create table waiting_told (
  authority_id uuid not null references authority,
  person_id uuid not null,
  href text not null,
  last_day date,
  stage text not null check (stage in ('far', 'near', 'late')),
  told_on date not null,
  primary key (person_id, href),
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
call app.protect_by_authority('waiting_told');

-- What was reminded of is not told again.
insert into waiting_told (authority_id, person_id, href, last_day, stage, told_on)
  select distinct on (person_id, action_id) authority_id, person_id, '/actions/' || action_id, due_on, case kind when 'late' then 'late' else 'near' end, sent_on
    from action_reminder order by person_id, action_id, sent_on desc, kind;
drop table action_reminder;
drop table checkin_notice;
