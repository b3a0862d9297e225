-- The web's login serves everyone, so it may write what an administrator may. Whoever has stolen it is no administrator: what makes somebody powerful can be
-- written by it only in a transaction that shows an administrator's session, whose key (`app.proof`) the database cannot make up.

create function app.is_administrator() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from session s join duty d on d.person_id = s.person_id and d.authority_id = s.authority_id
     where s.token_hash = app.session() and s.authority_id = app.authority()
       and s.mac = app.session_mac(app.proof(), s.authority_id, s.person_id, s.origin, s.expires_on)
       and d.role = 'administrator' and (d.to_on is null or d.to_on > current_date)) $$;

-- An authority without any duty is being made, on the first page; in a demo nobody is real.
create function app.is_beginning() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from authority a where a.id = app.authority()
                    and (a.kind = 'demo' or not exists (select from duty d where d.authority_id = a.id))) $$;

create function app.demand_administrator() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if session_user = 'stegvis_web' and not app.is_administrator() and not app.is_beginning() then
    raise exception 'only an administrator changes %', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;

do $$
declare target text;
begin
  foreach target in array array['duty', 'unit', 'unit_parent', 'unit_succession', 'roster_import'] loop
    execute format('create trigger administrators_only before insert or update or delete on %I for each statement execute function app.demand_administrator()', target);
  end loop;
end $$;
-- One's own language is one's own to choose, and the code of an address cannot be made up.
create trigger administrators_only before insert or update of id, authority_id, external_id, given_name, family_name, email, eppn, from_on, to_on
  on person for each statement execute function app.demand_administrator();

-- What people were promised when a round opened holds for as long as it is kept, whoever asks.
create function app.keep_opened_round() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.id, new.authority_id, new.minimum_group, new.audiences, new.framework_version_id)
       is distinct from (old.id, old.authority_id, old.minimum_group, old.audiences, old.framework_version_id)
     and exists (select from round_opening o where o.round_id = old.id) then
    raise exception 'an opened round keeps its smallest group, its audiences and its framework' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_opened_round before update on round for each row execute function app.keep_opened_round();
revoke update, delete on round_opening, round_closing, round_member from stegvis_web, stegvis_worker;

-- A result that is shown says inside its seal to whom. One from before cannot, and is taken back: its owner shows it again.
delete from shared_result;
