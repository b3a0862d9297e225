-- The first day that anybody answered an earlier round, beside the last: whole spans are held against each other, also against those taken away. Of what is there already only the last is known.
alter table history_round add column held_from date;
alter table history_round alter column held_from type date using held_on;
alter table history_round alter column held_from set not null;
alter table history_round add constraint history_round_span check (held_from <= held_on);
