-- What is agreed on, or signed, is not changed by any login of the program: the pages refuse it, and here the tables do. An agreement in force may get another owner, no more.
create function app.keep_agreed() returns trigger language plpgsql as $$
begin
  if current_user not in ('stegvis_web', 'stegvis_worker') then return coalesce(new, old); end if;
  if old.agreed_on is not null and (tg_op = 'DELETE' or (new.title, new.text, new.due_on, new.agreed_on, new.school_id, new.dialogue_id, new.authority_id)
       is distinct from (old.title, old.text, old.due_on, old.agreed_on, old.school_id, old.dialogue_id, old.authority_id)) then
    raise exception 'an agreement in force is kept as it was agreed' using errcode = 'insufficient_privilege';
  end if;
  return coalesce(new, old);
end $$;
create trigger kept before update or delete on agreement for each row execute function app.keep_agreed();

-- The end of a chain of attests moves to the next attest, and nowhere else.
create function app.keep_head() returns trigger language plpgsql as $$
begin
  if current_user not in ('stegvis_web', 'stegvis_worker') then return new; end if;
  if new.authority_id <> old.authority_id or new.sequence <> old.sequence + 1
     or not exists (select from attest a where a.authority_id = new.authority_id and a.sequence = new.sequence and a.hash = new.hash) then
    raise exception 'the end of a chain is its last attest' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger kept before update on attest_head for each row execute function app.keep_head();

-- What was said of a theme before is kept; it goes with its theme.
revoke delete on help_theme_state from stegvis_web, stegvis_worker;
