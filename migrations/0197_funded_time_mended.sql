-- Funded time (decision 85). The standing revision of each month, asked for without putting all months of everybody in order first: a participant's own, or a school's, is found by its index.
create or replace view participation_standing with (security_invoker = true) as
  select m.authority_id, m.id, m.project_id, m.number, m.month, m.revision, m.minutes, m.hours, m.category, m.ore_an_hour, m.rate_source, m.school_id, m.school_name, m.sha256,
         a.id is not null as by_person, b.id is not null as by_manager, a.id is not null and (not p.manager_attests or b.id is not null) as attested
    from participation_month m join funded_project p on p.id = m.project_id
    left join participation_attest a on a.month_id = m.id and a.part = 'person' left join participation_attest b on b.month_id = m.id and b.part = 'manager'
   where not exists (select from participation_month n where n.project_id = m.project_id and n.month = m.month and n.number = m.number and n.revision > m.revision);
create index participation_month_whose on participation_month (project_id, number);
create index participation_month_school on participation_month (school_id) where hours > 0;

-- What a month says apart from names: hours, category, and each day's minutes and school by its id. A school or a project that is called something else makes no new revision. Null: from before, told by `facts`.
alter table participation_month add column substance bytea check (length(substance) = 32);

-- When somebody ceases to be a participant: days after it are not counted. Told to the funder in the month that it lies in.
alter table funded_participant add column ended_on date;

-- Who takes part in a programme and is no participant of the project: a guest, or somebody whom another grant pays.
create table funded_left_out (
  project_id uuid not null,
  person_id uuid not null,
  authority_id uuid not null references authority,
  reason text not null check (char_length(reason) between 1 and 300),
  by_name text not null,
  on_day date not null,
  primary key (project_id, person_id),
  foreign key (authority_id, project_id) references funded_project (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
create index funded_left_out_person on funded_left_out (person_id);
call app.protect_by_authority('funded_left_out');

-- Who attests somebody's hours as their manager: the principals of the school whose hours they are; where there is none but the participant, the heads of its district; where there is none of these, or no school, the
-- heads of the authority. Nobody attests their own.
create function app.attesters_of(p_school uuid, p_person uuid, p_day date) returns setof uuid language sql stable as $$
  with above as (
    select d.person_id, case d.role when 'principal' then 1 when 'district_head' then 2 else 3 end as step
      from app.duty_on(p_day) d
     where d.person_id is distinct from p_person
       and (d.role = 'head' or (d.role = 'principal' and d.unit_id = p_school)
            or (d.role = 'district_head' and d.unit_id = (select l.district_id from public.unit_place l where l.id = p_school))))
  select distinct person_id from above where step = (select min(step) from above) $$;

-- Who attested, apart from what the signature covers: name, unit, address and a salt. The signed text has their hash, so that it stands when they are forgotten. Null: forgotten, or an attest from before, whose text has
-- them in it.
alter table participation_attest add column who text;
create function app.forget_participation_attest() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- An attest from before names its person in the signed text: then the text goes too, and its hash stays.
  if old.who is null then new.body := ''; end if;
  new.name := '';
  new.who := null;
  return new;
end $$;
revoke execute on function app.forget_participation_attest() from public;
create trigger forgotten before update of person_id on participation_attest for each row
  when (old.person_id is not null and new.person_id is null) execute function app.forget_participation_attest();
