-- The rows of private.own_rows, asked for in the same breath as who it is that asks: nothing is known of the session yet when the question is sent. It answers when the
-- transaction has been narrowed to the person by then, which app.recognise does for a session that is real and takes back for any other; and it looks up itself how
-- that session came in. Before that the pseudonym is not set either, so that no row can be reached.
create function private.own_rows_of_session(
  p_person uuid, p_pseudonym text, p_seal text, p_today date,
  out may boolean, out issued boolean, out memberships json, out responses json, out answers json, out goals json, out local_actions json)
  language plpgsql set search_path = public, pg_temp as $$
declare
  v_origin text;
begin
  select s.origin into v_origin from public.session s
   where s.token_hash = app.session() and s.person_id = p_person and p_person = app.person();
  if not found then return; end if;
  select o.* into may, issued, memberships, responses, answers, goals, local_actions
    from private.own_rows(p_person, p_pseudonym, v_origin, p_seal, p_today) o;
end $$;
revoke execute on function private.own_rows_of_session(uuid, text, text, date) from public;
grant execute on function private.own_rows_of_session(uuid, text, text, date) to stegvis_web;
