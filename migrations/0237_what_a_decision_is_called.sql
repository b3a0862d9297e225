-- What a decision is called, "D 2026-3", is said in one place, for the list of the board as for the document that it stands on.
create function app.decision_called(of_year integer, of_number integer) returns text language sql immutable as $$ select format('D %s-%s', of_year, of_number) $$;
create function app.decision_on(of_document uuid) returns table (id uuid, called text) language sql stable as $$
  select d.id, app.decision_called(d.year, d.number) from app.decision_standing(of_document) d
$$;
