-- What somebody has decided on stays what it is: a document is not withdrawn while a decision on it stands. The decision is taken back first.
create function app.decision_standing(of_document uuid) returns table (id uuid, year integer, number integer) language sql stable as $$
  select d.id, d.year, d.number from decision d
   where d.document_id = of_document and not exists (select from decision_withdrawal w where w.decision_id = d.id)
$$;
create function app.withdrawn_document_is_not_decided() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from app.decision_standing(new.document_id)) then
    raise exception 'a decision on the document stands' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger not_decided before insert on document_withdrawal for each row execute function app.withdrawn_document_is_not_decided();

-- Who takes a decision back shows anew who they are, as who decides does: where the code went, masked, and when it was used.
alter table decision_withdrawal add column proved_to text, add column proved_at timestamptz, add check ((proved_to is null) = (proved_at is null));
