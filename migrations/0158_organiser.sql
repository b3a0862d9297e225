-- Whose words a document speaks: those of public law, or of a company's board. What nobody has chosen is public.
create function app.organiser_of(p_authority uuid) returns text language sql stable as $$
  select coalesce((select p.content ->> 'organiser' from public.authority_page p where p.authority_id = p_authority), 'public') $$;
grant execute on function app.organiser_of(uuid) to stegvis_web, stegvis_worker;
