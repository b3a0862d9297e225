-- What every request of somebody who answers asks is found by a key, a few rows at a time. A connection keeps the plans of these functions, and those that were made while the
-- tables were empty, before a round's first morning, read the tables from end to end: each answer that was saved made the next one dearer, until PostgreSQL had counted
-- the tables anew and every connection had planned anew. Whatever the tables hold, they are read by their indexes here.
alter function app.recognise(uuid, uuid, bytea, bytea, date) set enable_seqscan = off;
alter function private.own_rows_of_session(uuid, text, text, date) set enable_seqscan = off;
alter function private.own_rows(uuid, text, text, text, date) set enable_seqscan = off;
alter function public.save_answer(uuid, uuid, bytea, bytea, text, text, uuid, uuid, text, text, smallint, smallint, bytea, boolean, integer, date)
  set enable_seqscan = off;
