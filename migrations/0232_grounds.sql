-- Who looks at the list of schools, or the first page of the catalogue of sessions, is answered from memory as long as nothing that it rests on is written. That was told by everything that anybody wrote, answers among them, so that it helped only where
-- nobody else was at work. A transaction that writes one of these tables says so here, once; who reads compares how many have, the first and the last: what a reader sees of them is what it sees of
-- their work, for both come with the same commit. No row is waited for: each transaction has its own. See docs/decisions/0078-answers-that-stand-while-nothing-is-written.md.
create table ground_written (
  ground text not null,
  transaction bigint not null,
  noted_on date not null default current_date,
  primary key (ground, transaction)
);
alter table ground_written enable row level security;

create function app.note_ground() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into ground_written (ground, transaction) values (tg_argv[0], pg_current_xact_id()::text::bigint) on conflict do nothing;
  return null;
end $$;
revoke execute on function app.note_ground() from public;

-- Null in a transaction that has written itself: it sees what nobody else does.
create function app.ground_seen(p_ground text) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select case when pg_current_xact_id_if_assigned() is null
              then concat_ws(' ', current_database(), pg_postmaster_start_time(), count(*), min(transaction), max(transaction)) end
    from ground_written where ground = p_ground $$;
revoke execute on function app.ground_seen(text) from public;
grant execute on function app.ground_seen(text) to stegvis_web, stegvis_worker;

-- What was noted before a day: the first that is left is another then, and whoever compares asks anew.
create function app.clear_grounds(p_before date) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from ground_written where noted_on < p_before $$;
revoke execute on function app.clear_grounds(date) from public;
grant execute on function app.clear_grounds(date) to stegvis_worker;

do $$
declare
  t text;
begin
  foreach t in array array['ballot', 'ballot_closing', 'ballot_result', 'checkin', 'checkin_day', 'checkin_together', 'dialogue', 'dialogue_booking', 'dialogue_calling_off',
    'dialogue_conclusion', 'framework_version', 'plan_adoption', 'plan_closing', 'plan_feedback', 'plan_submission', 'plan_withdrawal', 'report_answer', 'report_reading', 'report_return',
    'report_sending', 'result_participation', 'round', 'round_closing', 'round_opening', 'round_release', 'round_reopening', 'round_schedule', 'round_school', 'unit', 'unit_parent',
    'year_move', 'year_step'] loop
    execute format('create trigger ground_schools after insert or update or delete or truncate on %I for each statement execute function app.note_ground(%L)', t, 'schools');
  end loop;
end $$;
-- Written all day by those who write in them, of which the list says nothing.
create trigger ground_schools after insert or delete or truncate or update of unit_id, school_year on plan for each statement execute function app.note_ground('schools');
create trigger ground_schools after insert or delete or truncate or update of school_id, year, half on report for each statement execute function app.note_ground('schools');
do $$
declare
  t text;
begin
  foreach t in array array['course', 'course_session', 'course_session_cancelling', 'course_session_release', 'framework_version', 'programme', 'programme_aspect', 'programme_charge',
    'programme_ending', 'programme_release', 'programme_school', 'seat_offer', 'signup', 'unit', 'waiting_place'] loop
    execute format('create trigger ground_catalogue after insert or update or delete or truncate on %I for each statement execute function app.note_ground(%L)', t, 'catalogue');
  end loop;
end $$;
