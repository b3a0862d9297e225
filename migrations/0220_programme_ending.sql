-- That a programme has ended, on which day and by whom. From then on nobody signs up for a session of it, stands in line or is offered a seat; who has a seat keeps it. Without a row it goes on, whatever its last day.
create table programme_ending (
  programme_id uuid primary key,
  authority_id uuid not null references authority,
  on_day date not null,
  at timestamptz not null,
  by_name text not null,
  foreign key (authority_id, programme_id) references programme (authority_id, id) on delete cascade
);
call app.protect_by_authority('programme_ending');

-- An open page tells of a programme that has ended as one that was.
create trigger note_open_change after insert or update or delete on programme_ending for each statement execute function app.note_open_change();

-- A session of such a programme stands as before, since those with a seat have it still; whoever gives seats asks for both.
create or replace view course_session_standing with (security_invoker = true) as
  select s.id as session_id, c.one_at_a_time,
         exists (select from course_session_release r where r.session_id = s.id) and exists (select from programme_release p where p.programme_id = c.programme_id)
           and not exists (select from course_session_cancelling x where x.session_id = s.id) as open,
         exists (select from programme_ending e where e.programme_id = c.programme_id) as ended
    from course_session s join course c on c.id = s.course_id;

-- As it was made first, but for that it is closed when the programme has ended.
create or replace function app.sign_up(p_authority uuid, p_session uuid, p_person uuid, p_way text, p_need text, p_told_to text, p_now timestamptz,
                            out outcome text, out signup uuid, out sequence integer)
  language plpgsql set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  v_session course_session;
  v_open boolean;
  v_alone boolean;
  v_seated boolean;
  v_place uuid;
  v_offered boolean;
  v_ahead boolean;
  v_free integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(p_person::text, 64));
  select * into v_session from course_session s where s.id = p_session for update;
  if not found then return; end if;
  select t.open and not t.ended, t.one_at_a_time, exists (select from signup u where u.session_id = p_session and u.person_id = p_person and u.ended_at is null),
         w.id, w.offered,
         exists (select from waiting_place a where a.session_id = p_session and a.ended_at is null and a.way in (p_way, 'either')
                   and (w.id is null or w.offered or a.place < w.place)
                   and not exists (select from seat_offer o where o.waiting_id = a.id and o.answered_at is null)),
         coalesce((select q.seats - q.taken - q.held from session_seats q where q.session_id = p_session and q.way = p_way), 0)
    into v_open, v_alone, v_seated, v_place, v_offered, v_ahead, v_free
    from course_session_standing t
    left join lateral (select p.id, p.place, exists (select from seat_offer o where o.waiting_id = p.id and o.answered_at is null) as offered
                         from waiting_place p where p.session_id = p_session and p.person_id = p_person and p.ended_at is null) w on true
   where t.session_id = p_session;
  if not v_open or v_session.opens_at > p_now or v_session.closes_at <= p_now then outcome := 'closed'; return; end if;
  if p_need <> '' and p_told_to is distinct from v_session.leader_id::text then outcome := 'leader'; return; end if;
  if v_alone and app.ruled_out(p_person, p_session) then outcome := 'clash'; return; end if;
  if v_seated then outcome := 'already'; return; end if;
  if v_ahead or v_free <= 0 then outcome := 'full'; return; end if;
  if v_offered then outcome := 'already'; return; end if;
  insert into signup (authority_id, session_id, person_id, way, came_by, at) values (p_authority, p_session, p_person, p_way, 'self', p_now) returning id into signup;
  if v_place is not null then update waiting_place set ended_at = p_now, ended_as = 'seated' where id = v_place; end if;
  if p_need <> '' then
    insert into signup_need (signup_id, authority_id, session_id, person_id, text, told_to) values (signup, p_authority, p_session, p_person, p_need, v_session.leader_id);
  end if;
  outcome := 'seated';
  sequence := v_session.sequence;
end $$;
