-- What narrows every question to the rows of one authority was asked anew of each row that was looked at: the setting read, its text made into an id. Of a page of the catalogue, which looks at some six hundred rows, it was a
-- quarter. As a question of its own it is asked once for each statement, and answers the same. So of the tables that lists of sessions read, and those that a sign-up counts.
do $$
declare
  v_table regclass;
begin
  foreach v_table in array array['programme', 'programme_release', 'programme_ending', 'programme_aspect', 'programme_school', 'course', 'course_session', 'course_session_release', 'course_session_cancelling',
                                 'signup', 'waiting_place', 'seat_offer', 'attendance_mark', 'attendance_lock']::regclass[] loop
    execute format('alter policy by_authority on %s using (authority_id = (select app.authority())) with check (authority_id = (select app.authority()))', v_table);
  end loop;
end $$;
