-- Which marks a principal's answer is about: those that stood there when it was given. A yes to one text is no yes to what is marked later. Answers from before are
-- about what was marked on days before theirs.
alter table success_factor_naming add column marks uuid[] not null default '{}';
update success_factor_naming n
   set marks = coalesce((select array_agg(m.id) from success_factor_mark m
                          where m.factor_id = n.factor_id and m.school_id = n.school_id and m.on_day < (n.at at time zone 'Europe/Stockholm')::date), '{}');

-- Of two who change a factor or a theme at once, the second is told what the first wrote.
alter table success_factor add column revision integer not null default 1;
alter table help_theme add column revision integer not null default 1;
