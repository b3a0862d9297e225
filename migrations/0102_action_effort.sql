-- What an action takes of each who takes part, and over how many weeks: a framework and an authority say both beside the hours, and a plan that took the action kept the hours alone.
alter table plan_action
  add column hours_each numeric(5, 2) check (hours_each > 0),
  add column weeks smallint check (weeks between 1 and 60);
