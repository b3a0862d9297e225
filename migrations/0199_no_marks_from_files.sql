-- A list that is filled in on a file was kept a place for and never built: whoever has one ticks it on the page, all in one press and then the exceptions. What cannot be written is not allowed.
alter table attendance_mark drop constraint attendance_mark_source_check;
alter table attendance_mark add constraint attendance_mark_source_check check (source in ('qr', 'self', 'list'));
