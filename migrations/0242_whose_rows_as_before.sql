-- Asking once for a statement whose rows may be seen made the catalogue's question a quarter cheaper, and what counts attendance twice as dear: the database plans such a question without what it knows of a setting's value. So those
-- tables ask of each row again, as all others do.
do $$
declare
  v_table regclass;
begin
  foreach v_table in array array['programme', 'programme_release', 'programme_ending', 'programme_aspect', 'programme_school', 'course', 'course_session', 'course_session_release', 'course_session_cancelling',
                                 'signup', 'waiting_place', 'seat_offer', 'attendance_mark', 'attendance_lock']::regclass[] loop
    execute format('alter policy by_authority on %s using (authority_id = app.authority()) with check (authority_id = app.authority())', v_table);
  end loop;
end $$;
