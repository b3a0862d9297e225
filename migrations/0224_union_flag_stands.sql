-- A line that names the Union has its flag whatever mark was chosen (decision 86): until now a picture stood in its place. The rule for the line is also in src/development/funder/funder.ts.
create or replace function app.funder_mark(p_programme uuid) returns jsonb language sql stable as $$
  select case
    when p.funder_mark = 'union' or p.funder_line ~* 'europeiska unionen|european union' then '{"is": "union"}'::jsonb
    when p.funder_mark = 'picture' then (select jsonb_build_object('is', 'picture', 'id', l.id, 'programme', p.id, 'alt', l.alt, 'width', l.width, 'height', l.height)
                                           from funder_logo l where l.programme_id = p.id order by l.number desc limit 1) end
    from programme p where p.id = p_programme
$$;
