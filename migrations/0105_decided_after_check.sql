-- What was decided after a temperature check stood in an action's history as a sentence in the language of who decided. It is kept as what it is, and told in the reader's language: `detail` has
-- when the check was opened and what was decided, `note` the reason alone, of which there need be none.
do $$
declare
  v_name name;
begin
  select conname into strict v_name from pg_constraint
   where conrelid = 'action_note'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%''note''%' and pg_get_constraintdef(oid) not like '%evidence%'
     and pg_get_constraintdef(oid) not like '%paused%';
  execute format('alter table action_note drop constraint %I', v_name);
end $$;
alter table action_note add check (kind <> 'note' or note <> '' or detail ? 'check');

-- Sentences of before, where they can be told for certain: the decision was written in the same moment, and its words begin as the program's did, in either language.
update action_note n
   set note = d.reason, detail = jsonb_build_object('check', jsonb_build_object('openedOn', c.opened_on::text, 'decision', d.decision))
  from checkin_decision d join checkin c on c.id = d.checkin_id
 where n.action_id = d.action_id and n.at = d.at and n.kind in ('note', 'status') and n.detail = '{}'
   and n.note ~ '^(Temperaturmätning (våren|hösten) [0-9]{4}: (fortsätt|ändra|avsluta)|Temperature check, (spring|autumn) [0-9]{4}: (continue|change|stop))\.'
   and (d.decision <> 'stop' or d.reason <> '');
