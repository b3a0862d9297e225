-- Two indicators that were typed in by hand are reckoned by Stegvis: the hours of training that were had for each member of staff, from locked lists of attendance; and how many of
-- a thing that is counted at the units there are for each of them. Which thing stands in `source`.
alter table indicator drop constraint indicator_kind_check;
alter table indicator add constraint indicator_kind_check check (kind in ('share', 'change', 'participation', 'school-plans', 'school-checks', 'school-reports', 'actions-done',
  'programme-hours', 'equipment-each', 'survey', 'kolada', 'equipment', 'own'));
alter table indicator add constraint indicator_counted_source check (kind <> 'equipment-each' or source <> '');
