-- Signing up for a session took some fourteen statements. What happens under the session's lock is one function now, which every sign-up of one's own goes through; and a function beside it does the
-- whole of the common case in one round trip, for one or for some that come at once (decision 90): who asks, whether the session is for them, the form that is used once, the sign-up and the letters. Both
-- are the invoker's, so that row-level security holds in them as it does in every statement.

-- How a session stands: whether it is told of and held (released, its programme as well, and not called off), and whether a seat in it rules out others of its course at the same time.
create view course_session_standing with (security_invoker = true) as
  select s.id as session_id, c.one_at_a_time,
         exists (select from course_session_release r where r.session_id = s.id) and exists (select from programme_release p where p.programme_id = c.programme_id)
           and not exists (select from course_session_cancelling x where x.session_id = s.id) as open
    from course_session s join course c on c.id = s.course_id;
grant select on course_session_standing to stegvis_web, stegvis_worker;

-- Whether somebody has a seat that rules a seat in this session out: in another of its course at the same time, where those exclude each other.
create function app.ruled_out(p_person uuid, p_session uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (
    select from course_session s join course c on c.id = s.course_id and c.one_at_a_time
      join course_session o on o.course_id = s.course_id and o.id <> s.id and o.starts_at < s.ends_at and o.ends_at > s.starts_at
      join signup u on u.session_id = o.id and u.person_id = p_person and u.ended_at is null
     where s.id = p_session and not exists (select from course_session_cancelling x where x.session_id = o.id)) $$;

-- Signs somebody up, or says why not; nothing where there is no such session. First the person's lock and then the session's, to the end of the transaction; everything is counted in statements that begin
-- under both, so that each sees what whoever held them before has done. Whoever stands in line for such a seat goes first, and a seat that is offered is not free. What they need is told to the leader
-- that they meant or not at all. Whoever calls it tells of the sign-up, by its id and the session's sequence.
create function app.sign_up(p_authority uuid, p_session uuid, p_person uuid, p_way text, p_need text, p_told_to text, p_now timestamptz,
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
  select t.open, t.one_at_a_time, exists (select from signup u where u.session_id = p_session and u.person_id = p_person and u.ended_at is null),
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

-- Uses a form: true when it had not been used, by whomever of two that press at once comes first. Forgets what the person used more than a week ago: as long as somebody may come back to a tab.
create function app.use_form(p_form text, p_authority uuid, p_person uuid, p_location text, p_said text, p_today date) returns boolean
  language plpgsql set search_path = public, pg_temp as $$
begin
  delete from used_form where person_id = p_person and on_day < p_today - 7;
  insert into used_form (fingerprint, authority_id, person_id, location, said, on_day) values (p_form, p_authority, p_person, p_location, p_said, p_today) on conflict do nothing;
  return found;
end $$;

-- The same for requests as they come, for one session: checks each one's cookie as `app.recognise` does, that who asks has one of the roles that see what is offered and that it is for their schools; uses
-- the forms that were sent; and signs up in the order in which they stand. Forms and people's locks are taken before the session's and in the order of the people, so that nobody waits in a circle.
-- Returns, for each that got a seat, what the next page says: p_said in the language that was chosen or that the person reads. For all others null, and nothing of theirs has changed: they go the long way,
-- which says why.
create function app.sign_up_together(p_authority uuid, p_session uuid, p_people uuid[], p_tokens bytea[], p_proofs bytea[], p_ways text[], p_needs text[], p_told_to text[], p_forms text[],
                                     p_languages text[], p_nows timestamptz[], p_roles text[], p_location text, p_said jsonb, p_today date) returns text[]
  language plpgsql set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  v_said text[] := array_fill(null::text, array[cardinality(p_people)]);
  v_letters json[] := '{}';
  v_programme uuid;
  v_language text;
  v_sees boolean;
  v_schools uuid[];
  v_came record;
  i integer;
begin
  perform set_config('app.authority', p_authority::text, true);
  select c.programme_id into v_programme from course_session s join course c on c.id = s.course_id where s.id = p_session;
  for i in select n from generate_subscripts(p_people, 1) n order by p_people[n], n loop
    perform set_config('app.person', p_people[i]::text, true), set_config('app.session', encode(p_tokens[i], 'hex'), true), set_config('app.proof', encode(p_proofs[i], 'hex'), true);
    select p.language into v_language
      from session s join person p on p.id = s.person_id
     where s.token_hash = p_tokens[i] and s.person_id = p_people[i] and s.authority_id = p_authority
       and s.mac = app.session_mac(p_proofs[i], s.authority_id, s.person_id, s.origin, s.expires_on)
       and s.expires_on > p_today and (p.to_on is null or p.to_on > p_today);
    continue when not found;
    select coalesce(bool_or(d.role = any (p_roles)), false), coalesce(array_agg(u.school_id) filter (where u.school_id is not null), '{}')
      into v_sees, v_schools from app.duty_on(p_today) d join unit_place u on u.id = d.unit_id where d.person_id = p_people[i];
    continue when not v_sees or not app.programme_is_for(v_programme, v_schools);
    continue when p_forms[i] <> ''
      and not app.use_form(p_forms[i], p_authority, p_people[i], p_location, p_said ->> coalesce(p_languages[i], v_language), p_today);
    perform pg_advisory_xact_lock(hashtextextended(p_people[i]::text, 64));
    v_said[i] := p_said ->> coalesce(p_languages[i], v_language);
  end loop;
  for i in 1 .. cardinality(p_people) loop
    continue when v_said[i] is null;
    perform set_config('app.person', p_people[i]::text, true);
    v_came := app.sign_up(p_authority, p_session, p_people[i], p_ways[i], p_needs[i], p_told_to[i], p_nows[i]);
    if v_came.outcome = 'seated' then
      v_letters := v_letters || json_build_object('what', 'seated', 'about', v_came.signup, 'number', v_came.sequence);
    else
      v_said[i] := null;
      if p_forms[i] <> '' then delete from used_form where fingerprint = p_forms[i]; end if;
    end if;
  end loop;
  if cardinality(v_letters) > 0 then
    perform queue.enqueue('session-mails', json_build_object('authority', p_authority, 'letters', to_json(v_letters), 'soon', false), null, null);
  end if;
  return v_said;
end $$;
