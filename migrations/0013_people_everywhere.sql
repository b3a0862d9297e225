-- How many people there are, in every authority together: limits against guessing grow with them. A number and nothing else.
create function app.people_everywhere(today date) returns integer language sql stable security definer set search_path = public, pg_temp
  as $$ select count(*)::int from public.person where to_on is null or to_on > today $$;
revoke execute on function app.people_everywhere(date) from public;
grant execute on function app.people_everywhere(date) to stegvis_web;
