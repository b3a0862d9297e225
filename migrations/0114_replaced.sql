-- A document that has a later version in its matter: a changed document is a new one, and the one before is no longer attested.
create function app.is_replaced(document public.matter_document) returns boolean language sql stable as $$
  select exists (select from public.matter_document later
                  where later.matter_id = document.matter_id and later.title = document.title and later.version > document.version) $$;
grant execute on function app.is_replaced(public.matter_document) to stegvis_web, stegvis_worker;
